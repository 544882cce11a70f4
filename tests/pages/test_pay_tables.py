"""Tables of pay and the pay of the facts box, as a built site shows them."""

import re
from itertools import combinations
from pathlib import Path

import pytest

from tests.conftest import Writer
from tests.sites import messages, page, run, write_role, write_site

EXPECTED = Path(__file__).parent / "expected"
OEWS = "kind: survey, period: year, basis: gross, population: all, reference_period: 2025-05, source: oews"
CLERK = f"""\
pay:
  - {{place: us, {OEWS}, p10: 45610, p25: 55950, median: 69500, mean: 73490, p75: 85090, p90: 104710}}
  - {{place: us/me, {OEWS}, p10: 40000, p25: 50000, median: 60000, p75: 70000, p90: 80000}}
  - {{place: us/ca, {OEWS}, median: 80000, p90: 239200, flags: {{p90: top-coded, p10: suppressed}}}}
  - {{place: us/ca, kind: unsourced, period: hour, min: 16, max: 24}}
  - {{place: gb, kind: unsourced, period: year, median: 24000}}"""
PORTER = "pay: [{place: us, kind: unsourced, period: year, min: 60000, max: 104710}]"


@pytest.fixture
def site(write: Writer) -> Writer:
    """Build a site: a clerk with distributions and more, a porter with an unsourced band."""
    write_site(write, "home_country: us")
    regions = "regions: {me: {name: Maine}, ca: {name: California}}"
    write("content/places/us.yaml", f"country: US\ncurrency: USD\n{regions}\n")
    write("content/places/gb.yaml", "country: GB\ncurrency: GBP\n")
    write("content/sources.yaml", "oews: {title: Wage Statistics, publisher: The Bureau}\n")
    write_role(write, "clerk", CLERK)
    write_role(write, "porter", PORTER)
    assert run(write.root).ok
    return write


def table(site: Writer, path: str, name: str) -> str:
    """Return the table of a page from its start to the sources below it, without word joiners."""
    text = page(site.root, path)
    found = re.search(
        rf'<table id="{name}"[^>]*>.*?(?=<section|<p class="note"|<ul class="small-print")', text, re.DOTALL
    )
    assert found
    return found[0].replace("\u2060", "")


def words(html: str) -> str:
    """Return what is left without drawings and tags."""
    return " ".join(re.sub(r"<svg.*?</svg>|<[^>]*>", " ", html, flags=re.DOTALL).split())


def cells(html: str) -> list[list[str]]:
    """Return the words of a table's cells, row by row."""
    rows = re.findall(r"<tr>(.*?)</tr>", html, re.DOTALL)
    texts = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.DOTALL) for row in rows]
    return [[words(text) for text in row] for row in texts]


def test_a_place_has_its_roles_on_one_axis(site: Writer) -> None:
    expected = (EXPECTED / "pay-table.html").read_text(encoding="utf-8")
    assert table(site, "pay/us/index.html", "pay-table").strip() == expected.strip()


def test_what_is_unsourced_stands_in_a_table_of_its_own(site: Writer) -> None:
    html = table(site, "pay/us/index.html", "pay-table-unsourced")
    assert ">United States: figures without a source</h2>" in html
    assert cells(html) == [["Role", "US dollars a year", "Range"], ["Porter", "", "$60,000–$104,710"]]


def test_a_place_says_how_many_roles_whose_figures_and_how_new(site: Writer) -> None:
    text = page(site.root, "pay/us/index.html")
    assert (
        "What is known of the pay in 2 roles. 1 figure is sourced (The Bureau, May 2025)."
        " 1 more is unsourced and stands apart."
    ) in text


def test_a_role_of_several_rows_is_linked_once_where_they_stay_in_order(write: Writer) -> None:
    write_site(write)
    rows = "{place: us, kind: unsourced, period: year, min: 1, max: 9}"
    write("content/places/us.yaml", "country: US\ncurrency: USD\n")
    write_role(write, "clerk", f"pay: [{rows}, {rows.replace('min: 1, max: 9', 'mean: 5, industry: Rail')}]")
    assert run(write.root).ok
    html = table(write, "pay/us/index.html", "pay-table")
    assert re.findall(r'<th scope="row"[^>]*>(.*?)</th>', html) == [
        '<a href="../../roles/clerk.html">Clerk</a>',
        '<span class="repeats visually-hidden">Clerk</span><small>Rail</small>',
    ]


def test_what_rows_have_in_common_is_said_once(site: Writer) -> None:
    html = table(site, "roles/clerk.html", "pay-by-area-us")
    assert cells(html) == [
        ["Place", "US dollars a year", "Median", "8 in 10 earn half earn"],
        ["California", "", "$80,000", "Not published–$239,200 or more –"],
        ["Maine", "", "$60,000", "$40,000–$80,000 $50,000–$70,000"],
    ]
    assert re.findall(r'<p class="source">(.*)</p>', html) == [
        (
            "Source: The Bureau, Wage Statistics, May 2025. Gross pay, all employees."
            " Not published: suppressed by the office."
        )
    ]


def test_each_currency_and_period_has_a_table_of_its_own_in_a_place(site: Writer) -> None:
    html = table(site, "roles/clerk.html", "pay-by-area-us-2")
    assert ">United States, by region and area, in US dollars an hour</h3>" in html
    assert cells(html) == [["Place", "US dollars an hour", "Range"], ["California", "", "$16–$24"]]
    assert re.findall(r'<p class="source">(.*)</p>', html) == [
        "Unsourced figures are shown as they were found. Basis not stated."
    ]


def test_countries_share_a_table_in_which_each_unit_has_its_own_axis(site: Writer) -> None:
    html = table(site, "roles/clerk.html", "pay-by-country")
    assert cells(html) == [
        [
            "Place",
            "Each unit has its own axis, from zero",
            "Median a year",
            "8 in 10 earn half earn",
            "Source",
        ],
        ["United States", "", "$69,500 average $73,490", "$45,610–$104,710 $55,950–$85,090", "source 1"],
        ["United Kingdom", "", "£24,000", "", "Unsourced undated"],
    ]
    assert re.findall(r"<text[^>]*>(.*?)</text>", html) == ["$0", "$50K", "$100K"]
    assert html.count('class="strip"') == 1 + 3  # the rest is the legend


def test_a_row_alone_is_drawn_from_zero(site: Writer) -> None:
    html = table(site, "pay/us/ca.html", "pay-table-unsourced")
    assert re.findall(r"<text[^>]*>(.*?)</text>", html) == ["$0", "$10", "$20"]
    assert '<rect class="band" x="66.0%" width="32.0%"/>' in html


def test_the_facts_say_the_distribution_in_words_beside_its_drawing(site: Writer) -> None:
    role = page(site.root, "roles/clerk.html")
    assert (EXPECTED / "pay-fact.html").read_text(encoding="utf-8") in role


def test_the_facts_say_a_band_in_words(site: Writer) -> None:
    role = page(site.root, "roles/porter.html")
    assert '<dd>Between $60,000 and $104,710 a year<div class="drawn">' in role
    assert "<title>Drawing of pay from $60,000 to $104,710</title>" in role
    assert "<dd>Unsourced, undated</dd>" in role


def test_every_choice_of_figures_is_told(write: Writer) -> None:
    write_site(write)
    names = ("p10", "p25", "median", "p75", "p90", "mean")
    choices = [each for size in range(1, 7) for each in combinations(names, size)]
    regions = "".join(f"  r{number}: {{name: R {number}}}\n" for number in range(len(choices)))
    write("content/places/us.yaml", f"country: US\ncurrency: USD\nregions:\n{regions}")
    write("content/sources.yaml", "oews: {title: Wage Statistics}\n")
    pay = []
    for number, each in enumerate(choices):
        figures = ", ".join(f"{name}: {names.index(name) + 1}" for name in each)
        pay.append(f"  - {{place: us/r{number}, {OEWS}, {figures}}}")
    write_role(write, "clerk", "pay:", *pay)
    assert messages(run(write.root)) == ""
    for number, each in enumerate(choices):
        html = page(write.root, f"pay/us/r{number}.html")
        told = " ".join(cell for row in cells(html) for cell in row)
        assert all(f"${names.index(name) + 1}" in told for name in each), (each, told)
        assert ("Not published" in told) == (not {"median", "mean"}.intersection(each))
