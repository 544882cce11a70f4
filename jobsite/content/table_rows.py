"""This module reads the rows of a table of figures, a line at a time, and knows the place of each cell."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from jobsite.content.complaints import did_you_mean
from jobsite.content.nodes import Document, Fields, Scalar
from jobsite.content.text_files import CONTROL
from jobsite.diagnostics.diagnostic import Diagnostic, Location, found, quote

LARGEST_TABLE = 64 * 1024 * 1024


class Record(NamedTuple):
    """One row: its line in the file from 1, the text of the line, its cells."""

    line: int
    text: str
    cells: list[str]


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table in their order; `path` is the file's, from the site's root."""

    path: str
    columns: tuple[str, ...]

    def fault(self, record: Record, column: str, rule: str, message: str, hint: str = "") -> Diagnostic:
        """Return a complaint at a cell of a row."""
        start = cell_starts(record.text)[self.columns.index(column)]
        return found(rule, Location(self.path, record.line, start + 1), message, hint)

    def document(self, record: Record, names: dict[str, str], more: dict[str, str]) -> Document:
        """Return a row as nodes: a field a filled cell, under other names where `names` has one, and more.

        Numbers have to look plain, as they do in YAML, so all cells do.
        """
        starts = cell_starts(record.text)
        entries = [
            (
                Scalar(names.get(column, column), start, start),
                Scalar(cell.strip(), start, start + len(cell), plain=True),
            )
            for column, cell, start in zip(self.columns, record.cells, starts, strict=True)
            if cell.strip()
        ]
        entries += [(Scalar(key, 0, 0), Scalar(value, 0, 0, plain=True)) for key, value in more.items()]
        return Document(self.path, record.text, Fields(tuple(entries), 0))

    def at_line(self, faults: list[Diagnostic], record: Record) -> list[Diagnostic]:
        """Return faults of a row's document at the row's own line."""
        return [replace(each, location=replace(each.location, line=record.line)) for each in faults]


def read_header(
    path: str, record: Record | None, known: tuple[str, ...], needed: tuple[str, ...]
) -> tuple[Header | None, list[Diagnostic]]:
    """Return the columns that the first row names; None where they are not those of such a table."""
    if record is None:
        hint = f"begin with {','.join(known)}"
        return None, [found("empty-file", Location(path), "the file has no row", hint)]
    header = Header(path, tuple(cell.strip() for cell in record.cells))
    if len(header.columns) == 1 and (split := _other_separator(header.columns[0])):
        message = f"the columns are separated by {split}, not by commas"
        hint = "export it with commas between the cells and points in the numbers"
        where = Location(path, record.line)
        return None, [found("csv-syntax", where, message, hint)]
    faults: list[Diagnostic] = []
    guesses = set()
    for number, (name, start) in enumerate(zip(header.columns, cell_starts(record.text), strict=True)):
        where = Location(path, record.line, start + 1)
        if not name:
            message = f"column {number + 1} has no name"
            faults.append(found("unknown-key", where, message, "delete the column in every row"))
        elif name not in known:
            guess = did_you_mean(name, known)
            guesses.add(guess)
            hint = f"did you mean {guess}?" if guess else f"the columns are {', '.join(known)}"
            faults.append(found("unknown-key", where, f"{quote(name)} is not a column of such a table", hint))
        elif name in header.columns[:number]:
            message = f"the column {quote(name)} stands here twice"
            faults.append(found("duplicate-key", where, message, "delete one of the two"))
    for name in needed:
        if name not in header.columns and name not in guesses:
            message = f"the column {quote(name)} is missing"
            faults.append(found("missing-key", Location(path, record.line), message, f"add {name}"))
    return (None if faults else header), faults


def _other_separator(header: str) -> str:
    """Return by what else than commas a header is separated, as spreadsheets do in many countries."""
    names = {";": "semicolons", "\t": "tabs"}
    return next((name for sign, name in names.items() if header.count(sign)), "")


def records(root: Path, path: str) -> Iterator[Record | Diagnostic]:
    """Yield the rows of a file as they are read, the header first, and what cannot be read as one.

    The first fault of the file as a whole (encoding, size) ends it.
    """
    file = root / path
    if (size := file.stat().st_size) > LARGEST_TABLE:
        message = f"the file has {size:,} bytes, more than 64 MiB; the file was not read"
        yield found("file-too-large", Location(path), message, "split it, or keep fewer rows")
        return
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            yield from _records(path, lines)
    except UnicodeDecodeError as error:
        line = file.read_bytes()[: _byte_of(file, error)].count(b"\n") + 1
        message = f"the byte 0x{error.object[error.start]:02X} is not UTF-8; the rest was not read"
        yield found("invalid-utf8", Location(path, line), message, "save the file with the encoding UTF-8")


def _byte_of(file: Path, error: UnicodeDecodeError) -> int:
    """Return the offset of the first byte that is not UTF-8: the error knows it within its own chunk only."""
    try:
        file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as whole:
        return whole.start
    return error.start


def _records(path: str, lines: Iterator[str]) -> Iterator[Record | Diagnostic]:
    columns = 0
    for number, ended in enumerate(lines, 1):
        text = ended.rstrip("\r\n")
        if not text.strip(" ,"):
            continue
        cells = text.split(",") if '"' not in text else _quoted(text)
        if cells is None:
            message = "a quote is not closed on its line; a cell holds no line break"
            yield found("csv-syntax", Location(path, number), message, 'write "…", a quote inside as ""')
        elif control := CONTROL.search(text):
            where = Location(path, number, control.start() + 1)
            message = f"the invisible character U+{ord(control[0]):04X} stands here"
            yield found("control-character", where, message, "delete it and type the text anew")
        elif columns and len(cells) != columns:
            message = f"the row has {len(cells)} cells and the header {columns} columns"
            hint = "a number has no comma in it; an empty cell still has its comma"
            yield found("row-length", Location(path, number), message, hint)
        else:
            columns = columns or len(cells)
            yield Record(number, text, cells)


def _quoted(text: str) -> list[str] | None:
    """Return the cells of a line with quotes in it, None where one is not closed."""
    try:
        return next(csv.reader([text], strict=True))
    except csv.Error:
        return None


def cell_starts(text: str) -> list[int]:
    """Return the offset of each cell of a line: commas between quotes are no ends."""
    starts, inside = [0], False
    for offset, letter in enumerate(text):
        if letter == '"':
            inside = not inside
        elif letter == "," and not inside:
            starts.append(offset + 1)
    return starts
