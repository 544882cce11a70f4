"""Comparisons: exact, the same from both sides, refused with every reason, never more than is known."""

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given

from jobsite.catalog.amounts import Amount, amount_of
from jobsite.catalog.comparison import Comparison, compare, share_of_all
from jobsite.catalog.refusal import REASONS, Refusal
from tests.catalog.amounts import ALL_MEDIAN, ANY, COMPARABLE, MEDIAN, amount
from tests.pages.pay import row


def compared(a: Amount, b: Amount) -> Comparison:
    found = compare(a, b)
    assert isinstance(found, Comparison), found
    return found


def refused(a: Amount | None, b: Amount | None) -> Refusal:
    found = compare(a, b)
    assert isinstance(found, Refusal), found
    return found


# --- The figures of the contract -------------------------------------------------------------


def test_the_medians_of_a_role_and_of_all_occupations_lie_36_percent_apart() -> None:
    found = compared(MEDIAN, ALL_MEDIAN)
    assert (found.difference, found.percent, found.share) == (Decimal(18520), Decimal(36), Decimal(136))


def test_the_means_of_a_role_and_of_all_occupations_lie_5_percent_apart() -> None:
    mean = replace(MEDIAN, statistic="mean", number=Decimal(73490))
    every = replace(ALL_MEDIAN, statistic="mean", number=Decimal(69770))
    assert compared(mean, every).percent == 5


def test_a_share_is_told_of_the_figure_of_all_occupations_only() -> None:
    assert share_of_all(MEDIAN, ALL_MEDIAN) == 136
    assert isinstance(share_of_all(MEDIAN, replace(ALL_MEDIAN, period="hour")), Refusal)
    with pytest.raises(ValueError, match="all occupations"):
        share_of_all(MEDIAN, amount(50980))


# --- Laws ------------------------------------------------------------------------------------


@given(COMPARABLE, COMPARABLE)
def test_a_lies_as_far_above_b_as_b_below_a(a: Amount, b: Amount) -> None:
    there, back = compared(a, b), compared(b, a)
    assert there.difference == -back.difference
    assert there.ratio * back.ratio == 1


@given(COMPARABLE, COMPARABLE)
def test_difference_ratio_and_percent_have_one_order(a: Amount, b: Amount) -> None:
    found = compared(a, b)
    assert a.number is not None
    assert b.number is not None
    sign = (a.number > b.number) - (a.number < b.number)
    for each in (found.difference, found.ratio - 1, found.change):
        assert (each > 0) - (each < 0) == sign
    assert found.percent * sign >= 0


@given(COMPARABLE, COMPARABLE)
def test_percent_told_is_at_most_half_a_percent_off(a: Amount, b: Amount) -> None:
    found = compared(a, b)
    assert abs(Fraction(found.percent) - found.change) <= Fraction(1, 2)


@given(COMPARABLE, COMPARABLE, COMPARABLE)
def test_differences_add_up(a: Amount, b: Amount, c: Amount) -> None:
    assert compared(a, b).difference + compared(b, c).difference == compared(a, c).difference


@given(ANY, ANY)
def test_a_refusal_is_the_same_from_both_sides(a: Amount, b: Amount) -> None:
    there, back = compare(a, b), compare(b, a)
    if isinstance(there, Refusal):
        assert isinstance(back, Refusal)
        assert there.reasons == back.reasons
        assert [(each.one, each.other) for each in there.grounds] == [
            (each.other, each.one) for each in back.grounds
        ]
    else:
        assert isinstance(back, Comparison)


@given(ANY, ANY)
def test_reasons_come_once_and_in_their_order(a: Amount, b: Amount) -> None:
    found = compare(a, b)
    if isinstance(found, Refusal):
        order = [REASONS.index(reason) for reason in found.reasons]
        assert order == sorted(set(order))
        assert order


@given(ANY, ANY, ANY)
def test_of_one_date_what_compares_with_the_same_compares_with_each_other(
    a: Amount, b: Amount, c: Amount
) -> None:
    """Of all occupations goes with codes of any level, and so is left out here, as is a lower bound."""
    a, b, c = (
        replace(each, reference_period="2025-05", flag=None, occupation="43-1011", role="clerk")
        for each in (a, b, c)
    )
    if isinstance(compare(a, b), Comparison) and isinstance(compare(b, c), Comparison):
        assert isinstance(compare(a, a), Comparison)
        assert isinstance(compare(a, c), Comparison)


@given(COMPARABLE, COMPARABLE)
def test_a_lower_bound_is_said_to_be_above_a_lower_figure_and_never_less(a: Amount, b: Amount) -> None:
    found = compare(replace(a, flag="top-coded"), b)
    assert a.number is not None
    assert b.number is not None
    if a.number > b.number:
        assert isinstance(found, Comparison)
        assert found.is_bound
        assert Fraction(found.percent) <= found.change
    else:
        assert isinstance(found, Refusal)
        assert found.reason == "top-coded"


# --- Reasons ---------------------------------------------------------------------------------

REFUSED: list[tuple[str, Amount | None, tuple[str | None, str | None]]] = [
    ("no-figure", None, (None, None)),
    ("no-figure", amount(None), (None, None)),
    ("suppressed", amount(None, flag="suppressed"), ("median", "median")),
    ("hourly-only", amount(None, flag="hourly-only"), ("median", "median")),
    ("annual-only", amount(None, flag="annual-only"), ("median", "median")),
    ("band", amount(80000, statistic="min"), ("median", "min")),
    ("unsourced", amount(80000, source=None), ("oews", None)),
    ("statistic", amount(80000, statistic="mean"), ("median", "mean")),
    ("period", amount(80000, period="hour"), ("year", "hour")),
    ("basis", amount(80000, basis="base"), ("gross", "base")),
    ("basis", amount(80000, basis=None), ("gross", None)),
    ("population", amount(80000, population="full-time"), ("all", "full-time")),
    ("currency", amount(80000, currency="GBP"), ("USD", "GBP")),
    ("undated", amount(80000, reference_period=None), ("2025-05", None)),
    ("edition", amount(80000, reference_period="2024-04"), ("2025-05", "2024-04")),
    ("same-occupation", amount(69500, role="clerk"), ("43-1011", "43-1011")),
    ("code-level", amount(80000, occupation="43-0000"), ("43-1011", "43-0000")),
    ("code-level", amount(80000, occupation="11-1021", is_broader=True), ("43-1011", "11-1021")),
    ("top-coded", amount(69000, flag="top-coded"), (None, "top-coded")),
    ("zero", amount(0), ("69500", "0")),
]


@pytest.mark.parametrize(("reason", "other", "values"), REFUSED)
def test_a_figure_that_differs_so_is_refused_with_both_values(
    reason: str, other: Amount | None, values: tuple[str | None, str | None]
) -> None:
    found = refused(MEDIAN, other)
    assert found.reasons == (reason,)
    assert (found.first.one, found.first.other) == values


def test_every_reason_there_is_comes_up_in_comparing_or_converting() -> None:
    converting = {"converted", "no-rate", "ended-rate"}
    assert {reason for reason, _, _ in REFUSED} | converting == set(REASONS)


def test_what_differs_in_several_ways_has_all_reasons_and_tells_the_first() -> None:
    found = refused(MEDIAN, amount(1, period="hour", currency="GBP", statistic="mean", source=None))
    assert found.reasons == ("unsourced", "statistic", "period", "currency")
    assert found.reason == "unsourced"


def test_two_lower_bounds_are_not_compared() -> None:
    bound = amount(239200, flag="top-coded")
    assert refused(bound, replace(bound, role="surgeon", occupation="29-1241")).reason == "top-coded"


def test_a_wider_occupation_is_compared_with_all_occupations() -> None:
    wider = amount(80000, occupation="43-0000", is_broader=True)
    assert compared(wider, ALL_MEDIAN).notes == ("broader",)


def test_two_roles_in_wider_occupations_of_one_level_are_compared_and_it_is_noted() -> None:
    one = replace(MEDIAN, is_broader=True)
    other = amount(105770, role="manager", occupation="11-1021", is_broader=True)
    assert compared(one, other).notes == ("broader",)


def test_one_occupation_is_compared_between_places() -> None:
    assert compared(MEDIAN, amount(95010, place="us/san-jose")).notes == ("place",)


# --- What is noted ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("differs", "notes", "months"),
    [
        ({"reference_period": "2024-05"}, ("reference-period",), 12),
        ({"reference_period": "2025"}, ("reference-period",), 4),
        ({"industry": "Finance"}, ("industry",), 0),
        ({"level": "senior", "kind": "estimate"}, ("level", "kind"), 0),
        ({"source": "other", "place": "us/ca"}, ("place", "source"), 0),
        ({}, (), 0),
    ],
)
def test_what_may_differ_is_noted(differs: dict[str, Any], notes: tuple[str, ...], months: int) -> None:
    found = compared(MEDIAN, replace(ALL_MEDIAN, **differs))
    assert (found.notes, found.months) == (notes, months)


# --- From rows -------------------------------------------------------------------------------


def test_an_amount_of_a_row_is_its_figure_with_all_it_depends_on() -> None:
    official = replace(row(), occupation="43-1011", role="supervisor")
    assert amount_of(official, "median") == MEDIAN
    assert amount_of(official, "min") is None


def test_a_figure_held_back_has_its_flag_and_no_number() -> None:
    held = amount_of(row({"median": 1}, median="suppressed"), "median")
    assert held is not None
    assert (held.number, held.flag) == (None, "suppressed")


def test_a_figure_published_by_the_year_only_is_one_by_the_year() -> None:
    held = amount_of(row({"median": 1}, median="annual-only"), "median")
    assert held is not None
    assert (held.number, held.flag) == (Decimal(1), None)


def test_a_row_without_a_source_gives_amounts_without_one() -> None:
    held = amount_of(row(unsourced=True), "median")
    assert held is not None
    assert held.source is None
