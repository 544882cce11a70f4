"""This module makes the exported tables that stand once on a site: roles, sources, projections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from jobsite.catalog.card import Card
from jobsite.catalog.relate import Catalog
from jobsite.content.schema.registries import SourceSpec
from jobsite.content.schema.scalars import Period
from jobsite.content.schema.tables import ALL
from jobsite.pages import paths
from jobsite.pages.edition import Edition
from jobsite.pages.frame import canonical
from jobsite.pages.pay.words import level_title
from jobsite.publish.exports.cells import Cell
from jobsite.publish.exports.make import Exported, export_table
from jobsite.publish.exports.outlook import official_line

Line = tuple[Cell, ...]


def export_lists(catalog: Catalog, edition: Edition, outlook: Iterable[Line]) -> Iterator[Exported]:
    """Yield the tables of roles, sources and projections; the last from the lines that roles gave."""
    words = edition.words
    listed = [card for card in catalog.cards.values() if card.is_listed]
    roles = (_role(card, edition) for card in listed)
    yield export_table(paths.ROLES_DATA, "roles", words("roles.heading"), roles, ())
    sources = sorted(edition.sources.items())
    lines = (_source(slug, source, edition) for slug, source in sources)
    yield export_table(paths.SOURCES_DATA, "sources", words("role.sources"), lines, ())
    expected = (*_of_all(catalog, edition), *outlook)
    used = [str(line[-1]) for line in expected if line[-1]]
    yield export_table(paths.OUTLOOK_DATA, "outlook", words("outlook.caption"), expected, used)


def _of_all(catalog: Catalog, edition: Edition) -> Iterator[Line]:
    """Yield what is expected of all occupations together."""
    for (_, code), outlooks in catalog.official.outlook.items():
        if code == ALL:
            yield from ((None, None, *official_line(each, edition)) for each in outlooks)


def _role(card: Card, edition: Edition) -> Line:
    path = paths.role_path(card.slug) if "role" in edition.kinds else ""
    return (
        card.slug,
        card.title,
        edition.family_title(card.family) if card.family else None,
        level_title(card.level, card.family, edition),
        " ".join(card.codes),
        canonical(path, edition) if path and edition.base_url else path,
        card.summary,
        _dated(card.published),
        _dated(card.updated),
    )


def _source(slug: str, source: SourceSpec, edition: Edition) -> Line:
    return (
        slug,
        source.title,
        source.publisher,
        source.url,
        source.vintage,
        _dated(source.reference_period),
        edition.place_name(source.place) if source.place else None,
        source.licence,
        source.attribution,
        _dated(source.retrieved),
    )


def _dated(when: date | Period | None) -> str | None:
    return str(when) if when else None
