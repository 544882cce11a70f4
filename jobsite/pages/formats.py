"""This module writes amounts, numbers, dates and names of countries as a locale does, by Unicode CLDR."""

from __future__ import annotations

import copy
import functools
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from babel import Locale
from babel.core import get_global
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import (
    format_compact_currency,
    format_compact_decimal,
    format_decimal,
    format_percent,
    get_currency_name,
)


@functools.cache
def _locale(tag: str) -> Locale:
    return Locale.parse(tag, sep="-")


@functools.lru_cache(maxsize=5_000)
def money(amount: Decimal, currency: str, locale: str) -> str:
    """Return an amount with its currency; cents only where there are some."""
    known = _locale(locale)
    pattern = known.currency_formats["standard"]
    if amount == amount.to_integral_value():
        pattern = copy.copy(pattern)
        pattern.frac_prec = (0, 0)
        return str(pattern.apply(amount, known, currency=currency, currency_digits=False))
    return str(pattern.apply(amount, known, currency=currency))


@functools.lru_cache(maxsize=10_000)
def short_money(amount: Decimal, currency: str, locale: str) -> str:
    """Return a round amount as an axis has it, $60K, and in full where the locale does not shorten it."""
    full = money(amount, currency, locale)
    if amount != amount.to_integral_value():
        return full
    short = format_compact_currency(amount, currency, locale=_locale(locale), fraction_digits=3)
    return full if _digits(short) == _digits(full) else short


@functools.lru_cache(maxsize=10_000)
def short_number(value: Decimal, locale: str) -> str:
    """Return a round number as an axis has it, 60K, and in full where the locale does not shorten it."""
    full = number(value, locale)
    short = format_compact_decimal(value, locale=_locale(locale), fraction_digits=3)
    return full if _digits(short) == _digits(full) else short


def _digits(text: str) -> int:
    return sum(each.isdigit() for each in text)


@functools.lru_cache(maxsize=10_000)
def number(value: Decimal | int, locale: str, *, signed: bool = False) -> str:
    """Return a number with the locale's separators, with a plus where one is asked for."""
    text = format_decimal(value, locale=_locale(locale))
    return f"+{text}" if signed and value > 0 else text.replace("-", "\u2212")


def exact_number(value: Decimal, locale: str) -> str:
    """Return a number with all of its digits, as a rate is published."""
    return format_decimal(value, locale=_locale(locale), decimal_quantization=False)


def percent(share: Decimal, locale: str, *, signed: bool = False) -> str:
    """Return a number of percent (62 is 62 %), to one decimal at most."""
    known = _locale(locale)
    pattern = copy.copy(known.percent_formats[None])
    pattern.frac_prec = (0, 1)
    text = format_percent(share / 100, locale=known, format=pattern)
    return f"+{text}" if signed and share > 0 else text.replace("-", "\u2212")


@functools.lru_cache(maxsize=10_000)
def long_date(day: date, locale: str) -> str:
    """Return a date in words."""
    return format_date(day, "long", locale=_locale(locale))


@functools.lru_cache(maxsize=10_000)
def period(text: str, locale: str) -> str:
    """Return a reference period (YYYY, YYYY-MM or YYYY-MM-DD) in words, at its own precision."""
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return text
    if len(parts) == 2:  # noqa: PLR2004 - year and month
        return format_skeleton("yMMMM", date(parts[0], parts[1], 1), locale=_locale(locale))
    return long_date(date(*parts), locale)


def listed(texts: Sequence[str], locale: str) -> str:
    """Return texts as a list in a sentence: one, two and three."""
    return format_list(list(texts), locale=_locale(locale))


@functools.lru_cache(maxsize=1_000)
def currency(code: str, locale: str) -> str:
    """Return the name of a currency as it stands with amounts: US dollars."""
    return get_currency_name(code, 2, locale=_locale(locale))


def country(code: str, locale: str) -> str:
    """Return the name of a country."""
    return str(_locale(locale).territories[code])


def direction(locale: str) -> str:
    """Return ltr or rtl."""
    return str(_locale(locale).text_direction)


def language_and_country(locale: str) -> str:
    """Return a locale as `en_US`: with the most likely country where it names none."""
    known = _locale(locale)
    likely = str(get_global("likely_subtags").get(known.language, "")).rpartition("_")[2]
    country = known.territory or likely
    return f"{known.language}_{country}" if country else known.language
