"""Axes of pay: where an amount lies, and which round amounts are marked."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobsite.pages.drawings.axis import Axis, Mark, axis_of, marks_of
from tests.pages.pay import amounts, row


def test_the_ends_of_an_axis_keep_room_for_an_arrow() -> None:
    axis = Axis(Decimal(20000), Decimal(40000))
    assert [axis.at(Decimal(amount)) for amount in (20000, 25000, 30000, 40000)] == [20, 260, 500, 980]


def test_one_amount_lies_in_the_middle() -> None:
    assert Axis(Decimal(5), Decimal(5)).at(Decimal(5)) == 500


def test_an_axis_reaches_over_all_rows_and_leaves_out_what_is_suppressed() -> None:
    some = [row({"min": 80, "max": 110}), row({"median": 60, "p90": 900}, p90="suppressed")]
    assert axis_of(some) == Axis(Decimal(60), Decimal(110))
    assert axis_of([row({"median": 60}, median="suppressed"), row({})]) is None


@pytest.mark.parametrize(
    ("low", "high", "currency", "locale", "marks"),
    [
        ("45610", "104710", "USD", "en-US", "$60K@254 middle, $80K@579 middle, $100K@903 middle"),
        ("15.20", "31", "USD", "en-US", "$20@312 middle, $25@615 middle, $30@919 middle"),
        ("16", "24", "USD", "en-US", "$16@20 start, $20@500 middle, $24@980 end"),
        ("0.5", "0.7", "EUR", "fr", "0,50 €@20 start, 0,60 €@500 middle, 0,70 €@980 end"),
        ("100000", "150000", "BRL", "en", "R$100K@20 start, R$150K@980 end"),
        ("50000", "80000", "EUR", "de", "60.000@340 middle, 80.000@980 end"),
        ("0", "1500000", "INR", "en-IN", "₹0@20 start, ₹4L@276 middle, ₹8L@532 middle, ₹12L@788 middle"),
    ],
)
def test_marks_are_round_short_and_on_the_axis(
    low: str, high: str, currency: str, locale: str, marks: str
) -> None:
    made = marks_of(Axis(Decimal(low), Decimal(high)), currency, locale)
    told = ", ".join(f"{mark.text}@{mark.at} {mark.anchor}" for mark in made)
    assert told.replace("\u00a0", " ") == marks


def test_an_axis_of_one_amount_or_a_cent_has_no_marks() -> None:
    assert marks_of(Axis(Decimal(5), Decimal(5)), "USD", "en") == ()
    assert marks_of(Axis(Decimal("0.01"), Decimal("0.02")), "USD", "en") == ()


@given(st.tuples(amounts, amounts).map(sorted).filter(lambda ends: ends[1] - ends[0] >= 1))
def test_there_are_two_marks_to_four_on_the_axis_in_order(ends: list[Decimal]) -> None:
    marks = marks_of(Axis(*ends), "USD", "en")
    assert len(marks) in {2, 3, 4}
    places = [mark.at for mark in marks]
    assert places == sorted(set(places))
    assert places[0] >= 20
    assert places[-1] <= 980
    assert len({mark.text for mark in marks}) == len(marks)


def test_marks_of_long_amounts_are_two_and_keep_apart() -> None:
    marks = marks_of(Axis(Decimal(67456), Decimal(120000)), "USD", "de-DE")
    assert [mark.text for mark in marks] == ["80.000", "120.000"]


def test_marks_say_where_they_lie() -> None:
    assert marks_of(Axis(Decimal(0), Decimal(4)), "USD", "en")[0] == Mark(20, "$0", "start")
