"""This module makes the tables of a role's areas: a country's regions, its areas, and what else is known."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import NamedTuple

from jobsite.catalog.areas import area_rows
from jobsite.catalog.official import Occupation
from jobsite.catalog.pay import PayRow
from jobsite.catalog.refusal import Refusal
from jobsite.pages import formats
from jobsite.pages.edition import Edition
from jobsite.pages.linker import Linker
from jobsite.pages.pay.against import Against, against, average_of, difference_cell, other_cell
from jobsite.pages.pay.tables import Line, Plan, axis_of_lines, pay_table
from jobsite.pages.pay.words import is_sourced
from jobsite.pages.views import Cell, Table

LINES_A_PAGE = 75
KINDS = ("regions", "areas", "typed", "unsourced")
COLUMNS = ("all", "difference", "people")


class Group(NamedTuple):
    """What stands in one table; occupation: which of the role's, in their order."""

    country: str
    kind: str
    occupation: int
    currency: str
    period: str


@dataclass(frozen=True, slots=True)
class AreaPay:
    """The rows of a role, the occupations it has figures of, and the family that names its levels."""

    rows: Sequence[PayRow]
    occupations: Sequence[Occupation]
    family: str | None
    linker: Linker
    edition: Edition

    def ordered(self) -> list[PayRow]:
        """Return the rows by country, the home country first, then by table, then by name."""
        edition, home = self.edition, self.edition.settings.home_country

        def key(row: PayRow) -> tuple[bool, str, tuple[str, int, int, str, str], str, str]:
            group = self.group(row)
            rest = (group.country, KINDS.index(group.kind), *group[2:])
            country = edition.place_name(group.country)
            return group.country != home, country, rest, edition.place_name(row.place), row.place

        return sorted(area_rows(self.rows), key=key)

    def group(self, row: PayRow) -> Group:
        """Return the table that a row stands in."""
        kind = "areas" if self.edition.is_area(row.place) else "regions"
        kind = kind if row.table else "typed" if is_sourced(row) else "unsourced"
        codes = [(each.table, each.code) for each in self.occupations]
        occupation = codes.index((row.table, row.occupation or "")) if row.table else 0
        return Group(row.place.partition("/")[0], kind, occupation, row.currency, row.period)


class Entry(NamedTuple):
    """A row, and how it stands to all occupations of its place."""

    row: PayRow
    held: Against


def area_tables(pay: AreaPay, number: int) -> Iterator[Table]:
    """Yield the tables of a page; what is of one currency and period has one axis there."""
    every = pay.ordered()
    counts = Counter(map(pay.group, every))
    page = every[(number - 1) * LINES_A_PAGE : number * LINES_A_PAGE]
    shown = [Entry(row, _held(row, pay.edition)) for row in page]
    for group, some in groupby(shown, key=lambda entry: pay.group(entry.row)):
        entries = list(some)
        unit = [_line(entry, (), pay) for entry in shown if pay.group(entry.row)[3:] == group[3:]]
        keys = _columns(entries)
        plan = _plan(group, keys, pay, whole=len(entries) == counts[group])
        lines = [_line(entry, keys, pay) for entry in entries]
        yield pay_table(plan, lines, pay.edition, axis_of_lines(unit, from_zero=len(unit) == 1))


def _line(entry: Entry, keys: Iterable[str], pay: AreaPay) -> Line:
    """Return a line; that the role is but a part of its occupation is said once, over all tables."""
    row, held = entry
    more = _more(row, held, keys, pay.edition)
    return Line(pay.linker.place(row.place), replace(row, is_broader=False), pay.family, more, held.other)


def _held(row: PayRow, edition: Edition) -> Against:
    return against(row, average_of(row, edition)) if is_sourced(row) else Against(None)


def _plan(group: Group, keys: Iterable[str], pay: AreaPay, *, whole: bool) -> Plan:
    words = pay.edition.words
    caption = words(f"areas.caption.{group.kind}", place=pay.edition.place_name(group.country))
    if title := _occupation(group, pay):
        caption = words("areas.of_occupation", caption=caption, occupation=title)
    name = "-".join((group.kind, group.country, *map(str, group[2:]))).lower()
    heads = {
        "all": words("pay.all_head"),
        "difference": words("pay.difference_head"),
        "people": words("areas.people_head"),
    }
    more = tuple(Cell(heads[key], numeric=True, sort="number") for key in keys)
    return Plan(name, caption, words("pay.place_head"), more, whole=whole)


def _occupation(group: Group, pay: AreaPay) -> str:
    """Return the title of a table's occupation where a role has several in a country."""
    official = [each for each in map(pay.group, area_rows(pay.rows)) if each.kind in KINDS[:2]]
    several = {each.occupation for each in official if each.country == group.country}
    return pay.occupations[group.occupation].title if group in official and len(several) > 1 else ""


def _columns(entries: Sequence[Entry]) -> tuple[str, ...]:
    """Return the columns that any row has something for: all occupations, the difference, people."""
    has_others = any(entry.held.other for entry in entries)
    has_people = any(entry.row.n is not None for entry in entries)
    there = (has_others, has_others, has_people)
    return tuple(key for key, is_there in zip(COLUMNS, there, strict=True) if is_there)


def _more(row: PayRow, held: Against, keys: Iterable[str], edition: Edition) -> tuple[Cell, ...]:
    cells = {
        "all": other_cell(row, held, edition),
        "difference": _difference(held, edition),
        "people": _people(row, edition),
    }
    return tuple(cells[key] for key in keys)


def _difference(held: Against, edition: Edition) -> Cell:
    """Return how far a row lies from all occupations, or in a word or two why that is not said."""
    if isinstance(held.found, Refusal):
        return Cell(edition.words(f"areas.refused.{held.found.reason}"), numeric=True)
    return difference_cell(held, edition)


def _people(row: PayRow, edition: Edition) -> Cell:
    if row.n is None:
        is_flagged = "n" in dict(row.flags)
        return Cell(edition.words("areas.refused.suppressed") if is_flagged else "–", numeric=True)
    return Cell(formats.number(row.n, edition.locale), numeric=True, sort=str(row.n))
