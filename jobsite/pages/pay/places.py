"""This module makes the views of pay: all places, a country, a region, an area."""

from __future__ import annotations

from jobsite.catalog.pay import PayRow
from jobsite.catalog.shelf import fetch
from jobsite.pages import formats, paths
from jobsite.pages.citation import citation, citation_of_rows
from jobsite.pages.downloads import downloads
from jobsite.pages.edition import Edition
from jobsite.pages.frame import canonical, linker_of, make_frame, make_pager
from jobsite.pages.job import KnownPay, PayJob, PlaceJob
from jobsite.pages.linker import Link, Linker
from jobsite.pages.machines.dataset import pay_subject
from jobsite.pages.machines.structured_data import Subject, collection
from jobsite.pages.pay.missing import missing
from jobsite.pages.pay.place_intro import place_intro
from jobsite.pages.pay.place_tables import PlacedRow, place_said, place_tables
from jobsite.pages.pay.used_sources import sources_of_place
from jobsite.pages.role_page import source_item
from jobsite.pages.views import CountryEntry, PayView, PlaceView


def pay_view(job: PayJob, edition: Edition) -> PayView:
    """Return the list of places with pay: a country a row, with how many roles and its regions and areas."""
    words, linker = edition.words, linker_of(job, edition)
    countries = tuple(_country(known, linker, edition) for known in job.countries)
    address = canonical(job.page.path, edition)
    newest = max((known.newest for known in job.countries), default="")
    listed = collection(address, (country.link for country in countries))
    return PayView(
        frame=make_frame(job, edition, words("pay.heading"), words("pay.intro"), subject=listed),
        intro=words("pay.intro"),
        countries=countries,
        missing=None if countries else missing(words("pay.nowhere"), words("pay.heading"), edition),
        citation=citation(words("pay.heading"), address, edition, newest=newest, sources=job.sources)
        if job.sources
        else "",
    )


def _country(known: KnownPay, linker: Linker, edition: Edition) -> CountryEntry:
    words = edition.words
    notes = [
        words("roles.count", n=formats.number(known.roles, edition.locale)),
        words("pay.figures", n=formats.number(known.rows, edition.locale)),
    ]
    if known.newest:
        notes.append(words("pay.newest", period=formats.period(known.newest, edition.locale)))
    left_out = known.count - len(known.parts)
    return CountryEntry(
        linker.place(known.country),
        tuple(notes),
        tuple(linker.place(part) for part in known.parts),
        words("pay.more_parts", n=formats.number(left_out, edition.locale)) if left_out else "",
    )


def place_view(job: PlaceJob, edition: Edition) -> PlaceView:
    """Return a page of a place."""
    words, linker = edition.words, linker_of(job, edition)
    name = edition.place_name(job.place)
    country, _, part = job.place.partition("/")
    rows: list[PayRow] = fetch(job.rows) if job.rows else []
    nations: list[PayRow | None] = fetch(job.nations) if job.nations else []
    cards = {card.slug: card for card in job.cards}
    held = [PlacedRow(row, nation, cards[row.role]) for row, nation in zip(rows, nations, strict=True)]
    tables, notes = place_tables(job.place, held, linker, edition, whole=job.page.pages == 1)
    title = words("pay.place_title", place=name)
    nothing = words("pay.no_figures", place=name)
    trail = [Link(words("nav.pay"), linker.to_path(paths.PAY))]
    trail += [linker.place(country)] if part else []
    own = [row.source for row in rows if row.source]
    sources = dict.fromkeys((*own, *sources_of_place(job.place, edition)))
    subject = _subject(job, rows, edition)
    return PlaceView(
        frame=make_frame(
            job, edition, title, _description(job, edition), trail=tuple(trail), subject=subject
        ),
        title=title,
        intro=_intro(job, rows, edition),
        tables=tables,
        parts_heading=words("pay.parts_heading", place=name),
        parts=tuple(linker.place(each) for each in job.parts),
        missing=None if job.count else missing(nothing, title, edition),
        notes=notes,
        said=tuple(place_said(job.place, rows, edition)),
        sources=tuple(source_item(source, edition) for source in sources),
        pager=make_pager(job, edition, paths.place_path(job.place)),
        downloads=downloads(paths.place_data(job.place), linker) if has_data(job, edition) else (),
        citation=_citation(job, title, rows, edition),
    )


def _citation(job: PlaceJob, title: str, rows: list[PayRow], edition: Edition) -> str:
    """Return how to cite a page of a place: by its rows, without sourced ones by those of all occupations."""
    address = canonical(job.page.path, edition)
    by_rows = citation_of_rows(title, address, rows, edition)
    return by_rows or citation_of_rows(title, address, edition.averages_of(job.place), edition)


def has_data(job: PlaceJob, edition: Edition) -> bool:
    """Tell whether there is a file of a place's pay."""
    return bool(job.count) or job.place in edition.averages


def _intro(job: PlaceJob, rows: list[PayRow], edition: Edition) -> str:
    """Return what is known of a place; where its rows fill several pages, no page has seen them all."""
    words, name = edition.words, edition.place_name(job.place)
    if not job.count:
        return words("pay.parts_intro", place=name)
    if len(rows) < job.count:
        return words("pay.place_intro", place=name, n=formats.number(job.count, edition.locale))
    return place_intro(rows, edition)


def _description(job: PlaceJob, edition: Edition) -> str:
    """Return a sentence about a place, which names the country of its parts: names repeat over countries."""
    words, (country, _, part) = edition.words, job.place.partition("/")
    name = edition.place_name(job.place)
    if part:
        name = words("pay.within", part=name, country=edition.place_name(country))
    if not job.count:
        return words("pay.no_figures", place=name)
    return words("pay.place_description", place=name, n=formats.number(job.count, edition.locale))


def _subject(job: PlaceJob, rows: list[PayRow], edition: Edition) -> Subject:
    """Return what the first page of a place is about: the table that begins there."""
    if job.page.number > 1:
        return Subject()
    name = edition.words("pay.caption", place=edition.place_name(job.place))
    return pay_subject(canonical(job.page.path, edition), job.place, name, rows, edition)
