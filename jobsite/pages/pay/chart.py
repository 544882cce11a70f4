"""This module makes the chart of a role's pay beside all occupations and other roles, on one axis."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from jobsite.catalog.pay import PayRow, published, top_coded
from jobsite.pages import formats
from jobsite.pages.drawings.axis import Axis, Mark, axis_of, marks_of
from jobsite.pages.drawings.chart import LETTER, Bar, narrow, wide
from jobsite.pages.drawings.strip import strip_of
from jobsite.pages.edition import Edition
from jobsite.pages.linker import Link
from jobsite.pages.pay.columns import chief_figure
from jobsite.pages.pay.tables import legend_of
from jobsite.pages.pay.words import (
    MIDDLE,
    band_words,
    figure,
    is_sourced,
    pay_sentence,
    spread_sentences,
)
from jobsite.pages.views import Cell, Chart

FEWEST = 2


class ChartRow(NamedTuple):
    """A row of a chart: this role (here), all occupations (all) or another role (related)."""

    kind: Literal["here", "all", "related"]
    link: Link
    row: PayRow


def chart_of(rows: Sequence[ChartRow], rule: PayRow | None, edition: Edition) -> Chart | None:
    """Return rows of the first one's currency and period as a chart; None where there are not two to draw.

    rule: the row of all occupations whose median (or mean) is drawn through all.
    """
    kept = [each for each in rows if _unit(each.row) == _unit(rows[0].row) and published(each.row)]
    middle = _middle(rule) if kept and rule and _unit(rule) == _unit(kept[0].row) else None
    axis = _axis([each.row for each in kept], middle)
    if len(kept) < FEWEST or axis is None or axis.low == axis.high:
        return None
    bars = [bar for each in kept if (bar := _bar(each, axis, edition))]
    marks = marks_of(axis, kept[0].row.currency, edition.locale, LETTER)
    ruled = None if middle is None else Mark(axis.at(middle), edition.words("pay.chart.rule"))
    return Chart(
        title=_title(kept[0].row, edition),
        description=" ".join(_said(each, edition) for each in kept),
        drawings=(wide(bars, marks, ruled), narrow(bars, marks, ruled)),
        legend=legend_of([Cell("", strip=bar.strip) for bar in bars], edition),
    )


def _unit(row: PayRow) -> tuple[str, str]:
    return row.currency, row.period


def _bar(each: ChartRow, axis: Axis, edition: Edition) -> Bar | None:
    strip = strip_of(each.row, axis)
    return Bar(each.kind, each.link.text, _amount(each.row, edition), strip) if strip else None


def _amount(row: PayRow, edition: Edition) -> str:
    """Return the chief figure of a row, on a line of its own that nobody is named as the source."""
    chief = chief_figure(row)
    amount = band_words(row, edition) if chief == "range" else figure(chief, row, edition)
    if chief == "mean":
        amount = edition.words("pay.mean", amount=amount)
    return amount if is_sourced(row) else f"{amount}\n{edition.words('pay.legend.dashed')}"


def _middle(row: PayRow) -> Decimal | None:
    """Return the median of a row, or its mean; None where neither may be told or it is a lower bound only."""
    name = next((name for name in MIDDLE if name in published(row)), "")
    return None if name in top_coded(row) else published(row).get(name)


def _axis(rows: Sequence[PayRow], middle: Decimal | None) -> Axis | None:
    """Return the axis of rows, long enough for a rule at `middle`."""
    axis = axis_of(rows)
    if axis is None or middle is None:
        return axis
    return Axis(min(axis.low, middle), max(axis.high, middle))


def _title(row: PayRow, edition: Edition) -> str:
    words, currency = edition.words, formats.currency(row.currency, edition.locale)
    unit = words("pay.unit", currency=currency, per=words(f"pay.per.{row.period}"))
    return words("pay.chart.title", place=edition.place_name(row.place), unit=unit)


def _said(each: ChartRow, edition: Edition) -> str:
    """Return a row as it is told to those who do not see it."""
    row, words = each.row, edition.words
    said = words("pay.chart.row", who=each.link.text, pay=pay_sentence(row, edition))
    if not is_sourced(row):
        said = words("pay.chart.unsourced", said=said)
    return f"{said} {spread_sentences(row, edition)}".rstrip()
