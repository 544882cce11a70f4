"""This module compares pay in whole sentences: with all occupations, with the nation, with another role.

`who` and `whom` are people as names.people() and names.within_sentence() give them. "Average" is said of
means only.
"""

from __future__ import annotations

from jobsite.catalog.amounts import Amount
from jobsite.catalog.comparison import Comparison
from jobsite.pages import formats
from jobsite.pages.edition import Edition
from jobsite.pages.pay.gaps import gap, per, sum_said
from jobsite.pages.pay.names import where
from jobsite.pages.pay.words import capitalised

SAID_OF_PEOPLE = ("median", "mean")


def earned(who: str, amount: Amount, edition: Edition) -> str:
    """Return what people earn somewhere: `In the United States, half of nurses earn more than ...`."""
    if amount.number is None:
        raise ValueError("there is no figure to tell")
    known = amount.statistic in SAID_OF_PEOPLE
    key = f"{amount.statistic if known else 'figure'}{'_bound' if amount.is_bound else ''}"
    said = edition.words(
        f"compare.earned.{key}",
        where=where(amount.place, edition),
        who=who,
        statistic=edition.words(f"compare.the.{amount.statistic}"),
        amount=formats.money(amount.number, amount.currency, edition.locale),
        per=per(amount, edition),
    )
    return capitalised(said)


def against_all(who: str, found: Comparison, edition: Edition) -> str:
    """Return what people earn, and how that stands to the figure of all occupations in the same place."""
    return f"{earned(who, found.a, edition)} {_than_all(found, edition)}"


def against_nation(who: str, found: Comparison, edition: Edition) -> str:
    """Return what people earn in an area, and how that stands to what they earn in the nation."""
    words, other = edition.words, found.b
    than = words(
        "compare.than.nation",
        gap=gap(found, edition, to_figure=True),
        statistic=words(f"pay.statistic.{other.statistic}"),
        where=where(other.place, edition),
        amount=sum_said(other, edition),
    )
    return f"{earned(who, found.a, edition)} {than}"


def against_all_and_nation(who: str, every: Comparison, nation: Comparison, edition: Edition) -> str:
    """Return what people earn in an area against all occupations there and against the nation."""
    words, other = edition.words, nation.b
    than = words(
        "compare.than.both",
        gap=gap(every, edition, to_figure=True),
        statistic=words(f"compare.the.{every.b.statistic}"),
        amount=sum_said(every.b, edition),
        gap_nation=gap(nation, edition, to_figure=True),
        name=words(f"pay.statistic.{other.statistic}"),
        where=where(other.place, edition),
        amount_nation=sum_said(other, edition),
    )
    return f"{earned(who, every.a, edition)} {than}"


def against_role(who: str, whom: str, found: Comparison, edition: Edition) -> str:
    """Return how the pay of a role stands to that of another in the same place."""
    words, a, b = edition.words, found.a, found.b
    _of_one_place(found)
    name = "role" if found.difference else "role_same"
    said = words(
        f"compare.than.{name}",
        where=where(a.place, edition),
        who=who,
        whom=whom,
        gap=gap(found, edition),
        at=words(f"compare.at.{a.statistic}"),
        amount=sum_said(a, edition),
        other=sum_said(b, edition),
        per=per(b, edition),
    )
    return capitalised(said)


def _of_one_place(found: Comparison) -> None:
    if found.a.place != found.b.place:
        raise ValueError("one place is told, and the figures are of two")


def _than_all(found: Comparison, edition: Edition) -> str:
    words, other = edition.words, found.b
    _of_one_place(found)
    return words(
        "compare.than.all",
        gap=gap(found, edition, to_figure=True),
        statistic=words(f"compare.the.{other.statistic}"),
        amount=sum_said(other, edition),
    )
