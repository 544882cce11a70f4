"""This module says which sources stand behind what is shown beside rows of pay: averages, and rates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jobsite.catalog.pay import PayRow, chiefs
from jobsite.pages.edition import Edition
from jobsite.pages.pay.against import average_of


def sources_beside(rows: Iterable[PayRow], edition: Edition) -> Iterator[str]:
    """Yield the sources of what a role is held against, and of the rates that it is converted by."""
    some = [row for row in chiefs(rows) if "/" not in row.place]
    averages = [average_of(row, edition) for row in some]
    yield from (average.source for average in averages if average and average.source)
    if len({row.currency for row in some if row.source}) > 1:
        yield from (table.source for table in edition.rates if table.kind != "price-parity")


def sources_of_place(place: str, edition: Edition) -> Iterator[str]:
    """Yield the sources of what all occupations pay in a place, and of its level of prices."""
    yield from (row.source for row in edition.averages_of(place) if row.source)
    for table in edition.rates:
        if table.kind == "price-parity" and any(rate.place == place for rate in table.rates):
            yield table.source
