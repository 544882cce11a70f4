"""This module reads tables of few rows, of projections and of rates, each row through its model."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from jobsite.content.complaints import place
from jobsite.content.kinds import OUTLOOK_ROW, RATE_ROW, Kind
from jobsite.content.names import Names
from jobsite.content.reference_check import value_faults
from jobsite.content.schema.spec import Spec
from jobsite.content.schema.tables import OutlookRow, RateRow, RateTableSpec
from jobsite.content.table_rows import Header, Record, read_header, records
from jobsite.content.typed import typed
from jobsite.diagnostics.diagnostic import Diagnostic, Severity


@dataclass(frozen=True, slots=True)
class SmallTable:
    """What a kind of table has for columns, and which of them every one needs."""

    kind: Kind
    columns: tuple[str, ...]
    needed: tuple[str, ...]


OUTLOOK = SmallTable(
    OUTLOOK_ROW,
    (
        *("occupation", "area", "from", "to", "employment_from", "employment_to", "change", "openings"),
        *("education", "experience", "training"),
    ),
    ("occupation", "area", "from", "to"),
)
RATES = SmallTable(RATE_ROW, ("area", "currency", "reference_period", "rate"), ("reference_period", "rate"))


class CellFault(NamedTuple):
    """What is wrong with a cell besides its form."""

    column: str
    rule: str
    message: str
    hint: str = ""


def outlook_fault(row: Spec) -> CellFault | None:
    """Return what is wrong with the years of a projection."""
    if isinstance(row, OutlookRow) and row.to <= row.from_:
        return CellFault("to", "dates-out-of-order", f"to ({row.to}) is not after from ({row.from_})")
    return None


def rate_fault(row: Spec, spec: RateTableSpec) -> CellFault | None:
    """Return what makes a rate of no use in a table of its kind."""
    if not isinstance(row, RateRow):
        return None
    if not row.rate:
        return CellFault(
            "rate", "rate-unusable", "nothing can be converted by a rate of 0", "leave the row out"
        )
    needed = "currency" if spec.kind == "market" else "area"
    if not (row.currency if needed == "currency" else row.place):
        message = f"a rate of kind {spec.kind} needs its {needed}"
        return CellFault("rate", "rate-unusable", message, f"fill in {needed}")
    return None


def typed_rows(
    root: Path,
    path: str,
    table: SmallTable,
    names: Names,
    judge: Callable[[Spec], CellFault | None],
) -> Iterator[Spec | list[Diagnostic]]:
    """Yield the rows of a table as values of its model, or what is wrong; `judge` knows the rules."""
    header: Header | None = None
    is_told = False
    for record in records(root, path):
        if isinstance(record, Diagnostic):
            is_told = True
            yield [record]
            if header is None:
                return  # of rows without a header nothing can be said
        elif header is None:
            header, faults = read_header(path, record, table.columns, table.needed)
            if header is None:
                yield faults
                return
        else:
            yield _row(header, record, table.kind, names, judge)
    if header is None and not is_told:
        yield read_header(path, None, table.columns, table.needed)[1]


def _row(
    header: Header, record: Record, kind: Kind, names: Names, judge: Callable[[Spec], CellFault | None]
) -> Spec | list[Diagnostic]:
    document = header.document(record, {"area": "place"}, {})
    value, complaints = typed(document, kind)
    faults = [place(each, document) for each in complaints]
    faults += value_faults(document, kind, names, None)
    if value is None or any(each.severity is Severity.ERROR for each in faults):
        return header.at_line(faults, record)
    row: Spec = value
    fault = judge(row)
    return [header.fault(record, *fault)] if fault else row
