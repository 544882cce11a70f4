"""The page of two roles: the fixed rows, what their figures stand on, and what they come to in words."""

import html
import re
from pathlib import Path

import pytest

from tests.conftest import Writer
from tests.pages.comparisons import write_offices
from tests.sites import built, messages, page, run

UNKNOWN = "– not known"


@pytest.fixture
def offices(write: Writer) -> Path:
    write_offices(write, "home_country: us", "base_url: https://example.org/")
    assert messages(run(write.root)) == ""
    return write.root


def words(markup: str) -> str:
    markup = re.sub(r"<title>.*?</title>", "", markup)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", markup)).split())


def rows(root: Path, path: str) -> dict[str, list[str]]:
    """Return the cells of each row in words, by its heading."""
    table = page(root, path).split('id="compared">')[1].split("</table>")[0]
    found = re.findall(r"<tr[^>]*>(.*?)</tr>", table, re.DOTALL)
    cells = [
        [words(each) for each in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL)] for row in found
    ]
    return {heading: others for heading, *others in cells}


def said(root: Path, path: str) -> list[str]:
    return [words(each) for each in re.findall(r'<p class="said">(.*?)</p>', page(root, path))]


def notes(root: Path, path: str) -> list[str]:
    return [words(each) for each in re.findall(r'<p class="source">(.*?)</p>', page(root, path))]


def test_each_pair_has_one_page_and_the_roles_lead_there(offices: Path) -> None:
    assert {path for path in built(offices) if path.startswith("compare/")} == {
        "compare/index.html",
        "compare/baker-vs-clerk.html",
        "compare/clerk-vs-lead.html",
        "compare/lead-vs-usher.html",
    }
    lead = page(offices, "roles/lead.html")
    assert '<a href="../compare/clerk-vs-lead.html">Clerk</a>' in lead
    assert '<a href="../compare/lead-vs-usher.html">Usher</a>' in lead
    assert "compare/" not in page(offices, "roles/porter.html")
    assert "<loc>https://example.org/compare/clerk-vs-lead.html</loc>" in page(offices, "sitemap.xml")


def test_the_rows_are_fixed_and_a_gap_is_said(offices: Path) -> None:
    found = rows(offices, "compare/clerk-vs-lead.html")
    assert found == {
        "Fact": ["Clerk", "Lead"],
        "What it is": ["Works as a clerk.", "Works as a lead."],
        "Pay, drawn on one axis The fine rule is the median of all occupations, $50,980.": [
            "$50K $100K Clerk Lead half 8 in 10 median all occupations"
        ],
        "10th percentile": ["$31,200", "$45,610"],
        "25th percentile": ["$36,400", "$55,950"],
        "Median pay": ["$44,030", "$69,500"],
        "75th percentile": ["$51,730", "$85,090"],
        "90th percentile": ["$63,020", "$104,710"],
        "Average pay": ["$46,180", "$73,490"],
        "Pay by the hour": ["$21.17 median", "$33.41 median"],
        "Change in employment": ["\u22126.9% 2024 to 2034", "\u22120.3% 2024 to 2034"],
        "Openings a year": ["256,000", "144,500"],
        "Education asked for": ["High school as the projections say", "High school as the projections say"],
        "Degrees held": ["Bachelor's degree 18% Census", "Bachelor's degree 62% Census"],
        "Experience asked for": ["None as the projections say", "Some years as the projections say"],
        "Skills of both": ["Filing"],
        "Skills of one alone": ["Typing", "Hiring Calm"],
        "Best-paying industry": [
            UNKNOWN,
            "Utilities $99,990 a year (median), of 2 industries with a published median",
        ],
        "Job family": [UNKNOWN, "Desk work"],
        "Level": [UNKNOWN, "One"],
    }


def test_what_figures_stand_on_is_told_once(offices: Path) -> None:
    assert notes(offices, "compare/clerk-vs-lead.html") == [
        (
            "Pay: United States. Source: BLS, Occupational Employment and Wage Statistics, May 2025."
            " Gross pay, all employees."
        ),
        "Outlook: United States. Source: Employment Projections.",
    ]
    compared = page(offices, "compare/clerk-vs-lead.html")
    assert "The facts side by side; pay: United States, US dollars a year" in compared


def test_sentences_tell_what_can_be_compared_and_why_the_rest_is_not(offices: Path) -> None:
    assert said(offices, "compare/clerk-vs-lead.html") == [
        (
            "In the United States, clerks earn 37% less than leads at the median:"
            " $44,030 against $69,500 a year."
        ),
        "In the United States, clerks earn 37% less than leads on average: $46,180 against $73,490 a year.",
        (
            "In the United Kingdom, clerks earn 26% less than leads at the median:"
            " £26,000 against £35,214 a year."
        ),
        "Germany: The figure has no source and is shown, not compared.",
        (
            "In the United States, employment of clerks is expected to fall by 6.9% from 2024 to 2034."
            " About 256,000 openings a year are expected."
        ),
        (
            "In the United States, employment of leads is expected to fall by 0.3% from 2024 to 2034."
            " About 144,500 openings a year are expected."
        ),
        "Bachelor's degree: held by 18% of clerks and 62% of leads.",
        "Clerks and leads have 1 skill in common: Filing.",
    ]


def test_two_roles_of_one_occupation_are_not_compared(offices: Path) -> None:
    sentence = (
        "Official figures count both roles in one occupation (43-1011), so there is no difference to tell."
    )
    assert said(offices, "compare/lead-vs-usher.html")[:2] == [sentence, sentence]


def test_a_range_without_a_source_stands_beside_a_figure_and_is_not_compared(offices: Path) -> None:
    found = rows(offices, "compare/baker-vs-clerk.html")
    assert found["Range of pay"] == ["$30,000\u2060–\u2060$40,000 a year, Unsourced", UNKNOWN]
    assert found["Median pay"] == [UNKNOWN, "$44,030"]
    assert said(offices, "compare/baker-vs-clerk.html") == [
        "A range has no middle that could be compared: it is shown as it is.",
        (
            "In the United States, employment of clerks is expected to fall by 6.9% from 2024 to 2034."
            " About 256,000 openings a year are expected."
        ),
        "Bachelor's degree: held by 18% of clerks.",
        "Of the 3 skills asked of people in the role of Baker or clerks, none is asked of both.",
    ]


def test_figures_of_a_broader_occupation_are_said_to_be(write: Writer) -> None:
    write_offices(write, "home_country: us")
    clerk = write.root / "content/roles/clerk.yaml"
    text = clerk.read_text(encoding="utf-8").replace("{code: 43-9061}", "{code: 43-1011, broader: true}")
    write("content/roles/clerk.yaml", text)
    assert messages(run(write.root)) == ""
    assert notes(write.root, "compare/clerk-vs-lead.html")[2:] == [
        (
            "Clerk: The figures are for all first-line supervisors of clerks (43-1011),"
            " of whom this role is a part."
        )
    ]


def test_without_a_home_country_roles_meet_where_both_have_pay(write: Writer) -> None:
    write_offices(write)
    assert messages(run(write.root)) == ""
    assert "pay: Germany, euros a year" in page(write.root, "compare/clerk-vs-lead.html")
    assert rows(write.root, "compare/clerk-vs-lead.html")["Range of pay"] == [
        "€30,000\u2060–\u2060€35,000 a year, Unsourced",
        "€40,000\u2060–\u2060€60,000 a year, Unsourced",
    ]


def test_without_role_pages_titles_are_plain_text(write: Writer) -> None:
    write_offices(write, "pages: [compare]")
    assert messages(run(write.root)) == ""
    assert '<th scope="col">Clerk</th>' in page(write.root, "compare/clerk-vs-lead.html")
