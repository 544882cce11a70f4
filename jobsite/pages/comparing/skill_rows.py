"""This module makes the rows of a comparison that tell skills: what both ask for, and what one alone does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jobsite.catalog.card import Card
from jobsite.pages.comparing.subject import Subject
from jobsite.pages.edition import Edition
from jobsite.pages.linker import Linker
from jobsite.pages.views import ComparedRow, Side

MOST_SKILLS = 24


@dataclass(frozen=True, slots=True)
class Skills:
    """Names of skills, in the order in which roles ask for them: of all, and of each role alone."""

    shared: tuple[str, ...]
    alone: tuple[tuple[str, ...], ...]


def skills_of(cards: Sequence[Card], edition: Edition) -> Skills:
    """Return what roles ask for together and alone."""
    asked = [named_skills(card, edition) for card in cards]
    common = set.intersection(*(set(each) for each in asked))
    alone = (
        tuple(
            name
            for key, name in each.items()
            if not any(key in other for other in asked if other is not each)
        )
        for each in asked
    )
    return Skills(tuple(name for key, name in asked[0].items() if key in common), tuple(alone))


def named_skills(card: Card, edition: Edition) -> dict[str, str]:
    """Return the skills of a role by what tells them apart; those of the registry have its names."""
    return {
        each.id or each.name.casefold(): edition.skill_names.get(each.id, each.name) for each in card.skills
    }


def skill_rows(subjects: Sequence[Subject], linker: Linker, edition: Edition) -> Iterator[ComparedRow]:
    """Yield the skills that are shared, over all columns, and those of each."""
    skills, word = skills_of([each.card for each in subjects], edition), edition.words
    shared = (side(skills.shared, linker, edition),)
    yield ComparedRow("shared", word("comparison.rows.shared"), shared, joint=True)
    alone = tuple(side(names, linker, edition) for names in skills.alone)
    yield ComparedRow("alone", word("comparison.rows.alone"), alone)


def side(names: Sequence[str], linker: Linker, edition: Edition) -> Side:
    """Return skills as links, and how many more there are."""
    more = len(names) - MOST_SKILLS
    links = tuple(linker.skill(name) for name in names[:MOST_SKILLS])
    return Side(links=links, note=edition.words("comparison.more_skills", n=more) if more > 0 else "")
