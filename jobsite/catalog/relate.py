"""This module joins the surveys of all roles into one catalog: what stands in which list, in which order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from jobsite.catalog.card import Card
from jobsite.catalog.pay import PayRow
from jobsite.catalog.shelf import Place, fetch, set_aside
from jobsite.catalog.survey import Survey
from jobsite.content.load import Library
from jobsite.content.nodes import locate
from jobsite.diagnostics.diagnostic import Diagnostic, found, quote

ROWS_A_PAGE = 60


@dataclass(frozen=True, slots=True)
class Catalog:
    """The site's roles by card, and where the rest of them lies.

    cards: slug to card, in order of titles; roles: slug to the set-aside role; families: slug to the
    slugs of its listed roles; rows: place to its pages of pay rows, each set aside with its roles' slugs.
    """

    library: Library
    cards: Mapping[str, Card]
    roles: Mapping[str, Place]
    families: Mapping[str, tuple[str, ...]]
    rows: Mapping[str, tuple[RowPage, ...]]
    figures: int


@dataclass(frozen=True, slots=True)
class RowPage:
    """One page of a place's pay rows: where they lie, the roles they are of, how many they are."""

    place: Place
    roles: tuple[str, ...]
    rows: int


def title_key(title: str, slug: str) -> tuple[str, str]:
    """Return what titles are sorted by: letters without case and accents, then the slug."""
    letters = unicodedata.normalize("NFKD", title.casefold())
    return "".join(each for each in letters if not unicodedata.combining(each)), slug


def relate(
    root: Path, library: Library, surveys: Iterable[Survey], shelves: Path, *, drafts: bool
) -> tuple[Catalog, list[Diagnostic]]:
    """Return the catalog of the surveyed roles; drafts count only where asked for."""
    cards: list[Card] = []
    roles: dict[str, Place] = {}
    segments: dict[str, list[Place]] = {}
    figures = 0
    for each in surveys:
        cards += each.cards
        roles |= each.roles
        for place, (segment, count) in each.rows.items():
            segments.setdefault(place, []).append(segment)
            figures += count
    ordered = sorted(cards, key=lambda card: title_key(card.title, card.slug))
    kept = {card.slug: card for card in ordered if drafts or card.status != "draft"}
    families: dict[str, list[str]] = {}
    for card in kept.values():
        if card.family and card.is_listed:
            families.setdefault(card.family, []).append(card.slug)
    rank = {slug: position for position, slug in enumerate(kept) if kept[slug].is_listed}
    rows = {place: _pages(place, some, rank, shelves) for place, some in sorted(segments.items())}
    catalog = Catalog(
        library=library,
        cards=kept,
        roles=roles,
        families={family: tuple(slugs) for family, slugs in sorted(families.items())},
        rows={place: pages for place, pages in rows.items() if pages},
        figures=figures,
    )
    return catalog, [*near_duplicates(root, kept.values(), library)]


def _pages(place: str, segments: list[Place], rank: Mapping[str, int], shelves: Path) -> tuple[RowPage, ...]:
    """Set a place's rows aside again, in order of titles and a page at a time."""
    rows: list[PayRow] = [row for segment in segments for row in fetch(segment) if row.role in rank]
    rows.sort(key=lambda row: rank[row.role])
    pages = [rows[start : start + ROWS_A_PAGE] for start in range(0, len(rows), ROWS_A_PAGE)]
    name = place.replace("/", "--")
    places = set_aside(shelves / f"place-{name}", ((str(n), page) for n, page in enumerate(pages)))
    return tuple(
        RowPage(places[str(n)], tuple(dict.fromkeys(row.role for row in page)), len(page))
        for n, page in enumerate(pages)
    )


def near_duplicates(root: Path, cards: Iterable[Card], library: Library) -> Iterator[Diagnostic]:
    """Yield skills that differ from another one only by case, hyphens, or a plural's s."""
    spelt: dict[str, str] = {}
    for skill in library.skills:
        for name in (skill.name, *skill.alternate_names):
            spelt.setdefault(_sound(name), name)
    seen: set[str] = set()
    for card in sorted(cards, key=lambda each: each.slug):
        for asked in card.skills:
            if asked.id or asked.name in seen:
                continue
            seen.add(asked.name)
            other = spelt.setdefault(_sound(asked.name), asked.name)
            if other != asked.name:
                text = (root / card.source).read_text(encoding="utf-8-sig", errors="replace")
                where = locate(card.source, text, max(text.find(asked.name), 0))
                message = f"the skill {quote(asked.name)} is written {quote(other)} elsewhere"
                hint = f"write {other}, or add {asked.name} to its alternate_names in skills.yaml"
                yield found("near-duplicate-skill", where, message, hint)


def _sound(name: str) -> str:
    words = re.findall(r"\w+", name.casefold())
    return " ".join(word.removesuffix("s") if len(word) > 3 else word for word in words)  # noqa: PLR2004 - a plural's s
