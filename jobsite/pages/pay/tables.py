"""This module makes tables of pay: an entry a line, drawn with its like on one axis."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from jobsite.catalog.pay import PayRow
from jobsite.pages import formats
from jobsite.pages.drawings.axis import axis_of, marks_of
from jobsite.pages.drawings.strip import SAMPLES, parts_of, strip_of
from jobsite.pages.edition import Edition
from jobsite.pages.linker import Link
from jobsite.pages.pay.columns import columns_of
from jobsite.pages.pay.compare import can_compare
from jobsite.pages.pay.words import breakdown, capitalised, joined
from jobsite.pages.views import Cell, Table


class Line(NamedTuple):
    """A line of a pay table: what it is about, its row, and the family that names its level."""

    first: Link
    row: PayRow
    family: str | None


def pay_tables(  # noqa: PLR0913 - as a table
    name: str, caption: str, first: str, lines: Iterable[Line], edition: Edition, *, whole: bool = True
) -> tuple[Table, ...]:
    """Return a table for each currency and period, the one with most lines first.

    whole: these are all lines there are; a part of them is not sortable, its order would say nothing.
    """
    units = sorted(_of_one_unit(lines), key=len, reverse=True)
    if len(units) < 2:  # noqa: PLR2004 - one needs no name of its own
        return tuple(pay_table(name, caption, first, some, edition, whole=whole) for some in units)
    return tuple(
        pay_table(
            f"{name}-{number}" if number > 1 else name,
            edition.words("pay.caption_unit", caption=caption, unit=_unit(some[0].row, edition)),
            first,
            some,
            edition,
            whole=whole,
        )
        for number, some in enumerate(units, 1)
    )


def pay_table(  # noqa: PLR0913 - a table says many things
    name: str, caption: str, first: str, lines: Iterable[Line], edition: Edition, *, whole: bool = True
) -> Table:
    """Return one table whose first column is named; lines of one currency and period share an axis."""
    groups = _of_one_unit(lines)
    ordered = [line for some in groups for line in some]
    rows = [line.row for line in ordered]
    columns = columns_of(rows, edition)
    from_zero = len(groups) > 1 or len(ordered) == 1
    drawn = [_drawn(some, edition, from_zero=from_zero) for some in groups]
    head = _axis_head(groups, drawn, edition)
    if len(groups) == 1:
        drawn = [[replace(cell, marks=()) for cell in drawn[0]]]
    strips = [cell for cells in drawn for cell in cells]
    sortable = whole and len(ordered) > 1 and len(groups) == 1 and can_compare(rows)
    firsts = _firsts(ordered, edition, each_alone=sortable)
    body = tuple(
        (first_cell, *([strip] if head else []), *columns.cells(line.row, name, edition))
        for first_cell, line, strip in zip(firsts, ordered, strips, strict=True)
    )
    told = bool(head and head[0].marks)
    heads = (Cell(first, sort="text"), *head, *columns.head(edition, unit_told=told))
    legend = legend_of(strips, edition)
    return Table(name, caption, heads, body, columns.note, columns.sources, legend, sortable=sortable)


def _firsts(lines: list[Line], edition: Edition, *, each_alone: bool) -> list[Cell]:
    """Return the first cell of each line; where lines stay in order, one that repeats the last says so."""
    cells = []
    for above, line in zip([None, *lines], lines, strict=False):
        text, href = line.first.text, line.first.href
        repeats = not each_alone and above is not None and above.first == line.first
        note = breakdown(line.row, line.family, edition)
        cells.append(Cell(text, note, "" if repeats else href, sort=text, repeats=repeats))
    return cells


def _of_one_unit(lines: Iterable[Line]) -> list[list[Line]]:
    """Return lines in groups of one currency and period, in the order in which those first appear."""
    groups: dict[tuple[str, str], list[Line]] = {}
    for line in lines:
        groups.setdefault((line.row.currency, line.row.period), []).append(line)
    return list(groups.values())


def _drawn(lines: list[Line], edition: Edition, *, from_zero: bool) -> list[Cell]:
    """Return the strips of lines on one axis, its marks with the first; without two amounts there is none.

    Axes of different units begin at zero, so that at least the proportions under each other compare, and so
    does the axis of one line alone, as from end to end it would say nothing.
    """
    axis = axis_of(line.row for line in lines)
    if axis is None or axis.low == axis.high:
        return [Cell("") for _ in lines]
    axis = replace(axis, low=Decimal(0)) if from_zero else axis
    marks = marks_of(axis, lines[0].row.currency, edition.locale)
    grid = tuple(mark.at for mark in marks)
    strips = [strip_of(line.row, axis) for line in lines]
    cells = [Cell("", strip=strip and replace(strip, marks=grid)) for strip in strips]
    return [replace(cells[0], marks=marks), *cells[1:]]


def _axis_head(groups: list[list[Line]], drawn: list[list[Cell]], edition: Edition) -> list[Cell]:
    """Return the head of the drawings: unit and axis where there is one, nothing where nothing is drawn."""
    if not any(cell.strip for cells in drawn for cell in cells):
        return []
    if len(groups) > 1:
        return [Cell(edition.words("pay.own_axes"))]
    return [Cell(capitalised(_unit(groups[0][0].row, edition)), marks=drawn[0][0].marks)]


def _unit(row: PayRow, edition: Edition) -> str:
    """Return currency and period: `US dollars a year`."""
    currency = formats.currency(row.currency, edition.locale)
    return edition.words("pay.unit", currency=currency, per=edition.words(f"pay.per.{row.period}"))


def legend_of(cells: Iterable[Cell], edition: Edition) -> tuple[Cell, ...]:
    """Return what the parts mean that are there; of a part that is only dashed, that it is unsourced too."""
    strips = [cell.strip for cell in cells if cell.strip]
    found = {part: {strip.dashed for strip in strips if part in parts_of(strip)} for part in SAMPLES}
    every = all(strip.dashed for strip in strips)
    legend = []
    for part, dashed in found.items():
        if not dashed or (part == "dashed" and {True, False} not in found.values()):
            continue
        only = dashed == {True} and part != "dashed"
        unsourced = edition.words("pay.legend.dashed") if only and not every else ""
        text = joined(edition.words(f"pay.legend.{part}"), unsourced)
        legend.append(Cell(text, strip=replace(sample := SAMPLES[part], dashed=only or sample.dashed)))
    return tuple(legend)
