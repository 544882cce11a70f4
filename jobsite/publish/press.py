"""This module is the second pass: a page at a time is rendered, checked by itself and staged, its trace set aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from jobsite.catalog.shelf import Place, set_aside
from jobsite.diagnostics.diagnostic import Diagnostic
from jobsite.pages.edition import Edition
from jobsite.pages.job import Job
from jobsite.pages.render import Trace, render
from jobsite.publish.check import check_page, linked_into
from jobsite.publish.write import Workplace, stage


@dataclass(frozen=True, slots=True)
class Press:
    """Where a pass works: the site's root, its shelves, and the workplace; none where nothing is written."""

    root: Path
    shelves: Path
    workplace: Workplace | None
    edition: Edition


@dataclass(frozen=True, slots=True)
class Pressed:
    """What became of some jobs.

    pages: (path, source, kind) of every page made; staged: the paths that are new or changed;
    traces: where the pages' traces lie; linked_into: pages some link leads into a part of.
    """

    pages: tuple[tuple[str, str, str], ...]
    staged: tuple[str, ...]
    findings: tuple[Diagnostic, ...]
    traces: Place
    linked_into: frozenset[str]
    size: int


def press(chunk: tuple[int, tuple[Job, ...]], tools: Press) -> Pressed:
    """Make the pages of a numbered chunk of jobs."""
    number, jobs = chunk
    staged: list[str] = []
    findings: list[Diagnostic] = []
    traces: list[Trace] = []
    for job in jobs:
        page = render(job, tools.edition)
        if isinstance(page, Diagnostic):
            findings.append(page)
            continue
        findings += check_page(tools.root, page.trace)
        traces.append(page.trace)
        if tools.workplace and stage(tools.workplace, job.path, page.content):
            staged.append(job.path)
    places = set_aside(tools.shelves / f"traces-{number}", [("traces", traces)])
    return Pressed(
        pages=tuple((trace.path, trace.source, trace.kind) for trace in traces),
        staged=tuple(staged),
        findings=tuple(findings),
        traces=places["traces"],
        linked_into=frozenset(target for trace in traces for target in linked_into(trace)),
        size=sum(trace.size for trace in traces),
    )


def job_chunks(jobs: Iterable[Job], size: int) -> Iterator[tuple[int, tuple[Job, ...]]]:
    """Yield jobs in numbered chunks, as they are planned."""
    every = iter(jobs)
    number = 0
    while some := tuple(islice(every, size)):
        yield number, some
        number += 1
