"""This module defines a job: everything that one page is made from, by value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from jobsite.catalog.card import Card
from jobsite.catalog.shelf import Place


@dataclass(frozen=True, slots=True)
class Job:
    """One page to make.

    kind chooses view and template; subject is the slug, place or path it is about; cards are the
    roles it lists (in order) or borrows; aside is what it owns that was set aside; number of pages.
    """

    path: str
    kind: str
    subject: str = ""
    source: str = ""
    cards: tuple[Card, ...] = ()
    aside: Place | None = None
    number: int = 1
    pages: int = 1
    extra: Mapping[str, object] = field(default_factory=dict)

    def by_slug(self) -> dict[str, Card]:
        """Return the cards by slug."""
        return {card.slug: card for card in self.cards}
