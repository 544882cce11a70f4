"""This module says why figures are not compared or converted, a sentence a reason."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from jobsite.catalog.refusal import Ground, Reason, Refusal
from jobsite.pages import formats
from jobsite.pages.edition import Edition

Spoken = Callable[[str, Edition], str]


def refusal(found: Refusal, edition: Edition) -> str:
    """Return the sentence of a refusal: of its first reason."""
    return ground_said(found.first, edition)


def ground_said(ground: Ground, edition: Edition) -> str:
    """Return the sentence of one reason, with the values that differ where there are two."""
    reason, one, other = ground.reason, ground.one, ground.other
    words = edition.words
    if reason in {"basis", "population"} and (one is None or other is None):
        return words(f"compare.refused.{reason}_unknown")
    spoken = SPOKEN.get(reason)
    if spoken is None or one is None or other is None:
        return words(f"compare.refused.{reason}")
    if reason == "edition":
        one, other = sorted((one, other))
    return words(f"compare.refused.{reason}", one=spoken(one, edition), other=spoken(other, edition))


def _period(value: str, edition: Edition) -> str:
    return formats.period(value, edition.locale)


def _code(value: str, _edition: Edition) -> str:
    return value


SPOKEN: Mapping[Reason, Spoken] = {
    "statistic": lambda value, edition: edition.words(f"compare.a.{value}"),
    "period": lambda value, edition: edition.words(f"pay.per.{value}"),
    "basis": lambda value, edition: edition.words(f"pay.basis.{value}"),
    "population": lambda value, edition: edition.words(f"pay.population.{value}"),
    "currency": lambda value, edition: formats.currency(value, edition.locale),
    "edition": _period,
    "ended-rate": _period,
    "same-occupation": _code,
    "code-level": _code,
}
"""How the values of a reason are said; the sentences of the others name none."""
