"""The page of sources: how old each is, what is from it, and how figures are made from figures."""

import re
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from tests.conftest import Writer
from tests.sites import messages, page, run, write_role, write_site

SOURCES = """\
oews: {title: Wages, publisher: Office, reference_period: 2025-05, notes: "Of a [clerk](role:clerk).", url: https://example.org/}
rates: {title: Rates, reference_period: 2026-10-30}
undated: {title: Undated}
"""
TABLE = """\
title: Wages, May 2025
source: oews
basis: gross
population: all
period: year
currency: USD
code_set: soc
reference_period: 2025-05
definition: Pay before tax
statistics: {p10: "Low wage, about the 10th percentile"}
occupations: {all: All occupations, 43-9061: Office Clerks}
areas_in_all: 528
notes: "Of *employees* alone."
"""
ROWS = "occupation,area,median\nall,us,50980\nall,us/austin,51000\n43-9061,us,69500\n"
MINUS = "\u2212"
FX = """\
title: Day rates
source: rates
kind: market
base: EUR
reference_period: 2026-10-30
definition: For one euro
"""
RPP = "title: Price levels\nsource: rates\nkind: price-parity\nreference_period: 2026\n"


@pytest.fixture
def site(write: Writer) -> Path:
    """A site with a table of pay and two of rates."""
    write_site(write, "home_country: us", "limits: {pay_months: 17}")
    write("content/places/us.yaml", "country: US\ncurrency: USD\nareas: {austin: {name: Austin}}\n")
    write("content/sources.yaml", SOURCES)
    write("content/pay/wages.yaml", TABLE)
    write("content/pay/wages.csv", ROWS)
    write("content/rates/fx.yaml", FX)
    write("content/rates/fx.csv", "area,currency,reference_period,rate\n,USD,2026-10-30,1.1172\n")
    write("content/rates/rpp.yaml", RPP)
    write(
        "content/rates/rpp.csv", "area,currency,reference_period,rate\nus,,2026,100\nus/austin,,2026,97.5\n"
    )
    write_role(write, "clerk", "codes: {soc: 43-9061}")
    return write.root


def words(html: str) -> str:
    return " ".join(unescape(re.sub("<[^>]*>", " ", html)).split())


def section(text: str, name: str) -> str:
    """Return the words of a section of the page, up to where the next one begins."""
    return words(text.partition(f'id="{name}">')[2].partition('<section class="part')[0])


def test_a_source_tells_its_age_its_rows_and_its_tables(site: Path) -> None:
    assert messages(run(site)) == ""
    text = page(site, "about/sources.html")
    assert section(text, "source-oews") == (
        "Wages Publisher Office Reference period May 2025 Age of the figures 17 months "
        "On this site 1 pay entry Of a clerk . Table: Wages, May 2025 What is counted Pay before tax "
        "10th percentile Low wage, about the 10th percentile Areas in all 528 Of employees alone. https://example.org/"
    )
    assert section(text, "source-rates") == (
        "Rates Reference period October 30, 2026 Age of the figures Less than a month "
        "Table: Day rates What is counted For one euro Table: Price levels"
    )
    assert section(text, "source-undated") == "Undated"


def test_a_source_past_the_limit_says_so_and_no_other(site: Path) -> None:
    run(site, date=date(2026, 12, 31))
    text = page(site, "about/sources.html")
    assert text.count("Older than") == 1
    assert "Age of the figures 19 months" in section(text, "source-oews")
    assert "Older than this site\u2019s limit of 17 months." in section(text, "source-oews")


def test_how_figures_are_made_is_shown_by_figures_of_the_home_country(site: Path) -> None:
    run(site)
    examples = [
        words(each) for each in re.findall('<p class="example">(.*?)</p>', page(site, "about/sources.html"))
    ]
    assert examples == [
        "Example: Clerk, United States: $69,500 ÷ $50,980 × 100 = 136%",
        f"Example: Clerk and all occupations, United States: ($69,500 ÷ $50,980 {MINUS} 1) × 100 = +36%",
        (
            f"Example: 36.35 is told as 36%; {MINUS}4.5 is told as {MINUS}5%; 0.42 is told as 0.4%; "
            "2.149 is told as 2.1; 60,358.23 is told as 60,400"
        ),
        "Example: United States: $50,980 ÷ 1.1172 = €45,600, at the rates of October 30, 2026",
        "Example: All occupations, Austin: $51,000 ÷ (97.5 ÷ 100) = $52,300 at national prices of 2026",
    ]


def test_without_figures_the_method_has_its_formulas_all_the_same(write: Writer) -> None:
    write_site(write)
    run(write.root)
    text = page(write.root, "about/sources.html")
    made = text.partition('id="made"')[2].partition("</main>")[0]
    assert len(re.findall("<h3>", made)) == 13
    assert len(re.findall('class="formula"', made)) == 8
    assert len(re.findall('class="example"', made)) == 1  # of rounding, which needs none


def test_the_files_that_stand_once_are_linked_where_there_are_some(write: Writer) -> None:
    write_site(write)
    run(write.root)
    text = page(write.root, "about/sources.html")
    assert re.findall('<a href="../data/([^"]*)">', text) == [
        *("roles.csv", "roles.json", "outlook.csv", "outlook.json", "sources.csv", "sources.json"),
        "datapackage.json",
    ]
    write_site(write, "pages: [sources]")
    run(write.root)
    assert "data/" not in page(write.root, "about/sources.html")


def test_many_sources_have_several_pages_and_the_first_tells_the_method(write: Writer) -> None:
    write_site(write)
    write(
        "content/sources.yaml",
        "".join(f"s{number:02}: {{title: Survey {number:02}}}\n" for number in range(41)),
    )
    assert messages(run(write.root)) == ""
    first, last = page(write.root, "about/sources.html"), page(write.root, "about/sources/page-3.html")
    assert 'id="made"' in first
    assert 'id="source-s40"' in last
    assert 'id="made"' not in last
    assert 'id="method"' not in last
