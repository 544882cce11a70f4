"""This module makes the view of the home page."""

from __future__ import annotations

import re

from jobsite.content.markdown import plain
from jobsite.pages import formats, paths, prose
from jobsite.pages.changes_page import change_entry
from jobsite.pages.edition import Edition
from jobsite.pages.frame import linker_of, make_frame
from jobsite.pages.job import HomeJob
from jobsite.pages.linker import Link, Linker
from jobsite.pages.list_pages import role_entry
from jobsite.pages.structured_data import Subject, identity, licence, node
from jobsite.pages.views import HomeView, RoleEntry


def home_view(job: HomeJob, edition: Edition) -> HomeView:
    """Return the home page."""
    words, linker, settings = edition.words, linker_of(job, edition), edition.settings
    description = settings.description or ""
    count = dict(job.counts).get("roles", 0)
    what = words("home.description", n=formats.number(count, edition.locale)) if count else words("home.none")
    said = plain(description) or what
    countries = [place for place in sorted(edition.places_shown) if "/" not in place]
    return HomeView(
        frame=make_frame(job, edition, settings.title, said, subject=_website(edition)),
        intro=prose.block(description, linker, "content/site.yaml", "intro") if description else "",
        counts=tuple(
            words(f"home.counts.{key}", n=formats.number(n, edition.locale)) for key, n in job.counts if n
        ),
        families=tuple(_family(slug, count, linker, edition) for slug, count in job.families),
        featured=tuple(role_entry(card, linker, edition) for card in job.featured),
        recent=tuple(change_entry(change, linker, edition) for change in job.recent),
        countries=tuple(linker.place(place) for place in countries),
        all_roles=_link_to(words("home.all_roles"), paths.ALL_ROLES, "roles", linker, edition),
        pay=_link_to(words("home.all_pay"), paths.PAY, "pay", linker, edition),
        newest=words("home.newest", date=formats.long_date(job.newest, edition.locale)) if job.newest else "",
    )


def _website(edition: Edition) -> Subject:
    """Return what the home page tells of the site, where it has an address."""
    settings, url = edition.settings, edition.base_url
    if not url:
        return Subject()
    site = node(
        "WebSite",
        url=url,
        name=settings.title,
        description=plain(settings.description or ""),
        inLanguage=edition.locale,
        license=licence(settings.licence),
    )
    return Subject(others=({**identity(url, "website"), **site},))


def _link_to(text: str, path: str, kind: str, linker: Linker, edition: Edition) -> Link | None:
    return Link(text, linker.to_path(path)) if kind in edition.kinds else None


def _family(slug: str, count: int, linker: Linker, edition: Edition) -> RoleEntry:
    spec = edition.families.get(slug)
    said = edition.words("roles.count", n=formats.number(count, edition.locale))
    about = first_sentence(plain(spec.description)) if spec and spec.description else ""
    return RoleEntry(linker.family(slug), about, notes=(said,))


def first_sentence(text: str) -> str:
    """Return a text up to the first full stop, question or exclamation mark that a blank follows."""
    return re.split(r"(?<=[.?!。])\s", text, maxsplit=1)[0]
