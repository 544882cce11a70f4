"""This module stages exported files: tables of pay in the second pass, then what stands once on a site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from jobsite.catalog.relate import Catalog
from jobsite.publish.exports.cells import Cell
from jobsite.publish.exports.jobs import ExportJob
from jobsite.publish.exports.lists import export_lists
from jobsite.publish.exports.make import Exported, Resource, export
from jobsite.publish.exports.package import data_package, schema_files
from jobsite.publish.press import Press, Pressed, join, press_files


class PressedExports(NamedTuple):
    """What became of some tables: their files, what they are, and lines of the table of projections."""

    pressed: Pressed
    resources: tuple[Resource, ...]
    outlook: tuple[tuple[Cell, ...], ...]


def press_exports(chunk: tuple[int, tuple[ExportJob, ...]], tools: Press) -> PressedExports:
    """Make the files of a numbered chunk of jobs."""
    return _pressed((export(job, tools.edition) for job in chunk[1]), tools)


def press_lists(catalog: Catalog, done: Sequence[PressedExports], tools: Press) -> Pressed:
    """Make the files that stand once: roles, sources, projections, schemas, and the package of all."""
    outlook = (line for each in done for line in each.outlook)
    lists = _pressed(export_lists(catalog, tools.edition, outlook), tools)
    resources = [resource for each in (*done, lists) for resource in each.resources]
    about = press_files((*schema_files(), *data_package(resources, _newest(catalog), tools.edition)), tools)
    return join((lists.pressed, about))


def _newest(catalog: Catalog) -> date | None:
    """Return the last day on which a role was changed or a source was read."""
    read = (source.retrieved for source in catalog.library.sources.values())
    return max((day for day in (*read, *(each.day for each in catalog.changes[:1])) if day), default=None)


def _pressed(some: Iterable[Exported], tools: Press) -> PressedExports:
    """Stage files as they are made; only what is told of them is kept."""
    resources: list[Resource] = []
    outlook: list[tuple[Cell, ...]] = []

    def files() -> Iterator[tuple[str, bytes]]:
        for each in some:
            resources.extend(each.resources)
            outlook.extend(each.outlook)
            yield from each.files

    pressed = press_files(files(), tools)
    return PressedExports(pressed, tuple(resources), tuple(outlook))
