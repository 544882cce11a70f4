"""This module suggests how to cite a page with figures: in one sentence, dated by what stands on it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from jobsite.catalog.pay import PayRow
from jobsite.content.schema.registries import SourceSpec
from jobsite.pages import formats
from jobsite.pages.edition import Edition
from jobsite.pages.pay.words import is_sourced, joined


def citation(  # noqa: PLR0913 - a citation names many things
    title: str,
    address: str,
    edition: Edition,
    *,
    newest: str,
    sources: Iterable[str],
    updated: date | None = None,
) -> str:
    """Return site, page, dates, address and sources in one sentence, as far as they are there.

    newest: the latest reference period of its figures, empty for none; sources: ids.
    """
    words, locale = edition.words, edition.locale
    known = [edition.sources[each] for each in dict.fromkeys(sources) if each in edition.sources]
    named = "; ".join(_source(each, edition) for each in known)
    return words(
        "citation.sentence",
        parts=joined(
            words("citation.page", site=edition.settings.title, page=title),
            words("citation.updated", date=formats.long_date(updated, locale)) if updated else "",
            words("citation.figures", period=formats.period(newest, locale)) if newest else "",
            address,
            words("citation.sources", sources=named) if named else "",
        ),
    )


def citation_of_rows(
    title: str, address: str, rows: Iterable[PayRow], edition: Edition, updated: date | None = None
) -> str:
    """Return how to cite a page with rows of pay; empty where none of them names a source."""
    sourced = [row for row in rows if is_sourced(row)]
    if not sourced:
        return ""
    newest = max(row.reference_period or "" for row in sourced)
    sources = (row.source or "" for row in sourced)
    return citation(title, address, edition, newest=newest, sources=sources, updated=updated)


def _source(source: SourceSpec, edition: Edition) -> str:
    """Return publisher, title and edition; the latter in brackets where the title does not name it."""
    named = joined(source.publisher or "", source.title)
    if not source.vintage or source.vintage in source.title:
        return named
    return edition.words("citation.vintage", source=named, vintage=source.vintage)
