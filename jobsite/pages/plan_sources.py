"""This module plans the pages of sources: what is from each, and where the examples of the method lie."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from jobsite.catalog.relate import Catalog
from jobsite.catalog.shelf import fetch
from jobsite.content.schema.tables import OutlookTableSpec, RateTableSpec
from jobsite.pages import paths
from jobsite.pages.edition import Edition
from jobsite.pages.job import Page, SourcesJob
from jobsite.pages.portions import named, slices

SOURCES_A_PAGE = 20


def plan_sources(catalog: Catalog, edition: Edition) -> Iterator[SourcesJob]:
    """Yield the pages of sources in order of titles; the first has the roles of its examples too."""
    slugs = sorted(edition.sources, key=lambda slug: (edition.sources[slug].title.casefold(), slug))
    portions = slices(slugs, SOURCES_A_PAGE)
    counts = _counts(catalog)
    home = catalog.rows.get(edition.settings.home_country or "", ())[:1]
    for number, some in enumerate(portions, 1):
        page = Page(paths.numbered(paths.SOURCES, number), "content/sources.yaml", number, len(portions))
        tables = tuple(_tables(catalog, set(some)))
        notes = [edition.sources[slug].notes for slug in some]
        notes += [spec.notes for _, spec in tables]
        notes += [spec.notes for spec in edition.pay_tables.values() if spec.source in some]
        examples = home if number == 1 else ()
        shown = [slug for each in examples for slug in fetch(each.roles)]
        cards = (*named(catalog, "\n\n".join(filter(None, notes)), page.source),)
        yield SourcesJob(
            page,
            tuple(some),
            (*cards, *(catalog.cards[slug] for slug in shown)),
            rows=tuple((slug, counts[slug]) for slug in some if slug in counts),
            tables=tables,
            example=examples[0].place if examples else None,
        )


def _counts(catalog: Catalog) -> Mapping[str, int]:
    """Return how many rows on pages of places are from each source."""
    counts: Counter[str] = Counter()
    for pages in catalog.rows.values():
        for page in pages:
            counts.update(dict(page.sources))
    return counts


def _tables(catalog: Catalog, sources: set[str]) -> Iterator[tuple[str, OutlookTableSpec | RateTableSpec]]:
    """Yield the tables of projections and rates of some sources, without the titles of occupations."""
    for name, outlook in sorted(catalog.library.outlook_tables.items()):
        if outlook.source in sources:
            yield catalog.library.paths["outlook-table", name], outlook.model_copy(update={"occupations": ()})
    for name, rates in sorted(catalog.library.rate_tables.items()):
        if rates.source in sources:
            yield catalog.library.paths["rate-table", name], rates
