"""Conversion: by a published rate that still holds, rounded once, and compared with nothing."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobsite.catalog.amounts import Amount
from jobsite.catalog.comparison import compare
from jobsite.catalog.conversion import Converted, Rate, RateKind, RateTable, convert
from jobsite.catalog.refusal import Refusal
from tests.catalog.amounts import COMPARABLE, MEDIAN, amount


def market(**rates: str) -> RateTable:
    """Return what a euro cost on 30 October 2026; an ended series has its date: RUB="117.2 2022-03-01"."""
    day = "2026-10-30"
    parts = {code: (*text.split(), day)[:2] for code, text in rates.items()}
    return RateTable(
        "market",
        "EUR",
        day,
        "ecb",
        tuple(
            Rate("market", "", code, "EUR", Decimal(rate), when, "ecb")
            for code, (rate, when) in parts.items()
        ),
    )


def by_place(kind: RateKind, place: str, rate: str, currency: str = "") -> RateTable:
    return RateTable(
        kind, "", "2024", "bank", (Rate(kind, place, currency, "", Decimal(rate), "2024", "bank"),)
    )


ECB = market(USD="1.1172", GBP="0.83380", RUB="117.2010 2022-03-01", JPY="175.68")


def converted(given_amount: Amount, table: RateTable, to: str = "") -> Converted:
    found = convert(given_amount, table, to)
    assert isinstance(found, Converted), found
    return found


def test_an_amount_is_converted_by_way_of_the_base_with_its_rates_date_and_source() -> None:
    found = converted(MEDIAN, ECB, "GBP")
    assert (found.number, found.currency) == (Decimal(51900), "GBP")
    assert found.rate == Fraction("0.83380") / Fraction("1.1172")
    assert [rate.currency for rate in found.rates] == ["USD", "GBP"]
    assert (found.kind, found.reference_period, found.source) == ("market", "2026-10-30", "ecb")


def test_an_amount_is_converted_to_and_from_the_base_by_one_rate() -> None:
    assert converted(MEDIAN, ECB, "EUR").number == 62200
    assert converted(amount(62200, currency="EUR"), ECB, "USD").number == 69500


def test_purchasing_power_turns_an_amount_into_international_dollars() -> None:
    pounds = amount(31602, currency="GBP", place="gb/london")
    found = converted(pounds, by_place("ppp", "gb", "0.68", "GBP"))
    assert (found.number, found.currency, found.reference_period) == (
        Decimal(46500),
        "international-dollar",
        "2024",
    )


def test_an_area_s_price_level_turns_its_pay_into_national_prices() -> None:
    found = converted(amount(95010, place="us/san-jose"), by_place("price-parity", "us/san-jose", "112.4"))
    assert (found.number, found.currency) == (Decimal(84500), "USD")


@pytest.mark.parametrize(
    ("given_amount", "table", "to", "reason", "values"),
    [
        (MEDIAN, ECB, "NGN", "no-rate", ("NGN", "NGN")),
        (amount(1, currency="NGN"), ECB, "USD", "no-rate", ("NGN", "USD")),
        (MEDIAN, ECB, "USD", "no-rate", ("USD", "USD")),
        (MEDIAN, ECB, "RUB", "ended-rate", ("2022-03-01", "2026-10-30")),
        (MEDIAN, by_place("ppp", "gb", "0.68", "GBP"), "", "no-rate", ("us USD", "international-dollar")),
        (MEDIAN, by_place("price-parity", "us", "0.000"), "", "no-rate", ("us", "USD")),
        (None, ECB, "EUR", "no-figure", (None, None)),
        (amount(None, flag="suppressed"), ECB, "EUR", "suppressed", (None, None)),
    ],
)
def test_what_cannot_be_converted_is_refused(
    given_amount: Amount | None,
    table: RateTable,
    to: str,
    reason: str,
    values: tuple[str | None, str | None],
) -> None:
    found = convert(given_amount, table, to)
    assert isinstance(found, Refusal)
    assert (found.reason, found.first.one, found.first.other) == (reason, *values)


def test_a_converted_amount_is_compared_with_nothing() -> None:
    dollars = converted(amount(31602, currency="GBP", place="gb"), ECB, "USD")
    for other in (MEDIAN, dollars, None):
        found = compare(dollars, other)
        assert isinstance(found, Refusal)
        assert found.reason == "converted"


@given(COMPARABLE, st.decimals(min_value="0.01", max_value=1000, places=4))
def test_there_and_back_is_the_same_within_the_rounding(given_amount: Amount, rate: Decimal) -> None:
    table = market(USD=str(rate))
    there = converted(replace(given_amount, number=(given_amount.number or Decimal(0)) + 1000), table, "EUR")
    assert there.amount.number is not None
    back = converted(amount(str(there.number), currency="EUR"), table, "USD")
    exact = Fraction(there.amount.number)
    if there.number >= 10 and back.number >= 10:
        assert abs(Fraction(back.number) - exact) <= exact * Fraction(101, 10000)


@given(COMPARABLE, COMPARABLE)
def test_a_higher_amount_is_never_converted_to_less(one: Amount, other: Amount) -> None:
    low, high = sorted((one, other), key=lambda each: each.number or 0)
    assert converted(low, ECB, "JPY").number <= converted(high, ECB, "JPY").number
