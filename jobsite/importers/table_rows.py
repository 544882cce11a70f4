"""This module puts rows under a table's header and in its order: cells by name, flags as text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from jobsite.importers.imported import ImportRefusedError, Row

ALL = "all"
"""Code of all occupations of a place; schema/tables.py has it too, and loads what takes time."""


def row_under(header: Sequence[str], cells: Mapping[str, str]) -> Row:
    """Return the cells in the order of the header, empty where there is none."""
    if unknown := cells.keys() - set(header):
        raise KeyError(*unknown)
    return tuple(cells.get(name, "") for name in header)


def in_order(rows: Iterable[Row], keys: int, path: Path) -> tuple[Row, ...]:
    """Return the rows sorted by their first cells, so many as are keys, all occupations before the others.

    No two may have the same keys: what the file of the path says twice cannot be told apart.
    """
    ordered = sorted(rows, key=lambda row: (row[0] != ALL, row))
    for row, following in pairwise(ordered):
        if row[:keys] == following[:keys]:
            named = " ".join(cell for cell in row[:keys] if cell)
            raise ImportRefusedError(path, f"has two lines for {named}")
    return tuple(ordered)


def flags_text(header: Sequence[str], flags: Mapping[str, str]) -> str:
    """Return flags as a table writes them, in the order of its header: `p75:suppressed p90:top-coded`."""
    return " ".join(f"{name}:{flags[name]}" for name in header if name in flags)


def titles_in_order(titles: Mapping[str, str]) -> Mapping[str, str]:
    """Return titles by their codes, that of all occupations first."""
    return dict(sorted(titles.items(), key=lambda title: (title[0] != ALL, title[0])))
