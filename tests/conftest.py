"""Fixtures that several tests share."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.sites import run

settings.register_profile("patient", deadline=None)  # how long an example takes says nothing here
settings.load_profile("patient")

AGEING = frozenset({"figures-old"})
"""What the repository's own site will be told of sooner or later, and is no fault of its files."""
ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
# No network is looked for: without these the browser asks its maker for updates and the like.
CHROMIUM_FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("browser") and CHROMIUM is None:
        message = "BROWSER TESTS SKIPPED: no Chromium on this machine (apt-get install chromium)"
        if os.environ.get("JOBSITE_REQUIRE_BROWSER"):
            pytest.fail(message)
        pytest.skip(message)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a network."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=CHROMIUM_FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def own_output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the repository's own site, built without a finding."""
    output = tmp_path_factory.mktemp("own") / "output"
    report = run(ROOT, output, base_url="https://example.org/careers/")
    assert [each for each in report.findings if each.rule not in AGEING] == []
    return output


@pytest.fixture(scope="session")
def own_german(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the repository's own content, which is English, in a German interface."""
    root = tmp_path_factory.mktemp("german")
    shutil.copytree(ROOT / "content", root / "content")
    settings = root / "content/site.yaml"
    text = settings.read_text(encoding="utf-8")
    assert "\nlocale: en-US\n" in text
    settings.write_text(text.replace("\nlocale: en-US\n", "\nlocale: de-DE\n"), encoding="utf-8")
    report = run(root, base_url="https://example.org/careers/")
    assert [each for each in report.findings if each.rule not in AGEING] == []
    return root / "output"


@pytest.fixture
def write(tmp_path: Path) -> "Writer":
    """Write files below a fresh folder: `write("content/site.yaml", "title: Site")`."""
    return Writer(tmp_path)


class Writer:
    """Writes the files of a tiny site."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def __call__(self, path: str, content: str | bytes) -> Path:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
        return target
