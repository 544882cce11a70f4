"""GitHub shows the findings at their lines, and no content can forge a command."""

import re

from jobsite.diagnostics.as_github import ANNOTATIONS_A_STEP, as_github
from jobsite.diagnostics.diagnostic import Location, found, quote
from jobsite.pipeline import Options, Site, build
from jobsite.state import NO_STATE
from tests.conftest import Writer
from tests.sites import TODAY, write_role, write_site

WHERE = Location("content/roles/baker.yaml", 7, 12)


def test_finding_is_one_command_with_its_hint() -> None:
    finding = found("unknown-role", WHERE, '"miler" is not a role', "did you mean miller?")
    assert as_github([finding]) == (
        "::error file=content/roles/baker.yaml,line=7,col=12,title=unknown-role::"
        '"miler" is not a role; did you mean miller?\n'
    )


def test_warning_without_a_hint_is_a_warning_command() -> None:
    finding = found("review-due", WHERE, "the review was due on 2026-11-21")
    assert as_github([finding]) == (
        "::warning file=content/roles/baker.yaml,line=7,col=12,title=review-due::"
        "the review was due on 2026-11-21\n"
    )


def test_text_of_the_content_is_escaped() -> None:
    path = "content/roles/a,b:c%d\r\n::error::x.yaml"
    finding = found("unknown-role", Location(path), "100%\r\n::error::forged", "%0A::warning::forged")
    assert as_github([finding]) == (
        "::error file=content/roles/a%2Cb%3Ac%25d%0D%0A%3A%3Aerror%3A%3Ax.yaml,line=1,col=1,"
        "title=unknown-role::100%25  ::error::forged; %250A::warning::forged\n"
    )


def test_values_cannot_forge_a_command(write: Writer) -> None:
    forged = "\\n::error file=a,line=1::forged%0A::stop-commands::x\\e[2J"
    write_site(write)
    write_role(write, "baker", f'track: "{forged}"', f'family: "x{forged}"')
    write("content/roles/::error::forged.yaml", "title: Baker\n")
    write("content/skills.yaml", '"a\\r\\n::add-mask::x": {}\n')
    site = Site(write.root, write.root / "output", Options(date=TODAY))
    lines = as_github(build(site, NO_STATE, dry_run=True).findings).splitlines()
    assert len(lines) >= 5
    for line in lines:
        assert line.isprintable()
        assert re.match(r"::error file=content/[^,:]+,line=\d+,col=\d+,title=[a-z-]+::[^:]", line)


def test_ten_of_each_severity_are_shown_errors_first_and_the_rest_is_counted() -> None:
    errors = [found("unknown-role", Location("a.yaml", line), "x") for line in range(1, 13)]
    warnings = [found("review-due", Location("a.yaml", line), "y") for line in range(1, 12)]
    lines = as_github([*warnings, *errors]).splitlines()
    assert [line[:6] for line in lines[:ANNOTATIONS_A_STEP]] == ["::erro"] * 10
    assert lines[10] == "2 more errors are in the list that `jobsite check` prints"
    assert [line[:6] for line in lines[11:21]] == ["::warn"] * 10
    assert lines[21:] == ["1 more warning is in the list that `jobsite check` prints"]


def test_ten_findings_are_shown_without_a_count() -> None:
    errors = [found("unknown-role", Location("a.yaml", line), "x") for line in range(1, 11)]
    assert len(as_github(errors).splitlines()) == 10


def test_quoted_value_is_on_one_line_and_cut() -> None:
    assert quote("a\r\nb\tc") == '"a b c"'
    assert quote("x" * 61) == '"' + "x" * 59 + '…"'
