"""This module says what a reader must know of figures: how wide, how old, how far apart, how converted."""

from __future__ import annotations

from jobsite.catalog.comparison import Comparison
from jobsite.catalog.conversion import INTERNATIONAL, Converted
from jobsite.pages import formats
from jobsite.pages.edition import Edition
from jobsite.pages.pay.gaps import per, sum_said
from jobsite.pages.pay.names import where, within_sentence
from jobsite.pages.pay.words import capitalised


def broader(title: str, code: str, edition: Edition) -> str:
    """Return that figures are for a wider occupation; a title that names no people is that of a group."""
    name = within_sentence(title, edition.locale)
    if "," in name or "occupation" in name:
        return edition.words("compare.note.broader_group", group=name, code=code)
    return edition.words("compare.note.broader", who=name, code=code)


def old(place: str, reference_period: str, months: int, edition: Edition) -> str:
    """Return that the figures of a place are older than the site's limit, in months."""
    period, count = formats.period(reference_period, edition.locale), formats.number(months, edition.locale)
    said = edition.words("compare.note.old", where=where(place, edition), period=period, n=count)
    return capitalised(said)


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
    """Return the rates of a conversion: `1 EUR = 1.1172 USD = 0.8338 GBP`; a price level as its number."""
    words, rates = edition.words, found.rates
    numbers = [formats.exact_number(rate.rate, edition.locale) for rate in rates]
    if found.kind == "price-parity":
        return numbers[0]
    if found.kind == "ppp":
        return words("compare.converted.ppp_rate", rate=numbers[0], code=rates[0].currency)
    sides = [words("compare.converted.rate", rate=1, code=rates[0].base)]
    for rate, number in zip(rates, numbers, strict=True):
        sides.append(words("compare.converted.rate", rate=number, code=rate.currency))
    return " = ".join(sides)


def _converted_sum(found: Converted, edition: Edition) -> str:
    is_money = found.currency != INTERNATIONAL
    number, locale = found.number, edition.locale
    said = formats.money(number, found.currency, locale) if is_money else formats.number(number, locale)
    return edition.words("pay.at_least", amount=said) if found.amount.is_bound else said
