"""This module decides which rows of pay may be put in order by their amounts."""

from __future__ import annotations

from collections.abc import Sequence

from jobsite.catalog.pay import PayRow
from jobsite.pages.pay.columns import chief_figure
from jobsite.pages.pay.words import is_sourced


def can_compare(rows: Sequence[PayRow]) -> bool:
    """Tell whether the chief figures of rows of one unit say something in order.

    They are sourced, of one statistic, basis and population, of whole roles (no level or industry alone),
    and measured at most a year apart.
    """
    kinds = {(chief_figure(row), row.basis, row.population) for row in rows}
    whole = all(is_sourced(row) and not row.level and not row.industry for row in rows)
    return len(kinds) == 1 and whole and _within_a_year([row.reference_period for row in rows])


def _within_a_year(periods: Sequence[str | None]) -> bool:
    """Tell whether all periods are known and begin at most twelve months apart."""
    begins = sorted(_first_day(period) for period in periods if period)
    if len(begins) < len(periods):
        return False
    (year, month, day), last = begins[0], begins[-1]
    return last <= (year + 1, month, day)


def _first_day(period: str) -> tuple[int, int, int]:
    year, month, day = (*map(int, period.split("-")), 1, 1)[:3]
    return year, month, day
