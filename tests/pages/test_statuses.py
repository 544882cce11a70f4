"""Published, draft, planned, archived: who has a page, who is listed, what a link becomes."""

import re
from pathlib import Path

import pytest

from tests.conftest import Writer
from tests.sites import built, messages, page, run, write_role, write_site


def sitemap(root: Path) -> set[str]:
    lines = page(root, "sitemap.xml").splitlines()
    return {line.removeprefix("<url><loc>").removesuffix("</loc></url>") for line in lines if "<loc>" in line}


def test_a_draft_has_a_page_only_where_drafts_are_asked_for(write: Writer, tmp_path: Path) -> None:
    write_site(write, "base_url: https://example.org/")
    write("content/roles/sketch.yaml", "title: Sketch\nstatus: draft\n")
    write_role(write, "clerk", "related: [sketch]")
    report = run(tmp_path)
    assert [(each.rule, each.severity) for each in report.findings] == [("draft-incomplete", "warning")] * 3
    assert "roles/sketch.html" not in built(tmp_path)
    assert "sketch" not in page(tmp_path, "roles/index.html")
    assert 'href="sketch.html"' not in page(tmp_path, "roles/clerk.html")
    run(tmp_path, drafts=True)
    assert "This is a draft." in page(tmp_path, "roles/sketch.html")
    assert 'content="noindex"' in page(tmp_path, "roles/sketch.html")
    assert 'href="sketch.html"' in page(tmp_path, "roles/index.html")
    assert 'href="sketch.html"' in page(tmp_path, "roles/clerk.html")
    assert "https://example.org/roles/sketch.html" not in sitemap(tmp_path)


def test_a_planned_role_is_named_and_has_no_page(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write("content/roles/ghost.yaml", "title: Ghost writer\nstatus: planned\n")
    write_role(
        write,
        "clerk",
        "path: {leads_to: [ghost]}",
        "overview: Later a [ghost](role:ghost), then a [porter](role:porter).",
    )
    assert messages(run(tmp_path)) == ""
    assert "roles/ghost.html" not in built(tmp_path)
    assert "Ghost writer" not in page(tmp_path, "roles/index.html")
    clerk = page(tmp_path, "roles/clerk.html")
    assert "<li>Ghost writer</li>" in clerk
    assert 'Later a ghost, then a <a href="porter.html">porter</a>.' in clerk


@pytest.mark.parametrize("status", ["draft", "planned"])
def test_a_role_without_a_page_is_named_by_its_title_everywhere_and_nothing_else_is_shown_of_it(
    status: str, write: Writer, tmp_path: Path
) -> None:
    write_site(write, "home_country: us")
    write("content/places/us.yaml", "country: US\ncurrency: USD\n")
    pay = "pay: [{place: us, kind: unsourced, period: year, median: 12345}]"
    write_role(write, "ghost", f"status: {status}", "alternate_titles: [Phantom]", pay, title="Ghost writer")
    write_role(
        write,
        "clerk",
        "related: [{role: ghost, why: writes what clerks file}]",
        "compare_with: [ghost]",
        "reporting: {works_with: [ghost]}",
        "path: {leads_to: [ghost]}",
        "requirements: {experience: {bands: [{months: {min: 12}, next: [ghost]}]}}",
    )
    write_role(write, "scribe", "status: archived", "replaced_by: ghost")
    write("content/pages/about.md", "---\ntitle: About\n---\n\nOf a [ghost](role:ghost).\n")
    report = run(tmp_path)
    assert messages(report) == ""
    clerk = page(tmp_path, "roles/clerk.html")
    assert clerk.count("<li>Ghost writer</li>") == 2
    assert re.search(r'<th scope="row">Ghost writer\s*<small>writes what clerks file</small></th>', clerk)
    assert "Next: Ghost writer" in clerk
    assert "It was replaced by Ghost writer" in page(tmp_path, "roles/scribe.html")
    assert "Of a ghost." in page(tmp_path, "about.html")
    pages = "".join(page(tmp_path, path) for path in built(tmp_path) if path.endswith(".html"))
    assert not re.search("ghost.html|12,345|Phantom|Does what a Ghost", pages)
    assert "1 pay entry" not in page(tmp_path, "index.html")


def test_the_home_page_counts_the_pay_that_pages_show(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write("content/places/us.yaml", "country: US\ncurrency: USD\n")
    pay = "pay: [{place: us, kind: unsourced, period: year, median: 50000}]"
    write_role(write, "clerk", pay)
    write_role(write, "scribe", "status: archived", pay)
    write_role(write, "sketch", "status: draft", pay)
    assert messages(run(tmp_path)) == ""
    assert "<span>1 pay entry</span>" in page(tmp_path, "index.html")
    run(tmp_path, drafts=True)
    assert "<span>2 pay entries</span>" in page(tmp_path, "index.html")


def test_an_archived_role_keeps_its_page_and_leaves_the_lists(write: Writer, tmp_path: Path) -> None:
    write_site(write, "base_url: https://example.org/")
    write_role(write, "scribe", "status: archived", "replaced_by: clerk")
    assert messages(run(tmp_path)) == ""
    scribe = page(tmp_path, "roles/scribe.html")
    assert "This role is archived. It was replaced by" in scribe
    assert '<a href="clerk.html">Clerk</a>' in scribe
    assert 'content="noindex"' in scribe
    assert "scribe" not in page(tmp_path, "roles/index.html") + page(tmp_path, "index.html")
    assert sitemap(tmp_path) == {
        "https://example.org/",
        "https://example.org/roles/",
        "https://example.org/roles/clerk.html",
        "https://example.org/roles/porter.html",
        "https://example.org/pay/",
        "https://example.org/compare/",
        "https://example.org/about/sources.html",
    }
    assert 'href="scribe.html"' in page(tmp_path, "roles/clerk.html")


def test_an_archived_role_without_a_successor_is_linked_from_its_family(
    write: Writer, tmp_path: Path
) -> None:
    write_site(write)
    write("content/families/desk.yaml", "title: Desk work\n")
    write_role(write, "scribe", "status: archived", "family: desk")
    assert messages(run(tmp_path)) == ""
    assert '<a href="../roles/scribe.html">Scribe</a>' in page(tmp_path, "families/desk.html")


def test_an_alias_leads_on_to_the_role(write: Writer, tmp_path: Path) -> None:
    write_site(write, "base_url: https://example.org/x/")
    write_role(write, "clerk", "aliases: [scribe]")
    assert messages(run(tmp_path)) == ""
    redirect = page(tmp_path, "roles/scribe.html")
    assert '<meta http-equiv="refresh" content="0; url=clerk.html">' in redirect
    assert '<link rel="canonical" href="https://example.org/x/roles/clerk.html">' in redirect
    assert "scribe" not in page(tmp_path, "sitemap.xml")


def test_a_passed_review_date_is_said_on_the_page(write: Writer, tmp_path: Path) -> None:
    write_site(write, "limits: {review_months: 6}")
    write("content/people.yaml", "team: {name: The team}\n")
    write_role(write, "clerk", "review_by: 2026-11-21")
    write_role(write, "porter", "reviewed: {by: team, date: 2026-05-31}")
    write_role(write, "guard", "reviewed: {by: team, date: 2026-05-22}")
    assert messages(run(tmp_path)) == (
        "content/roles/clerk.yaml:5:12: warning: the review was due on 2026-11-21 [review-due]\n"
        "    hint: check the role, then set reviewed and review_by\n"
    )
    assert "was due for review on November 21, 2026" in page(tmp_path, "roles/clerk.html")
    assert "due for review" not in page(tmp_path, "roles/porter.html") + page(tmp_path, "roles/guard.html")
