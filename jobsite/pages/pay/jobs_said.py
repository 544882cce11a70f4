"""This module says how jobs differ besides their pay: outlook, degrees held, skills."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from jobsite.pages import formats
from jobsite.pages.edition import Edition
from jobsite.pages.pay.names import where
from jobsite.pages.pay.words import capitalised


def outlook(  # noqa: PLR0913 - who, where, from when to when, how much
    who: str, place: str, start: int, end: int, change: Decimal, edition: Edition
) -> str:
    """Return how employment is expected to change."""
    said = edition.words(
        f"compare.outlook.{_direction(change)}",
        where=where(place, edition),
        who=who,
        percent=formats.percent(abs(change), edition.locale),
        start=start,
        end=end,
    )
    return capitalised(said)


def outlook_of_all(change: Decimal, edition: Edition) -> str:
    """Return how employment in all occupations is expected to change, to follow outlook()."""
    percent = formats.percent(abs(change), edition.locale)
    return edition.words(f"compare.outlook.all_{_direction(change)}", percent=percent)


def openings(count: int, edition: Edition) -> str:
    """Return how many openings are expected a year."""
    return edition.words("compare.outlook.openings", n=formats.number(count, edition.locale))


def degree_held(who: str, degree: str, share: Decimal, edition: Edition) -> str:
    """Return how many of a job hold a degree, in percent."""
    said = formats.percent(share, edition.locale)
    return capitalised(edition.words("compare.held.alone", degree=degree, share=said, who=who))


def degree_held_by_both(  # noqa: PLR0913 - two jobs, two shares
    who: str, whom: str, degree: str, share: Decimal, other: Decimal, edition: Edition
) -> str:
    """Return how many of two jobs hold a degree, in percent."""
    shares = {
        name: formats.percent(each, edition.locale) for name, each in (("share", share), ("other", other))
    }
    return capitalised(edition.words("compare.held.against", degree=degree, who=who, whom=whom, **shares))


def skills_shared(who: str, whom: str, count: int, named: Sequence[str], edition: Edition) -> str:
    """Return how many skills two jobs share, and the first of them by name."""
    key = "compare.skills.shared" if len(named) == count else "compare.skills.shared_among"
    skills = formats.listed(named, edition.locale)
    said = edition.words(key, n=formats.number(count, edition.locale), who=who, whom=whom, skills=skills)
    return capitalised(said)


def no_skills_shared(who: str, whom: str, count: int, edition: Edition) -> str:
    """Return that of so many skills asked of two jobs both ask for none."""
    return edition.words("compare.skills.none", n=formats.number(count, edition.locale), who=who, whom=whom)


def skills_distinct(who: str, count: int, named: Sequence[str], edition: Edition) -> str:
    """Return how many skills are asked of one of two jobs alone, and the first of them by name."""
    key = "compare.skills.distinct" if len(named) == count else "compare.skills.distinct_among"
    skills = formats.listed(named, edition.locale)
    return edition.words(key, n=formats.number(count, edition.locale), who=who, skills=skills)


def _direction(change: Decimal) -> str:
    if not change:
        return "stay"
    return "rise" if change > 0 else "fall"
