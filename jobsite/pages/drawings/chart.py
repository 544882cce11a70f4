"""This module lays out a chart: rows of pay under each other, strips on one axis, one rule through all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from jobsite.pages.drawings.axis import Mark
from jobsite.pages.drawings.lettering import LEADING, width_of, wrapped
from jobsite.pages.drawings.strip import Strip

DESK, PHONE = 600, 288
"""How many pixels the wide and the narrow drawing have at least: both take what there is."""
LABEL = 200
"""How wide the labels of the wide drawing get."""
STRIP, GAP, BETWEEN = 24, 14, 16
"""The height of a strip, what lies between rows, and between what stands side by side."""
AXIS = 22
MOST_BESIDE = 2
"""How many lines a name of the narrow drawing may have for the sake of the amount beside it."""
LETTER = 42
"""How much of the axis a letter of its marks takes at most, in thousandths."""

Lines = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A row to be drawn: kind (here, all, related), its name, its figure in words and its strip."""

    kind: str
    name: str
    amount: str
    strip: Strip


@dataclass(frozen=True, slots=True)
class ChartLine:
    """A row that is drawn; label and amount are a baseline and a text each, top is where its strip begins."""

    kind: str
    label: Lines
    amount: Lines
    strip: Strip
    top: int


@dataclass(frozen=True, slots=True)
class ChartRule:
    """What a rule through all rows stands for: where it is, in thousandths, and its words."""

    at: int
    anchor: str
    lines: Lines


@dataclass(frozen=True, slots=True)
class ChartDrawing:
    """A chart for so much room: kind is wide or narrow.

    Across, all is in thousandths: strips lie from `left` on and are `width` wide, marks are within that.
    Down, all is in pixels: rows lie between top and floor, marks under the floor.
    """

    kind: str
    height: int
    left: int
    width: int
    top: int
    floor: int
    lines: tuple[ChartLine, ...]
    marks: tuple[Mark, ...]
    rule: ChartRule | None


def wide(bars: Sequence[Bar], marks: tuple[Mark, ...], rule: Mark | None) -> ChartDrawing:
    """Return a chart with the names of its rows at one side of their strips and the amounts at the other."""
    names = [wrapped(bar.name, LABEL, is_bold=bar.kind == "here") for bar in bars]
    longest = max(_width(bar, line) for bar, lines in zip(bars, names, strict=True) for line in lines)
    amount = max(_width(bar, line) for bar in bars for line in bar.amount.split("\n"))
    left, right = (_share(each + BETWEEN, DESK) for each in (longest, amount))
    width = 1000 - left - right
    said = _ruled(rule, DESK * width // 1000)
    at = top = _top(said)
    lines = []
    for bar, label in zip(bars, names, strict=True):
        amounts = bar.amount.split("\n")
        height = max(STRIP, LEADING * max(len(label), len(amounts)))
        strip_top = at + (height - STRIP) // 2
        lines.append(
            ChartLine(bar.kind, _set(label, at, height), _set(amounts, at, height), bar.strip, strip_top)
        )
        at += height + GAP
    floor = at - GAP // 2
    return ChartDrawing("wide", floor + AXIS, left, width, top, floor, tuple(lines), marks, said)


def narrow(bars: Sequence[Bar], marks: tuple[Mark, ...], rule: Mark | None) -> ChartDrawing:
    """Return a chart with name and amount of each row over its strip."""
    said = _ruled(rule, PHONE)
    at = top = _top(said)
    lines = []
    for bar in bars:
        amounts = bar.amount.split("\n")
        label, is_beside = _named(bar, amounts)
        start = at if is_beside else at + LEADING * len(label)
        bottom = max(at + LEADING * len(label), start + LEADING * len(amounts))
        ends = _set(label, at, LEADING * len(label)), _set(amounts, start, LEADING * len(amounts))
        lines.append(ChartLine(bar.kind, *ends, bar.strip, bottom))
        at = bottom + STRIP + GAP
    floor = at - GAP // 2
    return ChartDrawing("narrow", floor + AXIS, 0, 1000, top, floor, tuple(lines), marks, said)


def _named(bar: Bar, amounts: Sequence[str]) -> tuple[tuple[str, ...], bool]:
    """Return the name of a row in lines, and whether there is room for the amount beside it."""
    is_bold = bar.kind == "here"
    room = PHONE - BETWEEN - max(_width(bar, line) for line in amounts)
    beside = wrapped(bar.name, room, is_bold=is_bold) if room > 0 else ()
    if 0 < len(beside) <= MOST_BESIDE:
        return beside, True
    return wrapped(bar.name, PHONE, is_bold=is_bold), False


def _width(bar: Bar, text: str) -> int:
    """Return how many pixels a text of a row takes at most: this role's is bold."""
    width = width_of(text)
    return -(-width * 9 // 8) if bar.kind == "here" else width


def _ruled(rule: Mark | None, room: int) -> ChartRule | None:
    """Return the rule with words that stay on the strips' room: they run from it to where they fit."""
    if rule is None:
        return None
    before = rule.at * room // 1000
    after = room - before
    anchor = "start" if width_of(rule.text) <= after or after >= before else "end"
    words = wrapped(rule.text, after if anchor == "start" else before)
    return ChartRule(rule.at, anchor, _set(words, 0, LEADING * len(words)))


def _top(rule: ChartRule | None) -> int:
    return LEADING * len(rule.lines) + GAP // 2 if rule else 0


def _set(texts: Sequence[str], top: int, height: int) -> Lines:
    """Return lines of text in the middle of a height, each with its baseline."""
    first = top + (height - LEADING * len(texts)) // 2 + LEADING - 5
    return tuple((first + LEADING * number, text) for number, text in enumerate(texts))


def _share(pixels: int, width: int) -> int:
    return -(-pixels * 1000 // width)
