"""This module makes the pay of a facts box: one row, drawn alone, with its number in words."""

from __future__ import annotations

from dataclasses import replace

from jobsite.catalog.pay import PayRow
from jobsite.pages import formats
from jobsite.pages.drawings.axis import axis_of
from jobsite.pages.drawings.strip import Strip, strip_of
from jobsite.pages.edition import Edition
from jobsite.pages.linker import Link, Linker
from jobsite.pages.pay.words import (
    basis_words,
    capitalised,
    joined,
    pay_sentence,
    provenance,
    spread_sentences,
    when,
)
from jobsite.pages.views import Fact


def pay_fact(row: PayRow, linker: Linker, edition: Edition) -> Fact:
    """Return the pay of a role as a fact: figure, spread, place, then where it is from and what it counts."""
    source = joined(provenance(row, edition), when(row, edition))
    said = (pay_sentence(row, edition), spread_sentences(row, edition))
    about = (source, capitalised(basis_words(row, edition)))
    details = (*map(Link, said), linker.place(row.place), *map(Link, about))
    kept = tuple(each for each in details if each.text)
    return Fact(edition.words("facts.pay"), kept, "pay", strip_alone(row, edition))


def strip_alone(row: PayRow, edition: Edition) -> Strip | None:
    """Return a row on an axis of its own with the amounts at its ends; None where it is one amount long."""
    axis = axis_of([row])
    if axis is None or axis.low == axis.high:
        return None
    low, high = (formats.money(each, row.currency, edition.locale) for each in (axis.low, axis.high))
    strip, label = strip_of(row, axis), edition.words("pay.drawing", low=low, high=high)
    return strip and replace(strip, label=label, ends=(low, high))
