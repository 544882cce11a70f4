"""This module makes the way from a role to the pages of its areas."""

from __future__ import annotations

from collections.abc import Sequence

from jobsite.catalog.areas import area_rows, has_areas_page
from jobsite.catalog.pay import PayRow
from jobsite.pages import formats, paths
from jobsite.pages.linker import Link, Linker


def areas_link(rows: Sequence[PayRow], linker: Linker) -> Link | None:
    """Return the way from a role to its areas, `All 29 areas`; None where they have no page."""
    if not has_areas_page(rows):
        return None
    edition, places = linker.edition, {row.place for row in area_rows(rows)}
    text = edition.words("areas.every", n=formats.number(len(places), edition.locale))
    return Link(text, linker.to_path(paths.areas_path(rows[0].role)))
