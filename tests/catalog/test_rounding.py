"""What people are told: whole percent, halves away from zero, lower bounds that stay true."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobsite.catalog.amounts import code_level
from jobsite.catalog.reference_periods import months_apart
from jobsite.catalog.rounding import told_conversion, told_percent, told_ratio


@pytest.mark.parametrize(
    ("exact", "told"),
    [
        ("36.35", "36"),
        ("5.33", "5"),
        ("9.5", "10"),
        ("2.5", "3"),
        ("-2.5", "-3"),
        ("0.5", "1"),
        ("0.42", "0.4"),
        ("-0.45", "-0.5"),
        ("0.04", "0"),
        ("0", "0"),
        ("107.4", "107"),
    ],
)
def test_percent_are_whole_and_have_a_decimal_only_where_they_would_be_none(exact: str, told: str) -> None:
    assert told_percent(Fraction(exact)) == Decimal(told)


@pytest.mark.parametrize(("exact", "told"), [("36.9", "36"), ("-36.9", "-36"), ("0.99", "0.9")])
def test_a_lower_bound_is_cut_off(exact: str, told: str) -> None:
    assert told_percent(Fraction(exact), is_bound=True) == Decimal(told)


def test_a_ratio_has_one_decimal() -> None:
    assert (told_ratio(Fraction("2.05")), told_ratio(Fraction("2.09"), is_bound=True)) == (
        Decimal("2.1"),
        Decimal("2.0"),
    )


@pytest.mark.parametrize(
    ("exact", "told"),
    [
        ("62208.6", "62200"),
        ("12345678", "12300000"),
        ("1005", "1010"),
        ("999.6", "1000"),
        ("345.5", "346"),
        ("29.906", "29.9"),
        ("3.344", "3.34"),
        ("0.125", "0.13"),
        ("0", "0"),
    ],
)
def test_a_converted_amount_has_three_digits(exact: str, told: str) -> None:
    assert told_conversion(Fraction(exact)) == Decimal(told)


@given(st.fractions(min_value=-1000, max_value=1000))
def test_percent_told_are_the_same_both_ways_but_for_the_sign(exact: Fraction) -> None:
    assert told_percent(exact) == -told_percent(-exact)


@given(st.fractions(min_value=10, max_value=10**9))
def test_a_converted_amount_is_at_most_half_a_percent_off(exact: Fraction) -> None:
    assert abs(Fraction(told_conversion(exact)) - exact) <= exact / 200


@pytest.mark.parametrize(
    ("code", "level"),
    [
        ("43-0000", 1),
        ("43-1000", 2),
        ("15-1200", 2),
        ("43-1010", 3),
        ("43-1011", 4),
        ("15-1299.00", 4),
        ("15-1299.08", 5),
        ("21", 2),
        ("2134", 4),
        ("21231", 5),
    ],
)
def test_a_code_tells_its_level(code: str, level: int) -> None:
    assert code_level(code) == level


@pytest.mark.parametrize(
    ("one", "other", "months"),
    [
        ("2025-05", "2025-05", 0),
        ("2025-05", "2024-04", 13),
        ("2024", "2025-01", 12),
        ("2024-05-02", "2025-05-02", 12),
        ("2024-05-02", "2025-05-03", 13),
        ("2025-06-01", "2025-05-31", 1),
    ],
)
def test_periods_lie_as_far_apart_as_they_begin(one: str, other: str, months: int) -> None:
    assert months_apart(one, other) == months_apart(other, one) == months
