"""This module says how employment in a role is expected to change: officially, then as its author typed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from jobsite.catalog.official import Joined
from jobsite.content.schema.role import RoleSpec


@dataclass(frozen=True, slots=True)
class Expected:
    """One projection. change: percent; openings: a year; occupation: code and title, empty if typed.

    education, experience: what is typical at entry, empty for not told; applies_to: whom a typed one is of,
    empty for the role itself.
    """

    place: str
    years: tuple[int, int]
    change: Decimal | None
    openings: int | None
    source: str | None
    occupation: tuple[str, str] = ("", "")
    education: str = ""
    experience: str = ""
    is_broader: bool = False
    applies_to: str = ""


def expectations(spec: RoleSpec, joined: Joined) -> tuple[Expected, ...]:
    """Return all that is expected of a role, official projections first, and of these whole countries'."""
    official = (
        Expected(
            each.row.place,
            (each.row.from_, each.row.to),
            each.row.change,
            each.row.openings,
            each.source,
            (each.row.occupation, each.title),
            each.row.education or "",
            each.row.experience or "",
            each.is_broader,
        )
        for each in sorted(joined.outlooks, key=lambda each: "/" in each.row.place)
    )
    typed = (
        Expected(
            each.place,
            (each.from_, each.to),
            each.change,
            each.openings,
            each.source,
            applies_to=each.applies_to or "",
        )
        for each in spec.outlook
    )
    return (*official, *typed)


def expected(spec: RoleSpec, joined: Joined, place: str) -> Expected | None:
    """Return the projection of the role itself for a place, official if it can be."""
    found = (each for each in expectations(spec, joined) if not each.applies_to)
    return next((each for each in found if each.place == place), None)
