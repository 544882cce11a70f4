"""This module tidies tables: a column that nobody has anything for is left out, a gap is said with a dash."""

from __future__ import annotations

from collections.abc import Iterable

from jobsite.pages.views import Cell, Table

GAP = "–"


def tidy_table(
    name: str, caption: str, head: Iterable[Cell], rows: Iterable[Iterable[Cell]], gap: str = GAP
) -> Table:
    """Return the table without its empty columns; its first column stays, and a gap is marked."""
    heads, every = tuple(head), [tuple(row) for row in rows]
    kept = [n for n in range(len(heads)) if n == 0 or any(row[n].text for row in every)]
    cells = tuple(tuple(_filled(row[n], gap) for n in kept) for row in every)
    return Table(name, caption, tuple(heads[n] for n in kept), cells)


def _filled(cell: Cell, gap: str) -> Cell:
    return cell if cell.text else Cell(gap, numeric=cell.numeric)
