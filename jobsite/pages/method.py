"""This module says how each figure is made that no office publishes: in words, as a formula, by example."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from jobsite.catalog.reference_periods import MOST_MONTHS
from jobsite.catalog.relations import MOST_DERIVED, TOO_COMMON
from jobsite.catalog.rounding import told_conversion, told_percent, told_ratio
from jobsite.pages import formats
from jobsite.pages.edition import Edition
from jobsite.pages.job import SourcesJob
from jobsite.pages.method_examples import examples
from jobsite.pages.role_page import WORDS_A_MINUTE
from jobsite.pages.views import Formula

MADE = (
    *("compared", "share", "difference", "rounding", "market", "ppp", "parity", "top_coded", "withheld"),
    *("extremes", "age", "related", "reading"),
)
CALCULATED = frozenset({"share", "difference", "market", "ppp", "parity", "age", "related", "reading"})


def formulas(job: SourcesJob, edition: Edition) -> tuple[Formula, ...]:
    """Return how every derived figure is made."""
    words, shown = edition.words, examples(job, edition)
    numbers = _numbers(edition)
    shown["rounding"] = _rounded(edition)
    return tuple(
        Formula(
            id=f"made-{key.replace('_', '-')}",
            heading=words(f"sources.made.{key}.heading"),
            text=words(f"sources.made.{key}.text", **numbers),
            formula=words(f"sources.made.{key}.formula", **numbers) if key in CALCULATED else "",
            example=words("sources.example", example=shown[key]) if shown.get(key) else "",
        )
        for key in MADE
    )


def _numbers(edition: Edition) -> dict[str, str]:
    """Return the numbers that the method is made with, as the code has them."""
    numbers = {"months": MOST_MONTHS, "roles": MOST_DERIVED, "common": TOO_COMMON, "speed": WORDS_A_MINUTE}
    return {name: formats.number(number, edition.locale) for name, number in numbers.items()}


def _rounded(edition: Edition) -> str:
    """Return what becomes of some numbers."""
    locale = edition.locale
    percents = [(exact, told_percent(Fraction(exact))) for exact in ("36.35", "-4.5", "0.42")]
    ratio, amount = "2.149", "60358.23"
    told = [
        *(
            (formats.exact_number(Decimal(exact), locale), formats.percent(said, locale))
            for exact, said in percents
        ),
        (formats.exact_number(Decimal(ratio), locale), formats.number(told_ratio(Fraction(ratio)), locale)),
        (
            formats.exact_number(Decimal(amount), locale),
            formats.number(told_conversion(Fraction(amount)), locale),
        ),
    ]
    return "; ".join(
        edition.words("sources.rounded", exact=exact, told=said) for exact, said in told
    ).replace("-", "\u2212")
