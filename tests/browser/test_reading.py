"""Pages by keyboard, without scripts, at twice the size, and on paper."""

from pathlib import Path

import pytest

from tests.browser.conftest import Visit

pytestmark = pytest.mark.browser

PAGES = ["index.html", "roles/index.html", "roles/clerk.html", "families/desk.html", "pay/us/index.html"]

REACHABLE = """() => {
    const controls = 'a[href], button, input, select, summary, [tabindex="0"]';
    const isReachable = (each) => each.checkVisibility() && each.tabIndex >= 0; // drawings repeat lists
    window.reachable = [...document.querySelectorAll(controls)].filter(isReachable);
    return window.reachable.length;
}"""

FOCUSED = """() => {
    const each = document.activeElement;
    const style = getComputedStyle(each);
    const {left, top, width, height} = each.getBoundingClientRect();
    const atop = document.elementFromPoint(left + width / 2, Math.min(top + height / 2, innerHeight - 1));
    return {
        place: window.reachable.indexOf(each),
        outlined: style.outlineStyle === 'solid' && style.outlineWidth === '2px' && style.opacity === '1',
        seen: each.contains(atop) || atop?.contains(each) || each.className === 'scroll',
    };
}"""

# --- Keyboard --------------------------------------------------------------------------------


@pytest.mark.parametrize("path", PAGES)
def test_each_control_is_reached_once_in_order_and_seen(visit: Visit, office: Path, path: str) -> None:
    page = visit(office, path)
    count = page.evaluate(REACHABLE)
    assert count > 10
    visited = []
    for _ in range(count):
        page.keyboard.press("Tab")
        visited.append(page.evaluate(FOCUSED))
    assert [each["place"] for each in visited] == list(range(count))
    assert [each for each in visited if not each["outlined"] or not each["seen"]] == []


def test_the_skip_link_leads_past_all_that_repeats(visit: Visit, office: Path) -> None:
    page = visit(office, "roles/clerk.html")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the text"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.breadcrumb') !== null")


@pytest.mark.parametrize("width", [360, 1280])
def test_the_list_of_contents_leads_to_each_section(visit: Visit, office: Path, width: int) -> None:
    page = visit(office, "roles/clerk.html", width=width)
    headings = page.locator(".body > section > h2").all_inner_texts()
    if width == 360:
        page.locator(".contents summary").click()
    links = page.locator(".contents a")
    assert links.all_inner_texts() == headings
    links.last.click()
    assert page.url.endswith("#related")
    assert page.locator("#related > h2").evaluate("each => each.getBoundingClientRect().top") < 800


# --- Without scripts -------------------------------------------------------------------------


@pytest.mark.parametrize("path", PAGES)
def test_without_scripts_the_page_is_whole_and_has_no_dead_control(
    visit: Visit, office: Path, path: str
) -> None:
    read = """() => [...document.querySelectorAll('main, .masthead, .foot')].map(each => {
        const copy = each.cloneNode(true);
        copy.querySelectorAll('.scripted, .copy-link, template').forEach(control => control.remove());
        return copy.textContent.replace(/\\s+/g, ' ');
    }).join()"""
    plain = visit(office, path, java_script_enabled=False)
    assert plain.locator("button, input, select, dialog, [role=status]").filter(visible=True).count() == 0
    assert plain.locator(".scripted:not([hidden])").count() == 0
    assert plain.evaluate(read) == visit(office, path).evaluate(read)


def test_with_scripts_every_control_is_there(visit: Visit, office: Path) -> None:
    page = visit(office, "roles/index.html")
    assert page.locator("button, input, select").filter(visible=True).count() == 3 + 1 + 2 + 1 + 1
    assert page.locator("[hidden]").count() == 0


# --- Large and on paper ----------------------------------------------------------------------


@pytest.mark.parametrize("path", PAGES)
def test_at_twice_the_size_nothing_scrolls_sideways(visit: Visit, office: Path, path: str) -> None:
    page = visit(office, path, width=640, device_scale_factor=2)
    assert page.evaluate("devicePixelRatio") == 2
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


@pytest.mark.parametrize("path", PAGES)
def test_twice_the_size_of_text_alone_scrolls_nothing_sideways(visit: Visit, office: Path, path: str) -> None:
    page = visit(office, path, width=640)
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate("document.documentElement.scrollWidth") <= 640


@pytest.mark.parametrize("path", PAGES)
def test_paper_has_no_controls_and_nothing_runs_off_it(visit: Visit, office: Path, path: str) -> None:
    page = visit(office, path, width=688)  # A4 without its margins
    page.emulate_media(media="print")
    controls = page.locator("button:not(th > *), input, select, dialog, nav")
    assert controls.filter(visible=True).count() == 0
    assert page.locator("h1").is_visible()
    arrow = "each => getComputedStyle(each, '::after').content"
    assert {each.evaluate(arrow) for each in page.locator("thead th").all()} <= {"none"}
    assert page.evaluate("document.documentElement.scrollWidth") <= 688
