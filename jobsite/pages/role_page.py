"""This module makes the view of a role's page."""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import quote as percent_encoded

from jobsite.catalog.areas import has_areas_page
from jobsite.catalog.card import texts_of
from jobsite.catalog.expected import expectations
from jobsite.catalog.inherit import inherit
from jobsite.catalog.pay import headline_pay
from jobsite.catalog.shelf import fetch
from jobsite.catalog.survey import Sheet
from jobsite.content.markdown import plain
from jobsite.content.schema.role import RoleSpec
from jobsite.pages import formats, paths, prose
from jobsite.pages.citation import citation_of_rows
from jobsite.pages.codes_fact import codes_fact
from jobsite.pages.downloads import downloads
from jobsite.pages.edition import Edition
from jobsite.pages.frame import canonical, linker_of, make_frame
from jobsite.pages.job import RoleJob
from jobsite.pages.linker import Link, Linker
from jobsite.pages.machines.dataset import role_dataset
from jobsite.pages.machines.occupation import role_subject
from jobsite.pages.pay.fact import pay_fact
from jobsite.pages.pay.used_sources import sources_beside
from jobsite.pages.pay.words import level_title
from jobsite.pages.sections.asked import months_words
from jobsite.pages.sections.material import Material
from jobsite.pages.sections.order import make_sections
from jobsite.pages.views import Banner, Fact, Item, RoleView

WORDS_A_MINUTE = 230


def role_view(job: RoleJob, edition: Edition) -> RoleView:
    """Return a role's page."""
    sheet: Sheet = fetch(job.role)
    role, rows = sheet.role, sheet.rows
    spec, linker = role.spec, linker_of(job, edition)
    family = edition.families.get(spec.family or "")
    inherited = inherit(spec, family.defaults if family else None, edition.settings.defaults)
    material = Material(
        spec,
        role.source,
        inherited,
        rows,
        linker,
        edition,
        sheet.joined,
        job.relations,
        job.backlinks,
        job.compared,
    )
    summary = spec.summary or ""
    trail = (linker.family(spec.family),) if spec.family else ()
    sections = make_sections(material)
    address = canonical(job.page.path, edition)
    own = () if has_areas_page(rows) else role_dataset(address, role.slug, spec.title, rows, edition)
    return RoleView(
        frame=make_frame(
            job,
            edition,
            spec.title,
            plain(summary),
            trail=trail,
            noindex=spec.status in {"archived", "draft"},
            subject=replace(role_subject(address, spec, rows, sections, edition), others=own),
        ),
        title=spec.title,
        alternate_titles=spec.alternate_titles,
        picture=_picture(spec, linker),
        summary=prose.block(summary, linker, role.source, "summary"),
        banners=_banners(job, spec, linker, edition),
        audience=_audience(material),
        facts=_facts(sheet, linker, edition),
        sections=sections,
        dates=(*_dates(spec, edition), *_replaces(job, linker, edition)),
        sources=_sources(sheet, edition),
        actions=actions(role.source, edition),
        downloads=downloads(paths.role_data(role.slug), linker) if rows else (),
        citation=citation_of_rows(spec.title, address, rows, edition, spec.updated or spec.published),
    )


def _picture(spec: RoleSpec, linker: Linker) -> Item | None:
    if spec.picture is None:
        return None
    address = linker.to_path(paths.asset_path(spec.picture.asset))
    notes = (spec.picture.credit,) if spec.picture.credit else ()
    return Item("", link=Link(spec.picture.alternative_text or "", address), notes=notes)


def _banners(job: RoleJob, spec: RoleSpec, linker: Linker, edition: Edition) -> tuple[Banner, ...]:
    words = edition.words
    banners = []
    if spec.status == "draft":
        banners.append(Banner("draft", words("banner.draft")))
    if spec.status == "archived":
        link = linker.role(spec.replaced_by) if spec.replaced_by else None
        banners.append(Banner("archived", words("banner.replaced" if link else "banner.archived"), link))
    if job.review_due:
        when = formats.long_date(job.review_due, edition.locale)
        banners.append(Banner("review", words("banner.review_due", date=when)))
    return tuple(banners)


def _audience(material: Material) -> tuple[Item, ...]:
    audience = material.spec.audience
    if audience is None:
        return ()
    return tuple(
        Item(material.inline(text, f"audience-{key}"), material.word(f"role.audience.{key}"))
        for key in ("seeker", "hiring", "writing")
        if (text := getattr(audience, key))
    )


def _facts(sheet: Sheet, linker: Linker, edition: Edition) -> tuple[Fact, ...]:
    words, spec, rows = edition.words, sheet.role.spec, sheet.rows
    facts = []
    if pay := headline_pay(rows, edition.settings.home_country):
        facts.append(pay_fact(pay, linker, edition))
    asked = spec.requirements
    if asked and asked.experience and asked.experience.months:
        months = Link(months_words(asked.experience.months, edition))
        facts.append(Fact(words("facts.experience"), (months,), "experience"))
    if asked and asked.education and asked.education.items:
        education = Link(plain(asked.education.items[0].text))
        facts.append(Fact(words("facts.education"), (education,), "education"))
    if spec.family:
        facts.append(Fact(words("facts.family"), (linker.family(spec.family),), "family"))
    if spec.level:
        level = Link(level_title(spec.level, spec.family, edition))
        facts.append(Fact(words("facts.level"), (level,), "level"))
    if spec.track:
        facts.append(Fact(words("facts.track"), (Link(words(f"facts.tracks.{spec.track}")),), "track"))
    if spec.grade:
        facts.append(Fact(words("facts.grade"), (Link(spec.grade),), "grade"))
    found = expectations(spec, sheet.joined)
    if found and found[0].change is not None and not found[0].applies_to:
        change = formats.percent(found[0].change, edition.locale, signed=True)
        years = words("outlook.from_to", start=found[0].years[0], end=found[0].years[1])
        told = (Link(f"{change}, {years}"), linker.place(found[0].place))
        facts.append(Fact(words("facts.outlook"), told, "outlook"))
    if codes := codes_fact(spec.codes, edition):
        facts.append(codes)
    return tuple(facts)


def _dates(spec: RoleSpec, edition: Edition) -> tuple[Fact, ...]:
    words, locale = edition.words, edition.locale
    facts = [
        Fact(words(f"dates.{key}"), (Link(formats.long_date(day, locale)),), key)
        for key in ("published", "updated")
        if (day := getattr(spec, key))
    ]
    if spec.reviewed:
        person = edition.people.get(spec.reviewed.by)
        said = words(
            "dates.reviewed_by",
            date=formats.long_date(spec.reviewed.date, locale),
            person=person.name if person else spec.reviewed.by,
        )
        facts.append(Fact(words("dates.reviewed"), (Link(said),), "reviewed"))
    if spec.review_by:
        due = Link(formats.long_date(spec.review_by, locale))
        facts.append(Fact(words("dates.review_by"), (due,), "review_by"))
    if spec.authors:
        names = tuple(_person(author, edition) for author in spec.authors)
        facts.append(Fact(words("dates.authors"), names, "authors"))
    minutes = max(1, round(_count_words(spec) / WORDS_A_MINUTE))
    facts.append(Fact(words("dates.reading"), (Link(words("dates.minutes", n=minutes)),), "reading"))
    return tuple(facts)


def _replaces(job: RoleJob, linker: Linker, edition: Edition) -> tuple[Fact, ...]:
    links = tuple(linker.role(card.slug) for card in job.replaces)
    return (Fact(edition.words("dates.replaces"), links),) if links else ()


def _person(slug: str, edition: Edition) -> Link:
    person = edition.people.get(slug)
    return Link(person.name, person.url or "") if person else Link(slug)


def _count_words(spec: RoleSpec) -> int:
    return sum(len(re.findall(r"\w+", text)) for text in texts_of(spec))


def _sources(sheet: Sheet, edition: Edition) -> tuple[Item, ...]:
    """Return every source of the page once, in the order in which a reader meets it."""
    spec, rows = sheet.role.spec, sheet.rows
    used = [row.source for row in rows] + [*sources_beside(rows, edition)]
    used += [each.source for each in spec.skills]
    used += [each.source for each in expectations(spec, sheet.joined)]
    if spec.requirements and spec.requirements.education:
        used.append(spec.requirements.education.source)
    if spec.satisfaction and spec.satisfaction.score:
        used.append(spec.satisfaction.score.source)
    used += spec.sources
    return tuple(source_item(slug, edition) for slug in dict.fromkeys(used) if slug)


def source_item(slug: str, edition: Edition) -> Item:
    """Return a source as one line: title, publisher, vintage, licence, attribution."""
    source = edition.sources.get(slug)
    if source is None:
        return Item(slug)
    about = [source.publisher, source.vintage, source.licence, source.attribution]
    notes = tuple(each for each in about if each)
    return Item("", link=Link(source.title, source.url or ""), notes=notes)


def actions(source: str, edition: Edition) -> tuple[Link, ...]:
    """Return the links to change a page's source, where the site says where its repository is."""
    settings, words = edition.settings, edition.words
    if settings.repository is None:
        return ()
    repository = settings.repository.removesuffix("/")
    path = percent_encoded(source)
    edit = f"{repository}/edit/{percent_encoded(settings.branch)}/{path}"
    report = report_address(source, edition)
    return Link(words("actions.edit"), edit), Link(words("actions.report"), report)


def report_address(subject: str, edition: Edition) -> str:
    """Return the address of a new issue about a subject, empty where the site names no repository."""
    repository = edition.settings.repository
    title = percent_encoded(subject)
    return f"{repository.removesuffix('/')}/issues/new?title={title}" if repository else ""
