"""This module says how jobs differ besides their pay: outlook, degrees held, skills."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from jobsite.pages import formats
from jobsite.pages.edition import Edition
from jobsite.pages.pay.names import where
from jobsite.pages.pay.words import capitalised

Holders = tuple[str, Decimal]
"""People who do a job, and how many percent of them hold a degree."""


def outlook(who: str, place: str, years: tuple[int, int], change: Decimal, edition: Edition) -> str:
    """Return how employment is expected to change from one year to another, in percent."""
    said = edition.words(
        f"compare.outlook.{_direction(change)}",
        where=where(place, edition),
        who=who,
        percent=formats.percent(abs(change), edition.locale),
        start=years[0],
        end=years[1],
    )
    return capitalised(said)


def outlook_of_all(change: Decimal, edition: Edition) -> str:
    """Return how employment in all occupations is expected to change, to follow outlook()."""
    percent = formats.percent(abs(change), edition.locale)
    return edition.words(f"compare.outlook.all_{_direction(change)}", percent=percent)


def openings(count: int, edition: Edition) -> str:
    """Return how many openings are expected a year."""
    return edition.words("compare.outlook.openings", n=formats.number(count, edition.locale))


def degree_held(degree: str, holders: Holders, edition: Edition) -> str:
    """Return how many of a job hold a degree."""
    who, share = holders
    said = formats.percent(share, edition.locale)
    return capitalised(edition.words("compare.held.alone", degree=degree, share=said, who=who))


def degree_held_by_both(degree: str, one: Holders, other: Holders, edition: Edition) -> str:
    """Return how many of two jobs hold a degree."""
    (who, share), (whom, theirs) = one, other
    said = edition.words(
        "compare.held.against",
        degree=degree,
        who=who,
        whom=whom,
        share=formats.percent(share, edition.locale),
        other=formats.percent(theirs, edition.locale),
    )
    return capitalised(said)


def skills_shared(who: str, whom: str, count: int, named: Sequence[str], edition: Edition) -> str:
    """Return how many skills two jobs share, and the first of them by name."""
    kind = "shared" if len(named) == count else "shared_among"
    skills = formats.listed(named, edition.locale)
    said = edition.words(
        f"compare.skills.{kind}", n=formats.number(count, edition.locale), who=who, whom=whom, skills=skills
    )
    return capitalised(said)


def no_skills_shared(who: str, whom: str, count: int, edition: Edition) -> str:
    """Return that of so many skills asked of two jobs both ask for none."""
    return edition.words("compare.skills.none", n=formats.number(count, edition.locale), who=who, whom=whom)


def skills_distinct(who: str, count: int, named: Sequence[str], edition: Edition) -> str:
    """Return how many skills are asked of one of two jobs alone, and the first of them by name."""
    kind = "distinct" if len(named) == count else "distinct_among"
    skills = formats.listed(named, edition.locale)
    return edition.words(
        f"compare.skills.{kind}", n=formats.number(count, edition.locale), who=who, skills=skills
    )


def _direction(change: Decimal) -> str:
    if not change:
        return "stay"
    return "rise" if change > 0 else "fall"
