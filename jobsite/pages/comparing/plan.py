"""This module plans the comparisons: a page a pair, the chooser, and the files that it reads from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jobsite.catalog.card import Card
from jobsite.catalog.pairs import compared, pairs
from jobsite.catalog.relate import Catalog
from jobsite.pages import paths
from jobsite.pages.comparing.files import LARGEST_FILE, ROLES_A_FILE, facts_path, titles_path
from jobsite.pages.comparing.jobs import FactsFile, TitlesFile
from jobsite.pages.comparing.scale import Scaled, scale_of
from jobsite.pages.edition import Edition
from jobsite.pages.job import ChooserJob, CompareJob, Page
from jobsite.pages.portions import ENTRIES_A_PAGE, slices

FEWEST = 2


def can_choose(catalog: Catalog) -> bool:
    """Tell whether there are two roles to compare."""
    return len(choosable(catalog)) >= FEWEST


def choosable(catalog: Catalog) -> list[Card]:
    """Return the roles that may be chosen, by title."""
    return [card for card in catalog.cards.values() if card.status == "published"]


def plan_comparisons(
    catalog: Catalog, _edition: Edition
) -> Iterator[CompareJob | ChooserJob | TitlesFile | FactsFile]:
    """Yield the page of each pair, the pages of the chooser, and its files."""
    every, scaled = pairs(catalog.cards), scale_of(choosable(catalog))
    titles = tuple(_titles(choosable(catalog)))
    for pair in every:
        cards = tuple(catalog.cards[slug] for slug in pair)
        sheets = tuple(catalog.roles[slug] for slug in pair)
        yield CompareJob(Page(paths.comparison_path(*pair), cards[0].source), cards, sheets)
    yield from _chooser(catalog, every, len(titles), scaled)
    yield from titles
    yield from _facts(catalog, scaled)


def _chooser(
    catalog: Catalog, every: Sequence[tuple[str, str]], titles: int, scaled: Scaled | None
) -> Iterator[ChooserJob]:
    position = {slug: number for number, slug in enumerate(catalog.cards)}
    by_title = [tuple(sorted(pair, key=position.__getitem__)) for pair in every]
    by_title.sort(key=lambda pair: [position[slug] for slug in pair])
    portions = slices([(one, other) for one, other in by_title], ENTRIES_A_PAGE)
    for number, some in enumerate(portions, 1):
        named = dict.fromkeys(slug for pair in some for slug in pair)
        page = Page(paths.numbered(paths.COMPARE, number), "", number, len(portions))
        cards = tuple(catalog.cards[slug] for slug in named)
        yield ChooserJob(page, tuple(some), len(by_title), titles, cards, scaled)


def _titles(cards: Sequence[Card]) -> Iterator[TitlesFile]:
    """Yield all titles, as many in a file as go into it."""
    some: list[tuple[str, str]] = []
    number, size = 1, 0
    for card in cards:
        length = len(f'["{card.slug}","{card.title}"],'.encode()) + card.title.count('"')
        if some and size + length > LARGEST_FILE:
            yield TitlesFile(titles_path(number), number, tuple(some))
            some, number, size = [], number + 1, 0
        some.append((card.slug, card.title))
        size += length
    yield TitlesFile(titles_path(number), number, tuple(some))


def _facts(catalog: Catalog, scaled: Scaled | None) -> Iterator[FactsFile]:
    partners = compared(catalog.cards)
    for number, cards in enumerate(slices(choosable(catalog), ROLES_A_FILE), 1):
        yield FactsFile(
            facts_path(number),
            number,
            tuple(cards),
            tuple(catalog.roles[card.slug] for card in cards),
            tuple(partners.get(card.slug, ()) for card in cards),
            scaled,
        )
