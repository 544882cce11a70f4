"""The pages of a role's areas: which roles have them, what stands there, and that they stay small."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from jobsite.catalog.areas import MOST_ALONE, MOST_AREAS, area_rows, has_areas_page, lines_of_areas
from jobsite.catalog.pay import PayRow
from jobsite.pages.linker import Link, Linker
from jobsite.pages.pay.areas_link import areas_link
from tests.conftest import Writer
from tests.pages.pay import edition, row
from tests.sites import built, messages, page, run, write_role, write_site

HEAD = "occupation,area,n,p10,p25,median,p75,p90,mean,flags"
SOC = 'codes: {soc: "43-1011"}'
TABLE = """\
title: Wage Statistics, May 2025
source: oews
kind: survey
basis: gross
population: all
period: year
currency: USD
code_set: soc
reference_period: 2025-05
occupations: {all: All occupations, 43-1011: Office Supervisors, 41-4012: Sellers}
areas_in_all: 20
extremes:
  43-1011:
    median:
      published: 19
      highest: {area: us/area-1}
      lowest: {code: "72", name: Far Away, value: 20000}
"""
OF_SITE = {
    "us": "100,45000,55000,69500,85000,104000,73490",
    "us/ca": "50,50000,60000,77590,97080,121650,82290",
    "us/me": "20,40000,50000,60000,70000,80000,61000",
    **{f"us/area-{number}": f"{number},40000,50000,{60000 + number},70000,80000," for number in range(1, 5)},
}


def table(figures: dict[str, str], occupation: str = "43-1011", flags: str = "") -> str:
    """Return rows of a table: a place to its numbers from n to mean."""
    return "".join(f"{occupation},{place},{numbers},{flags}\n" for place, numbers in sorted(figures.items()))


def write_official(write: Writer, *rows: str, areas: int = 4) -> None:
    """Write a site with a country of two regions and so many areas, and a table of official figures."""
    write_site(write, "home_country: us", "base_url: https://example.org/")
    places = "".join(f"  area-{number}: {{name: Area {number:03}}}\n" for number in range(1, areas + 1))
    regions = "regions: {me: {name: Maine}, ca: {name: California}}"
    write("content/places/us.yaml", f"country: US\ncurrency: USD\n{regions}\nareas:\n{places}")
    write("content/sources.yaml", "oews: {title: Wage Statistics, publisher: The Bureau}\n")
    write("content/pay/wages.yaml", TABLE)
    write("content/pay/wages.csv", "\n".join((HEAD, "".join(rows))))


ALL = table({"us": ",,,50000,,,", "us/ca": ",,,60000,,,", "us/me": ",,,48000,,,"}, "all")


def cells(text: str) -> list[list[str]]:
    """Return the words of all tables of a page, row by row."""
    rows = re.findall(r"<tr>(.*?)</tr>", text.replace("\u2060", ""), re.DOTALL)
    found = (re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", each, re.DOTALL) for each in rows)
    without = (
        [re.sub(r"<svg.*?</svg>|<[^>]*>", " ", each, flags=re.DOTALL) for each in some] for some in found
    )
    return [[" ".join(each.split()) for each in some] for some in without]


# --- Which roles -----------------------------------------------------------------------------


def parts(count: int, table: str = "wages", country: str = "us") -> list[PayRow]:
    return [replace(row(place=f"{country}/{number}"), table=table) for number in range(count)]


@pytest.mark.parametrize(
    ("rows", "has"),
    [
        ([], False),
        ([row()], False),
        (parts(MOST_ALONE), False),
        (parts(MOST_ALONE + 1), True),
        (parts(MOST_AREAS, table=""), False),
        (parts(MOST_AREAS + 1, table=""), True),
        ([*parts(MOST_ALONE), *parts(MOST_ALONE, country="gb")], False),
        ([*parts(MOST_ALONE), *parts(MOST_ALONE)], False),
    ],
    ids=[
        "nothing",
        "a country",
        "five official",
        "six official",
        "eight typed",
        "nine typed",
        "five here and five there",
        "five, each twice",
    ],
)
def test_a_role_has_pages_of_areas_where_its_own_page_shows_some_only(
    rows: list[PayRow], *, has: bool
) -> None:
    assert has_areas_page(rows) == has
    assert lines_of_areas(rows) == (len(area_rows(rows)) if has else 0)


def test_the_way_there_says_how_many_areas_there_are() -> None:
    linker = Linker("roles/clerk.html", edition(), {})
    assert areas_link([*parts(29), row()], linker) == Link("All 29 areas", "clerk/areas.html")
    assert areas_link(parts(5), linker) is None


# --- What stands there -----------------------------------------------------------------------


def test_regions_stand_before_areas_each_against_all_occupations_there(write: Writer, tmp_path: Path) -> None:
    write_official(write, ALL, table(OF_SITE))
    write_role(write, "clerk", SOC)
    assert messages(run(tmp_path)) == ""
    text = page(tmp_path, "roles/clerk/areas.html")
    assert "<h1>Pay by area: Clerk</h1>" in text
    assert "What this role pays in 6 regions and areas, beside all occupations there." in text
    assert re.findall("<h2[^>]*>(.*)</h2>", text)[:2] == ["United States: regions", "United States: areas"]
    areas = [
        [f"Area 00{n}", "", f"$60,00{n}", f"{n}", "$40,000–$80,000 $50,000–$70,000"] for n in range(1, 5)
    ]
    assert cells(text) == [
        [
            "Place",
            "US dollars a year",
            "Median",
            "All occupations",
            "Difference",
            "People",
            "8 in 10 earn half earn",
        ],
        [
            *("California", "", "$77,590 average $82,290", "$60,000", "+29%", "50"),
            "$50,000–$121,650 $60,000–$97,080",
        ],
        ["Maine", "", "$60,000 average $61,000", "$48,000", "+25%", "20", "$40,000–$80,000 $50,000–$70,000"],
        ["Place", "US dollars a year", "Median", "People", "8 in 10 earn half earn"],
        *areas,
    ]


def test_the_highest_and_the_lowest_of_all_areas_are_said(write: Writer, tmp_path: Path) -> None:
    write_official(write, ALL, table(OF_SITE))
    write_role(write, "clerk", SOC)
    assert messages(run(tmp_path)) == ""
    (said,) = re.findall('<p class="said">(.*)</p>', page(tmp_path, "roles/clerk/areas.html"))
    assert said == (
        "Highest of 19 areas with a published median (20 in all): Area 001, at $60,001 a year. "
        "Lowest of 19 areas with a published median (20 in all): Far Away, at $20,000 a year."
    )


def test_what_is_not_compared_says_why_in_a_word(write: Writer, tmp_path: Path) -> None:
    figures = {**OF_SITE, "us/me": "20,40000,50000,,70000,80000,61000"}
    csv = table(figures).replace(
        "us/me,20,40000,50000,,70000,80000,61000,", "us/me,,40000,50000,,,,,n:suppressed "
    )
    csv = csv.replace("n:suppressed ", "n:suppressed median:suppressed")
    write_official(write, ALL, csv)
    write_role(write, "clerk", SOC)
    assert messages(run(tmp_path)) == ""
    assert cells(page(tmp_path, "roles/clerk/areas.html"))[2][2:6] == [
        "Not published (suppressed by the office)",
        "$48,000",
        "not published",
        "not published",
    ]


def test_typed_and_unsourced_figures_have_tables_of_their_own(write: Writer, tmp_path: Path) -> None:
    write_official(write, ALL, table(OF_SITE))
    typed = "kind: survey, period: year, basis: base, population: all, reference_period: 2025, source: oews"
    write_role(
        write,
        "clerk",
        SOC,
        "pay:",
        f"  - {{place: us/ca, {typed}, median: 70000}}",
        "  - {place: us/ca, kind: unsourced, period: year, min: 60000, max: 80000}",
    )
    assert messages(run(tmp_path)) == ""
    text = page(tmp_path, "roles/clerk/areas.html")
    assert re.findall('<h2 id="[^"]*-caption">(.*)</h2>', text) == [
        "United States: regions",
        "United States: areas",
        "United States: other sources",
        "United States: figures without a source",
    ]
    assert cells(text)[-3] == ["California", "", "$70,000", "$60,000", "other basis"]
    assert cells(text)[-1] == ["California", "", "$60,000–$80,000"]


def test_a_role_of_two_occupations_has_each_by_name(write: Writer, tmp_path: Path) -> None:
    write_official(write, ALL, table(OF_SITE, "41-4012"), table(OF_SITE))
    write_role(write, "clerk", 'codes: {soc: ["43-1011", "41-4012"]}')
    assert messages(run(tmp_path)) == ""
    text = page(tmp_path, "roles/clerk/areas.html")
    assert re.findall('<h2 id="[^"]*-caption">(.*)</h2>', text) == [
        "United States: regions (Office Supervisors)",
        "United States: regions (Sellers)",
        "United States: areas (Office Supervisors)",
        "United States: areas (Sellers)",
    ]


def test_the_way_back_leads_to_the_role(write: Writer, tmp_path: Path) -> None:
    write_official(write, ALL, table(OF_SITE))
    write_role(write, "clerk", SOC)
    assert run(tmp_path).ok
    trail = (
        page(tmp_path, "roles/clerk/areas.html")
        .partition('<nav class="breadcrumb"')[2]
        .partition("</nav>")[0]
    )
    assert re.findall('<a href="([^"]*)">([^<]*)</a>', trail) == [
        ("../../index.html", "Home"),
        ("../clerk.html", "Clerk"),
    ]


# --- How many --------------------------------------------------------------------------------


def test_580_areas_stand_once_each_on_pages_within_the_limits(write: Writer, tmp_path: Path) -> None:
    figures = {f"us/area-{n}": f"{n}0,40000,50000,{60000 + n},70000,80000,61000" for n in range(1, 581)}
    everybody = dict.fromkeys(figures, ",30000,40000,50000,60000,70000,51000")
    write_official(write, table(everybody, "all"), table(figures), areas=580)
    write_role(write, "clerk", SOC)
    report = run(tmp_path)
    assert messages(report) == ""
    pages = sorted(path for path in built(tmp_path) if path.startswith("roles/clerk/"))
    assert pages == sorted(
        ["roles/clerk/areas.html", *(f"roles/clerk/areas/page-{number}.html" for number in range(2, 9))]
    )
    rows = [each for path in pages for each in cells(page(tmp_path, path))]
    names = sorted(each[0] for each in rows if each[0].startswith("Area"))
    assert names == [f"Area {number:03}" for number in range(1, 581)]
    assert max(len(page(tmp_path, path).encode()) for path in pages) < 100_000
    assert max(len(re.findall("<[a-z]", page(tmp_path, path))) for path in pages) < 3000
    assert all("data-sortable" not in page(tmp_path, path) for path in pages)


def test_search_engines_are_told_of_them_unless_the_role_is_archived(write: Writer, tmp_path: Path) -> None:
    write_official(write, ALL, table(OF_SITE))
    write_role(write, "clerk", SOC)
    write_role(write, "scribe", SOC, "status: archived")
    assert run(tmp_path).ok
    listed = re.findall(r"<loc>https://example.org/(roles/\w+/.*?)</loc>", page(tmp_path, "sitemap.xml"))
    assert listed == ["roles/clerk/areas.html"]
    assert '<meta name="robots" content="noindex">' in page(tmp_path, "roles/scribe/areas.html")
