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
    about = {
        "url": url,
        "name": title,
        "description": edition.words("pay.dataset", place=edition.place_name(place)),
        "spatialCoverage": place_node(place, edition),
        "distribution": distribution(paths.place_data(place), edition),
    }
    table = _dataset(url, about, rows, edition)
    return Subject(main=(table,) if table else ())


def role_dataset(
    url: str, slug: str, title: str, rows: Iterable[PayRow], edition: Edition
) -> tuple[Node, ...]:
    """Return the table of a role's pay; nothing where all of it is unsourced, or stands in no file."""
    files = distribution(paths.role_data(slug), edition)
    if not files:
        return ()
    about = {
        "url": url,
        "name": edition.words("downloads.role", role=title),
        "description": edition.words("downloads.dataset", role=title),
        "distribution": files,
    }
    table = _dataset(url, about, rows, edition)
    return (table,) if table else ()


def _dataset(url: str, about: Node, rows: Iterable[PayRow], edition: Edition) -> Node | None:
    """Return a table of pay with what its sourced rows say of it, None where there are none."""
    known = [row for row in rows if row.kind != "unsourced" and row.source in edition.sources]
    if not known:
        return None
    words = edition.words
    sources = [edition.sources[slug] for slug in dict.fromkeys(row.source for row in known if row.source)]
    measured = {figure for row in known for figure in published(row)}
    publishers = dict.fromkeys(each.publisher for each in sources if each.publisher)
    table = node(
        "Dataset",
        **about,
        inLanguage=edition.locale,
        license=licence(edition.settings.licence),
        creator=[node("Organization", name=publisher) for publisher in publishers],
        isBasedOn=[_source(each) for each in sources],
        temporalCoverage=_span(row.reference_period for row in known),
        variableMeasured=[words(f"pay.statistic.{each}") for each in FIGURES if each in measured],
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
