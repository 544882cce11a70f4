"""Related roles on a role's page: one table, why in words, and who else names the role."""

import re
from pathlib import Path

from jobsite.publish.check import LARGEST_PAGE, MOST_ELEMENTS
from tests.conftest import Writer
from tests.sites import messages, page, run, write_role, write_site


def section(root: Path, slug: str) -> str:
    """Return the section of related roles of a page, empty for none."""
    found = re.search(
        r'<section id="related".*?</section>\s*<footer', page(root, f"roles/{slug}.html"), re.DOTALL
    )
    return found[0] if found else ""


def rows(root: Path, slug: str) -> list[list[str]]:
    """Return the words of the table's cells, without markup."""
    return [
        [re.sub(r"<[^>]+>", " ", cell).strip() for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)]
        for row in re.findall(r"<tr>(.*?)</tr>", section(root, slug), re.DOTALL)
    ]


def test_a_related_role_stands_with_why_duty_schooling_and_pay(write: Writer, tmp_path: Path) -> None:
    write_site(write, "home_country: us")
    write("content/places/us.yaml", "country: US\ncurrency: USD\n")
    write("content/sources.yaml", "oews: {title: Wages}\n")
    source = "kind: survey, basis: gross, population: all, reference_period: 2025-05, source: oews"
    write_role(
        write,
        "porter",
        "requirements: {education: [A driving **licence**]}",
        f"pay: [{{place: us, period: year, {source}, median: 41250}}]",
    )
    write_role(write, "scribe")
    write_role(write, "clerk", "related: [{role: porter, why: carries what clerks send}, scribe]")
    assert messages(run(tmp_path)) == ""
    pay = "$41,250 a year (median) United States, gross pay, all employees, May 2025"
    assert rows(tmp_path, "clerk") == [
        ["Role", "First duty", "Education", "Pay"],
        ["Porter  carries what clerks send", "Works well", "A driving licence", pay],
        ["Scribe", "Works well", "", ""],
    ]


def test_a_found_role_says_in_words_why_it_is_near(write: Writer, tmp_path: Path) -> None:
    write_site(write, "locale: en-GB")
    write("content/families/desk.yaml", "title: Desk work\n")
    write("content/skills.yaml", "filing: {name: Filing}\nlatin: {name: Latin}\nmaps: {name: Maps}\n")
    for number in range(30):
        write("content/roles/other.yaml".replace("other", f"other-{number}"), other(number))
    write("content/roles/clerk.yaml", role("Clerk", "filing, latin, maps", "path: {leads_to: [head]}"))
    write("content/roles/archivist.yaml", role("Archivist", "filing, Latin, maps"))
    write("content/roles/head.yaml", role("Head clerk", "Counting"))
    assert messages(run(tmp_path)) == ""
    assert [row[0] for row in rows(tmp_path, "clerk")] == [
        "Role",
        "Archivist  Shares Filing, Latin and Maps; same family",
        "Head clerk  One step away on the career path; same family",
    ]


def role(title: str, skills: str, *lines: str) -> str:
    head = f"title: {title}\nfamily: desk\nsummary: Works.\nresponsibilities: [Works]\nskills: [{skills}]\n"
    return head + "".join(f"{line}\n" for line in lines)


def other(number: int) -> str:
    return role(f"Other {number}", f"Own {number}").replace("family: desk\n", "")


def test_forty_declared_roles_stay_short(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    slugs = [f"role-{number:02}" for number in range(40)]
    for slug in slugs:
        write_role(write, slug, f"overview: {'Much text. ' * 50}")
    why = "a reason that takes a line or two where its author meant it"
    write_role(write, "clerk", "related:", *(f"  - {{role: {slug}, why: {why}}}" for slug in slugs))
    assert messages(run(tmp_path)) == ""
    assert len(rows(tmp_path, "clerk")) == 1 + 6
    assert section(tmp_path, "clerk").count(why) == 40
    assert re.search(r"<summary>34 more related roles</summary>\s*<ul", section(tmp_path, "clerk"))
    text = page(tmp_path, "roles/clerk.html")
    assert len(text.encode()) < LARGEST_PAGE / 2
    assert len(re.findall("<[a-z]", text)) < MOST_ELEMENTS / 2


def test_of_four_hundred_declared_roles_and_jobs_of_a_path_fifty_are_listed_and_the_others_counted(
    write: Writer, tmp_path: Path
) -> None:
    write_site(write)
    slugs = [f"the-role-of-number-{number:03}" for number in range(400)]
    for slug in slugs:
        write_role(write, slug)
    why = "a reason that takes a line or two where its author meant it " * 2
    related = (f"  - {{role: {slug}, why: {why}}}" for slug in slugs)
    path = (f"  {key}: [{', '.join(slugs)}]" for key in ("comes_from", "leads_to", "switch_to"))
    write_role(write, "clerk", "related:", *related, "path:", *path)
    assert messages(run(tmp_path)) == ""
    text = page(tmp_path, "roles/clerk.html")
    assert section(tmp_path, "clerk").count(why.strip()) == 6 + 40
    assert "<summary>394 more related roles</summary>" in text
    assert re.search(r"\s+and 354 more\s+", section(tmp_path, "clerk"))
    assert text.count("<li>and 360 more</li>") == 3
    assert len(text.encode()) < LARGEST_PAGE
    assert len(re.findall("<[a-z]", text)) < MOST_ELEMENTS


def test_a_declared_role_that_is_archived_is_marked(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write_role(write, "scribe", "status: archived")
    write_role(write, "clerk", "related: [{role: scribe, why: wrote it all by hand}]")
    write_role(write, "porter", "related:", *(f"  - old-{number}" for number in range(13)))
    for number in range(13):
        write_role(write, f"old-{number}", "status: archived")
    assert messages(run(tmp_path)) == ""
    assert rows(tmp_path, "clerk")[1][0] == "Scribe  Archived; wrote it all by hand"
    assert rows(tmp_path, "porter")[1][0] == "Old 0  Archived"
    assert section(tmp_path, "porter").count("Archived") == 13


def test_a_page_names_the_roles_that_name_it_and_that_it_shows_nowhere_else(
    write: Writer, tmp_path: Path
) -> None:
    write_site(write)
    for number in range(30):
        write_role(write, f"role-{number:02}", "reporting: {works_with: [porter]}")
    write_role(write, "scribe", "related: [porter]")
    write_role(write, "porter", "related: [scribe]")
    assert messages(run(tmp_path)) == ""
    named_by = section(tmp_path, "porter").partition("<h3>Also named by</h3>")[2]
    links = re.findall(r'href="([a-z0-9-]+)\.html"', named_by)
    assert links == [f"role-{number:02}" for number in range(25)]
    assert '<p class="note">5 more roles name it.</p>' in named_by


def test_a_role_near_nobody_has_no_section(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    assert run(tmp_path).ok
    assert section(tmp_path, "clerk") == section(tmp_path, "porter") == ""
