"""This module says where an amount lies: among the percentiles of all occupations, beside a range."""

from __future__ import annotations

from collections.abc import Mapping

from jobsite.catalog.amounts import Amount, Band
from jobsite.catalog.positions import Beside, Place, Span
from jobsite.pages.edition import Edition
from jobsite.pages.pay.gaps import per, sum_said
from jobsite.pages.pay.words import capitalised


def among_all(
    who: str, amount: Amount, span: Span, percentiles: Mapping[str, Amount], edition: Edition
) -> str:
    """Return between which percentiles of all occupations, by their names, a figure lies."""
    words = edition.words
    values = {
        "who": who,
        "statistic": words(f"compare.the.{amount.statistic}"),
        "amount": sum_said(amount, edition),
        "per": per(amount, edition),
    }
    for end, name in (("low", span.low), ("high", span.high)):
        if name:
            values[end] = words(f"pay.statistic.{name}")
            values[f"{end}_amount"] = sum_said(percentiles[name], edition)
    return words(f"compare.position.{_case(span)}", **values)


def _case(span: Span) -> str:
    if span.low is None:
        return "under"
    return "over" if span.high is None else "between"


def beside_band(who: str, amount: Amount, band: Band, place: Place, edition: Edition) -> str:
    """Return where a figure lies beside a range."""
    said = edition.words(
        f"compare.band.{place}",
        who=who,
        statistic=edition.words(f"compare.the.{amount.statistic}"),
        amount=sum_said(amount, edition),
        per=per(amount, edition),
        low=sum_said(band.low, edition),
        high=sum_said(band.high, edition),
    )
    return capitalised(said)


def band_beside_band(
    first: tuple[str, Band], second: tuple[str, Band], beside: Beside, edition: Edition
) -> str:
    """Return where the range of a role lies beside that of another."""
    (who, one), (whom, other) = first, second
    said = edition.words(
        f"compare.bands.{beside}",
        who=who,
        whom=whom,
        low=sum_said(one.low, edition),
        high=sum_said(one.high, edition),
        per=per(one.low, edition),
        other_low=sum_said(other.low, edition),
        other_high=sum_said(other.high, edition),
    )
    return capitalised(said)
