"""This module makes the views of sources, free pages, redirects and the page for what is not found."""

from __future__ import annotations

from jobsite.content.markdown import plain
from jobsite.content.schema.registries import SourceSpec
from jobsite.pages import formats, paths, prose
from jobsite.pages.edition import Edition
from jobsite.pages.frame import canonical, linker_of, make_frame, make_pager
from jobsite.pages.job import FreePageJob, NotFoundJob, RedirectJob, SourcesJob
from jobsite.pages.linker import Link, Linker
from jobsite.pages.machines.structured_data import Subject
from jobsite.pages.role_page import actions
from jobsite.pages.views import (
    Frame,
    Group,
    Item,
    NotFoundView,
    PageView,
    RedirectView,
    SourcesView,
)


def sources_view(job: SourcesJob, edition: Edition) -> SourcesView:
    """Return a page of sources."""
    words, linker = edition.words, linker_of(job, edition)
    method = tuple(words(f"sources.method.{key}") for key in ("sourced", "unsourced", "compared", "dates"))
    return SourcesView(
        frame=make_frame(job, edition, words("sources.heading"), words("sources.intro")),
        intro=words("sources.intro") if edition.sources else words("sources.none"),
        method=method if job.page.number == 1 else (),
        sources=tuple(_source(slug, edition.sources[slug], linker, edition) for slug in job.sources),
        pager=make_pager(job, edition, paths.SOURCES),
    )


def _source(slug: str, source: SourceSpec, linker: Linker, edition: Edition) -> Group:
    words = edition.words
    rows = [
        ("publisher", source.publisher),
        ("vintage", source.vintage),
        (
            "period",
            formats.period(str(source.reference_period), edition.locale) if source.reference_period else "",
        ),
        ("place", edition.place_name(source.place) if source.place else ""),
        ("licence", source.licence),
        ("attribution", source.attribution),
        (
            "retrieved",
            formats.long_date(source.retrieved, edition.locale) if source.retrieved else "",
        ),
    ]
    return Group(
        source.title,
        id=f"source-{slug}",
        prose=prose.block(source.notes, linker, "content/sources.yaml", f"source-{slug}")
        if source.notes
        else "",
        items=tuple(Item(text, words(f"sources.{key}")) for key, text in rows if text),
        links=(Link(source.url, source.url),) if source.url else (),
    )


def page_view(job: FreePageJob, edition: Edition) -> PageView:
    """Return a free page."""
    spec = job.spec
    linker = linker_of(job, edition)
    summary = plain(spec.summary) if spec.summary else plain(spec.body)
    updated = formats.long_date(spec.updated, edition.locale) if spec.updated else ""
    dates = {"dateModified": str(spec.updated)} if spec.updated else {}
    return PageView(
        frame=make_frame(job, edition, spec.title, summary, subject=Subject(properties=dates)),
        title=spec.title,
        body=prose.page(spec.body, linker, job.page.source),
        updated=edition.words("dates.updated_on", date=updated) if updated else "",
        actions=actions(job.page.source, edition),
    )


def redirect_view(job: RedirectJob, edition: Edition) -> RedirectView:
    """Return a redirect."""
    return RedirectView(
        title=job.title,
        target=linker_of(job, edition).to_path(job.target),
        canonical=canonical(job.target, edition),
        language=edition.locale,
        direction=formats.direction(edition.locale),
        sentence=edition.words("redirect.sentence"),
    )


def not_found_view(_job: NotFoundJob, edition: Edition) -> NotFoundView:
    """Return 404.html: answered at any depth, so its addresses begin with the base path."""
    words = edition.words
    base = edition.base_path if edition.base_url else ""
    home = f"{base}{edition.home}" if base and edition.home else ""
    frame = Frame(
        language=edition.locale,
        direction=formats.direction(edition.locale),
        site_title=edition.settings.title,
        title=words("not_found.heading"),
        description=words("not_found.sentence"),
        canonical="",
        stylesheet=f"{base}{edition.stylesheet}" if base else "",
        script=f"{base}{edition.script}" if base else "",
        icon=f"{base}{edition.icon}" if base else "",
        touch_icon=f"{base}{edition.touch_icon}" if base else "",
        manifest=f"{base}{paths.WEB_MANIFEST}" if base else "",
        colours=edition.colours,
        social=None,
        home=home,
        logo=None,
        menu=(),
        breadcrumb=(),
        noindex=True,
        structured_data="",
        licence="",
        contact="",
        feed=Link(words("nav.feed"), f"{base}{paths.FEED}") if edition.has_feed else None,
    )
    way = Link(words("not_found.home"), home) if home else None
    return NotFoundView(frame, words("not_found.sentence"), way)
