"""This module makes the view of the chooser: what the script works with, and comparisons that are ready."""

from __future__ import annotations

from jobsite.pages import formats, paths
from jobsite.pages.comparing.files import ROLES_A_FILE, facts_path, titles_path
from jobsite.pages.comparing.single_rows import empty_rows
from jobsite.pages.comparing.verdicts import MOST_APART, sentences
from jobsite.pages.edition import Edition
from jobsite.pages.frame import canonical, linker_of, make_frame, make_pager
from jobsite.pages.job import ChooserJob
from jobsite.pages.linker import Link, Linker
from jobsite.pages.machines.structured_data import collection
from jobsite.pages.portions import offset
from jobsite.pages.views import Chooser, ChooserView


def chooser_view(job: ChooserJob, edition: Edition) -> ChooserView:
    """Return a page of the chooser; on the first one can choose."""
    words, linker = edition.words, linker_of(job, edition)
    titles = {card.slug: card.title for card in job.cards}
    pairs = tuple(
        Link(
            formats.listed((titles[one], titles[other]), edition.locale),
            linker.to_path(paths.comparison_path(one, other)),
        )
        for one, other in job.pairs
    )
    listed = collection(canonical(job.page.path, edition), pairs, offset(job.page), job.count)
    return ChooserView(
        frame=make_frame(job, edition, words("chooser.title"), words("chooser.intro"), subject=listed),
        intro=words("chooser.intro"),
        chooser=_chooser(job, linker, edition) if job.page.number == 1 else None,
        pairs=pairs,
        pager=make_pager(job, edition, paths.COMPARE),
    )


def _chooser(job: ChooserJob, linker: Linker, edition: Edition) -> Chooser:
    home = edition.settings.home_country
    words = edition.words
    return Chooser(
        caption=words("comparison.caption_pay", place=edition.place_name(home))
        if home and job.scaled
        else words("comparison.caption"),
        rows=empty_rows(edition, drawn=job.scaled is not None),
        told=tuple(sentences(edition)),
        titles=linker.to_path(titles_path("{number}")),
        facts=linker.to_path(facts_path("{number}")),
        files=job.titles,
        portion=ROLES_A_FILE,
        apart=MOST_APART,
        pair=linker.to_path("compare/{one}-vs-{other}.html"),
    )
