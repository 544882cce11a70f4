"""This module makes the sections to read on from: posting, questions, links."""

from __future__ import annotations

from collections.abc import Callable

from jobsite.content.schema.role import ExpertAnswer
from jobsite.pages import formats
from jobsite.pages.edition import Edition
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
    groups = [
        Group(
            each.question,
            prose=material.block(each.answer, f"experts-{number}"),
            items=(_attribution(each, material.edition),),
        )
        for number, each in enumerate(material.spec.experts, 1)
    ]
    return make_section(material, "experts", "questions", groups)


def _attribution(answer: ExpertAnswer, edition: Edition) -> Item:
    """Return who answered, with title and employer, and when; the name leads to the person's own page."""
    person = edition.people.get(answer.person)
    notes = [person.role, person.organisation] if person else []
    notes += [formats.long_date(answer.date, edition.locale)] if answer.date else []
    name = Link(person.name, person.url or "") if person else Link(answer.person)
    return Item("", link=name, notes=tuple(note for note in notes if note))


def link_section(key: str) -> Callable[[Material], Section | None]:
    """Return what makes the section of a field that is a list of links."""

    def build(material: Material) -> Section | None:
        links = tuple(Link(each.title, each.url) for each in getattr(material.spec, key))
        return make_section(material, key, "groups", [Group("", links=links)])

    return build
