"""Cards for tests, without the files they are usually made from."""

from dataclasses import replace
from typing import Any

from jobsite.catalog.card import Card, CardSkill

BARE = Card(
    slug="",
    source="",
    status="published",
    replaced_by=None,
    title="",
    plural=None,
    alternate_titles=(),
    aliases=(),
    summary="",
    first_duty="",
    family=None,
    level=None,
    track=None,
    featured=False,
    education="",
    pay=None,
    areas=0,
    codes=(),
    published=None,
    updated=None,
    review_due=None,
    skills=(),
    related=(),
    path=(),
    compare_with=(),
    mentions=(),
)


def card(slug: str, *skills: str, **fields: Any) -> Card:  # noqa: ANN401 - fields of Card
    """Return a card with these skills; its title is its slug."""
    asked = tuple(CardSkill("", name, None, None) for name in skills)
    return replace(BARE, slug=slug, title=slug, skills=asked, **fields)


def by_slug(*cards: Card) -> dict[str, Card]:
    """Return cards as a catalog holds them."""
    return {each.slug: each for each in cards}
