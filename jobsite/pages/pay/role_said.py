"""This module says in sentences what a role is paid: against all occupations, at its best and its least."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from jobsite.catalog.amounts import amount_of
from jobsite.catalog.comparison import Comparison, compare
from jobsite.catalog.official import Occupation
from jobsite.catalog.pay import PayRow, average_for
from jobsite.content.ages import is_old, months_old
from jobsite.content.schema.scalars import Period
from jobsite.content.schema.tables import Extreme, ExtremeArea
from jobsite.pages.edition import Edition
from jobsite.pages.pay.extremes import Top, highest_area, lowest_area
from jobsite.pages.pay.names import counted, people, within_sentence
from jobsite.pages.pay.remarks import broader, months_apart_said, no_figure_for_all, old
from jobsite.pages.pay.sentences import against_all, earned
from jobsite.pages.pay.words import provenance

MIDDLE = ("median", "mean")


def who_earn(
    row: PayRow, occupations: Iterable[Occupation], role: tuple[str, str | None], edition: Edition
) -> str:
    """Return whom a row's figures count: the occupation where it is wider than the role (title, plural)."""
    wider = (
        within_sentence(each.title, edition.locale)
        for each in occupations
        if (each.table, each.code) == (row.table, row.occupation) and each.is_broader
    )
    return counted(next(wider, "") or people(*role, edition), row.population, edition)


def paid_said(row: PayRow, who: str, edition: Edition, statistics: Sequence[str] = MIDDLE) -> Iterator[str]:
    """Yield what people earn in a place at the median and on average, against all occupations there.

    Of a row that has only a mean, that is told in any case.
    """
    averages = edition.averages_of(row.place)
    average = average_for(row, averages)
    told: Comparison | None = None
    known = [name for name in MIDDLE if (one := amount_of(row, name)) and one.number is not None]
    for statistic in [name for name in known if name in statistics] or known[:1]:
        amount = amount_of(row, statistic)
        if amount is None:
            continue
        found = compare(amount, amount_of(average, statistic) if average else None)
        if isinstance(found, Comparison):
            told = found
            yield against_all(who, found, edition)
        else:
            yield earned(who, amount, edition)
    if told and (apart := months_apart_said(told, edition)):
        yield apart
    if row.table and all(each.industry or each.table != row.table for each in averages):
        yield no_figure_for_all(_publisher(row, edition), edition)


def _publisher(row: PayRow, edition: Edition) -> str:
    source = edition.sources.get(row.source or "")
    return (source.publisher if source else None) or provenance(row, edition)


def extremes_said(occupation: Occupation, rows: Sequence[PayRow], edition: Edition) -> Iterator[str]:
    """Yield which area pays an occupation most and which least, and what they were chosen from."""
    for each in occupation.extremes:
        for area, say in ((each.highest, highest_area), (each.lowest, lowest_area)):
            if top := _top(each, area, occupation, rows, edition):
                yield say(top, edition)


def _top(
    extreme: Extreme, area: ExtremeArea, occupation: Occupation, rows: Sequence[PayRow], edition: Edition
) -> Top | None:
    """Return an extreme: of a place of the site from its row, of one without a row from what stands with it.

    None where neither has the figure.
    """
    period = extreme.period or "year"
    of_table = [
        row
        for row in rows
        if (row.table, row.occupation, row.period) == (occupation.table, occupation.code, period)
        and not row.industry
    ]
    row = next((each for each in of_table if each.place == area.area), of_table[0] if of_table else None)
    amount = amount_of(row, extreme.statistic) if row else None
    if amount is None:
        return None
    name = edition.place_name(area.area) if area.area else area.name or ""
    if row is None or row.place != area.area:
        amount = replace(amount, number=area.value, flag=area.flag, place=area.area or area.code or "")
    if amount.number is None:
        return None
    return Top(name, amount, extreme.published, occupation.areas, area.shared_by or 1)


def remarks_said(
    rows: Iterable[PayRow], occupations: Iterable[Occupation], edition: Edition
) -> Iterator[str]:
    """Yield of which wider occupations figures are, and which are old."""
    some = list(rows)
    shown = {(row.table, row.occupation) for row in some}
    for each in occupations:
        if each.is_broader and (each.table, each.code) in shown:
            yield broader(each.title, each.code, edition)
    yield from old_said(some, edition)


def old_said(rows: Iterable[PayRow], edition: Edition) -> Iterator[str]:
    """Yield of which countries figures are older than the site wants them to be, a sentence a period."""
    limits, today = edition.settings.limits, edition.today
    dated = {
        (row.place.partition("/")[0], row.reference_period)
        for row in rows
        if row.reference_period and row.source
    }
    for country, text in sorted(dated):
        year, month, day = (*map(int, text.split("-")), None, None)[:3]
        period = Period(year or 0, month, day)
        if is_old(period, limits, today):
            months = min(months_old(period, today), limits.pay_months or 0)
            yield old(country, text, months, edition)
