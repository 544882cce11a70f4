"""Tables of pay can be put in order only where the order says something."""

from dataclasses import replace
from typing import Any

import pytest

from jobsite.pages.linker import Link
from jobsite.pages.pay.tables import Line, Plan, pay_table
from tests.pages.pay import edition, row

EN = edition()
CLERK = row({"median": 50000, "mean": 52000})


def is_sortable(**other: Any) -> bool:  # noqa: ANN401 - fields of PayRow
    """Tell whether a clerk and another row, given by what differs, make a table that can be put in order."""
    rows = [CLERK, replace(CLERK, role="porter", **other)]
    lines = [Line(Link(each.role), each, None) for each in rows]
    return pay_table(Plan("pay-table", "Pay", "Role"), lines, EN).sortable


def test_rows_of_one_kind_and_time_can_be_put_in_order() -> None:
    assert is_sortable()
    assert is_sortable(source="ashe", place="us/me", n=5)


REFUSED: dict[str, dict[str, Any]] = {
    "another statistic": {"figures": CLERK.figures[1:]},
    "another basis": {"basis": "base"},
    "another population": {"population": "full-time"},
    "another currency": {"currency": "EUR"},
    "another period": {"period": "month"},
    "unsourced": {"kind": "unsourced"},
    "without a source": {"source": None},
    "one level": {"level": "senior"},
    "one industry": {"industry": "Mining"},
    "undated": {"reference_period": None},
    "more than a year older": {"reference_period": "2024-04"},
    "more than a year newer": {"reference_period": "2026-06"},
    "a day more than a year newer": {"reference_period": "2026-05-02"},
}


@pytest.mark.parametrize("other", REFUSED.values(), ids=REFUSED)
def test_a_row_that_differs_keeps_a_table_as_it_is(other: dict[str, Any]) -> None:
    assert not is_sortable(**other)


@pytest.mark.parametrize("period", ["2024-05", "2024-05-01", "2025", "2025-05-31", "2026", "2026-05-01"])
def test_rows_measured_within_a_year_can_be_put_in_order(period: str) -> None:
    assert is_sortable(reference_period=period)


def test_rows_of_one_industry_cannot_be_put_in_order_even_if_all_are_of_it() -> None:
    lines = [Line(Link("clerk"), replace(CLERK, industry="Mining"), None)] * 2
    assert not pay_table(Plan("pay-table", "Pay", "Role"), lines, EN).sortable
