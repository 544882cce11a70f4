"""This module tells how far reference periods lie apart: which editions may be compared, which rates hold."""

from __future__ import annotations

MOST_MONTHS = 12
"""Figures and rates further apart than this do not belong together."""


def months_apart(one: str, other: str) -> int:
    """Return how many months lie between the beginnings of two periods, a part of one counting as one.

    A period is written YYYY, YYYY-MM or YYYY-MM-DD.
    """
    (year, month, day), (last_year, last_month, last_day) = sorted((_first_day(one), _first_day(other)))
    return (last_year - year) * 12 + last_month - month + (last_day > day)


def _first_day(period: str) -> tuple[int, int, int]:
    year, month, day = (*map(int, period.split("-")), 1, 1)[:3]
    return year, month, day
