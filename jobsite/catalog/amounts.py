"""This module makes amounts that can be compared from rows of pay: a figure each, with all it depends on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from jobsite.catalog.pay import PayRow, published, top_coded
from jobsite.content.schema.pay import BAND
from jobsite.content.schema.tables import ALL

TOP_CODED = "top-coded"


@dataclass(frozen=True, slots=True)
class Amount:
    """One figure. number: None where its office does not publish it, and `flag` says why.

    flag: suppressed, hourly-only and annual-only where there is no number; top-coded where the number is a
    lower bound. role: slug, empty for all occupations; occupation: the code, `all` for all occupations,
    None where none is known; is_broader: the role is a part of the occupation. source: None if unsourced.
    """

    number: Decimal | None
    currency: str
    period: str
    statistic: str
    place: str
    kind: str
    basis: str | None
    population: str | None
    reference_period: str | None
    source: str | None
    flag: str | None = None
    role: str = ""
    occupation: str | None = None
    is_broader: bool = False
    level: str | None = None
    industry: str | None = None

    @property
    def is_bound(self) -> bool:
        """Tell whether the true figure may be higher than the number."""
        return self.flag == TOP_CODED

    @property
    def is_of_all(self) -> bool:
        """Tell whether this is the figure of all occupations."""
        return self.occupation == ALL


@dataclass(frozen=True, slots=True)
class Band:
    """A range that somebody states: its two ends are no figures of people, and its middle is nothing."""

    low: Amount
    high: Amount


def amount_of(row: PayRow, statistic: str) -> Amount | None:
    """Return one figure of a row, without a number where the office holds it back; None if there is none."""
    number, flag = published(row).get(statistic), dict(row.flags).get(statistic)
    if number is None and flag is None:
        return None
    bound = statistic in top_coded(row)
    return Amount(
        number=number,
        currency=row.currency,
        period=row.period,
        statistic=statistic,
        place=row.place,
        kind=row.kind,
        basis=row.basis,
        population=row.population,
        reference_period=row.reference_period,
        source=None if row.kind == "unsourced" else row.source,
        flag=flag if number is None or bound else None,
        role=row.role,
        occupation=row.occupation,
        is_broader=row.is_broader,
        level=row.level,
        industry=row.industry,
    )


def band_of(row: PayRow) -> Band | None:
    """Return the range of a row; None where it has none, or one end only."""
    low, high = (amount_of(row, statistic) for statistic in BAND)
    return Band(low, high) if low and high else None


def code_level(code: str) -> int:
    """Return how far down its classification a code stands, 1 being the widest groups.

    US codes of six digits (43-0000, 43-1000, 43-1010, 43-1011) have four levels, with zeros at the end of
    wider ones; in other classifications each digit is a level. O*NET's own divisions (.01) are a fifth.
    """
    us = re.fullmatch(r"(\d{2})-(\d{4})(?:\.(\d{2}))?", code)
    if us is None:
        return len(code)
    if us[3] and us[3] != "00":
        return 5
    digits = len((us[1] + us[2]).rstrip("0"))
    return 1 if digits <= 2 else 2 if digits <= 4 else digits - 2  # noqa: PLR2004 - digits
