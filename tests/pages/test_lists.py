"""Lists of roles and places: pay in words and drawn, what a level expects, what is known of a country."""

import re
from pathlib import Path

import pytest

from tests.conftest import Writer
from tests.sites import page, run, write_role, write_site

SOURCE = "survey: {title: Survey of pay, publisher: Office}\n"
PAID = (
    "{{place: {place}, kind: survey, basis: gross, population: all, period: year, {figures}, source: survey}}"
)
DATED = "reference_period: 2025-05"


def paid(place: str, figures: str) -> str:
    """Return a pay entry with a source."""
    return PAID.format(place=place, figures=f"{figures}, {DATED}")


@pytest.fixture
def site(write: Writer, tmp_path: Path) -> Path:
    """A site with pay in two countries and a city, and a family of two levels with one role."""
    write_site(write, "home_country: us")
    write("content/sources.yaml", SOURCE)
    write("content/places/us.yaml", "country: US\ncurrency: USD\nareas: [{id: austin, name: Austin}]\n")
    write("content/places/gb.yaml", "country: GB\ncurrency: GBP\n")
    levels = "levels: [{id: one, title: First, description: Learns.}, {id: two, title: Second}]\n"
    write("content/families/desk.yaml", f"title: Desk work\n{levels}")
    pay = (
        f"pay: [{paid('us', 'median: 40000, p10: 30000, p90: 100000')}, {paid('us/austin', 'median: 50000')}]"
    )
    write_role(write, "clerk", "family: desk", "level: one", pay)
    write_role(write, "porter", f"pay: [{paid('gb', 'median: 30000')}]")
    write_role(write, "usher", "pay: [{place: us, kind: unsourced, period: year, min: 20000, max: 60000}]")
    write_role(write, "scribe")
    assert run(tmp_path).ok
    return tmp_path


def entries(text: str) -> dict[str, str]:
    """Return the entries of a list by title."""
    every = re.findall(r"<li[^>]*>\n<p class=\"entry-title\">.*?</li>", text, re.DOTALL)
    return {re.sub("<[^>]*>", "", each.split("</p>")[0]).strip(): each for each in every}


def words(html: str) -> str:
    return " ".join(re.sub("<[^>]*>", " ", html).split())


def test_a_role_in_a_list_tells_what_it_pays_and_where(site: Path) -> None:
    listed = entries(page(site, "roles/index.html"))
    assert words(listed["Clerk"]) == "Clerk Does what a Clerk does. $40,000 a year (median) United States"
    assert words(listed["Usher"]).endswith("Between $20,000 and $60,000 a year United States, unsourced")
    assert words(listed["Scribe"]) == "Scribe Does what a Scribe does."


def test_pay_of_one_unit_is_drawn_on_one_axis_and_other_pay_is_not(site: Path) -> None:
    text = page(site, "roles/index.html")
    listed = entries(text)
    assert 'class="line" x1="30.8%" x2="98.0%"' in listed["Clerk"]
    assert 'class="band" x="21.2%" width="38.4%"' in listed["Usher"]
    assert "£30,000 a year (median)" in listed["Porter"]
    assert "<svg" not in listed["Porter"]
    assert "<p>Pay is drawn on one axis, from zero, in US dollars a year.</p>" in text
    assert "rules at $0, $50K, $100K" in text


def test_a_list_without_pay_tells_of_no_axis(write: Writer) -> None:
    write_site(write)
    run(write.root)
    assert "Pay is drawn" not in page(write.root, "roles/index.html")
    assert "entry-pay" not in page(write.root, "roles/index.html")


def test_all_roles_are_told_in_a_clause(write: Writer) -> None:
    write_site(write)
    long = "Keeps the books of a company that sells many things in many places"
    roles = {
        "colon": (f"{long}: writes, counts.", f"{long}."),
        "comma": (f"{long}, {'and ' * 30}so on.", f"{long}…"),
        "short": ("Counts: twice.", "Counts: twice."),
    }
    for slug, (summary, _) in roles.items():
        lines = f'title: {slug}\nsummary: "{summary}"\nresponsibilities: [Works]\nskills: [Patience]\n'
        write(f"content/roles/{slug}.yaml", lines)
    run(write.root)
    listed = entries(page(write.root, "roles/index.html"))
    assert {slug: words(listed[slug]).removeprefix(f"{slug} ") for slug in roles} == {
        slug: told for slug, (_, told) in roles.items()
    }


def test_a_level_says_what_is_expected_and_that_it_has_no_role(site: Path) -> None:
    text = page(site, "families/desk.html")
    levels = re.findall(r'<h2 id="level.*?</section>', text, re.DOTALL)
    assert [words(level).partition("$")[0].strip() for level in levels] == [
        "First Learns. Clerk Does what a Clerk does.",
        "Second No role of this level is described yet.",
    ]


def test_a_country_tells_how_much_is_known_and_its_parts_home_first(site: Path) -> None:
    text = page(site, "pay/index.html")
    countries = [words(each) for each in re.findall(r"<section.*?</section>", text, re.DOTALL)]
    assert countries[:-1] == [
        "United States 2 roles 3 pay entries newest of May 2025 Austin",
        "United Kingdom 1 role 1 pay entry newest of May 2025",
    ]
    assert '<a href="us/austin.html">Austin</a>' in text


def test_the_home_page_leads_to_the_lists_with_what_is_in_them(site: Path) -> None:
    doors = re.search(r'<ul class="doors">.*?</ul>', page(site, "index.html"), re.DOTALL)
    assert doors
    assert [words(each) for each in re.findall(r"<li>.*?</li>", doors[0], re.DOTALL)] == [
        "Roles from A to Z 4 roles",
        "Pay by place 4 pay entries 3 places Newest figures: May 2025",
        "Compare roles Two or three, side by side",
        "Sources and method 1 source of figures",
    ]


def test_a_site_of_few_roles_shows_them_all_where_none_is_featured(write: Writer) -> None:
    write_site(write)
    run(write.root)
    assert list(entries(page(write.root, "index.html"))) == ["Clerk", "Porter"]
    write_role(write, "usher", "featured: true")
    run(write.root)
    assert list(entries(page(write.root, "index.html"))) == ["Usher"]
