"""This module plans the site: one job a page, each with the cards it borrows, and no two at one path."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from jobsite.catalog.backlinks import Backlinks, backlinks, namers
from jobsite.catalog.card import Card
from jobsite.catalog.changes import newest
from jobsite.catalog.level_pay import LevelPay, level_pay
from jobsite.catalog.official import table_note
from jobsite.catalog.pairs import compared
from jobsite.catalog.relate import Catalog
from jobsite.catalog.relations import Relation, make_index, relations
from jobsite.catalog.shelf import Place, fetch
from jobsite.catalog.survey import skill_ids
from jobsite.content.schema.site import PAGE_KINDS
from jobsite.diagnostics.diagnostic import Diagnostic, Location, found
from jobsite.pages import paths
from jobsite.pages.comparing.jobs import DataFile
from jobsite.pages.comparing.plan import can_choose, plan_comparisons
from jobsite.pages.edition import Edition
from jobsite.pages.job import (
    AreasJob,
    FamilyJob,
    FreePageJob,
    HomeJob,
    Job,
    KnownPay,
    NotFoundJob,
    Page,
    PayJob,
    PlaceJob,
    RedirectJob,
    RoleJob,
    RolesJob,
)
from jobsite.pages.list_pages import letter_of
from jobsite.pages.machines.look import Look
from jobsite.pages.pay.area_tables import LINES_A_PAGE
from jobsite.pages.plan_changes import plan_changes
from jobsite.pages.plan_skills import plan_skills
from jobsite.pages.plan_sources import plan_sources
from jobsite.pages.portions import ENTRIES_A_PAGE
from jobsite.pages.portions import named as _named
from jobsite.pages.portions import slices as _slices
from jobsite.pages.words import Words

PARTS_A_PAGE = 120
MOST_PARTS = 12
MOST_FEATURED = 6
MOST_RECENT = 8
MOST_ON_A_STEP = 3


def make_edition(
    catalog: Catalog, words: Words, theme: tuple[Path, ...], base_url: str, look: Look
) -> Edition:
    """Return what the pages of a catalog share."""
    library, assets = catalog.library, look.published
    kinds = frozenset(library.settings.pages or PAGE_KINDS)
    if not catalog.changes:
        kinds -= {"changes"}  # no role says when it changed
    if not can_choose(catalog):
        kinds -= {"compare"}
    ids, skill_kinds = skill_ids(library.skills), {each.id: each.kind for each in library.skills}
    skills_shown = frozenset(catalog.skills) if "skill" in kinds else frozenset()
    return Edition(
        settings=library.settings,
        words=words,
        today=library.today,
        base_url=base_url,
        theme=theme,
        kinds=kinds,
        families=library.families,
        places=library.places,
        page_titles={slug: page.title for slug, page in library.pages.items()},
        sources=library.sources,
        people=library.people,
        skill_kinds={name: kind for name, skill in ids.items() if (kind := skill_kinds[skill])},
        skill_names={skill.id: skill.name for skill in library.skills},
        skill_ids={name: skill for name, skill in ids.items() if skill in skills_shown},
        paths=library.paths,
        averages=catalog.official.averages,
        pay_tables={name: table_note(spec) for name, spec in library.pay_tables.items()},
        rates=catalog.official.rates,
        places_shown=places_with_pages(catalog) if "pay" in kinds else frozenset(),
        families_shown=frozenset(library.families) if "family" in kinds else frozenset(),
        skills_shown=skills_shown,
        stylesheet=assets["site.css"],
        script=assets["site.js"],
        icon=assets["favicon.svg"],
        touch_icon=assets["touch-icon.png"],
        colours=look.colours,
        picture=look.picture,
    )


def places_with_pages(catalog: Catalog) -> frozenset[str]:
    """Return the places that have a figure, and their countries."""
    return frozenset(catalog.rows) | {place.partition("/")[0] for place in catalog.rows}


def plan(catalog: Catalog, edition: Edition) -> Iterator[Job | DataFile]:
    """Yield the jobs of all pages, in the order: home, lists, roles, places, the rest."""
    makers = {
        "home": _home,
        "roles": _all_roles,
        "role": _roles,
        "family": _families,
        "skill": plan_skills,
        "pay": _pay,
        "compare": plan_comparisons,
        "sources": plan_sources,
        "changes": plan_changes,
        "page": _free_pages,
    }
    for kind, maker in makers.items():
        if kind in edition.kinds:
            yield from maker(catalog, edition)
    yield NotFoundJob(Page(paths.NOT_FOUND))


def collisions(jobs: Iterable[tuple[str, str]]) -> Iterator[Diagnostic]:
    """Yield a fault for each path, given with its source, that another page or folder has already.

    x.html beside x/index.html counts: hosts disagree which of them answers for x.
    """
    taken: dict[str, str] = {}
    for path, source in jobs:
        folded = unicodedata.normalize("NFC", path).casefold()
        key = path if folded == path else folded  # one text, not two, for each of many pages
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
    yield HomeJob(
        Page(paths.HOME),
        counts=_counts(catalog),
        families=tuple((slug, len(slugs)) for slug, slugs in catalog.families.items()),
        featured=_featured(listed),
        recent=tuple(islice(newest(catalog.changes), MOST_RECENT)),
        newest=catalog.changes[0].day if catalog.changes else None,
        newest_figures=max((page.newest for pages in catalog.rows.values() for page in pages), default=""),
        named=_named(catalog, edition.settings.description, "content/site.yaml"),
    )


def _featured(listed: Sequence[Card]) -> tuple[Card, ...]:
    """Return the first of the featured roles; where none is, all roles of a site of few."""
    featured = tuple(card for card in listed if card.featured)[:MOST_FEATURED]
    return featured or (tuple(listed) if len(listed) <= MOST_FEATURED else ())


def _counts(catalog: Catalog) -> tuple[tuple[str, int], ...]:
    return (
        ("roles", len(_listed(catalog))),
        ("figures", catalog.figures),
        ("places", len(catalog.rows)),
        ("sources", len(catalog.library.sources)),
    )


def _all_roles(catalog: Catalog, _edition: Edition) -> Iterator[Job]:
    listed = _listed(catalog)
    slices = _slices(listed, ENTRIES_A_PAGE)
    letters: dict[str, int] = {}
    for number, some in enumerate(slices, 1):
        for card in some:
            letters.setdefault(letter_of(card), number)
    for number, some in enumerate(slices, 1):
        page = Page(paths.numbered(paths.ALL_ROLES, number), "", number, len(slices))
        yield RolesJob(page, tuple(some), tuple(letters.items()), len(listed))


def _roles(catalog: Catalog, edition: Edition) -> Iterator[Job]:
    replaces: dict[str, list[Card]] = {}
    for card in catalog.cards.values():
        if card.status == "archived" and card.replaced_by:
            replaces.setdefault(card.replaced_by, []).append(card)
    index = make_index(catalog.cards, edition.skill_names)
    naming = namers(catalog.cards.values())
    partners = compared(catalog.cards) if "compare" in edition.kinds else {}
    for card in catalog.cards.values():
        if not card.has_page or card.slug not in catalog.roles:
            continue
        near = relations(card, index)
        path = paths.role_path(card.slug)
        due = card.review_due if card.is_listed else None
        yield RoleJob(
            Page(path, card.source),
            card.slug,
            catalog.roles[card.slug],
            named=tuple(catalog.cards[slug] for slug in card.named if slug in catalog.cards),
            replaces=tuple(replaces.get(card.slug, ())),
            review_due=due if due and due < edition.today else None,
            relations=near,
            backlinks=_backlinks(card, naming, near, replaces.get(card.slug, ())),
            compared=tuple(catalog.cards[slug] for slug in partners.get(card.slug, ())),
        )
        yield from _areas(card, catalog.roles[card.slug])
        for alias in card.aliases:
            yield RedirectJob(Page(paths.role_path(alias), card.source), path, card.title)


def _areas(card: Card, role: Place) -> Iterator[Job]:
    """Yield the pages of a role's areas."""
    pages = -(-card.areas // LINES_A_PAGE)
    for number in range(1, pages + 1):
        path = paths.numbered(paths.areas_path(card.slug), number)
        yield AreasJob(Page(path, card.source, number, pages), card.slug, role, (card,))


def _backlinks(
    card: Card,
    naming: Mapping[str, tuple[Card, ...]],
    near: Iterable[Relation],
    replaces: Iterable[Card],
) -> Backlinks:
    related = (relation.role.slug for relation in near)
    replaced = (other.slug for other in replaces)
    return backlinks(card.slug, naming, {*related, *replaced, *card.path, *card.mentions})


def _families(catalog: Catalog, edition: Edition) -> Iterator[Job]:
    archived: dict[str | None, list[Card]] = {}
    for card in catalog.cards.values():
        if card.status == "archived" and not card.replaced_by:
            archived.setdefault(card.family, []).append(card)
    for slug in sorted(edition.families_shown):
        spec = edition.families.get(slug)
        order = {level.id: position for position, level in enumerate(spec.levels)} if spec else {}
        cards = [catalog.cards[each] for each in catalog.families.get(slug, ())]
        cards.sort(key=lambda card: order.get(card.level or "", len(order)))
        slices = _slices(cards, ENTRIES_A_PAGE)
        source = edition.paths.get(("family", slug), "")
        texts = (spec.description, *(level.description for level in spec.levels)) if spec else ()
        named = _named(catalog, "\n\n".join(filter(None, texts)), source)
        pay = tuple(_pay_by_level(cards, order, edition.settings.home_country))
        for number, some in enumerate(slices, 1):
            page = Page(paths.numbered(paths.family_path(slug), number), source, number, len(slices))
            gone = tuple(archived.get(slug, ())) if number == 1 else ()
            steps = _steps(cards, order) if number == 1 else ()
            yield FamilyJob(page, slug, tuple(some), gone, len(cards), named, steps, pay)


def _steps(cards: list[Card], levels: Iterable[str]) -> tuple[tuple[str, tuple[Card, ...], int], ...]:
    """Return the first roles of each level, and how many it has."""
    roles: dict[str, list[Card]] = {level: [] for level in levels}
    for card in cards:
        roles.get(card.level or "", []).append(card)
    return tuple((level, tuple(some[:MOST_ON_A_STEP]), len(some)) for level, some in roles.items())


def _pay_by_level(
    cards: list[Card], levels: Iterable[str], home: str | None
) -> Iterator[tuple[str, LevelPay]]:
    """Yield the levels that official figures of the home country are known of, with what they pay."""
    for level in levels:
        rows = [card.pay for card in cards if card.level == level and card.pay and card.pay.place == home]
        if pay := level_pay(rows):
            yield level, pay


def _pay(catalog: Catalog, edition: Edition) -> Iterator[Job]:
    shown = sorted(edition.places_shown)
    parts: dict[str, list[str]] = {place: [] for place in shown}
    for place in shown:
        country, _, part = place.partition("/")
        if part:
            parts[country].append(place)
        parts[place].sort(key=edition.place_name)
    counts = {place: sum(page.rows for page in pages) for place, pages in catalog.rows.items()}
    known = (_known(country, parts[country], catalog) for country in edition.countries_shown)
    used = {slug for pages in catalog.rows.values() for page in pages for slug, _ in page.sources}
    yield PayJob(Page(paths.PAY), tuple(known), sources=tuple(sorted(used)))
    for place in shown:
        part_slices = _slices(parts[place], PARTS_A_PAGE)
        row_pages = catalog.rows.get(place, ())
        source = edition.paths.get(("place", place.partition("/")[0]), "")
        pages = max(len(row_pages), len(part_slices))
        for number in range(1, pages + 1):
            rows = row_pages[number - 1] if number <= len(row_pages) else None
            yield PlaceJob(
                Page(paths.numbered(paths.place_path(place), number), source, number, pages),
                place,
                rows=rows.place if rows else None,
                nations=rows.nations if rows else None,
                cards=tuple(catalog.cards[slug] for slug in fetch(rows.roles)) if rows else (),
                parts=tuple(part_slices[number - 1]) if number <= len(part_slices) else (),
                count=counts.get(place, 0),
            )


def _known(country: str, parts: Sequence[str], catalog: Catalog) -> KnownPay:
    """Return how much is known of pay in a country and its parts."""
    pages = [page for place in (country, *parts) for page in catalog.rows.get(place, ())]
    roles = {slug for page in pages for slug in fetch(page.roles)}
    newest = max((page.newest for page in pages), default="")
    most = tuple(parts[:MOST_PARTS])
    return KnownPay(country, len(roles), sum(page.rows for page in pages), newest, most, len(parts))


def _free_pages(catalog: Catalog, edition: Edition) -> Iterator[Job]:
    for slug, spec in sorted(catalog.library.pages.items()):
        source = edition.paths[("page", slug)]
        yield FreePageJob(Page(paths.page_path(slug), source), spec, _named(catalog, spec.body, source))
