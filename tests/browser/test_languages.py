"""Sites in other languages: words of their own, and the page mirrored where one writes from the right."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import FAULTS, SURVEY, WIDTHS, Visit
from tests.conftest import ROOT, Writer
from tests.sites import run, write_role, write_site

pytestmark = pytest.mark.browser

PAGES = ["index.html", "roles/index.html", "roles/clerk.html", "pay/us/index.html", "families/desk.html"]


@pytest.fixture(scope="module")
def mirrored(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site in Hebrew: the words of English, but for a few."""
    write = Writer(tmp_path_factory.mktemp("mirrored"))
    write_site(write, "locale: he", "home_country: us")
    words = (ROOT / "templates/words/en.yaml").read_text(encoding="utf-8")
    write("templates/words/he.yaml", words.replace("home: Home", "home: בית", 1))
    write("content/skills.yaml", "filing: {name: Filing}\n")
    levels = ", ".join(f"{{id: step-{n}, title: The step {n} of the ladder}}" for n in range(1, 6))
    matrix = "competencies: {filing: {step-1: working, step-5: expert}}\n"
    write("content/families/desk.yaml", f"title: Desk work\nlevels: [{levels}]\n{matrix}")
    write("content/places/us.yaml", "country: US\ncurrency: USD\n")
    write("content/sources.yaml", "oews: {title: Occupational Employment and Wage Statistics}\n")
    more = "takeaways: [It is work]\nconclusion: That is all."
    pay = f"pay: [{{place: us, {SURVEY}, p10: 45610, p25: 55950, median: 69500, p75: 85090, p90: 109550}}]"
    write_role(write, "clerk", "family: desk", pay, more)
    assert run(write.root).ok
    return write.root / "output"


def test_facts_stand_left_of_the_text_and_contents_right_of_it(visit: Visit, mirrored: Path) -> None:
    page = visit(mirrored, "roles/clerk.html")
    assert page.locator("html").get_attribute("dir") == "rtl"
    boxes = (
        page.locator(each).bounding_box() for each in (".facts-box", ".body > section >> nth=0", ".contents")
    )
    facts, text, contents = (box for box in boxes if box)
    assert facts["x"] + facts["width"] < text["x"]
    assert text["x"] + text["width"] < contents["x"]


def test_the_way_and_the_menu_run_from_the_right(visit: Visit, mirrored: Path) -> None:
    page = visit(mirrored, "roles/clerk.html")
    for links in (page.locator(".breadcrumb a"), page.locator(".menu a")):
        lefts = [each.bounding_box()["x"] for each in links.all()]  # type: ignore[index]
        assert len(lefts) > 1
        assert lefts == sorted(lefts, reverse=True)
    assert page.locator(".breadcrumb a").first.inner_text() == "בית"


def test_a_table_begins_on_the_right_and_keeps_its_first_column(visit: Visit, mirrored: Path) -> None:
    page = visit(mirrored, "families/desk.html", width=320)
    right = "() => document.querySelector('#matrix tbody th').getBoundingClientRect().right"
    before = page.evaluate(right)
    assert before > page.locator("#matrix tbody td").first.bounding_box()["x"]  # type: ignore[index]
    region = page.locator(".scroll:has(#matrix)")
    region.evaluate("each => { each.scrollLeft = -200; }")
    assert region.evaluate("each => each.scrollLeft") < 0
    assert page.evaluate(right) == before


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", PAGES)
def test_nothing_scrolls_sideways_overlaps_or_is_cut_off(
    visit: Visit, mirrored: Path, path: str, width: int
) -> None:
    page = visit(mirrored, path, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate(FAULTS) == []


def test_a_german_site_speaks_german_where_the_script_speaks(visit: Visit, write: Writer) -> None:
    write_site(write, "locale: de-DE")
    for number in range(1, 12):
        write_role(write, f"beruf-{number}", title=f"Ökonom {number}")
    assert run(write.root).ok
    page = visit(write.root / "output", "roles/index.html")
    page.get_by_label("Bezeichnung").fill("okonom 11")
    expect(page.locator(".filters output")).to_have_text("Angezeigt: 1 von 13")
    page.get_by_role("button", name="Tastenkürzel").click()
    assert page.get_by_role("dialog", name="Tastenkürzel").is_visible()
