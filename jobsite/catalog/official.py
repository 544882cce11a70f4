"""This module takes official figures off their tables and sets them aside, an occupation at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from jobsite.catalog.conversion import RateTable
from jobsite.catalog.pay import PayRow, chief_first, row_of
from jobsite.catalog.rates import read_rates
from jobsite.catalog.shelf import Place, fetch, set_aside
from jobsite.content.load import Library
from jobsite.content.pay_table import PayTable, pay_entries
from jobsite.content.schema.pay import PayEntry
from jobsite.content.schema.role import CodeEntry, RoleSpec
from jobsite.content.schema.tables import ALL, Extreme, OutlookRow, PayTableSpec
from jobsite.content.small_tables import OUTLOOK, outlook_fault, typed_rows
from jobsite.diagnostics.diagnostic import Diagnostic

Code = tuple[str, str]
"""A code with its set: soc and 43-1011."""


@dataclass(frozen=True, slots=True)
class Occupation:
    """What tables of pay know of an occupation that a role has the code of.

    table: the name of its files; extremes: of its areas, those outside places/ too; areas: of the office
    in all; is_broader: it covers more than the role.
    """

    table: str
    code: str
    title: str
    is_broader: bool = False
    extremes: tuple[Extreme, ...] = ()
    areas: int | None = None


@dataclass(frozen=True, slots=True)
class Outlook:
    """A row of projections of an occupation, with the title and the table it is from."""

    table: str
    title: str
    row: OutlookRow
    source: str
    is_broader: bool = False
    code_set: str = ""


class Known(NamedTuple):
    """What one table knows of one occupation."""

    occupation: Occupation
    rows: tuple[PayRow, ...]


@dataclass(frozen=True, slots=True)
class Official:
    """Where official figures lie. Small: it is handed to every worker.

    pay: a code to where what is known of it lies, as `Known`, a table each; averages: a place to its rows
    of all occupations; outlook: a code to its projections; rates: to convert by, by kind the
    newest first.
    """

    pay: Mapping[Code, tuple[Place, ...]] = field(default_factory=dict)
    averages: Mapping[str, Place] = field(default_factory=dict)
    outlook: Mapping[Code, tuple[Outlook, ...]] = field(default_factory=dict)
    rates: tuple[RateTable, ...] = ()


NOTHING_OFFICIAL = Official()


class Joined(NamedTuple):
    """What is official about a role, in the order of its codes, the chief row of each place first."""

    rows: tuple[PayRow, ...] = ()
    occupations: tuple[Occupation, ...] = ()
    outlooks: tuple[Outlook, ...] = ()


NOTHING_JOINED = Joined()


def gather(root: Path, library: Library, shelves: Path) -> tuple[Official, list[Diagnostic]]:
    """Read every table of official figures, and set aside what is good by code and by place."""
    faults: list[Diagnostic] = []
    pay: dict[Code, list[Place]] = {}
    averages: dict[str, list[PayRow]] = {}
    for number, (name, spec) in enumerate(sorted(library.pay_tables.items())):
        table = _table(library, name, spec)
        known = _occupations(table, _rows(root, table, library, faults), averages)
        numbered = ((f"{count}|{each.occupation.code}", each) for count, each in enumerate(known))
        for key, place in set_aside(shelves / f"official-{number}", numbered).items():
            code = key.partition("|")[2]
            pay.setdefault((spec.code_set or "", code), []).append(place)
    placed = ((place, chief_first(rows)) for place, rows in sorted(averages.items()))
    rates, rate_faults = read_rates(root, library)
    outlook, outlook_faults = _outlooks(root, library)
    official = Official(
        {code: tuple(places) for code, places in sorted(pay.items())},
        set_aside(shelves / "averages", placed),
        outlook,
        rates,
    )
    return official, [*faults, *rate_faults, *outlook_faults]


def join(spec: RoleSpec, slug: str, official: Official) -> Joined:
    """Return what is official about a role by its codes."""
    rows: list[PayRow] = []
    occupations: list[Occupation] = []
    outlooks: list[Outlook] = []
    for code, is_broader in codes_of(spec):
        for place in official.pay.get(code, ()):
            known: Known = fetch(place)
            occupations.append(replace(known.occupation, is_broader=is_broader))
            rows += (replace(row, role=slug, is_broader=is_broader) for row in known.rows)
        outlooks += (replace(each, is_broader=is_broader) for each in official.outlook.get(code, ()))
    return Joined(chief_first(rows), tuple(occupations), tuple(outlooks))


def codes_of(spec: RoleSpec) -> Iterator[tuple[Code, bool]]:
    """Yield the codes of a role, each with its set and whether it covers more than the role."""
    if spec.codes is None:
        return
    for code_set in type(spec.codes).model_fields:
        entries: tuple[CodeEntry[str], ...] = getattr(spec.codes, code_set)
        for entry in entries:
            yield (code_set, entry.code), entry.broader


def _table(library: Library, name: str, spec: PayTableSpec) -> PayTable:
    about = library.paths["pay-table", name]
    return PayTable(name, about, about.removesuffix(".yaml") + ".csv", spec)


def _rows(root: Path, table: PayTable, library: Library, faults: list[Diagnostic]) -> Iterator[PayRow]:
    """Yield the good rows of a table as they are read; what is wrong goes to the faults."""
    places = library.names.known("place") or frozenset()
    for entry in pay_entries(root, table, library.names, places, library.today):
        if isinstance(entry, PayEntry):
            yield row_of("", entry, library.places, table.name)
        else:
            faults += entry


def _occupations(
    table: PayTable, rows: Iterable[PayRow], averages: dict[str, list[PayRow]]
) -> Iterator[Known]:
    """Yield the rows of each occupation; those of all occupations go to their places.

    Rows of an occupation that do not follow each other are as many occupations of one code.
    """
    titles = {each.code: each.title for each in table.spec.occupations}
    extremes = {each.occupation: each.figures for each in table.spec.extremes}
    for code, some in groupby(rows, key=lambda row: row.occupation or ""):
        if code == ALL:
            for row in some:
                averages.setdefault(row.place, []).append(row)
            continue
        occupation = Occupation(
            table.name,
            code,
            titles.get(code, code),
            extremes=extremes.get(code, ()),
            areas=table.spec.areas_in_all,
        )
        yield Known(occupation, tuple(some))


def _outlooks(root: Path, library: Library) -> tuple[dict[Code, tuple[Outlook, ...]], list[Diagnostic]]:
    found_here: dict[Code, list[Outlook]] = {}
    faults: list[Diagnostic] = []
    for name, spec in sorted(library.outlook_tables.items()):
        titles = {each.code: each.title for each in spec.occupations}
        for row in typed_rows(root, f"content/outlook/{name}.csv", OUTLOOK, library.names, outlook_fault):
            if isinstance(row, OutlookRow):
                title = titles.get(row.occupation, row.occupation)
                outlook = Outlook(name, title, row, spec.source, code_set=spec.code_set)
                found_here.setdefault((spec.code_set, row.occupation), []).append(outlook)
            elif isinstance(row, list):
                faults += row
    return {code: tuple(some) for code, some in sorted(found_here.items())}, faults


def table_note(spec: PayTableSpec) -> PayTableSpec:
    """Return what pages say of a table, without what is kept with each occupation."""
    return spec.model_copy(update={"occupations": (), "extremes": ()})
