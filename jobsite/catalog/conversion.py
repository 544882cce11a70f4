"""This module converts amounts by published rates: an extra beside a figure, never the figure itself."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal, TypeAlias

from jobsite.catalog.amounts import Amount
from jobsite.catalog.reference_periods import MOST_MONTHS, months_apart
from jobsite.catalog.refusal import Reason, Refusal, refused
from jobsite.catalog.rounding import told_conversion

RateKind: TypeAlias = Literal["market", "ppp", "price-parity"]
INTERNATIONAL = "international-dollar"
"""Stands for the currency of amounts at purchasing power."""
NATION = 100
"""The price level of a nation as a whole."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A rate. Market: units of `currency` for one of `base`; ppp: units of the `place`'s `currency` for one
    international dollar; price-parity: the price level of `place`, its nation being 100.

    place is empty for a market rate, currency for a price level, base for all but market rates.
    """  # noqa: D205 - the three kinds are one sentence

    kind: RateKind
    place: str
    currency: str
    base: str
    rate: Decimal
    reference_period: str
    source: str


@dataclass(frozen=True, slots=True)
class RateTable:
    """Rates of one kind, each currency or place once. reference_period: the newest there is."""

    kind: RateKind
    base: str
    reference_period: str
    source: str
    rates: tuple[Rate, ...]


@dataclass(frozen=True, slots=True)
class Converted:
    """An amount in other units: rounded, with the rates it was made with; it is compared with nothing."""

    amount: Amount
    number: Decimal
    currency: str
    rates: tuple[Rate, ...]

    @property
    def kind(self) -> RateKind:
        """The kind of its rates."""
        return self.rates[0].kind

    @property
    def reference_period(self) -> str:
        """When the rates are of: the oldest."""
        return min(rate.reference_period for rate in self.rates)

    @property
    def source(self) -> str:
        """Where the rates are from."""
        return self.rates[0].source

    @property
    def rate(self) -> Fraction:
        """What the amount was multiplied by, exactly."""
        return _factor(self.rates, self.currency)


def convert(amount: Amount | None, table: RateTable, to: str = "") -> Converted | Refusal:
    """Return an amount in the currency `to` (market rates only), international dollars, or national prices.

    What is not published is not converted; neither is anything by a rate that is missing, or that ended more
    than a year before the newest of its table.
    """
    if amount is None or amount.number is None:
        return refused(_why_missing(amount))
    target = {"market": to, "ppp": INTERNATIONAL, "price-parity": amount.currency}[table.kind]
    wanted = _wanted(amount, table, target)
    found = {key: rate for rate in table.rates if (key := (rate.place, rate.currency)) in wanted}
    for key in wanted:
        if key not in found or not found[key].rate:
            return refused("no-rate", " ".join(filter(None, key)), target)
        if months_apart(found[key].reference_period, table.reference_period) > MOST_MONTHS:
            return refused("ended-rate", found[key].reference_period, table.reference_period)
    rates = tuple(found[key] for key in wanted)
    if not rates:
        return refused("no-rate", amount.currency, target)
    exact = Fraction(amount.number) * _factor(rates, target)
    return Converted(amount, told_conversion(exact), target, rates)


def _why_missing(amount: Amount | None) -> Reason:
    reasons: dict[str | None, Reason] = {
        "suppressed": "suppressed",
        "hourly-only": "hourly-only",
        "annual-only": "annual-only",
    }
    return reasons.get(amount.flag if amount else None, "no-figure")


def _wanted(amount: Amount, table: RateTable, target: str) -> tuple[tuple[str, str], ...]:
    """Return places and currencies of the rates it takes: one, or two by way of the base."""
    if table.kind == "ppp":
        return ((amount.place.partition("/")[0], amount.currency),)
    if table.kind == "price-parity":
        return ((amount.place, ""),)
    if target == amount.currency:
        return ()
    return tuple(("", code) for code in (amount.currency, target) if code != table.base)


def _factor(rates: tuple[Rate, ...], target: str) -> Fraction:
    """Return what an amount is multiplied by."""
    factor = Fraction(1)
    for rate in rates:
        if rate.kind == "price-parity":
            factor *= Fraction(NATION) / Fraction(rate.rate)
        elif rate.kind == "market" and rate.currency == target:
            factor *= Fraction(rate.rate)
        else:
            factor /= Fraction(rate.rate)
    return factor
