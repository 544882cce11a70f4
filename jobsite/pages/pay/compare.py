"""This module decides which rows of pay may be put in order by their amounts."""

from __future__ import annotations

from collections.abc import Sequence

from jobsite.catalog.pay import PayRow
from jobsite.catalog.reference_periods import MOST_MONTHS, months_apart
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
    known = [period for period in periods if period]
    return len(known) == len(periods) and months_apart(min(known), max(known)) <= MOST_MONTHS
