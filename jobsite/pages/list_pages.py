"""This module makes the view of all roles."""

from __future__ import annotations

import re
from itertools import groupby

from jobsite.catalog.card import Card
from jobsite.catalog.relate import title_key
from jobsite.pages import formats, paths
from jobsite.pages.edition import Edition
from jobsite.pages.filters import filterable, make_filters
from jobsite.pages.frame import canonical, linker_of, make_frame, make_pager, shortened
from jobsite.pages.job import RolesJob
from jobsite.pages.linker import Link, Linker
from jobsite.pages.machines.structured_data import collection
from jobsite.pages.pay.entries import NO_PAY, ListPay, list_pay
from jobsite.pages.portions import offset
from jobsite.pages.views import EntryGroup, RoleEntry, RolesView

MOST_ALTERNATES = 6
SUMMARY_LENGTH = 300
BRIEF = range(30, 140)
"""How long the first clause of a summary may be to stand for all of it."""


def role_entry(
    card: Card, linker: Linker, edition: Edition, pay: ListPay = NO_PAY, *, brief: bool = False
) -> RoleEntry:
    """Return a role as it stands in lists; long summaries and many other titles are cut.

    brief: of the summary its first clause.
    """
    others = card.alternate_titles
    shown = others[:MOST_ALTERNATES]
    if len(others) > len(shown):
        shown = (*shown, edition.words("roles.more_titles", n=len(others) - len(shown)))
    notes = (edition.words("roles.draft"),) if card.status == "draft" else ()
    summary = _first_clause(card.summary) if brief else shortened(card.summary, SUMMARY_LENGTH)
    return RoleEntry(linker.role(card.slug), summary, shown, notes, pay=pay.cells.get(card.slug))


def _first_clause(text: str) -> str:
    """Return a text up to its first colon, semicolon or full stop; where that is far, up to a comma."""
    clause = re.split(r"(?<=[.?!。])\s|[:;]\s", text, maxsplit=1)[0]
    if len(clause) not in BRIEF:
        cut = shortened(text, BRIEF.stop)
        clause = cut.rpartition(", ")[0]
        return f"{clause}…" if cut != text and len(clause) in BRIEF else cut
    return clause if clause.endswith((".", "?", "!", "。")) else f"{clause}."


def roles_view(job: RolesJob, edition: Edition) -> RolesView:
    """Return a page of all roles, A to Z."""
    words, linker = edition.words, linker_of(job, edition)
    filters, pay = make_filters(job.cards, edition), list_pay(job.cards, edition)

    def entry(card: Card) -> RoleEntry:
        plain = role_entry(card, linker, edition, pay, brief=True)
        return plain if filters is None else filterable(plain, card, edition)

    groups = tuple(
        EntryGroup(letter, letter_id(letter), tuple(entry(card) for card in some))
        for letter, some in groupby(job.cards, key=letter_of)
    )
    letters = tuple(
        Link(letter, linker.to_path(f"{paths.numbered(paths.ALL_ROLES, page)}#{letter_id(letter)}"))
        for letter, page in job.letters
    )
    count = formats.number(job.count, edition.locale)
    intro = words("roles.intro", n=count) if job.count else words("roles.none")
    roles = (linker.role(card.slug) for card in job.cards)
    listed = collection(canonical(job.page.path, edition), roles, offset(job.page), job.count)
    return RolesView(
        frame=make_frame(job, edition, words("roles.heading"), intro, subject=listed),
        intro=intro,
        letters=letters,
        filters=filters,
        scale=pay.scale,
        groups=groups,
        pager=make_pager(job, edition, paths.ALL_ROLES),
    )


def letter_of(card: Card) -> str:
    """Return the heading a role stands under: its title's first letter, # for anything else."""
    return title_key(card.title, card.slug)[0] or "#"


def letter_id(letter: str) -> str:
    """Return the id of a letter's heading."""
    return f"letter-{letter.lower()}" if letter != "#" else "letter-other"
