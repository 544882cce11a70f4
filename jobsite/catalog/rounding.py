"""This module rounds what is told to people. Everything before it is exact.

- Halves go away from zero, so that a and b lie as far apart as b and a.
- Percent are whole; a difference that would then be 0 has one decimal (+0.4 %, never "0 %" of something).
- From 100 % more on, a ratio with one decimal is told instead (2.1 times).
- What is a lower bound ("at least") is cut off, never rounded up: it has to stay true.
- Converted amounts have three significant digits, and never finer ones than hundredths.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

WHOLE, TENTH, HUNDREDTH = Decimal(1), Decimal("0.1"), Decimal("0.01")
SIGNIFICANT = 3


def told_percent(exact: Fraction, *, is_bound: bool = False) -> Decimal:
    """Return a difference in percent as people are told it: 36.35 is 36, 0.42 is 0.4."""
    whole = _rounded(exact, WHOLE, is_bound=is_bound)
    return whole or _rounded(exact, TENTH, is_bound=is_bound)


def told_ratio(exact: Fraction, *, is_bound: bool = False) -> Decimal:
    """Return a ratio as people are told it, to one decimal."""
    return _rounded(exact, TENTH, is_bound=is_bound)


def told_conversion(exact: Fraction) -> Decimal:
    """Return a converted amount with as many digits as a rate is good for."""
    size = 10 ** (len(str(int(exact))) - SIGNIFICANT) if exact >= 10**SIGNIFICANT else 1
    finest = HUNDREDTH if exact < 10 else TENTH if exact < 10 ** (SIGNIFICANT - 1) else WHOLE  # noqa: PLR2004 - digits
    return _rounded(exact, Decimal(size) if size > 1 else finest)


def _rounded(exact: Fraction, unit: Decimal, *, is_bound: bool = False) -> Decimal:
    """Return the multiple of the unit that is nearest, or the next one towards zero."""
    units = abs(exact) / Fraction(unit)
    count = int(units) if is_bound else int(units + Fraction(1, 2))
    return (count if exact >= 0 else -count) * unit
