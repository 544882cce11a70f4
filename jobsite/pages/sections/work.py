"""This module makes the sections that tell what the work is like, with whom, and where it leads."""

from __future__ import annotations

from dataclasses import replace

from jobsite.pages import formats
from jobsite.pages.drawings.drawing import Drawing, mirrored
from jobsite.pages.drawings.path import MOST, Side, narrow, wide
from jobsite.pages.ladders import role_ladder
from jobsite.pages.linker import Link
from jobsite.pages.sections.material import Material, job_link, make_section, section_id
from jobsite.pages.views import Group, Item, Section

MOST_LISTED = 40


def employment(material: Material) -> Section | None:
    """Return the contract."""
    employment = material.spec.employment
    if employment is None:
        return None
    items = tuple(
        Item(value, material.word(f"role.employment.{key}"))
        for key in type(employment).model_fields
        if (value := getattr(employment, key))
    )
    return make_section(material, "employment", "list", [Group("", items=items)])


def conditions(material: Material) -> Section | None:
    """Return what the work is like, inherited or not."""
    groups = []
    for key, value in material.inherited.conditions:
        text = value if isinstance(value, str) else value.text
        hours = None if isinstance(value, str) else value.hours
        body = material.block(text, f"conditions-{section_id(key)}") if text else ""
        items = (Item(_hours(material, hours.min, hours.max)),) if hours else ()
        groups.append(Group(material.word(f"role.conditions.{key}"), prose=body, items=items))
    return make_section(material, "conditions", "groups", groups)


def _hours(material: Material, low: object, high: object) -> str:
    if low is not None and high is not None:
        return material.word("role.hours.between", low=low, high=high)
    return material.word("role.hours.about", n=low if low is not None else high)


def reporting(material: Material) -> Section | None:
    """Return whom the role answers to, leads and works with."""
    reporting = material.spec.reporting
    if reporting is None:
        return None
    manages = reporting.manages
    people = _people(material, manages.min, manages.max) if manages else ""
    groups = [
        Group(
            material.word("role.reporting.reports_to"),
            links=(job_link(material, reporting.reports_to),) if reporting.reports_to else (),
        ),
        Group(material.word("role.reporting.manages"), items=(Item(people),) if people else ()),
        Group(
            material.word("role.reporting.team"),
            prose=material.block(reporting.team, "reporting-team") if reporting.team else "",
        ),
        Group(
            material.word("role.reporting.works_with"),
            links=tuple(job_link(material, each) for each in reporting.works_with),
        ),
    ]
    return make_section(material, "reporting", "groups", groups)


def _people(material: Material, low: int | None, high: int | None) -> str:
    if low is not None and high is not None:
        return material.word("role.people.between", low=low, n=high)
    if low is not None:
        return material.word("role.people.from", n=low)
    return material.word("role.people.to", n=high) if high is not None else ""


def career_path(material: Material) -> Section | None:
    """Return where people come from and go to, and the family's ladder."""
    path, groups = material.spec.path, []
    if path:
        groups = [
            Group(
                material.word(f"role.path.{key}"),
                links=tuple(job_link(material, each) for each in getattr(path, key)),
            )
            for key in ("comes_from", "leads_to", "switch_to")
        ]
        drawings = _drawn(material, groups)
        groups = [Group("", drawings=drawings), *(_shortened(material, group) for group in groups)]
    if path and path.advancement:
        body = material.block(path.advancement, "path-advancement")
        groups.append(Group(material.word("role.path.advancement"), prose=body))
    if ladder := role_ladder(material.spec, material.linker, material.edition):
        groups.append(ladder)
    return make_section(material, "path", "groups", groups)


def _shortened(material: Material, group: Group) -> Group:
    """Return a list of jobs cut to forty, which then says how many more there are."""
    left_out = len(group.links) - MOST_LISTED
    if left_out <= 0:
        return group
    more = Link(material.word("role.path.more", n=left_out))
    return replace(group, links=(*group.links[:MOST_LISTED], more))


def _drawn(material: Material, groups: list[Group]) -> tuple[Drawing, ...]:
    """Return jobs before, after and aside of a role as one drawing for a desk and one for a phone."""
    if not any(group.links for group in groups):
        return ()
    sides = []
    for kind, group in zip(("from", "to", "switch"), groups, strict=True):
        left_out = len(group.links) - MOST
        more = material.word("role.path.more", n=left_out) if left_out > 0 else ""
        sides.append(Side(kind, group.heading, group.links, more))
    drawings = (wide(material.spec.title, *sides), narrow(material.spec.title, *sides))
    is_rtl = formats.direction(material.edition.locale) == "rtl"
    return tuple(map(mirrored, drawings)) if is_rtl else drawings
