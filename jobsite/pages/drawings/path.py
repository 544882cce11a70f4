"""This module draws a career path: what leads to a role, what it leads to, and what lies aside of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from jobsite.pages.drawings.drawing import Drawing, Label, Stroke, set_label
from jobsite.pages.drawings.lettering import LEADING, wrapped
from jobsite.pages.linker import Link

MOST = 12
"""How many jobs of a side are drawn."""
GAP, HEAD, PADDING, BEND = 12, 28, 12, 12
SIDE, REACH, HERE, ASIDE = 188, 44, 176, 250
"""Across the wide drawing: words at a side, the lines between, the box of the role, words aside of it."""
NARROW, TRUNK, TWIG = 288, 8, 24
"""The narrow drawing: its width, where its trunk runs, how far from that the words along it begin."""


@dataclass(frozen=True, slots=True)
class Side:
    """Jobs at one side of a role: kind (from, to, switch), a heading, words for those that are too many."""

    kind: str
    heading: str
    jobs: tuple[Link, ...]
    more: str = ""


def wide(title: str, came: Side, led: Side, aside: Side) -> Drawing:
    """Return a path from left to right, what lies aside under the role; as wide as it has sides."""
    left = SIDE + REACH if came.jobs else 0
    right = left + HERE + REACH
    words = wrapped(title, HERE - 2 * PADDING, is_bold=True)
    tall = LEADING * len(words) + 2 * PADDING
    tallest = max(tall, _height(came, SIDE), _height(led, SIDE))
    middle = HEAD + tallest // 2
    here = set_label("here", words, (left, middle - tall // 2, HERE, tall), anchor="middle")
    before = _stack(came, 0, SIDE, middle - _height(came, SIDE) // 2, "end")
    after = _stack(led, right, SIDE, middle - _height(led, SIDE) // 2)
    strokes = [Stroke("from", "curve", SIDE + 10, _middle(each), left, middle) for each in _jobs(before)]
    strokes += [Stroke("to", "curve", left + HERE, middle, right - 8, _middle(each)) for each in _jobs(after)]
    beside, lines = _branch(aside, left + HERE // 2, ASIDE, here, HEAD + tallest + GAP)
    return _drawing("wide", [here, *before, *after, *beside], [*strokes, *lines])


def narrow(title: str, came: Side, led: Side, aside: Side) -> Drawing:
    """Return a path from top to bottom: three sides along a trunk, what lies aside a step from it."""
    words = wrapped(title, NARROW - 2 * PADDING, is_bold=True)
    before = _stack(came, TRUNK + TWIG, NARROW - TRUNK - TWIG, HEAD)
    top = max((_bottom(each) + GAP + PADDING for each in before), default=0)
    box = (0, top, NARROW, LEADING * len(words) + 2 * PADDING)
    here = set_label("here", words, box, padding=PADDING)
    starts = [_middle(each) for each in _jobs(before)]
    strokes = [Stroke("from", "bend", TRUNK + BEND, start, TRUNK, start + BEND) for start in starts]
    strokes += [Stroke("from", "line", TRUNK, starts[0] + BEND, TRUNK, top)] if starts else []
    step = TRUNK + TWIG
    beside, lines = _branch(aside, step, NARROW - step - TWIG, here, _bottom(here) + GAP)
    below = max(_bottom(each) for each in (here, *beside))
    after, more = _branch(led, TRUNK, NARROW - TRUNK - TWIG, here, below + GAP)
    return _drawing("narrow", [*before, here, *beside, *after], [*strokes, *lines, *more])


def _branch(side: Side, trunk: int, width: int, here: Label, top: int) -> tuple[list[Label], list[Stroke]]:
    """Return jobs along a trunk that runs down from the role, and the trunk with its branches."""
    labels = _stack(side, trunk + TWIG, width, top + HEAD)
    ends = [_middle(each) for each in _jobs(labels)]
    strokes = [Stroke(side.kind, "bend", trunk, end - BEND, trunk + TWIG - 8, end) for end in ends]
    if ends:
        strokes.insert(0, Stroke(side.kind, "line", trunk, _bottom(here), trunk, ends[-1] - BEND))
    return labels, strokes


def _stack(side: Side, x: int, width: int, top: int, anchor: str = "start") -> list[Label]:
    """Return the jobs of a side under each other from `top`, under their heading; nothing for no jobs."""
    if not side.jobs:
        return []
    heading = set_label("head", (side.heading,), (x, top - HEAD, width, LEADING), anchor=anchor)
    labels = [heading]
    for kind, texts, href in _rows(side, width):
        label = set_label(kind, texts, (x, top, width, LEADING * len(texts)), anchor=anchor)
        labels.append(replace(label, href=href))
        top = _bottom(label) + GAP
    return labels


def _rows(side: Side, width: int) -> list[tuple[str, tuple[str, ...], str]]:
    """Return the jobs of a side as kind, lines and address, and at the end how many more there are."""
    rows = [(side.kind, wrapped(job.text, width), job.href) for job in side.jobs[:MOST]]
    return [*rows, ("more", wrapped(side.more, width), "")] if side.more else rows


def _height(side: Side, width: int) -> int:
    return sum(LEADING * len(texts) + GAP for _, texts, _ in _rows(side, width)) - GAP if side.jobs else 0


def _jobs(labels: Iterable[Label]) -> list[Label]:
    return [each for each in labels if each.kind != "head"]


def _middle(label: Label) -> int:
    return label.box[1] + label.box[3] // 2


def _bottom(label: Label) -> int:
    return label.box[1] + label.box[3]


def _drawing(kind: str, labels: list[Label], strokes: list[Stroke]) -> Drawing:
    width = max(label.box[0] + label.box[2] for label in labels)
    return Drawing(kind, width, max(map(_bottom, labels)), tuple(labels), tuple(strokes))
