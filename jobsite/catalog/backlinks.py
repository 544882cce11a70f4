"""This module finds who names a role on its page, but those that the role's own page shows anyhow."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from jobsite.catalog.card import Card

MOST_BACKLINKS = 25


@dataclass(frozen=True, slots=True)
class Backlinks:
    """Roles that name a role, by title, 25 at most; more: how many others do."""

    roles: tuple[Card, ...] = ()
    more: int = 0


NO_BACKLINKS = Backlinks()


def namers(cards: Iterable[Card]) -> Mapping[str, tuple[Card, ...]]:
    """Return for each slug the listed roles whose pages name it, in the order of the cards."""
    naming: dict[str, list[Card]] = {}
    for card in cards:
        for slug in card.named if card.is_listed else ():
            naming.setdefault(slug, []).append(card)
    return {slug: tuple(some) for slug, some in naming.items()}


def backlinks(slug: str, naming: Mapping[str, tuple[Card, ...]], shown: Collection[str]) -> Backlinks:
    """Return who names the role but those that its page shows anyhow, given by slug."""
    others = [card for card in naming.get(slug, ()) if card.slug not in shown]
    return Backlinks(tuple(others[:MOST_BACKLINKS]), len(others[MOST_BACKLINKS:]))
