"""This module finds between which official figures the roles of a level lie."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from jobsite.catalog.amounts import Amount, amount_of
from jobsite.catalog.comparison import compare
from jobsite.catalog.pay import MEASURED, PayRow, published
from jobsite.catalog.refusal import Refusal


@dataclass(frozen=True, slots=True)
class LevelPay:
    """The lowest and the highest figure of the roles of a level; figures: how many they have together."""

    low: Amount
    high: Amount
    roles: int
    figures: int


def level_pay(rows: Iterable[PayRow]) -> LevelPay | None:
    """Return the range of official rows, one a role; None where there is none, or some do not compare.

    Roles of one occupation share its figure, which counts once.
    """
    known = [row for row in rows if row.table and any(name in published(row) for name in MEASURED)]
    figures = {(row.table, row.occupation): amount for row in known if (amount := _amount(row))}
    ordered = sorted(figures.values(), key=_number)
    if not ordered:
        return None
    low, high = ordered[0], ordered[-1]
    for end in (low, high):
        if any(isinstance(compare(each, end), Refusal) for each in ordered if each is not end):
            return None
    return LevelPay(low, high, len(known), len(figures))


def _amount(row: PayRow) -> Amount | None:
    """Return the median of a row, else its mean."""
    return amount_of(row, next(name for name in MEASURED if name in published(row)))


def _number(amount: Amount) -> Decimal:
    return amount.number or Decimal(0)
