"""This module tells what changed between two editions of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from jobsite.importers.imported import Row

FIGURES = {
    "pay": ("min", "p10", "p25", "median", "p75", "p90", "max", "mean"),
    "outlook": ("employment_from", "employment_to", "change", "openings"),
    "rates": ("rate",),
}
"""Columns that hold figures, by the folder of the table."""
CHIEF = {"pay": "median", "outlook": "openings", "rates": "rate"}
"""The figure whose largest change is told."""
KEY = ("occupation", "area", "industry", "population", "period", "currency")

WHOSE = ("occupation", "area")


@dataclass(frozen=True, slots=True)
class Largest:
    """The largest change of the chief figure: whose, from what to what, in percent of the former."""

    whose: str
    figure: str
    former: Decimal
    now: Decimal
    percent: Decimal


@dataclass(frozen=True, slots=True)
class Changes:
    """What changed: occupations and areas that came and went; figures of rows in both, how many differ."""

    came: dict[str, tuple[str, ...]]
    went: dict[str, tuple[str, ...]]
    compared: int
    changed: int
    largest: Largest | None


def changes(folder: str, header: Row, former: Iterable[tuple[Row, Row]], rows: Sequence[Row]) -> Changes:
    """Compare the rows of an older edition, each with its header, with those of a new one.

    The older ones pass by one at a time: only the new ones are held.
    """
    present = {_key(header, row): row for row in rows}
    then: dict[str, set[str]] = {column: set() for column in WHOSE}
    here: dict[str, set[str]] = {column: set() for column in WHOSE}
    for row in rows:
        _note(here, header, row)
    compared = changed = 0
    largest: Largest | None = None
    for names, row in former:
        _note(then, names, row)
        key = _key(names, row)
        for figure, was, now in _pairs(FIGURES[folder], (names, row), (header, present.get(key, ()))):
            compared += 1
            changed += was != now
            if was != now and figure == CHIEF[folder]:
                largest = _larger(largest, _change(key, figure, was, now))
    return Changes(_without(here, then), _without(then, here), compared, changed, largest)


def _key(header: Row, row: Row) -> Row:
    return tuple(row[header.index(name)] if name in header else "" for name in KEY)


def _note(seen: Mapping[str, set[str]], header: Row, row: Row) -> None:
    for column, values in seen.items():
        if column in header:
            values.add(row[header.index(column)])


def _pairs(
    figures: Sequence[str], former: tuple[Row, Row], now: tuple[Row, Row]
) -> Iterator[tuple[str, str, str]]:
    """Yield column, former and present text of each figure of a row that stands in both editions."""
    (names, old), (header, new) = former, now
    for figure in figures:
        if new and figure in names and figure in header:
            pair = old[names.index(figure)], new[header.index(figure)]
            if any(pair):
                yield figure, *pair


def _without(some: Mapping[str, set[str]], others: Mapping[str, set[str]]) -> dict[str, tuple[str, ...]]:
    return {column: tuple(sorted(values - others[column])) for column, values in some.items()}


def _change(key: Row, figure: str, was: str, now: str) -> Largest | None:
    try:
        former, present = Decimal(was), Decimal(now)
    except InvalidOperation:
        return None
    if not former:
        return None
    percent = round((present - former) / former * 100, 1)
    return Largest(" ".join(filter(None, key)), figure, former, present, percent)


def _larger(one: Largest | None, other: Largest | None) -> Largest | None:
    if one is None or (other is not None and abs(other.percent) > abs(one.percent)):
        return other
    return one
