"""This module tells what became new and when: roles by the days they were published and updated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from jobsite.catalog.card import Card


@dataclass(frozen=True, slots=True)
class Change:
    """A role was added or updated on a day."""

    role: Card
    day: date
    kind: Literal["added", "updated"]


def newest(every: Iterable[Change]) -> Iterator[Change]:
    """Yield the first change of each role: of changes, newest first, what each role has come to last."""
    seen = set()
    for change in every:
        if change.role.slug not in seen:
            seen.add(change.role.slug)
            yield change


def changes(cards: Iterable[Card], today: date) -> tuple[Change, ...]:
    """Return the changes of listed roles up to today, newest first, those of a day in the order of the cards.

    A role that was updated on the day it was published was added.
    """
    every = []
    for card in cards:
        if not card.is_listed:
            continue
        if card.published:
            every.append(Change(card, card.published, "added"))
        if card.updated and card.updated != card.published:
            every.append(Change(card, card.updated, "updated"))
    past = [change for change in every if change.day <= today]
    return tuple(sorted(past, key=lambda change: change.day, reverse=True))
