"""What the README says is so: its commands run, its links lead somewhere, it names every command."""

import re
import signal
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
SET_UP = {"make site", "make test"}  # run by .ci/run in a fresh clone


def commands() -> list[str]:
    blocks = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    lines = (line.split("#")[0].strip() for block in blocks for line in block.splitlines())
    return [line for line in lines if line]


def test_every_command_of_the_readme_runs(tmp_path: Path) -> None:
    folder, ran = tmp_path, []
    for command in commands():
        program, *arguments = command.split()
        if command in SET_UP:
            continue
        if program == "cd":
            folder = folder / arguments[0]
        elif arguments == ["serve"]:
            assert serves(folder)
        else:
            assert program == "jobsite"
            run = [sys.executable, "-m", "jobsite", *arguments]
            subprocess.run(run, cwd=folder, check=True, capture_output=True)
        ran.append(command)
    assert ran == ["jobsite init careers", "cd careers", "jobsite serve"]


def serves(folder: Path) -> bool:
    """Tell whether `jobsite serve` says where it serves the folder, and ends when it is told to."""
    command = [sys.executable, "-u", "-m", "jobsite", "serve", "--port", "0"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        said = next((line for line in server.stdout if "http://127.0.0.1:" in line), "")
        server.send_signal(signal.SIGTERM)
        return bool(said) and server.wait(timeout=30) == 0


def test_every_link_of_the_documentation_leads_somewhere() -> None:
    pages = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").glob("*.md"))
    missing = [
        f"{page.name}: {target}"
        for page in pages
        for target in re.findall(
            r"\]\(([^)#:\s]+)(?:#[^)]*)?\)", without_code(page.read_text(encoding="utf-8"))
        )
        if not (page.parent / target).exists()
    ]
    assert missing == []


def without_code(text: str) -> str:
    return re.sub(r"```.*?```|`[^`]*`", "", text, flags=re.DOTALL)


def test_the_readme_names_every_command() -> None:
    help_text = subprocess.run(
        [sys.executable, "-m", "jobsite", "--help"], capture_output=True, text=True, check=True
    ).stdout
    listed = re.findall(r"^    (\w+) ", help_text, re.MULTILINE)
    named = re.findall(r"`(\w+)(?: role)?`", README.split("lists the commands")[1].split(".")[0])
    assert sorted(named) == sorted(listed)
