"""This module makes the view of a skill's page: what it is, how families grade it, which roles ask for it."""

from __future__ import annotations

from jobsite.catalog.card import Card
from jobsite.content.markdown import plain
from jobsite.content.schema.role import PROFICIENCIES
from jobsite.pages import formats, paths, prose
from jobsite.pages.edition import Edition
from jobsite.pages.frame import canonical, linker_of, make_frame, make_pager
from jobsite.pages.job import SkillJob
from jobsite.pages.linker import Linker
from jobsite.pages.machines.structured_data import collection
from jobsite.pages.plan_skills import asked_in
from jobsite.pages.portions import offset
from jobsite.pages.tables import tidy_table
from jobsite.pages.views import Cell, SkillView, Table


def skill_view(job: SkillJob, edition: Edition) -> SkillView:
    """Return a page of a skill; the first one carries its description."""
    words, linker, skill = edition.words, linker_of(job, edition), job.skill
    description = skill.description or ""
    is_first = job.page.number == 1
    count = words("skill.count", n=formats.number(job.count, edition.locale))
    kind = (words(f"skill.kind.{skill.kind}"),) if skill.kind else ()
    summary = plain(description) or words("skill.description", title=skill.name)
    roles = (linker.role(card.slug) for card in job.listed)
    listed = collection(canonical(job.page.path, edition), roles, offset(job.page), job.count)
    return SkillView(
        frame=make_frame(job, edition, skill.name, summary, subject=listed),
        title=skill.name,
        alternate_names=skill.alternate_names if is_first else (),
        notes=(*kind, count),
        description=prose.block(description, linker, job.page.source, "description")
        if description and is_first
        else "",
        roles=_roles(job, linker, edition) if job.listed else None,
        levels=_levels(job, linker, edition) if job.families else None,
        pager=make_pager(job, edition, paths.skill_path(skill.id)),
    )


def _roles(job: SkillJob, linker: Linker, edition: Edition) -> Table:
    """Return the roles that ask for the skill, and how strongly: level, importance, share."""
    words = edition.words
    head = [Cell(words(f"skill.head.{key}")) for key in ("role", "family", "level", "importance")]
    rows = (_row(card, job.skill.id, linker, edition) for card in job.listed)
    head.append(Cell(words("skill.head.share"), numeric=True))
    return tidy_table("roles", words("skill.roles"), head, rows)


def _row(card: Card, skill: str, linker: Linker, edition: Edition) -> tuple[Cell, ...]:
    words, asked = edition.words, asked_in(card, skill)
    role, family = linker.role(card.slug), linker.family(card.family) if card.family else None
    source = edition.sources.get(asked.source or "")
    share = Cell("", numeric=True)
    if asked.share is not None:
        said = formats.percent(asked.share, edition.locale)
        share = Cell(said, note=source.title if source else words("role.unsourced"), numeric=True)
    return (
        Cell(role.text, note=words("roles.draft") if card.status == "draft" else "", href=role.href),
        Cell(family.text, href=family.href) if family else Cell(""),
        Cell(words(f"role.proficiency.{asked.level}") if asked.level else ""),
        Cell(words(f"role.importance.{asked.importance}") if asked.importance else ""),
        share,
    )


def _levels(job: SkillJob, linker: Linker, edition: Edition) -> Table:
    """Return the families that grade the skill: under each proficiency the levels that reach it."""
    words = edition.words
    head = (
        Cell(words("skill.head.family")),
        *(Cell(words(f"skill.levels.{each}")) for each in PROFICIENCIES),
    )
    rows = []
    for slug in job.families:
        spec, link = edition.families[slug], linker.family(slug)
        graded = {
            entry.level: entry.proficiency
            for each in spec.competencies
            if each.skill == job.skill.id
            for entry in each.levels
        }
        reached = (
            ", ".join(level.title for level in spec.levels if graded.get(level.id) == proficiency)
            for proficiency in PROFICIENCIES
        )
        rows.append((Cell(link.text, href=link.href), *(Cell(titles) for titles in reached)))
    return tidy_table("levels", words("skill.graded"), head, rows)
