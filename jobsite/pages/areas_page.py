"""This module makes the view of a role's areas: every region and area with a figure, a page at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from jobsite.catalog.areas import area_rows
from jobsite.catalog.pay import PayRow
from jobsite.catalog.shelf import fetch
from jobsite.catalog.survey import Sheet
from jobsite.pages import formats, paths
from jobsite.pages.citation import citation_of_rows
from jobsite.pages.downloads import downloads
from jobsite.pages.edition import Edition
from jobsite.pages.frame import canonical, linker_of, make_frame, make_pager
from jobsite.pages.job import AreasJob
from jobsite.pages.linker import Linker
from jobsite.pages.machines.dataset import role_dataset
from jobsite.pages.machines.structured_data import Subject
from jobsite.pages.pay.area_tables import AreaPay, area_tables
from jobsite.pages.pay.definitions import definitions
from jobsite.pages.pay.role_said import extremes_said, remarks_said
from jobsite.pages.pay.role_tables import RolePay, by_industry, counted_otherwise
from jobsite.pages.role_page import source_item
from jobsite.pages.views import AreasView, Table

MOST_INDUSTRIES = 40


def areas_view(job: AreasJob, edition: Edition) -> AreasView:
    """Return a page of a role's areas."""
    sheet: Sheet = fetch(job.role)
    words, linker, spec = edition.words, linker_of(job, edition), sheet.role.spec
    occupations = sheet.joined.occupations
    pay = AreaPay(sheet.rows, occupations, spec.family, linker, edition)
    rows = area_rows(sheet.rows)
    title = words("areas.title", role=spec.title)
    places = formats.number(len({row.place for row in rows}), edition.locale)
    trail = (*((linker.family(spec.family),) if spec.family else ()), linker.role(job.slug))
    intro = words("areas.intro", n=places, role=spec.title)
    sources = dict.fromkeys(row.source for row in rows if row.source)
    return AreasView(
        frame=make_frame(
            job,
            edition,
            title,
            intro,
            trail=trail,
            noindex=spec.status in {"archived", "draft"},
            subject=_subject(job, sheet, edition),
        ),
        title=title,
        intro=intro,
        said=tuple(_said(sheet, edition)) if job.page.number == 1 else (),
        remarks=(*remarks_said(rows, occupations, edition), *_absent(rows, edition)),
        tables=_defined(
            (*area_tables(pay, job.page.number), *_others(job, sheet, linker, edition)), rows, edition
        ),
        sources=tuple(source_item(source, edition) for source in sources),
        pager=make_pager(job, edition, paths.areas_path(job.slug)),
        downloads=downloads(paths.role_data(job.slug), linker),
        citation=citation_of_rows(title, canonical(job.page.path, edition), rows, edition),
    )


def _defined(tables: tuple[Table, ...], rows: Iterable[PayRow], edition: Edition) -> tuple[Table, ...]:
    """Return tables with what their offices count told under the last one."""
    if not tables:
        return ()
    notes = (*tables[-1].notes, *definitions(rows, edition))
    return (*tables[:-1], replace(tables[-1], notes=notes))


def _others(job: AreasJob, sheet: Sheet, linker: Linker, edition: Edition) -> tuple[Table, ...]:
    """Return what the first page tells besides areas: every industry, and what is counted otherwise."""
    if job.page.number > 1:
        return ()
    pay = RolePay(sheet.rows, sheet.role.spec.family, linker, edition)
    return (*by_industry(pay, MOST_INDUSTRIES), *counted_otherwise(pay))


def _subject(job: AreasJob, sheet: Sheet, edition: Edition) -> Subject:
    """Return what the first page is about: the table of the role's pay."""
    if job.page.number > 1:
        return Subject()
    address, title = canonical(job.page.path, edition), sheet.role.spec.title
    return Subject(main=role_dataset(address, job.slug, title, sheet.rows, edition))


def _said(sheet: Sheet, edition: Edition) -> Iterator[str]:
    """Yield a paragraph an occupation, by name where there are several: where it pays most, where least."""
    occupations = sheet.joined.occupations
    said = [(each, " ".join(extremes_said(each, sheet.rows, edition))) for each in occupations]
    said = [(each, text) for each, text in said if text]
    for each, text in said:
        is_alone = len(said) == 1
        yield text if is_alone else edition.words("areas.said_of", occupation=each.title, said=text)


def _absent(rows: Sequence[PayRow], edition: Edition) -> Iterator[str]:
    """Yield which countries with official figures have none of all occupations."""
    countries = sorted({row.place.partition("/")[0] for row in rows if row.table})
    for country in countries:
        parts = {row.place for row in rows if row.place.startswith(f"{country}/")}
        if not any(place in edition.averages for place in (country, *parts)):
            yield edition.words("pay.no_average", place=edition.place_name(country))
