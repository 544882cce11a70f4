"""This module reads the rates that amounts are converted by: market, purchasing power, price levels."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from jobsite.catalog.conversion import Rate, RateTable
from jobsite.content.load import Library
from jobsite.content.schema.tables import RateRow, RateTableSpec
from jobsite.content.small_tables import RATES, rate_fault, typed_rows
from jobsite.diagnostics.diagnostic import Diagnostic


def read_rates(root: Path, library: Library) -> tuple[tuple[RateTable, ...], list[Diagnostic]]:
    """Return the tables of rates, the newest of each kind first, and what is wrong with their rows."""
    faults: list[Diagnostic] = []
    tables = [
        RateTable(spec.kind, spec.base or "", str(spec.reference_period), spec.source, rates)
        for name, spec in sorted(library.rate_tables.items())
        if (rates := tuple(_rates(root, name, spec, library, faults)))
    ]
    return tuple(sorted(tables, key=lambda table: table.reference_period, reverse=True)), faults


def _rates(
    root: Path, name: str, spec: RateTableSpec, library: Library, faults: list[Diagnostic]
) -> Iterator[Rate]:
    for row in typed_rows(
        root, f"content/rates/{name}.csv", RATES, library.names, partial(rate_fault, spec=spec)
    ):
        if isinstance(row, RateRow):
            yield Rate(
                kind=spec.kind,
                place=row.place or "",
                currency=row.currency or "",
                base=spec.base or "",
                rate=row.rate,
                reference_period=str(row.reference_period),
                source=spec.source,
            )
        elif isinstance(row, list):
            faults += row
