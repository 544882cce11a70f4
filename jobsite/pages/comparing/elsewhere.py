"""This module compares two roles in the other countries that both have figures of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jobsite.pages.comparing.pay_said import Told, pay_told
from jobsite.pages.comparing.subject import Subject, countries_of, subject
from jobsite.pages.edition import Edition


class Elsewhere(NamedTuple):
    """What the figures of a country come to."""

    place: str
    subjects: tuple[Subject, Subject]
    told: Told


def elsewhere(subjects: Sequence[Subject], edition: Edition) -> tuple[Elsewhere, ...]:
    """Return each other country that both roles have figures of, by name."""
    one, other = subjects
    common = (countries_of(one.sheet) & countries_of(other.sheet)) - {one.place}
    return tuple(
        _there(place, one, other, edition)
        for place in sorted(common, key=lambda each: (edition.place_name(each), each))
    )


def _there(place: str, one: Subject, other: Subject, edition: Edition) -> Elsewhere:
    there = subject(one.card, one.sheet, place), subject(other.card, other.sheet, place)
    return Elsewhere(place, there, pay_told(*there, edition)[0])
