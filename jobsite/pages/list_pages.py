"""This module makes the views of all roles and of families."""

from __future__ import annotations

from itertools import groupby

from jobsite.catalog.card import Card
from jobsite.catalog.relate import title_key
from jobsite.content.markdown import plain
from jobsite.content.schema.role import PROFICIENCIES, Proficiency
from jobsite.pages import formats, paths, prose
from jobsite.pages.edition import Edition
from jobsite.pages.filters import filterable, make_filters
from jobsite.pages.frame import canonical, linker_of, make_frame, make_pager, shortened
from jobsite.pages.job import FamilyJob, RolesJob
from jobsite.pages.ladders import family_ladder
from jobsite.pages.linker import Link, Linker
from jobsite.pages.pay_words import level_title
from jobsite.pages.portions import offset
from jobsite.pages.structured_data import collection
from jobsite.pages.views import (
    Cell,
    EntryGroup,
    FamilyView,
    RoleEntry,
    RolesView,
    Table,
)

MOST_ALTERNATES = 6
SUMMARY_LENGTH = 300


def role_entry(card: Card, linker: Linker, edition: Edition) -> RoleEntry:
    """Return a role as it stands in lists; long summaries and many other titles are cut."""
    others = card.alternate_titles
    shown = others[:MOST_ALTERNATES]
    if len(others) > len(shown):
        shown = (*shown, edition.words("roles.more_titles", n=len(others) - len(shown)))
    notes = (edition.words("roles.draft"),) if card.status == "draft" else ()
    return RoleEntry(linker.role(card.slug), shortened(card.summary, SUMMARY_LENGTH), shown, notes)


def roles_view(job: RolesJob, edition: Edition) -> RolesView:
    """Return a page of all roles, A to Z."""
    words, linker = edition.words, linker_of(job, edition)
    filters = make_filters(job.cards, edition)

    def entry(card: Card) -> RoleEntry:
        plain = role_entry(card, linker, edition)
        return plain if filters is None else filterable(plain, card, edition)

    groups = tuple(
        EntryGroup(letter, letter_id(letter), tuple(entry(card) for card in some))
        for letter, some in groupby(job.cards, key=letter_of)
    )
    letters = tuple(
        Link(letter, linker.to_path(f"{paths.numbered(paths.ALL_ROLES, page)}#{letter_id(letter)}"))
        for letter, page in job.letters
    )
    count = formats.number(job.count, edition.locale)
    intro = words("roles.intro", n=count) if job.count else words("roles.none")
    roles = (linker.role(card.slug) for card in job.cards)
    listed = collection(canonical(job.page.path, edition), roles, offset(job.page), job.count)
    return RolesView(
        frame=make_frame(job, edition, words("roles.heading"), intro, subject=listed),
        intro=intro,
        letters=letters,
        filters=filters,
        groups=groups,
        pager=make_pager(job, edition, paths.ALL_ROLES),
    )


def letter_of(card: Card) -> str:
    """Return the heading a role stands under: its title's first letter, # for anything else."""
    return title_key(card.title, card.slug)[0] or "#"


def letter_id(letter: str) -> str:
    """Return the id of a letter's heading."""
    return f"letter-{letter.lower()}" if letter != "#" else "letter-other"


def family_view(job: FamilyJob, edition: Edition) -> FamilyView:
    """Return a page of a family; the first one carries description, matrix and archived roles."""
    words, linker = edition.words, linker_of(job, edition)
    spec, title = edition.families.get(job.family), edition.family_title(job.family)
    description = (spec.description or "") if spec else ""
    first = job.page.number == 1
    roles = (linker.role(card.slug) for card in job.listed)
    listed = collection(canonical(job.page.path, edition), roles, offset(job.page), job.count)
    summary = plain(description) or words("family.description", title=title)
    return FamilyView(
        frame=make_frame(job, edition, title, summary, subject=listed),
        title=title,
        description=prose.block(description, linker, job.page.source, "description")
        if description and first
        else "",
        ladder=family_ladder(job, linker, edition),
        groups=_levels(job, linker, edition),
        matrix=_matrix(job.family, linker, edition) if first else None,
        archived=tuple(linker.role(card.slug) for card in job.archived),
        pager=make_pager(job, edition, paths.family_path(job.family)),
    )


def _levels(job: FamilyJob, linker: Linker, edition: Edition) -> tuple[EntryGroup, ...]:
    """Return the roles by level; those without one are a group of their own where there are levels."""
    spec = edition.families.get(job.family)
    without = edition.words("family.no_level") if spec and spec.levels else ""
    groups = []
    for level, some in groupby(job.listed, key=lambda card: card.level):
        entries = tuple(role_entry(card, linker, edition) for card in some)
        heading = level_title(level, job.family, edition) or without
        groups.append(EntryGroup(heading, f"level-{level}" if level else "no-level", entries))
    return tuple(groups)


def _matrix(family: str, linker: Linker, edition: Edition) -> Table | None:
    """Return the competency matrix: a skill a row, a level a column."""
    words, spec = edition.words, edition.families.get(family)
    if spec is None or not spec.competencies or not spec.levels:
        return None
    head = (Cell(words("family.skill")), *(Cell(level.title) for level in spec.levels))
    rows = []
    for each in spec.competencies:
        by_level = {entry.level: entry.proficiency for entry in each.levels}
        cells = (_mastery(by_level.get(level.id), edition) for level in spec.levels)
        name = edition.skill_names.get(each.skill, each.skill)
        rows.append((Cell(name, href=linker.href("skill", each.skill)), *cells))
    legend = tuple(_mastery(name, edition) for name in PROFICIENCIES)
    return Table("matrix", words("family.matrix"), head, tuple(rows), legend=legend)


def _mastery(proficiency: Proficiency | None, edition: Edition) -> Cell:
    """Return how well a skill is mastered, as one dot of four to all."""
    if proficiency is None:
        return Cell("–")
    dots = PROFICIENCIES.index(proficiency) + 1
    return Cell(edition.words(f"role.proficiency.{proficiency}"), dots=dots)
