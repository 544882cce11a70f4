"""This module maps the headings of a Markdown role to fields: one documented mapping a section."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Form = Literal[
    "prose",
    "labelled",
    "duties",
    "practice",
    "skills",
    "tools",
    "needs",
    "jobs",
    "job",
    "questions",
    "links",
    "related",
    "parts",
    "typed",
]


@dataclass(frozen=True, slots=True)
class Section:
    """A standard section: the route of its field, how its text is read, its headings, its level-3 parts."""

    route: tuple[str, ...]
    form: Form
    headings: tuple[str, ...]
    parts: tuple[Section, ...] = ()


_REQUIREMENTS = (
    Section(("requirements", "education", "items"), "needs", ("Education", "Education requirements")),
    Section(("requirements", "experience", "items"), "needs", ("Experience", "Experience requirements")),
    Section(("requirements", "certifications"), "needs", ("Certifications", "Certificates")),
    Section(("requirements", "licences"), "needs", ("Licences", "Licenses", "Licensing")),
    Section(("requirements", "training"), "needs", ("Training", "Training requirements")),
)
_CONDITIONS = (
    Section(("conditions", "environment"), "prose", ("Environment", "Work environment")),
    Section(("conditions", "schedule", "text"), "prose", ("Schedule", "Schedule and hours", "Hours")),
    Section(("conditions", "physical"), "prose", ("Physical demands",)),
    Section(("conditions", "autonomy"), "prose", ("Autonomy", "Level of autonomy")),
    Section(("conditions", "work_style"), "prose", ("Work style",)),
    Section(("conditions", "culture"), "prose", ("Culture", "Culture and values")),
)
_REPORTING = (
    Section(("reporting", "reports_to"), "job", ("Reports to",)),
    Section(("reporting", "team"), "prose", ("Team", "Team size", "Team size and structure")),
    Section(("reporting", "works_with"), "jobs", ("Works with", "Connected people")),
)
_PATH = (
    Section(("path", "comes_from"), "jobs", ("Comes from",)),
    Section(("path", "leads_to"), "jobs", ("Leads to", "Next steps")),
    Section(("path", "switch_to"), "jobs", ("Switch to",)),
    Section(("path", "advancement"), "prose", ("Advancement", "Professional development")),
)
_POSTING = (
    Section(("job_description", "brief"), "prose", ("Brief", "Job brief")),
    Section(("job_description", "responsibilities", "items"), "labelled", ("Responsibilities",)),
    Section(("job_description", "qualifications", "items"), "labelled", ("Qualifications",)),
    Section(("job_description", "benefits", "items"), "labelled", ("Benefits",)),
    Section(("job_description", "additional_information"), "prose", ("Additional information",)),
    Section(("job_description", "how_to_apply"), "prose", ("How to apply",)),
    Section(("job_description", "equal_opportunity"), "prose", ("Equal opportunity",)),
)
_SKILLS = tuple(
    Section(("skills", group), "skills", headings)
    for group, headings in (
        ("hard", ("Hard skills", "Technical skills")),
        ("soft", ("Soft skills", "Personal skills")),
        ("knowledge", ("Knowledge", "Specialized knowledge")),
        ("more", ("Other skills", "More skills")),
    )
)

SECTIONS: tuple[Section, ...] = (
    Section(("summary",), "prose", ("Summary", "In short")),
    Section(("overview",), "prose", ("Overview", "Job overview", "About the role", "Role overview")),
    Section(("day_to_day",), "prose", ("Day to day", "What they do", "A typical day", "Daily work")),
    Section(
        ("responsibilities",),
        "duties",
        (
            "Responsibilities",
            "What you'll do",
            "Duties",
            "Duties and responsibilities",
            "Responsibilities and duties",
            "Key responsibilities",
            "Main duties",
        ),
    ),
    Section(("in_practice",), "practice", ("In practice", "What people report doing")),
    Section(
        ("skills",),
        "skills",
        (
            "Skills",
            "Required skills",
            "Key skills",
            "Skills and qualifications",
            "What you'll need",
        ),
        _SKILLS,
    ),
    Section(("tools",), "tools", ("Tools", "Tools and technologies", "Software")),
    Section(("requirements",), "parts", ("Requirements", "Qualifications"), _REQUIREMENTS),
    Section(("conditions",), "parts", ("Conditions", "Working conditions"), _CONDITIONS),
    Section(("reporting",), "parts", ("Reporting", "Reporting and team"), _REPORTING),
    Section(("path",), "parts", ("Career path", "Where it leads", "Career path and growth"), _PATH),
    Section(("pay",), "typed", ("Pay", "Salary", "Compensation", "Salary expectations")),
    Section(("outlook",), "typed", ("Outlook", "Job outlook", "Job growth")),
    Section(("experts",), "typed", ("Experts", "Expert answers")),
    Section(("satisfaction", "text"), "prose", ("Satisfaction", "Career satisfaction")),
    Section(("employers",), "labelled", ("Employers", "Typical employers")),
    Section(("industries",), "labelled", ("Industries",)),
    Section(("benefits", "items"), "labelled", ("Benefits", "What we offer", "Benefits package")),
    Section(
        ("measures",),
        "labelled",
        ("Measures", "How success is measured", "Key performance indicators"),
    ),
    Section(("hiring_process",), "labelled", ("Hiring process",)),
    Section(("interview_questions",), "labelled", ("Interview questions",)),
    Section(("job_description",), "parts", ("Job description", "Job posting"), _POSTING),
    Section(
        ("faq",),
        "questions",
        ("FAQ", "FAQs", "Frequently asked questions", "Questions and answers"),
    ),
    Section(("best_practices",), "labelled", ("Best practices",)),
    Section(("takeaways",), "labelled", ("Takeaways", "Key takeaways")),
    Section(("further_reading",), "links", ("Further reading",)),
    Section(("calls_to_action",), "links", ("Calls to action",)),
    Section(("conclusion",), "prose", ("Conclusion",)),
    Section(("related",), "related", ("Related roles", "Related jobs", "Related job positions")),
    *_REQUIREMENTS,
    *_CONDITIONS,
)


def plain_heading(text: str) -> str:
    """Return a heading as it is compared: case, end marks and typographic quotes aside."""
    return " ".join(text.replace("\u2019", "'").casefold().split()).rstrip(" ?:.")


def _by_heading(sections: tuple[Section, ...]) -> MappingProxyType[str, Section]:
    table = {plain_heading(each): section for section in sections for each in section.headings}
    return MappingProxyType(table)


BY_HEADING = _by_heading(SECTIONS)
PARTS_BY_HEADING = MappingProxyType({section: _by_heading(section.parts) for section in SECTIONS})
_DAY_TO_DAY = re.compile(r"what (?:does|do) (?:an? )?.+ do")


def section_of(heading: str, title: str) -> Section | None:
    """Return the standard section of a heading; the role's title in front of it does not count."""
    plain = plain_heading(heading)
    without_title = plain.removeprefix(plain_heading(title)).strip() if title else plain
    if section := BY_HEADING.get(plain) or BY_HEADING.get(without_title):
        return section
    return BY_HEADING["day to day"] if _DAY_TO_DAY.fullmatch(plain) else None
