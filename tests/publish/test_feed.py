"""feed.xml is what RFC 4287 asks for, and every page leads to it."""

import re
from pathlib import Path
from xml.etree.ElementTree import Element, fromstring

from tests.conftest import Writer
from tests.sites import built, messages, page, run, write_role, write_site

ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "https://example.org/x/"


def feed(root: Path) -> Element:
    return fromstring(page(root, "feed.xml"))  # noqa: S314 - our own


def texts(of: Element, name: str) -> list[str]:
    return [each.text or "" for each in of.iterfind(f"{ATOM}{name}")]


def links(of: Element) -> dict[str, str]:
    return {each.attrib["rel"]: each.attrib["href"] for each in of.iterfind(f"{ATOM}link")}


def test_the_feed_has_an_entry_a_role_last_changed_first(write: Writer, tmp_path: Path) -> None:
    write_site(write, f"base_url: {BASE}", "licence: CC BY 4.0", "locale: en-GB")
    write("content/families/desk.yaml", "title: Desk & counter\n")
    write_role(
        write,
        "clerk",
        "published: 2026-10-31",
        "updated: 2026-11-20",
        "family: desk",
        title='Clerk <"A"> & more',
    )
    write_role(write, "porter", "published: 2026-11-19")
    assert messages(run(tmp_path)) == ""
    root = feed(tmp_path)
    assert texts(root, "id") == [f"{BASE}feed.xml"]
    assert texts(root, "title") == ["Small site"]
    assert texts(root, "updated") == ["2026-11-20T00:00:00Z"]
    assert texts(root, "rights") == ["CC BY 4.0"]
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Small site"
    assert links(root) == {"self": f"{BASE}feed.xml", "alternate": f"{BASE}changes.html"}
    clerk, porter = root.iterfind(f"{ATOM}entry")
    assert texts(clerk, "id") == [f"{BASE}roles/clerk.html"]
    assert texts(clerk, "title") == ['Clerk <"A"> & more']
    assert texts(clerk, "published") == ["2026-10-31T00:00:00Z"]
    assert texts(clerk, "updated") == ["2026-11-20T00:00:00Z"]
    assert texts(clerk, "summary") == ['Does what a Clerk <"A"> & more does.']
    assert links(clerk) == {"alternate": f"{BASE}roles/clerk.html"}
    category = clerk.find(f"{ATOM}category")
    assert category is not None
    assert category.attrib == {"term": "desk", "label": "Desk & counter"}
    assert texts(porter, "updated") == texts(porter, "published") == ["2026-11-19T00:00:00Z"]


def test_every_entry_has_what_it_must_have_once(write: Writer, tmp_path: Path) -> None:
    write_site(write, f"base_url: {BASE}")
    for number in range(40):
        day = f"2026-01-{number // 2 + 1:02}"
        write_role(write, f"role-{number}", f"published: {day}", f"updated: 2026-0{number % 3 + 1}-28")
    assert messages(run(tmp_path)) == ""
    entries = list(feed(tmp_path).iterfind(f"{ATOM}entry"))
    assert len(entries) == 30
    ids = [texts(entry, "id") for entry in entries]
    assert len({each for (each,) in ids}) == 30
    for entry in entries:
        assert len(texts(entry, "title")) == 1
        (updated,) = texts(entry, "updated")
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", updated)
    days = [texts(entry, "updated") for entry in entries]
    assert days == sorted(days, reverse=True)


def test_drafts_are_not_told(write: Writer, tmp_path: Path) -> None:
    write_site(write, f"base_url: {BASE}")
    write_role(write, "usher", "published: 2026-11-01", "status: draft")
    run(tmp_path, drafts=True)
    assert texts(feed(tmp_path), "entry") == []
    assert texts(feed(tmp_path), "updated") == ["2026-11-22T00:00:00Z"]


def test_every_page_leads_to_the_feed(write: Writer, tmp_path: Path) -> None:
    write_site(write, f"base_url: {BASE}")
    write_role(write, "clerk", "published: 2026-11-01", "aliases: [scribe]")
    assert messages(run(tmp_path)) == ""
    head = '<link rel="alternate" type="application/atom+xml" title="Feed" href="{}">'
    for path in built(tmp_path) - {"roles/scribe.html", "404.html"}:
        if path.endswith(".html"):
            assert head.format("../" * path.count("/") + "feed.xml") in page(tmp_path, path)
    assert head.format("/x/feed.xml") in page(tmp_path, "404.html")
    assert '<a href="feed.xml" type="application/atom+xml">Feed</a>' in page(tmp_path, "index.html")


def test_there_is_no_feed_without_whole_addresses_or_pages_to_lead_to(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write_role(write, "clerk", "published: 2026-11-01")
    run(tmp_path)
    assert "feed.xml" not in built(tmp_path)
    assert "feed.xml" not in page(tmp_path, "changes.html")
    write_site(write, f"base_url: {BASE}", "pages: [home, roles, changes]")
    write_role(write, "clerk", "published: 2026-11-01")
    assert messages(run(tmp_path)) == ""
    assert "feed.xml" not in built(tmp_path)
