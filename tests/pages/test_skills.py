"""Pages of skills: which there are, what stands on them in which order, what leads there."""

import re
from pathlib import Path

from tests.conftest import Writer
from tests.sites import built, messages, page, run, write_site

SKILLS = """\
filing:
  name: Filing
  kind: hard
  description: Putting things where [clerks](role:clerk) find them.
  alternate_names: [Record keeping]
latin: {name: Latin}
maps: {name: Maps}
"""
DESK = """\
title: Desk work
levels: [{id: junior, title: Junior}, {id: senior, title: Senior}, {id: head, title: Head}]
competencies:
  filing: {junior: awareness, senior: practitioner, head: practitioner}
  maps: {head: expert}
"""


def write_skilled(write: Writer, slug: str, skills: str, *lines: str) -> None:
    """Write a role with these skills."""
    head = f"title: {slug.capitalize()}\nsummary: Works.\nresponsibilities: [Works]\n"
    write(f"content/roles/{slug}.yaml", head + f"skills: [{skills}]\n" + "".join(f"{x}\n" for x in lines))


def write_skilled_site(write: Writer, *settings: str) -> None:
    write_site(write, *settings)
    write("content/skills.yaml", SKILLS)
    write("content/families/desk.yaml", DESK)
    write_skilled(write, "clerk", "{skill: record keeping, level: working, importance: essential}")
    write_skilled(write, "porter", "Filing, Maps", "family: desk", "overview: On [files](skill:filing).")


def cells(root: Path, path: str, table: str) -> list[list[str]]:
    """Return the words of a table's cells, without markup."""
    found = re.search(rf'<table id="{table}">.*?</table>', page(root, path), re.DOTALL)
    assert found
    return [
        [re.sub(r"<[^>]+>", " ", cell).strip() for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)]
        for row in re.findall(r"<tr>(.*?)</tr>", found[0], re.DOTALL)
    ]


def test_a_skill_of_the_registry_that_two_listed_roles_ask_for_has_a_page(
    write: Writer, tmp_path: Path
) -> None:
    write_skilled_site(write, "base_url: https://example.org/")
    write_skilled(write, "scribe", "Latin, Maps, Calm", "status: archived")
    write_skilled(write, "monk", "Latin, Calm")
    assert messages(run(tmp_path)) == ""
    assert {path for path in built(tmp_path) if path.startswith("skills/")} == {"skills/filing.html"}
    assert "<loc>https://example.org/skills/filing.html</loc>" in page(tmp_path, "sitemap.xml")
    filing = page(tmp_path, "skills/filing.html")
    assert "<h1>Filing</h1>" in filing
    assert "Also known as Record keeping" in filing
    assert 'Putting things where <a href="../roles/clerk.html">clerks</a> find them.' in filing
    assert "<span>Hard skill</span> <span>2 roles ask for it</span>" in filing
    assert '<meta name="description" content="Putting things where clerks find them.">' in filing


def test_roles_families_and_prose_lead_to_the_skill(write: Writer, tmp_path: Path) -> None:
    write_skilled_site(write)
    assert messages(run(tmp_path)) == ""
    clerk, porter = page(tmp_path, "roles/clerk.html"), page(tmp_path, "roles/porter.html")
    assert '<b><a href="../skills/filing.html">record keeping</a></b>' in clerk
    assert "<b>Maps</b>" in porter
    assert 'On <a href="../skills/filing.html">files</a>.' in porter
    matrix = page(tmp_path, "families/desk.html").partition('<table id="matrix">')[2]
    assert '<th scope="row"><a href="../skills/filing.html">Filing</a></th>' in matrix
    assert '<th scope="row">Maps</th>' in matrix


def test_the_strongest_comes_first_then_titles(write: Writer, tmp_path: Path) -> None:
    write_skilled_site(write)
    write("content/sources.yaml", "survey: {title: A survey}\n")
    write_skilled(write, "archivist", "{skill: Filing, level: expert, importance: desirable}")
    write_skilled(write, "baker", "Filing")
    write_skilled(write, "monk", "{skill: Filing, level: expert, importance: essential}")
    write_skilled(write, "usher", "{skill: Filing, share: 40, source: survey}")
    write_skilled(write, "warden", "{skill: Filing, share: 62.5}")
    assert messages(run(tmp_path)) == ""
    assert cells(tmp_path, "skills/filing.html", "roles") == [
        ["Role", "Family", "Level", "Importance", "Share"],
        ["Monk", "–", "expert", "essential", "–"],
        ["Archivist", "–", "expert", "desirable", "–"],
        ["Clerk", "–", "working", "essential", "–"],
        ["Warden", "–", "–", "–", "62.5% unsourced"],
        ["Usher", "–", "–", "–", "40% A survey"],
        ["Baker", "–", "–", "–", "–"],
        ["Porter", "Desk work", "–", "–", "–"],
    ]


def test_families_stand_with_the_levels_that_reach_each_proficiency(write: Writer, tmp_path: Path) -> None:
    write_skilled_site(write)
    assert messages(run(tmp_path)) == ""
    assert cells(tmp_path, "skills/filing.html", "levels") == [
        ["Family", "Awareness", "Practitioner"],
        ["Desk work", "Junior", "Senior, Head"],
    ]


def test_many_roles_take_several_pages(write: Writer, tmp_path: Path) -> None:
    write_skilled_site(write)
    for number in range(100):
        write_skilled(write, f"role-{number:03}", "Filing")
    assert messages(run(tmp_path)) == ""
    first, second = (f"skills/filing{page}.html" for page in ("", "/page-2"))
    counts = [len(cells(tmp_path, path, "roles")) - 1 for path in (first, second)]
    assert counts == [60, 42]
    assert "102 roles ask for it" in page(tmp_path, second)
    assert 'id="levels"' not in page(tmp_path, second)


def test_without_pages_of_skills_nothing_leads_there(write: Writer, tmp_path: Path) -> None:
    write_skilled_site(write, "pages: [home, role, family]")
    assert messages(run(tmp_path)) == ""
    assert not [path for path in built(tmp_path) if path.startswith("skills/")]
    for path in ("roles/clerk.html", "roles/porter.html", "families/desk.html"):
        assert "skills/" not in page(tmp_path, path)
    assert "On files." in page(tmp_path, "roles/porter.html")
