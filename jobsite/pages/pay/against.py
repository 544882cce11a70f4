"""This module holds a row of pay against that of all occupations, and against its nation's, a cell each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from jobsite.catalog.amounts import amount_of
from jobsite.catalog.comparison import Comparison, compare
from jobsite.catalog.pay import PayRow, average_for, published
from jobsite.catalog.refusal import Refusal
from jobsite.content.schema.pay import BAND
from jobsite.pages.edition import Edition
from jobsite.pages.pay.columns import chief_figure
from jobsite.pages.pay.gaps import signed_percent, sum_said
from jobsite.pages.pay.refusals import refusal
from jobsite.pages.views import Cell

MIDDLE = ("median", "mean")


@dataclass(frozen=True, slots=True)
class Against:
    """A row held against another: the other (None where there is none), and what came of it."""

    other: PayRow | None
    found: Comparison | Refusal | None = None

    @property
    def why_not(self) -> Refusal | None:
        """Why the two are not compared; None where they are, and where there is no other."""
        return self.found if isinstance(self.found, Refusal) else None


def average_of(row: PayRow, edition: Edition) -> PayRow | None:
    """Return the row of all occupations to show beside a row: its table's own, else any of its place."""
    rows = [each for each in edition.averages_of(row.place) if each.industry == row.industry or not row.table]
    whole = [each for each in rows if not each.industry]
    by_median = (each for each in whole if MIDDLE[0] in published(each))
    return average_for(row, rows) or next(by_median, whole[0] if whole else None)


def against(row: PayRow, other: PayRow | None) -> Against:
    """Return a row held against another, by their medians, else by their means."""
    if other is None:
        return Against(None)
    statistic = statistic_of(row)
    theirs = statistic if statistic in published(other) else statistic_of(other)
    return Against(other, compare(amount_of(row, statistic), amount_of(other, theirs)))


def statistic_of(row: PayRow) -> str:
    """Return what a row is held against others by: its median, its mean, or the low end of its range."""
    chief = chief_figure(row)
    return BAND[0] if chief == "range" else chief


def other_cell(row: PayRow, held: Against, edition: Edition) -> Cell:
    """Return the figure that a row is held against, with what sets it apart from the row's own."""
    other = held.other
    if other is None:
        return Cell("–", numeric=True)
    statistic = statistic_of(row)
    shown = statistic if statistic in published(other) else statistic_of(other)
    amount = amount_of(other, shown)
    if amount is None:
        return Cell("–", numeric=True)
    words = edition.words
    told = [words(f"pay.statistic.{shown}")] if shown != chief_figure(row) else []
    told += [words(f"pay.per.{other.period}")] if other.period != row.period else []
    return Cell(sum_said(amount, edition), note=", ".join(told), numeric=True, sort=_number(amount.number))


def difference_cell(held: Against, edition: Edition) -> Cell:
    """Return how far a row lies from the other, in percent; a dash where that is not said.

    What is at least so much lower than a lower bound has at most the signed percentage.
    """
    if not isinstance(held.found, Comparison):
        return Cell("–", numeric=True)
    said = signed_percent(held.found, edition)
    if held.found.is_bound:
        key = "at_least_short" if held.found.difference > 0 else "at_most_short"
        said = edition.words(f"pay.{key}", amount=said)
    return Cell(said, numeric=True, sort=_number(held.found.percent))


def refusals(some: Iterable[Against], edition: Edition) -> tuple[str, ...]:
    """Return why rows are not compared, each reason once, in the order in which they come up."""
    return tuple(dict.fromkeys(refusal(why, edition) for held in some if (why := held.why_not)))


def _number(value: Decimal | None) -> str:
    return "" if value is None else str(value)
