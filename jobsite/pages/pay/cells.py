"""This module makes the pay of roles side by side: a cell each, drawn on one axis where they share a unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from jobsite.catalog.card import Card
from jobsite.catalog.pay import PayRow
from jobsite.pages.drawings.axis import axis_of
from jobsite.pages.drawings.strip import Strip, strip_of
from jobsite.pages.edition import Edition
from jobsite.pages.pay.words import basis_words, breakdown, is_sourced, joined, pay_sentence, provenance, when
from jobsite.pages.views import Cell


def pay_cells(cards: Sequence[Card], edition: Edition) -> list[Cell]:
    """Return a cell a role: its pay as one would say it, under it where, for what and when.

    A cell is empty where a role has no pay.
    """
    strips = pay_strips([card.pay for card in cards])
    return [
        _cell(card, card.pay, strip, edition) if card.pay else Cell("")
        for card, strip in zip(cards, strips, strict=True)
    ]


def pay_strips(rows: Sequence[PayRow | None]) -> list[Strip | None]:
    """Return strips on one axis: of the rows of the most frequent currency and period, no others."""
    drawn = of_one_unit(rows)
    axis = axis_of(row for row in drawn if row)
    if axis is None or axis.low == axis.high:
        return [None for _ in rows]
    return [strip_of(row, axis) if row else None for row in drawn]


def of_one_unit(rows: Sequence[PayRow | None]) -> list[PayRow | None]:
    """Return the rows of the most frequent currency and period where they stand, None for all others."""
    units = Counter((row.currency, row.period) for row in rows if row)
    unit = max(units, key=lambda each: (units[each], each), default=None)
    return [row if row and (row.currency, row.period) == unit else None for row in rows]


def _cell(card: Card, row: PayRow, strip: Strip | None, edition: Edition) -> Cell:
    about = (breakdown(row, card.family, edition), basis_words(row, edition), when(row, edition))
    origin = "" if is_sourced(row) else provenance(row, edition)
    note = joined(edition.place_name(row.place), *about, origin)
    return Cell(pay_sentence(row, edition), note=note, strip=strip)


def sources_of(cards: Sequence[Card], edition: Edition) -> str:
    """Return where the pay of the roles is from, in one line; empty where nothing is sourced."""
    rows = [card.pay for card in cards if card.pay and is_sourced(card.pay)]
    titles = dict.fromkeys(provenance(row, edition) for row in rows)
    return edition.words("pay.sources_note", sources="; ".join(titles)) if titles else ""
