"""Where an amount lies: beside a range, among percentiles, as far as it is known."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobsite.catalog.amounts import Amount, Band, band_of
from jobsite.catalog.positions import Span, band_position, position, span_of
from jobsite.catalog.refusal import Refusal
from tests.catalog.amounts import COMPARABLE, NUMBERS, amount
from tests.catalog.amounts import band as ends
from tests.pages.pay import row

PERCENTILES = [
    amount(number, statistic=name)
    for name, number in (("p10", 45610), ("p25", 55950), ("median", 69500), ("p75", 85090), ("p90", 104710))
]


def band(low: int, high: int, **more: object) -> Band:
    return Band(*ends(low, high, **more))


@pytest.mark.parametrize(
    ("number", "place"), [(59999, "below"), (60000, "within"), (70000, "within"), (70001, "above")]
)
def test_an_amount_lies_below_within_or_above_a_range(number: int, place: str) -> None:
    assert position(amount(number), band(60000, 70000)) == place


@pytest.mark.parametrize(
    ("low", "high", "beside"),
    [(1, 59999, "below"), (1, 60000, "overlapping"), (65000, 66000, "overlapping"), (70001, 70002, "above")],
)
def test_a_range_lies_below_across_or_above_another(low: int, high: int, beside: str) -> None:
    assert band_position(band(low, high), band(60000, 70000)) == beside


def test_an_unsourced_range_has_nothing_beside_it() -> None:
    found = position(amount(1), band(60000, 70000, source=None))
    assert isinstance(found, Refusal)
    assert found.reasons == ("unsourced",)


def test_a_lower_bound_is_above_a_range_that_it_exceeds_and_else_not_placed() -> None:
    bound = amount(80000, flag="top-coded")
    assert position(bound, band(60000, 70000)) == "above"
    found = position(bound, band(60000, 90000))
    assert isinstance(found, Refusal)
    assert found.reason == "top-coded"


def test_beside_a_range_whose_upper_end_is_a_lower_bound_nothing_is_above() -> None:
    low, high = ends(60000, 70000)
    some = Band(low, replace(high, flag="top-coded"))
    assert [position(amount(number), some) for number in (59999, 70000)] == ["below", "within"]
    assert isinstance(position(amount(70001), some), Refusal)


def test_a_range_of_a_row_has_two_ends() -> None:
    found = band_of(row({"min": 60000, "max": 70000}))
    assert found is not None
    assert (found.low.number, found.high.number) == (Decimal(60000), Decimal(70000))
    assert band_of(row({"median": 1})) is None


@pytest.mark.parametrize(
    ("number", "span"),
    [
        (45609, Span(None, "p10")),
        (45610, Span("p10", "p25")),
        (69499, Span("p25", "median")),
        (69500, Span("median", "p75")),
        (104710, Span("p90", None)),
    ],
)
def test_an_amount_lies_between_two_percentiles(number: int, span: Span) -> None:
    assert span_of(amount(number), PERCENTILES) == span


def test_a_percentile_that_is_not_published_is_passed_over() -> None:
    some = [
        replace(each, number=None, flag="suppressed") if each.statistic == "p25" else each
        for each in PERCENTILES
    ]
    assert span_of(amount(50000), some) == Span("p10", "median")
    assert isinstance(span_of(amount(50000), []), Refusal)


def test_nothing_is_known_above_a_percentile_that_is_a_lower_bound() -> None:
    some = [*PERCENTILES[:4], replace(PERCENTILES[4], flag="top-coded")]
    assert span_of(amount(100000), some) == Span("p75", "p90")
    assert span_of(amount(200000), some) == Span("p75", None)


def test_percentiles_of_another_period_place_nothing() -> None:
    found = span_of(amount(30, period="hour"), PERCENTILES)
    assert isinstance(found, Refusal)
    assert found.reasons == ("period",)


@given(COMPARABLE, COMPARABLE, st.lists(NUMBERS, min_size=5, max_size=5))
def test_a_higher_amount_never_lies_lower(one: Amount, other: Amount, numbers: list[Decimal]) -> None:
    names = [each.statistic for each in PERCENTILES]
    some = [amount(str(each), statistic=name) for name, each in zip(names, sorted(numbers), strict=True)]
    low, high = sorted((one, other), key=lambda each: each.number or 0)
    spans = [span_of(each, some) for each in (low, high)]
    places = [-1 if each.low is None else names.index(each.low) for each in spans if isinstance(each, Span)]
    assert len(places) == 2
    assert places == sorted(places)


@given(NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_ranges_lie_beside_each_other_the_same_from_both_sides(
    a: Decimal, b: Decimal, c: Decimal, d: Decimal
) -> None:
    one, other = (
        Band(amount(str(min(pair)), statistic="min"), amount(str(max(pair)), statistic="max"))
        for pair in ((a, b), (c, d))
    )
    opposite = {"below": "above", "above": "below", "overlapping": "overlapping"}
    there = band_position(one, other)
    assert isinstance(there, str)
    assert band_position(other, one) == opposite[there]
