"""The command line: exit codes, whole messages, and what the commands write."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from jobsite.cli import main
from tests.conftest import ROOT, Writer
from tests.sites import write_role, write_site


def jobsite(*arguments: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "jobsite", *arguments]
    return subprocess.run(
        command,
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "LC_ALL": "C.UTF-8", **environment},
    )


def test_a_good_site_is_built_with_exit_code_0(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    done = jobsite("build", "--date", "2026-11-22", cwd=tmp_path)
    size = re.sub(r"[\d.]+ MB", "N MB", done.stdout)
    assert (done.returncode, done.stderr) == (0, "")
    assert size == (
        "built 8 pages from 2 roles: 31 files, N MB (31 written, 0 removed)\nopen output/index.html\n"
    )


def test_a_site_without_roles_and_without_a_home_page_is_told_of_as_it_is(
    write: Writer, tmp_path: Path
) -> None:
    write("content/site.yaml", "title: Small site\npages: [roles]\n")
    done = jobsite("build", cwd=tmp_path)
    assert re.sub(r"[\d.]+ MB", "N MB", done.stdout) == (
        "built 2 pages from no roles: 12 files, N MB (12 written, 0 removed)\nopen output\n"
    )
    write("content/site.yaml", "title: Small site\npages: [rolls]\n")
    assert jobsite("check", cwd=tmp_path).stdout.splitlines()[-1] == "1 error"


def test_a_fault_is_told_with_exit_code_1_and_nothing_is_written(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write_role(write, "clerk", "lvl: 3")
    done = jobsite("build", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout == (
        'content/roles/clerk.yaml:5:1: error: "lvl" is not a key of a role [unknown-key]\n'
        "    hint: did you mean level?\n"
        "1 error in 2 roles; nothing was written, output is as it was\n"
    )
    assert not (tmp_path / "output").exists()


def test_a_wrong_call_has_exit_code_2(tmp_path: Path) -> None:
    done = jobsite("build", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr == (
        "jobsite: there is no content/ in this folder\n"
        "    hint: name the site's folder with --root, or run jobsite init\n"
    )


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["build", "--date", "22.11.2026"], 'argument --date: "22.11.2026" is not a date written YYYY-MM-DD'),
        (["build", "--workers", "0"], 'argument --workers: "0" is not a number of processes'),
        (["build", "--frmat", "json"], "unrecognized arguments: --frmat json"),
    ],
)
def test_wrong_arguments_are_told_in_words(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert message in capsys.readouterr().err


def test_a_base_url_must_be_an_address(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(write)
    assert main(["build", "--root", str(tmp_path), "--base-url", "example.org"]) == 2
    assert capsys.readouterr().err == (
        'jobsite: "example.org" is not the address of a site\n    hint: --base-url https://example.org/jobs/\n'
    )


def test_check_prints_json_and_nothing_else(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(write)
    write_role(write, "clerk", "review_by: 2026-01-01")
    arguments = ["check", "--root", str(tmp_path), "--format", "json", "--date", "2026-11-22"]
    assert main(arguments) == 0
    assert json.loads(capsys.readouterr().out) == [
        {
            "path": "content/roles/clerk.yaml",
            "line": 5,
            "column": 12,
            "severity": "warning",
            "rule": "review-due",
            "message": "the review was due on 2026-01-01",
            "hint": "check the role, then set reviewed and review_by",
        }
    ]
    assert main([*arguments, "--strict"]) == 1
    assert json.loads(capsys.readouterr().out)[0]["severity"] == "error"


def test_a_fresh_site_validates_and_builds_and_is_never_overwritten(tmp_path: Path) -> None:
    made = jobsite("init", "careers", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    assert made.stdout.endswith("files into careers; next: cd careers && jobsite serve\n")
    built = jobsite("build", "--strict", cwd=tmp_path / "careers")
    assert built.returncode == 0, built.stdout
    assert (tmp_path / "careers/output/index.html").is_file()
    before = {path: path.read_bytes() for path in (tmp_path / "careers").rglob("*") if path.is_file()}
    again = jobsite("init", "careers", cwd=tmp_path)
    assert again.returncode == 2
    assert again.stderr.endswith(" is there already\n    hint: name an empty or new folder\n")
    assert {path: path.read_bytes() for path in before} == before


@pytest.mark.parametrize("form", [[], ["--markdown"]])
def test_a_new_role_is_valid_at_once(write: Writer, tmp_path: Path, form: list[str]) -> None:
    write_site(write)
    made = jobsite("new", "role", "Ingénieur·e : réseaux & systèmes", *form, cwd=tmp_path)
    name = f"content/roles/ingenieure-reseaux-systemes{'.md' if form else '.yaml'}"
    assert made.stdout == f"wrote {name}; it is a draft: jobsite serve --drafts shows it\n", made.stderr
    checked = jobsite("check", "--strict", "--drafts", cwd=tmp_path)
    assert (checked.returncode, checked.stdout.splitlines()[-1][:7]) == (0, "checked")
    again = jobsite("new", "role", "Ingénieur·e : réseaux & systèmes", cwd=tmp_path)
    assert again.returncode == 2
    assert again.stderr == f"jobsite: {name} is there already\n    hint: choose another name with --slug\n"


def test_a_title_that_makes_no_file_name_asks_for_one(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    refused = jobsite("new", "role", "灯台守", cwd=tmp_path)
    assert refused.returncode == 2
    assert refused.stderr == (
        'jobsite: no file name can be made from "灯台守"\n'
        "    hint: name it with --slug, in lower-case letters, digits and hyphens\n"
    )
    assert jobsite("new", "role", "灯台守", "--slug", "lighthouse-keeper", cwd=tmp_path).returncode == 0


def test_schema_writes_a_file_a_kind(tmp_path: Path) -> None:
    assert jobsite("schema", cwd=tmp_path).stdout == "wrote the schemas into schema\n"
    assert sorted(path.name for path in (tmp_path / "schema").iterdir()) == [
        f"{kind}.schema.json"
        for kind in (
            *("family", "outlook-table", "page", "pay-table", "people", "place", "rate-table", "role"),
            *("site", "skills", "sources"),
        )
    ]


@pytest.mark.parametrize(
    "command", ["", "build", "check", "serve", "new", "list", "show", "import", "init", "schema"]
)
def test_help_has_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main([command, "--help"] if command else ["--help"])
    assert stopped.value.code == 0
    assert "examples:\n  jobsite " in capsys.readouterr().out


def test_help_and_version_import_nothing_heavy() -> None:
    script = (
        "import sys, contextlib as c, io\nfrom jobsite.cli import main\n"
        "with c.suppress(SystemExit), c.redirect_stdout(io.StringIO()):\n    main(['--help'])\n"
        "print(sorted({'pydantic', 'jinja2', 'markdown_it', 'yaml', 'babel', 'rich'} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_colour_is_for_terminals_without_no_color(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write_role(write, "clerk", "lvl: 3")
    script = f"{sys.executable} -m jobsite check --root {tmp_path}"
    environment = {"PATH": "/usr/bin:/bin", "PYTHONPATH": str(ROOT), "TERM": "xterm", "LC_ALL": "C.UTF-8"}

    def on_a_terminal(**more: str) -> str:
        done = subprocess.run(
            ["script", "-qec", script, "/dev/null"],
            capture_output=True,
            check=False,
            env={**environment, **more},
        )
        return done.stdout.decode()

    assert "\x1b[1;31merror\x1b[0m: " in on_a_terminal()
    assert "\x1b[1;31m" not in on_a_terminal(NO_COLOR="1")
    assert "\x1b[" not in jobsite("check", cwd=tmp_path).stdout
