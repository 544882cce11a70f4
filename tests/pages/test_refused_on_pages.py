# ruff: noqa: E501 - a sentence stands whole, as it is read
"""What is not compared on pages: each refusal has its sentence there, and no percentage stands beside it.

Two tables of official figures differ in one thing at a time; with nothing that differs the pages tell a difference.
"""

import html
import re
from typing import NamedTuple

import pytest

from tests.conftest import Writer
from tests.sentence_lint import faults
from tests.sites import messages, page, run, write_role

HEAD = "occupation,area,min,median,max,mean,flags"
TABLE = {
    "title": "Wages",
    "source": "office",
    "basis": "gross",
    "population": "all",
    "period": "year",
    "reference_period": "2025-05",
    "code_set": "soc",
    "occupations": "{all: All occupations, 43-1011: Leads, 43-1000: All leads, 43-9061: Clerks}",
}
OWN = ",50000,,,"


class Case(NamedTuple):
    """What one figure is that the other is not, and the sentence; row: min to flags; table: keys of its YAML."""

    sentence: str
    row: str = ",40000,,,"
    table: dict[str, str] = {}  # noqa: RUF012 - never changed
    own: str = OWN


REFUSED = {
    "statistic": Case("One is a median, the other an average: they cannot be compared.", ",,,40000,"),
    "period": Case(
        "One is what is paid a year, the other an hour: they are not compared.", ",20,,,", {"period": "hour"}
    ),
    "basis": Case("One is gross pay, the other base pay: they are not compared.", table={"basis": "base"}),
    "population": Case(
        "They count different people (all employees; full-time) and are not compared.",
        table={"population": "full-time"},
    ),
    "edition": Case(
        "Figures of April 2024 and of May 2025 lie more than a year apart and are not compared.",
        table={"reference_period": "2024-04"},
    ),
    "currency": Case(
        "One is in US dollars, the other in euros: they are not compared.", table={"currency": "EUR"}
    ),
    "suppressed": Case(
        "The office does not publish this figure, so there is nothing to compare with.",
        own=",,,,median:suppressed",
    ),
    "hourly-only": Case(
        "The office publishes this figure by the hour only, and nothing is made up for a year.",
        own=",,,,median:hourly-only",
    ),
    "annual-only": Case(
        "The office publishes this figure by the year only, and nothing is made up for an hour.",
        own=",,,,median:annual-only",
    ),
    "top-coded": Case(
        "Of one figure only a lower bound is published, so it is not known how they differ.",
        ",239200,,,median:top-coded",
        own=",300000,,,",
    ),
    "band": Case("A range has no middle that could be compared: it is shown as it is.", own="30000,,60000,,"),
}


def write_pay(write: Writer, case: Case, other: str) -> None:
    """Write a clerk's figures in one table and those of another occupation in a second one."""
    write("content/site.yaml", "title: Small site\nhome_country: us\n")
    write("content/places/us.yaml", "country: US\ncurrency: USD\n")
    write("content/sources.yaml", "office: {title: Wages, publisher: The Office}\n")
    for name, code, row, keys in (("own", "43-9061", case.own, {}), ("other", other, case.row, case.table)):
        write(f"content/pay/{name}.csv", f"{HEAD}\n{code},us,{row}\n")
        text = "".join(f"{key}: {value}\n" for key, value in (TABLE | keys).items())
        write(f"content/pay/{name}.yaml", text)


def write_clerk_and_lead(write: Writer, lead: str = "codes: {soc: 43-1011}") -> None:
    write_role(write, "clerk", "codes: {soc: 43-9061}", "compare_with: [lead]")
    write_role(write, "lead", lead)


def texts(write: Writer, path: str) -> list[str]:
    """Return what the body of a page says, an element after another."""
    body = page(write.root, path).partition("<main")[2].partition("</main>")[0]
    return [
        text
        for each in re.split(r"</?(?:p|li|td|th|h\d)\b[^>]*>", body)
        if (text := html.unescape(re.sub("<[^>]*>", "", each)).strip())
    ]


def percentages(said: list[str]) -> list[str]:
    return [text for text in said if re.search(r"\d\s?%|times", text)]


# --- Two roles ----------------------------------------------------------------------------------


@pytest.mark.parametrize("case", REFUSED.values(), ids=list(REFUSED))
def test_two_roles_are_not_compared_and_the_page_says_why(case: Case, write: Writer) -> None:
    write_pay(write, case, "43-1011")
    write_clerk_and_lead(write)
    assert messages(run(write.root)) == ""
    said = texts(write, "compare/clerk-vs-lead.html")
    assert case.sentence in said
    assert percentages(said) == []
    assert faults(case.sentence, needs_number=False) == []


@pytest.mark.parametrize(
    ("lead", "sentence"),
    [
        (
            "codes: {soc: 43-1000}",
            "The occupations (43-9061 and 43-1000) do not cover the two roles alike, so their figures are not compared.",
        ),
        (
            "codes: {soc: {code: 43-1011, broader: true}}",
            "The occupations (43-9061 and 43-1011) do not cover the two roles alike, so their figures are not compared.",
        ),
        (
            "codes: {soc: 43-9061}",
            "Official figures count both roles in one occupation (43-9061), so there is no difference to tell.",
        ),
        (
            "pay: [{place: us, kind: unsourced, period: year, median: 40000}]",
            "The figure has no source and is shown, not compared.",
        ),
        ("level: one", "There is no figure to compare with."),
    ],
)
def test_occupations_that_do_not_go_together_are_not_compared(
    lead: str, sentence: str, write: Writer
) -> None:
    write_pay(write, Case(sentence), "43-1000" if "43-1000" in lead else "43-1011")
    write("content/families/desk.yaml", "title: Desk work\nlevels: [{id: one, title: One}]\n")
    write_clerk_and_lead(write, f"{lead}\nfamily: desk")
    assert messages(run(write.root)) == ""
    said = texts(write, "compare/clerk-vs-lead.html")
    assert sentence in said
    assert percentages(said) == []


def test_with_nothing_that_differs_two_roles_are_compared(write: Writer) -> None:
    write_pay(write, Case(""), "43-1011")
    write_clerk_and_lead(write)
    assert run(write.root).ok
    assert percentages(texts(write, "compare/clerk-vs-lead.html")) == [
        "In the United States, people in the role of Clerk earn 25% more than people in the role of Lead at the median: $50,000 against $40,000 a year."
    ]


# --- All occupations ----------------------------------------------------------------------------


@pytest.mark.parametrize("case", REFUSED.values(), ids=list(REFUSED))
def test_a_role_is_not_held_against_all_occupations_and_its_pages_say_why(case: Case, write: Writer) -> None:
    write_pay(write, case, "all")
    write_role(write, "clerk", "codes: {soc: 43-9061}")
    assert messages(run(write.root)) == ""
    for path in ("roles/clerk.html", "pay/us/index.html"):
        said = texts(write, path)
        assert case.sentence in said, path
        assert percentages(said) == []


def test_with_nothing_that_differs_a_role_is_held_against_all_occupations(write: Writer) -> None:
    write_pay(write, Case(""), "all")
    write_role(write, "clerk", "codes: {soc: 43-9061}")
    assert run(write.root).ok
    assert "+25%" in texts(write, "roles/clerk.html")
    assert "+25%" in texts(write, "pay/us/index.html")


@pytest.mark.parametrize(
    ("pay", "sentence"),
    [
        ("median: 60000", "The figure has no source and is shown, not compared."),
        ("min: 30000, max: 60000", "A range has no middle that could be compared: it is shown as it is."),
    ],
)
def test_a_figure_without_a_source_is_not_held_against_all_occupations(
    pay: str, sentence: str, write: Writer
) -> None:
    write_pay(write, Case(""), "all")
    write_role(write, "clerk", f"pay: [{{place: us, kind: unsourced, period: year, {pay}}}]")
    assert run(write.root).ok
    for path in ("roles/clerk.html", "pay/us/index.html"):
        said = texts(write, path)
        assert sentence in said
        assert percentages(said) == []


# --- Rates --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rates", "sentence"),
    [
        (",USD,2026-10-30,1.1\n", "There is no published rate by which this amount could be converted."),
        (
            ",GBP,2024-10-30,0.8\n,USD,2026-10-30,1.1\n",
            "The last rate is of October 30, 2024, more than a year before the newest of October 30, 2026, and is not used.",
        ),
    ],
)
def test_what_has_no_rate_is_not_converted_and_the_page_says_why(
    rates: str, sentence: str, write: Writer
) -> None:
    write_pay(write, Case(""), "all")
    write("content/places/gb.yaml", "country: GB\ncurrency: GBP\n")
    write("content/pay/own.csv", f"{HEAD}\n43-9061,gb,{OWN}\n43-9061,us,{OWN}\n")
    write("content/rates/ecb.csv", f"area,currency,reference_period,rate\n{rates}")
    write(
        "content/rates/ecb.yaml",
        "title: Rates\nsource: office\nkind: market\nbase: EUR\nreference_period: 2026-10-30\n",
    )
    write_role(write, "clerk", "codes: {soc: 43-9061}")
    assert messages(run(write.root)) == ""
    said = texts(write, "roles/clerk.html")
    assert sentence in said
    assert not [text for text in said if "≈" in text]
