"""How a reader chooses roles and sees them side by side, from a folder, by keyboard and by address."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import FAULTS, WIDTHS, Visit
from tests.conftest import Writer
from tests.pages.comparisons import write_offices
from tests.sites import run

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def offices(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site of five roles, some with official figures."""
    write = Writer(tmp_path_factory.mktemp("offices"))
    write_offices(write, "home_country: us")
    assert run(write.root).ok
    return write.root / "output"


def choose(page: Page, *typed: str) -> None:
    """Choose a role for each of these by keyboard."""
    for text in typed:
        page.get_by_role("combobox", name="Role").press_sequentially(text)
        page.get_by_role("option").first.wait_for()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.get_by_role("button", name=f"Remove {text.capitalize()}").wait_for()


def begin_with(visit: Visit, site: Path, chosen: str, width: int = 1280) -> Page:
    """Open the page as somebody does who was sent its address with roles in it."""
    page = visit(site, "compare/index.html", width=width)
    page.goto(f"{page.url}#{chosen}")
    page.reload()
    return page


def columns(page: Page) -> list[str]:
    return page.locator("#compared thead th").all_inner_texts()


def cells(page: Page, heading: str) -> list[str]:
    row = page.locator("#compared tbody tr").filter(has=page.locator("th").get_by_text(heading, exact=True))
    return row.locator("td").all_inner_texts()


def test_two_roles_are_chosen_by_keyboard_and_stand_side_by_side(visit: Visit, offices: Path) -> None:
    page = visit(offices, "compare/index.html")
    page.keyboard.press("/")
    choose(page, "clerk", "lead")
    assert columns(page) == ["Fact", "Clerk", "Lead"]
    assert cells(page, "Median pay") == ["$44,030\na year", "$69,500\na year"]
    assert cells(page, "Skills of both") == ["Filing"]
    assert cells(page, "Skills of one alone") == ["Typing", "Hiring\nCalm"]
    assert cells(page, "Best-paying industry")[0] == "–\nnot known"
    assert page.locator(".said").all_inner_texts() == [
        "Clerk and Lead: Both figures count the same thing in the same way and may be compared."
    ]
    ready = page.get_by_role("link", name="More on Clerk and Lead, on a page of their own")
    assert ready.get_attribute("href") == "clerk-vs-lead.html"
    assert page.url.endswith("compare/index.html#clerk+lead")


def test_what_is_typed_narrows_the_list_and_tells_how_many_fit(visit: Visit, offices: Path) -> None:
    page = visit(offices, "compare/index.html")
    field, output = page.get_by_role("combobox", name="Role"), page.locator(".chooser output")
    field.press_sequentially("er")
    expect(output).to_have_text("Roles that fit: 4")
    assert page.get_by_role("option").all_inner_texts() == ["Baker", "Clerk", "Porter", "Usher"]
    assert field.get_attribute("aria-expanded") == "true"
    page.keyboard.press("ArrowUp")
    assert page.locator("[aria-selected=true]").inner_text() == "Usher"
    assert field.get_attribute("aria-activedescendant") == "choice-3"
    field.press_sequentially("zz")
    expect(output).to_have_text("No role has such a title.")
    assert field.get_attribute("aria-expanded") == "false"
    field.fill("cl")
    page.keyboard.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()


def test_data_are_fetched_only_when_one_begins_to_choose(visit: Visit, offices: Path) -> None:
    page = visit(offices, "compare/index.html")
    names = "[...document.scripts].map((each) => each.src.split('/').pop())"
    scripts = f"{names}.filter((name) => /^(titles|roles)/.test(name))"
    assert page.evaluate(scripts) == []
    choose(page, "clerk")
    assert page.evaluate(scripts) == ["titles-1.js", "roles-1.js"]
    expect(page.locator(".chooser output")).to_have_text("Choose one more role, and both stand side by side.")


def test_three_roles_are_the_most_and_each_can_be_removed(visit: Visit, offices: Path) -> None:
    page = begin_with(visit, offices, "clerk+lead+porter")
    expect(page.locator("#compared thead th")).to_have_count(4)
    field = page.get_by_role("combobox", name="Role")
    expect(field).to_be_disabled()
    page.get_by_role("button", name="Remove Lead").click()
    expect(field).to_be_focused()
    assert columns(page) == ["Fact", "Clerk", "Porter"]
    assert page.url.endswith("#clerk+porter")


def test_a_role_that_is_not_there_is_passed_over(visit: Visit, offices: Path) -> None:
    page = begin_with(visit, offices, "clerk+ghost+clerk+lead")
    expect(page.locator("#compared thead th")).to_have_count(3)
    assert columns(page) == ["Fact", "Clerk", "Lead"]


REFUSALS = {
    "baker+clerk": "Baker and Clerk: A range has no middle that could be compared: it is shown as it is.",
    "clerk+porter": "Clerk and Porter: There is no figure to compare with.",
    "lead+usher": "Lead and Usher: Official figures count both roles in one occupation (43-1011),"
    " so there is no difference to tell.",
}


@pytest.mark.parametrize("chosen", REFUSALS)
def test_why_figures_are_not_compared_is_said(visit: Visit, offices: Path, chosen: str) -> None:
    page = begin_with(visit, offices, chosen)
    expect(page.locator(".said")).to_have_text(REFUSALS[chosen])


def test_the_drawings_share_one_axis(visit: Visit, offices: Path) -> None:
    page = begin_with(visit, offices, "clerk+lead")
    page.locator("#compared").wait_for()
    ends = page.evaluate("""[...document.querySelectorAll('.compared .line')].map(
        (line) => ['x1', 'x2'].map((name) => Math.round(parseFloat(line.getAttribute(name)))))""")
    assert ends == [[2, 44], [21, 98]]


def test_without_scripts_the_ready_comparisons_are_listed_and_it_is_said(visit: Visit, offices: Path) -> None:
    page = visit(offices, "compare/index.html", java_script_enabled=False)
    assert page.get_by_text("Choosing roles needs JavaScript").is_visible()
    assert not page.get_by_role("combobox").is_visible()
    page.get_by_role("link", name="Clerk and Lead").click()
    assert page.locator("h1").inner_text() == "Compare Clerk and Lead"


def test_a_ready_comparison_leads_to_other_choices(visit: Visit, offices: Path) -> None:
    page = visit(offices, "compare/clerk-vs-lead.html")
    page.get_by_role("link", name="Compare other roles").click()
    expect(page.locator("#compared thead th")).to_have_count(3)
    assert page.url.endswith("compare/index.html#clerk+lead")


READY = "compare/clerk-vs-lead.html"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("chosen", ["", "clerk+lead", "clerk+lead+usher"])
def test_columns_stand_side_by_side_and_nothing_is_cut_off(
    visit: Visit, offices: Path, chosen: str, width: int
) -> None:
    page = begin_with(visit, offices, chosen, width) if chosen else visit(offices, READY, width=width)
    page.locator("#compared").wait_for()
    assert page.evaluate(FAULTS) == []
    boxes = [each.bounding_box() for each in page.locator('[data-row="median"] td').all()]
    assert len({box["y"] for box in boxes if box}) == 1
    assert all(box["width"] > width / 4.5 for box in boxes if box) or width > 360
