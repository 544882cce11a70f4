"""This module makes the views of the home page, of all roles, and of families."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import get_args

from jobsite.catalog.card import Card
from jobsite.catalog.relate import title_key
from jobsite.content.schema.role import Proficiency
from jobsite.pages import formats, paths, prose
from jobsite.pages.edition import Edition
from jobsite.pages.frame import linker_of, make_frame, make_pager
from jobsite.pages.job import FamilyJob, HomeJob, RolesJob
from jobsite.pages.ladders import family_ladder
from jobsite.pages.linker import Link, Linker
from jobsite.pages.views import (
    Cell,
    EntryGroup,
    FamilyView,
    HomeView,
    RoleEntry,
    RolesView,
    Table,
)

MOST_ALTERNATES = 6
SUMMARY_LENGTH = 220


def role_entry(card: Card, linker: Linker, edition: Edition) -> RoleEntry:
    """Return a role as it stands in lists; long summaries and many other titles are cut."""
    others = card.alternate_titles
    shown = others[:MOST_ALTERNATES]
    if len(others) > len(shown):
        shown = (*shown, edition.words("roles.more_titles", n=len(others) - len(shown)))
    notes = (edition.words("roles.draft"),) if card.status == "draft" else ()
    return RoleEntry(linker.role(card.slug), _cut(prose.plain(card.summary)), shown, notes)


def _cut(text: str) -> str:
    if len(text) <= SUMMARY_LENGTH:
        return text
    return text[: SUMMARY_LENGTH - 1].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def home_view(job: HomeJob, edition: Edition) -> HomeView:
    """Return the home page."""
    words, linker, settings = edition.words, linker_of(job, edition), edition.settings
    description = settings.description or ""
    families = tuple(
        RoleEntry(
            linker.family(slug),
            _cut(prose.plain(edition.families[slug].description or "")) if slug in edition.families else "",
            notes=(words("roles.count", n=formats.number(count, edition.locale)),),
        )
        for slug, count in job.families
    )
    countries = [place for place in sorted(edition.places_shown) if "/" not in place]
    return HomeView(
        frame=make_frame(job, edition, settings.title, prose.plain(description)),
        intro=prose.block(description, linker, "content/site.yaml", "intro") if description else "",
        counts=tuple(
            words(f"home.counts.{key}", n=formats.number(n, edition.locale)) for key, n in job.counts if n
        ),
        families=families,
        featured=_entries(job.featured, linker, edition),
        recent=_entries(job.recent, linker, edition),
        countries=tuple(linker.place(place) for place in countries),
        all_roles=_link_to(words("home.all_roles"), paths.ALL_ROLES, "roles", linker, edition),
        pay=_link_to(words("home.all_pay"), paths.PAY, "pay", linker, edition),
        newest=words("home.newest", date=formats.long_date(job.newest, edition.locale)) if job.newest else "",
    )


def _link_to(text: str, path: str, kind: str, linker: Linker, edition: Edition) -> Link | None:
    return Link(text, linker.to_path(path)) if kind in edition.kinds else None


def _entries(cards: tuple[Card, ...], linker: Linker, edition: Edition) -> tuple[RoleEntry, ...]:
    return tuple(role_entry(card, linker, edition) for card in cards)


def roles_view(job: RolesJob, edition: Edition) -> RolesView:
    """Return a page of all roles, A to Z."""
    words, linker = edition.words, linker_of(job, edition)
    groups = tuple(
        EntryGroup(letter, letter_id(letter), tuple(role_entry(card, linker, edition) for card in some))
        for letter, some in groupby(job.cards, key=letter_of)
    )
    letters = tuple(
        Link(letter, linker.to_path(f"{paths.numbered(paths.ALL_ROLES, page)}#{letter_id(letter)}"))
        for letter, page in job.letters
    )
    intro = words("roles.intro", n=formats.number(job.count, edition.locale))
    return RolesView(
        frame=make_frame(job, edition, words("roles.heading"), intro),
        intro=intro,
        letters=letters,
        groups=groups,
        pager=make_pager(job, edition, paths.ALL_ROLES),
    )


def letter_of(card: Card) -> str:
    """Return the heading a role stands under: its title's first letter, # for anything else."""
    first = title_key(card.title, "")[0][:1].upper()
    return first if first.isalpha() else "#"


def letter_id(letter: str) -> str:
    """Return the id of a letter's heading."""
    return f"letter-{letter.lower()}" if letter != "#" else "letter-other"


def family_view(job: FamilyJob, edition: Edition) -> FamilyView:
    """Return a page of a family; the first one carries description, matrix and archived roles."""
    words, linker = edition.words, linker_of(job, edition)
    spec = edition.families.get(job.family)
    title = spec.title if spec else job.family
    description = (spec.description or "") if spec else ""
    levels = {level.id: level.title for level in spec.levels} if spec else {}
    groups = []
    for level, some in groupby(job.listed, key=lambda card: card.level):
        entries = tuple(role_entry(card, linker, edition) for card in some)
        heading = levels.get(level or "", words("family.no_level") if levels else "")
        groups.append(EntryGroup(heading, f"level-{level or 'none'}", entries))
    first = job.page.number == 1
    summary = prose.plain(description) or words("family.description", title=title)
    return FamilyView(
        frame=make_frame(job, edition, title, summary),
        title=title,
        description=prose.block(description, linker, job.page.source, "description")
        if description and first
        else "",
        ladder=family_ladder(job, linker, edition),
        groups=tuple(groups),
        matrix=_matrix(job.family, edition) if first else None,
        archived=tuple(linker.role(card.slug) for card in job.archived),
        pager=make_pager(job, edition, paths.family_path(job.family)),
    )


def _matrix(family: str, edition: Edition) -> Table | None:
    """Return the competency matrix: a skill a row, a level a column."""
    words, spec = edition.words, edition.families.get(family)
    if spec is None or not spec.competencies or not spec.levels:
        return None
    head = (Cell(words("family.skill")), *(Cell(level.title) for level in spec.levels))
    rows = []
    for each in spec.competencies:
        by_level = {entry.level: entry.proficiency for entry in each.levels}
        cells = (_mastery(by_level.get(level.id), edition) for level in spec.levels)
        rows.append((Cell(edition.skill_names.get(each.skill, each.skill)), *cells))
    legend = tuple(_mastery(name, edition) for name in get_args(Proficiency))
    return Table("matrix", words("family.matrix"), head, tuple(rows), legend=legend)


def _mastery(proficiency: Proficiency | None, edition: Edition) -> Cell:
    """Return how well a skill is mastered, as one dot of four to all."""
    if proficiency is None:
        return Cell("–")
    dots = get_args(Proficiency).index(proficiency) + 1
    return Cell(edition.words(f"role.proficiency.{proficiency}"), dots=dots)


def recent_first(cards: Iterable[Card]) -> list[Card]:
    """Return the cards that say when they were updated or published, newest first, ties by slug."""
    dated = [(card.updated or card.published, card) for card in cards]
    known = [(day, card) for day, card in dated if day]
    return [card for _, card in sorted(known, key=lambda each: (-each[0].toordinal(), each[1].slug))]
