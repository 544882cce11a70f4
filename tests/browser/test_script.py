"""What the script of the stock theme does, from a folder and without a network."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

PAPER = "getComputedStyle(document.body).backgroundColor"
LIGHT, DARK = "rgb(251, 248, 241)", "rgb(26, 23, 20)"

# --- Light and dark --------------------------------------------------------------------------


def test_the_colours_are_chosen_and_unchosen(visit: Visit, office: Path) -> None:
    page = visit(office, "index.html", color_scheme="dark")
    switch = page.get_by_role("group", name="Colors")
    buttons = ["Colors as the system has them", "Light colors", "Dark colors"]
    assert [each.get_attribute("aria-label") for each in switch.get_by_role("button").all()] == buttons
    seen = []
    for name in (None, "Light colors", "Dark colors", "Colors as the system has them"):
        if name:
            switch.get_by_role("button", name=name).click()
        pressed = switch.get_by_role("button", pressed=True).get_attribute("aria-label")
        seen.append((pressed, page.evaluate(PAPER)))
    assert seen == [(buttons[0], DARK), (buttons[1], LIGHT), (buttons[2], DARK), (buttons[0], DARK)]


def test_the_chosen_colours_are_there_before_the_body_is(visit: Visit, office: Path) -> None:
    page = visit(office, "index.html")
    page.get_by_role("button", name="Dark colors").click()
    page.add_init_script("""
        new MutationObserver((_, observer) => {
            if (!document.documentElement.dataset.theme) return;
            window.bodyWasThere = document.body !== null;
            observer.disconnect();
        }).observe(document, {attributes: true, subtree: true});
    """)
    page.goto((office / "roles/clerk.html").as_uri())
    assert page.evaluate("window.bodyWasThere") is False
    assert page.evaluate(PAPER) == DARK


@pytest.mark.parametrize("path", ["index.html", "roles/index.html", "roles/clerk.html", "pay/us/index.html"])
def test_nothing_moves_when_the_script_comes_to_life(visit: Visit, office: Path, path: str) -> None:
    page = visit(office, path)
    page.add_init_script("""
        window.moved = 0;
        new PerformanceObserver(list => list.getEntries().forEach(each => { window.moved += each.value; }))
            .observe({type: 'layout-shift', buffered: true});
    """)
    page.reload()
    page.evaluate("new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))")
    assert page.evaluate("window.moved") == 0


def test_paper_stays_light_whatever_was_chosen(visit: Visit, office: Path) -> None:
    page = visit(office, "roles/clerk.html")
    page.get_by_role("button", name="Dark colors").click()
    page.emulate_media(media="print")
    assert page.evaluate(PAPER) == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "light"
    assert not page.locator(".themes").is_visible()


def test_a_browser_that_remembers_nothing_still_switches(visit: Visit, office: Path) -> None:
    page = visit(office, "index.html")
    page.add_init_script("""
        const forbidden = () => { throw new DOMException('no', 'SecurityError'); };
        Object.defineProperty(window, 'localStorage', {get: forbidden});
    """)
    page.reload()
    page.get_by_role("button", name="Dark colors").click()
    assert page.evaluate(PAPER) == DARK


# --- Filters ---------------------------------------------------------------------------------


def _listed(page: Page) -> list[str]:
    return page.locator(".entry-title:visible").all_inner_texts()


def test_roles_are_filtered_by_title_family_and_level(visit: Visit, office: Path) -> None:
    page = visit(office, "roles/index.html")
    filters = page.get_by_role("group", name="Filter the roles")
    count = filters.get_by_role("status")
    expect(count).to_have_text("Shown: 14 of 14")
    filters.get_by_label("Job family").select_option("Desk work")
    assert _listed(page) == ["Archivist", "Clerk"]
    expect(count).to_have_text("Shown: 2 of 14")
    filters.get_by_label("Level").select_option("Senior")
    assert _listed(page) == ["Clerk"]
    assert page.locator(".part:visible > h2").all_inner_texts() == ["C"]
    filters.get_by_role("button", name="Clear").click()
    expect(count).to_have_text("Shown: 14 of 14")
    filters.get_by_label("Title").fill("Hand 11")
    assert _listed(page) == ["Yard hand 11"]


def test_the_other_titles_of_a_role_find_it_without_their_accents(visit: Visit, office: Path) -> None:
    page = visit(office, "roles/index.html")
    page.get_by_label("Title").fill("burokraft")
    assert _listed(page) == ["Clerk"]
    page.get_by_label("Title").fill("known as")
    assert _listed(page) == []


def test_the_choices_are_those_of_the_page_in_their_order(visit: Visit, office: Path) -> None:
    page = visit(office, "roles/index.html")
    choices = [page.get_by_label(name).locator("option") for name in ("Job family", "Level")]
    assert [each.all_inner_texts() for each in choices] == [
        ["All families", "Desk work", "Yard work"],
        ["All levels", "Junior", "Senior"],
    ]


# --- Links to sections -----------------------------------------------------------------------


def test_a_link_to_a_section_is_copied(visit: Visit, office: Path) -> None:
    page = visit(office, "roles/clerk.html", permissions=["clipboard-read", "clipboard-write"])
    button = page.get_by_role("button", name="Copy a link to “Skills”")
    assert button.evaluate("each => getComputedStyle(each).opacity") == "0"
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#status")).to_have_text("The link is copied.")
    assert button.evaluate("each => getComputedStyle(each).opacity") == "1"
    address = page.evaluate("navigator.clipboard.readText()")
    assert address == (office / "roles/clerk.html").as_uri() + "#skills"
    page.keyboard.press("Tab")
    expect(page.locator("#status")).to_have_text("")


def test_a_link_is_selected_where_it_cannot_be_copied(visit: Visit, office: Path) -> None:
    page = visit(office, "roles/clerk.html")
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    button = page.get_by_role("button", name="Copy a link to “Overview”")
    button.click()
    expect(page.locator("#status")).to_have_text("The address is selected, to be copied by hand.")
    assert page.evaluate("document.getSelection().toString()").endswith("/roles/clerk.html#overview")
    page.keyboard.press("Escape")
    assert button.evaluate("each => each === document.activeElement")
    expect(page.locator(".address-field")).to_have_count(0)


def test_each_section_of_a_role_has_a_link_and_no_other_page_has(visit: Visit, office: Path) -> None:
    page = visit(office, "roles/clerk.html")
    assert page.locator("section > .copy-link").count() == page.locator(".role section > h2").count() > 5
    assert visit(office, "index.html").locator(".copy-link").count() == 0


# --- Tables ----------------------------------------------------------------------------------


def test_a_table_is_put_in_order_by_a_column(visit: Visit, office: Path) -> None:
    page = visit(office, "pay/us/index.html")
    table = page.locator("#pay-table")
    first = table.locator("tbody th")
    assert first.all_inner_texts() == ["Archivist", "Clerk"]
    seen = []
    for name in ("Median", "Median", "Role", "Role"):
        head = table.get_by_role("columnheader", name=name)
        head.get_by_role("button").click()
        seen.append((head.get_attribute("aria-sort"), first.all_inner_texts()))
    assert seen == [
        ("ascending", ["Clerk", "Archivist"]),
        ("descending", ["Archivist", "Clerk"]),
        ("ascending", ["Archivist", "Clerk"]),
        ("descending", ["Clerk", "Archivist"]),
    ]
    assert page.locator("th[aria-sort]").count() == 1


def test_columns_that_cannot_be_compared_have_no_button(visit: Visit, office: Path) -> None:
    page = visit(office, "pay/us/index.html")
    heads = page.locator("thead th:has(button)")
    assert heads.all_inner_texts() == ["Role", "Median"]
    assert visit(office, "roles/clerk.html").locator("thead button").count() == 0


# --- Keys ------------------------------------------------------------------------------------


def test_a_question_mark_tells_the_keys_and_escape_leads_back(visit: Visit, office: Path) -> None:
    page = visit(office, "roles/index.html")
    page.locator(".letters a").first.focus()
    page.keyboard.press("?")
    assert page.get_by_role("dialog", name="Keyboard shortcuts").is_visible()
    page.keyboard.press("Escape")
    assert not page.get_by_role("dialog").is_visible()
    assert page.evaluate("document.activeElement.closest('.letters') !== null")


def test_a_slash_goes_to_the_filter_and_is_a_letter_there(visit: Visit, office: Path) -> None:
    page = visit(office, "roles/index.html")
    page.keyboard.press("/")
    assert page.get_by_label("Title").evaluate("each => each === document.activeElement")
    page.keyboard.type("/?")
    assert page.get_by_label("Title").input_value() == "/?"
    assert not page.get_by_role("dialog").is_visible()


def test_the_keys_can_be_switched_off_and_found_again(visit: Visit, office: Path) -> None:
    page = visit(office, "roles/index.html")
    page.get_by_role("button", name="Keyboard shortcuts").click()
    page.get_by_label("Use these keys").uncheck()
    page.get_by_role("button", name="Close").click()
    page.reload()
    for key in ("?", "/"):
        page.keyboard.press(key)
    assert not page.get_by_role("dialog").is_visible()
    assert page.evaluate("document.activeElement === document.body")
    page.get_by_role("button", name="Keyboard shortcuts").click()
    page.get_by_label("Use these keys").check()
    page.get_by_role("button", name="Close").click()
    page.keyboard.press("?")
    assert page.get_by_role("dialog").is_visible()


# --- The manifest ----------------------------------------------------------------------------


def test_the_manifest_is_asked_for_on_the_web_and_not_from_a_folder(browser: Browser, office: Path) -> None:
    page = browser.new_page()
    page.route(
        "http://example.org/**",
        lambda route: route.fulfill(path=office / urlsplit(route.request.url).path[1:]),
    )
    page.goto("http://example.org/roles/clerk.html")
    assert page.locator("link[rel=manifest]").get_attribute("href") == "../manifest.webmanifest"
    page.goto((office / "roles/clerk.html").as_uri())
    assert page.locator("link[rel=manifest]").count() == 0
    page.close()
