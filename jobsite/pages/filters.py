"""This module gives a list of roles what a reader's script filters it by: titles, family, level."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from jobsite.catalog.card import Card
from jobsite.pages.edition import Edition
from jobsite.pages.pay.words import level_title
from jobsite.pages.views import Filter, RoleEntry

FEWEST_ENTRIES = 10
LONGEST_TITLES = 400


def filterable(entry: RoleEntry, card: Card, edition: Edition) -> RoleEntry:
    """Return the entry with what it is found by; of many titles the first ones."""
    titles = ", ".join((card.title, *card.alternate_titles))[:LONGEST_TITLES]
    family = edition.family_title(card.family) if card.family else ""
    return replace(entry, titles=titles, family=family, level=_level(card, edition))


def make_filters(cards: Iterable[Card], edition: Edition) -> tuple[Filter, ...] | None:
    """Return the choices for the roles of one page: families by title, levels from the first step up.

    None for a page of few roles; where there is but one choice it is left out.
    """
    listed = tuple(cards)
    if len(listed) < FEWEST_ENTRIES:
        return None
    words = edition.words
    families = sorted({edition.family_title(card.family) for card in listed if card.family})
    steps = sorted((_step(card, edition), _level(card, edition)) for card in listed if card.level)
    levels = dict.fromkeys(title for _, title in steps)
    filters = (
        Filter("family", words("filters.family"), words("filters.every_family"), tuple(families)),
        Filter("level", words("filters.level"), words("filters.every_level"), tuple(levels)),
    )
    return tuple(each for each in filters if len(each.choices) > 1)


def _level(card: Card, edition: Edition) -> str:
    return level_title(card.level, card.family, edition)


def _step(card: Card, edition: Edition) -> int:
    """Return how far up its family's ladder a role stands."""
    spec = edition.families.get(card.family or "")
    ids = [level.id for level in spec.levels] if spec else []
    return ids.index(card.level) if card.level in ids else len(ids)
