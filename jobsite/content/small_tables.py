"""This module reads tables of few rows, of projections and of rates, each row through its model."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jobsite.content.complaints import place
from jobsite.content.kinds import OUTLOOK_ROW, RATE_ROW, Kind
from jobsite.content.names import Names
from jobsite.content.reference_check import value_faults
from jobsite.content.schema.spec import Spec
from jobsite.content.schema.tables import OutlookRow
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


def typed_rows(root: Path, path: str, table: SmallTable, names: Names) -> Iterator[Spec | list[Diagnostic]]:
    """Yield the rows of a table as values of its model, and what is wrong with some."""
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
            yield _row(header, record, table.kind, names)
    if header is None and not is_told:
        yield read_header(path, None, table.columns, table.needed)[1]


def _row(header: Header, record: Record, kind: Kind, names: Names) -> Spec | list[Diagnostic]:
    document = header.document(record, {"area": "place"}, {})
    value, complaints = typed(document, kind)
    faults = [place(each, document) for each in complaints]
    faults += value_faults(document, kind, names, None)
    if value is None or any(each.severity is Severity.ERROR for each in faults):
        return header.at_line(faults, record)
    if isinstance(value, OutlookRow) and value.to <= value.from_:
        message = f"to ({value.to}) is not after from ({value.from_})"
        return [header.fault(record, "to", "dates-out-of-order", message)]
    row: Spec = value
    return row
