"""How a page with figures is cited: by what stands on it, in one sentence."""

from datetime import date

import pytest

from jobsite.content.schema.registries import SourceSpec
from jobsite.pages.citation import citation, citation_of_rows
from tests.conftest import Writer
from tests.pages.pay import edition, row
from tests.sites import page, run, write_role, write_site

EN, DE = edition(), edition("de")
SURVEY = "kind: survey, period: year, basis: gross, population: all, reference_period: 2025-05, source: oews"


@pytest.mark.parametrize(
    ("newest", "updated", "address", "expected"),
    [
        ("", None, "", "Small site: “Clerk”, based on Wage Statistics."),
        ("2025-05", None, "", "Small site: “Clerk”, figures up to May 2025, based on Wage Statistics."),
        (
            "2024",
            date(2026, 2, 3),
            "https://example.org/x",
            (
                "Small site: “Clerk”, updated February 3, 2026, figures up to 2024, https://example.org/x, "
                "based on Wage Statistics."
            ),
        ),
    ],
)
def test_a_citation_says_what_is_known(
    newest: str, updated: date | None, address: str, expected: str
) -> None:
    assert citation("Clerk", address, EN, newest=newest, sources=["oews"], updated=updated) == expected


def test_a_citation_is_in_the_language_of_the_site() -> None:
    said = citation("Kraft", "", DE, newest="2025-05", sources=["oews"], updated=date(2026, 2, 3))
    assert said == ("Small site: „Kraft“, Stand 3. Februar 2026, Angaben bis Mai 2025, nach Wage Statistics.")


def test_sources_are_named_once_with_publisher_and_edition() -> None:
    some = edition()
    sources = {
        "a": SourceSpec(id="a", title="Survey", publisher="Office", vintage="May 2025"),
        "b": SourceSpec(id="b", title="Table 14, 2024", vintage="2024"),
    }
    object.__setattr__(some, "sources", sources)
    said = citation("Clerk", "", some, newest="", sources=["a", "b", "a", "unknown"])
    assert said == "Small site: “Clerk”, based on Office, Survey (May 2025); Table 14, 2024."


def test_the_newest_of_the_sourced_rows_dates_a_page() -> None:
    assert citation_of_rows("Clerk", "", [row(), row(unsourced=True)], EN) == (
        "Small site: “Clerk”, figures up to May 2025, based on Wage Statistics."
    )


def test_nothing_is_cited_where_nobody_is_named() -> None:
    assert citation_of_rows("Clerk", "", [row(unsourced=True)], EN) == ""
    assert citation_of_rows("Clerk", "", [], EN) == ""


def test_pages_with_pay_say_how_to_cite_them(write: Writer) -> None:
    write_site(write)
    write("content/places/us.yaml", "country: US\ncurrency: USD\n")
    write("content/sources.yaml", "oews: {title: Wage Statistics}\n")
    write_role(write, "clerk", "updated: 2026-02-03", f"pay: [{{place: us, {SURVEY}, median: 50000}}]")
    assert run(write.root, base_url="https://example.org/x/").ok
    said = {
        path: page(write.root, path).partition('<p class="citation">')[2].partition("</p>")[0]
        for path in ("roles/clerk.html", "roles/porter.html", "pay/us/index.html", "pay/index.html")
    }
    assert said == {
        "roles/clerk.html": "Small site: “Clerk”, updated February 3, 2026, figures up to May 2025, "
        "https://example.org/x/roles/clerk.html, based on Wage Statistics.",
        "roles/porter.html": "",
        "pay/us/index.html": "Small site: “Pay: United States”, figures up to May 2025, "
        "https://example.org/x/pay/us/, based on Wage Statistics.",
        "pay/index.html": "Small site: “Pay by place”, figures up to May 2025, "
        "https://example.org/x/pay/, based on Wage Statistics.",
    }
