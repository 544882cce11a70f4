"""This module describes a table of pay to machines: what it holds, of where and when, and by whom."""

from __future__ import annotations

from collections.abc import Iterable

from jobsite.catalog.pay import PayRow, published
from jobsite.content.schema.pay import FIGURES
from jobsite.content.schema.registries import SourceSpec
from jobsite.pages import paths
from jobsite.pages.downloads import distribution
from jobsite.pages.edition import Edition
from jobsite.pages.machines.salaries import place_node
from jobsite.pages.machines.structured_data import Node, Subject, identity, licence, node


def pay_subject(url: str, place: str, title: str, rows: Iterable[PayRow], edition: Edition) -> Subject:
    """Return what a page with a titled table of pay is about; of unsourced figures nothing is said."""
    known = _sourced(rows, edition)
    if not known:
        return Subject()
    sources = _sources(known, edition)
    publishers = dict.fromkeys(each.publisher for each in sources if each.publisher)
    about = {
        "description": edition.words("pay.dataset", place=edition.place_name(place)),
        "spatialCoverage": place_node(place, edition),
        "distribution": distribution(paths.place_data(place), edition),
        "creator": [node("Organization", name=publisher) for publisher in publishers],
        "isBasedOn": [_source(each) for each in sources],
    }
    return Subject(main=(_dataset(url, title, about, known, edition),))


def role_dataset(
    url: str, slug: str, title: str, rows: Iterable[PayRow], edition: Edition
) -> tuple[Node, ...]:
    """Return the table of a role's pay; nothing where all of it is unsourced, or stands in no file.

    It is short, since a role's page is long: the rest is in the data package.
    """
    known, files = _sourced(rows, edition), distribution(paths.role_data(slug), edition)
    if not known or not files:
        return ()
    sources = _sources(known, edition)
    about = {
        "description": edition.words("downloads.dataset", role=title),
        "distribution": files,
        "isBasedOn": [node("CreativeWork", name=each.title, url=each.url) for each in sources],
    }
    return (_dataset(url, edition.words("downloads.role", role=title), about, known, edition),)


def _sourced(rows: Iterable[PayRow], edition: Edition) -> list[PayRow]:
    return [row for row in rows if row.kind != "unsourced" and row.source in edition.sources]


def _sources(rows: Iterable[PayRow], edition: Edition) -> list[SourceSpec]:
    return [edition.sources[slug] for slug in dict.fromkeys(row.source for row in rows if row.source)]


def _dataset(url: str, title: str, about: Node, rows: list[PayRow], edition: Edition) -> Node:
    measured = {figure for row in rows for figure in published(row)}
    table = node(
        "Dataset",
        url=url,
        name=title,
        **about,
        inLanguage=edition.locale,
        license=licence(edition.settings.licence),
        temporalCoverage=_span(row.reference_period for row in rows),
        variableMeasured=[edition.words(f"pay.statistic.{each}") for each in FIGURES if each in measured],
    )
    return {**identity(url, "data"), **table}


def _source(source: SourceSpec) -> Node:
    publisher = node("Organization", name=source.publisher) if source.publisher else None
    return node(
        "CreativeWork",
        name=source.title,
        url=source.url,
        version=source.vintage,
        license=licence(source.licence),
        publisher=publisher,
    )


def _span(periods: Iterable[str | None]) -> str:
    """Return the time that some reference periods cover, in ISO 8601."""
    known = sorted({period for period in periods if period})
    return "/".join(dict.fromkeys((known[0], known[-1]))) if known else ""
