"""This module gathers what a comparison needs of one role: its pay in one place, what is expected there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from jobsite.catalog.card import Card
from jobsite.catalog.expected import Expected, expected
from jobsite.catalog.official import Occupation
from jobsite.catalog.pay import PayRow, headline_pay, published
from jobsite.catalog.survey import Sheet
from jobsite.content.schema.role import RoleSpec


@dataclass(frozen=True, slots=True)
class Subject:
    """A role that is compared, with its pay in a place (empty: nowhere), as a whole and by the hour.

    industries: its rows of single industries, counted as the whole is.
    """

    card: Card
    sheet: Sheet
    place: str
    row: PayRow | None
    hourly: PayRow | None
    industries: tuple[PayRow, ...]
    expected: Expected | None

    @property
    def spec(self) -> RoleSpec:
        """What its author wrote."""
        return self.sheet.role.spec


def subject(card: Card, sheet: Sheet, place: str) -> Subject:
    """Return a role as it is in a place."""
    here = [row for row in sheet.rows if row.place == place]
    row = headline_pay(here, place)
    return Subject(
        card=card,
        sheet=sheet,
        place=place,
        row=row,
        hourly=_hourly(row, here) if row else None,
        industries=tuple(each for each in here if row and each.industry and _is_counted_alike(each, row)),
        expected=expected(sheet.role.spec, sheet.joined, place),
    )


def meeting_place(sheets: Sequence[Sheet], home: str | None) -> str:
    """Return the home country; a site without one compares in the first country that all have pay in."""
    if home:
        return home
    common = set.intersection(*(countries_of(sheet) for sheet in sheets))
    return min(common, default="")


def countries_of(sheet: Sheet) -> set[str]:
    """Return the countries that a role has pay in as a whole."""
    return {row.place for row in sheet.rows if "/" not in row.place}


def occupation_of(subject: Subject, row: PayRow) -> Occupation | None:
    """Return the occupation that a row of a table is of."""
    known = subject.sheet.joined.occupations
    return next((each for each in known if (each.table, each.code) == (row.table, row.occupation)), None)


def best_industry(subject: Subject) -> tuple[PayRow, int] | None:
    """Return the row with the highest published median of all industries, and of how many it is."""
    rows = [row for row in subject.industries if "median" in published(row)]
    if not rows:
        return None
    return max(rows, key=lambda row: (published(row)["median"], row.industry)), len(rows)


def _hourly(row: PayRow, here: Iterable[PayRow]) -> PayRow | None:
    """Return what pays by the hour of a row: itself, or the one of its table."""
    if row.period == "hour":
        return row
    found = (each for each in here if row.table and each.period == "hour" and not each.industry)
    return next((each for each in found if _is_of_one(each, row)), None)


def _is_of_one(one: PayRow, other: PayRow) -> bool:
    return (one.table, one.occupation, one.population) == (other.table, other.occupation, other.population)


def _is_counted_alike(one: PayRow, other: PayRow) -> bool:
    return bool(other.table) and one.period == other.period and _is_of_one(one, other)
