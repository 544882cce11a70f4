"""Amounts, numbers, dates and names as a locale writes them."""

from datetime import date
from decimal import Decimal

import pytest

from jobsite.pages import formats


@pytest.mark.parametrize(
    ("amount", "currency", "locale", "expected"),
    [
        ("69500", "USD", "en-US", "$69,500"),
        ("33.41", "USD", "en-US", "$33.41"),
        ("33.5", "USD", "en-US", "$33.50"),
        ("1000000", "INR", "en-IN", "₹10,00,000"),
        ("50000", "EUR", "de", "50.000\u00a0€"),
        ("100000", "BRL", "en-US", "R$100,000"),
        ("5000000", "JPY", "en", "¥5,000,000"),
    ],
)
def test_money(amount: str, currency: str, locale: str, expected: str) -> None:
    assert formats.money(Decimal(amount), currency, locale) == expected


@pytest.mark.parametrize(
    ("share", "locale", "signed", "expected"),
    [
        ("62", "en", False, "62%"),
        ("0.34", "en", False, "0.3%"),
        ("-0.3", "en", True, "\u22120.3%"),
        ("5", "en", True, "+5%"),
        ("5", "de", False, "5\u00a0%"),
    ],
)
def test_percent(share: str, locale: str, signed: bool, expected: str) -> None:  # noqa: FBT001
    assert formats.percent(Decimal(share), locale, signed=signed) == expected


@pytest.mark.parametrize(
    ("text", "locale", "expected"),
    [
        ("2025", "en", "2025"),
        ("2025-05", "en", "May 2025"),
        ("2025-05", "de", "Mai 2025"),
        ("2025-05-04", "en", "May 4, 2025"),
    ],
)
def test_a_reference_period_is_shown_at_its_own_precision(text: str, locale: str, expected: str) -> None:
    assert formats.period(text, locale) == expected


def test_dates_countries_and_directions() -> None:
    assert formats.long_date(date(2026, 11, 2), "en-GB") == "2 November 2026"
    assert formats.country("DE", "en") == "Germany"
    assert formats.country("DE", "de") == "Deutschland"
    assert (formats.direction("ar"), formats.direction("en")) == ("rtl", "ltr")
    assert formats.number(1234567, "en-IN") == "12,34,567"
