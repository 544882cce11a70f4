"""Any choice of kinds of page is a whole site: nothing leads to a page that is not built."""

import json
from itertools import combinations
from pathlib import Path

import pytest

from jobsite.content.schema.site import PAGE_KINDS
from tests.conftest import Writer
from tests.sites import built, messages, page, run, write_role, write_site

BASE = "https://example.org/x/"
CHOICES = [*combinations(PAGE_KINDS, 1), *combinations(PAGE_KINDS, 2)]


def write_all_kinds(write: Writer, *settings: str) -> None:
    """Write a site that has something for each kind of page."""
    write_site(
        write, f"base_url: {BASE}", "menu: [about]", "logo: {asset: a.svg, alternative_text: A}", *settings
    )
    write("content/assets/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    write("content/pages/about.md", "---\ntitle: About\n---\n\nWho we are: a [clerk](role:clerk).\n")
    write("content/families/desk.yaml", "title: Desk work\nlevels: [{id: one, title: One}]\n")
    write("content/skills.yaml", "patience: {name: Patience}\n")
    write("content/places/us.yaml", "country: US\ncurrency: USD\nareas: {port: {name: Port}}\n")
    pay = "pay: [{place: us/port, kind: unsourced, period: hour, min: 20, max: 21.50}]"
    write_role(
        write,
        "clerk",
        "family: desk",
        "level: one",
        "published: 2026-11-01",
        "related: [porter]",
        "compare_with: [porter]",
        pay,
    )
    write_role(write, "scribe", "status: archived", "replaced_by: clerk", "family: desk")


@pytest.mark.parametrize("kinds", CHOICES, ids="-".join)
def test_any_choice_of_kinds_builds_without_a_finding(
    kinds: tuple[str, ...], write: Writer, tmp_path: Path
) -> None:
    write_all_kinds(write, f"pages: [{', '.join(kinds)}]")
    assert messages(run(tmp_path)) == ""


def test_without_a_home_page_nothing_leads_there(write: Writer, tmp_path: Path) -> None:
    write_all_kinds(write, "pages: [role, family]")
    assert messages(run(tmp_path)) == ""
    assert "index.html" not in built(tmp_path)
    role = page(tmp_path, "roles/clerk.html")
    assert '<span class="site"><img class="logo" src="../media/a.svg" alt="A"> Small site</span>' in role
    assert '<ol>\n<li><a href="../families/desk.html">Desk work</a></li>\n</ol>' in role
    assert "breadcrumb" not in page(tmp_path, "families/desk.html")
    assert "<p><a" not in page(tmp_path, "404.html")
    assert "start_url" not in json.loads(page(tmp_path, "manifest.webmanifest"))
    data = role.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert f'"{BASE}"' not in data
    assert "WebSite" not in data
