"""Which roles are compared: those that one declares, and those that name each other."""

import pytest

from jobsite.catalog.pairs import compared, pairs
from tests.catalog.cards import by_slug, card


def test_a_pair_that_one_role_declares_is_there_once_with_its_slugs_in_order() -> None:
    cards = by_slug(card("porter", compare_with=("clerk",)), card("clerk", compare_with=("porter",)))
    assert pairs(cards) == (("clerk", "porter"),)


def test_roles_that_name_each_other_as_related_are_compared_and_others_are_not() -> None:
    cards = by_slug(
        card("clerk", related=("porter", "usher")), card("porter", related=("clerk",)), card("usher")
    )
    assert pairs(cards) == (("clerk", "porter"),)


def test_both_roles_know_whom_they_are_compared_with() -> None:
    cards = by_slug(card("clerk"), card("porter", compare_with=("usher", "clerk")), card("usher"))
    assert compared(cards) == {"clerk": ("porter",), "porter": ("clerk", "usher"), "usher": ("porter",)}


@pytest.mark.parametrize("status", ["draft", "archived", "planned"])
def test_only_published_roles_are_compared(status: str) -> None:
    named = {"compare_with": ("porter",), "related": ("porter",)}
    cards = by_slug(card("clerk", **named), card("porter", related=("clerk",), status=status))
    assert pairs(cards) == ()


def test_a_role_is_not_compared_with_itself_or_with_one_that_is_not_there() -> None:
    assert pairs(by_slug(card("clerk", compare_with=("clerk", "ghost")))) == ()
