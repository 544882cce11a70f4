"""What the roles of a family's level are paid: from which official figures it is told, and how."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from jobsite.catalog.level_pay import level_pay
from jobsite.catalog.pay import PayRow
from jobsite.pages.pay.levels import level_note, level_said
from tests.conftest import Writer
from tests.pages.pay import edition, row
from tests.sites import messages, page, run, write_role, write_site


def official(role: str, code: str, amount: int, flag: str = "") -> PayRow:
    """Return a row of an official table."""
    made = row({"median": amount}, median=flag) if flag else row({"median": amount})
    return replace(made, role=role, occupation=code, table="oews")


CLERK, PORTER = official("clerk", "43-4051", 44770), official("porter", "43-1011", 69500)
STEWARD = official("steward", "43-1011", 69500)
BOSS = official("boss", "11-1011", 239200, "top-coded")


@pytest.mark.parametrize(
    ("rows", "said", "note"),
    [
        ([], "", ""),
        ([CLERK], "", "median $44,770 a year"),
        (
            [PORTER, STEWARD],
            "In us, 2 roles share one figure: $69,500 a year at the median.",
            "median $69,500 a year",
        ),
        (
            [PORTER, CLERK],
            "In us, pay runs from $44,770 to $69,500 a year at the median.",
            "median $44,770–$69,500 a year",
        ),
        (
            [PORTER, CLERK, STEWARD],
            "In us, pay runs from $44,770 to $69,500 a year at the median. 3 roles share 2 figures.",
            "median $44,770–$69,500 a year",
        ),
        (
            [CLERK, BOSS],
            "In us, pay runs from $44,770 to $239,200 or more a year at the median.",
            "median $44,770–$239,200 or more a year",
        ),
        (
            [CLERK, official("porter", "43-1011", 44770)],
            "In us, pay is $44,770 a year at the median.",
            "median $44,770 a year",
        ),
    ],
    ids=["none", "one", "shared", "range", "range of shared", "bound", "equal"],
)
def test_comparable_official_figures_of_a_level_are_told(rows: list[PayRow], said: str, note: str) -> None:
    pay = level_pay(rows)
    assert level_said(pay, edition()) == said
    assert level_note(pay, edition()).replace("\u2060", "") == note


@pytest.mark.parametrize(
    "other",
    [
        replace(PORTER, period="hour"),
        replace(PORTER, population="full-time"),
        replace(PORTER, reference_period="2020-05"),
        replace(PORTER, is_broader=True),
        replace(PORTER, figures=(("mean", PORTER.figures[0][1]),)),
    ],
    ids=["period", "population", "edition", "breadth", "statistic"],
)
def test_nothing_is_told_of_figures_that_do_not_compare(other: PayRow) -> None:
    assert level_pay([CLERK, other]) is None


def test_typed_and_withheld_figures_are_left_out() -> None:
    typed, withheld = row(), official("porter", "43-1011", 1, "suppressed")
    assert level_pay([typed, withheld]) is None
    assert level_pay([CLERK, typed, withheld]) == level_pay([CLERK])


def test_a_level_and_the_head_of_its_column_tell_what_it_pays(write: Writer, tmp_path: Path) -> None:
    write_site(write, "home_country: us")
    write("content/skills.yaml", "typing: {name: Typing}\n")
    levels = "levels: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}]"
    matrix = "competencies: {typing: {a: awareness, c: expert}}"
    write("content/families/office.yaml", f"title: Office\n{levels}\n{matrix}\n")
    write("content/places/us.yaml", "country: US\ncurrency: USD\n")
    write("content/sources.yaml", "oews: {title: Wage Statistics}\n")
    about = "kind: survey\nbasis: gross\npopulation: all\nperiod: year\ncurrency: USD\ncode_set: soc\n"
    write("content/pay/w.yaml", f"title: Wages\nsource: oews\n{about}reference_period: 2025-05\n")
    write("content/pay/w.csv", "occupation,area,median\n43-1011,us,69500\n43-4051,us,44770\n")
    for slug, code, level in (
        ("clerk", "43-4051", "a"),
        ("porter", "43-1011", "a"),
        ("guard", "43-1011", "c"),
    ):
        write_role(write, slug, f"codes: {{soc: {code}}}", "family: office", f"level: {level}")
    assert messages(run(tmp_path)) == ""
    text = page(tmp_path, "families/office.html").replace("\u2060", "")
    assert re.findall('<p class="said">(.*)</p>', text) == [
        "In the United States, pay runs from $44,770 to $69,500 a year at the median."
    ]
    assert re.findall(r'<th scope="col">(.*)</th>', text) == [
        "Skill",
        "A<small>median $44,770–$69,500 a year</small>",
        "B",
        "C<small>median $69,500 a year</small>",
    ]
    assert text.count('<p class="none">No role of this level is described yet.</p>') == 1
