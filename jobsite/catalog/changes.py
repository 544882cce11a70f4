"""This module tells what became new and when: roles by the days they were published and updated."""

from __future__ import annotations

from collections.abc import Iterable
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


def changes(cards: Iterable[Card], today: date) -> list[Change]:
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
    return sorted(past, key=lambda change: change.day, reverse=True)
