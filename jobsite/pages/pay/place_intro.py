"""This module says what a page of a place holds: how many roles, whose figures, and how new."""

from __future__ import annotations

from collections.abc import Sequence

from jobsite.catalog.pay import PayRow
from jobsite.pages import formats
from jobsite.pages.edition import Edition
from jobsite.pages.pay.words import is_sourced, provenance

MOST_NAMED = 3


def place_intro(rows: Sequence[PayRow], edition: Edition) -> str:
    """Return what all the rows of a place are, in two or three sentences."""
    words, locale = edition.words, edition.locale
    sourced = [row for row in rows if is_sourced(row)]
    roles = len({row.role for row in rows})
    said = [words("pay.place_roles", n=formats.number(roles, locale))]
    if sourced:
        newest = max((row.reference_period for row in sourced if row.reference_period), default="")
        n, named = formats.number(len(sourced), locale), _named(sourced, edition)
        said.append(
            words("pay.place_newest", n=n, sources=named, newest=formats.period(newest, locale))
            if newest
            else words("pay.place_sourced", n=n, sources=named)
        )
    if others := len(rows) - len(sourced):
        n = formats.number(others, locale)
        said.append(words("pay.place_unsourced", n=n) if sourced else words("pay.place_only_unsourced", n=n))
    return " ".join(said)


def _named(rows: Sequence[PayRow], edition: Edition) -> str:
    """Return who published the rows, by name where they are few, else how many they are."""
    names = dict.fromkeys(_publisher(row, edition) for row in rows)
    if len(names) > MOST_NAMED:
        return edition.words("pay.place_publishers", n=formats.number(len(names), edition.locale))
    return formats.listed(tuple(names), edition.locale)


def _publisher(row: PayRow, edition: Edition) -> str:
    source = edition.sources.get(row.source or "")
    return source.publisher if source and source.publisher else provenance(row, edition)
