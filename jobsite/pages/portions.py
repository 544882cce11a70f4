"""This module cuts lists into pages and finds the roles that a text names, for whoever plans pages."""

from __future__ import annotations

from typing import TypeVar

from jobsite.catalog.card import Card
from jobsite.catalog.relate import Catalog
from jobsite.content.links import target_of
from jobsite.content.markdown import flat, parse

ENTRIES_A_PAGE = 60

T = TypeVar("T")


def slices(some: list[T], size: int) -> list[list[T]]:
    """Return the list in pages of so many; an empty one is one empty page."""
    return [some[start : start + size] for start in range(0, len(some), size)] or [[]]


def named(catalog: Catalog, text: str | None, source: str) -> tuple[Card, ...]:
    """Return the roles that a text of the source links to."""
    if not text or "](" not in text:
        return ()
    hrefs = (str(token.attrGet("href")) for token in flat(parse(text)) if token.type == "link_open")
    targets = (target_of(href, source) for href in hrefs)
    slugs = sorted({target.name for target in targets if target.kind == "role"})
    return tuple(catalog.cards[slug] for slug in slugs if slug in catalog.cards)
