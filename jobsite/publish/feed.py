"""This module writes feed.xml: the roles that changed last, as Atom (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from xml.sax.saxutils import escape, quoteattr

from jobsite.catalog.changes import Change, newest
from jobsite.pages import paths
from jobsite.pages.edition import Edition
from jobsite.pages.frame import canonical

MOST_ENTRIES = 30


def feed(changes: Iterable[Change], edition: Edition) -> bytes:
    """Return the feed of changes, newest first: an entry a published role.

    An entry's id is the address of its page, so that an update is the same entry with a later date.
    """
    published = (change for change in changes if change.role.status == "published")
    last = list(islice(newest(published), MOST_ENTRIES))
    settings, own = edition.settings, canonical(paths.FEED, edition)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(edition.locale)}>',
        f"<id>{escape(own)}</id>",
        f"<title>{escape(settings.title)}</title>",
        f"<updated>{_moment(last[0].day if last else edition.today)}</updated>",
        f"<author><name>{escape(settings.title)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(own)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(canonical(paths.CHANGES, edition))}/>',
    ]
    lines += [f"<rights>{escape(settings.licence)}</rights>"] if settings.licence else []
    for change in last:
        lines += ["<entry>", *_entry(change, edition), "</entry>"]
    return "".join(f"{line}\n" for line in (*lines, "</feed>")).encode()


def _entry(change: Change, edition: Edition) -> Iterator[str]:
    card = change.role
    address = canonical(paths.role_path(card.slug), edition)
    yield f"<id>{escape(address)}</id>"
    yield f"<title>{escape(card.title)}</title>"
    yield f'<link rel="alternate" type="text/html" href={quoteattr(address)}/>'
    if card.published:
        yield f"<published>{_moment(card.published)}</published>"
    yield f"<updated>{_moment(change.day)}</updated>"
    if card.family:
        label = quoteattr(edition.family_title(card.family))
        yield f"<category term={quoteattr(card.family)} label={label}/>"
    if card.summary:
        yield f"<summary>{escape(card.summary)}</summary>"


def _moment(day: date) -> str:
    """Return the first moment of a day; no more is known of when a role changed."""
    return f"{day.isoformat()}T00:00:00Z"
