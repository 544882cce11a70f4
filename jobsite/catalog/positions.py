"""This module says where an amount lies: in a range, among percentiles; nothing is ever interpolated."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from jobsite.catalog.amounts import Amount, Band
from jobsite.catalog.comparable import Figure, grounds
from jobsite.catalog.refusal import REASONS, Refusal, refused

Place = Literal["below", "within", "above"]
Beside = Literal["below", "overlapping", "above"]


@dataclass(frozen=True, slots=True)
class Span:
    """Between which percentiles an amount lies: not below `low`, and below `high`.

    low is None below the lowest that is published; high is None where nothing is known above.
    """

    low: str | None
    high: str | None


def position(amount: Figure, band: Band) -> Place | Refusal:
    """Return where an amount lies beside a range, whose ends are part of it."""
    found = _refusal([(amount, band.low), (amount, band.high)])
    if found:
        return found
    assert isinstance(amount, Amount)  # noqa: S101 - what else it may be is refused
    if _below(amount, band.low):
        return "below"
    if _below(band.high, amount):
        return "above"
    if _at_least(amount, band.low) and _at_least(band.high, amount):
        return "within"
    return refused("top-coded", amount.flag, band.high.flag or band.low.flag)


def band_position(a: Band, b: Band) -> Beside | Refusal:
    """Return where a range lies beside another; those that share one amount overlap."""
    found = _refusal([(one, other) for one in (a.low, a.high) for other in (b.low, b.high)])
    if found:
        return found
    if _below(a.high, b.low):
        return "below"
    if _below(b.high, a.low):
        return "above"
    if _at_least(a.high, b.low) and _at_least(b.high, a.low):
        return "overlapping"
    return refused("top-coded", a.high.flag or a.low.flag, b.high.flag or b.low.flag)


def span_of(amount: Figure, percentiles: Sequence[Amount]) -> Span | Refusal:
    """Return between which published percentiles of a distribution, in their order, an amount lies."""
    known = [each for each in percentiles if each.number is not None]
    found = _refusal([(amount, each) for each in known] or [(amount, None)])
    if found:
        return found
    assert isinstance(amount, Amount)  # noqa: S101 - what else it may be is refused
    low = [each.statistic for each in known if _at_least(amount, each)]
    high = [each.statistic for each in known if _below(amount, each)]
    return Span(low[-1] if low else None, high[0] if high else None)


def _below(one: Amount, other: Amount) -> bool:
    """Tell whether one is known to be lower: a lower bound may be higher than anything."""
    if one.number is None or other.number is None or one.is_bound:
        return False
    return one.number < other.number


def _at_least(one: Amount, other: Amount) -> bool:
    """Tell whether one is known not to be lower than the other."""
    if one.number is None or other.number is None or other.is_bound:
        return False
    return one.number >= other.number


def _refusal(pairs: Sequence[tuple[Figure, Figure]]) -> Refusal | None:
    """Return why none of the pairs may be put beside each other, each reason once."""
    found = {
        ground.reason: ground
        for one, other in reversed(pairs)
        for ground in grounds(one, other, of_band=True)
    }
    return (
        Refusal(tuple(sorted(found.values(), key=lambda each: REASONS.index(each.reason)))) if found else None
    )
