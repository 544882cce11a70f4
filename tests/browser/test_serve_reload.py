"""What the writer of a site sees in the browser while `jobsite serve` runs: the page follows the file."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect

from tests.conftest import Writer
from tests.served import PATIENCE, Served, served, write_role, write_site

pytestmark = pytest.mark.browser

PAGE = "/jobs/roles/archivist.html"
BROKEN = '"<script>document.title = 1</script>"\nstatus: "<script>document.title = 2</script>"'


@contextmanager
def opened(browser: Browser, server: Served) -> Iterator[Page]:
    """Open the role's page, and at the end expect that nothing was blocked and nothing went wrong on it."""
    faults: list[str] = []

    def note(message: ConsoleMessage) -> None:
        # Chromium notes every answer of 500 there; that one is how a broken site answers.
        if message.type in {"error", "warning"} and "status of 500" not in message.text:
            faults.append(message.text)

    page = browser.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    page.on("console", note)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(server.origin + PAGE)
    yield page
    page.close()
    assert faults == []


def heading(page: Page, text: str) -> None:
    expect(page.locator("h1")).to_have_text(text, timeout=PATIENCE * 1000)


def test_the_page_follows_the_file(write: Writer, tmp_path: Path, browser: Browser) -> None:
    write_site(write, base_url="https://example.org/jobs/")
    with served(tmp_path) as server, opened(browser, server) as page:
        heading(page, "Archivist")
        write_role(write, "Curator")
        heading(page, "Curator")
        assert page.url == server.origin + PAGE


def test_an_error_is_shown_and_gone_once_it_is_mended(
    write: Writer, tmp_path: Path, browser: Browser
) -> None:
    write_site(write, base_url="https://example.org/jobs/")
    with served(tmp_path) as server, opened(browser, server) as page:
        heading(page, "Archivist")
        write_role(write, BROKEN)
        heading(page, "The site could not be built")
        expect(page.locator("pre")).to_contain_text(
            'content/roles/archivist.yaml:2:9: error: "<script>document.title = 2</script>" is none of'
        )
        assert page.title() == "The site could not be built"
        assert page.evaluate("getComputedStyle(document.querySelector('pre')).whiteSpace") == "pre-wrap"
        write_role(write, BROKEN.replace("2", "3"))
        expect(page.locator("pre")).to_contain_text("document.title = 3", timeout=PATIENCE * 1000)
        write_role(write, "Curator")
        heading(page, "Curator")


def test_no_save_is_too_close_to_the_one_before(write: Writer, tmp_path: Path, browser: Browser) -> None:
    write_site(write, base_url="https://example.org/jobs/")
    with served(tmp_path) as server, opened(browser, server) as page:
        for number in range(10):  # livereload's own watcher drops what follows a reload within 3 seconds
            write_role(write, f"Archivist {number}")
            heading(page, f"Archivist {number}")
        for title in ("Curator", "Conservator", "Registrar"):
            write_role(write, title)
            page.wait_for_timeout(200)
        heading(page, "Registrar")


def test_a_page_that_moved_is_followed_by_the_404_page(
    write: Writer, tmp_path: Path, browser: Browser
) -> None:
    write_site(write)
    with served(tmp_path) as server:
        page = browser.new_page()
        page.goto(f"{server.origin}/about.html")
        heading(page, "Page not found")
        write("content/pages/about.md", "---\ntitle: About us\n---\nFounded long ago.\n")
        heading(page, "About us")
        page.close()


def test_a_page_left_open_finds_the_server_when_it_is_started_again(
    write: Writer, tmp_path: Path, browser: Browser
) -> None:
    write_site(write)
    page = browser.new_page()
    with served(tmp_path) as server:
        page.goto(f"{server.origin}/roles/archivist.html")
        heading(page, "Archivist")
        assert server.end() == 0
    write_role(write, "Curator")
    with served(tmp_path, "--port", str(server.port)):
        heading(page, "Curator")
        page.close()
