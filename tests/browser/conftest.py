"""Pages as readers open them: from a folder, without a network, and with nothing to complain of."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.conftest import ROOT, Writer
from tests.sites import run, write_role, write_site

FAULTS = (ROOT / "tests/browser/layout.js").read_text(encoding="utf-8")
"""Says what is wrong with the layout of a page, as a list of sentences."""
WIDTHS = (320, 768, 1280)


class Visit(Protocol):
    """Opens a page of a built site: `visit(site, "index.html", width=320, color_scheme="dark")`.

    With `bypass_csp=True` styles of the test's own are let in beside the page's policy.
    """

    def __call__(self, site: Path, path: str, *, width: int = 1280, **options: Any) -> Page: ...  # noqa: ANN401 - options of a browser's context


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """Open pages, each as another reader; afterwards nothing was said, failed, or asked for elsewhere."""
    contexts: list[BrowserContext] = []
    sites: set[str] = set()
    said: list[str] = []
    asked: list[str] = []

    def opened(site: Path, path: str, *, width: int = 1280, **options: Any) -> Page:  # noqa: ANN401 - as above
        size = {"width": width, "height": 800}
        context = browser.new_context(**{"viewport": size, "offline": True, **options})
        contexts.append(context)
        sites.add(f"{site.as_uri()}/")
        context.on("console", lambda message: said.append(message.text))
        context.on("weberror", lambda error: said.append(str(error.error)))
        context.on("requestfailed", lambda request: said.append(f"{request.failure}: {request.url}"))
        context.on("request", lambda request: asked.append(request.url))
        page = context.new_page()
        page.goto((site / path).as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert [each for each in said if "net::ERR_ABORTED" not in each] == []  # a page left while it loaded
    assert [each for each in asked if not each.startswith(tuple(sites))] == []


SURVEY = "kind: survey, period: year, basis: gross, population: all, reference_period: 2025-05, source: oews"
LADDER = "levels: [{id: junior, title: Junior}, {id: senior, title: Senior}]"
EVERY_PART = """\
alternate_titles: [Office clerk, Bürokraft]
overview: |
  What a [porter](role:porter) carries, a clerk writes down.

  ## A part of it
takeaways: [It is work]
conclusion: That is all.
faq: [{question: Is it hard?, answer: On Mondays.}]
related: [{role: porter, why: They share a door}]
requirements: {experience: {months: {min: 12}}}
"""


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A built site of fourteen roles in two families, with pay that can be put in order in one place."""
    write = Writer(tmp_path_factory.mktemp("office"))
    write_site(write, "home_country: us")
    write("content/places/us.yaml", "country: US\ncurrency: USD\nareas: {portland: {name: Portland}}\n")
    write("content/sources.yaml", "oews: {title: Occupational Employment and Wage Statistics}\n")
    write("content/families/desk.yaml", f"title: Desk work\n{LADDER}\n")
    write("content/families/yard.yaml", f"title: Yard work\n{LADDER}\n")
    write_role(write, "porter", "family: yard", "level: junior", _pay(39000))
    write_role(write, "clerk", "family: desk", "level: senior", _pay(52000), EVERY_PART)
    write_role(write, "archivist", "family: desk", "level: junior", _pay(110000))
    for number in range(1, 12):
        write_role(write, f"worker-{number}", "family: yard", "level: senior", title=f"Yard hand {number}")
    assert run(write.root).ok
    return write.root / "output"


def _pay(median: int) -> str:
    return f"pay: [{{place: us, {SURVEY}, p10: {median - 9000}, median: {median}, p90: {median + 9000}}}]"
