"""This module makes the view of the pages of changes."""

from __future__ import annotations

from itertools import groupby

from jobsite.catalog.changes import Change
from jobsite.pages import formats, paths
from jobsite.pages.edition import Edition
from jobsite.pages.frame import canonical, linker_of, make_frame, make_pager
from jobsite.pages.job import ChangesJob
from jobsite.pages.linker import Linker
from jobsite.pages.list_pages import role_entry
from jobsite.pages.machines.structured_data import collection
from jobsite.pages.portions import offset
from jobsite.pages.views import ChangeEntry, ChangeGroup, ChangesView


def changes_view(job: ChangesJob, edition: Edition) -> ChangesView:
    """Return a page of changes, by month."""
    words, linker = edition.words, linker_of(job, edition)
    groups = tuple(
        ChangeGroup(
            formats.period(month, edition.locale),
            f"month-{month}",
            tuple(change_entry(change, linker, edition) for change in some),
        )
        for month, some in groupby(job.changes, key=lambda change: f"{change.day:%Y-%m}")
    )
    intro = words("changes.intro", n=formats.number(job.count, edition.locale))
    roles = (linker.role(change.role.slug) for change in job.changes)
    listed = collection(canonical(job.page.path, edition), roles, offset(job.page), job.count)
    return ChangesView(
        frame=make_frame(job, edition, words("changes.heading"), intro, subject=listed),
        intro=intro,
        groups=groups,
        pager=make_pager(job, edition, paths.CHANGES),
    )


def change_entry(change: Change, linker: Linker, edition: Edition) -> ChangeEntry:
    """Return a change as it stands in lists."""
    card = change.role
    entry = role_entry(card, linker, edition)
    return ChangeEntry(
        day=change.day.isoformat(),
        date=formats.long_date(change.day, edition.locale),
        kind=change.kind,
        said=edition.words(f"changes.{change.kind}"),
        link=entry.link,
        summary=entry.summary,
        family=linker.family(card.family) if card.family else None,
        notes=entry.notes,
    )
