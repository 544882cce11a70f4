"""This module gives the roles of a list their pay: in words, and drawn on the one axis of the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from jobsite.catalog.card import Card
from jobsite.catalog.pay import PayRow
from jobsite.pages import formats
from jobsite.pages.drawings.axis import Axis, Mark, axis_of, marks_of
from jobsite.pages.drawings.strip import Strip, strip_of
from jobsite.pages.edition import Edition
from jobsite.pages.pay.cells import of_one_unit
from jobsite.pages.pay.tables import legend_of
from jobsite.pages.pay.words import breakdown, is_sourced, joined, pay_sentence, provenance
from jobsite.pages.views import Cell, Scale


@dataclass(frozen=True, slots=True)
class ListPay:
    """The pay of the roles of a page, by slug, and the axis it is drawn on; None where nothing is drawn."""

    cells: Mapping[str, Cell]
    scale: Scale | None


NO_PAY = ListPay({}, None)


def list_pay(cards: Iterable[Card], edition: Edition) -> ListPay:
    """Return the pay of roles; what has another currency or period than most is told and not drawn."""
    paid = {card.slug: card for card in cards if card.pay}
    rows = of_one_unit([card.pay for card in paid.values()])
    axis = _from_zero(row for row in rows if row)
    unit = next((row for row in rows if row), None)
    marks = marks_of(axis, unit.currency, edition.locale) if axis and unit else ()
    strips = [_drawn(row, axis, marks) if row and axis else None for row in rows]
    cells = {
        card.slug: _cell(card, card.pay, strip, edition)
        for card, strip in zip(paid.values(), strips, strict=True)
        if card.pay
    }
    return ListPay(cells, _scale(cells.values(), marks, unit, edition) if unit and any(strips) else None)


def _from_zero(rows: Iterable[PayRow]) -> Axis | None:
    """Return an axis from zero, so that lengths compare and that one row alone says something too."""
    axis = axis_of(rows)
    return Axis(Decimal(0), axis.high) if axis and axis.high else None


def _cell(card: Card, row: PayRow, strip: Strip | None, edition: Edition) -> Cell:
    origin = "" if is_sourced(row) else provenance(row, edition)
    about = joined(edition.place_name(row.place), breakdown(row, card.family, edition), origin.lower())
    return Cell(pay_sentence(row, edition), note=about, strip=strip)


def _drawn(row: PayRow, axis: Axis, marks: Iterable[Mark]) -> Strip | None:
    strip = strip_of(row, axis)
    return strip and replace(strip, marks=tuple(mark.at for mark in marks))


def _scale(cells: Iterable[Cell], marks: Iterable[Mark], row: PayRow, edition: Edition) -> Scale:
    unit = {
        "currency": formats.currency(row.currency, edition.locale),
        "per": edition.words(f"pay.per.{row.period}"),
    }
    amounts = edition.words("pay.rules", amounts=", ".join(mark.text for mark in marks))
    rules = (Cell(amounts, strip=Strip(marks=(500,))),) if marks else ()
    return Scale(edition.words("pay.scale", **unit), (*legend_of(cells, edition), *rules))
