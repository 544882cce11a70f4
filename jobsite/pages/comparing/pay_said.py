"""This module says in sentences how the pay of two roles compares in one place, or why it does not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jobsite.catalog.amounts import Amount, amount_of, band_of
from jobsite.catalog.comparison import compare
from jobsite.catalog.pay import PayRow
from jobsite.catalog.positions import band_position
from jobsite.catalog.refusal import Refusal, refused
from jobsite.pages.comparing.subject import Subject
from jobsite.pages.edition import Edition
from jobsite.pages.pay.placed import band_beside_band
from jobsite.pages.pay.refusals import refusal
from jobsite.pages.pay.remarks import months_apart_said
from jobsite.pages.pay.role_said import who_earn
from jobsite.pages.pay.sentences import against_role

MEASURES = ("median", "mean")


class Told(NamedTuple):
    """A sentence about two figures; is_refused: it says why they are not compared."""

    said: str
    is_refused: bool


def pay_told(one: Subject, other: Subject, edition: Edition) -> tuple[Told, ...]:
    """Return what the figures of a place come to, each sentence once."""
    rows = _rows(one, other)
    if rows is None:
        return (Told(refusal(refused("no-figure"), edition), is_refused=True),)
    names = (who_is_paid(one, rows[0], edition), who_is_paid(other, rows[1], edition))
    return tuple(dict.fromkeys(_told(rows, names, edition)))


def _rows(one: Subject, other: Subject) -> tuple[PayRow, PayRow] | None:
    """Return the rows to compare: those by the hour where only they are of one period."""
    if one.row is None or other.row is None:
        return None
    if one.row.period != other.row.period and one.hourly and other.hourly:
        return one.hourly, other.hourly
    return one.row, other.row


def _told(rows: tuple[PayRow, PayRow], names: tuple[str, str], edition: Edition) -> Iterator[Told]:
    one, other = rows
    bands = band_of(one), band_of(other)
    if bands[0] and bands[1]:
        beside = band_position(bands[0], bands[1])
        if isinstance(beside, Refusal):
            yield Told(refusal(beside, edition), is_refused=True)
        else:
            first, second = (names[0], bands[0]), (names[1], bands[1])
            yield Told(band_beside_band(first, second, beside, edition), is_refused=False)
        return
    for name in _measures(one, other):
        found = compare(figure_of(one, name), figure_of(other, name))
        if isinstance(found, Refusal):
            yield Told(refusal(found, edition), is_refused=True)
            continue
        apart = months_apart_said(found, edition)
        said = against_role(*names, found, edition)
        yield Told(f"{said} {apart}".rstrip(), is_refused=False)


def _measures(one: PayRow, other: PayRow) -> tuple[str, ...]:
    """Return the measures that both have; where they share none, the one that shows how they differ."""
    known = [{*dict(row.figures), *dict(row.flags)} for row in (one, other)]
    return tuple(name for name in MEASURES if all(name in each for each in known)) or MEASURES[:1]


def figure_of(row: PayRow, name: str) -> Amount | None:
    """Return a measure of a row; where there is none, what it has instead."""
    band = band_of(row)
    names = (name, *MEASURES)
    found = (amount_of(row, each) for each in names)
    return next((each for each in found if each), band.low if band else None)


def who_is_paid(subject: Subject, row: PayRow, edition: Edition) -> str:
    """Return whom a row of a role counts, as they are named within a sentence."""
    role = (subject.card.title, subject.card.plural)
    return who_earn(row, subject.sheet.joined.occupations, role, edition)
