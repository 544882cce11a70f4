"""This module draws a family's levels as a staircase: the first step at its foot, roles on theirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from jobsite.pages.drawings.drawing import Drawing, Label, Stroke, set_label
from jobsite.pages.drawings.lettering import LEADING, wrapped
from jobsite.pages.linker import Link


@dataclass(frozen=True, slots=True)
class Step:
    """A level: its title, roles that stand on it, words for those left out, and whether it is marked."""

    title: str
    roles: tuple[Link, ...] = ()
    more: str = ""
    is_marked: bool = False


class Shape(NamedTuple):
    """A staircase: its width, the depth of a step and of all, what a title takes beside roles."""

    kind: str
    width: int
    depth: int
    depths: int
    title: int


WIDE, NARROW = Shape("wide", 640, 40, 240, 150), Shape("narrow", 288, 16, 96, 0)
PADDING, GAP = 12, 16


def ladder(steps: Sequence[Step], shape: Shape) -> Drawing:
    """Return the steps, given from the first up, as a staircase; roles beside a level or under it."""
    depth = min(shape.depth, shape.depths // max(1, len(steps) - 1))
    labels: list[Label] = []
    strokes: list[Stroke] = []
    top = 0
    for number, step in reversed(list(enumerate(steps))):
        left, before = depth * number, labels
        labels = [*before, *_slab(step, left, top, shape)]
        bottom = top + labels[len(before)].box[3]
        end = shape.width if number == len(steps) - 1 else left + depth
        strokes += [
            Stroke("step", "line", left, bottom, left, top),
            Stroke("step", "line", left, top, end, top),
        ]
        top = bottom
    strokes.append(Stroke("step", "line", 0, top, shape.width, top))
    return Drawing(shape.kind, shape.width, top, tuple(labels), tuple(strokes))


def _slab(step: Step, left: int, top: int, shape: Shape) -> list[Label]:
    """Return a level as wide as the stair has stone there, and the roles in it."""
    room = shape.width - left - 2 * PADDING
    is_beside = bool(shape.title and step.roles)
    words = wrapped(step.title, shape.title if is_beside else room, is_bold=True)
    title = set_label("step", words, (left, top + PADDING, room, LEADING * len(words)), padding=PADDING)
    indent = shape.title + GAP if is_beside else 0
    below = top + PADDING + (0 if is_beside else title.box[3])
    roles: list[Label] = []
    for kind, role in _roles(step):
        texts = wrapped(role.text, room - indent)
        box = (left + PADDING + indent, below, room - indent, LEADING * len(texts))
        roles.append(replace(set_label(kind, texts, box), href=role.href))
        below += LEADING * len(texts)
    height = max(below - top, title.box[3] + PADDING) + PADDING
    slab = (left, top, shape.width - left, height)
    return [replace(title, kind="here" if step.is_marked else "step", box=slab), *roles]


def _roles(step: Step) -> list[tuple[str, Link]]:
    roles = [("mark" if step.is_marked else "role", role) for role in step.roles]
    return [*roles, ("more", Link(step.more))] if step.more else roles
