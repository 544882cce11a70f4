"""This module writes rows for people and programs: as aligned columns, as CSV that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterable, Sequence

from jobsite.diagnostics.diagnostic import on_one_line

GAP = "-"
_FORMULA = tuple("=+-@＝＋－＠")  # noqa: RUF001 - full-width signs count too where these are typed


def aligned(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return rows as columns for a screen of fixed letters; the last column is not padded."""
    every = [tuple(head), *(tuple(on_one_line(cell) or GAP for cell in row) for row in rows)]
    widths = [max(_width(cell) for cell in column) for column in zip(*every, strict=True)]
    return "".join(f"{_line(row, widths)}\n" for row in every)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    padded = (cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True))
    return "  ".join(padded).rstrip()


def _width(text: str) -> int:
    """Return how many places a text takes: two for a wide letter, none for a mark on the one before it."""
    marks = sum(unicodedata.combining(each) > 0 for each in text)
    wide = sum(unicodedata.east_asian_width(each) in "WF" for each in text)
    return len(text) - marks + wide


def as_csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return rows as CSV; a cell that a spreadsheet would take for a formula begins with an apostrophe."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows([harmless(on_one_line(cell)) for cell in row] for row in rows)
    return text.getvalue()


def harmless(cell: str) -> str:
    """Return a cell that a spreadsheet shows and does not run (owasp.org: CSV injection)."""
    return f"'{cell}" if cell.lstrip().startswith(_FORMULA) else cell
