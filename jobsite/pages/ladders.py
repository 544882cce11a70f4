"""This module makes ladders: a role's step among its family's, and the family's steps with its roles."""

from __future__ import annotations

from collections.abc import Sequence

from jobsite.content.schema.role import RoleSpec
from jobsite.pages import formats
from jobsite.pages.drawings.drawing import Drawing, mirrored
from jobsite.pages.drawings.ladder import NARROW, WIDE, Step, ladder
from jobsite.pages.edition import Edition
from jobsite.pages.job import FamilyJob
from jobsite.pages.linker import Link, Linker
from jobsite.pages.pay.words import level_title
from jobsite.pages.views import Group, Item


def role_ladder(spec: RoleSpec, linker: Linker, edition: Edition) -> Group | None:
    """Return the levels of a role's family with its own marked; None where there is nothing to climb."""
    words, family = edition.words, edition.families.get(spec.family or "")
    levels = family.levels if family else ()
    number = next((n for n, level in enumerate(levels) if level.id == spec.level), None)
    if spec.family is None or number is None or len(levels) < 2:  # noqa: PLR2004 - one step is no ladder
        return None
    steps = [
        Step(level.title, (Link(spec.title),) if n == number else (), is_marked=n == number)
        for n, level in enumerate(levels)
    ]
    notes = [words("role.path.step", level=levels[number].title, n=number + 1, of=len(levels))]
    notes += [words("role.path.above", level=levels[number - 1].title)] if number else []
    notes += [words("role.path.below", level=levels[number + 1].title)] if number + 1 < len(levels) else []
    items = (Item("", link=linker.family(spec.family), notes=tuple(notes)),)
    return Group(words("role.path.ladder"), items=items, drawings=_drawn(steps, edition))


def family_ladder(job: FamilyJob, linker: Linker, edition: Edition) -> tuple[Drawing, ...]:
    """Return the levels of a family with the first roles of each; empty where there is nothing to climb."""
    if len(job.steps) < 2:  # noqa: PLR2004 - one step is no ladder
        return ()
    steps = []
    for level, cards, count in job.steps:
        left_out = count - len(cards)
        more = edition.words("family.more", n=left_out) if left_out else ""
        title = level_title(level, job.family, edition)
        steps.append(Step(title, tuple(linker.role(card.slug) for card in cards), more))
    return _drawn(steps, edition)


def _drawn(steps: Sequence[Step], edition: Edition) -> tuple[Drawing, ...]:
    """Return a ladder for a desk and one for a phone."""
    drawings = (ladder(steps, WIDE), ladder(steps, NARROW))
    is_rtl = formats.direction(edition.locale) == "rtl"
    return tuple(map(mirrored, drawings)) if is_rtl else drawings
