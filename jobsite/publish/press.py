"""This module is the second pass: a page at a time is rendered and staged, its trace set aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import NamedTuple, TypeVar

from jobsite.catalog.shelf import Place, set_aside
from jobsite.diagnostics.diagnostic import Diagnostic
from jobsite.pages.comparing.data import data_file
from jobsite.pages.comparing.jobs import DataFile
from jobsite.pages.edition import Edition
from jobsite.pages.job import Job
from jobsite.pages.render import Trace, kind_of, render
from jobsite.publish.check import check_page, linked_into
from jobsite.publish.write import ASSETS, INDEXES, PAGES, Workplace, stage

J = TypeVar("J")


@dataclass(frozen=True, slots=True)
class Press:
    """Where a pass works: the site's root, its shelves, and the workplace; none where nothing is written."""

    root: Path
    shelves: Path
    workplace: Workplace | None
    edition: Edition


class MadePage(NamedTuple):
    """A page that was made: path, source, kind of page."""

    path: str
    source: str
    kind: str

    @property
    def rank(self) -> int:
        """When it is moved into the output: lists after what they list."""
        return PAGES if self.kind in {"role", "page", "redirect", "not_found"} else INDEXES


@dataclass(frozen=True, slots=True)
class Pressed:
    """What became of some jobs.

    pages: every page, those with a fault in their template too; files: other files with their rank;
    staged: the paths of both that are new or changed; traces: where the pages' traces lie;
    linked_into: pages some link leads into a part of; size: bytes of all pages and files.
    """

    pages: tuple[MadePage, ...] = ()
    files: Mapping[str, int] = field(default_factory=dict)
    staged: tuple[str, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    traces: tuple[Place, ...] = ()
    linked_into: frozenset[str] = frozenset()
    size: int = 0


def press(chunk: tuple[int, tuple[Job | DataFile, ...]], tools: Press) -> Pressed:
    """Make the pages of a numbered chunk of jobs, and the files that are made like pages."""
    number, jobs = chunk
    staged: list[str] = []
    findings: list[Diagnostic] = []
    traces: list[Trace] = []
    pages: list[MadePage] = []
    files: dict[str, bytes] = {}
    for job in jobs:
        if isinstance(job, DataFile):
            files[job.path] = data_file(job, tools.edition)
            continue
        pages.append(MadePage(job.page.path, job.page.source, kind_of(job)))
        page = render(job, tools.edition)
        if isinstance(page, Diagnostic):
            findings.append(page)
            continue
        findings += check_page(tools.root, page.trace)
        traces.append(page.trace)
        if tools.workplace and stage(tools.workplace, job.page.path, page.content):
            staged.append(job.page.path)
    data = press_files(files.items(), tools)
    places = set_aside(tools.shelves / f"traces-{number}", [("traces", traces)])
    return Pressed(
        pages=tuple(pages),
        files=data.files,
        staged=(*staged, *data.staged),
        findings=tuple(findings),
        traces=(places["traces"],),
        linked_into=frozenset(target for trace in traces for target in linked_into(trace)),
        size=sum(trace.size for trace in traces) + data.size,
    )


def press_files(files: Iterable[tuple[str, bytes]], tools: Press) -> Pressed:
    """Stage files that are not pages: those at the root are read by machines and come last."""
    ranks, staged, size = {}, [], 0
    for path, content in files:
        ranks[path] = ASSETS if "/" in path else INDEXES
        size += len(content)
        if tools.workplace and stage(tools.workplace, path, content):
            staged.append(path)
    return Pressed(files=ranks, staged=tuple(staged), size=size)


def join(parts: Iterable[Pressed]) -> Pressed:
    """Return several results as one; each is let go of as soon as it has been read."""
    pages: list[MadePage] = []
    files: dict[str, int] = {}
    staged: list[str] = []
    findings: list[Diagnostic] = []
    traces: list[Place] = []
    targets: set[str] = set()
    size = 0
    for part in parts:
        pages += part.pages
        files |= part.files
        staged += part.staged
        findings += part.findings
        traces += part.traces
        targets |= part.linked_into
        size += part.size
    return Pressed(
        tuple(pages), files, tuple(staged), tuple(findings), tuple(traces), frozenset(targets), size
    )


def chunked(jobs: Iterable[J], size: int) -> Iterator[tuple[int, tuple[J, ...]]]:
    """Yield jobs in numbered chunks, as they are planned."""
    every = iter(jobs)
    number = 0
    while some := tuple(islice(every, size)):
        yield number, some
        number += 1
