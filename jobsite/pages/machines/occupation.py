"""This module describes a role to machines: an Occupation, and its pay by place where that has a source."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from jobsite.catalog.pay import PayRow
from jobsite.content.markdown import plain
from jobsite.content.schema.role import Requirement, Requirements, RoleSpec
from jobsite.pages.edition import Edition
from jobsite.pages.machines.salaries import pay_by_place, place_node
from jobsite.pages.machines.structured_data import Node, Subject, identity, kept, node, page_identity, person
from jobsite.pages.sections.asked import months_words
from jobsite.pages.views import Section

MOST_PLACES = 3
"""A place takes nearly a kilobyte, of the hundred that a page may have."""


def role_subject(
    url: str, spec: RoleSpec, rows: Iterable[PayRow], sections: Iterable[Section], edition: Edition
) -> Subject:
    """Return what a role's page is about: an occupation for each place it has pay in, at least one.

    The first tells all there is to tell; the others tell what is paid where.
    """
    paid = pay_by_place(rows, edition)
    places = tuple(paid)[:MOST_PLACES] or ("",)
    said = {
        **identity(url, "occupation"),
        **node("Occupation", name=spec.title, mainEntityOfPage=page_identity(url)),
    }
    first = {**said, **_told(spec, sections, edition), **_pay(places[0], paid, edition)}
    others = (
        {**said, **identity(url, f"occupation-{place.replace('/', '--')}"), **_pay(place, paid, edition)}
        for place in places[1:]
    )
    return Subject(properties=_page_properties(spec, edition), main=(first, *others))


def _page_properties(spec: RoleSpec, edition: Edition) -> Node:
    people = edition.people
    reviewer = people.get(spec.reviewed.by) if spec.reviewed else None
    return kept(
        datePublished=str(spec.published or ""),
        dateModified=str(spec.updated or ""),
        author=[person(people[each]) for each in spec.authors if each in people],
        lastReviewed=str(spec.reviewed.date) if spec.reviewed else "",
        reviewedBy=person(reviewer) if reviewer else None,
    )


def _told(spec: RoleSpec, sections: Iterable[Section], edition: Edition) -> Node:
    """Return what the role's own fields say."""
    asked = spec.requirements or Requirements()
    return kept(
        alternateName=list(spec.alternate_titles),
        description=plain(spec.summary or ""),
        occupationalCategory=_codes(spec, edition),
        responsibilities=_duties(sections),
        skills=[each.skill for each in spec.skills],
        educationRequirements=_asked(asked.education.items if asked.education else ()),
        experienceRequirements=_experience(asked, edition),
        qualifications=_asked((*asked.certifications, *asked.licences)),
    )


def _duties(sections: Iterable[Section]) -> list[str]:
    """Return the duties as the page has them, without their markup."""
    return [
        Markup(item.text).striptags()  # noqa: S704 - it is made plain text again
        for section in sections
        if section.id == "responsibilities"
        for group in section.groups
        for item in group.items
    ]


def _asked(items: Iterable[Requirement]) -> list[str]:
    """Return what is asked for; what is only preferred is no requirement."""
    return [plain(each.text) for each in items if each.need != "preferred"]


def _experience(asked: Requirements, edition: Edition) -> Node | None:
    experience = asked.experience
    if experience is None:
        return None
    texts = [months_words(experience.months, edition)] if experience.months else []
    texts += _asked(experience.items)
    return node(
        "OccupationalExperienceRequirements",
        monthsOfExperience=experience.months.min if experience.months else None,
        description="; ".join(texts),
    )


def _codes(spec: RoleSpec, edition: Edition) -> list[Node]:
    names = type(spec.codes).model_fields if spec.codes else ()
    return [
        node(
            "CategoryCode",
            codeValue=each.code,
            inCodeSet=node("CategoryCodeSet", name=edition.words(f"facts.code.{name}")),
            url=each.code if each.code.startswith("http") else "",
        )
        for name in names
        for each in getattr(spec.codes, name)
    ]


def _pay(place: str, paid: dict[str, list[Node]], edition: Edition) -> Node:
    if not place:
        return {}
    amounts = paid[place]
    salary = amounts[0] if len(amounts) == 1 else amounts
    return {"occupationLocation": place_node(place, edition), "estimatedSalary": salary}
