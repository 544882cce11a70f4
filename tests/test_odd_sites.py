"""Odd sites build and say the right thing."""

from pathlib import Path

import pytest

from tests.conftest import Writer
from tests.sites import FOUR_FIELDS, built, messages, page, run

SITE = {"content/site.yaml": "title: Odd\n"}
US = "country: US\ncurrency: USD\n"
LEVELS = "levels: [{id: none, title: Nought}, {id: one, title: One}]\n"
PAY = "pay: [{place: us, kind: unsourced, period: year, median: 50000}]\n"


def role(title: str, *more: str) -> str:
    return FOUR_FIELDS.format(title=title) + "".join(f"{line}\n" for line in more)


def roles(*texts: str) -> dict[str, str]:
    return {f"content/roles/role-{number}.yaml": text for number, text in enumerate(texts)}


ODD = {
    "nothing but a title": (
        SITE,
        {
            "index.html": "A career reference in which no role is published yet.",
            "roles/index.html": '<p class="summary">No roles yet.</p>',
            "pay/index.html": "We have no figure for any place yet.",
        },
    ),
    "one role": (
        SITE | roles(role("Clerk")),
        {"index.html": "<span>1 role</span>", "roles/index.html": "1 role, by title."},
    ),
    "drafts and planned roles alone": (
        SITE
        | roles(role("Clerk", "status: draft", PAY), "title: Ghost\nstatus: planned\n")
        | {"content/places/us.yaml": US},
        {"roles/index.html": "No roles yet.", "pay/index.html": "We have no figure for any place yet."},
    ),
    "an archived role alone": (
        SITE | roles(role("Clerk", "status: archived")),
        {"roles/index.html": "No roles yet.", "roles/role-0.html": "This role is archived"},
    ),
    "a family, a place and a skill that nobody has": (
        SITE
        | {"content/families/desk.yaml": f"title: Desk\n{LEVELS}", "content/places/us.yaml": US}
        | {"content/skills.yaml": "latin: {name: Latin}\n"},
        {"families/desk.html": "<h1>Desk</h1>", "pay/index.html": "We have no figure for any place yet."},
    ),
    "titles without a letter": (
        SITE | roles(role("'007'"), role("'\u201cChief\u201d'"), role("'***'")),
        {"roles/index.html": '<h2 id="letter-other">#</h2>'},
    ),
    "titles of another script": (
        SITE | {"content/site.yaml": "title: Odd\nlocale: en\n"} | roles(role("会計士"), role("Бухгалтер")),
        {"roles/index.html": '<h2 id="letter-会">会</h2>'},
    ),
    "two roles of one title": (
        SITE | roles(role("Clerk"), role("Clerk", "related: [role-0]")),
        {"roles/role-1.html": '<a href="role-0.html">Clerk</a>'},
    ),
    "roles that name each other in a ring": (
        SITE | roles(role("A", "path: {leads_to: [role-1]}"), role("B", "path: {leads_to: [role-0]}")),
        {"roles/role-0.html": "One step away on the career path"},
    ),
    "a role of a family without its level": (
        SITE
        | {"content/families/desk.yaml": f"title: Desk\n{LEVELS}"}
        | roles(role("A", "family: desk", "level: none"), role("B", "family: desk")),
        {"families/desk.html": '<h2 id="no-level">Without a level</h2>'},
    ),
    "no page but the roles' own": (
        {"content/site.yaml": "title: Odd\npages: [role]\n"} | roles(role("Clerk")),
        {"roles/role-0.html": '<span class="site">Odd</span>'},
    ),
    "a language that is written from right to left, with English words": (
        {"content/site.yaml": "title: Odd\nlocale: ar\n"}
        | {"templates/words/ar.yaml": (Path(__file__).parent.parent / "templates/words/en.yaml").read_text()}
        | roles(role("كاتب")),
        {"roles/role-0.html": '<html lang="ar" dir="rtl">'},
    ),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_sites_build_and_say_the_right_thing(name: str, write: Writer, tmp_path: Path) -> None:
    files, expected = ODD[name]
    for path, text in files.items():
        write(path, text)
    report = run(tmp_path, base_url="https://example.org/odd/")
    told = [line for line in messages(report).splitlines() if "[draft-incomplete]" not in line]
    assert [line for line in told if not line.startswith("    ")] == []
    for path, text in expected.items():
        assert text in page(tmp_path, path), path
    for path in built(tmp_path):
        assert not any(wrong in page(tmp_path, path) for wrong in ("None", "0 roles", "{n}", "()")), path
