"""The home page: how new what it leads to is, and what it says of job families."""

import re
from pathlib import Path

import pytest

from jobsite.pages.home_page import first_sentence
from tests.conftest import Writer
from tests.sites import page, run, write_role, write_site

SURVEY = "kind: survey, period: year, basis: gross, population: all, median: 1, source: oews"


def notes(root: Path) -> list[str]:
    """Return what the home page notes of the lists it leads to."""
    found = re.findall('<p class="notes">(.*?)</p>', page(root, "index.html"))
    return [note for some in found for note in re.findall("<span>(.*?)</span>", some)]


def write_paid(write: Writer, *settings: str) -> None:
    """Write a site whose newest role is of January and whose newest figures are of May the year before."""
    write_site(write, *settings)
    write("content/places/us.yaml", "country: US\ncurrency: USD\nregions: {me: {name: Maine}}\n")
    write("content/sources.yaml", "oews: {title: Wage Statistics}\n")
    older, newer, newest = (
        f"{SURVEY}, reference_period: {date}" for date in ("2024-05", "2025-05", "2026-04")
    )
    write_role(
        write, "clerk", "published: 2026-01-02", f"pay: [{{place: us, {older}}}, {{place: us/me, {newer}}}]"
    )
    write_role(write, "porter", f"pay: [{{place: us, {older}}}]")
    write_role(write, "guard", "status: draft", f"pay: [{{place: us, {newest}}}]")
    assert run(write.root).ok


def test_the_home_page_says_how_new_roles_and_figures_are(write: Writer) -> None:
    write_paid(write)
    assert [each for each in notes(write.root) if each.startswith("Newest")] == [
        "Newest figures: May 2025",
        "Newest update: January 2, 2026",
    ]


def test_the_home_page_says_so_in_german(write: Writer) -> None:
    write_paid(write, "locale: de-DE")
    assert "Neueste Zahlen: Mai 2025" in notes(write.root)


def test_a_site_without_figures_says_nothing_of_their_date(write: Writer) -> None:
    write_site(write)
    assert run(write.root).ok
    assert [each for each in notes(write.root) if "Newest" in each] == []


# --- The first sentence of a description ---------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("People who answer for all others. They talk a lot.", "People who answer for all others."),
        (
            "People who look after others, e.g. clients. They talk.",
            "People who look after others, e.g. clients.",
        ),
        ("The U.S. market for all kinds of clerks. It grows.", "The U.S. market for all kinds of clerks."),
        (
            "The U.S. Bureau counts people who write. It counts all.",
            "The U.S. Bureau counts people who write.",
        ),
        ("How many people write letters at work? 40 in a hundred.", "How many people write letters at work?"),
        ("People who keep the books of a house.", "People who keep the books of a house."),
        ("Short. Too short to stand alone here. And more.", "Short. Too short to stand alone here."),
        ("事務員は書類を整理します。電話にも出ます。", "事務員は書類を整理します。"),
        ("אנשים שעונים ללקוחות בטלפון ובדואר. הם מדברים הרבה.", "אנשים שעונים ללקוחות בטלפון ובדואר."),
        ("", ""),
    ],
)
def test_a_first_sentence_ends_where_a_reader_would_end_it(text: str, first: str) -> None:
    assert first_sentence(text) == first
