"""The pages of the repository's own site: none is large, and a German one speaks no English."""

import re
from collections.abc import Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from shutil import copytree

import yaml

from jobsite.catalog.areas import MOST_AREAS
from jobsite.content.schema.place import Area, Region
from jobsite.pages.words import flatten
from tests.conftest import AGEING, ROOT
from tests.own_content import own_library
from tests.sites import page, run

LARGEST = 100 * 1024
MOST = 3000
WORDS = ROOT / "templates/words"
LONG = 12
"""Longer texts than this are not in a German page by chance."""
CHROME = re.compile(r"<(nav|h2|h3|dt|caption|th|footer)\b[^>]*>(.*?)</\1>", re.DOTALL)


class Elements(HTMLParser):
    """Counts the elements of a page."""

    count = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.count += 1


def elements(html: str) -> int:
    parser = Elements()
    parser.feed(html)
    return parser.count


def test_every_page_has_at_most_a_hundred_kilobytes_and_three_thousand_elements(own_output: Path) -> None:
    pages = sorted(own_output.rglob("*.html"))
    assert len(pages) > 100
    large = {page.name: page.stat().st_size for page in pages if page.stat().st_size > LARGEST}
    counts = {page.name: elements(page.read_text(encoding="utf-8")) for page in pages}
    assert large == {}
    assert {name: count for name, count in counts.items() if not 10 < count <= MOST} == {}


def test_the_longest_role_with_pay_in_every_place_is_no_larger(tmp_path: Path) -> None:
    """One that has every section, a distribution for each region and area there is, and codes of all sets."""
    copytree(ROOT / "content", tmp_path / "content")
    role = tmp_path / "content/roles/customer-service-operations-manager.yaml"
    united_states = own_library().places["us"]
    parts: list[Region | Area] = [*united_states.regions, *united_states.areas]
    rows = (
        f"  - {{place: us/{part.id}, kind: survey, period: year, basis: gross, population: all, p10: 45610,"
        " p25: 55950, median: 69500, p75: 85090, p90: 104710, mean: 73490, n: 1436680, rse_mean: 0.1,"
        " reference_period: 2025-05, source: bls-oews}\n"
        for part in parts
    )
    role.write_text(role.read_text(encoding="utf-8").replace("\npay:\n", f"\npay:\n{''.join(rows)}"))
    report = run(tmp_path, base_url="https://example.org/careers/")
    assert [each for each in report.findings if each.rule not in AGEING] == []
    html = page(tmp_path, "roles/customer-service-operations-manager.html")
    table = html[html.index('<table id="pay-by-area-us"') :].partition("</table>")[0]
    assert table.count("<tr>") == 1 + 1 + MOST_AREAS  # its head, the nation, and of 28 the chosen ones
    assert len(html.encode()) <= LARGEST
    assert elements(html) <= MOST


def test_elements_are_counted() -> None:
    assert elements("<p>1 < 2<br>and <img src='x'/><!-- <b> --> &lt;i&gt;</p>") == 3


# --- In German -------------------------------------------------------------------------------


def test_an_english_word_of_the_interface_is_found_in_english_pages(own_output: Path) -> None:
    """What no word is found with proves nothing: every page of the English site has some."""
    pages = sorted(own_output.rglob("*.html"))
    assert [
        page.name
        for page in pages
        if "http-equiv" not in page.read_text(encoding="utf-8") and not english(page)
    ] == []


def test_the_german_interface_has_no_english_word(own_german: Path) -> None:
    pages = sorted(own_german.rglob("*.html"))
    assert len(pages) > 100
    assert {page.name: found for page in pages if (found := english(page))} == {}


def english(page: Path) -> list[str]:
    """Return the English words of the interface that stand around the text of a page."""
    chrome = " ".join(found[2] for found in CHROME.finditer(page.read_text(encoding="utf-8")))
    text = " ".join(re.sub("<[^>]*>", " ", chrome).split())
    for source in own_library().sources.values():
        text = text.replace(source.title, "")  # a name of its own
    return [word for word, pattern in PATTERNS.items() if pattern.search(text)]


def patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield the long English words that German says otherwise, each as what finds it filled in."""
    english, german = (
        flatten(yaml.safe_load((WORDS / f"{name}.yaml").read_text(encoding="utf-8"))) for name in ("en", "de")
    )
    spoken = {text for entry in german.values() for text in forms(entry)}
    for text in sorted({text for entry in english.values() for text in forms(entry)} - spoken):
        parts = re.split(r"\{\w+\}", text)
        if len("".join(parts)) > LONG:
            yield text, re.compile(r"\b" + r".{1,80}?".join(map(re.escape, parts)))


def forms(entry: str | Mapping[str, str]) -> tuple[str, ...]:
    return tuple(entry.values()) if isinstance(entry, Mapping) else (entry,)


PATTERNS = dict(patterns())
