"""This module makes the view of a family: its levels with their roles, its ladder, its skills by level."""

from __future__ import annotations

from collections.abc import Iterator

from jobsite.content.markdown import plain
from jobsite.content.schema.role import PROFICIENCIES, Proficiency
from jobsite.pages import paths, prose
from jobsite.pages.edition import Edition
from jobsite.pages.frame import canonical, linker_of, make_frame, make_pager
from jobsite.pages.job import FamilyJob
from jobsite.pages.ladders import family_ladder
from jobsite.pages.linker import Linker
from jobsite.pages.list_pages import role_entry
from jobsite.pages.machines.structured_data import collection
from jobsite.pages.pay.entries import ListPay, list_pay
from jobsite.pages.pay.levels import level_note, level_said
from jobsite.pages.portions import offset
from jobsite.pages.views import Cell, EntryGroup, FamilyView, RoleEntry, Table


def family_view(job: FamilyJob, edition: Edition) -> FamilyView:
    """Return a page of a family; the first one carries description, matrix and archived roles."""
    words, linker = edition.words, linker_of(job, edition)
    spec, title = edition.families.get(job.family), edition.family_title(job.family)
    description = (spec.description or "") if spec else ""
    pay = list_pay(job.listed, edition)
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
        scale=pay.scale,
        groups=tuple(_by_level(job, pay, linker, edition)),
        matrix=_matrix(job, linker, edition) if first else None,
        archived=tuple(linker.role(card.slug) for card in job.archived),
        pager=make_pager(job, edition, paths.family_path(job.family)),
    )


def _by_level(job: FamilyJob, pay: ListPay, linker: Linker, edition: Edition) -> Iterator[EntryGroup]:
    """Yield the levels of a family with their roles, those without a role too where all are on one page."""
    words, spec = edition.words, edition.families.get(job.family)
    levels = spec.levels if spec else ()
    roles: dict[str, list[RoleEntry]] = {level.id: [] for level in levels if job.page.pages == 1}
    for card in job.listed:
        roles.setdefault(card.level or "", []).append(role_entry(card, linker, edition, pay))
    known = {level.id: level for level in levels}
    for name, entries in roles.items():
        level = known.get(name)
        heading = level.title if level else words("family.no_level") if levels else ""
        text = level.description if level else None
        about = prose.block(text, linker, job.page.source, f"level-{name}") if text else ""
        missing = "" if entries else words("family.no_role")
        said = level_said(dict(job.pay).get(name), edition)
        id_ = f"level-{name}" if name else "no-level"
        yield EntryGroup(heading, id_, tuple(entries), about, missing, said)


def _matrix(job: FamilyJob, linker: Linker, edition: Edition) -> Table | None:
    """Return the competency matrix: a skill a row, a level with its pay a column."""
    words, spec, pay = edition.words, edition.families.get(job.family), dict(job.pay)
    if spec is None or not spec.competencies or not spec.levels:
        return None
    heads = (Cell(level.title, note=level_note(pay.get(level.id), edition)) for level in spec.levels)
    head = (Cell(words("family.skill")), *heads)
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
