"""This module decides which roles have pages of their areas, and which rows of pay stand there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from jobsite.catalog.pay import PayRow, chiefs

MOST_AREAS = 6
"""How many regions and areas of a country a role's own page shows."""
MOST_ALONE = 5
"""So many with official figures need no page of their own."""


def area_rows(rows: Iterable[PayRow]) -> tuple[PayRow, ...]:
    """Return the rows of regions and areas: of official ones the chief one of each, and all typed ones."""
    return tuple(row for row in chiefs(rows) if "/" in row.place)


def has_areas_page(rows: Iterable[PayRow]) -> bool:
    """Tell whether the regions and areas of a role fill pages of their own.

    They do where a country has more than a role's own page shows, or some with official figures.
    """
    parts = area_rows(rows)
    every = Counter(row.place.partition("/")[0] for row in parts)
    official = {row.place for row in parts if row.table}
    countries = Counter(place.partition("/")[0] for place in official)
    return any(n > MOST_AREAS for n in every.values()) or any(n > MOST_ALONE for n in countries.values())


def lines_of_areas(rows: Iterable[PayRow]) -> int:
    """Return how many lines the pages of a role's areas have together; none where there are no such pages."""
    every = tuple(rows)
    return len(area_rows(every)) if has_areas_page(every) else 0
