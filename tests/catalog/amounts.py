"""Amounts for tests: the official figures of one role and of all occupations, and any others."""

from dataclasses import replace
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from jobsite.catalog.amounts import Amount

MEDIAN = Amount(
    number=Decimal(69500),
    currency="USD",
    period="year",
    statistic="median",
    place="us",
    kind="survey",
    basis="gross",
    population="all",
    reference_period="2025-05",
    source="oews",
    role="supervisor",
    occupation="43-1011",
)
"""US median of first-line supervisors of office workers, May 2025."""
ALL_MEDIAN = replace(MEDIAN, number=Decimal(50980), role="", occupation="all")
"""US median of all occupations, May 2025."""


def amount(number: int | str | None, **more: Any) -> Amount:  # noqa: ANN401 - any field of an amount
    """Return the median with another number, and whatever else is to differ."""
    return replace(MEDIAN, number=None if number is None else Decimal(number), **more)


def band(low: int, high: int, **more: Any) -> tuple[Amount, Amount]:  # noqa: ANN401 - any field of an amount
    """Return the ends of a range."""
    return amount(low, statistic="min", **more), amount(high, statistic="max", **more)


NUMBERS = st.decimals(min_value=1, max_value=10**9, places=2, allow_nan=False, allow_infinity=False)
"""Any pay there is."""
COMPARABLE = st.builds(lambda number: replace(MEDIAN, number=number), NUMBERS)
"""Amounts that differ by their number alone."""
ANY = st.builds(
    replace,
    COMPARABLE,
    statistic=st.sampled_from(["median", "mean", "p10", "min", "max"]),
    period=st.sampled_from(["year", "hour"]),
    basis=st.sampled_from(["gross", "base", None]),
    population=st.sampled_from(["all", "full-time"]),
    currency=st.sampled_from(["USD", "GBP"]),
    reference_period=st.sampled_from(["2025-05", "2024", "2024-05-02", "2019", None]),
    source=st.sampled_from(["oews", None]),
    flag=st.sampled_from([None, "top-coded"]),
    occupation=st.sampled_from(["43-1011", "43-0000", "all", None]),
    role=st.sampled_from(["supervisor", "clerk"]),
    is_broader=st.booleans(),
)
"""Amounts that may differ by anything."""
