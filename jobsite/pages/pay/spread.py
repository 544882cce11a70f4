"""This module says how pay is spread: what half earn, and one in ten."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jobsite.catalog.amounts import Amount
from jobsite.pages import formats
from jobsite.pages.edition import Edition
from jobsite.pages.pay.gaps import per
from jobsite.pages.pay.names import where
from jobsite.pages.pay.words import capitalised

Ends = tuple[str, str]
HALF: Ends = ("p25", "p75")
TENTH: Ends = ("p10", "p90")
NINE_IN_TEN = "_low_bound"


def spread(who: str, percentiles: Sequence[Amount], edition: Edition) -> str:
    """Return how the pay of people is spread; empty where no percentile but the median is published.

    Of a top-coded percentile it is said that so many earn it or more; nothing above it is told, as it
    would say no more.
    """
    known = {each.statistic: each for each in percentiles if each.number is not None}
    if any(known[name].is_bound for name in HALF if name in known):
        known.pop("p90", None)
    half, tenth = _form(HALF, known), _form(TENTH, known)
    if half is None or tenth == NINE_IN_TEN:
        return "" if tenth is None else _said(f"tenth{tenth}", TENTH, who, known, edition)
    first = _said(f"half{half}", HALF, who, known, edition)
    return first if tenth is None else f"{first} {_said(f'also{tenth}', TENTH, who, known, edition)}"


def _form(ends: Ends, known: Mapping[str, Amount]) -> str | None:
    """Return what of two ends is known, as the keys of the words have it; None where nothing is."""
    low, high = (known.get(name) for name in ends)
    if low and low.is_bound:
        return NINE_IN_TEN
    if low and high:
        return "_low_high_bound" if high.is_bound else ""
    if high:
        return "_high_bound" if high.is_bound else "_high"
    return "_low" if low else None


def _said(key: str, ends: Ends, who: str, known: Mapping[str, Amount], edition: Edition) -> str:
    some = [known[name] for name in ends if name in known]
    low, high = (_money(known.get(name), edition) for name in ends)
    said = edition.words(
        f"compare.spread.{key}",
        where=where(some[0].place, edition),
        who=who,
        low=low,
        high=high,
        per=per(some[0], edition),
    )
    return capitalised(said)


def _money(amount: Amount | None, edition: Edition) -> str:
    if amount is None or amount.number is None:
        return ""
    return formats.money(amount.number, amount.currency, edition.locale)
