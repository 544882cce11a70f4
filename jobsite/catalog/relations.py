"""This module relates roles: declared ones first, then the six nearest by rare skills, path and family."""

from __future__ import annotations

import heapq
import itertools
import math
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from jobsite.catalog.card import Card, CardSkill

MOST_DERIVED = 6
MOST_SKILLS = 3
TOO_COMMON = 5
"""A skill that more than one in so many roles ask for relates nobody."""
ON_PATH = 3000
SAME_FAMILY = 1000
"""Weights, in thousandths like those of skills: a skill that n of N roles ask for weighs log(N / n).

Whole numbers, since sums of fractions depend on the order they are added in, and ties have to be ties.
The family weighs less than the commonest skill that counts, log(TOO_COMMON): who has nothing else in common
comes after all who have.
"""


@dataclass(frozen=True, slots=True)
class Relation:
    """A role that is near another one. skills: names of those both ask for, the rarest first, three at most.

    What an author wrote of a declared relation stands in the role itself.
    """

    role: Card
    skills: tuple[str, ...]
    same_family: bool
    on_path: bool


class Trait(NamedTuple):
    """Something that listed roles have in common: what it weighs, and the numbers of those that have it."""

    weight: int
    roles: frozenset[int]


NOBODY = Trait(0, frozenset())


@dataclass(frozen=True, slots=True)
class RelationIndex:
    """Who has what, for all listed roles; they are numbered in the order of their slugs.

    skills: those that two of them ask for or more, and not too many; by id, or name where they have none.
    families: those of each family, in order; steps: slug to the listed roles that its path names, or whose
    path names it.
    """

    cards: Mapping[str, Card]
    numbers: Mapping[str, int]
    slugs: tuple[str, ...]
    skills: Mapping[str, Trait]
    families: Mapping[str, tuple[int, ...]]
    steps: Mapping[str, Trait]
    skill_names: Mapping[str, str]


def make_index(cards: Mapping[str, Card], skill_names: Mapping[str, str]) -> RelationIndex:
    """Return the index of the cards by slug; skill_names are the registry's, by id."""
    slugs = tuple(sorted(slug for slug, card in cards.items() if card.is_listed))
    numbers = {slug: number for number, slug in enumerate(slugs)}
    asked: dict[str, set[int]] = {}
    families: dict[str, list[int]] = {}
    for number, slug in enumerate(slugs):
        for skill in cards[slug].skills:
            asked.setdefault(_key(skill), set()).add(number)
        families.setdefault(cards[slug].family or "", []).append(number)
    families.pop("", None)
    return RelationIndex(
        cards=cards,
        numbers=numbers,
        slugs=slugs,
        skills={
            key: Trait(rarity(len(some), len(slugs)), frozenset(some))
            for key, some in asked.items()
            if 1 < len(some) <= len(slugs) / TOO_COMMON
        },
        families={family: tuple(some) for family, some in families.items()},
        steps={slug: Trait(ON_PATH, frozenset(some)) for slug, some in _steps(cards, numbers).items()},
        skill_names=skill_names,
    )


def rarity(some: int, of_all: int) -> int:
    """Return what a skill weighs that some of all roles ask for."""
    return round(1000 * math.log(of_all / some))


def _steps(cards: Mapping[str, Card], numbers: Mapping[str, int]) -> dict[str, set[int]]:
    steps: dict[str, set[int]] = {}
    for card in cards.values():
        for other in card.path:
            for one, two in ((card.slug, other), (other, card.slug)):
                if two in numbers:
                    steps.setdefault(one, set()).add(numbers[two])
    return steps


def relations(card: Card, index: RelationIndex) -> tuple[Relation, ...]:
    """Return the relations of a role: the declared ones in the author's order, then the nearest others."""
    declared = [index.cards[slug] for slug in card.related if slug in index.cards]
    nearest = [index.cards[index.slugs[number]] for number in _nearest(card, index)]
    return tuple(_relation(card, other, index) for other in (*declared, *nearest))


def _relation(card: Card, other: Card, index: RelationIndex) -> Relation:
    theirs = {_key(skill) for skill in other.skills}
    shared = {_key(skill): skill.name for skill in card.skills if _key(skill) in theirs}
    counted = [(-index.skills[key].weight, key) for key in shared if key in index.skills]
    return Relation(
        role=other,
        skills=tuple(index.skill_names.get(key, shared[key]) for _, key in sorted(counted)[:MOST_SKILLS]),
        same_family=card.family is not None and card.family == other.family,
        on_path=other.slug in card.path or card.slug in other.path,
    )


def _nearest(card: Card, index: RelationIndex) -> list[int]:
    """Return the numbers of the six listed roles that score highest, ties by slug.

    The family's roles may be all there are: it counts for those that something else relates, and where
    these are fewer than six, the first of its other roles follow.
    """
    keys = dict.fromkeys(_key(skill) for skill in card.skills)
    traits = [index.skills.get(key, NOBODY) for key in keys] + [index.steps.get(card.slug, NOBODY)]
    named = (index.numbers.get(slug) for slug in (card.slug, *card.related))
    left_out = {each for each in named if each is not None}
    scores = _scores([each for each in traits if each.roles], left_out)
    least = _sixth(scores.values()) - SAME_FAMILY
    near = {number: score for number, score in scores.items() if score >= least}
    for number in near:
        if card.family and index.cards[index.slugs[number]].family == card.family:
            near[number] += SAME_FAMILY
    best = heapq.nsmallest(MOST_DERIVED, near, key=lambda number: (-near[number], number))
    family = index.families.get(card.family or "", ())
    others = (number for number in family if number not in near and number not in left_out)
    return [*best, *itertools.islice(others, MOST_DERIVED - len(best))]


def _scores(traits: Iterable[Trait], left_out: Collection[int]) -> dict[int, int]:
    """Return what skills and path score for every role that may be among the first six, and some others.

    The heaviest traits, which few roles have, are read first. As soon as all that is left weighs less
    than the sixth role has, no new role can get so far: from then on only those are scored that still can
    (the idea of MaxScore: Turtle and Flood, 1995).
    """
    heaviest_first = sorted(traits, reverse=True, key=lambda each: each.weight)
    left = sum(each.weight for each in heaviest_first) + SAME_FAMILY
    read = 0
    scores: dict[int, int] = {}
    is_open = True
    for weight, roles in heaviest_first:
        if read > left:  # else the sixth has no more than that
            least = _sixth(scores.values())
            is_open = is_open and left >= least
            if not is_open:
                scores = {number: score for number, score in scores.items() if score + left >= least}
        if is_open:
            for number in roles:
                scores[number] = scores.get(number, 0) + weight
            for number in left_out:
                scores.pop(number, None)
        else:
            for number in _both(scores, roles):
                scores[number] += weight
        read, left = read + weight, left - weight
    return scores


def _both(scores: Mapping[int, int], roles: frozenset[int]) -> Collection[int]:
    """Return the numbers that are in both; what is looked through is the smaller one."""
    return roles.intersection(scores) if len(scores) < len(roles) else scores.keys() & roles


def _sixth(scores: Collection[int]) -> int:
    """Return the sixth highest score, 0 where there are fewer."""
    return heapq.nlargest(MOST_DERIVED, scores)[-1] if len(scores) >= MOST_DERIVED else 0


def _key(skill: CardSkill) -> str:
    return skill.id or skill.name.casefold()
