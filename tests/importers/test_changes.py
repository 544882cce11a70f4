"""What is said to have changed between two editions of a table."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from jobsite.importers.changes import Changes, Largest, changes
from jobsite.importers.imported import PAY_HEADER, Row

KEYS = st.tuples(st.sampled_from(["all", "43-1011", "11-1011"]), st.sampled_from(["us", "us/ca", "us/ny"]))
TABLES = st.dictionaries(KEYS, st.sampled_from(["", "0", "40000", "50000", "61000.5"]), max_size=9)


def rows(medians: dict[tuple[str, str], str]) -> list[Row]:
    cells = [{"occupation": code, "area": area, "median": text} for (code, area), text in medians.items()]
    return [tuple(row.get(name, "") for name in PAY_HEADER) for row in cells]


def compared(former: dict[tuple[str, str], str], now: dict[tuple[str, str], str]) -> Changes:
    return changes("pay", PAY_HEADER, ((PAY_HEADER, row) for row in rows(former)), rows(now))


def test_the_largest_change_is_told_up_or_down_and_nothing_of_figures_that_came_or_went() -> None:
    former = {
        ("all", "us"): "40000",
        ("all", "us/ca"): "50000",
        ("43-1011", "us"): "",
        ("11-1011", "us"): "0",
    }
    now = {("all", "us"): "42000", ("all", "us/ca"): "45000", ("43-1011", "us"): "9", ("11-1011", "us"): "9"}
    since = compared(former, now)
    assert (since.compared, since.changed) == (4, 4)
    assert since.largest == Largest("all us/ca", "median", Decimal(50000), Decimal(45000), Decimal("-10.0"))


def test_an_edition_under_another_header_is_compared_by_the_columns_of_both() -> None:
    former = [(("area", "occupation", "median"), ("us", "all", "40000"))]
    since = changes("pay", PAY_HEADER, former, rows({("all", "us"): "40001"}))
    assert (since.compared, since.changed, since.came, since.went) == (
        *(1, 1),
        *({"occupation": (), "area": ()}, {"occupation": (), "area": ()}),
    )


def test_rates_are_compared_by_area_and_currency() -> None:
    header = ("area", "currency", "reference_period", "rate")
    former = [(header, ("", "USD", "2026-10-29", "1.10")), (header, ("", "BGN", "2025-12-31", "1.9558"))]
    since = changes("rates", header, former, [("", "USD", "2026-10-30", "1.21")])
    assert (since.compared, since.changed) == (1, 1)
    assert since.largest == Largest("USD", "rate", Decimal("1.10"), Decimal("1.21"), Decimal("10.0"))


@given(TABLES, TABLES)
def test_what_came_one_way_went_the_other_way(
    one: dict[tuple[str, str], str], other: dict[tuple[str, str], str]
) -> None:
    there, back = compared(one, other), compared(other, one)
    assert (there.came, there.went) == (back.went, back.came)
    assert (there.compared, there.changed) == (back.compared, back.changed)
    assert compared(one, one).changed == 0
    assert compared(one, one).largest is None
