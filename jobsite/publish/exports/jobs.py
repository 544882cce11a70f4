"""This module plans which tables of a site become files: a job each, small, as it is handed to a worker."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jobsite.catalog.card import Card
from jobsite.catalog.relate import Catalog
from jobsite.catalog.shelf import Place, fetch
from jobsite.content.schema.tables import ALL, PayTableSpec
from jobsite.pages.edition import Edition
from jobsite.publish.exports.pay import Names, RoleName, TableCode


@dataclass(frozen=True, slots=True)
class RoleExport:
    """The pay of a role, and what is expected of it: where its sheet is set aside."""

    slug: str
    sheet: Place


@dataclass(frozen=True, slots=True)
class PlaceExport:
    """The pay in a place: where the pages of its rows are set aside, and what they name."""

    place: str
    pages: tuple[Place, ...]
    names: Names


ExportJob = RoleExport | PlaceExport


def plan_exports(catalog: Catalog, edition: Edition) -> Iterator[ExportJob]:
    """Yield the jobs of a site's files of pay: of roles that have a page, then of places that have one."""
    if "data" not in edition.kinds:
        return
    for card in catalog.cards.values() if "role" in edition.kinds else ():
        if card.has_page and card.slug in catalog.roles:
            yield RoleExport(card.slug, catalog.roles[card.slug])
    titles = _titles(catalog.library.pay_tables)
    for place in sorted(edition.places_shown & (catalog.rows.keys() | edition.averages.keys())):
        pages = catalog.rows.get(place, ())
        slugs = {slug for page in pages for slug in fetch(page.roles)}
        cards = [catalog.cards[slug] for slug in sorted(slugs)]
        roles = {card.slug: RoleName(card.title, card.family) for card in cards}
        names = Names(roles, _occupations(cards, titles, catalog.library.pay_tables))
        yield PlaceExport(place, tuple(page.place for page in pages), names)


def _titles(tables: Mapping[str, PayTableSpec]) -> dict[TableCode, str]:
    return {(name, each.code): each.title for name, spec in tables.items() for each in spec.occupations}


def _occupations(
    cards: list[Card], titles: Mapping[TableCode, str], tables: Mapping[str, PayTableSpec]
) -> dict[TableCode, str]:
    """Return the titles, in each table, of the roles' codes and of all occupations together."""
    codes = {tuple(code.split(":", 1)) for card in cards for code in card.codes}
    keys = [
        (name, code)
        for name, spec in sorted(tables.items())
        for code in (ALL, *sorted(code for code_set, code in codes if code_set == spec.code_set))
    ]
    return {key: titles[key] for key in keys if key in titles}
