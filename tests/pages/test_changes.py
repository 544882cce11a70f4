"""Pages of changes: what was added and updated, newest first, by month."""

import re
from pathlib import Path

from tests.conftest import Writer
from tests.sites import built, messages, page, run, write_role, write_site


def told(root: Path, path: str = "changes.html") -> list[tuple[str, str, str]]:
    """Return month, day with what happened, and role, in the order of the page."""
    entries = []
    month = day = ""
    for heading, date, role in re.findall(
        r'<h2 id="[^"]*">(.*?)</h2>|<p>(<time.*?)</p>|<li>(<span>.*?)</li>', page(root, path)
    ):
        month, day = heading or month, words(date) or day
        if role:
            entries.append((month, day, words(role)))
    return entries


def words(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


def test_roles_are_told_newest_first_by_month_and_title(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write("content/families/desk.yaml", "title: Desk work\n")
    write_role(write, "clerk", "published: 2026-10-31", "updated: 2026-11-20", "family: desk")
    write_role(write, "porter", "published: 2026-11-20", "updated: 2026-11-20")
    write_role(write, "scribe", "updated: 2025-01-02")
    write_role(write, "usher")
    assert messages(run(tmp_path)) == ""
    assert told(tmp_path) == [
        ("November 2026", "November 20, 2026 Updated", "Clerk Desk work"),
        ("November 2026", "November 20, 2026 Added", "Porter"),
        ("October 2026", "October 31, 2026 Added", "Clerk Desk work"),
        ("January 2025", "January 2, 2025 Updated", "Scribe"),
    ]
    text = page(tmp_path, "changes.html")
    assert '<time datetime="2026-10-31">October 31, 2026</time>' in text
    assert '<a href="families/desk.html">Desk work</a>' in text
    assert text.count('<time datetime="2026-11-20">') == 2
    assert "4 additions and updates of roles, newest first." in text


def test_what_readers_do_not_see_and_what_is_to_come_is_no_change(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write_role(write, "clerk", "published: 2026-11-23")
    write_role(write, "scribe", "published: 2026-11-01", "status: archived")
    write_role(write, "usher", "published: 2026-11-01", "status: draft")
    assert messages(run(tmp_path)) == ""
    assert "changes.html" not in built(tmp_path)
    assert "All changes" not in page(tmp_path, "index.html")
    run(tmp_path, drafts=True)
    assert told(tmp_path) == [("November 2026", "November 1, 2026 Added", "Usher Draft")]


def test_many_changes_take_several_pages(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    for number in range(100):
        write_role(write, f"role-{number}", "published: 2026-01-02")
    assert messages(run(tmp_path)) == ""
    assert len(told(tmp_path)) == 60
    assert len(told(tmp_path, "changes/page-2.html")) == 40


def test_the_home_page_tells_what_was_done_to_each_role_last(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write_role(write, "clerk", "published: 2026-10-31", "updated: 2026-11-20")
    write_role(write, "porter", "published: 2026-11-01")
    assert messages(run(tmp_path)) == ""
    recent = page(tmp_path, "index.html").partition('<ol class="dated">')[2].partition("</ol>")[0]
    assert " ".join(words(recent).split()) == "November 20, 2026 Updated Clerk November 1, 2026 Added Porter"


def test_every_page_and_the_home_page_lead_to_the_changes(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write_role(write, "clerk", "published: 2026-01-02")
    run(tmp_path)
    link = '<a href="{}">All changes</a>'
    assert page(tmp_path, "index.html").count(link.format("changes.html")) == 3
    assert link.format("../changes.html") in page(tmp_path, "roles/porter.html")
    assert "<p>All changes</p>" in page(tmp_path, "changes.html")
    write_site(write, "pages: [home, role]")
    run(tmp_path)
    assert "All changes" not in page(tmp_path, "index.html")
