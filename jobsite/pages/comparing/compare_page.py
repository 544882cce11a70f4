"""This module makes the view of two roles side by side: fixed rows, then what figures come to in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jobsite.catalog.shelf import fetch
from jobsite.pages import formats, paths
from jobsite.pages.citation import citation_of_rows
from jobsite.pages.comparing.elsewhere import elsewhere
from jobsite.pages.comparing.footing import footing, used_sources
from jobsite.pages.comparing.pay_rows import common_unit, industry_side, pay_rows
from jobsite.pages.comparing.rows import WORK
from jobsite.pages.comparing.side_by_side import side_by_side
from jobsite.pages.comparing.skill_rows import skill_rows
from jobsite.pages.comparing.subject import Subject, meeting_place, subject
from jobsite.pages.comparing.work_sides import family_side, level_side, summary_side
from jobsite.pages.edition import Edition
from jobsite.pages.frame import canonical, linker_of, make_frame
from jobsite.pages.job import CompareJob
from jobsite.pages.linker import Link, Linker
from jobsite.pages.pay.words import joined
from jobsite.pages.role_page import source_item
from jobsite.pages.views import ComparedRow, CompareView, Side


def compare_view(job: CompareJob, edition: Edition) -> CompareView:
    """Return the page of two roles."""
    words, linker = edition.words, linker_of(job, edition)
    subjects = _subjects(job, edition)
    there = elsewhere(subjects, edition)
    titles = [card.title for card in job.cards]
    title = words("comparison.title", roles=formats.listed(titles, edition.locale))
    intro = words("comparison.intro", one=titles[0], other=titles[1])
    index = linker.to_path(paths.COMPARE)
    return CompareView(
        frame=make_frame(job, edition, title, intro, trail=(Link(words("nav.compare"), index),)),
        title=title,
        intro=intro,
        caption=_caption(subjects, edition),
        roles=tuple(linker.role(card.slug) for card in job.cards),
        rows=tuple(_rows(subjects, linker, edition)),
        notes=footing(subjects, there, edition),
        said=side_by_side(subjects, there, edition),
        sources=tuple(source_item(slug, edition) for slug in used_sources(subjects, there)),
        chooser=Link(words("comparison.others"), index),
        chosen="+".join(card.slug for card in job.cards),
        citation=_citation(job, title, subjects, edition),
    )


def _citation(job: CompareJob, title: str, subjects: Sequence[Subject], edition: Edition) -> str:
    """Return how to cite the page: by its rows of pay, and the day on which one of the two was updated."""
    days = [day for card in job.cards for day in (card.updated, card.published) if day]
    rows = [each.row for each in subjects if each.row]
    address = canonical(job.page.path, edition)
    return citation_of_rows(title, address, rows, edition, max(days, default=None))


def _caption(subjects: Sequence[Subject], edition: Edition) -> str:
    if not any(each.row for each in subjects):
        return edition.words("comparison.caption")
    place = joined(edition.place_name(subjects[0].place), common_unit(subjects, edition))
    return edition.words("comparison.caption_pay", place=place)


def _subjects(job: CompareJob, edition: Edition) -> tuple[Subject, ...]:
    sheets = [fetch(place) for place in job.sheets]
    place = meeting_place(sheets, edition.settings.home_country)
    return tuple(subject(card, sheet, place) for card, sheet in zip(job.cards, sheets, strict=True))


def _rows(subjects: Sequence[Subject], linker: Linker, edition: Edition) -> Iterator[ComparedRow]:
    """Yield the rows in their fixed order."""

    def row(key: str, heading: str, sides: Iterable[Side]) -> ComparedRow:
        return ComparedRow(key, heading, tuple(sides))

    word = edition.words
    yield row("summary", word("comparison.rows.summary"), map(summary_side, subjects))
    yield from pay_rows(subjects, edition)
    for key, make in WORK.items():
        yield row(key, word(f"comparison.rows.{key}"), (make(each, edition) for each in subjects))
    yield from skill_rows(subjects, linker, edition)
    yield row(
        "industry", word("comparison.rows.industry"), (industry_side(each, edition) for each in subjects)
    )
    yield row("family", word("comparison.rows.family"), (family_side(each, linker) for each in subjects))
    yield row("level", word("comparison.rows.level"), (level_side(each, edition) for each in subjects))
