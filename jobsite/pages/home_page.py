"""This module makes the view of the home page."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jobsite.content.markdown import plain
from jobsite.pages import formats, paths, prose
from jobsite.pages.changes_page import change_entry
from jobsite.pages.edition import Edition
from jobsite.pages.frame import linker_of, make_frame
from jobsite.pages.job import HomeJob
from jobsite.pages.linker import Link, Linker
from jobsite.pages.list_pages import role_entry
from jobsite.pages.machines.structured_data import Subject, identity, licence, node
from jobsite.pages.pay.entries import list_pay
from jobsite.pages.views import HomeView, Item, RoleEntry

SHORTEST_SENTENCE = 30


def home_view(job: HomeJob, edition: Edition) -> HomeView:
    """Return the home page."""
    words, linker, settings = edition.words, linker_of(job, edition), edition.settings
    description, pay = settings.description or "", list_pay(job.featured, edition)
    count = dict(job.counts).get("roles", 0)
    what = words("home.description", n=formats.number(count, edition.locale)) if count else words("home.none")
    said = plain(description) or what
    return HomeView(
        frame=make_frame(job, edition, settings.title, said, subject=_website(edition)),
        intro=prose.block(description, linker, "content/site.yaml", "intro") if description else said,
        doors=tuple(_doors(job, linker, edition)),
        families=tuple(_family(slug, count, linker, edition) for slug, count in job.families),
        featured_heading=words("home.featured" if any(c.featured for c in job.featured) else "roles.heading"),
        featured=tuple(role_entry(card, linker, edition, pay) for card in job.featured),
        scale=pay.scale,
        recent=tuple(change_entry(change, linker, edition) for change in job.recent),
        countries=tuple(linker.place(place) for place in edition.countries_shown),
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


def _doors(job: HomeJob, linker: Linker, edition: Edition) -> Iterator[Item]:
    """Yield the ways to the lists of the site, each with what is in it."""
    words = edition.words

    def counted(*keys: str) -> tuple[str, ...]:
        counts = dict(job.counts)
        numbers = {key: formats.number(counts[key], edition.locale) for key in keys if counts.get(key)}
        return tuple(words(f"home.counts.{key}", n=n) for key, n in numbers.items())

    newest = formats.long_date(job.newest, edition.locale) if job.newest else ""
    pay = (*counted("figures", "places"), *_newest_figures(job.newest_figures, edition))
    doors = (
        ("roles", paths.ALL_ROLES, words("home.all_roles"), counted("roles")),
        ("pay", paths.PAY, words("pay.heading"), pay or (words("pay.nowhere"),)),
        ("compare", paths.COMPARE, words("nav.compare"), (words("chooser.door"),)),
        ("sources", paths.SOURCES, words("nav.sources"), counted("sources")),
        ("changes", paths.CHANGES, words("nav.changes"), (words("home.newest", date=newest),)),
    )
    for kind, path, text, notes in doors:
        if kind in edition.kinds:
            yield Item("", link=Link(text, linker.to_path(path)), notes=notes)


def _newest_figures(period: str, edition: Edition) -> tuple[str, ...]:
    date = formats.period(period, edition.locale) if period else ""
    return (edition.words("home.newest_figures", date=date),) if date else ()


def _family(slug: str, count: int, linker: Linker, edition: Edition) -> RoleEntry:
    spec = edition.families.get(slug)
    said = edition.words("roles.count", n=formats.number(count, edition.locale))
    about = first_sentence(plain(spec.description)) if spec and spec.description else ""
    return RoleEntry(linker.family(slug), about, notes=(said,))


def first_sentence(text: str) -> str:
    """Return a text up to its first full stop, question or exclamation mark.

    A stop of an abbreviation ends no sentence: what ends there has some length, and a digit follows or a
    letter that is not a small one. Ideographic marks end one always.
    """
    for end in re.finditer(r"[。！？]|[.?!](?=\s+(\S))", text):  # noqa: RUF001 - ideographic marks
        follows = end[1]
        if not follows or (end.end() >= SHORTEST_SENTENCE and _may_begin(follows)):
            return text[: end.end()]
    return text


def _may_begin(character: str) -> bool:
    return character.isdigit() or (character.isalpha() and not character.islower())
