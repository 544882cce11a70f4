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
    """Compare the rows of an older edition, each with its header, with those of a new one."""
    names, earlier = _by_key(former)
    compared = changed = 0
    largest: Largest | None = None
    for key, figure, was, now in _pairs(FIGURES[folder], (names, earlier), (header, rows)):
        compared += 1
        if was != now:
            changed += 1
            if figure == CHIEF[folder]:
                largest = _larger(largest, _change(key, figure, was, now))
    then, here = _whose(names, earlier.values()), _whose(header, rows)
    return Changes(
        came={column: tuple(sorted(here[column] - then[column])) for column in WHOSE},
        went={column: tuple(sorted(then[column] - here[column])) for column in WHOSE},
        compared=compared,
        changed=changed,
        largest=largest,
    )


def _by_key(former: Iterable[tuple[Row, Row]]) -> tuple[Row, dict[Row, Row]]:
    names: Row = ()
    rows: dict[Row, Row] = {}
    for names, row in former:
        rows[_key(names, row)] = row
    return names, rows


def _key(header: Row, row: Row) -> Row:
    return tuple(row[header.index(name)] if name in header else "" for name in KEY)


def _pairs(
    figures: Sequence[str], former: tuple[Row, Mapping[Row, Row]], now: tuple[Row, Sequence[Row]]
) -> Iterator[tuple[Row, str, str, str]]:
    """Yield key, column, former and present text of each figure that stands in a row of both."""
    names, earlier = former
    header, rows = now
    at = [
        (figure, names.index(figure), header.index(figure))
        for figure in figures
        if figure in names and figure in header
    ]
    for row in rows:
        key = _key(header, row)
        if key in earlier:
            for figure, old, new in at:
                if earlier[key][old] or row[new]:
                    yield key, figure, earlier[key][old], row[new]


def _whose(header: Row, rows: Iterable[Row]) -> dict[str, set[str]]:
    every = list(rows)
    return {
        column: {row[header.index(column)] for row in every} if column in header else set()
        for column in WHOSE
    }


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
