"""This module cuts lists into pages and finds the roles that a text names, for whoever plans pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from jobsite.catalog.card import Card
from jobsite.catalog.linked import linked_roles
from jobsite.catalog.relate import Catalog
from jobsite.pages.job import Page

ENTRIES_A_PAGE = 60

T = TypeVar("T")


def slices(some: Sequence[T], size: int) -> list[Sequence[T]]:
    """Return the list in pages of so many; an empty one is one empty page."""
    return [some[start : start + size] for start in range(0, len(some), size)] or [()]


def offset(page: Page) -> int:
    """Return how many entries stand on the pages of a list before this one."""
    return (page.number - 1) * ENTRIES_A_PAGE


def named(catalog: Catalog, text: str | None, source: str) -> tuple[Card, ...]:
    """Return the roles that a text of the source links to."""
    slugs = sorted(linked_roles(text or "", source))
    return tuple(catalog.cards[slug] for slug in slugs if slug in catalog.cards)
