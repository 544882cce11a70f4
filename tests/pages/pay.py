"""Rows of pay for tests, and what says them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from jobsite.catalog.pay import PayRow
from jobsite.content.schema.pay import PERCENTILES
from jobsite.content.schema.registries import SourceSpec
from jobsite.content.schema.site import SiteSpec
from jobsite.pages.edition import Edition
from jobsite.pages.machines.look import SharedPicture
from jobsite.pages.theme import stock_theme
from jobsite.pages.words import read_words

US = {"p10": 45610, "p25": 55950, "median": 69500, "p75": 85090, "p90": 104710, "mean": 73490}
"""US pay of a first-line supervisor of office workers, May 2025."""


def row(figures: dict[str, int] | None = None, *, unsourced: bool = False, **more: str) -> PayRow:
    """Return a row: `row({"min": 1, "max": 2}, max="top-coded", place="gb", currency="GBP")`."""
    flags = {name: flag for name, flag in more.items() if name in {*PERCENTILES, "mean", "min", "max"}}
    values = {"place": "us", "currency": "USD", "period": "year"} | more
    return PayRow(
        role="clerk",
        place=values["place"],
        kind="unsourced" if unsourced else "survey",
        currency=values["currency"],
        period=values["period"],
        basis=None if unsourced else values.get("basis", "gross"),
        population=None if unsourced else "all",
        figures=tuple(
            (name, Decimal(amount)) for name, amount in (US if figures is None else figures).items()
        ),
        flags=tuple(flags.items()),
        level=None,
        industry=values.get("industry"),
        reference_period=None if unsourced else "2025-05",
        source=None if unsourced else values.get("source", "oews"),
        n=None,
    )


def edition(locale: str = "en-US") -> Edition:
    """Return an edition with a source, oews, and none of the other things."""
    words, faults = read_words((stock_theme(),), locale)
    assert faults == []
    return Edition(
        settings=SiteSpec(title="Small site", locale=locale),
        words=words,
        today=date(2026, 11, 22),
        base_url="",
        theme=(),
        kinds=frozenset(),
        families={},
        places={},
        page_titles={},
        sources={"oews": SourceSpec(id="oews", title="Wage Statistics")},
        people={},
        skill_kinds={},
        skill_names={},
        skill_ids={},
        paths={},
        averages={},
        pay_tables={},
        rates=(),
        places_shown=frozenset(),
        families_shown=frozenset(),
        skills_shown=frozenset(),
        stylesheet="",
        script="",
        icon="",
        touch_icon="",
        colours=(),
        picture=SharedPicture("", "", 0, 0),
    )


amounts = st.decimals(min_value=0, max_value=10**9, places=2)
flags = st.sampled_from([None, "suppressed", "top-coded"])


@st.composite
def rows(draw: st.DrawFn) -> PayRow:
    """Any row of one unit: a band, or some of a distribution, with what an office says of figures."""
    if draw(st.booleans()):
        names: list[str] = ["min", "max"]
    else:
        names = [name for name in PERCENTILES if draw(st.booleans())]
    values = dict(zip(names, sorted(draw(amounts) for _ in names), strict=True))
    if not names or (names[0] != "min" and draw(st.booleans())):
        values["mean"] = draw(amounts)
    said = {name: flag for name in values if (flag := draw(flags))}
    made = row({}, unsourced=draw(st.booleans()), **said)
    return replace(made, figures=tuple(values.items()))
