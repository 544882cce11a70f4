"""This module finds the pairs of roles that are compared: one declares it, or each names the other."""

from __future__ import annotations

from collections.abc import Mapping

from jobsite.catalog.card import Card


def compared(cards: Mapping[str, Card]) -> dict[str, tuple[str, ...]]:
    """Return for each published role the other published ones it is compared with, by slug.

    One of the two names the other in `compare_with`, or both do in `related`.
    """
    partners: dict[str, set[str]] = {}
    for card in cards.values():
        for other in (*card.compare_with, *card.related):
            if other != card.slug and _are_compared(card, cards.get(other)):
                partners.setdefault(card.slug, set()).add(other)
                partners.setdefault(other, set()).add(card.slug)
    return {slug: tuple(sorted(others)) for slug, others in sorted(partners.items())}


def _are_compared(card: Card, other: Card | None) -> bool:
    if other is None or card.status != "published" or other.status != "published":
        return False
    return other.slug in card.compare_with or card.slug in other.related


def pairs(cards: Mapping[str, Card]) -> tuple[tuple[str, str], ...]:
    """Return the pairs of roles that are compared, each once, its slugs and all pairs in order."""
    return tuple(
        (slug, other) for slug, others in compared(cards).items() for other in others if slug < other
    )
