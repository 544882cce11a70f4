"""What is missing is said, with who can add it."""

import re

import pytest

from tests.conftest import Writer
from tests.sites import page, run, write_role, write_site

NOTE = re.compile(r'<p class="banner missing" role="note">.*?</svg>\s*<span>(.*?)</span></p>', re.DOTALL)
REPORT = "https://example.org/jobs/issues/new?title="


@pytest.mark.parametrize(
    ("settings", "known"),
    [
        ((), ""),
        (
            ("repository: https://example.org/jobs/",),
            f' Know one? <a href="{REPORT}Pay%3A%20Brazil">Report it.</a>',
        ),
    ],
    ids=["without a repository", "with a repository"],
)
def test_a_country_with_figures_for_its_parts_only_says_so(
    write: Writer, settings: tuple[str, ...], known: str
) -> None:
    write_site(write, *settings)
    write("content/places/br.yaml", "country: BR\ncurrency: BRL\nregions: {sp: {name: São Paulo}}\n")
    write_role(write, "clerk", "pay: [{place: br/sp, kind: unsourced, period: year, median: 50000}]")
    assert run(write.root).ok
    country, part = page(write.root, "pay/br/index.html"), page(write.root, "pay/br/sp.html")
    assert NOTE.findall(country) == [f"We have no figure for Brazil as a whole.{known}"]
    assert "What is known of pay in Brazil, by region and area." in country
    assert NOTE.findall(part) == []


def test_a_site_without_pay_says_so_on_its_page_of_places(write: Writer) -> None:
    write_site(write, "repository: https://example.org/jobs")
    assert run(write.root).ok
    said = f'We have no figure for any place yet. Know one? <a href="{REPORT}Pay%20by%20place">Report it.</a>'
    assert NOTE.findall(page(write.root, "pay/index.html")) == [said]


def test_a_role_without_pay_says_nothing_of_it(write: Writer) -> None:
    write_site(write, "repository: https://example.org/jobs")
    assert run(write.root).ok
    role = page(write.root, "roles/clerk.html")
    assert 'id="pay"' not in role
    assert NOTE.findall(role) == []


def test_a_second_page_of_parts_does_not_say_that_figures_are_missing(write: Writer) -> None:
    write_site(write)
    regions = "".join(f"  r{number}: {{name: Region {number}}}\n" for number in range(130))
    write("content/places/br.yaml", f"country: BR\ncurrency: BRL\nregions:\n{regions}")
    pay = [f"{{place: br/r{number}, kind: unsourced, period: year, median: 50000}}" for number in range(130)]
    whole = "{place: br, kind: unsourced, period: year, median: 50000}"
    write_role(write, "clerk", f"pay: [{', '.join([whole, *pay])}]")
    assert run(write.root).ok
    assert NOTE.findall(page(write.root, "pay/br/page-2.html")) == []
