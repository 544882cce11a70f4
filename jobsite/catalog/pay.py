"""This module turns typed pay entries into rows that stand on their own, and puts them in order of places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, NamedTuple

from jobsite.content.schema.pay import FIGURES, PayEntry, is_published
from jobsite.content.schema.place import PlaceSpec
from jobsite.content.validate import Role

MEASURED = ("median", "mean")
"""The statistics that a relative standard error is told of."""


@dataclass(frozen=True, slots=True)
class PayRow:
    """One role's pay in one place: every figure with its period, basis, population, date and source.

    figures: (statistic, amount) in the order min, max, p10 ... p90, mean; flags: (statistic, flag).
    basis, population, reference_period and source are None where an unsourced entry does not say.
    table: the official table it stands in, empty for an entry typed on a role; occupation: the code it was
    published under, `all` for all of a place (then of no role); rse: (statistic, percent).
    """

    role: str
    place: str
    kind: str
    currency: str
    period: str
    basis: str | None
    population: str | None
    figures: tuple[tuple[str, Decimal], ...]
    flags: tuple[tuple[str, str], ...]
    level: str | None
    industry: str | None
    reference_period: str | None
    source: str | None
    n: int | None
    rse: tuple[tuple[str, Decimal], ...] = ()
    occupation: str | None = None
    table: str = ""
    is_broader: bool = False


def pay_rows(role: Role, places: Mapping[str, PlaceSpec]) -> tuple[PayRow, ...]:
    """Return the rows of a role, sorted by place, in the author's order within one."""
    rows = [row_of(role.slug, entry, places) for entry in role.spec.pay]
    return tuple(sorted(rows, key=lambda row: row.place))


CHIEF_PERIODS = ("year", "month", "week", "day", "hour")
CHIEF_POPULATIONS = ("full-time", "full-time-equivalent", "all")


def chief_first(rows: Iterable[PayRow]) -> tuple[PayRow, ...]:
    """Return rows of tables so that of each occupation in a place the chief one comes first.

    It is of no industry alone, has a figure that may be told, is by the year rather than the hour, and of
    full-time employees where a table has these apart; of two such the newer.
    """
    return tuple(sorted(rows, key=_rank))


def _rank(row: PayRow) -> tuple[str, bool, bool, int, int, tuple[int, ...], str]:
    period = CHIEF_PERIODS.index(row.period)
    population = CHIEF_POPULATIONS.index(row.population) if row.population else len(CHIEF_POPULATIONS)
    newest = tuple(-int(part) for part in (row.reference_period or "0").split("-"))
    no_figure = not published(row)
    return row.place, bool(row.industry), no_figure, period, population, newest, row.industry or ""


def chiefs(rows: Iterable[PayRow]) -> tuple[PayRow, ...]:
    """Return of each occupation of a table in a place the chief row, and every row that is of no table."""
    seen: set[tuple[str, str, str | None]] = set()
    kept = []
    for row in rows:
        key = (row.place, row.table, row.occupation)
        if not row.table or (key not in seen and not row.industry):
            kept.append(row)
        seen.add(key)
    return tuple(kept)


class Placed(NamedTuple):
    """A row as it stands on the page of its place, with that of its nation that is counted as it is."""

    row: PayRow
    nation: PayRow | None


def placed(rows: Iterable[PayRow]) -> Iterator[Placed]:
    """Yield the rows of a role that stand on pages of places."""
    every = list(rows)

    def key(row: PayRow, place: str) -> tuple[str, str, str | None, str, str | None]:
        return place, row.table, row.occupation, row.period, row.population

    whole = {key(row, row.place): row for row in every if row.table and not row.industry}
    for row in chiefs(every):
        country, _, part = row.place.partition("/")
        yield Placed(row, whole.get(key(row, country)) if part else None)


def average_for(row: PayRow, averages: Iterable[PayRow]) -> PayRow | None:
    """Return the row of all occupations that a row is to be held against: of its table, counted as it is."""

    def key(each: PayRow) -> tuple[str, str, str, str | None, str | None]:
        return each.table, each.place, each.period, each.population, each.industry

    return next((each for each in averages if row.table and key(each) == key(row)), None)


def headline_pay(rows: Sequence[PayRow], home: str | None) -> PayRow | None:
    """Return the row that stands for all: the home country's whole, sourced if it can be, else the first."""

    def order(numbered: tuple[int, PayRow]) -> tuple[bool, bool, bool, int]:
        number, row = numbered
        return row.place != home, row.kind == "unsourced", bool(row.level or row.industry), number

    return min(enumerate(rows), key=order)[1] if rows else None


def published(row: PayRow) -> dict[str, Decimal]:
    """Return the figures of a row that may be told: none its office holds back or has by another period."""
    flags = dict(row.flags)
    return {name: amount for name, amount in row.figures if is_published(flags.get(name), row.period)}


def top_coded(row: PayRow) -> frozenset[str]:
    """Return the statistics of which a row has a lower bound only."""
    return frozenset(name for name, flag in row.flags if flag == "top-coded")


def shared_row(row: PayRow, held: dict[Any, Any]) -> PayRow:
    """Return the row with the texts that other rows have too taken from `held`; what is new is added there.

    Amounts stay the row's own: 50 and 50.00 are equal and not the same.
    """
    one = held.setdefault
    return replace(
        row,
        role=one(row.role, row.role),
        place=one(row.place, row.place),
        kind=one(row.kind, row.kind),
        currency=one(row.currency, row.currency),
        period=one(row.period, row.period),
        basis=one(row.basis, row.basis),
        population=one(row.population, row.population),
        figures=tuple((one(name, name), amount) for name, amount in row.figures),
        flags=tuple((one(name, name), one(flag, flag)) for name, flag in row.flags),
        level=one(row.level, row.level),
        reference_period=one(row.reference_period, row.reference_period),
        source=one(row.source, row.source),
        occupation=one(row.occupation, row.occupation),
        table=one(row.table, row.table),
    )


def row_of(slug: str, entry: PayEntry, places: Mapping[str, PlaceSpec], table: str = "") -> PayRow:
    """Return an entry as a row of a role, or of a table (then of no role yet)."""
    country = places.get(entry.place.partition("/")[0])
    figures = ((name, getattr(entry, name)) for name in FIGURES)
    return PayRow(
        role=slug,
        place=entry.place,
        kind=entry.kind,
        currency=entry.currency or (country.currency if country else "USD"),
        period=entry.period,
        basis=entry.basis,
        population=entry.population,
        figures=tuple((name, amount) for name, amount in figures if amount is not None),
        flags=tuple((each.figure, each.flag) for each in entry.flags),
        level=entry.level,
        industry=entry.industry,
        reference_period=str(entry.reference_period) if entry.reference_period else None,
        source=entry.source,
        n=entry.n,
        rse=tuple((name, value) for name in MEASURED if (value := getattr(entry, f"rse_{name}")) is not None),
        occupation=entry.occupation,
        table=table,
    )
