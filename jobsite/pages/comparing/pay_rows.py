"""This module makes the rows of a comparison that tell pay: each figure of each role, and their drawing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from jobsite.catalog.pay import PayRow, average_for, published
from jobsite.content.schema.pay import BAND, PERCENTILES
from jobsite.pages import formats
from jobsite.pages.comparing.subject import Subject, best_industry
from jobsite.pages.drawings.axis import Axis, axis_of, drawn_figures, marks_of
from jobsite.pages.drawings.strip import strip_of
from jobsite.pages.edition import Edition
from jobsite.pages.pay.cells import of_one_unit
from jobsite.pages.pay.tables import legend_of
from jobsite.pages.pay.words import band_words, figure, is_sourced, joined, level_title
from jobsite.pages.views import Cell, ComparedRow, Side

FIGURES = (*PERCENTILES, "mean")
NOTHING = Side()


def range_side(subject: Subject, edition: Edition) -> Side:
    """Return the range that somebody states, and that it is unsourced where it is."""
    row = subject.row
    if row is None or not {*dict(row.figures), *dict(row.flags)}.intersection(BAND):
        return NOTHING
    unsourced = "" if is_sourced(row) else edition.words("pay.unsourced")
    return Side(band_words(row, edition), joined(unit_of(row, edition), unsourced))


def figure_side(name: str, row: PayRow | None, edition: Edition, *, unit: bool = True) -> Side:
    """Return one figure of a row; why not, where its office does not publish it."""
    if row is None or name not in {*dict(row.figures), *dict(row.flags)}:
        return NOTHING
    return Side(figure(name, row, edition), unit_of(row, edition) if unit else "")


def hour_side(subject: Subject, edition: Edition) -> Side:
    """Return what half earn more than by the hour."""
    row = subject.hourly
    name = "median" if row and "median" in {*dict(row.figures), *dict(row.flags)} else "mean"
    side = figure_side(name, row, edition, unit=False)
    return replace(side, note=edition.words(f"pay.statistic.{name}")) if side.text else side


def industry_side(subject: Subject, edition: Edition) -> Side:
    """Return the industry that pays best, of how many that are known."""
    best = best_industry(subject)
    if best is None:
        return NOTHING
    row, count = best
    note = edition.words(
        "comparison.best_of",
        n=formats.number(count, edition.locale),
        amount=figure("median", row, edition),
        per=edition.words(f"pay.per.{row.period}"),
    )
    return Side(industry_title(row, edition), note)


def industry_title(row: PayRow, edition: Edition) -> str:
    """Return an industry by name."""
    table = edition.pay_tables.get(row.table)
    titles = {each.code: each.title for each in table.industries} if table else {}
    return titles.get(row.industry or "", row.industry or "")


def unit_of(row: PayRow, edition: Edition) -> str:
    """Return what a figure is for, and of which level it is where it is of one."""
    return joined(edition.words(f"pay.per.{row.period}"), level_title(row.level, None, edition))


def pay_rows(subjects: Sequence[Subject], edition: Edition) -> Iterator[ComparedRow]:
    """Yield the drawing, the ranges where there are any, the figures, the pay by the hour."""
    yield from _drawn(subjects, edition)
    word = edition.words
    ranges = tuple(range_side(each, edition) for each in subjects)
    if any(side.text for side in ranges):
        yield ComparedRow("range", word("comparison.rows.range"), ranges)
    common = common_unit(subjects, edition)
    for name in FIGURES:
        sides = tuple(figure_side(name, each.row, edition, unit=not common) for each in subjects)
        yield ComparedRow(name, word(f"comparison.rows.{name}"), sides)
    yield ComparedRow(
        "hour", word("comparison.rows.hour"), tuple(hour_side(each, edition) for each in subjects)
    )


def common_unit(subjects: Sequence[Subject], edition: Edition) -> str:
    """Return currency and period of all rows: `US dollars a year`; empty where they differ."""
    rows = [each.row for each in subjects if each.row]
    if len({(row.currency, unit_of(row, edition)) for row in rows}) != 1:
        return ""
    words, currency = edition.words, formats.currency(rows[0].currency, edition.locale)
    return words("pay.unit", currency=currency, per=words(f"pay.per.{rows[0].period}"))


def _drawn(subjects: Sequence[Subject], edition: Edition) -> Iterator[ComparedRow]:
    """Yield the strips of one currency and period on one axis, ruled at the median of all occupations."""
    rows = [row for row in of_one_unit([each.row for each in subjects]) if row]
    average = common_average(rows, edition)
    axis = _axis(rows, average)
    if axis is None:
        return
    ruled = None if average is None else axis.at(average)
    sides = tuple(
        Side(
            label=each.card.title,
            strip=replace(strip, rule=ruled, label=_described(each.row, edition)),
        )
        for each in subjects
        if each.row in rows and each.row and (strip := strip_of(each.row, axis))
    )
    if sides:
        yield ComparedRow(
            "drawn",
            edition.words("comparison.rows.drawn"),
            sides,
            note=_rule_words(rows[0], average, edition),
            joint=True,
            marks=marks_of(axis, rows[0].currency, edition.locale),
            legend=legend_of((Cell("", strip=side.strip) for side in sides), edition),
        )


def common_average(rows: Sequence[PayRow], edition: Edition) -> Decimal | None:
    """Return the median of all occupations that the rows are held against; None where it is not one."""
    found = set()
    for row in rows:
        average = average_for(row, edition.averages_of(row.place))
        median = published(average).get("median") if average else None
        if median is not None:
            found.add(median)
    return found.pop() if len(found) == 1 else None


def _axis(rows: Sequence[PayRow], average: Decimal | None) -> Axis | None:
    axis = axis_of(rows)
    if axis is None:
        return None
    amounts = (axis.low, axis.high) if average is None else (axis.low, axis.high, average)
    return Axis(min(amounts), max(amounts)) if min(amounts) < max(amounts) else None


def _described(row: PayRow | None, edition: Edition) -> str:
    """Return from where to where a strip goes."""
    amounts = drawn_figures(row).values() if row else ()
    if row is None or not amounts:
        return ""
    low, high = (formats.money(each, row.currency, edition.locale) for each in (min(amounts), max(amounts)))
    return edition.words("pay.drawing", low=low, high=high)


def _rule_words(row: PayRow, average: Decimal | None, edition: Edition) -> str:
    if average is None:
        return ""
    amount = formats.money(average, row.currency, edition.locale)
    return edition.words("comparison.ruled", amount=amount)
