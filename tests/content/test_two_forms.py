"""The law of the two forms: a role written as YAML and as Markdown is the same value, and the same page."""

import re
import shutil
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from jobsite.content.files import SourceFile
from jobsite.content.headings import SECTIONS, section_of
from jobsite.content.load import load
from jobsite.content.names import Names
from jobsite.content.schema.role import RoleSpec
from jobsite.content.validate import Surroundings, validate_role
from jobsite.diagnostics.as_text import as_text
from jobsite.pipeline import Options, Site, build
from jobsite.state import NO_STATE
from tests.conftest import SHARED
from tests.content.role_texts import HEADINGS, Data, markdown_role, roles, yaml_role

TODAY = date(2026, 11, 22)
NAMES = Names(
    roles=frozenset({"deckhand", "pilot"}),
    places={"us": frozenset({"port"})},
    sources=frozenset({"survey"}),
    people=frozenset({"team"}),
)
Role = tuple[Data, Data, list[tuple[str, str]]]


def read(text: str, extension: str) -> RoleSpec:
    with TemporaryDirectory() as folder:
        (Path(folder) / f"keeper{extension}").write_bytes(text.encode())
        source = SourceFile(f"keeper{extension}", "keeper")
        role, faults = validate_role(Path(folder), source, Surroundings(NAMES, frozenset(), TODAY))
    assert as_text(faults) == "", text
    assert role is not None
    return role.spec


@settings(max_examples=200, deadline=None)
@given(roles)
def test_yaml_and_markdown_give_the_same_value(role: Role) -> None:
    assert read(yaml_role(*role), ".yaml") == read(markdown_role(*role), ".md")


@settings(max_examples=15, deadline=None)
@given(roles)
def test_yaml_and_markdown_give_the_same_page_but_for_the_edit_link(role: Role) -> None:
    pages = []
    with TemporaryDirectory() as folder:
        for extension, text in ((".yaml", yaml_role(*role)), (".md", markdown_role(*role))):
            root = Path(folder) / extension
            write_site(root)
            (root / f"content/roles/keeper{extension}").write_bytes(text.encode())
            report = build(Site(root, root / "output", Options(date=TODAY)), NO_STATE)
            assert {each.rule for each in report.findings} <= {"near-duplicate-skill"}
            page = (root / "output/roles/keeper.html").read_text(encoding="utf-8")
            pages.append(page.replace(f"keeper{extension}", "keeper"))
    assert pages[0] == pages[1]


def write_site(root: Path) -> None:
    files = {
        "site.yaml": "title: Site\nrepository: https://example.org/repository/\n",
        "sources.yaml": "survey: {title: Survey}\n",
        "people.yaml": "team: {name: Team}\n",
        "places/us.yaml": "country: US\ncurrency: USD\nareas: {port: {name: Port}}\n",
        "roles/deckhand.yaml": "title: Deckhand\nsummary: Works.\nresponsibilities: [Works]\nskills: [Art]\n",
        "roles/pilot.yaml": "title: Pilot\nstatus: planned\n",
    }
    for path, text in files.items():
        target = root / "content" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")


def test_every_section_that_a_body_can_hold_is_in_the_law() -> None:
    readable = {section.route[0] for section in SECTIONS if section.form != "typed"}
    assert readable - HEADINGS.keys() == {"summary"}


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Duties and Responsibilities", "responsibilities"),
        ("What you'll do", "responsibilities"),
        ("WHAT YOU\u2019LL DO", "responsibilities"),
        ("Lighthouse Keeper Duties and Responsibilities", "responsibilities"),
        ("What does a Lighthouse Keeper do?", "day_to_day"),
        ("Frequently Asked Questions", "faq"),
        ("Key takeaways", "takeaways"),
    ],
)
def test_well_known_wordings_are_the_standard_sections(heading: str, field: str) -> None:
    section = section_of(heading, "Lighthouse Keeper")
    assert section is not None
    assert section.route[0] == field


@pytest.mark.skipif(not SHARED.is_dir(), reason="the example site is not beside this checkout")
def test_the_example_builds_without_a_message_and_its_twin_is_the_same_value(tmp_path: Path) -> None:
    root = tmp_path / "example"
    shutil.copytree(SHARED / "design/example", root)
    report = build(Site(root, tmp_path / "output", Options(date=TODAY)), NO_STATE)
    library, _ = load(root, TODAY)
    surroundings = Surroundings(library.names, frozenset(), TODAY)
    role, faults = validate_role(
        root, SourceFile("content/roles/lighthouse-keeper.yaml", "keeper"), surroundings
    )
    twin, twin_faults = validate_role(root, SourceFile("twin/lighthouse-keeper.md", "keeper"), surroundings)
    assert as_text((*report.findings, *faults, *twin_faults)) == ""
    assert role is not None
    assert twin is not None
    assert role.spec == twin.spec
    assert re.search(
        "Watches are four hours on", (tmp_path / "output/roles/lighthouse-keeper.html").read_text()
    )
