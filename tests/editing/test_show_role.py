# ruff: noqa: E501 - whole lines of output
"""`jobsite show`: every field of a role, with the place its value comes from."""

import json
from pathlib import Path

import pytest

from jobsite.cli import main
from tests.conftest import Writer
from tests.sites import write_role, write_site

FAMILY = """\
title: Desk work
defaults:
  benefits: {extend: [Tea]}
  conditions: {culture: Brisk.}
  job_description: {how_to_apply: Write to us., benefits: {extend: [Cake]}}
"""


EXPECTED = """\
field                                   value                    from
title                                   Clerk                    content/roles/clerk.yaml:1:8
family                                  desk                     content/roles/clerk.yaml:5:9
featured                                false                    by default
status                                  published                by default
summary                                 Does what a Clerk does.  content/roles/clerk.yaml:2:10
responsibilities.1.text                 Works well               content/roles/clerk.yaml:3:20
skills.1.skill                          Patience                 content/roles/clerk.yaml:4:10
conditions.environment                  An office.               content/site.yaml:2:66 (site default)
conditions.schedule.hours.min           20                       content/roles/clerk.yaml:6:38
conditions.culture                      Brisk.                   content/families/desk.yaml:4:25 (family default)
pay.1.place                             us                       content/roles/clerk.yaml:8:15
pay.1.kind                              unsourced                content/roles/clerk.yaml:8:25
pay.1.period                            hour                     content/roles/clerk.yaml:8:44
pay.1.min                               20                       content/roles/clerk.yaml:8:55
pay.1.max                               21.50                    content/roles/clerk.yaml:8:64
benefits.items.1.text                   Leave                    content/site.yaml:2:23 (site default)
benefits.items.2.text                   Pension                  content/site.yaml:2:30 (site default)
benefits.extend.1.text                  Tea                      content/families/desk.yaml:3:23 (family default)
benefits.extend.1.text                  A desk                   content/roles/clerk.yaml:7:21
job_description.responsibilities        1 item                   the role's own lists
job_description.benefits                4 items                  the role's own lists
job_description.benefits.extend.1.text  Cake                     content/families/desk.yaml:5:69 (family default)
job_description.how_to_apply            Write to us.             content/families/desk.yaml:5:35 (family default)
"""


def write_clerk(write: Writer, *lines: str) -> None:
    """Write a clerk who inherits from the family and the site."""
    write_site(write, "defaults: {benefits: [Leave, Pension], conditions: {environment: An office.}}")
    write("content/families/desk.yaml", FAMILY)
    write_role(write, "clerk", "family: desk", *lines)


def shown(root: Path, *arguments: str) -> int:
    return main(["show", "--root", str(root), "--date", "2026-11-22", *arguments])


def test_every_value_stands_with_its_place(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_clerk(
        write,
        "conditions: {schedule: {hours: {min: 20}}}",
        "benefits: {extend: [A desk]}",
        "pay: [{place: us, kind: unsourced, period: hour, min: 20, max: 21.50}]",
    )
    write("content/places/us.yaml", "country: US\ncurrency: USD\n")
    assert shown(tmp_path, "clerk") == 0
    assert capsys.readouterr() == (EXPECTED, "")


def test_json_holds_whole_values(write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_clerk(write, f"overview: {'A long text. ' * 20}")
    assert shown(tmp_path, "clerk", "--format", "json") == 0
    values = {each["field"]: each for each in json.loads(capsys.readouterr().out)}
    assert values["overview"]["value"] == ("A long text. " * 20).strip()
    assert values["conditions.culture"] == {
        "field": "conditions.culture",
        "value": "Brisk.",
        "origin": "family",
        "path": "content/families/desk.yaml",
        "line": 4,
        "column": 25,
    }
    assert values["status"] == {
        "field": "status",
        "value": "published",
        "origin": "default",
        "path": None,
        "line": None,
        "column": None,
    }


def test_a_role_in_markdown_is_shown_at_its_lines(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(write)
    body = "## Responsibilities\n\n- **Post:** Sorts it\n\n## Skills\n\n- Calm\n"
    write("content/roles/guard.md", f"---\ntitle: Guard\nsummary: Guards.\n---\n\n{body}")
    assert shown(tmp_path, "guard") == 0
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    places = {field: words[-1] for field, *words in lines}
    assert places["title"] == "content/roles/guard.md:2:8"
    assert places["responsibilities.1.label"] == "content/roles/guard.md:8:5"
    assert places["responsibilities.1.text"] == "content/roles/guard.md:8:13"
    assert places["skills.1.skill"] == "content/roles/guard.md:12:3"


def test_a_fault_is_told_and_what_can_be_read_is_shown(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_clerk(write, "lvl: 3")
    assert shown(tmp_path, "clerk") == 1
    out, err = capsys.readouterr()
    assert err == (
        'content/roles/clerk.yaml:6:1: error: "lvl" is not a key of a role [unknown-key]\n'
        "    hint: did you mean level?\n"
    )
    assert "title                    Clerk" in out
    assert "Brisk" not in out


def test_an_unknown_role_is_told_with_which_may_be_meant(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_clerk(write)
    assert shown(tmp_path, "clerks") == 2
    assert capsys.readouterr() == ("", 'jobsite: "clerks" is not a role\n    hint: did you mean clerk?\n')
    assert shown(tmp_path, "x") == 2
    assert capsys.readouterr().err.endswith("hint: jobsite list tells the roles there are\n")
