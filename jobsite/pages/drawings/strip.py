"""This module turns a row of pay into a strip: where the parts of its distribution lie on an axis."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jobsite.catalog.pay import PayRow, top_coded
from jobsite.content.schema.pay import PERCENTILES
from jobsite.pages.drawings.axis import Axis, drawn_figures

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Strip:
    """A row of pay in thousandths of an axis; a part that is not known is None.

    line: 10th to 90th percentile; bar: 25th to 75th; band: least to most; tick: the median, or the only
    figure; dot: the mean where there is no median; arrow: where an "at least" leads on from; rule: the
    median of all occupations; marks: of the axis, or grid: the id of what draws them; dashed: unsourced.
    label and ends (the amounts at both) are for a strip that stands alone.
    """

    line: Span | None = None
    bar: Span | None = None
    band: Span | None = None
    tick: int | None = None
    dot: int | None = None
    arrow: int | None = None
    rule: int | None = None
    dashed: bool = False
    marks: tuple[int, ...] = ()
    grid: str = ""
    label: str = ""
    ends: tuple[str, str] = ("", "")


SAMPLES = {
    "bar": Strip(bar=(100, 900)),
    "line": Strip(line=(0, 1000)),
    "band": Strip(band=(100, 900)),
    "tick": Strip(tick=500),
    "dot": Strip(dot=500),
    "arrow": Strip(line=(100, 800), arrow=800),
    "rule": Strip(rule=500),
    "dashed": Strip(band=(100, 900), dashed=True),
}
"""Each part alone, for a legend."""


def parts_of(strip: Strip) -> tuple[str, ...]:
    """Return the names of the parts that a strip has."""
    return tuple(name for name in SAMPLES if getattr(strip, name) not in {None, False})


def strip_of(row: PayRow, axis: Axis) -> Strip | None:
    """Return a row as a strip on an axis it is one of; None where every figure is suppressed."""
    at = {name: axis.at(amount) for name, amount in drawn_figures(row).items()}
    if not at:
        return None
    bounds = top_coded(row)
    open_ends = [place for name, place in at.items() if name in bounds]
    open_ends += [max(at.values())] if open_ends else []  # an office's bound may lie below what it tells
    line, bar, band = _line(at), _bar(at), _span([at[name] for name in ("min", "max") if name in at])
    dot = at.get("mean")
    tick = at.get("median") if "median" not in bounds else None
    if tick is None and not (line or bar or band or dot is not None):
        tick = max(at.values())
    return Strip(
        line,
        bar,
        band,
        tick,
        dot,
        arrow=max(open_ends, default=None),
        dashed=row.kind == "unsourced",
    )


def _line(at: Mapping[str, int]) -> Span | None:
    """Return the span of all percentiles where an outer one is among them."""
    return _span([at[name] for name in PERCENTILES if name in at]) if {"p10", "p90"} & at.keys() else None


def _bar(at: Mapping[str, int]) -> Span | None:
    """Return the span of the quartiles; the median stands in for one that is not known."""
    return _span([at[name] for name in ("p25", "median", "p75") if name in at])


def _span(places: list[int]) -> Span | None:
    low, high = min(places, default=0), max(places, default=0)
    return (low, high) if low < high else None
