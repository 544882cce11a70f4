"""This module reads a table of pay: each row becomes the same entry that an author types on a role.

A row whose cells are all of the plainest form is made an entry right away. At any doubt it goes the way
of typed entries, through the model and its rules, which also say what is wrong (a property test holds
that both ways give the same).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, get_args

from pydantic import TypeAdapter, ValidationError

from jobsite.content.complaints import Complaint, place
from jobsite.content.kinds import PAY_ROW
from jobsite.content.names import Names
from jobsite.content.nodes import Document, Fields, Items, Node, Plain, Scalar
from jobsite.content.pay_rules import pay_complaints
from jobsite.content.reference_check import value_faults
from jobsite.content.schema.pay import (
    BAND,
    FIGURES,
    PERCENTILES,
    FigureFlag,
    FlagName,
    PayEntry,
    PayPeriod,
    Population,
)
from jobsite.content.schema.scalars import EscoUri, Isco08Code, NocCode, OnetCode, SocCode, UkSocCode
from jobsite.content.schema.tables import ALL, PayTableSpec
from jobsite.content.table_rows import Header, Record, read_header, records
from jobsite.content.typed import typed
from jobsite.diagnostics.diagnostic import Diagnostic, Severity, quote

SHARED = ("source", "kind", "basis", "population", "period", "currency", "reference_period")
"""Columns of which the .yaml may say the one value of all rows."""
SAID = ("basis", "population", "period", "reference_period")
"""What has to be said of every row, in the .yaml or in a column."""
COLUMNS = (
    *("occupation", "area", "industry", "population", "period", "n"),
    *("min", "p10", "p25", "median", "p75", "p90", "max", "mean", "rse_median", "rse_mean", "flags"),
    *("source", "kind", "basis", "currency", "reference_period"),
)
NEEDED = ("occupation", "area")
RSE = ("rse_median", "rse_mean")
NUMBERS = frozenset((*FIGURES, *RSE))
WHOLE = 100
CODES: Mapping[str, Any] = {
    "soc": SocCode,
    "onet": OnetCode,
    "uksoc": UkSocCode,
    "noc": NocCode,
    "isco08": Isco08Code,
    "esco": EscoUri,
}
"""The form of an occupation's code in each set."""

_NUMBER = re.compile(r"(?:0|[1-9][0-9]*)(?:\.[0-9]{1,2})?").fullmatch
_WHOLE = re.compile(r"(?:0|[1-9][0-9]*)").fullmatch
FIGURE_FLAGS = {
    (name, flag): FigureFlag.model_validate({"figure": name, "flag": flag})
    for name in (*PERCENTILES, "mean", "n", *RSE)
    for flag in get_args(FlagName)
}
"""The flags that a cell of a distribution can have, each made once."""
_CHOICES: dict[str, frozenset[str]] = {
    "period": frozenset(get_args(PayPeriod)),
    "population": frozenset(get_args(Population)),
}


@dataclass(frozen=True, slots=True)
class PayTable:
    """A table of pay: its id, the paths of its two files, what stands beside it."""

    name: str
    about: str
    path: str
    spec: PayTableSpec


@dataclass(slots=True)
class PayReader:
    """Reads the rows of one table; `seen` are those that were there before, with their lines."""

    table: PayTable
    header: Header
    names: Names
    today: date
    shared: Mapping[str, Any]
    places: frozenset[str]
    seen: dict[tuple[str, ...], int] = field(default_factory=dict)
    codes: dict[str, tuple[str, str, str] | None] = field(default_factory=dict)

    def entry(self, record: Record) -> PayEntry | list[Diagnostic]:
        """Return a row as an entry, or what is wrong with it."""
        cells = dict(zip(self.header.columns, record.cells, strict=True))
        if faults := self._bare(record, cells):
            return faults
        key = tuple(cells.get(name, "") for name in COLUMNS[:5])
        if key in self.seen:
            message = f"line {self.seen[key]} is about {quote(', '.join(filter(None, key)))} too"
            return [
                self.header.fault(record, "occupation", "duplicate-entry", message, "delete one of the two")
            ]
        self.seen[key] = record.line
        if problem := self._code_fault(cells["occupation"]):
            rule, message, hint = problem
            return [self.header.fault(record, "occupation", rule, message, hint)]
        return self.plain(cells) or self.doubtful(record)

    def _code_fault(self, code: str) -> tuple[str, str, str] | None:
        """Return what is wrong with the code of an occupation; that there is no set of codes is told once."""
        if code not in self.codes:
            lacks_set = self.table.spec.code_set is None and any(self.codes.values())
            self.codes[code] = None if lacks_set else code_fault(code, self.table.spec.code_set)
            return self.codes[code]
        return None if self.table.spec.code_set is None else self.codes[code]

    def _bare(self, record: Record, cells: Mapping[str, str]) -> list[Diagnostic]:
        """Return complaints about cells that every row needs."""
        needed = [*NEEDED, *(name for name in ("period",) if name in cells)]
        return [
            self.header.fault(
                record, name, "empty-value", f"{quote(name)} has no value in this row", "fill it in"
            )
            for name in needed
            if not cells[name].strip()
        ]

    def plain(self, cells: Mapping[str, str]) -> PayEntry | None:
        """Return an entry of cells that leave no doubt, else None."""
        if not _are_plain(cells) or cells["area"] not in self.places:
            return None
        texts = {name: cell for name, cell in cells.items() if cell and name not in {"area", "flags"}}
        values: dict[str, Any] = {**self.shared, **texts, "place": cells["area"]}
        values |= {name: Decimal(text) for name, text in texts.items() if name in NUMBERS}
        values |= {"n": int(texts["n"])} if "n" in texts else {}
        if any(name not in values for name in SAID):
            return None
        flags = _plain_flags(cells.get("flags") or "", values)
        bounds = {each.figure for each in flags or () if each.flag == "top-coded"}
        rising = [values[name] for name in PERCENTILES if name in values and name not in bounds]
        if flags is None or any(name in texts for name in BAND) or rising != sorted(rising):
            return None
        if not (rising or flags or "mean" in texts) or max(map(values.get, RSE, (0, 0))) > WHOLE:
            return None
        values |= {"flags": flags} if flags else {}
        return PayEntry.model_construct(set(values), **values)

    def doubtful(self, record: Record) -> PayEntry | list[Diagnostic]:
        """Return a row as an entry through the model and its rules, or what these say."""
        shared = {name: str(value) for name, value in self.shared.items()}
        document = self.header.document(record, {"area": "place"}, shared)
        document, faults = _with_flags(document)
        value, complaints = typed(document, PAY_ROW)
        faults += [place(each, document) for each in complaints]
        faults += value_faults(document, PAY_ROW, self.names, None)
        if value is not None and value.place is not None:
            keys = frozenset(value.model_fields_set)
            faults += [place(each, document) for each in pay_complaints(value, (), keys, self.today)]
        if value is None or any(each.severity is Severity.ERROR for each in faults):
            return self.header.at_line(faults, record)
        entry: PayEntry = value
        return entry


def pay_entries(
    root: Path, table: PayTable, names: Names, places: frozenset[str], today: date
) -> Iterator[PayEntry | list[Diagnostic]]:
    """Yield the rows of a table as they are read, in their order, and what is wrong with some."""
    rows = records(root, table.path)
    header: Header | None = None
    reader: PayReader | None = None
    is_told = False
    for record in rows:
        if isinstance(record, Diagnostic):
            is_told = True
            yield [record]
            if header is None:
                return  # of rows without a header nothing can be said
        elif header is None:
            header, faults = read_header(table.path, record, COLUMNS, NEEDED)
            if header is None:
                yield faults
                return
            shared = shared_values(table.spec, header.columns)
            reader = PayReader(table, header, names, today, shared, places)
            if lacking := [name for name in SAID if name not in {*shared, *header.columns}]:
                yield [_unsaid(header, record, name) for name in lacking]
                return
        elif reader:
            yield reader.entry(record)
    if header is None and not is_told:
        yield read_header(table.path, None, COLUMNS, NEEDED)[1]


def shared_values(spec: PayTableSpec, columns: tuple[str, ...]) -> dict[str, Any]:
    """Return what the .yaml says of every row, but for what is a column of its own."""
    values = {name: getattr(spec, name) for name in SHARED if name not in columns}
    return {name: value for name, value in values.items() if value is not None}


def code_fault(code: str, code_set: str | None) -> tuple[str, str, str] | None:
    """Return rule, message and hint where an occupation is no code of the table's set, nor all of them."""
    if code == ALL:
        return None
    if code_set is None:
        return "code-format", f"{quote(code)} is a code, and the .yaml names no set of codes", "code_set: …"
    try:
        TypeAdapter(CODES[code_set]).validate_python(Plain(code))
    except ValidationError as error:
        told = error.errors()[0]["ctx"]
        return "code-format", str(told["message"]), str(told["hint"])
    return None


def _are_plain(cells: Mapping[str, str]) -> bool:
    for name, cell in cells.items():
        if not cell:
            continue
        if name in NUMBERS:
            if not _NUMBER(cell):
                return False
        elif name == "n":
            if not _WHOLE(cell):
                return False
        elif name in _CHOICES:
            if cell not in _CHOICES[name]:
                return False
        elif name in {"source", "kind", "basis", "currency", "reference_period"} or cell != cell.strip():
            return False
    return True


def _unsaid(header: Header, record: Record, name: str) -> Diagnostic:
    message = f"neither the .yaml nor a column says the {name}"
    return header.fault(record, header.columns[0], "missing-key", message, f"{name}: … in the .yaml")


def _with_flags(document: Document) -> tuple[Document, list[Diagnostic]]:
    """Return a row's document with its flags, `p75:suppressed p90:top-coded`, as the list a role has."""
    root = document.root
    node = root.get("flags") if isinstance(root, Fields) else None
    if not isinstance(root, Fields) or not isinstance(node, Scalar):
        return document, []
    flags, faults = [], []
    for match in re.finditer(r"\S+", node.text):
        figure, colon, flag = match[0].partition(":")
        start = node.start + match.start()
        if not colon:
            message = f"{quote(match[0])} is not a column with its flag"
            complaint = Complaint(
                "wrong-shape", ("flags",), message, "write p75:suppressed", shift=match.start()
            )
            faults.append(place(complaint, document))
            continue
        pairs = (("figure", figure, start), ("flag", flag, start + len(figure) + 1))
        flags.append(Fields(tuple(_pair(*each) for each in pairs), start))
    entries: list[tuple[Scalar, Node]] = [entry for entry in root.entries if entry[0].text != "flags"]
    if flags:
        key = Scalar("flags", node.start, node.start)
        entries.append((key, Items(tuple(flags), node.start)))
    return Document(document.path, document.text, Fields(tuple(entries), root.start)), faults


def _pair(key: str, text: str, start: int) -> tuple[Scalar, Node]:
    return Scalar(key, start, start), Scalar(text, start, start + len(text), plain=True)


def _plain_flags(text: str, values: Mapping[str, Any]) -> tuple[FigureFlag, ...] | None:
    """Return flags that leave no doubt: of amounts that are there only top-coded ones, of others no such."""
    flags = []
    for word in text.split():
        figure, _, flag = word.partition(":")
        if (figure, flag) not in FIGURE_FLAGS or (flag == "top-coded") != (figure in values):
            return None
        flags.append(FIGURE_FLAGS[figure, flag])
    return tuple(flags)
