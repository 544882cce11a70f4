"""This module says what an office counts as pay, and what its own figures are, beside the figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from jobsite.catalog.pay import PayRow
from jobsite.pages.edition import Edition


def definitions(rows: Iterable[PayRow], edition: Edition) -> Iterator[str]:
    """Yield the definitions of the tables that rows are of, each once."""
    for name in dict.fromkeys(row.table for row in rows if row.table):
        spec = edition.pay_tables[name]
        if spec.definition:
            yield edition.words("pay.definition", title=spec.title, definition=spec.definition)
        for each in spec.statistics:
            values = {"title": spec.title, "definition": each.definition}
            figure = edition.words(f"pay.statistic.{each.figure}")
            yield edition.words("pay.own_statistic", figure=figure, **values)
