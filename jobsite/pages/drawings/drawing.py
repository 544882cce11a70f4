"""This module defines a drawing of words and lines, in whole pixels, and mirrors it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from jobsite.pages.drawings.lettering import LEADING


@dataclass(frozen=True, slots=True)
class Label:
    """Words in a drawing: kind says of what; anchor (start, middle, end) where in its box its lines are set.

    x is where the lines are anchored; each line is its baseline and its text. The box is x, y, width, height.
    """

    kind: str
    box: tuple[int, int, int, int]
    lines: tuple[tuple[int, str], ...]
    anchor: str
    x: int
    href: str = ""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line of a drawing from one point to another: straight, a curve or a bend; kind says of what."""

    kind: str
    shape: str
    x1: int
    y1: int
    x2: int
    y2: int


@dataclass(frozen=True, slots=True)
class Drawing:
    """Words and lines on so many pixels; kind is wide or narrow: the one that there is room for is shown."""

    kind: str
    width: int
    height: int
    labels: tuple[Label, ...]
    strokes: tuple[Stroke, ...] = ()


def set_label(
    kind: str,
    texts: tuple[str, ...],
    box: tuple[int, int, int, int],
    *,
    anchor: str = "start",
    padding: int = 0,
) -> Label:
    """Return lines of text set in the middle of the height of a box."""
    x, y, width, height = box
    top = y + (height - LEADING * len(texts)) // 2
    lines = tuple((top + LEADING * number + LEADING - 5, text) for number, text in enumerate(texts))
    at = {"start": x + padding, "middle": x + width // 2, "end": x + width - padding}[anchor]
    return Label(kind, box, lines, anchor, at)


def mirrored(drawing: Drawing) -> Drawing:
    """Return a drawing for a language that runs from right to left; what begins there is still a start."""
    width = drawing.width
    labels = (
        replace(each, box=(width - each.box[0] - each.box[2], *each.box[1:]), x=width - each.x)
        for each in drawing.labels
    )
    strokes = (replace(each, x1=width - each.x1, x2=width - each.x2) for each in drawing.strokes)
    return replace(drawing, labels=tuple(labels), strokes=tuple(strokes))
