"""This module decides the columns of a pay table: what its rows have in common is said once, outside them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jobsite.catalog.pay import PayRow, published, top_coded
from jobsite.content.schema.pay import BAND
from jobsite.pages import formats
from jobsite.pages.edition import Edition
from jobsite.pages.pay.words import (
    MIDDLE,
    band_words,
    capitalised,
    figure,
    is_sourced,
    joined,
    source_note,
    stated_basis,
    when,
)
from jobsite.pages.views import Cell

Spread = tuple[str, str, str]
SPREADS: tuple[Spread, ...] = (("most", "p10", "p90"), ("half", "p25", "p75"))
"""The spans of a distribution: whom they hold, and their ends."""


@dataclass(frozen=True, slots=True)
class Columns:
    """What the rows of a table have in common; a text is empty where they differ.

    statistic: their chief figure (median, mean, range); spreads: which spans any row tells besides; note:
    where all are from and what they count, or what is to be said of unsourced ones; sources: the notes
    that rows lead to by number; differ: whether rows have notes of their own.
    """

    statistic: str
    period: str
    spreads: tuple[Spread, ...]
    note: str
    sources: tuple[str, ...]
    differ: bool

    def head(self, edition: Edition, *, unit_told: bool) -> tuple[Cell, ...]:
        """Return the heads of the columns besides the first and the drawing, which may have told the unit."""
        words = edition.words
        what = words(f"pay.statistic.{self.statistic}") if self.statistic else words("pay.amount_head")
        per = words(f"pay.per.{self.period}") if self.period and not unit_told else ""
        cells = [Cell(capitalised(spaced(what, per)), numeric=True, sort="number")]
        cells += _stacked([words(f"pay.spread.{key}") for key, _, _ in self.spreads])
        cells += [Cell(words("pay.source_head"))] if self.differ else []
        return tuple(cells)

    def cells(self, row: PayRow, table: str, edition: Edition) -> tuple[Cell, ...]:
        """Return the cells of a row under them; `table` is the id of the table."""
        cells = [self._amount(row, edition)]
        cells += _stacked([_span(low, high, row, edition) for _, low, high in self.spreads])
        cells += [self._source(row, table, edition)] if self.differ else []
        return tuple(cells)

    def _amount(self, row: PayRow, edition: Edition) -> Cell:
        """Return the chief figure, with what it is where the head does not say so."""
        words, chief = edition.words, chief_figure(row)
        amount = band_words(row, edition) if chief == "range" else figure(chief, row, edition)
        kind = "" if self.statistic else words(f"pay.statistic.{chief}")
        per = "" if self.period else words(f"pay.per.{row.period}")
        has_mean = chief != "mean" and "mean" in published(row)
        mean = words("pay.mean", amount=figure("mean", row, edition)) if has_mean else ""
        note = "\n".join(filter(None, (spaced(kind, per), mean)))
        sort = str(published(row).get(BAND[0] if chief == "range" else chief, ""))
        return Cell(amount, note=note, numeric=True, sort=sort)

    def _source(self, row: PayRow, table: str, edition: Edition) -> Cell:
        if not is_sourced(row):
            note = joined(stated_basis(row, edition), when(row, edition))
            return Cell(edition.words("pay.unsourced"), note=note)
        number = self.sources.index(source_note(row, edition)) + 1
        said = edition.words("pay.source_number", n=formats.number(number, edition.locale))
        return Cell(said, href=f"#{table}-source-{number}")


def columns_of(rows: Iterable[PayRow], edition: Edition, *, spread: bool = True) -> Columns:
    """Return what rows have in common; with the spans that they tell, or without."""
    every = tuple(rows)
    told = {name for row in every for name in (*dict(row.figures), *dict(row.flags))}
    notes = {source_note(row, edition): is_sourced(row) for row in every}
    sourced = [note for note, has_source in notes.items() if has_source]
    some_unsourced = len(sourced) < len(notes)
    spreads = tuple(each for each in SPREADS if spread and told.intersection(each))
    return Columns(
        statistic=_same(chief_figure(row) for row in every),
        period=_same(row.period for row in every),
        spreads=spreads,
        note=spaced(
            _same(notes) or (edition.words("pay.unsourced_note") if some_unsourced else ""),
            _unpublished(every, spreads, edition),
        ),
        sources=tuple(sourced) if len(notes) > 1 else (),
        differ=len(notes) > 1,
    )


def chief_figure(row: PayRow) -> str:
    """Return what a row is summed up by: a range, its median, its mean."""
    known = {*dict(row.figures), *dict(row.flags)}
    if known.intersection(BAND):
        return "range"
    return next((name for name in MIDDLE if name in known), "median")


def spaced(*parts: str) -> str:
    """Return the parts that are there, with blanks between."""
    return " ".join(part for part in parts if part)


def _same(texts: Iterable[str]) -> str:
    different = set(texts)
    return different.pop() if len(different) == 1 else ""


def _stacked(texts: list[str]) -> list[Cell]:
    """Return texts as one cell, each under the other; a dash stands for one of several that is empty."""
    first, *others = [text or "–" for text in texts] if any(texts) else [""]
    return [Cell(first, note="\n".join(others), numeric=True)] if texts else []


def _span(low: str, high: str, row: PayRow, edition: Edition) -> str:
    """Return a span of a row as far as its ends are known; nothing is known above a top-coded low end."""
    given = published(row)
    known = {*given, *dict(row.flags)}
    if low in top_coded(row):
        known.discard(high)
    if low in known and high in known:
        start, end = (figure(name, row, edition) if name in given else "" for name in (low, high))
        return _ends_words(start, end, edition)
    name = next((name for name in (low, high) if name in known), "")
    return spaced(edition.words(f"pay.statistic.{name}"), figure(name, row, edition)) if name else ""


def _ends_words(low: str, high: str, edition: Edition) -> str:
    """Return a span whose ends may not be published: why not is said under the table."""
    words = edition.words
    if not low and not high:
        return words("pay.not_published")
    unknown = words("pay.end_not_published")
    return capitalised(words("pay.range", low=low or unknown, high=high or unknown))


def _unpublished(rows: Iterable[PayRow], spreads: Iterable[Spread], edition: Edition) -> str:
    """Return why ends of the spans that are told are not published, each reason once."""
    names = {name for _, *ends in spreads for name in ends}
    flags = dict.fromkeys(
        flag for row in rows for name, flag in row.flags if name in names and name not in published(row)
    )
    words = edition.words
    return " ".join(words("pay.not_published_note", flag=words(f"pay.flag.{flag}")) for flag in flags)
