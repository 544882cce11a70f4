"""This module makes the views of free pages, redirects and the page for what is not found."""

from __future__ import annotations

from jobsite.content.markdown import plain
from jobsite.pages import formats, paths, prose
from jobsite.pages.edition import Edition
from jobsite.pages.frame import canonical, linker_of, make_frame
from jobsite.pages.job import FreePageJob, NotFoundJob, RedirectJob
from jobsite.pages.linker import Link
from jobsite.pages.machines.structured_data import Subject
from jobsite.pages.role_page import actions
from jobsite.pages.views import (
    Frame,
    NotFoundView,
    PageView,
    RedirectView,
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
