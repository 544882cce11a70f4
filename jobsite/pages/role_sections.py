"""This module makes the sections of a role's page; what is absent leaves no trace."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import groupby

from jobsite.catalog.inherit import Inherited, Point
from jobsite.catalog.pay import PayRow
from jobsite.content.schema.role import (
    Job,
    LabelledText,
    Months,
    Requirement,
    RoleSkill,
    RoleSpec,
)
from jobsite.content.section_names import SECTION_FIELDS
from jobsite.pages import formats, prose
from jobsite.pages.edition import Edition
from jobsite.pages.linker import Link, Linker
from jobsite.pages.pay_tables import pay_cells, pay_head
from jobsite.pages.views import Cell, Group, Item, Section, Table, Text

MOST_AREAS = 25


@dataclass(frozen=True, slots=True)
class Material:
    """What the sections of one role are made from."""

    spec: RoleSpec
    source: str
    inherited: Inherited
    rows: tuple[PayRow, ...]
    linker: Linker
    edition: Edition

    def word(self, key: str, **values: object) -> str:
        """Return interface words."""
        return self.edition.words(key, **values)

    def inline(self, text: str, section: str) -> Text:
        """Return Markdown as it stands in a list."""
        return prose.inline(text, self.linker, self.source, section)

    def block(self, text: str, section: str) -> Text:
        """Return Markdown as blocks."""
        return prose.block(text, self.linker, self.source, section)


def make_sections(material: Material) -> tuple[Section, ...]:
    """Return the sections in order, the author's own after the ones they name."""
    made = {key: _BUILDERS[key](material) for key in SECTION_FIELDS}
    sections: list[Section] = []
    own = [(each.after, _own(material, number)) for number, each in enumerate(material.spec.sections)]
    for key in SECTION_FIELDS:
        if section := made[key]:
            sections.append(section)
        sections += [section for after, section in own if after == key]
    return (*sections, *(section for after, section in own if after is None))


def _own(material: Material, number: int) -> Section:
    section = material.spec.sections[number]
    name = f"section-{number + 1}"
    return Section(name, section.title, "prose", (Group("", prose=material.block(section.body, name)),))


def _id(key: str) -> str:
    return key.replace("_", "-")


def _section(material: Material, key: str, kind: str, groups: Iterable[Group]) -> Section | None:
    kept = tuple(group for group in groups if group.prose or group.items or group.links)
    return Section(_id(key), material.word(f"role.sections.{key}"), kind, kept) if kept else None


def _prose(key: str) -> Callable[[Material], Section | None]:
    def build(material: Material) -> Section | None:
        text = getattr(material.spec, key)
        return (
            _section(material, key, "prose", [Group("", prose=material.block(text, _id(key)))])
            if text
            else None
        )

    return build


def _items(material: Material, texts: Iterable[LabelledText | Point], section: str) -> tuple[Item, ...]:
    return tuple(
        Item(material.inline(each.text, f"{section}-{number}"), each.label or "")
        for number, each in enumerate(texts, 1)
    )


def _list(key: str) -> Callable[[Material], Section | None]:
    def build(material: Material) -> Section | None:
        return _section(
            material,
            key,
            "list",
            [Group("", items=_items(material, getattr(material.spec, key), _id(key)))],
        )

    return build


def _benefits(material: Material) -> Section | None:
    return _section(
        material,
        "benefits",
        "list",
        [Group("", items=_items(material, material.inherited.benefits, "benefits"))],
    )


def _responsibilities(material: Material) -> Section | None:
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
    return _section(material, "responsibilities", "list", groups)


def _in_practice(material: Material) -> Section | None:
    items = tuple(
        Item(
            material.inline(each.text, f"in-practice-{number}"),
            notes=(material.word("role.reported_by", who=each.from_),) if each.from_ else (),
        )
        for number, each in enumerate(material.spec.in_practice, 1)
    )
    return _section(material, "in_practice", "list", [Group("", items=items)])


def _skills(material: Material) -> Section | None:
    groups = []
    for kind in ("hard", "soft", "knowledge", "other", None):
        skills = [each for each in material.spec.skills if _kind(material, each) == kind]
        heading = material.word(f"role.skills.{kind}") if kind else ""
        items = tuple(_skill(material, each, number) for number, each in enumerate(skills, 1))
        groups.append(Group(heading, items=items))
    if not any(group.heading for group in groups if group.items):
        return _section(material, "skills", "list", groups)
    renamed = (
        group
        if group.heading or not group.items
        else Group(material.word("role.skills.other"), items=group.items)
        for group in groups
    )
    return _section(material, "skills", "list", _joined(renamed))


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
        notes.append(material.word("role.share", share=share, source=_source(material, skill.source)))
    section = f"skills-{skill.kind or 'any'}-{number}"
    texts = [material.inline(text, section) for text in (skill.why, skill.example) if text]
    text = texts[0] if texts else ""
    example = prose.plain(skill.example) if skill.why and skill.example else ""
    return Item(
        text,
        skill.skill,
        notes=tuple(notes),
        detail=material.word("role.example", text=example) if example else "",
    )


def _source(material: Material, source: str | None) -> str:
    if source is None:
        return material.word("role.unsourced")
    spec = material.edition.sources.get(source)
    return spec.title if spec else source


def _tools(material: Material) -> Section | None:
    items = tuple(Item(", ".join(each.products), each.category) for each in material.spec.tools)
    return _section(material, "tools", "list", [Group("", items=items)])


def _requirements(material: Material) -> Section | None:
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
    return _section(material, "requirements", "groups", groups)


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
    source = _source(material, education.source)
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
    return ", ".join(_job(material, each).text for each in jobs)


def _job(material: Material, job: Job) -> Link:
    return material.linker.role(job.role) if job.role else Link(job.title or "")


def _employment(material: Material) -> Section | None:
    employment = material.spec.employment
    if employment is None:
        return None
    items = tuple(
        Item(value, material.word(f"role.employment.{key}"))
        for key in type(employment).model_fields
        if (value := getattr(employment, key))
    )
    return _section(material, "employment", "list", [Group("", items=items)])


def _conditions(material: Material) -> Section | None:
    groups = []
    for key, value in material.inherited.conditions:
        text = value if isinstance(value, str) else value.text
        hours = None if isinstance(value, str) else value.hours
        body = material.block(text, f"conditions-{_id(key)}") if text else ""
        items = (Item(_hours(material, hours.min, hours.max)),) if hours else ()
        groups.append(Group(material.word(f"role.conditions.{key}"), prose=body, items=items))
    return _section(material, "conditions", "groups", groups)


def _hours(material: Material, low: object, high: object) -> str:
    if low is not None and high is not None:
        return material.word("role.hours.between", low=low, high=high)
    return material.word("role.hours.about", n=low if low is not None else high)


def _reporting(material: Material) -> Section | None:
    reporting = material.spec.reporting
    if reporting is None:
        return None
    manages = reporting.manages
    people = _people(material, manages.min, manages.max) if manages else ""
    groups = [
        Group(
            material.word("role.reporting.reports_to"),
            links=(_job(material, reporting.reports_to),) if reporting.reports_to else (),
        ),
        Group(material.word("role.reporting.manages"), items=(Item(people),) if people else ()),
        Group(
            material.word("role.reporting.team"),
            prose=material.block(reporting.team, "reporting-team") if reporting.team else "",
        ),
        Group(
            material.word("role.reporting.works_with"),
            links=tuple(_job(material, each) for each in reporting.works_with),
        ),
    ]
    return _section(material, "reporting", "groups", groups)


def _people(material: Material, low: int | None, high: int | None) -> str:
    if low is not None and high is not None:
        return material.word("role.people.between", low=low, n=high)
    if low is not None:
        return material.word("role.people.from", n=low)
    return material.word("role.people.to", n=high) if high is not None else ""


def _path(material: Material) -> Section | None:
    path = material.spec.path
    if path is None:
        return None
    groups = [
        Group(
            material.word(f"role.path.{key}"),
            links=tuple(_job(material, each) for each in getattr(path, key)),
        )
        for key in ("comes_from", "leads_to", "switch_to")
    ]
    if path.advancement:
        body = material.block(path.advancement, "path-advancement")
        groups.append(Group(material.word("role.path.advancement"), prose=body))
    return _section(material, "path", "groups", groups)


def _pay(material: Material) -> Section | None:
    """Return a table of whole countries, the home country first, and one a country of its 25 first parts."""
    if not material.rows:
        return None
    word, edition = material.word, material.edition
    home = edition.settings.home_country
    countries = sorted({_country(row) for row in material.rows}, key=lambda each: (each != home, each))
    rows = sorted(material.rows, key=lambda row: countries.index(_country(row)))
    whole, parts = [row for row in rows if "/" not in row.place], [row for row in rows if "/" in row.place]
    tables = [_pay_table(material, "by-country", word("pay.by_country"), whole)] if whole else []
    for country, some in groupby(parts[:MOST_AREAS], key=_country):
        caption = word("pay.by_area", place=edition.place_name(country))
        tables.append(_pay_table(material, f"by-area-{country}", caption, some))
    more = len(parts) - MOST_AREAS
    notes = (word("pay.more_areas", n=more),) if more > 0 else ()
    return Section(
        "pay",
        word("role.sections.pay"),
        "pay",
        tables=tuple(tables),
        notes=(*notes, word("pay.not_compared")),
    )


def _country(row: PayRow) -> str:
    return row.place.partition("/")[0]


def _pay_table(material: Material, name: str, caption: str, rows: Iterable[PayRow]) -> Table:
    head = pay_head(material.word("pay.place_head"), material.edition)
    cells = (
        pay_cells(material.linker.place(row.place), row, material.spec.family, material.edition)
        for row in rows
    )
    return Table(f"pay-{name}", caption, head, tuple(cells))


def _outlook(material: Material) -> Section | None:
    spec, edition, words = material.spec, material.edition, material.word
    if not spec.outlook:
        return None
    head = tuple(
        Cell(words(f"outlook.{key}"), numeric=key in {"change", "openings"})
        for key in ("place", "years", "change", "openings", "source")
    )
    rows = tuple(
        (
            Cell(
                edition.place_name(each.place),
                note=(each.applies_to and words("outlook.applies_to", who=each.applies_to)) or "",
            ),
            Cell(words("outlook.from_to", start=each.from_, end=each.to)),
            Cell(
                "–" if each.change is None else formats.percent(each.change, edition.locale, signed=True),
                numeric=True,
            ),
            Cell(
                "–" if each.openings is None else formats.number(each.openings, edition.locale),
                numeric=True,
            ),
            Cell(_source(material, each.source)),
        )
        for each in spec.outlook
    )
    table = Table("outlook-table", words("outlook.caption"), head, rows)
    return Section("outlook", words("role.sections.outlook"), "tables", tables=(table,))


def _satisfaction(material: Material) -> Section | None:
    satisfaction = material.spec.satisfaction
    if satisfaction is None:
        return None
    score = satisfaction.score
    items: tuple[Item, ...] = ()
    if score:
        said = material.word(
            "role.score",
            value=formats.number(score.value, material.edition.locale),
            scale=formats.number(score.scale, material.edition.locale),
        )
        items = (Item(said, notes=(_source(material, score.source),)),)
    body = material.block(satisfaction.text, "satisfaction") if satisfaction.text else ""
    return _section(material, "satisfaction", "groups", [Group("", prose=body, items=items)])


def _posting(material: Material) -> Section | None:
    if not material.spec.job_description:
        return None
    groups = []
    for key, value in material.inherited.posting:
        heading = material.word(f"role.posting.{key}")
        section = f"job-description-{_id(key)}"
        if isinstance(value, str):
            groups.append(Group(heading, prose=material.block(value, section)))
        else:
            groups.append(Group(heading, items=_items(material, value, section)))
    return _section(material, "job_description", "groups", groups)


def _faq(material: Material) -> Section | None:
    groups = [
        Group(each.question, prose=material.block(each.answer, f"faq-{number}"))
        for number, each in enumerate(material.spec.faq, 1)
    ]
    return _section(material, "faq", "questions", groups)


def _experts(material: Material) -> Section | None:
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
    return _section(material, "experts", "questions", groups)


def _links(key: str) -> Callable[[Material], Section | None]:
    def build(material: Material) -> Section | None:
        links = tuple(Link(each.title, each.url) for each in getattr(material.spec, key))
        return _section(material, key, "groups", [Group("", links=links)])

    return build


def _related(material: Material) -> Section | None:
    words, linker = material.word, material.linker
    if not material.spec.related:
        return None
    rows = []
    for each in material.spec.related:
        card, link = linker.cards.get(each.role), linker.role(each.role)
        duty = prose.plain(card.first_duty) if card else ""
        education = prose.plain(card.education) if card else ""
        rows.append(
            (
                Cell(link.text, note=each.why or "", href=link.href),
                Cell(duty or "–"),
                Cell(education or "–"),
            )
        )
    head = tuple(Cell(words(f"related.{key}")) for key in ("role", "duty", "education"))
    table = Table("related-table", words("related.caption"), head, tuple(rows))
    return Section("related", words("role.sections.related"), "tables", tables=(table,))


_BUILDERS: dict[str, Callable[[Material], Section | None]] = {
    "overview": _prose("overview"),
    "day_to_day": _prose("day_to_day"),
    "responsibilities": _responsibilities,
    "in_practice": _in_practice,
    "skills": _skills,
    "tools": _tools,
    "requirements": _requirements,
    "employment": _employment,
    "conditions": _conditions,
    "reporting": _reporting,
    "path": _path,
    "pay": _pay,
    "outlook": _outlook,
    "satisfaction": _satisfaction,
    "employers": _list("employers"),
    "industries": _list("industries"),
    "benefits": _benefits,
    "measures": _list("measures"),
    "hiring_process": _list("hiring_process"),
    "interview_questions": _list("interview_questions"),
    "job_description": _posting,
    "faq": _faq,
    "experts": _experts,
    "best_practices": _list("best_practices"),
    "takeaways": _list("takeaways"),
    "further_reading": _links("further_reading"),
    "calls_to_action": _links("calls_to_action"),
    "conclusion": _prose("conclusion"),
    "related": _related,
}
