"""This module makes the sections that tell what is asked of a candidate."""

from __future__ import annotations

from collections.abc import Iterable

from jobsite.content.markdown import plain
from jobsite.content.schema.role import Job, Months, Requirement, RoleSkill
from jobsite.pages import formats
from jobsite.pages.edition import Edition
from jobsite.pages.sections.material import Material, job_link, make_section, source_words
from jobsite.pages.views import Group, Item, Section


def skills(material: Material) -> Section | None:
    """Return the skills by kind."""
    groups = []
    for kind in ("hard", "soft", "knowledge", "other", None):
        skills = [each for each in material.spec.skills if _kind(material, each) == kind]
        heading = material.word(f"role.skills.{kind}") if kind else ""
        items = tuple(_skill(material, each, number) for number, each in enumerate(skills, 1))
        groups.append(Group(heading, items=items))
    if not any(group.heading for group in groups if group.items):
        return make_section(material, "skills", "list", groups)
    renamed = (
        group
        if group.heading or not group.items
        else Group(material.word("role.skills.other"), items=group.items)
        for group in groups
    )
    return make_section(material, "skills", "list", _joined(renamed))


def _kind(material: Material, skill: RoleSkill) -> str | None:
    """Return the kind the role says, else the registry's."""
    return skill.kind or material.edition.skill_kinds.get(skill.skill.casefold())


def _joined(groups: Iterable[Group]) -> list[Group]:
    """Join groups of one heading."""
    joined: dict[str, Group] = {}
    for group in groups:
        before = joined.get(group.heading)
        joined[group.heading] = Group(group.heading, items=(*before.items, *group.items)) if before else group
    return list(joined.values())


def _skill(material: Material, skill: RoleSkill, number: int) -> Item:
    notes = [material.word(f"role.importance.{skill.importance}")] if skill.importance else []
    notes += [material.word(f"role.proficiency.{skill.level}")] if skill.level else []
    if skill.share is not None:
        share = formats.percent(skill.share, material.edition.locale)
        notes.append(material.word("role.share", share=share, source=source_words(material, skill.source)))
    section = f"skills-{skill.kind or 'any'}-{number}"
    texts = [material.inline(text, section) for text in (skill.why, skill.example) if text]
    text = texts[0] if texts else ""
    example = plain(skill.example) if skill.why and skill.example else ""
    return Item(
        text,
        skill.skill,
        notes=tuple(notes),
        detail=material.word("role.example", text=example) if example else "",
        href=material.linker.skill(skill.skill).href,
    )


def tools(material: Material) -> Section | None:
    """Return the tools by category."""
    items = tuple(Item(", ".join(each.products), each.category) for each in material.spec.tools)
    return make_section(material, "tools", "list", [Group("", items=items)])


def requirements(material: Material) -> Section | None:
    """Return what is asked of a candidate."""
    asked = material.spec.requirements
    if asked is None:
        return None
    education, experience = asked.education, asked.experience
    lists = [
        ("education", education.items if education else ()),
        ("experience", experience.items if experience else ()),
        ("certifications", asked.certifications),
        ("licences", asked.licences),
        ("training", asked.training),
    ]
    groups = []
    for key, needs in lists:
        items = list(_needs(material, needs, key))
        items += _degrees(material) if key == "education" else []
        items += _experience(material) if key == "experience" else []
        groups.append(Group(material.word(f"role.requirements.{key}"), items=tuple(items)))
    return make_section(material, "requirements", "groups", groups)


def _needs(material: Material, needs: Iterable[Requirement], key: str) -> Iterable[Item]:
    for number, each in enumerate(needs, 1):
        notes = (material.word(f"role.need.{each.need}"),) if each.need else ()
        yield Item(material.inline(each.text, f"requirements-{key}-{number}"), notes=notes)


def _degrees(material: Material) -> list[Item]:
    asked = material.spec.requirements
    education = asked.education if asked else None
    if education is None or not education.degrees:
        return []
    shares = "; ".join(
        f"{each.degree} {formats.percent(each.share, material.edition.locale)}" for each in education.degrees
    )
    source = source_words(material, education.source)
    return [Item(shares, material.word("role.degrees_held"), notes=(source,))]


def _experience(material: Material) -> list[Item]:
    asked = material.spec.requirements
    experience = asked.experience if asked else None
    if experience is None:
        return []
    items = []
    if experience.months and (span := months_words(experience.months, material.edition)):
        items.append(Item(span, material.word("role.months")))
    for band in experience.bands:
        notes = []
        if band.held_before:
            notes.append(material.word("role.held_before", jobs=_titles(material, band.held_before)))
        if band.next:
            notes.append(material.word("role.next", jobs=_titles(material, band.next)))
        items.append(Item(months_words(band.months, material.edition), notes=tuple(notes)))
    return items


def months_words(months: Months, edition: Edition) -> str:
    """Return a span of months in words, in years where they are whole."""
    words = edition.words
    ends = [each for each in (months.min, months.max) if each is not None]
    years = all(each % 12 == 0 for each in ends)
    unit = "years" if years else "months"
    low, high = (
        (each // 12 if years else each) if each is not None else None for each in (months.min, months.max)
    )
    if low is not None and high is not None:
        return words(f"role.span.{unit}.between", low=low, n=high)
    if low is not None:
        return words(f"role.span.{unit}.from", n=low)
    return words(f"role.span.{unit}.to", n=high) if high is not None else ""


def _titles(material: Material, jobs: Iterable[Job]) -> str:
    return ", ".join(job_link(material, each).text for each in jobs)
