"""What a reader chooses roles to compare from: its page, and files that hold ready words, none too large."""

import json
import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from jobsite.catalog.card import Card
from jobsite.catalog.official import NOTHING_OFFICIAL, Joined
from jobsite.catalog.relate import Catalog, relate
from jobsite.catalog.shelf import Place, set_aside
from jobsite.catalog.survey import Sheet, Survey
from jobsite.content.load import load
from jobsite.content.schema.role import RoleSpec
from jobsite.content.validate import Role
from jobsite.pages.comparing.data import data_file
from jobsite.pages.comparing.jobs import FactsFile, TitlesFile
from jobsite.pages.comparing.plan import plan_comparisons
from jobsite.pages.edition import Edition
from jobsite.pages.job import ChooserJob
from jobsite.pages.render import Rendered, render
from jobsite.pages.theme import stock_theme
from jobsite.publish.check import LARGEST_PAGE, MOST_ELEMENTS
from tests.catalog.cards import card
from tests.conftest import Writer
from tests.pages.comparisons import write_offices
from tests.pages.pay import edition
from tests.sites import TODAY, built, messages, page, run, write_role, write_site

LARGEST_FILE = 64 * 1024


@pytest.fixture
def offices(write: Writer) -> Path:
    write_offices(write, "home_country: us")
    assert messages(run(write.root)) == ""
    return write.root


def read(root: Path, name: str) -> tuple[str, int, Any]:
    """Return what a file of the chooser calls its function with."""
    call = re.fullmatch(r'jobsite\("(\w+)",(\d+),(.*)\);\n', page(root, f"data/compare/{name}.js"))
    assert call
    return call[1], int(call[2]), json.loads(call[3])


def facts(root: Path) -> dict[str, Any]:
    """Return the facts of each role by slug."""
    return {role["slug"]: role for role in read(root, "roles-1")[2]}


def test_the_page_lists_the_comparisons_that_are_ready_by_title(offices: Path) -> None:
    ready = page(offices, "compare/index.html").split('id="ready"')[1]
    assert re.findall(r'<a href="([^"]+)">([^<]+)</a>', ready)[:3] == [
        ("baker-vs-clerk.html", "Baker and Clerk"),
        ("clerk-vs-lead.html", "Clerk and Lead"),
        ("lead-vs-usher.html", "Lead and Usher"),
    ]


def test_titles_stand_in_order_with_their_slugs(offices: Path) -> None:
    titles = [[slug, slug.capitalize()] for slug in ("baker", "clerk", "lead", "porter", "usher")]
    assert read(offices, "titles-1") == ("titles", 1, titles)


def test_the_facts_of_a_role_are_words_ready_to_be_shown(offices: Path) -> None:
    clerk = facts(offices)["clerk"]
    assert {name: clerk[name] for name in ("title", "href", "pairs", "lacks", "skills")} == {
        "title": "Clerk",
        "href": "../roles/clerk.html",
        "pairs": ["baker", "lead"],
        "lacks": [],
        "skills": [["Filing", "../skills/filing.html"], ["Typing", ""]],
    }
    drawn = clerk["sides"].pop("drawn")
    assert drawn[:3] == ["", "", []]
    assert drawn[3].startswith('<svg class="strip" aria-hidden="true">')
    assert clerk["sides"] == {
        "summary": ["Works as a clerk."],
        "p10": ["$31,200", "a year"],
        "p25": ["$36,400", "a year"],
        "median": ["$44,030", "a year"],
        "p75": ["$51,730", "a year"],
        "p90": ["$63,020", "a year"],
        "mean": ["$46,180", "a year"],
        "hour": ["$21.17", "median"],
        "footing": [
            "United States",
            "Source: BLS, Occupational Employment and Wage Statistics, May 2025. Gross pay, all employees.",
        ],
        "outlook": ["\u22126.9%", "2024 to 2034"],
        "openings": ["256,000"],
        "education": ["High school", "as the projections say"],
        "held": ["Bachelor's degree 18%", "Census"],
        "experience": ["None", "as the projections say"],
    }


def test_what_has_to_agree_stands_beside_its_words(offices: Path) -> None:
    assert facts(offices)["lead"]["traits"] == {
        "statistic": ["median", "a median"],
        "period": ["year", "a year"],
        "basis": ["gross", "gross pay"],
        "population": ["all", "all employees"],
        "currency": ["USD", "US dollars"],
        "edition": [777761, "May 2025"],
        "same-occupation": ["us  43-1011", "43-1011"],
        "code-level": ["4", "43-1011"],
        "place": ["us", "United States"],
    }


def test_what_cannot_be_compared_with_anything_says_why(offices: Path) -> None:
    found = facts(offices)
    assert found["baker"]["lacks"] == ["band", "unsourced", "undated", "basis-unknown", "population-unknown"]
    assert found["porter"]["lacks"] == ["no-figure"]
    assert found["porter"]["traits"] == {}


def test_sentences_stand_in_the_order_in_which_reasons_are_told(offices: Path) -> None:
    markup = page(offices, "compare/index.html")
    told = re.findall(r'<p data-reason="([^"]+)"(?: data-apart="384")?>([^<]+)</p>', markup)
    assert [reason for reason, _ in told] == [
        "no-figure", "suppressed", "hourly-only", "annual-only", "band", "unsourced", "statistic", "period",
        "basis-unknown", "basis", "population-unknown", "population", "currency", "place", "undated",
        "edition", "same-occupation", "code-level", "top-coded", "comparable",
    ]  # fmt: skip
    assert dict(told)["statistic"] == "One is {one}, the other {other}: they cannot be compared."


def test_drafts_and_archived_roles_cannot_be_chosen(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write_role(write, "scribe", "status: archived")
    write_role(write, "usher", "status: draft", "compare_with: [clerk]")
    run(tmp_path, drafts=True)
    assert [slug for slug, _ in read(tmp_path, "titles-1")[2]] == ["clerk", "porter"]
    assert not [path for path in built(tmp_path) if "-vs-" in path]


def test_one_role_has_nothing_to_be_compared_with(write: Writer, tmp_path: Path) -> None:
    write("content/site.yaml", "title: Small site\n")
    write_role(write, "clerk")
    assert messages(run(tmp_path)) == ""
    assert not [path for path in built(tmp_path) if "compare" in path]
    assert "compare/" not in page(tmp_path, "index.html") + page(tmp_path, "roles/clerk.html")


# --- At any number of roles ------------------------------------------------------------------

LONG = "Regional Deputy Assistant Director of Correspondence and “Returned” Goods, General Trade, number {}"


def many(write: Writer, count: int) -> Catalog:
    """Return a catalog of so many published roles of long titles, each compared with the three before it."""
    write("content/site.yaml", "title: Large site\n")
    library, _ = load(write.root, TODAY)
    cards = tuple(_long(number) for number in range(count))
    roles = {each.slug: Place("", 0) for each in cards}
    survey = Survey(cards, (), roles, {})
    return relate(write.root, library, NOTHING_OFFICIAL, [survey], write.root, drafts=False)[0]


def whole_edition() -> Edition:
    return replace(edition(), theme=(stock_theme(),), kinds=frozenset({"compare", "role"}))


def _long(number: int) -> Card:
    named = tuple(f"role-{other:05}" for other in range(max(0, number - 3), number))
    long = card(f"role-{number:05}", *(f"Skill {n} of some length" for n in range(80)), compare_with=named)
    return replace(long, title=LONG.format(number), summary="Löst Aufgaben. " * 200)


def test_page_and_files_stay_within_their_limits_with_three_thousand_roles(write: Writer) -> None:
    how = replace(whole_edition(), stylesheet="a.css", script="a.js", icon="a.svg", touch_icon="a.png")
    jobs = list(plan_comparisons(many(write, 3000), how))
    titles = [job for job in jobs if isinstance(job, TitlesFile)]
    assert len(titles) == 7
    inside = [title for job in titles for _, title in job.titles]
    assert inside == sorted(inside)
    assert sum(len(job.titles) for job in titles) == 3000
    assert max(len(data_file(job, how)) for job in titles) < LARGEST_FILE
    choosers = [job for job in jobs if isinstance(job, ChooserJob)]
    assert sum(len(job.pairs) for job in choosers) == choosers[0].count == 3 * 3000 - 6
    for job in (choosers[0], choosers[-1]):
        made = render(job, how)
        assert isinstance(made, Rendered)
        assert (made.trace.size < LARGEST_PAGE, made.trace.elements < MOST_ELEMENTS) == (True, True)


def test_a_file_of_facts_is_small_whatever_its_roles_say(write: Writer, tmp_path: Path) -> None:
    how = whole_edition()
    planned = (job for job in plan_comparisons(many(write, 40), how) if isinstance(job, FactsFile))
    sheets = tuple(_shelved(tmp_path))
    files = [replace(job, sheets=sheets * len(job.cards)) for job in planned]
    assert [len(job.cards) for job in files] == [12, 12, 12, 4]
    assert max(len(data_file(job, how)) for job in files) < LARGEST_FILE


def _shelved(folder: Path) -> Sequence[Place]:
    spec = RoleSpec.model_construct(title="Any")
    places = set_aside(folder / "sheet", [("any", Sheet(Role("any", spec, "any.yaml"), (), Joined()))])
    return tuple(places.values())
