"""This module draws the pay of all roles on one axis, since nobody knows which will be chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from jobsite.catalog.card import Card
from jobsite.catalog.pay import PayRow
from jobsite.pages.comparing.subject import Subject
from jobsite.pages.drawings.axis import Axis, drawn_figures
from jobsite.pages.drawings.strip import strip_of
from jobsite.pages.views import Side


@dataclass(frozen=True, slots=True)
class Scaled:
    """The currency and period that most roles are paid in, and the highest of their figures."""

    currency: str
    period: str
    highest: Decimal

    @property
    def axis(self) -> Axis:
        """The axis, from zero."""
        return Axis(Decimal(0), self.highest)


def scale_of(cards: Iterable[Card]) -> Scaled | None:
    """Return the scale of the pay that stands for roles; None where none has any."""
    rows = [card.pay for card in cards if card.pay and drawn_figures(card.pay)]
    units = Counter((row.currency, row.period) for row in rows)
    unit = max(units, key=lambda each: (units[each], each), default=None)
    if unit is None:
        return None
    highest = max(max(drawn_figures(row).values()) for row in rows if (row.currency, row.period) == unit)
    return Scaled(*unit, highest) if highest else None


def scaled_side(found: Subject, scaled: Scaled) -> Side:
    """Return the drawing of a role's pay; nothing for one that is paid in another unit."""
    row = found.row
    if row is None or not _fits(row, scaled):
        return Side()
    return Side(strip=strip_of(row, scaled.axis))


def _fits(row: PayRow, scaled: Scaled) -> bool:
    figures = drawn_figures(row).values()
    is_of_unit = (row.currency, row.period) == (scaled.currency, scaled.period)
    return is_of_unit and bool(figures) and max(figures) <= scaled.highest
