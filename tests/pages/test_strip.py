"""The pay strip: which parts it has, where they lie, and how it is drawn."""

from dataclasses import fields
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobsite.catalog.pay import PayRow
from jobsite.pages.drawings.axis import Axis, axis_of
from jobsite.pages.drawings.strip import SAMPLES, Strip, parts_of, strip_of
from jobsite.pages.render import environment
from jobsite.pages.theme import stock_theme
from tests.pages.pay import row, rows

AXIS = Axis(Decimal(0), Decimal(960))  # an amount lies 20 after itself

# --- Geometry --------------------------------------------------------------------------------

FIVE = {"p10": 100, "p25": 200, "median": 300, "p75": 400, "p90": 600}


def without(*names: str) -> dict[str, int]:
    return {name: amount for name, amount in FIVE.items() if name not in names}


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        (FIVE, Strip(line=(120, 620), bar=(220, 420), tick=320)),
        ({**FIVE, "mean": 350}, Strip(line=(120, 620), bar=(220, 420), tick=320)),
        (without("p10"), Strip(line=(220, 620), bar=(220, 420), tick=320)),
        (without("p10", "p90"), Strip(bar=(220, 420), tick=320)),
        (without("p25"), Strip(line=(120, 620), bar=(320, 420), tick=320)),
        (without("p25", "p75"), Strip(line=(120, 620), tick=320)),
        (without("median"), Strip(line=(120, 620), bar=(220, 420))),
        ({**without("median"), "mean": 350}, Strip(line=(120, 620), bar=(220, 420), dot=370)),
        ({"median": 300}, Strip(tick=320)),
        ({"p90": 600}, Strip(tick=620)),
        ({"mean": 350}, Strip(dot=370)),
        ({"min": 200, "max": 500}, Strip(band=(220, 520))),
        ({"min": 200, "max": 200}, Strip(tick=220)),
    ],
    ids=lambda value: "+".join(value) if isinstance(value, dict) else "",
)
def test_a_part_is_drawn_where_its_figures_are_known(figures: dict[str, int], expected: Strip) -> None:
    assert strip_of(row(figures), AXIS) == expected


def test_unsourced_figures_are_dashed() -> None:
    assert strip_of(row({"min": 200, "max": 500}, unsourced=True), AXIS) == Strip(
        band=(220, 520), dashed=True
    )


def test_a_suppressed_figure_leaves_out_its_part_and_a_row_of_them_is_not_drawn() -> None:
    assert strip_of(row(FIVE, p90="suppressed", p75="suppressed"), AXIS) == Strip(
        line=(120, 320), bar=(220, 320), tick=320
    )
    assert strip_of(row(without("p10", "p25", "median", "p75", "p90"), median="suppressed"), AXIS) is None


def test_at_least_ends_in_an_arrow_and_a_median_that_is_a_bound_has_no_tick() -> None:
    top = {**FIVE, "p75": 600}
    assert strip_of(row(top, p75="top-coded", p90="top-coded"), AXIS) == Strip(
        line=(120, 620), bar=(220, 620), tick=320, arrow=620
    )
    top = {**top, "median": 600}
    assert strip_of(row(top, median="top-coded", p75="top-coded", p90="top-coded"), AXIS) == Strip(
        line=(120, 620), bar=(220, 620), arrow=620
    )
    assert strip_of(row({"min": 200, "max": 500}, max="top-coded"), AXIS) == Strip(band=(220, 520), arrow=520)
    assert strip_of(row({"median": 300}, median="top-coded"), AXIS) == Strip(tick=320, arrow=320)


# --- Properties ------------------------------------------------------------------------------


@given(st.lists(rows(), min_size=1, max_size=5))
def test_every_part_lies_on_the_axis_and_keeps_its_order(some: list[PayRow]) -> None:
    axis = axis_of(some)
    strips = [strip for each in some if axis and (strip := strip_of(each, axis))]
    for strip in strips:
        spans = [span for span in (strip.line, strip.bar, strip.band) if span]
        points = [point for point in (strip.tick, strip.dot, strip.arrow) if point is not None]
        assert all(20 <= low < high <= 980 for low, high in spans)
        assert all(20 <= point <= 980 for point in points)
        assert spans or points
        if strip.line and strip.bar:
            assert strip.line[0] <= strip.bar[0] <= strip.bar[1] <= strip.line[1]
        for span in spans:
            assert strip.tick is None or span[0] <= strip.tick <= span[1]


@given(rows())
def test_a_row_is_drawn_where_it_has_a_figure(one: PayRow) -> None:
    axis = axis_of([one])
    assert axis is None or strip_of(one, axis)


# --- The template ----------------------------------------------------------------------------


def drawn(strip: Strip) -> str:
    macro = environment((stock_theme(),)).get_template("partials/strip.html").module.strip  # type: ignore[attr-defined]
    return str(macro(strip))


def test_a_distribution_stands_alone_with_a_title() -> None:
    strip = Strip(line=(20, 980), bar=(190, 666), tick=416, label="Drawing of pay from $1 to $9")
    assert drawn(strip) == (
        '<svg class="strip" role="img"><title>Drawing of pay from $1 to $9</title>'
        '<line class="line" x1="2.0%" x2="98.0%" y1="50%" y2="50%"/>'
        '<rect class="bar" x="19.0%" width="47.6%"/>'
        '<rect class="tick" x="41.6%"/></svg>'
    )


def test_beside_its_numbers_a_strip_is_hidden_from_screen_readers() -> None:
    strip = Strip(band=(20, 900), dot=300, dashed=True, marks=(100, 500))
    assert drawn(strip) == (
        '<svg class="strip dashed" aria-hidden="true"><g class="marks">'
        '<line x1="10.0%" x2="10.0%" y2="100%"/><line x1="50.0%" x2="50.0%" y2="100%"/></g>'
        '<rect class="band" x="2.0%" width="88.0%"/>'
        '<circle class="dot" cx="30.0%" cy="50%" r="4"/></svg>'
    )


def test_a_band_that_is_a_bound_is_open_where_its_arrow_is() -> None:
    assert drawn(Strip(band=(20, 900), arrow=900)) == (
        '<svg class="strip" aria-hidden="true">'
        '<line class="band" x1="2.0%" x2="90.0%" y1="25%" y2="25%"/>'
        '<line class="band" x1="2.0%" x2="90.0%" y1="75%" y2="75%"/>'
        '<line class="band" x1="2.0%" x2="2.0%" y1="25%" y2="75%"/>'
        '<svg class="arrow" x="90.0%" y="50%"><path d="M0-5l5 5l-5 5"/></svg></svg>'
    )


def test_a_legend_has_a_sample_of_every_part() -> None:
    parts = {field.name for field in fields(Strip)} - {"marks", "grid", "label", "ends"}
    assert set(SAMPLES) == parts
    assert all(name in parts_of(sample) for name, sample in SAMPLES.items())
