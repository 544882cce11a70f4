"""This module writes down what the script needs to choose a ready sentence: why two figures are not compared.

The script knows no amounts: of a role it has what its figure lacks, and the traits that have to agree. The
rules are those of catalog.comparable.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jobsite.catalog.amounts import Amount, code_level
from jobsite.catalog.reference_periods import MOST_MONTHS
from jobsite.catalog.refusal import REASONS, Reason
from jobsite.content.schema.pay import BAND
from jobsite.pages.comparing.pay_said import figure_of
from jobsite.pages.comparing.subject import Subject
from jobsite.pages.edition import Edition
from jobsite.pages.pay.refusals import SPOKEN
from jobsite.pages.views import Item

LACKING: tuple[Reason, ...] = (
    "no-figure",
    "suppressed",
    "hourly-only",
    "annual-only",
    "band",
    "unsourced",
    "undated",
    "top-coded",
)
COMPARED: tuple[Reason, ...] = (
    "statistic",
    "period",
    "basis",
    "population",
    "currency",
    "edition",
    "same-occupation",
    "code-level",
)
STATED = ("basis", "population")
DAYS_A_MONTH = 32
MOST_APART = MOST_MONTHS * DAYS_A_MONTH
"""What the script takes for too far apart, in the units of `day_number`."""


class Trait(NamedTuple):
    """What has to agree, as it is told apart, and in words."""

    value: str | int
    said: str


def sentences(edition: Edition) -> Iterator[Item]:
    """Yield the sentences in the order in which reasons are told, last that nothing keeps figures apart."""
    words = edition.words
    for reason in REASONS:
        if reason in STATED:
            yield Item(words(f"compare.refused.{reason}_unknown"), f"{reason}-unknown")
        if reason in COMPARED:
            yield Item(words(f"compare.refused.{reason}", one="{one}", other="{other}"), reason)
        elif reason in LACKING:
            yield Item(words(f"compare.refused.{reason}"), reason)
        if reason == "currency":
            yield Item(words("chooser.told.place", one="{one}", other="{other}"), "place")
    yield Item(words("chooser.told.comparable"), "comparable")


def lacks(subject: Subject) -> tuple[str, ...]:
    """Return what keeps a role's figure from being compared with any."""
    amount = figure_of(subject.row, "median") if subject.row else None
    if amount is None:
        return ("no-figure",)
    found = [amount.flag or "no-figure"] if amount.number is None else []
    found += ["band"] if amount.statistic in BAND else []
    found += ["unsourced"] if amount.source is None else []
    found += ["undated"] if amount.reference_period is None else []
    found += ["top-coded"] if amount.is_bound else []
    return (*found, *(f"{name}-unknown" for name in STATED if getattr(amount, name) is None))


def traits(subject: Subject, edition: Edition) -> dict[str, Trait]:
    """Return what has to agree for a role's figure to be compared with another."""
    amount = figure_of(subject.row, "median") if subject.row else None
    if amount is None:
        return {}
    found = {name: value for name in COMPARED if (value := _value(amount, name)) is not None}
    told = {name: Trait(value, SPOKEN[name](_told(amount, name), edition)) for name, value in found.items()}
    return told | {"place": Trait(amount.place, edition.place_name(amount.place))}


def _value(amount: Amount, reason: Reason) -> str | int | None:
    if reason == "statistic" and amount.statistic in BAND:
        return None
    if reason == "edition":
        return day_number(amount.reference_period) if amount.reference_period else None
    if reason == "same-occupation":
        return amount.occupation and " ".join((amount.place, amount.level or "", amount.occupation))
    if reason == "code-level":
        return amount.occupation and f"{code_level(amount.occupation)}{'+' if amount.is_broader else ''}"
    value: str | None = getattr(amount, reason)
    return value


def _told(amount: Amount, reason: Reason) -> str:
    if reason in {"same-occupation", "code-level"}:
        return amount.occupation or ""
    return str(amount.reference_period if reason == "edition" else getattr(amount, reason))


def day_number(period: str) -> int:
    """Return the first day of a period as a number in which each month has 32."""
    year, month, day = (*map(int, period.split("-")), 1, 1)[:3]
    return (year * 12 + month) * DAYS_A_MONTH + day
