"""This module reads what offices hand out as csv or csv.gz by lines, and refuses anything else in words."""

from __future__ import annotations

import csv
import gzip
import io
import re
import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from jobsite.diagnostics.diagnostic import quote
from jobsite.importers.imported import ImportRefusedError

_GROUPED = re.compile(r"-?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_AMOUNT = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_CHANGE = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


@dataclass(frozen=True, slots=True)
class CsvLine:
    """One line of a file by the names of its columns, without the blanks around its cells."""

    path: Path
    number: int
    cells: Mapping[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]

    def amount(self, column: str, absent: Collection[str] = ()) -> str:
        """Return a number as published, without separators of thousands; empty for a mark of absence."""
        return self._number(column, _AMOUNT, absent)

    def change(self, column: str, absent: Collection[str] = ()) -> str:
        """Return a number as `amount` does, one that may be negative."""
        return self._number(column, _CHANGE, absent)

    def refused(self, message: str, hint: str = "") -> ImportRefusedError:
        """Return the refusal of the file for what stands in this line."""
        return ImportRefusedError(self.path, f"line {self.number}: {message}", hint)

    def _number(self, column: str, form: re.Pattern[str], absent: Collection[str]) -> str:
        text = self.cells[column]
        if text in absent:
            return ""
        number = text.replace(",", "") if _GROUPED.fullmatch(text) else text
        if not form.fullmatch(number):
            raise self.refused(f"{column} is {quote(text)}, which is not a number")
        return number


def csv_lines(path: Path, columns: Collection[str]) -> Iterator[CsvLine]:
    """Yield the lines below the header of a file that has the columns."""
    try:
        with _opened(path) as stream:
            yield from _lines(path, stream, columns)
    except (OSError, EOFError, zlib.error) as error:
        reason = (isinstance(error, OSError) and error.strerror) or "it is damaged"
        raise ImportRefusedError(path, f"cannot be read: {reason}") from error
    except UnicodeDecodeError as error:
        raise ImportRefusedError(path, "is not written in UTF-8", "save it as csv in UTF-8") from error
    except csv.Error as error:
        raise ImportRefusedError(path, f"is not csv: {error}") from error


def _opened(path: Path) -> TextIO:
    if path.suffix == ".gz":
        return io.TextIOWrapper(gzip.open(path), encoding="utf-8-sig", newline="")
    return path.open(encoding="utf-8-sig", newline="")


def _lines(path: Path, stream: TextIO, columns: Collection[str]) -> Iterator[CsvLine]:
    reader = csv.reader(stream, strict=True)
    header = [name.strip() for name in next(reader, [])]
    _check_columns(path, header, columns)
    for cells in reader:
        if len(cells) != len(header):
            found = f"line {reader.line_num}: the header has {len(header)} cells and this line {len(cells)}"
            raise ImportRefusedError(path, found)
        yield CsvLine(path, reader.line_num, dict(zip(header, (cell.strip() for cell in cells), strict=True)))


def _check_columns(path: Path, header: Sequence[str], columns: Collection[str]) -> None:
    missing = [name for name in columns if name not in header]
    if missing:
        word = "column" if len(missing) == 1 else "columns"
        found = f"it has {', '.join(name for name in header if name)}" if header else "it is empty"
        raise ImportRefusedError(path, f"lacks the {word} {', '.join(missing)}", found)
