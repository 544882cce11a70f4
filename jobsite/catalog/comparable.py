"""This module finds everything that keeps two figures from being compared, but for their size."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from jobsite.catalog.amounts import Amount, code_level
from jobsite.catalog.conversion import Converted
from jobsite.catalog.reference_periods import MOST_MONTHS, months_apart
from jobsite.catalog.refusal import REASONS, Ground, Reason
from jobsite.content.schema.pay import BAND

Figure: TypeAlias = Amount | Converted | None

SAME: tuple[Reason, ...] = ("period", "basis", "population", "currency")
"""What must be stated, and the same: fields of an amount."""
WITHHELD: tuple[Reason, ...] = ("suppressed", "hourly-only", "annual-only")


def grounds(one: Figure, other: Figure, *, of_band: bool = False) -> tuple[Ground, ...]:
    """Return why two figures are not compared, in the order of reasons; nothing if they may be.

    of_band: an amount is placed in a range, or a range beside another, so that statistics differ by nature.
    """
    if isinstance(one, Converted) or isinstance(other, Converted):
        return (Ground("converted", _rate_kind(one), _rate_kind(other)),)
    if one is None or other is None:
        return (Ground("no-figure"),)
    found = [*_missing(one, other), *_differing(one, other), *_dates(one, other), *_occupations(one, other)]
    if not of_band:
        found += _statistics(one, other)
    return tuple(sorted(found, key=lambda ground: REASONS.index(ground.reason)))


def _rate_kind(figure: Figure) -> str | None:
    return figure.kind if isinstance(figure, Converted) else None


def _missing(one: Amount, other: Amount) -> Iterator[Ground]:
    withheld = {each.flag for each in (one, other) if each.number is None}
    if withheld.difference(WITHHELD):
        yield Ground("no-figure")
    for reason in WITHHELD:
        if reason in withheld:
            yield Ground(reason, one.statistic, other.statistic)
    if any(each.source is None for each in (one, other)):
        yield Ground("unsourced", one.source, other.source)


def _statistics(one: Amount, other: Amount) -> Iterator[Ground]:
    if one.statistic in BAND or other.statistic in BAND:
        yield Ground("band", one.statistic, other.statistic)
    elif one.statistic != other.statistic:
        yield Ground("statistic", one.statistic, other.statistic)


def _differing(one: Amount, other: Amount) -> Iterator[Ground]:
    for reason in SAME:
        left, right = getattr(one, reason), getattr(other, reason)
        if left is None or right is None or left != right:
            yield Ground(reason, left, right)


def _dates(one: Amount, other: Amount) -> Iterator[Ground]:
    left, right = one.reference_period, other.reference_period
    if left is None or right is None:
        yield Ground("undated", left, right)
    elif months_apart(left, right) > MOST_MONTHS:
        yield Ground("edition", left, right)


def _occupations(one: Amount, other: Amount) -> Iterator[Ground]:
    """Yield why two roles' occupations do not go together; the one of all goes with any.

    Two roles that both are parts of wider occupations of one level may be compared, and it is said of both.
    Two roles that share an occupation share its figure, which says nothing of how they differ.
    """
    left, right = one.occupation, other.occupation
    if one.is_of_all or other.is_of_all or left is None or right is None:
        return
    same_cell = (one.place, one.industry, one.level) == (other.place, other.industry, other.level)
    if left == right and one.role != other.role and same_cell:
        yield Ground("same-occupation", left, right)
    elif code_level(left) != code_level(right) or one.is_broader != other.is_broader:
        yield Ground("code-level", left, right)
