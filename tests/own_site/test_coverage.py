"""docs/coverage.md: what it says of fields, roles and parts of pages is so."""

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from jobsite.content.schema.role import RoleSpec
from tests.conftest import ROOT, SHARED
from tests.own_content import own_roles, values_at

REFERENCE = SHARED / "reference/career-anchors.md"
WAITS = ("waits for search", "waits for comparisons")
TESTED = "shown by `tests/pages/test_real_people.py`"


class Row(NamedTuple):
    name: str
    fields: tuple[str, ...]
    role: str
    part: str
    remarks: str


def rows() -> list[Row]:
    lines = (ROOT / "docs/coverage.md").read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")]
    return [
        Row(name, tuple(re.findall("`(.+?)`", fields)), role, part.strip("`"), remarks)
        for name, fields, role, part, remarks in cells[2:]
    ]


@pytest.mark.skipif(not REFERENCE.is_file(), reason=f"no list of sections in {REFERENCE}")
def test_every_section_of_the_five_pages_has_its_row() -> None:
    text = REFERENCE.read_text(encoding="utf-8")
    table = text[text.index("### 1.1") : text.index("\nUnion:")]
    names = [line.split("|")[1].strip() for line in table.splitlines() if line.startswith("|")]
    heads = {"section / feature", "---", "**Page chrome**", "**Role content**"}
    assert [row.name for row in rows()] == [name for name in names if name not in heads]


def test_there_are_57_rows() -> None:
    assert len(rows()) == 57


@pytest.mark.parametrize("row", rows(), ids=lambda row: row.name)
def test_a_row_names_a_role_with_its_fields(row: Row) -> None:
    if row.role:
        spec = own_roles()[row.role]
        assert [field for field in row.fields if not list(values_at(spec, field))] == []
    else:
        assert row.remarks in (*WAITS, TESTED)


@pytest.mark.parametrize("row", [row for row in rows() if row.part], ids=lambda row: row.name)
def test_a_row_names_a_part_of_the_page(row: Row, own_output: Path) -> None:
    page = (own_output / f"roles/{row.role}.html").read_text(encoding="utf-8")
    kind, name = row.part[0], row.part[1:]
    names = re.findall(' id="(.+?)"' if kind == "#" else ' class="(.+?)"', page)
    assert name in {each for value in names for each in value.split()}


def test_what_has_no_part_yet_waits_or_is_tested() -> None:
    assert [row.name for row in rows() if not row.part and row.remarks not in (*WAITS, TESTED)] == []


def test_real_people_are_tested_where_the_table_says() -> None:
    assert (ROOT / TESTED.split("`")[1]).is_file()


def count(spec: RoleSpec) -> int:
    """Return how many of the sections a role carries."""
    carried = (all(list(values_at(spec, field)) for field in row.fields) for row in rows() if row.fields)
    return sum(carried)


def test_five_roles_carry_thirty_sections_or_more() -> None:
    assert len([slug for slug, spec in own_roles().items() if count(spec) >= 30]) >= 5
