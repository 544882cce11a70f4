"""A build may be killed at any moment: every page is the old or the new one, and nothing foreign is lost."""

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, Writer

KILLS = int(os.environ.get("JOBSITE_KILLS", "8"))
SEED = 20261122
FOREIGN = ("CNAME", "roles/somebody-elses.html")
ROLE = """\
title: {title}
family: works
aliases: [was-{slug}]
summary: {summary}
responsibilities: [Works, Rests]
skills: [Patience]
pay: [{{place: us, kind: unsourced, period: year, min: 30000, max: {most}}}]
"""


def write_site(write: Writer, edition: int) -> None:
    """Write one of two editions of a site: titles, pay and the number of roles differ, and one folder."""
    write("content/site.yaml", f"title: Edition {edition}\nbase_url: https://example.org/site/\n")
    write("content/families/works.yaml", "title: Works\n")
    write("content/places/us.yaml", "country: US\ncurrency: USD\n")
    write("content/assets/a/picture.svg", f"<svg xmlns='http://www.w3.org/2000/svg' id='e{edition}'/>")
    roles = write.root / "content/roles"
    shutil.rmtree(roles, ignore_errors=True)
    for number in range(12 + 3 * edition):
        if edition == 2 and number % 4 == 0:
            continue
        changed = edition if number % 3 == 0 else 1
        slug = f"role-{number}"
        text = ROLE.format(
            title=f"Role {number}", slug=slug, summary=f"Works, edition {changed}.", most=40000 + changed
        )
        write(f"content/roles/{slug}.yaml", text)


def build(root: Path, output: Path, moment: int = 0) -> subprocess.CompletedProcess[str]:
    arguments = ["build", "--root", str(root), "--output", str(output), "--date", "2026-11-22"]
    command = [sys.executable, str(ROOT / "tests/killed_build.py"), str(moment), *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def test_a_killed_build_leaves_old_or_new_pages_and_the_next_one_mends_the_rest(
    write: Writer, tmp_path: Path
) -> None:
    write_site(write, 1)
    assert build(tmp_path, tmp_path / "old").returncode == 0
    write_site(write, 2)
    assert build(tmp_path, tmp_path / "new").returncode == 0
    old, new = files(tmp_path / "old"), files(tmp_path / "new")

    rehearsal = start_from(tmp_path, "rehearsal")
    moments = int(build(tmp_path, rehearsal).stdout.split()[-1])
    assert moments > 100

    dice = random.Random(SEED)  # noqa: S311 - not a secret
    chosen = sorted(dice.sample(range(1, moments + 1), min(KILLS, moments)))
    for moment in chosen:
        output = start_from(tmp_path, f"output-{moment}")
        killed = build(tmp_path, output, moment)
        assert killed.returncode == -9, killed.stderr
        for path, content in files(output).items():
            if path in FOREIGN:
                assert content == b"not ours"
            elif path != ".jobsite-manifest":
                assert content in {old.get(path), new.get(path)}, f"{path} after moment {moment}"
        assert {path for path in files(output) if path in FOREIGN} == set(FOREIGN)

        mended = build(tmp_path, output)
        assert mended.returncode == 0, mended.stdout
        after = files(output)
        assert {path: content for path, content in after.items() if path not in FOREIGN} == new
        assert list(tmp_path.glob(".jobsite-*.staging")) == []
        shutil.rmtree(output)


def start_from(root: Path, name: str) -> Path:
    """Return an output that holds the old edition, and files of somebody else."""
    output = root / name
    shutil.copytree(root / "old", output)
    for path in FOREIGN:
        (output / path).write_bytes(b"not ours")
    return output


@pytest.mark.parametrize("path", ["index.html", "roles/role-1.html"])
def test_somebody_elses_file_where_a_page_belongs_is_not_overwritten(
    write: Writer, tmp_path: Path, path: str
) -> None:
    write_site(write, 1)
    assert build(tmp_path, tmp_path / "output").returncode == 0
    manifest = tmp_path / "output/.jobsite-manifest"
    manifest.write_text(manifest.read_text().replace(f"{path}\n", ""))
    (tmp_path / "output" / path).write_text("not ours")
    refused = build(tmp_path, tmp_path / "output")
    assert refused.returncode == 2
    assert "stands where a page belongs, and jobsite did not write it" in refused.stderr
    assert (tmp_path / "output" / path).read_text() == "not ours"
