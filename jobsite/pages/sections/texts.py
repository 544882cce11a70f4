"""This module makes the sections to read on from: posting, questions, links."""

from __future__ import annotations

from collections.abc import Callable

from jobsite.pages import formats
from jobsite.pages.linker import Link
from jobsite.pages.sections.material import Material, make_section, points, section_id
from jobsite.pages.views import Group, Item, Section


def posting(material: Material) -> Section | None:
    """Return the adjustable posting."""
    if not material.spec.job_description:
        return None
    groups = []
    for key, value in material.inherited.posting:
        heading = material.word(f"role.posting.{key}")
        section = f"job-description-{section_id(key)}"
        if isinstance(value, str):
            groups.append(Group(heading, prose=material.block(value, section)))
        else:
            groups.append(Group(heading, items=points(material, value, section)))
    return make_section(material, "job_description", "groups", groups)


def faq(material: Material) -> Section | None:
    """Return questions and answers."""
    groups = [
        Group(each.question, prose=material.block(each.answer, f"faq-{number}"))
        for number, each in enumerate(material.spec.faq, 1)
    ]
    return make_section(material, "faq", "questions", groups)


def experts(material: Material) -> Section | None:
    """Return what named experts answered."""
    groups = []
    for number, each in enumerate(material.spec.experts, 1):
        person = material.edition.people.get(each.person)
        name = (
            ", ".join(part for part in (person.name, person.role, person.organisation) if part)
            if person
            else each.person
        )
        when = formats.long_date(each.date, material.edition.locale) if each.date else ""
        said = Item(" · ".join(part for part in (name, when) if part))
        groups.append(
            Group(each.question, prose=material.block(each.answer, f"experts-{number}"), items=(said,))
        )
    return make_section(material, "experts", "questions", groups)


def link_section(key: str) -> Callable[[Material], Section | None]:
    """Return what makes the section of a field that is a list of links."""

    def build(material: Material) -> Section | None:
        links = tuple(Link(each.title, each.url) for each in getattr(material.spec, key))
        return make_section(material, key, "groups", [Group("", links=links)])

    return build
