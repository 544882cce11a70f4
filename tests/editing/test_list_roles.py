"""`jobsite list`: which roles there are, what they lack and what is due, in three forms."""

import csv
import io
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from jobsite.cli import main
from jobsite.editing.columns import aligned, as_csv
from tests.conftest import ROOT, Writer
from tests.sites import write_role, write_site

PAY = "pay: [{place: us, kind: unsourced, period: year, median: 50000}]"


def write_roles(write: Writer) -> None:
    """Write a clerk, who is due, a porter with pay, a draft and a planned role."""
    write_site(write, "limits: {review_months: 12}")
    write("content/people.yaml", "team: {name: The team}\n")
    write("content/places/us.yaml", "country: US\ncurrency: USD\n")
    write("content/families/desk.yaml", "title: Desk work\nlevels: [{id: junior, title: Junior}]\n")
    write_role(write, "clerk", "family: desk", "level: junior", "review_by: 2026-11-21")
    write_role(write, "porter", PAY, "updated: 2026-10-05", "reviewed: {by: team, date: 2026-10-04}")
    write("content/roles/sketch.yaml", "title: Sketch\nstatus: draft\nfamily: desk\n")
    write("content/roles/ghost.yaml", "title: Ghost writer\nstatus: planned\n")


TABLE = """\
role    title         status     family  level   pay      updated     review due
clerk   Clerk         published  desk    junior  missing  -           2026-11-21 (due)
ghost   Ghost writer  planned    -       -       -        -           -
porter  Porter        published  -       -       1 place  2026-10-05  2027-10-04
sketch  Sketch        draft      desk    -       missing  -           -
"""


def listed(root: Path, *arguments: str) -> int:
    return main(["list", "--root", str(root), "--date", "2026-11-22", *arguments])


def test_a_file_gets_aligned_columns(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_roles(write)
    assert listed(tmp_path) == 0
    assert capsys.readouterr() == (
        TABLE,
        "",
    )


@pytest.mark.parametrize(
    ("arguments", "roles"),
    [
        (["--status", "draft"], ["sketch"]),
        (["--family", "desk"], ["clerk", "sketch"]),
        (["--missing-pay"], ["clerk", "sketch"]),
        (["--review-due"], ["clerk"]),
        (["--family", "desk", "--missing-pay", "--status", "draft"], ["sketch"]),
        (["--status", "archived"], []),
    ],
)
def test_filters_are_joined(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], roles: list[str]
) -> None:
    write_roles(write)
    assert listed(tmp_path, "--format", "json", *arguments) == 0
    assert [each["role"] for each in json.loads(capsys.readouterr().out)] == roles


def test_json_holds_every_field(write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_roles(write)
    assert listed(tmp_path, "--format", "json", "--review-due") == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "role": "clerk",
            "title": "Clerk",
            "status": "published",
            "family": "desk",
            "level": "junior",
            "pay_places": 0,
            "missing_pay": True,
            "updated": None,
            "review_due": "2026-11-21",
            "is_due": True,
        }
    ]


def test_a_spreadsheet_runs_nothing(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(write)
    write_role(write, "clerk", title="'=HYPERLINK(\"https://example.org\")'")
    assert listed(tmp_path, "--format", "csv", "--status", "published") == 0
    text = capsys.readouterr().out
    assert list(csv.reader(io.StringIO(text)))[:2] == [
        [
            "role",
            "title",
            "status",
            "family",
            "level",
            "pay_places",
            "missing_pay",
            "updated",
            "review_due",
            "is_due",
        ],
        ["clerk", '\'=HYPERLINK("https://example.org")', "published", "", "", "0", "true", "", "", "false"],
    ]


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "＝1", "＋1"])  # noqa: RUF001 - these are meant
def test_what_may_be_a_formula_begins_with_an_apostrophe(cell: str) -> None:
    rows = list(csv.reader(io.StringIO(as_csv(["head"], [[cell], ["plain = text"]]), newline="")))
    assert rows == [["head"], [f"'{cell}"], ["plain = text"]]


def test_a_cell_is_one_line() -> None:
    assert as_csv(["head"], [["a\r=1"], ["\t=1"]]) == "head\na =1\n' =1\n"


def test_wide_letters_and_marks_are_aligned_and_nothing_acts_on_the_terminal() -> None:
    text = aligned(["a", "b"], [["灯台", "x"], ["e\u0301", "y"], ["\x1b[31mred", "z"]])
    assert text == "a              b\n灯台           x\ne\u0301              y\n\\u001b[31mred  z\n"


def test_an_unknown_family_is_told_with_what_may_be_meant(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_roles(write)
    assert listed(tmp_path, "--family", "dsk") == 2
    assert capsys.readouterr() == ("", 'jobsite: "dsk" is not a job family\n    hint: did you mean desk?\n')


def test_roles_that_cannot_be_read_are_counted(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_roles(write)
    write_role(write, "porter", "lvl: 3")
    assert listed(tmp_path, "--status", "published") == 1
    out, err = capsys.readouterr()
    assert [line.split()[0] for line in out.splitlines()] == ["role", "clerk"]
    assert err == "jobsite: 1 more could not be read; jobsite check says why\n"


def test_a_folder_without_content_is_a_wrong_call(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert listed(tmp_path) == 2
    assert "there is no content/ in " in capsys.readouterr().err


def test_a_terminal_gets_a_table_as_wide_as_it_is(write: Writer, tmp_path: Path) -> None:
    write_roles(write)
    write_role(write, "clerk", title="Clerk of [bold]many[/bold] words that will not stand on one line here")
    command = f"{sys.executable} -m jobsite list --root {tmp_path} --status published"
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "90"}
    done = subprocess.run(
        ["script", "-qec", command, "/dev/null"],
        capture_output=True,
        text=True,
        check=True,
        env={**environment, "NO_COLOR": "1", "LC_ALL": "C.UTF-8"},
    )
    lines = [re.sub(r"\x1b\[\d*m", "", line).rstrip() for line in done.stdout.splitlines()]
    assert lines == [
        "role    title                    status     family  level  pay      updated     review due",
        "clerk   Clerk of                 published  -       -      missing  -           -",
        "        [bold]many[/bold] words",
        "        that will not stand on",
        "        one line here",
        "porter  Porter                   published  -       -      1 place  2026-10-05  2027-10-04",
    ]
