"""This module makes exported files of pay, a job at a time, and tells what each of them is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from jobsite.catalog.pay import PayRow
from jobsite.catalog.shelf import fetch
from jobsite.catalog.survey import Sheet
from jobsite.pages import paths
from jobsite.pages.edition import Edition
from jobsite.publish.exports.cells import Cell, Written, written
from jobsite.publish.exports.fields import Table, header
from jobsite.publish.exports.jobs import ExportJob, PlaceExport, RoleExport
from jobsite.publish.exports.outlook import outlook_lines
from jobsite.publish.exports.pay import Names, RoleName, pay_lines


class Form(NamedTuple):
    """A file of a table: its ending, its size and digest."""

    ending: str
    size: int
    digest: str


class Resource(NamedTuple):
    """A table in all its forms: path without an ending, what its lines are, title, ids of its sources."""

    stem: str
    table: Table
    title: str
    sources: tuple[str, ...]
    forms: tuple[Form, ...]


class Exported(NamedTuple):
    """What a job makes: files by path, what they are, and lines of the table of projections."""

    files: tuple[tuple[str, bytes], ...] = ()
    resources: tuple[Resource, ...] = ()
    outlook: tuple[tuple[Cell, ...], ...] = ()


def export(job: ExportJob, edition: Edition) -> Exported:
    """Make the files of a job; of a role without pay there are none."""
    if isinstance(job, PlaceExport):
        return _place(job, edition)
    return _role(job, edition)


def export_table(
    stem: str, table: Table, title: str, lines: Iterable[tuple[Cell, ...]], sources: Iterable[str | None]
) -> Exported:
    """Make both forms of a table; its sources may be known only when all lines have been read."""
    forms = written(header(table), lines)
    files = tuple((f"{stem}.{ending}", content) for ending, content in _by_ending(forms))
    about = tuple(
        Form(ending, len(content), hashlib.sha256(content).hexdigest())
        for ending, content in _by_ending(forms)
    )
    slugs = tuple(sorted({each for each in sources if each}))
    return Exported(files, (Resource(stem, table, title, slugs, about),))


def _by_ending(forms: Written) -> Iterator[tuple[str, bytes]]:
    return zip(forms._fields, forms, strict=True)


def _role(job: RoleExport, edition: Edition) -> Exported:
    sheet: Sheet = fetch(job.sheet)
    spec = sheet.role.spec
    outlook = tuple(outlook_lines(sheet, edition))
    if not sheet.rows:
        return Exported(outlook=outlook)
    occupations = {(each.table, each.code): each.title for each in sheet.joined.occupations}
    names = Names({job.slug: RoleName(spec.title, spec.family)}, occupations)
    lines = pay_lines(sheet.rows, names, edition)
    title = edition.words("downloads.role", role=spec.title)
    sources = {row.source for row in sheet.rows}
    return export_table(paths.role_data(job.slug), "pay", title, lines, sources)._replace(outlook=outlook)


def _place(job: PlaceExport, edition: Edition) -> Exported:
    sources: set[str | None] = set()

    def rows() -> Iterator[PayRow]:
        yield from edition.averages_of(job.place)
        for page in job.pages:
            yield from fetch(page)

    def noted() -> Iterator[PayRow]:
        for row in rows():
            sources.add(row.source)
            yield row

    title = edition.words("pay.caption", place=_whole_name(job.place, edition))
    return export_table(
        paths.place_data(job.place), "pay", title, pay_lines(noted(), job.names, edition), sources
    )


def _whole_name(place: str, edition: Edition) -> str:
    """Return the name of a place, of a region or area with its country's: names repeat over countries."""
    country, _, part = place.partition("/")
    name = edition.place_name(place)
    return edition.words("pay.within", part=name, country=edition.place_name(country)) if part else name
