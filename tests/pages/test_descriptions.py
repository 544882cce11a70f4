"""Every page has a description that fits a search page, and no two have the same."""

import re
from html import unescape
from pathlib import Path

from tests.conftest import Writer
from tests.sites import built, page, run, write_role, write_site

PAY = "pay: [{place: %s, kind: unsourced, period: hour, min: 20, max: 21}]"


def descriptions(root: Path) -> dict[str, str]:
    """Return what each page of a site says of itself."""
    pattern = re.compile('<meta name="description" content="([^"]*)">')
    pages = sorted(path for path in built(root) if path.endswith(".html"))
    said = {path: pattern.findall(page(root, path)) for path in pages}
    assert [path for path, each in said.items() if len(each) != 1] == []
    return {path: unescape(each[0]) for path, each in said.items()}


def write_every_kind(write: Writer, *settings: str) -> None:
    write_site(write, *settings)
    write("content/families/desk.yaml", "title: Desk work\n")
    write("content/skills.yaml", "patience: {name: Patience}\n")
    write("content/sources.yaml", "".join(f"s{n}: {{title: Source {n}}}\n" for n in range(45)))
    write("content/pages/about.md", "---\ntitle: About\n---\n\n" + "Who we are. " * 30)
    for country in ("us", "gb"):
        area = "areas: {spring: {name: Springfield}, empty: {name: Empty}}"
        write(f"content/places/{country}.yaml", f"country: {country.upper()}\ncurrency: USD\n{area}\n")
    write_role(write, "clerk", "family: desk", PAY % "us/spring", "aliases: [scribe]", "updated: 2026-02-03")
    write_role(write, "porter", "family: desk", PAY % "gb/spring")
    for number in range(65):
        write_role(write, f"hand-{number}", "family: desk", PAY % "us")


def test_each_page_says_something_else_that_fits(write: Writer) -> None:
    write_every_kind(write)
    assert run(write.root).ok
    said = descriptions(write.root)
    kinds = {
        "index.html",
        "roles/page-2.html",
        "families/desk/page-2.html",
        "pay/us/page-2.html",
        "changes.html",
    }
    assert kinds | {"about/sources/page-2.html", "skills/patience.html", "404.html"} <= said.keys()
    assert {path: text for path, text in said.items() if not 10 < len(text) <= 160} == {}
    assert len(set(said.values())) == len(said)


def test_a_page_of_a_list_says_which_it_is_and_a_part_of_a_country_where_it_lies(write: Writer) -> None:
    write_every_kind(write)
    assert run(write.root).ok
    said = descriptions(write.root)
    assert said["roles/page-2.html"].startswith("Page 2: 67 roles")
    assert said["pay/us/spring.html"].startswith("What is paid in Springfield, United States: 1 pay entry")
    assert said["pay/gb/index.html"] == "We have no figure for United Kingdom as a whole."


def test_a_home_page_without_a_description_tells_how_much_there_is(write: Writer) -> None:
    write_site(write)
    assert run(write.root).ok
    assert descriptions(write.root)["index.html"].startswith("What people do in 2 roles, what it takes")
    write_site(write, "description: Our *own* words.")
    assert run(write.root).ok
    assert descriptions(write.root)["index.html"] == "Our own words."


def test_a_long_description_is_cut_at_a_word(write: Writer) -> None:
    write_every_kind(write)
    assert run(write.root).ok
    about = descriptions(write.root)["about.html"]
    assert about.endswith("Who we are…")
    assert 150 < len(about) <= 160


def test_a_draft_without_a_summary_still_says_what_it_is(write: Writer) -> None:
    write_site(write)
    write("content/roles/sketch.yaml", "title: Sketch\nstatus: draft\n")
    assert run(write.root, drafts=True).ok
    assert descriptions(write.root)["roles/sketch.html"] == "Sketch: a page of Small site."
