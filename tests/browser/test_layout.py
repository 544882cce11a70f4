"""Nothing scrolls sideways, overlaps or is cut off, on tiny pages and full ones, from phone to desk."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.conftest import ROOT, Writer
from tests.sites import FOUR_FIELDS, run, write_role

pytestmark = pytest.mark.browser

FAULTS = (ROOT / "tests/browser/layout.js").read_text(encoding="utf-8")
WIDTHS = (320, 768, 1280)

WORD = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz"  # once a law, 63 letters
TITLE = (
    "Regional Deputy Assistant Director of Customer Correspondence,"
    " Complaint Handling and Returned Goods in the General Trade"
)
STATES = {
    "four fields": "roles/clerk.html",
    "a title of 120 characters": "roles/long-title.html",
    "a word of 63 letters": "roles/long-word.html",
    "40 related roles": "roles/many-related.html",
    "an archived role": "roles/gone.html",
    "no pay anywhere": "pay/index.html",
    "one role in a family": "families/alone.html",
    "many roles": "roles/index.html",
    "home": "index.html",
}

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site of the tiny and the extreme."""
    write = Writer(tmp_path_factory.mktemp("states"))
    write("content/site.yaml", "title: Small site\n")
    write("content/families/alone.yaml", f"title: {WORD}\nlevels: [{{id: one, title: {WORD}}}]\n")
    write_role(write, "clerk")
    write_role(write, "long-title", title=TITLE)
    write_role(write, "alone", "family: alone", "level: one")
    write_role(write, "gone", "status: archived", "replaced_by: clerk")
    text = FOUR_FIELDS.format(title=f"{WORD}").replace("Works well", f"{WORD} {WORD}")
    more = f"alternate_titles: [{WORD}e]\npath: {{comes_from: [{{title: {WORD}}}], leads_to: [clerk]}}\n"
    write("content/roles/long-word.yaml", text + more)
    others = [f"other-{number}" for number in range(40)]
    for slug in others:
        write_role(write, slug)
    write_role(write, "many-related", f"related: [{', '.join(others)}]")
    report = run(write.root)
    assert report.ok
    return write.root / "output"


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """Open a page of a folder; styles of the test's own are let in beside the page's policy."""
    pages: list[Page] = []

    def opened(path: Path, width: int) -> Page:
        page = browser.new_page(viewport={"width": width, "height": 900}, bypass_csp=True)
        pages.append(page)
        page.goto(path.as_uri())
        return page

    yield opened
    for page in pages:
        page.close()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", STATES.values(), ids=STATES)
def test_tiny_and_extreme_pages_hold(states: Path, open_page: Open, path: str, width: int) -> None:
    assert open_page(states / path, width).evaluate(FAULTS) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_full_pages_hold(own_output: Path, open_page: Open, width: int) -> None:
    """One page of each kind of the repository's own site; of roles the longest."""
    longest = max(own_output.glob("roles/*.html"), key=lambda page: page.stat().st_size)
    folders = ("families", "pay/us", "skills")
    pages = [own_output / path for path in ("index.html", "roles/index.html", "pay/index.html", "about.html")]
    pages += [longest, own_output / "about/sources.html", own_output / "changes.html"]
    pages += [
        max(own_output.glob(f"{folder}/*.html"), key=lambda page: page.stat().st_size) for folder in folders
    ]
    found = {page.name: faults for page in pages if (faults := open_page(page, width).evaluate(FAULTS))}
    assert found == {}


PLANTED = {
    "sideways": ".summary { inline-size: calc(100vw + 100px); max-inline-size: none }",
    "overlap": "#skills { margin-block-start: -6rem }",
    "clipped": ".summary p { inline-size: 4rem; white-space: nowrap; overflow: hidden }",
}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("fault", "style"), PLANTED.items(), ids=PLANTED)
def test_a_planted_fault_is_found(states: Path, open_page: Open, fault: str, style: str, width: int) -> None:
    page = open_page(states / "roles/clerk.html", width)
    page.add_style_tag(content=style)
    found = page.evaluate(FAULTS)
    assert {each.partition(":")[0] for each in found} == {fault}
