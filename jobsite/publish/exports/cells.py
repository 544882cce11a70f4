"""This module writes rows as CSV that no spreadsheet runs, and as JSON, exactly and both at once."""

from __future__ import annotations

import csv
import functools
import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from decimal import Decimal
from io import StringIO
from typing import NamedTuple, TypeAlias

Cell: TypeAlias = str | int | Decimal | None
"""Text, a number, or nothing."""

_BEGINS = frozenset("=+-@\uff1d\uff0b\uff0d\uff20")
_PARTED = re.compile("([;\t\r\n\v\f\x1c-\x1e\x85\u2028\u2029])")
"""Where a program may think that another cell begins."""
_MOSTLY_PARTED = re.compile("([;\t\r\n])")
"""Where most do: to them a form feed before an apostrophe is a blank."""


class Written(NamedTuple):
    """A table in both forms."""

    csv: bytes
    json: bytes


@functools.lru_cache(maxsize=20_000)
def harmless(text: str) -> str:
    """Return a text with an apostrophe before whatever a spreadsheet would run as a formula.

    That is = + - @, in full width too, at its beginning or behind a character that some programs part cells
    at, also after blanks, quotes and what is not seen; and a tab or an end of line at its beginning.
    """
    made = "".join(f"'{part}" if _is_run(part) else part for part in _PARTED.split(text))
    made = "".join(f"'{part}" if _is_open(part) else part for part in _MOSTLY_PARTED.split(made))
    begins = made[:1] in {"\t", "\r", "\n"} or (made[:1] not in {"", "'"} and _is_run(text))
    return f"'{made}" if begins else made


def _is_open(part: str) -> bool:
    return not part.startswith("'") and _is_run(part)


def _is_run(part: str) -> bool:
    """Tell whether the first of a text that is seen, quotes aside, begins a formula."""
    for each in part:
        if each in _BEGINS:
            return True
        if not (each.isspace() or each in "\"'" or unicodedata.category(each)[0] == "C"):
            return False
    return False


def written(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> Written:
    """Return a table as CSV (RFC 4180, UTF-8) and as JSON, an array of arrays, the header first.

    Numbers are written as they are, all digits of them; only texts are made harmless, in CSV.
    """
    as_csv, as_json = StringIO(newline=""), StringIO(newline="")
    write = csv.writer(as_csv, lineterminator="\r\n").writerow
    write(header)
    as_json.write(f"[\n[{','.join(map(_in_json, header))}]")
    for row in rows:
        write([_in_csv(cell) for cell in row])
        as_json.write(f",\n[{','.join(map(_in_json, row))}]")
    as_json.write("\n]\n")
    return Written(as_csv.getvalue().encode("utf-8"), as_json.getvalue().encode("utf-8"))


def _in_csv(cell: Cell) -> str:
    if cell is None:
        return ""
    return (
        harmless(cell) if isinstance(cell, str) else f"{cell:f}" if isinstance(cell, Decimal) else str(cell)
    )


def _in_json(cell: Cell) -> str:
    if cell is None or cell == "":
        return "null"
    return _quoted(cell) if isinstance(cell, str) else f"{cell:f}" if isinstance(cell, Decimal) else str(cell)


@functools.lru_cache(maxsize=20_000)
def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
