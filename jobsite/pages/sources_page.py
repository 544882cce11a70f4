"""This module makes the view of sources: each with its licence, edition and age, and what is from it."""

from __future__ import annotations

from collections.abc import Iterator

from jobsite.content.ages import is_old, months_old
from jobsite.content.schema.registries import SourceSpec
from jobsite.content.schema.scalars import Period
from jobsite.content.schema.tables import OutlookTableSpec, PayTableSpec, RateTableSpec
from jobsite.pages import formats, paths, prose
from jobsite.pages.downloads import downloads
from jobsite.pages.edition import Edition
from jobsite.pages.frame import linker_of, make_frame, make_pager
from jobsite.pages.job import SourcesJob
from jobsite.pages.linker import Link, Linker
from jobsite.pages.method import formulas
from jobsite.pages.views import Group, Item, SourceEntry, SourcesView

Table = PayTableSpec | OutlookTableSpec | RateTableSpec
LISTS = (paths.ROLES_DATA, paths.OUTLOOK_DATA, paths.SOURCES_DATA)


def sources_view(job: SourcesJob, edition: Edition) -> SourcesView:
    """Return a page of sources; the first says how figures are made."""
    words, linker = edition.words, linker_of(job, edition)
    is_first = job.page.number == 1
    method = tuple(words(f"sources.method.{key}") for key in ("sourced", "unsourced", "compared", "dates"))
    return SourcesView(
        frame=make_frame(job, edition, words("sources.heading"), words("sources.intro")),
        intro=words("sources.intro") if edition.sources else words("sources.none"),
        method=method if is_first else (),
        sources=tuple(_source(slug, job, linker) for slug in job.sources),
        formulas=formulas(job, edition) if is_first else (),
        downloads=_downloads(linker) if is_first else (),
        pager=make_pager(job, edition, paths.SOURCES),
    )


def _downloads(linker: Linker) -> tuple[Link, ...]:
    """Return the files that stand once on a site, each in both forms, and what describes all of them."""
    words = linker.edition.words
    titles = (words("roles.heading"), words("outlook.caption"), words("role.sources"))
    links = [
        Link(words("downloads.of", table=title, form=link.text), link.href)
        for stem, title in zip(LISTS, titles, strict=True)
        for link in downloads(stem, linker)
    ]
    package = Link(words("downloads.package"), linker.to_path(paths.DATA_PACKAGE))
    return (*links, package) if links else ()


def _source(slug: str, job: SourcesJob, linker: Linker) -> SourceEntry:
    edition = linker.edition
    source, name = edition.sources[slug], f"source-{slug}"
    return SourceEntry(
        source.title,
        id=name,
        items=tuple(_facts(source, dict(job.rows).get(slug, 0), edition)),
        old=_old(source.reference_period, edition),
        prose=prose.block(source.notes, linker, "content/sources.yaml", name) if source.notes else "",
        links=(Link(source.url, source.url),) if source.url else (),
        tables=tuple(
            _table(spec, path, f"{name}-{number}", linker)
            for number, (path, spec) in enumerate(_tables(slug, job, edition), 1)
        ),
    )


def _facts(source: SourceSpec, rows: int, edition: Edition) -> Iterator[Item]:
    words, locale = edition.words, edition.locale
    period = source.reference_period
    facts = (
        ("publisher", source.publisher),
        ("vintage", source.vintage),
        ("period", formats.period(str(period), locale) if period else ""),
        ("age", _age(period, edition)),
        ("place", edition.place_name(source.place) if source.place else ""),
        ("licence", source.licence),
        ("attribution", source.attribution),
        ("retrieved", formats.long_date(source.retrieved, locale) if source.retrieved else ""),
        ("rows", words("pay.figures", n=formats.number(rows, locale)) if rows else ""),
    )
    return (Item(text, words(f"sources.{key}")) for key, text in facts if text)


def _age(period: Period | None, edition: Edition) -> str:
    """Return how old figures are, in whole months from the end of what they refer to."""
    if period is None:
        return ""
    months = months_old(period, edition.today)
    return edition.words("sources.months", n=months) if months else edition.words("sources.new")


def _old(period: Period | None, edition: Edition) -> str:
    limits = edition.settings.limits
    if period is None or not is_old(period, limits, edition.today):
        return ""
    return edition.words("sources.old", n=limits.pay_months)


def _tables(slug: str, job: SourcesJob, edition: Edition) -> Iterator[tuple[str, Table]]:
    """Yield the tables that are from a source, those of pay first, each with the path of its file."""
    for name, spec in sorted(edition.pay_tables.items()):
        if spec.source == slug:
            yield edition.paths["pay-table", name], spec
    yield from ((path, each) for path, each in job.tables if each.source == slug)


def _table(spec: Table, path: str, name: str, linker: Linker) -> Group:
    notes = prose.block(spec.notes, linker, path, name) if spec.notes else ""
    return Group(spec.title, id=name, items=tuple(_defined(spec, linker.edition)), prose=notes)


def _defined(spec: Table, edition: Edition) -> Iterator[Item]:
    """Yield what a table's office means: by pay, by single figures, and how many areas it publishes."""
    words = edition.words
    if spec.definition:
        yield Item(spec.definition, words("sources.definition"))
    if isinstance(spec, PayTableSpec):
        for each in spec.statistics:
            yield Item(each.definition, words(f"pay.statistic.{each.figure}"))
        if spec.areas_in_all:
            yield Item(formats.number(spec.areas_in_all, edition.locale), words("sources.areas"))
