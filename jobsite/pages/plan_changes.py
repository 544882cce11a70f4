"""This module plans the pages of changes: additions and updates, newest first, sixty a page."""

from __future__ import annotations

from collections.abc import Iterator

from jobsite.catalog.relate import Catalog
from jobsite.pages import paths
from jobsite.pages.edition import Edition
from jobsite.pages.job import ChangesJob, Page
from jobsite.pages.portions import ENTRIES_A_PAGE, slices


def plan_changes(catalog: Catalog, _edition: Edition) -> Iterator[ChangesJob]:
    """Yield the pages of changes."""
    pages = slices(catalog.changes, ENTRIES_A_PAGE)
    for number, some in enumerate(pages, 1):
        page = Page(paths.numbered(paths.CHANGES, number), "", number, len(pages))
        yield ChangesJob(page, tuple(some), len(catalog.changes))
