"""Relations: the declared ones, then the six that score highest by rare skills, family and career path."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from math import log
from random import Random
from typing import ClassVar

from hypothesis import given, settings
from hypothesis import strategies as st

from jobsite.catalog.backlinks import backlinks, namers
from jobsite.catalog.card import Card, CardSkill
from jobsite.catalog.relations import Relation, make_index, relations
from tests.catalog.cards import by_slug, card


def near(slug: str, cards: Mapping[str, Card]) -> list[str]:
    return [each.role.slug for each in relations(cards[slug], make_index(cards, {}))]


def others(count: int) -> list[Card]:
    """Return roles that have nothing in common with any other, so that a fifth of all is more than two."""
    return [card(f"other-{number}", f"own skill {number}") for number in range(count)]


# --- What comes first ------------------------------------------------------------------------


def test_declared_roles_come_first_in_the_authors_order_and_not_again() -> None:
    cards = by_slug(
        card("clerk", "Filing", related=("porter", "archivist", "nobody")),
        *(card(slug, "Filing") for slug in ("archivist", "porter", "scribe")),
        *others(30),
    )
    assert near("clerk", cards) == ["porter", "archivist", "scribe"]


def test_a_rare_skill_counts_for_more_than_a_common_one() -> None:
    cards = by_slug(
        card("clerk", "Filing", "Latin"),
        *(card(f"a-{number}", "Filing") for number in range(4)),
        card("z", "Latin"),
        *others(30),
    )
    assert near("clerk", cards) == ["z", "a-0", "a-1", "a-2", "a-3"]


def test_the_career_path_counts_both_ways_and_more_than_the_family() -> None:
    cards = by_slug(
        card("clerk", family="desk", path=("head",)),
        card("apprentice", path=("clerk",)),
        card("head"),
        card("assistant", family="desk"),
        *others(30),
    )
    assert near("clerk", cards) == ["apprentice", "head", "assistant"]


def test_a_skill_that_more_than_a_fifth_ask_for_relates_nobody() -> None:
    asking = [card(f"role-{number}", "Email") for number in range(5)]
    assert near("role-0", by_slug(*asking, *others(19))) == []
    assert near("role-0", by_slug(*asking, *others(20))) == ["role-1", "role-2", "role-3", "role-4"]


def test_only_listed_roles_are_found_and_ties_go_by_slug() -> None:
    cards = by_slug(
        card("clerk", family="desk"),
        *(card(f"role-{number}", family="desk") for number in range(9, 0, -1)),
        card("role-0", family="desk", status="archived"),
        card("planned", family="desk", status="planned"),
    )
    assert near("clerk", cards) == [f"role-{number}" for number in range(1, 7)]
    assert near("role-0", cards) == ["clerk", *(f"role-{number}" for number in range(1, 6))]


def test_a_relation_says_what_is_shared_rarest_first_by_the_registrys_name() -> None:
    registered = CardSkill("filing", "keeping files", None, None)
    clerk = replace(card("clerk", "Latin", "Maps", "Knots", family="desk"), skills=(registered,))
    clerk = replace(clerk, skills=(registered, *card("", "latin", "Maps", "Knots").skills))
    archivist = replace(clerk, slug="archivist", path=("clerk",))
    cards = by_slug(clerk, archivist, card("scribe", "LATIN"), *others(30))
    found = relations(clerk, make_index(cards, {"filing": "Filing"}))
    assert found == (
        Relation(archivist, ("Filing", "Knots", "Maps"), same_family=True, on_path=True),
        Relation(cards["scribe"], ("latin",), same_family=False, on_path=False),
    )


# --- Exact, whatever is left unread ----------------------------------------------------------


def some_roles(seed: int, count: int, vocabulary: int) -> dict[str, Card]:
    """Return roles at random; low skills are common and high ones rare; all may be of one family."""
    dice = Random(seed)  # noqa: S311 - no secrets here
    families = ("desk", "yard", None)[: dice.randrange(1, 4)]

    def made() -> Iterator[Card]:
        for number in range(count):
            skills = {int(vocabulary * dice.random() ** 2) for _ in range(dice.randrange(9))}
            yield card(
                f"r-{number:03}",
                *(f"skill {skill}" for skill in sorted(skills)),
                family=dice.choice(families),
                status=dice.choice(["published"] * 8 + ["draft", "planned", "archived"]),
                path=tuple(f"r-{dice.randrange(count):03}" for _ in range(dice.randrange(3))),
                related=tuple(sorted({f"r-{dice.randrange(count):03}" for _ in range(dice.randrange(3))})),
            )

    return by_slug(*made())


def naively(role: Card, cards: Mapping[str, Card]) -> list[str]:
    """Return what relations() should, by scoring everybody in full, those of the family too.

    That relations() fills up from the family makes no difference: it weighs less than anything else.
    """
    listed = [each for each in cards.values() if each.is_listed]
    asked = [{skill.name for skill in each.skills} for each in listed]

    def weight(skill: str) -> int:
        count = sum(skill in skills for skills in asked)
        return round(1000 * log(len(listed) / count)) if 1 < count <= len(listed) / 5 else 0

    def score(other: Card) -> int:
        shared = {skill.name for skill in role.skills} & {skill.name for skill in other.skills}
        one_step = other.slug in role.path or role.slug in other.path
        same_family = bool(role.family) and role.family == other.family
        return sum(map(weight, shared)) + 3000 * one_step + 1000 * same_family

    rest = [each for each in listed if each.slug not in {role.slug, *role.related}]
    scored = sorted((-score(each), each.slug) for each in rest if score(each))
    return [*role.related, *(slug for _, slug in scored[:6])]


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32), st.integers(1, 80), st.integers(1, 60))
def test_the_six_are_those_that_a_full_scoring_finds(seed: int, count: int, vocabulary: int) -> None:
    cards = some_roles(seed, count, vocabulary)
    index = make_index(cards, {})
    for role in list(cards.values())[:8]:
        assert [each.role.slug for each in relations(role, index)] == naively(role, cards)


def test_what_cannot_matter_is_not_read() -> None:
    twins = [card(f"twin-{number}", "Latin", "Maps", "Knots", "Email") for number in range(8)]
    cards = by_slug(*twins, *(card(f"role-{number}", "Email") for number in range(100)), *others(500))
    index = make_index(cards, {})
    read: list[int] = []

    class Watched(frozenset[int]):
        def __iter__(self) -> Iterator[int]:
            read.append(len(self))
            return super().__iter__()

    watched = {key: each._replace(roles=Watched(each.roles)) for key, each in index.skills.items()}
    found = relations(twins[0], replace(index, skills=watched))
    assert [each.role.slug for each in found] == [f"twin-{number}" for number in range(1, 7)]
    assert read == [8, 8]  # of four skills; never the 108 roles that ask for Email


class Looked(tuple[int, ...]):
    """Numbers that count how many of them are looked at."""

    __slots__ = ()
    looks: ClassVar[int] = 0

    def __iter__(self) -> Iterator[int]:
        for each in super().__iter__():
            Looked.looks += 1
            yield each


def test_of_a_large_family_no_more_is_looked_at_than_is_shown() -> None:
    roles = [card(f"role-{number:04}", f"own {number}", family="desk") for number in range(2000)]
    roles += [
        card("clerk", "Latin", family="desk", related=("role-0000", "role-0003")),
        card("scribe", "Latin"),
    ]
    cards = by_slug(*roles)
    index = make_index(cards, {})
    index = replace(index, families={name: Looked(some) for name, some in index.families.items()})
    found = [each.role.slug for each in relations(cards["clerk"], index)]
    assert found == ["role-0000", "role-0003", "scribe", *(f"role-{number:04}" for number in (1, 2, 4, 5, 6))]
    Looked.looks = 0
    for role in roles:
        relations(role, index)
    assert Looked.looks < 10 * len(roles)


# --- Who names a role ------------------------------------------------------------------------


def test_backlinks_are_listed_roles_by_title_that_are_not_shown_anyhow() -> None:
    cards = [
        card("a", compare_with=("clerk",)),
        card("b", mentions=("clerk",), status="archived"),
        card("c", related=("clerk",)),
        card("d", path=("clerk",)),
        card("e", mentions=("porter",)),
    ]
    found = backlinks("clerk", namers(cards), {"c"})
    assert [each.slug for each in found.roles] == ["a", "d"]
    assert found.more == 0


def test_of_many_backlinks_25_are_named_and_the_others_counted() -> None:
    naming = namers([card(f"role-{number:02}", mentions=("clerk",)) for number in range(40)])
    found = backlinks("clerk", naming, ())
    assert [each.slug for each in found.roles] == [f"role-{number:02}" for number in range(25)]
    assert found.more == 15
