"""Figures on the pages of the repository's own site, traced back to the files of their publishers.

Those lie beside the project; where they do not, these tests skip. No code of the importers takes part: from a
page comes where a figure stands, from the role's file its occupation, from the publisher's file the cell.
JOBSITE_SEED chooses other figures.
"""

import os
import random
from collections import Counter
from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest

from tests.own_site.figures_shown import Converted, Difference, Figure, Page, Shown
from tests.own_site.raw_figures import ASHE, DATA, JOB_BANK, OECD, OEWS, Address, cells
from tests.own_site.raw_rates import converted

SEED = int(os.environ.get("JOBSITE_SEED", "20261122"))
COUNT = 200
LEAST = 20
"""Figures of each source, however few it has on the pages beside the others."""
SYMBOLS = {"people": "", "USD": "$", "GBP": "£", "CAD": "CA$", "EUR": "€"}
KINDS = ("roles/*.html", "roles/*/areas.html", "pay/**/*.html", "compare/*.html")

pytestmark = pytest.mark.skipif(not DATA.is_dir(), reason=f"no files of publishers in {DATA}")


@pytest.fixture(scope="module")
def shown(own_output: Path) -> list[Shown]:
    """Return every figure and difference in tables of pay."""
    paths = sorted(path for kind in KINDS for path in own_output.glob(kind))
    return [each for path in paths for each in Page(own_output, path).shown()]


def amounts(shown: Sequence[Shown]) -> list[Figure]:
    return list(dict.fromkeys(each for each in shown if isinstance(each, Figure) and each.amount is not None))


def chosen(figures: Sequence[Figure]) -> list[Figure]:
    """Return figures chosen at random, some of each source, and the others from all that are left."""
    generator = random.Random(SEED)  # noqa: S311 - nothing is kept secret
    some: list[Figure] = []
    for source in (OEWS, ASHE, JOB_BANK, OECD):
        some += generator.sample([each for each in figures if each.address.source == source], LEAST)
    taken = set(some)
    left = [each for each in figures if each not in taken]
    return some + generator.sample(left, COUNT - len(some))


def is_published(figure: Figure) -> bool:
    """Say whether the publisher has it: of a role with several codes, of one of them."""
    return any(
        cell.number == figure.amount and (figure.amount is None or SYMBOLS[cell.unit] == figure.symbol)
        for cell in cells(figure.address)
    )


def test_two_hundred_figures_stand_in_the_files_of_their_publishers(shown: Sequence[Shown]) -> None:
    figures = chosen(amounts(shown))
    assert len(set(figures)) == COUNT
    wrong = [(figure, list(cells(figure.address))) for figure in figures if not is_published(figure)]
    assert wrong == [], f"JOBSITE_SEED={SEED}"


def test_all_kinds_of_pages_and_all_sources_have_figures_to_choose_from(shown: Sequence[Shown]) -> None:
    figures = amounts(shown)
    assert {figure.where.split("/")[0] for figure in figures} == {"roles", "pay", "compare"}
    assert Counter(figure.address.source for figure in figures).keys() == {OEWS, ASHE, JOB_BANK, OECD}
    assert {figure.address.statistic for figure in figures} == {
        "p10",
        "p25",
        "median",
        "p75",
        "p90",
        "mean",
        "n",
    }
    assert {figure.address.period for figure in figures} == {"hour", "year"}
    assert len(figures) > 100 * COUNT


def test_what_pages_call_not_published_is_not_published(shown: Sequence[Shown]) -> None:
    hidden = [each for each in shown if isinstance(each, Figure) and each.amount is None]
    assert len(hidden) > COUNT
    assert [figure for figure in hidden if not is_published(figure)] == []


def test_two_hundred_differences_follow_from_the_files_of_their_publishers(shown: Sequence[Shown]) -> None:
    differences = [each for each in shown if isinstance(each, Difference)]
    some = random.Random(SEED).sample(differences, COUNT)  # noqa: S311 - nothing is kept secret
    wrong = [(each, list(told(each))) for each in some if each.told not in told(each)]
    assert wrong == [], f"JOBSITE_SEED={SEED}"


def test_two_hundred_conversions_follow_from_the_rates_of_their_publishers(shown: Sequence[Shown]) -> None:
    made = [each for each in shown if isinstance(each, Converted)]
    assert len({each.head for each in made}) == len(("prices of the nation", "market", "purchasing power"))
    some = random.Random(SEED).sample(made, COUNT)  # noqa: S311 - nothing is kept secret
    wrong = [(each, by_rate(each)) for each in some if each.told not in by_rate(each)]
    assert wrong == [], f"JOBSITE_SEED={SEED}"


def by_rate(each: Converted) -> set[str]:
    amounts = (cell.number for cell in cells(each.own))
    return {converted(amount, each.own, each.head) for amount in amounts if amount is not None}


def told(difference: Difference) -> set[str]:
    """Return what the difference may be told as: one of the codes, or of the all occupations."""
    return {
        percent(own, other)
        for code in difference.own.codes
        if (own := number(difference.own, code)) is not None
        and (other := number(difference.other, code)) is not None
    }


def number(address: Address, code: str) -> Decimal | None:
    codes = (code,) if len(address.codes) > 1 else address.codes
    return next(cells(address._replace(codes=codes))).number


def percent(own: Decimal, other: Decimal) -> str:
    """Return a difference as docs say it: whole, halves away from zero, with one decimal where that is 0."""
    exact = (own - other) * 100 / other
    rounded = exact.quantize(Decimal(1), ROUND_HALF_UP) or exact.quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{'+' if rounded > 0 else '−' if rounded < 0 else ''}{abs(rounded) or 0:,}%"  # noqa: RUF001 - a minus sign


@pytest.mark.parametrize(
    ("right", "planted", "of"),
    [(">$69,500<", ">$69,600<", Figure), (">+36%<", ">+37%<", Difference), ("69,500<", "69,600<", Converted)],
)
def test_a_changed_digit_is_found(
    right: str, planted: str, of: type[Shown], own_output: Path, tmp_path: Path
) -> None:
    path = "roles/customer-service-operations-manager.html"
    html = (own_output / path).read_text(encoding="utf-8").replace("\u00a0", " ")
    assert right in html
    (tmp_path / "roles").mkdir()
    (tmp_path / path).write_text(html.replace(right, planted), encoding="utf-8")
    wrong = [each for each in Page(tmp_path, tmp_path / path).shown() if not is_traced(each)]
    assert {type(each) for each in wrong} >= {of}
    assert [each for each in Page(own_output, own_output / path).shown() if not is_traced(each)] == []


def is_traced(each: Shown) -> bool:
    if isinstance(each, Figure):
        return is_published(each)
    return each.told in (told(each) if isinstance(each, Difference) else by_rate(each))


@pytest.mark.parametrize(
    ("own", "other", "expected"),
    [
        ("69500", "50980", "+36%"),
        ("73490", "69770", "+5%"),
        ("99990", "101010", "−1%"),  # noqa: RUF001
        ("24.62", "24.51", "+0.4%"),
        ("1005", "1000", "+1%"),
        ("995", "1000", "−1%"),  # noqa: RUF001
        ("30", "30", "0%"),
        ("2140", "100", "+2,040%"),
    ],
)
def test_differences_are_rounded_as_written_here(own: str, other: str, expected: str) -> None:
    assert percent(Decimal(own), Decimal(other)) == expected
