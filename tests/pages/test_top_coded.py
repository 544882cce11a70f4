"""A top-coded figure is a lower bound: what is said of it is "at least", and nothing lies below it."""

from dataclasses import replace

import pytest

from jobsite.catalog.pay import PayRow
from jobsite.pages.edition import Edition
from jobsite.pages.pay.cells import pay_cells
from jobsite.pages.pay.columns import columns_of
from jobsite.pages.pay.words import pay_sentence, spread_sentences
from tests.catalog.cards import card
from tests.pages.pay import edition, row

EN, DE = edition(), edition("de-DE")
CAP = 239200
LOWEST = "One in ten earns less than $90,000."
FIVE = {"p10": 90000, "p25": 150000, "median": 180000, "p75": 210000, "p90": 230000}


def capped(figures: dict[str, int], *names: str) -> PayRow:
    """Return a row with the named figures at the cap."""
    flags = tuple((name, "top-coded") for name in names)
    return replace(row({**figures, **dict.fromkeys(names, CAP)}), flags=flags)


def facts(some: PayRow, language: Edition) -> str:
    return f"{pay_sentence(some, language)}. {spread_sentences(some, language)}"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (
            ("p90",),
            "$180,000 a year (median). Half earn between $150,000 and $210,000. " + LOWEST,
        ),
        (
            ("p75", "p90"),
            "$180,000 a year (median). Half earn between $150,000 and $239,200 or more. " + LOWEST,
        ),
        (
            ("median", "p75", "p90"),
            "At least $239,200 a year (median). Half earn between $150,000 and $239,200 or more. " + LOWEST,
        ),
        (
            ("p25", "median", "p75", "p90"),
            "At least $239,200 a year (median). Three in four earn $239,200 or more. " + LOWEST,
        ),
        (
            ("p10", "p25", "median", "p75", "p90"),
            "At least $239,200 a year (median). Three in four earn $239,200 or more.",
        ),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_the_facts_say_what_is_known_from_the_first_top_coded_figure_up(
    names: tuple[str, ...], expected: str
) -> None:
    assert facts(capped(FIVE, *names), EN) == expected


@pytest.mark.parametrize(
    ("figures", "flagged", "expected"),
    [
        ({"mean": CAP}, "mean", "At least $239,200 a year (average)"),
        ({"min": 90000, "max": CAP}, "max", "Between $90,000 and $239,200 or more a year"),
        ({"min": CAP, "max": CAP}, "min max", "At least $239,200 a year"),
        ({"p10": 90000, "p90": CAP}, "p90", "Eight in ten earn between $90,000 and $239,200 or more a year"),
        ({"p10": CAP, "p90": CAP}, "p10 p90", "Nine in ten earn at least $239,200 a year"),
    ],
    ids=["mean", "end of a band", "whole band", "p90", "p10"],
)
def test_a_row_without_a_median_says_at_least(figures: dict[str, int], flagged: str, expected: str) -> None:
    assert pay_sentence(capped(figures, *flagged.split()), EN) == expected


def test_a_top_coded_highest_is_not_said_to_be_exceeded() -> None:
    assert spread_sentences(row({"median": 1, "p90": 2}), EN) == "One in ten earns more than $2."
    assert spread_sentences(row({"median": 1, "p90": 2}, p90="top-coded"), EN) == ""


@pytest.mark.parametrize(
    ("names", "most", "half"),
    [
        (("p90",), "$90,000–$239,200 or more", "$150,000–$210,000"),
        (("p75", "p90"), "$90,000–$239,200 or more", "$150,000–$239,200 or more"),
        (("p25", "median", "p75", "p90"), "$90,000–$239,200 or more", "25th percentile $239,200 or more"),
        (
            ("p10", "p25", "median", "p75", "p90"),
            "10th percentile $239,200 or more",
            "25th percentile $239,200 or more",
        ),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_a_cell_has_no_span_that_begins_with_a_bound(names: tuple[str, ...], most: str, half: str) -> None:
    some = capped(FIVE, *names)
    _, spans = columns_of([some], EN).cells(some, "table", EN)
    assert (spans.text.replace("\u2060", ""), spans.note.replace("\u2060", "")) == (most, half)


def test_a_cell_of_a_band_that_begins_with_a_bound_has_its_least_alone() -> None:
    some = capped({}, "min", "max")
    assert columns_of([some], EN).cells(some, "table", EN)[0].text == "$239,200 or more"


def test_pay_of_related_roles_says_at_least() -> None:
    roles = [
        card("clerk", pay=capped(FIVE, "median", "p75", "p90")),
        card("porter", pay=row({"median": 100000})),
    ]
    cells = pay_cells(roles, EN)
    assert [cell.text for cell in cells] == ["At least $239,200 a year (median)", "$100,000 a year (median)"]
    assert cells[0].strip
    assert cells[0].strip.arrow == 980
    assert cells[0].strip.tick is None


def test_german_says_mindestens() -> None:
    some = capped(FIVE, "p25", "median", "p75", "p90")
    said = facts(some, DE).replace("\u00a0", " ")
    assert said == (
        "Mindestens 239.200 $ im Jahr (Median). Drei von vier verdienen mindestens 239.200 $."
        " Eine von zehn Personen verdient weniger als 90.000 $."
    )
