"""This module makes the sections that tell what a role does, and what for."""

from __future__ import annotations

from dataclasses import replace

from jobsite.pages.sections.material import Material, make_section, points
from jobsite.pages.views import Group, Item, Section


def responsibilities(material: Material) -> Section | None:
    """Return the duties, core ones before supplemental ones."""
    groups = []
    for kind in (None, "core", "supplemental"):
        duties = [each for each in material.spec.responsibilities if each.kind == kind]
        items = tuple(
            Item(
                material.inline(each.text, f"responsibilities-{kind or 'all'}-{number}"),
                each.label or "",
            )
            for number, each in enumerate(duties, 1)
        )
        groups.append(Group(material.word(f"role.duties.{kind}") if kind else "", items=items))
    return make_section(material, "responsibilities", "list", groups)


def in_practice(material: Material) -> Section | None:
    """Return what people report having done; one reporter of all of it is named once."""
    told = material.spec.in_practice
    who = {each.from_ for each in told}
    items = tuple(
        Item(
            material.inline(each.text, f"in-practice-{number}"),
            notes=(material.word("role.reported_by", who=each.from_),) if each.from_ and len(who) > 1 else (),
        )
        for number, each in enumerate(told, 1)
    )
    section = make_section(material, "in_practice", "list", [Group("", items=items)])
    if section is None or len(who) > 1 or None in who:
        return section
    return replace(section, notes=(material.word("role.reported_by", who=told[0].from_),))


def benefits(material: Material) -> Section | None:
    """Return the benefits, inherited or not."""
    return make_section(
        material,
        "benefits",
        "list",
        [Group("", items=points(material, material.inherited.benefits, "benefits"))],
    )
