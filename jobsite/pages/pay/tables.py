"""This module makes tables of pay: an entry a line, drawn with its like on one axis."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from jobsite.catalog.pay import PayRow, published
from jobsite.pages import formats
from jobsite.pages.drawings.axis import Axis, axis_of, marks_of
from jobsite.pages.drawings.strip import SAMPLES, Strip, parts_of, strip_of
from jobsite.pages.edition import Edition
from jobsite.pages.linker import Link
from jobsite.pages.pay.columns import Columns, columns_of
from jobsite.pages.pay.compare import can_compare
from jobsite.pages.pay.words import breakdown, capitalised, joined
from jobsite.pages.views import Cell, Table


class Line(NamedTuple):
    """A line of a pay table: what it is about, its row, and the family that names its level.

    more: cells for the columns that a table has besides its own; rule: a row whose median is drawn through.
    """

    first: Link
    row: PayRow
    family: str | None
    more: tuple[Cell, ...] = ()
    rule: PayRow | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """How a pay table is called: its id, its caption, its first column, and the heads of columns of more.

    whole: it has all lines there are; a part of them is not sortable, its order would say nothing; spread:
    whether it tells what half earn, besides drawing it; is_drawn: whether it draws.
    """

    name: str
    caption: str
    first: str
    more: tuple[Cell, ...] = ()
    whole: bool = True
    notes: tuple[str, ...] = ()
    spread: bool = True
    is_drawn: bool = True


def pay_tables(plan: Plan, lines: Iterable[Line], edition: Edition) -> tuple[Table, ...]:
    """Return a table for each currency and period, the one with most lines first."""
    units = sorted(_of_one_unit(lines), key=len, reverse=True)
    if len(units) < 2:  # noqa: PLR2004 - one needs no name of its own
        return tuple(pay_table(plan, some, edition) for some in units)
    return tuple(
        pay_table(
            replace(
                plan,
                name=f"{plan.name}-{number}" if number > 1 else plan.name,
                caption=edition.words(
                    "pay.caption_unit", caption=plan.caption, unit=_unit(some[0].row, edition)
                ),
            ),
            some,
            edition,
        )
        for number, some in enumerate(units, 1)
    )


def pay_table(plan: Plan, lines: Iterable[Line], edition: Edition, axis: Axis | None = None) -> Table:
    """Return one table; lines of one currency and period share an axis, or are drawn on the one given."""
    groups = _of_one_unit(lines)
    ordered = [line for some in groups for line in some]
    rows = [line.row for line in ordered]
    columns = columns_of(rows, edition, spread=plan.spread)
    from_zero = len(groups) > 1 or len(ordered) == 1
    drawn = [
        _drawn(some, _axis_for(some, axis, plan, from_zero=from_zero), f"{plan.name}-grid-{number}", edition)
        for number, some in enumerate(groups, 1)
    ]
    head = _axis_head(groups, drawn, edition)
    if len(groups) == 1:
        drawn = [[replace(cell, marks=()) for cell in drawn[0]]]
    strips = [cell for cells in drawn for cell in cells]
    sortable = plan.whole and len(ordered) > 1 and len(groups) == 1 and can_compare(rows)
    firsts = _firsts(ordered, edition, each_alone=sortable)
    body = tuple(
        (first, *([strip] if head else []), *_cells(columns, line, plan, edition))
        for first, line, strip in zip(firsts, ordered, strips, strict=True)
    )
    told = bool(head and head[0].marks)
    heads = columns.head(edition, unit_told=told)
    heads = (Cell(plan.first, sort="text"), *head, heads[0], *plan.more, *heads[1:])
    return Table(
        plan.name,
        plan.caption,
        heads,
        body,
        columns.note,
        columns.sources,
        plan.notes,
        legend_of(strips, edition),
        sortable=sortable,
    )


def _axis_for(lines: list[Line], given: Axis | None, plan: Plan, *, from_zero: bool) -> Axis | None:
    return given or axis_of_lines(lines, from_zero=from_zero) if plan.is_drawn else None


def _cells(columns: Columns, line: Line, plan: Plan, edition: Edition) -> tuple[Cell, ...]:
    """Return the cells of a line: its amount, what it is held against, how it is spread, where it is from."""
    amount, *others = columns.cells(line.row, plan.name, edition)
    more = (replace(cell, label=str(head.text)) for cell, head in zip(line.more, plan.more, strict=False))
    return (amount, *more, *others)


def _firsts(lines: list[Line], edition: Edition, *, each_alone: bool) -> list[Cell]:
    """Return the first cell of each line; where lines stay in order, one that repeats the last says so.

    Lines of one beginning and of several occupations say which they are of.
    """
    cells = []
    occupations = {(line.first, line.row.table, line.row.occupation) for line in lines if line.row.table}
    several = Counter((first, table) for first, table, _ in occupations)
    for above, line in zip([None, *lines], lines, strict=False):
        text, href = line.first.text, line.first.href
        repeats = not each_alone and above is not None and above.first == line.first
        note = breakdown(line.row, line.family, edition)
        if several[line.first, line.row.table] > 1 and not line.row.is_broader:
            note = joined(note, edition.words("pay.occupation", code=line.row.occupation))
        cells.append(Cell(text, note, "" if repeats else href, sort=text, repeats=repeats))
    return cells


def _of_one_unit(lines: Iterable[Line]) -> list[list[Line]]:
    """Return lines in groups of one currency and period, in the order in which those first appear."""
    groups: dict[tuple[str, str], list[Line]] = {}
    for line in lines:
        groups.setdefault((line.row.currency, line.row.period), []).append(line)
    return list(groups.values())


def axis_of_lines(lines: list[Line], *, from_zero: bool) -> Axis | None:
    """Return the axis of lines of one unit; without two amounts there is none.

    Axes of different units begin at zero, so that at least the proportions under each other compare, and so
    does the axis of one line alone, as from end to end it would say nothing.
    """
    axis = axis_of(line.row for line in lines)
    if axis is None or axis.low == axis.high:
        return None
    rules = [amount for line in lines if (amount := rule_amount(line.row, line.rule)) is not None]
    low, high = min([axis.low, *rules]), max([axis.high, *rules])
    return Axis(Decimal(0) if from_zero else low, high)


def rule_amount(row: PayRow, rule: PayRow | None) -> Decimal | None:
    """Return the median that is drawn through a row, None where it is of another unit."""
    if rule is None or (rule.currency, rule.period) != (row.currency, row.period):
        return None
    return published(rule).get("median")


def _drawn(lines: list[Line], axis: Axis | None, grid: str, edition: Edition) -> list[Cell]:
    """Return the strips of lines on one axis, its marks with the first; `grid` is their id."""
    if axis is None:
        return [Cell("") for _ in lines]
    marks = marks_of(axis, lines[0].row.currency, edition.locale)
    cells = [Cell("", strip=_ruled(line, axis, grid if marks else "")) for line in lines]
    return [replace(cells[0], marks=marks, grid=grid), *cells[1:]]


def _ruled(line: Line, axis: Axis, grid: str) -> Strip | None:
    strip = strip_of(line.row, axis)
    amount = rule_amount(line.row, line.rule)
    rule = None if amount is None else axis.at(amount)
    return strip and replace(strip, grid=grid, rule=rule)


def _axis_head(groups: list[list[Line]], drawn: list[list[Cell]], edition: Edition) -> list[Cell]:
    """Return the head of the drawings: unit and axis where there is one, nothing where nothing is drawn."""
    if not any(cell.strip for cells in drawn for cell in cells):
        return []
    if len(groups) > 1:
        return [Cell(edition.words("pay.own_axes"))]
    return [
        Cell(capitalised(_unit(groups[0][0].row, edition)), marks=drawn[0][0].marks, grid=drawn[0][0].grid)
    ]


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
