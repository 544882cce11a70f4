"""This module says one amount, and how far one lies from another: `36% more than`, `about the same as`."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from jobsite.catalog.amounts import Amount
from jobsite.catalog.comparison import Comparison
from jobsite.pages import formats
from jobsite.pages.edition import Edition

ABOUT = Fraction(1, 2)
"""Percent that are about the same."""
DOUBLE = 100
"""Percent more from which times are told instead."""
TWICE = 2


def sum_said(amount: Amount, edition: Edition) -> str:
    """Return an amount in words: `$69,500`, and `$239,200 or more` of a lower bound."""
    if amount.number is None:
        return edition.words("pay.not_published")
    said = formats.money(amount.number, amount.currency, edition.locale)
    return edition.words("pay.at_least", amount=said) if amount.is_bound else said


def per(amount: Amount, edition: Edition) -> str:
    """Return what an amount is for: `a year`."""
    return edition.words(f"pay.per.{amount.period}")


def gap(found: Comparison, edition: Edition, *, to_figure: bool = False) -> str:
    """Return how far `a` lies from `b`, to be followed by b: people, or a figure (`twice the median`)."""
    words, percent, bound = edition.words, found.percent, "_bound" if found.is_bound else ""
    if not found.is_bound and abs(found.change) <= ABOUT:
        return words("compare.gap.about" if found.difference else "compare.gap.same")
    if not percent:
        return words("compare.gap.above" if found.difference > 0 else "compare.gap.below")
    if percent >= DOUBLE:
        times = formats.number(found.times, edition.locale)
        name = f"{'twice' if found.times == TWICE else 'times'}{'_figure' if to_figure else ''}"
        return words(f"compare.gap.{name}{bound}", times=times)
    said = formats.percent(abs(percent), edition.locale)
    return words(f"compare.gap.{'more' if found.difference > 0 else 'less'}{bound}", percent=said)


def signed_percent(found: Comparison, edition: Edition) -> str:
    """Return a difference as a table has it: `+36%`, and `0%` of one that is none."""
    none = not found.is_bound and not found.percent
    return formats.percent(Decimal(0) if none else found.percent, edition.locale, signed=True)
