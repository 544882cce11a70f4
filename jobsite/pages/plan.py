"""This module plans the site: one job a page, each with the cards it borrows, and no two at one path."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import TypeVar

from jobsite.catalog.card import Card
from jobsite.catalog.relate import Catalog
from jobsite.diagnostics.diagnostic import Diagnostic, Location, found
from jobsite.pages import paths
from jobsite.pages.edition import Edition
from jobsite.pages.job import Job
from jobsite.pages.list_pages import letter_of, recent_first

ENTRIES_A_PAGE = 60
PARTS_A_PAGE = 120
SOURCES_A_PAGE = 40
MOST_FEATURED = 6
MOST_RECENT = 6


def places_with_pages(catalog: Catalog) -> frozenset[str]:
    """Return the places that have a figure, and their countries."""
    with_rows = {place for place in catalog.rows}
    return frozenset(with_rows | {place.partition("/")[0] for place in with_rows})


def plan(catalog: Catalog, edition: Edition) -> Iterator[Job]:
    """Yield the jobs of all pages, in the order: home, lists, roles, places, the rest."""
    makers = {
        "home": _home,
        "roles": _all_roles,
        "role": _roles,
        "family": _families,
        "pay": _pay,
        "sources": _sources,
        "page": _free_pages,
    }
    for kind, maker in makers.items():
        if kind in edition.kinds:
            yield from maker(catalog, edition)
    yield Job(paths.NOT_FOUND, "not_found")


def collisions(jobs: Iterable[tuple[str, str]]) -> Iterator[Diagnostic]:
    """Yield a fault for each path, given with its source, that another page or folder has already.

    x.html beside x/index.html counts: hosts disagree which of them answers for x.
    """
    taken: dict[str, str] = {}
    for path, source in jobs:
        key = unicodedata.normalize("NFC", path).casefold()
        twin = key.removesuffix(".html") + "/index.html"
        twin = key.removesuffix("/index.html") + ".html" if key.endswith("/index.html") else twin
        for each in (key, twin):
            if each in taken:
                other = taken[each] or "the site itself"
                message = f"the page {path} is also made from {other}"
                yield found("path-collision", Location(source or other), message, "rename one of the two")
        taken[key] = source


def _listed(catalog: Catalog) -> list[Card]:
    return [card for card in catalog.cards.values() if card.is_listed]


def _home(catalog: Catalog, edition: Edition) -> Iterator[Job]:
    listed = _listed(catalog)
    featured = [card for card in listed if card.featured][:MOST_FEATURED]
    recent = recent_first(listed)[:MOST_RECENT]
    shown = {card.slug: card for card in (*featured, *recent)}
    dates = [card.updated or card.published for card in listed]
    extra = {
        "counts": (
            ("roles", len(listed)),
            ("places", len(catalog.rows)),
            ("figures", catalog.figures),
        ),
        "families": tuple((slug, len(slugs)) for slug, slugs in catalog.families.items()),
        "featured": tuple(card.slug for card in featured),
        "recent": tuple(card.slug for card in recent),
        "newest": max((day for day in dates if day), default=None),
    }
    yield Job(paths.HOME, "home", cards=tuple(shown.values()), extra=extra)


def _all_roles(catalog: Catalog, edition: Edition) -> Iterator[Job]:
    listed = _listed(catalog)
    slices = _slices(listed, ENTRIES_A_PAGE)
    letters: dict[str, int] = {}
    for number, some in enumerate(slices, 1):
        for card in some:
            letters.setdefault(letter_of(card), number)
    extra = {"letters": tuple(letters.items()), "count": len(listed)}
    for number, some in enumerate(slices, 1):
        path = paths.numbered(paths.ALL_ROLES, number)
        yield Job(path, "roles", cards=tuple(some), number=number, pages=len(slices), extra=extra)


def _roles(catalog: Catalog, edition: Edition) -> Iterator[Job]:
    for card in catalog.cards.values():
        if not card.has_page or card.slug not in catalog.roles:
            continue
        borrowed = [catalog.cards[slug] for slug in card.mentions if slug in catalog.cards]
        due = card.review_due if card.is_listed else None
        yield Job(
            paths.role_path(card.slug),
            "role",
            card.slug,
            card.source,
            cards=tuple(borrowed),
            aside=catalog.roles[card.slug],
            extra={"review_due": due} if due and due < edition.today else {},
        )
        for alias in card.aliases:
            target = paths.role_path(card.slug)
            yield Job(paths.role_path(alias), "redirect", target, card.source, cards=(card,))


def _families(catalog: Catalog, edition: Edition) -> Iterator[Job]:
    for slug in sorted(edition.families_shown):
        spec = edition.families.get(slug)
        order = {level.id: position for position, level in enumerate(spec.levels)} if spec else {}
        cards = [catalog.cards[each] for each in catalog.families.get(slug, ())]
        cards.sort(key=lambda card: order.get(card.level or "", len(order)))
        archived = [
            card
            for card in catalog.cards.values()
            if card.status == "archived" and card.family == slug and not card.replaced_by
        ]
        slices = _slices(cards, ENTRIES_A_PAGE)
        for number, some in enumerate(slices, 1):
            yield Job(
                paths.numbered(paths.family_path(slug), number),
                "family",
                slug,
                edition.paths.get(("family", slug), ""),
                cards=(*some, *(archived if number == 1 else ())),
                number=number,
                pages=len(slices),
            )


def _pay(catalog: Catalog, edition: Edition) -> Iterator[Job]:
    shown = sorted(edition.places_shown)
    parts: dict[str, list[str]] = {place: [] for place in shown}
    for place in shown:
        country, _, part = place.partition("/")
        if part:
            parts[country].append(place)
    counts = {place: sum(len(page.roles) for page in pages) for place, pages in catalog.rows.items()}
    extra = {"rows": counts, "parts": {place: len(some) for place, some in parts.items()}}
    yield Job(paths.PAY, "pay", extra=extra)
    for place in shown:
        part_slices = _slices(sorted(parts[place], key=edition.place_name), PARTS_A_PAGE)
        rows = catalog.rows.get(place, ())
        pages = max(len(rows), len(part_slices))
        for number in range(1, pages + 1):
            page = rows[number - 1] if number <= len(rows) else None
            some = part_slices[number - 1] if number <= len(part_slices) else []
            yield Job(
                paths.numbered(paths.place_path(place), number),
                "place",
                place,
                edition.paths.get(("place", place.partition("/")[0]), ""),
                cards=tuple(catalog.cards[slug] for slug in page.roles) if page else (),
                aside=page.place if page else None,
                number=number,
                pages=pages,
                extra={"parts": tuple(some), "count": counts.get(place, 0)},
            )


def _sources(catalog: Catalog, edition: Edition) -> Iterator[Job]:
    slugs = sorted(edition.sources, key=lambda slug: (edition.sources[slug].title.casefold(), slug))
    slices = _slices(slugs, SOURCES_A_PAGE)
    for number, some in enumerate(slices, 1):
        path = paths.numbered(paths.SOURCES, number)
        yield Job(
            path,
            "sources",
            source="content/sources.yaml",
            number=number,
            pages=len(slices),
            extra={"sources": tuple(some)},
        )


def _free_pages(catalog: Catalog, edition: Edition) -> Iterator[Job]:
    for slug, spec in sorted(catalog.library.pages.items()):
        source = edition.paths[("page", slug)]
        cards = tuple(
            catalog.cards[name] for name in sorted(linked_roles(spec.body, source)) if name in catalog.cards
        )
        yield Job(paths.page_path(slug), "page", slug, source, cards=cards, extra={"page": spec})


def linked_roles(text: str, source: str) -> set[str]:
    """Return the slugs of the roles a text links to."""
    from jobsite.content.links import target_of  # noqa: PLC0415
    from jobsite.content.markdown import flat, parse  # noqa: PLC0415

    hrefs = (str(token.attrGet("href")) for token in flat(parse(text)) if token.type == "link_open")
    targets = (target_of(href, source) for href in hrefs)
    return {target.name for target in targets if target.kind == "role"}


T = TypeVar("T")


def _slices(some: list[T], size: int) -> list[list[T]]:
    return [some[start : start + size] for start in range(0, len(some), size)] or [[]]
