"""This module says what a reader must know of figures: how wide, how old, how far apart, how converted."""

from __future__ import annotations

from jobsite.catalog.comparison import Comparison
from jobsite.catalog.conversion import INTERNATIONAL, Converted
from jobsite.pages import formats
from jobsite.pages.edition import Edition
from jobsite.pages.pay.gaps import per, sum_said
from jobsite.pages.pay.names import within_sentence
from jobsite.pages.pay.words import capitalised


def broader(title: str, code: str, edition: Edition) -> str:
    """Return that figures are for a wider occupation; a title that names no people is that of a group."""
    name = within_sentence(title, edition.locale)
    if "," in name or "occupation" in name:
        return edition.words("compare.note.broader_group", group=name, code=code)
    return edition.words("compare.note.broader", who=name, code=code)


def old(reference_period: str, months: int, edition: Edition) -> str:
    """Return that figures are older than the site's limit, in months."""
    period = formats.period(reference_period, edition.locale)
    return edition.words("compare.note.old", period=period, n=formats.number(months, edition.locale))


def months_apart_said(found: Comparison, edition: Edition) -> str:
    """Return that the figures of a comparison are not of one date; empty where they are."""
    if not found.months:
        return ""
    locale = edition.locale
    periods = (each.reference_period or "" for each in (found.a, found.b))
    one, two = (formats.period(each, locale) for each in periods)
    return edition.words("compare.note.apart", one=one, two=two, n=formats.number(found.months, locale))


def no_figure_for_all(publisher: str, edition: Edition) -> str:
    """Return that a publisher has no figure for all occupations."""
    return capitalised(edition.words("compare.note.no_all", publisher=publisher))


def converted(found: Converted, edition: Edition) -> str:
    """Return an amount in other units, with rate, date and source."""
    source = edition.sources.get(found.source)
    return edition.words(
        f"compare.converted.{found.kind}",
        date=formats.period(found.reference_period, edition.locale),
        amount=sum_said(found.amount, edition),
        per=per(found.amount, edition),
        converted=_converted_sum(found, edition),
        rate=rates_said(found, edition),
        source=(source.publisher or source.title) if source else found.source,
    )


def rates_said(found: Converted, edition: Edition) -> str:
    """Return the rates of a conversion: `1 EUR = 1.1172 USD = 0.8338 GBP`; of other kinds the number."""
    numbers = [formats.exact_number(rate.rate, edition.locale) for rate in found.rates]
    if found.kind != "market":
        return numbers[0]
    word = edition.words
    sides = [word("compare.converted.rate", rate=1, code=found.rates[0].base)]
    for rate, number in zip(found.rates, numbers, strict=True):
        sides.append(word("compare.converted.rate", rate=number, code=rate.currency))
    return " = ".join(sides)


def _converted_sum(found: Converted, edition: Edition) -> str:
    if found.currency == INTERNATIONAL:
        return formats.number(found.number, edition.locale)
    return formats.money(found.number, found.currency, edition.locale)
