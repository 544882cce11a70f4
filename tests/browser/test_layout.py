"""Nothing scrolls sideways, overlaps or is cut off, on tiny pages and full ones, from phone to desk."""

from pathlib import Path

import pytest

from tests.browser.conftest import FAULTS, WIDTHS, Visit
from tests.conftest import Writer
from tests.sites import FOUR_FIELDS, run, write_role

pytestmark = pytest.mark.browser

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


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", STATES.values(), ids=STATES)
def test_tiny_and_extreme_pages_hold(states: Path, visit: Visit, path: str, width: int) -> None:
    assert visit(states, path, width=width).evaluate(FAULTS) == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", ["output", "german"])
def test_full_pages_hold(request: pytest.FixtureRequest, visit: Visit, language: str, width: int) -> None:
    """One page of each kind of the repository's own site; the longest where there are several."""
    own: Path = request.getfixturevalue(f"own_{language}")
    pages = ["index.html", "roles/index.html", "pay/index.html", "about.html", "about/sources.html"]
    folders = ("roles", "roles/*", "families", "pay/us", "compare", "skills")
    pages += ["changes.html", "compare/index.html", *(longest(own, folder) for folder in folders)]
    found = {path: faults for path in pages if (faults := visit(own, path, width=width).evaluate(FAULTS))}
    assert found == {}


def longest(site: Path, folder: str) -> str:
    """Return the path of the longest page of a folder."""
    page = max(site.glob(f"{folder}/*.html"), key=lambda page: page.stat().st_size)
    return page.relative_to(site).as_posix()


PLANTED = {
    "sideways": ".summary { inline-size: calc(100vw + 100px); max-inline-size: none }",
    "overlap": "#skills { margin-block-start: -6rem }",
    "clipped": ".summary p { inline-size: 4rem; white-space: nowrap; overflow: hidden }",
}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize(("fault", "style"), PLANTED.items(), ids=PLANTED)
def test_a_planted_fault_is_found(states: Path, visit: Visit, fault: str, style: str, width: int) -> None:
    page = visit(states, "roles/clerk.html", width=width, bypass_csp=True)
    page.add_style_tag(content=style)
    found = page.evaluate(FAULTS)
    assert {each.partition(":")[0] for each in found} == {fault}
