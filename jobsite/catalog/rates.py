"""This module holds the rates that amounts are converted by: market, purchasing power, price levels."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from jobsite.content.load import Library
from jobsite.content.schema.tables import RateRow, RateTableSpec
from jobsite.content.small_tables import RATES, typed_rows
from jobsite.diagnostics.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class Rate:
    """One rate as its table has it.

    kind: market, ppp, price-parity; of: the currency or the place it is of; base: the currency that it is
    for one of, empty for an international dollar and for the nation's prices (100); newest: of the table.
    """

    kind: str
    of: str
    base: str
    rate: Decimal
    reference_period: str
    newest: str
    source: str
    table: str


@dataclass(frozen=True, slots=True)
class Rates:
    """The rates of a site: of currencies, of purchasing power by country, of price levels by place."""

    market: Mapping[str, Rate] = field(default_factory=dict)
    ppp: Mapping[str, Rate] = field(default_factory=dict)
    parity: Mapping[str, Rate] = field(default_factory=dict)


NO_RATES = Rates()


def make_rates(root: Path, library: Library) -> tuple[Rates, list[Diagnostic]]:
    """Read the tables of rates; of two of one thing the newer counts."""
    faults: list[Diagnostic] = []
    rates = sorted(_rates(root, library, faults), key=lambda rate: (rate.reference_period, rate.table))
    kinds: dict[str, dict[str, Rate]] = {"market": {}, "ppp": {}, "price-parity": {}}
    for rate in rates:
        kinds[rate.kind][rate.of] = rate
    for base in {rate.base: rate for rate in kinds["market"].values()}.values():
        itself = Rate(
            "market", base.base, base.base, Decimal(1), base.newest, base.newest, base.source, base.table
        )
        kinds["market"].setdefault(base.base, itself)
    return Rates(kinds["market"], kinds["ppp"], kinds["price-parity"]), faults


def _rates(root: Path, library: Library, faults: list[Diagnostic]) -> Iterator[Rate]:
    for name, spec in sorted(library.rate_tables.items()):
        for row in typed_rows(root, f"content/rates/{name}.csv", RATES, library.names):
            if isinstance(row, RateRow):
                yield _rate(name, spec, row)
            elif isinstance(row, list):
                faults += row


def _rate(name: str, spec: RateTableSpec, row: RateRow) -> Rate:
    of = row.currency if spec.kind == "market" else row.place
    return Rate(
        kind=spec.kind,
        of=of or "",
        base=spec.base or "",
        rate=row.rate,
        reference_period=str(row.reference_period),
        newest=str(spec.reference_period),
        source=spec.source,
        table=name,
    )
