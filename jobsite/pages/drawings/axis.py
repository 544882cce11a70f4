"""This module makes the axis of amounts that are drawn together, and its round marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal
from itertools import pairwise

from jobsite.catalog.pay import PayRow, published
from jobsite.pages import formats

LENGTH = 1000
MARGIN = 20
"""What an axis keeps free at both ends: the arrow of an "at least" takes as much."""
STEPS = tuple(map(Decimal, ("1", "2", "5", "4", "2.5", "3", "1.5", "6", "8", "1.25")))
"""Steps between marks, the roundest first: of these one always gives three marks or four."""
CENT = Decimal("0.01")
LONG = 6
LETTER = 54
"""How much of the axis a letter takes, in thousandths, where a table is at its narrowest."""


@dataclass(frozen=True, slots=True)
class Axis:
    """The lowest and the highest of the amounts drawn together, all of one currency and period."""

    low: Decimal
    high: Decimal

    def at(self, amount: Decimal) -> int:
        """Return where an amount of the axis lies, in thousandths; in the middle if there is but one."""
        if self.low == self.high:
            return LENGTH // 2
        share = (amount - self.low) / (self.high - self.low)
        return MARGIN + int((share * (LENGTH - 2 * MARGIN)).to_integral_value(ROUND_HALF_UP))


@dataclass(frozen=True, slots=True)
class Mark:
    """A round amount of an axis: where it lies, in thousandths from the low end, and how it is written.

    anchor: what of the text stands there: its start, middle or end, so that none of it is off the axis.
    """

    at: int
    text: str
    anchor: str = "middle"


def drawn_figures(row: PayRow) -> dict[str, Decimal]:
    """Return the figures of a row that are published; its mean only where there is no median."""
    figures = dict(published(row))
    if "median" in figures:
        figures.pop("mean", None)
    return figures


def axis_of(rows: Iterable[PayRow]) -> Axis | None:
    """Return the axis of rows of one currency and period, None where they have no figure."""
    amounts = [amount for row in rows for amount in drawn_figures(row).values()]
    return Axis(min(amounts), max(amounts)) if amounts else None


def marks_of(axis: Axis, currency: str, locale: str, letter: int = LETTER) -> tuple[Mark, ...]:
    """Return three or four round marks far enough apart to be read, two where words are long for that.

    There are none on an axis of a few cents. letter: how much of the axis one takes, in thousandths.
    """
    tried: list[tuple[Mark, ...]] = []
    fewest = 2 if axis.high - axis.low >= 1 else 3
    for amounts in (*_rounds(axis, {3, 4}), *_rounds(axis, {fewest})):
        marks = _written(axis, amounts, currency, locale, letter)
        if _slack(marks, letter) >= 0:
            return marks
        tried.append(marks)
    return max(tried, key=lambda marks: _slack(marks, letter), default=())


def _rounds(axis: Axis, counts: set[int]) -> Iterator[list[Decimal]]:
    """Yield so many amounts of a step that fits the axis: the roundest first, none below a cent."""
    size = (axis.high - axis.low).adjusted()
    for step in STEPS:
        for unit in (step.scaleb(size - 1), step.scaleb(size)):
            if unit % CENT:
                continue
            first = (axis.low / unit).to_integral_value(ROUND_CEILING)
            last = (axis.high / unit).to_integral_value(ROUND_FLOOR)
            if last - first + 1 in counts:
                yield [(first + number) * unit for number in range(int(last - first) + 1)]


def _written(axis: Axis, amounts: list[Decimal], currency: str, locale: str, letter: int) -> tuple[Mark, ...]:
    """Return amounts as marks, without their currency where that makes them long."""
    texts = [formats.short_money(each, currency, locale) for each in amounts]
    if max(map(len, texts)) > LONG:
        texts = [formats.short_number(each, locale) for each in amounts]
    return tuple(
        _anchored(axis.at(amount), text, letter) for amount, text in zip(amounts, texts, strict=True)
    )


def _anchored(at: int, text: str, letter: int) -> Mark:
    """Return a mark whose text stays on the axis; at its high end a cell leaves room for some of it."""
    half = _length(text, letter) // 2
    return Mark(at, text, "start" if at < half else "end" if at > LENGTH - half * 5 // 8 else "middle")


def _slack(marks: tuple[Mark, ...], letter: int) -> int:
    """Return how far apart the texts of marks are, in thousandths; below nothing where that is too near."""
    ends = [_ends(mark, letter) for mark in marks]
    return min(right[0] - left[1] for left, right in pairwise(ends)) - letter // 4


def _ends(mark: Mark, letter: int) -> tuple[int, int]:
    length = _length(mark.text, letter)
    start = mark.at - {"start": 0, "middle": length // 2, "end": length}[mark.anchor]
    return start, start + length


def _length(text: str, letter: int) -> int:
    """Return how long a text is, in thousandths of the axis; points, commas and blanks are narrow."""
    narrow = sum(each in ".,\u00a0" for each in text)
    return letter * len(text) - letter // 2 * narrow
