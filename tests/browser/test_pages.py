"""Pages as a reader's browser shows them, opened from a folder."""

from collections.abc import Callable
from functools import partial
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Visit
from tests.conftest import Writer
from tests.sites import run, write_role, write_site

pytestmark = pytest.mark.browser

LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter"
PAY = """\
pay:
  - {place: us, kind: survey, period: year, basis: gross, population: all, reference_period: 2025-05,
     source: oews, p10: 45610, p25: 55950, median: 69500, mean: 73490, p75: 85090, p90: 109550}
  - {place: us/portland, kind: unsourced, period: hour, min: 21.50, max: 34}"""
PORTER = """\
pay:
  - {place: us, kind: employer-band, period: year, basis: gross, population: all,
     reference_period: 2025-05, source: oews, min: 50000, max: 60000}"""
LEVELS = ["Representative", "Clerk", "Team lead", "Director of everything"]
PATH = f"""\
path:
  comes_from: [porter, {{title: {LONG}}}, {{title: Assistant Deputy Manager of Customer Operations}}]
  leads_to: [{{title: WWWWW MMMMM WWWWW MMMMM}}, {{title: Steward}}, {{title: 顧客サービス担当の部長}}]
  switch_to: [{{title: Guard}}, {{title: {LONG} and Guard}}]"""
PAGES = ["index.html", "roles/index.html", "roles/clerk.html", "pay/us/index.html", "about/sources.html"]

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site: a role with pay and every column of a wide table, and a word that is hard to break."""
    write = Writer(tmp_path_factory.mktemp("site"))
    write_site(write, "home_country: us", "pages: [home, roles, role, family, pay, sources, page]")
    places = "regions: {me: {name: Maine}}\nareas: {portland: {name: Portland, region: me}}\n"
    write("content/places/us.yaml", f"country: US\ncurrency: USD\n{places}")
    write("content/sources.yaml", "oews: {title: Occupational Employment and Wage Statistics}\n")
    write("content/skills.yaml", "typing: {name: Typing}\nfiling: {name: Filing of things received}\n")
    levels = "".join(f"  - {{id: l{number}, title: {title}}}\n" for number, title in enumerate(LEVELS))
    mastered = "{l0: awareness, l1: working, l2: practitioner, l3: expert}"
    matrix = f"competencies:\n  typing: {mastered}\n  filing: {mastered}\n"
    write("content/families/office.yaml", f"title: Office\nlevels:\n{levels}{matrix}")
    more = "benefits: [A bicycle]\ntakeaways: [It is work]\nconclusion: That is all.\nrelated: [porter]"
    place = "family: office\nlevel: l1"
    write_role(
        write, "clerk", PAY, more, PATH, place, f"alternate_titles: [{LONG}]", f"overview: {LONG} {LONG}"
    )
    write_role(write, "porter", PORTER)
    assert run(write.root).ok
    return write.root / "output"


@pytest.fixture
def open_page(visit: Visit, site: Path) -> Open:
    """Open a page of the site: `open_page("index.html", width=320, color_scheme="dark")`."""
    return partial(visit, site)


@pytest.mark.parametrize("path", PAGES)
def test_a_page_asks_for_its_own_files_only_and_complains_of_nothing(open_page: Open, path: str) -> None:
    """What it says, and what else it asks for, is judged where pages are opened (conftest.py)."""
    page, asked = open_page(path), []
    page.on("request", lambda request: asked.append(request.resource_type))
    page.reload()
    assert {"document", "stylesheet", "script"} <= set(asked)


def test_the_first_tab_leads_past_the_menu(open_page: Open) -> None:
    page = open_page("roles/clerk.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["y"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


@pytest.mark.parametrize("width", [320, 768, 1280])
@pytest.mark.parametrize("path", ["roles/clerk.html", "pay/us/index.html", "families/office.html"])
def test_nothing_scrolls_sideways_but_tables(open_page: Open, path: str, width: int) -> None:
    page = open_page(path, width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_wide_table_scrolls_by_keyboard_and_keeps_its_first_column(visit: Visit, own_output: Path) -> None:
    page = visit(own_output, "families/customer-service.html", width=320)
    region = page.locator(".scroll:has(#matrix)")
    left = "() => document.querySelector('#matrix tbody th').getBoundingClientRect().left"
    before = page.evaluate(left)
    assert region.evaluate("each => each.scrollWidth > each.clientWidth")  # or the end would never come
    region.evaluate("each => { window.end = new Promise(done => { each.onscrollend = () => done(); }); }")
    region.focus()
    page.keyboard.press("ArrowRight")
    page.evaluate("window.end")
    assert region.evaluate("each => each.scrollLeft") > 0
    assert page.evaluate(left) == before
    assert page.get_by_role("region", name="How well each level masters each skill").count() == 1


def test_pay_folds_on_a_phone_and_stays_a_table(open_page: Open) -> None:
    page = open_page("pay/us/index.html", width=320)
    table = page.locator("#pay-table")
    assert table.evaluate("each => each.scrollWidth <= each.parentElement.clientWidth")
    row = table.get_by_role("row").nth(1)
    name, amount = row.get_by_role("rowheader"), row.get_by_role("cell", name="$69,500")
    strip = row.locator(".strip")
    tops = [each.bounding_box()["y"] for each in (name, strip, amount)]  # type: ignore[index]
    assert tops == sorted(tops)
    assert strip.bounding_box()["width"] == 288  # type: ignore[index]


@pytest.mark.parametrize("width", [320, 768, 1280])
def test_a_strip_has_its_marks_under_their_amounts(open_page: Open, width: int) -> None:
    page = open_page("pay/us/index.html", width=width)
    table = page.locator("table").first
    box = table.locator("td .strip").first.bounding_box()
    lines = table.locator("tr:has(.marks)").first.locator(".marks line").all()
    places = [float((line.get_attribute("x1") or "").rstrip("%")) / 100 for line in lines]
    texts = table.locator("thead .axis text").all()
    assert box
    assert len(texts) > 2
    for at, text in zip(places, texts, strict=True):
        edge = {"start": 0, "middle": 0.5, "end": 1}[text.get_attribute("class") or ""]
        words = text.bounding_box()
        assert words
        assert abs(words["x"] + words["width"] * edge - box["x"] - box["width"] * at) < 2


def test_contents_are_folded_on_a_phone_and_open_beside_the_text(open_page: Open) -> None:
    link = "nav.contents a[href='#skills']"
    phone, desk = open_page("roles/clerk.html", width=360), open_page("roles/clerk.html")
    assert not phone.locator(link).is_visible()
    phone.locator("nav.contents summary").click()
    assert phone.locator(link).is_visible()
    assert desk.locator(link).is_visible()
    assert not desk.locator("nav.contents summary").is_visible()


def test_facts_stand_beside_the_text_on_a_desk_and_under_the_summary_on_a_phone(open_page: Open) -> None:
    where = """() => ['.summary', '.facts-box', '.body > section'].map(
        each => document.querySelector(each).getBoundingClientRect()).map(each => [each.left, each.top])"""
    (_, summary), (facts_left, facts), (text_left, text) = open_page("roles/clerk.html").evaluate(where)
    assert facts < summary
    assert facts_left > text_left
    (_, summary), (_, facts), (_, text) = open_page("roles/clerk.html", width=360).evaluate(where)
    assert summary < facts < text


@pytest.mark.parametrize(
    ("width", "kind"), [(320, "narrow"), (768, "wide"), (1200, "narrow"), (1280, "wide")]
)
@pytest.mark.parametrize(("number", "least"), [(0, 10), (1, 5)], ids=["path", "ladder"])
def test_words_of_a_drawing_are_large_enough_fit_and_keep_apart(
    open_page: Open, width: int, kind: str, number: int, least: int
) -> None:
    page = open_page("roles/clerk.html", width=width)
    drawing = page.locator(".drawing:visible").nth(number)
    assert drawing.get_attribute("class") == f"drawing {kind}"
    scale = drawing.evaluate("each => each.getBoundingClientRect().width / each.viewBox.baseVal.width")
    assert 14 * scale >= 13
    room = drawing.evaluate("each => each.viewBox.baseVal.width")
    words = "each => [...each.querySelectorAll('text')].map(text => text.getBBox())"
    boxes = drawing.evaluate(f"each => ({words})(each).map(box => [box.x, box.y, box.width, box.height])")
    assert len(boxes) >= least
    assert all(x >= 0 and x + width <= room for x, _, width, _ in boxes)
    for (x, y, w, h), (x2, y2, w2, h2) in combinations(boxes, 2):
        assert x + w <= x2 or x2 + w2 <= x or y + h <= y2 + 2 or y2 + h2 <= y + 2


def test_levels_of_the_matrix_are_in_sight_on_a_phone_and_tell_their_words(open_page: Open) -> None:
    page = open_page("families/office.html", width=320)
    row = page.get_by_role("row", name="Typing")
    for name in ("awareness", "working", "practitioner", "expert"):
        assert row.get_by_role("img", name=name).count() == 1
    ends = "each => each.getBoundingClientRect().right"
    assert [row.locator(".dots").nth(number).evaluate(ends) <= 320 for number in (0, 1)] == [True, True]
    feet = "[...document.querySelectorAll('thead th')].map(each => each.getBoundingClientRect().bottom)"
    assert len(set(page.evaluate(feet))) == 1


@pytest.mark.parametrize(("scheme", "paper"), [("light", 251), ("dark", 26)])
def test_light_and_dark_follow_the_reader(open_page: Open, scheme: str, paper: int) -> None:
    page = open_page("roles/clerk.html", color_scheme=scheme)
    colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert colour.startswith(f"rgb({paper}, ")


def test_paper_shows_no_ways_around_and_keeps_dark_off(open_page: Open) -> None:
    page = open_page("roles/clerk.html", color_scheme="dark")
    page.emulate_media(media="print")
    for each in (".skip", ".menu", ".breadcrumb", ".contents"):
        assert page.locator(each).count() == 1
        assert not page.locator(each).is_visible()
    assert page.locator("h1").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.querySelector('.scroll')).overflowX") == "visible"


def test_a_redirect_leads_on_without_a_script(visit: Visit, write: Writer) -> None:
    write_site(write)
    write_role(write, "smith", "aliases: [blacksmith]")
    assert run(write.root).ok
    page = visit(write.root / "output", "roles/blacksmith.html", java_script_enabled=False)
    page.wait_for_url("**/roles/smith.html")
    assert page.locator("h1").inner_text() == "Smith"
