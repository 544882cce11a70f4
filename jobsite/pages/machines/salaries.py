"""This module writes pay in schema.org's words: amounts by place, of those that have a source."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from jobsite.catalog.pay import PayRow, chiefs, published, top_coded
from jobsite.content.schema.pay import BAND
from jobsite.content.schema.place import Area
from jobsite.pages.edition import Edition, part_of
from jobsite.pages.machines.structured_data import Node, node
from jobsite.pages.pay.words import basis_words, provenance

DURATIONS = {"hour": "PT1H", "day": "P1D", "week": "P1W", "month": "P1M", "year": "P1Y"}
STATISTICS = {"median": "median"} | {f"p{part}": f"percentile{part}" for part in (10, 25, 75, 90)}


def pay_by_place(rows: Iterable[PayRow], edition: Edition) -> dict[str, list[Node]]:
    """Return the amounts of places, the home country first, countries before their parts.

    Of an official table only the chief row of a place is told.
    An unsourced figure is a claim nobody makes, one of a level or an industry is not the role's.
    """
    home = edition.settings.home_country
    paid: dict[str, list[Node]] = {}
    for row in sorted(chiefs(rows), key=lambda row: (row.place != home, "/" in row.place, row.place)):
        if row.kind != "unsourced" and row.source and not row.level and not row.industry:
            amount = _amount(row, edition)
            if amount:
                paid.setdefault(row.place, []).append(amount)
    return paid


def _amount(row: PayRow, edition: Edition) -> Node | None:
    """Return a distribution or a band; a top-coded figure is only a lower bound and is left out."""
    bounds = top_coded(row)
    given = {name: _number(amount) for name, amount in published(row).items() if name not in bounds}
    about = {
        "name": basis_words(row, edition),
        "description": ", ".join(filter(None, (provenance(row, edition), row.reference_period))),
        "currency": row.currency,
    }
    if any(name in given for name in STATISTICS):
        figures = {STATISTICS[name]: given[name] for name in STATISTICS if name in given}
        return node("MonetaryAmountDistribution", **about, duration=DURATIONS[row.period], **figures)
    if all(name in given for name in BAND):
        band = {"minValue": given["min"], "maxValue": given["max"]}
        value = node("QuantitativeValue", **band, unitText=row.period.upper())
        return node("MonetaryAmount", **about, **band, value=value)
    return None


def _number(amount: Decimal) -> int | float:
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def place_node(place: str, edition: Edition) -> Node:
    """Return a country, a region or an area."""
    country, _, part = place.partition("/")
    whole = node("Country", name=edition.place_name(country))
    spec = edition.places.get(country)
    if not part or spec is None:
        return whole
    kind = "City" if isinstance(part_of(spec, part), Area) else "State"
    return node(kind, name=edition.place_name(place), containedInPlace=whole)
