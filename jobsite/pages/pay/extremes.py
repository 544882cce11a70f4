"""This module says the highest and the lowest of many figures, with how many they were chosen from."""

from __future__ import annotations

from dataclasses import dataclass

from jobsite.catalog.amounts import Amount
from jobsite.pages import formats
from jobsite.pages.edition import Edition
from jobsite.pages.pay.gaps import per
from jobsite.pages.pay.words import capitalised


@dataclass(frozen=True, slots=True)
class Top:
    """A figure that is the highest or lowest: where, how many have it, of how many that are published.

    of_all: how many there are with those that have no published figure; None where that is not known.
    """

    name: str
    amount: Amount
    published: int
    of_all: int | None = None
    shared_by: int = 1


def highest_area(top: Top, edition: Edition) -> str:
    """Return which area pays most: `Highest of 526 areas with a published median (528 in all): ...`."""
    return _of_areas("highest", top, edition)


def lowest_area(top: Top, edition: Edition) -> str:
    """Return which area pays least."""
    return _of_areas("lowest", top, edition)


def best_industry(who: str, top: Top, edition: Edition) -> str:
    """Return which industry pays people most, of how many."""
    words = edition.words
    count = formats.number(top.published, edition.locale)
    statistic = words(f"pay.statistic.{top.amount.statistic}")
    return capitalised(
        words("compare.extreme.industry", n=count, who=who, statistic=statistic, top=_top(top, edition))
    )


def _of_areas(end: str, top: Top, edition: Edition) -> str:
    words = edition.words
    count = formats.number(top.published, edition.locale)
    values = {"statistic": words(f"pay.statistic.{top.amount.statistic}"), "top": _top(top, edition)}
    if top.of_all is None or top.of_all == top.published:
        return words(f"compare.extreme.{end}_of_all", n=count, **values)
    areas = formats.number(top.of_all, edition.locale)
    return words(f"compare.extreme.{end}", n=count, areas=areas, **values)


def _top(top: Top, edition: Edition) -> str:
    words, amount = edition.words, top.amount
    if amount.number is None:
        raise ValueError("there is no figure to tell")
    said = words(
        "compare.extreme.amount_bound" if amount.is_bound else "compare.extreme.amount",
        amount=formats.money(amount.number, amount.currency, edition.locale),
        per=per(amount, edition),
    )
    if top.shared_by == 1:
        return words("compare.extreme.alone", place=top.name, amount=said)
    more = formats.number(top.shared_by - 1, edition.locale)
    return words("compare.extreme.shared", n=more, place=top.name, amount=said)
