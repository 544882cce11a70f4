"""This module plans the pages of skills: one for each of the registry that two listed roles ask for."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jobsite.catalog.card import Card, CardSkill
from jobsite.catalog.relate import Catalog
from jobsite.content.schema.registries import SkillSpec
from jobsite.content.schema.role import PROFICIENCIES
from jobsite.pages import paths
from jobsite.pages.edition import Edition
from jobsite.pages.job import Page, SkillJob
from jobsite.pages.portions import ENTRIES_A_PAGE, named, slices

SOURCE = "content/skills.yaml"
LEVELS = (*reversed(PROFICIENCIES), None)
IMPORTANCES = ("essential", "desirable", None)


def plan_skills(catalog: Catalog, edition: Edition) -> Iterator[SkillJob]:
    """Yield the pages of each skill: its roles from the strongest on, and the families that grade it."""
    graded = _graded(edition)
    for skill in sorted(catalog.library.skills, key=lambda each: each.id):
        if skill.id in edition.skills_shown:
            yield from _pages(skill, catalog, graded.get(skill.id, []))


def _pages(skill: SkillSpec, catalog: Catalog, families: list[str]) -> Iterator[SkillJob]:
    cards = [catalog.cards[slug] for slug in catalog.skills[skill.id]]
    cards.sort(key=lambda card: strength(asked_in(card, skill.id)))
    of_roles, of_families = slices(cards, ENTRIES_A_PAGE), slices(families, ENTRIES_A_PAGE)
    pages = max(len(of_roles), len(of_families))
    mentioned = named(catalog, skill.description, SOURCE)
    for number in range(1, pages + 1):
        yield SkillJob(
            Page(paths.numbered(paths.skill_path(skill.id), number), SOURCE, number, pages),
            skill,
            listed=tuple(of_roles[number - 1]) if number <= len(of_roles) else (),
            families=tuple(of_families[number - 1]) if number <= len(of_families) else (),
            count=len(cards),
            named=mentioned if number == 1 else (),
        )


def asked_in(card: Card, skill: str) -> CardSkill:
    """Return how a role asks for a skill that it asks for; where it does so twice, the stronger one."""
    return min((each for each in card.skills if each.id == skill), key=strength)


def strength(skill: CardSkill) -> tuple[int, int, Decimal]:
    """Return what skills are sorted by, the strongest first: level, importance, share."""
    share = -1 if skill.share is None else skill.share
    return LEVELS.index(skill.level), IMPORTANCES.index(skill.importance), -Decimal(share)


def _graded(edition: Edition) -> dict[str, list[str]]:
    """Return the families whose matrix has a skill, by title."""
    graded: dict[str, list[str]] = {}
    for slug, family in sorted(
        edition.families.items(), key=lambda each: (each[1].title.casefold(), each[0])
    ):
        for competency in family.competencies if family.levels else ():
            graded.setdefault(competency.skill, []).append(slug)
    return graded
