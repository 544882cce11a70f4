"""The chart of pay: which rows it has, where they lie, and what becomes of it in HTML."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobsite.catalog.pay import PayRow
from jobsite.pages.drawings.axis import Mark
from jobsite.pages.drawings.chart import DESK, PHONE, Bar, ChartLine, ChartRule, narrow, wide
from jobsite.pages.drawings.lettering import width_of
from jobsite.pages.drawings.strip import Strip
from jobsite.pages.linker import Link
from jobsite.pages.pay.chart import ChartRow, chart_of
from jobsite.pages.render import environment
from jobsite.pages.theme import stock_theme
from jobsite.pages.views import Chart
from tests.pages.pay import edition, row, rows

EXPECTED = Path(__file__).parent / "expected"
ALL = {"p10": 31000, "p25": 37700, "median": 50980, "p75": 80080, "p90": 127800, "mean": 69770}
TICK = Strip(tick=500)


def here(pay: PayRow | None = None, title: str = "Office supervisor") -> ChartRow:
    return ChartRow("here", Link(title), pay or row())


def every(pay: PayRow | None = None) -> ChartRow:
    return ChartRow("all", Link("All occupations"), pay or row(ALL))


def related(pay: PayRow, title: str = "Porter") -> ChartRow:
    return ChartRow("related", Link(title), pay)


def told(chart: Chart | None) -> list[tuple[str, list[str], list[str]]]:
    """Return the rows of a chart: kind, name and amount by their lines."""
    assert chart
    lines = chart.drawings[0].lines
    return [
        (line.kind, [text for _, text in line.label], [text for _, text in line.amount]) for line in lines
    ]


# --- Rows ------------------------------------------------------------------------------------


def test_a_chart_tells_the_chief_figure_of_each_row_and_all_in_sentences() -> None:
    chart = chart_of([here(), every()], None, edition())
    assert told(chart) == [
        ("here", ["Office supervisor"], ["$69,500"]),
        ("all", ["All occupations"], ["$50,980"]),
    ]
    assert chart
    assert chart.title == "Pay on one axis: us, US dollars a year"
    assert chart.description == (
        "Office supervisor: $69,500 a year (median). Half earn between $55,950 and $85,090. "
        "One in ten earns less than $45,610. "
        "All occupations: $50,980 a year (median). Half earn between $37,700 and $80,080. "
        "One in ten earns less than $31,000."
    )


def test_what_is_no_median_is_said_in_words() -> None:
    some = [
        related(row({"mean": 73000})),
        related(row({"min": 80000, "max": 110000}, unsourced=True)),
        related(row({"p25": 120000, "median": 239200}, median="top-coded")),
    ]
    assert [amount for _, _, amount in told(chart_of([here(), *some], None, edition()))] == [
        ["$69,500"],
        ["average\u00a0$73,000"],
        ["$80,000\u2060–\u2060$110,000", "unsourced"],
        ["$239,200 or more"],
    ]
    chart = chart_of([here(), some[1]], None, edition())
    assert chart
    assert "Porter: Between $80,000 and $110,000 a year. That is unsourced." in chart.description


@pytest.mark.parametrize(
    "other",
    [
        row(ALL, currency="EUR"),
        row(ALL, period="hour"),
        row({"median": 1}, median="suppressed"),
        row({}),
    ],
    ids=["currency", "period", "suppressed", "no figure"],
)
def test_a_row_that_does_not_go_on_the_axis_is_left_out(other: PayRow) -> None:
    assert len(told(chart_of([here(), every(), related(other)], None, edition()))) == 2
    assert chart_of([here(), related(other)], other, edition()) is None


def test_one_row_or_one_amount_is_no_chart() -> None:
    assert chart_of([], None, edition()) is None
    assert chart_of([here()], row(ALL), edition()) is None
    one = row({"median": 100})
    assert chart_of([here(one), related(one)], None, edition()) is None


# --- The rule --------------------------------------------------------------------------------


def test_the_rule_lies_at_the_median_of_all_occupations_and_the_axis_reaches_it() -> None:
    chart = chart_of([here(), related(row({"median": 60000}))], row(ALL), edition())
    assert chart
    assert [each.rule for each in chart.drawings] == [
        ChartRule(107, "start", ((13, "all occupations"),)),
        ChartRule(107, "start", ((13, "all occupations"),)),
    ]
    low = chart_of([here(), every()], row({"median": 20000}), edition())
    assert low
    assert low.drawings[0].rule == ChartRule(20, "start", ((13, "all occupations"),))


@pytest.mark.parametrize(
    "rule",
    [row(ALL, currency="EUR"), row({"p25": 1}), row({"median": 50000}, median="top-coded")],
    ids=["currency", "no middle", "bound"],
)
def test_what_has_no_middle_on_the_axis_is_no_rule(rule: PayRow) -> None:
    chart = chart_of([here(), every()], rule, edition())
    assert chart
    assert chart.drawings[0].rule is None


def test_words_of_the_rule_run_to_the_side_where_they_fit() -> None:
    bar = Bar("here", "Porter", "$1", TICK)
    assert narrow([bar], (), Mark(900, "all occupations")).rule == ChartRule(
        900, "end", ((13, "all occupations"),)
    )
    long = narrow([bar], (), Mark(500, "all the occupations that there are")).rule
    assert long == ChartRule(500, "start", ((13, "all the"), (31, "occupations that"), (49, "there are")))


# --- Geometry --------------------------------------------------------------------------------


def test_names_stand_beside_strips_where_there_is_room_and_over_them_where_there_is_not() -> None:
    bars = [
        Bar("here", "Office supervisor", "$69,500", TICK),
        Bar("related", "Porter", "$1\nunsourced", TICK),
    ]
    desk, phone = wide(bars, (), None), narrow(bars, (), None)
    assert (desk.left, desk.width, desk.height) == (280, 561, 103)
    assert desk.lines == (
        ChartLine("here", ((16, "Office supervisor"),), ((16, "$69,500"),), TICK, 0),
        ChartLine("related", ((60, "Porter"),), ((51, "$1"), (69, "unsourced")), TICK, 44),
    )
    assert (phone.left, phone.width, phone.height) == (0, 1000, 145)
    assert phone.lines == (
        ChartLine("here", ((13, "Office supervisor"),), ((13, "$69,500"),), TICK, 18),
        ChartLine("related", ((69, "Porter"),), ((69, "$1"), (87, "unsourced")), TICK, 92),
    )


def test_an_amount_stands_under_a_name_that_would_get_too_many_lines_beside_it() -> None:
    bar = Bar("related", "Customer service operations manager", "$80,000–$110,000", TICK)
    (line,) = narrow([bar], (), None).lines
    assert line == ChartLine(
        "related",
        ((13, "Customer service operations"), (31, "manager")),
        ((49, "$80,000–$110,000"),),
        TICK,
        54,
    )


names = st.text(st.characters(categories=("L", "Nd", "Zs", "Pd")), max_size=60).map("P{}".format)
bars = st.builds(Bar, st.sampled_from(["here", "all", "related"]), names, st.just("$69,500"), st.just(TICK))


@given(st.lists(bars, min_size=1, max_size=8), st.integers(20, 980))
def test_names_and_amounts_stay_apart_and_no_row_overlaps_the_next(some: list[Bar], at: int) -> None:
    for drawing, room in (
        (wide(some, (), Mark(at, "all occupations")), DESK),
        (narrow(some, (), None), PHONE),
    ):
        bottom = drawing.top - 1
        for line in drawing.lines:
            texts = [y for y, _ in (*line.label, *line.amount)]
            assert min([line.top, *(y - 13 for y in texts)]) > bottom
            bottom = max([line.top + 24, *texts])
            for y, name in line.label:
                beside = [width_of(text) for height, text in line.amount if height == y]
                assert width_of(name) + max(beside, default=0) <= room
        assert bottom <= drawing.floor + 7 <= drawing.height


@given(st.lists(rows(), max_size=5), st.none() | rows())
def test_any_rows_give_a_chart_or_none(some: list[PayRow], rule: PayRow | None) -> None:
    chart = chart_of([here(), *map(related, some)], rule, edition())
    assert chart is None or 2 <= len(chart.drawings[0].lines) <= len(some) + 1


# --- HTML ------------------------------------------------------------------------------------


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_a_chart_is_drawn_twice_without_colours_or_ids(direction: str) -> None:
    some = [here(), every(), related(replace(row({"min": 80000, "max": 110000}), kind="unsourced"))]
    chart = chart_of(some, row(ALL), edition())
    template = environment((stock_theme(),)).get_template("partials/chart.html")
    frame = SimpleNamespace(direction=direction)
    drawn = template.render(chart=chart, frame=frame, word=edition().words)
    expected = EXPECTED / f"chart-{direction}.html"
    assert drawn == expected.read_text(encoding="utf-8")
    drawings = ET.fromstring(drawn).findall("svg")  # noqa: S314 - our own
    assert [each.get("role") for each in drawings] == ["img", "img"]
