"""This module puts the sections of a role's page in order; what is absent leaves no trace."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from jobsite.content.section_names import SECTION_FIELDS
from jobsite.pages.sections.asked import requirements, skills, tools
from jobsite.pages.sections.duties import benefits, in_practice, responsibilities
from jobsite.pages.sections.figures import outlook, satisfaction
from jobsite.pages.sections.material import Material, list_section, prose_section
from jobsite.pages.sections.pay import pay
from jobsite.pages.sections.related import related
from jobsite.pages.sections.texts import experts, faq, link_section, posting
from jobsite.pages.sections.work import career_path, conditions, employment, reporting
from jobsite.pages.views import Group, Section

MATTERS = frozenset(
    {"overview", "skills", "employment", "path", "pay", "employers", "hiring_process", "faq", "related"}
)
"""The fields that begin a matter of their own: what they do, what it takes, the job, the pay, and so on."""


def make_sections(material: Material) -> tuple[Section, ...]:
    """Return the sections in order, the author's own after the ones they name."""
    made = {key: _BUILDERS[key](material) for key in SECTION_FIELDS}
    sections: list[Section] = []
    own = [(each.after, _own(material, number)) for number, each in enumerate(material.spec.sections)]
    begins = True
    for key in SECTION_FIELDS:
        begins = begins or key in MATTERS
        here = [made[key], *(section for after, section in own if after == key)]
        for section in filter(None, here):
            sections.append(replace(section, begins=begins))
            begins = False
    last = [section for after, section in own if after is None]
    return (*sections, *(replace(section, begins=section is last[0]) for section in last))


def _own(material: Material, number: int) -> Section:
    section = material.spec.sections[number]
    name = f"section-{number + 1}"
    return Section(name, section.title, "prose", (Group("", prose=material.block(section.body, name)),))


_BUILDERS: dict[str, Callable[[Material], Section | None]] = {
    "overview": prose_section("overview"),
    "day_to_day": prose_section("day_to_day"),
    "responsibilities": responsibilities,
    "in_practice": in_practice,
    "skills": skills,
    "tools": tools,
    "requirements": requirements,
    "employment": employment,
    "conditions": conditions,
    "reporting": reporting,
    "path": career_path,
    "pay": pay,
    "outlook": outlook,
    "satisfaction": satisfaction,
    "employers": list_section("employers"),
    "industries": list_section("industries"),
    "benefits": benefits,
    "measures": list_section("measures"),
    "hiring_process": list_section("hiring_process"),
    "interview_questions": list_section("interview_questions"),
    "job_description": posting,
    "faq": faq,
    "experts": experts,
    "best_practices": list_section("best_practices"),
    "takeaways": list_section("takeaways"),
    "further_reading": link_section("further_reading"),
    "calls_to_action": link_section("calls_to_action"),
    "conclusion": prose_section("conclusion"),
    "related": related,
}
