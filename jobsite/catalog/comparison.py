"""This module compares two figures of pay: exactly, or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from jobsite.catalog.amounts import Amount
from jobsite.catalog.comparable import Figure, grounds
from jobsite.catalog.reference_periods import months_apart
from jobsite.catalog.refusal import Refusal, refused
from jobsite.catalog.rounding import told_percent, told_ratio

Note = Literal["reference-period", "place", "broader", "level", "industry", "kind", "source"]
NOTED: tuple[tuple[Note, str], ...] = (
    ("reference-period", "reference_period"),
    ("place", "place"),
    ("level", "level"),
    ("industry", "industry"),
    ("kind", "kind"),
    ("source", "source"),
)
"""What a comparison must say where it differs: fields of an amount."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How far `a` lies above `b` (below, where negative), both of one kind and published, b above zero.

    is_bound: one of them is a lower bound, and so are the sizes of difference, percent and ratio: "at
    least". months: how far the reference periods lie apart. notes: what must be said beside it.
    """

    a: Amount
    b: Amount
    difference: Decimal
    ratio: Fraction
    is_bound: bool
    months: int
    notes: tuple[Note, ...]

    @property
    def change(self) -> Fraction:
        """How many percent more a is than b, exactly."""
        return (self.ratio - 1) * 100

    @property
    def percent(self) -> Decimal:
        """How many percent more a is than b, as people are told it."""
        return told_percent(self.change, is_bound=self.is_bound)

    @property
    def share(self) -> Decimal:
        """How many percent of b a is, as people are told it."""
        return told_percent(self.ratio * 100, is_bound=self.is_bound and self.difference > 0)

    @property
    def times(self) -> Decimal:
        """How many times b is a, as people are told it."""
        return told_ratio(self.ratio, is_bound=self.is_bound and self.difference > 0)


def compare(a: Figure, b: Figure) -> Comparison | Refusal:
    """Return how a stands to b, or every reason why that is not said.

    A top-coded figure is a lower bound: it may be said to be at least so much above a lower one, and
    nothing else. Converted amounts are compared with nothing.
    """
    found = grounds(a, b)
    if found or not isinstance(a, Amount) or not isinstance(b, Amount):
        return Refusal(found)
    if (a.is_bound or b.is_bound) and not _is_above(a, b) and not _is_above(b, a):
        return refused("top-coded", a.flag, b.flag)
    if not a.number or not b.number:
        return refused("zero", str(a.number), str(b.number))
    return _compared(a, a.number, b, b.number)


def _compared(a: Amount, left: Decimal, b: Amount, right: Decimal) -> Comparison:
    return Comparison(
        a=a,
        b=b,
        difference=left - right,
        ratio=Fraction(left) / Fraction(right),
        is_bound=a.is_bound or b.is_bound,
        months=months_apart(a.reference_period or "", b.reference_period or ""),
        notes=_notes(a, b),
    )


def share_of_all(a: Figure, every: Figure) -> Decimal | Refusal:
    """Return how many percent of the figure of all occupations a is, as people are told it.

    Errors: ValueError if the other is not the figure of all occupations.
    """
    if isinstance(every, Amount) and not every.is_of_all:
        raise ValueError("a share is told of the figure of all occupations")
    found = compare(a, every)
    return found if isinstance(found, Refusal) else found.share


def _is_above(one: Amount, other: Amount) -> bool:
    """Tell whether one figure is known to be higher than the other."""
    if one.number is None or other.number is None or other.is_bound:
        return False
    return one.number > other.number


def _notes(a: Amount, b: Amount) -> tuple[Note, ...]:
    differing = [note for note, field in NOTED if getattr(a, field) != getattr(b, field)]
    broader: list[Note] = ["broader"] if a.is_broader or b.is_broader else []
    return (*differing, *broader)
