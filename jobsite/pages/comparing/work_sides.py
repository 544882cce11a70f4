"""This module says the sides of a comparison that are not pay: outlook, schooling, experience, family."""

from __future__ import annotations

from jobsite.content.markdown import plain
from jobsite.pages import formats
from jobsite.pages.comparing.subject import Subject
from jobsite.pages.edition import Edition
from jobsite.pages.frame import shortened
from jobsite.pages.linker import Linker
from jobsite.pages.pay.words import level_title
from jobsite.pages.sections.asked import months_words
from jobsite.pages.views import Side

SUMMARY_LENGTH = 300
SCHOOLING_LENGTH = 200
MOST_DEGREES = 6
NOTHING = Side()


def summary_side(subject: Subject) -> Side:
    """Return what the role is."""
    return Side(shortened(subject.card.summary, SUMMARY_LENGTH))


def outlook_side(subject: Subject, edition: Edition) -> Side:
    """Return how employment is expected to change, and over which years."""
    found = subject.expected
    if found is None or found.change is None:
        return NOTHING
    change = formats.percent(found.change, edition.locale, signed=True)
    return Side(change, edition.words("outlook.from_to", start=found.years[0], end=found.years[1]))


def openings_side(subject: Subject, edition: Edition) -> Side:
    """Return how many openings a year are expected."""
    found = subject.expected
    if found is None or found.openings is None:
        return NOTHING
    return Side(formats.number(found.openings, edition.locale))


def education_side(subject: Subject, edition: Edition) -> Side:
    """Return the schooling that is asked for first, else what the projections call typical."""
    if subject.card.education:
        return Side(shortened(subject.card.education, SCHOOLING_LENGTH))
    return _of_projections(subject.expected.education if subject.expected else "", edition)


def experience_side(subject: Subject, edition: Edition) -> Side:
    """Return how long one has worked before, or what is asked for first, else what is typical officially."""
    asked = subject.spec.requirements
    if asked and asked.experience and asked.experience.months:
        return Side(months_words(asked.experience.months, edition))
    if asked and asked.experience and asked.experience.items:
        return Side(shortened(plain(asked.experience.items[0].text), SCHOOLING_LENGTH))
    return _of_projections(subject.expected.experience if subject.expected else "", edition)


def _of_projections(text: str, edition: Edition) -> Side:
    return Side(text, edition.words("comparison.of_projections")) if text else NOTHING


def held_side(subject: Subject, edition: Edition) -> Side:
    """Return which degrees people in the role hold, with their shares and where those are from."""
    asked = subject.spec.requirements
    education = asked.education if asked else None
    if education is None or not education.degrees:
        return NOTHING
    held = "; ".join(
        f"{each.degree} {formats.percent(each.share, edition.locale)}"
        for each in education.degrees[:MOST_DEGREES]
    )
    source = edition.sources.get(education.source or "")
    return Side(held, source.title if source else edition.words("role.unsourced"))


def family_side(subject: Subject, linker: Linker) -> Side:
    """Return the role's family."""
    family = subject.card.family
    return Side(links=(linker.family(family),)) if family else NOTHING


def level_side(subject: Subject, edition: Edition) -> Side:
    """Return the role's level in its family."""
    return Side(level_title(subject.card.level, subject.card.family, edition))
