"""This module writes feed.xml: the roles that changed last, as Atom (RFC 4287)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from xml.sax.saxutils import escape, quoteattr

from jobsite.catalog.card import Card
from jobsite.catalog.changes import Change, changes
from jobsite.pages import paths
from jobsite.pages.edition import Edition
from jobsite.pages.frame import canonical

MOST_ENTRIES = 30


def feed(cards: Iterable[Card], edition: Edition) -> bytes:
    """Return the feed: an entry a published role, the last changed first.

    An entry's id is the address of its page, so that an update is the same entry with a later date.
    """
    newest = list(islice(_newest(changes(cards, edition.today)), MOST_ENTRIES))
    settings, own = edition.settings, canonical(paths.FEED, edition)
    last = newest[0].day if newest else edition.today
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(edition.locale)}>',
        f"<id>{escape(own)}</id>",
        f"<title>{escape(settings.title)}</title>",
        f"<updated>{_moment(last)}</updated>",
        f"<author><name>{escape(settings.title)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href={quoteattr(own)}/>',
        f'<link rel="alternate" type="text/html" href={quoteattr(canonical(paths.CHANGES, edition))}/>',
    ]
    lines += [f"<rights>{escape(settings.licence)}</rights>"] if settings.licence else []
    for change in newest:
        lines += ["<entry>", *_entry(change, edition), "</entry>"]
    return "".join(f"{line}\n" for line in (*lines, "</feed>")).encode()


def _newest(every: Iterable[Change]) -> Iterator[Change]:
    """Yield the last change of each published role."""
    seen = set()
    for change in every:
        if change.role.status == "published" and change.role.slug not in seen:
            seen.add(change.role.slug)
            yield change


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
