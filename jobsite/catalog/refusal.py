"""This module says why figures are not compared or converted: every reason at once, in one fixed order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Reason = Literal[
    "no-figure",
    "suppressed",
    "hourly-only",
    "annual-only",
    "band",
    "unsourced",
    "converted",
    "statistic",
    "period",
    "basis",
    "population",
    "currency",
    "undated",
    "edition",
    "same-occupation",
    "code-level",
    "top-coded",
    "zero",
    "no-rate",
    "ended-rate",
]
REASONS: tuple[Reason, ...] = get_args(Reason)
"""In the order in which they are told: what is missing, what must not be, what differs, what is unknown."""


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason, with the values that differ, or the one that is in the way; None is a value not stated."""

    reason: Reason
    one: str | None = None
    other: str | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why two figures are not compared, or one is not converted: at least one ground, in order."""

    grounds: tuple[Ground, ...]

    @property
    def first(self) -> Ground:
        """The ground that is told."""
        return self.grounds[0]

    @property
    def reason(self) -> Reason:
        """The reason that is told."""
        return self.first.reason

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """All reasons."""
        return tuple(ground.reason for ground in self.grounds)


def refused(reason: Reason, one: str | None = None, other: str | None = None) -> Refusal:
    """Return a refusal for one reason."""
    return Refusal((Ground(reason, one, other),))
