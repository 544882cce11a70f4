"""This module keeps the list of files that belong to us in an output folder: only those are ever removed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

NAME = ".jobsite-manifest"
_HEAD = "jobsite manifest 1\n"


def read_manifest(output: Path) -> frozenset[str] | None:
    """Return the paths that are ours; None where there is no readable manifest."""
    try:
        text = (output / NAME).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    if not text.startswith(_HEAD) or not text.endswith("\n"):
        return None
    return frozenset(text.removeprefix(_HEAD).splitlines())


def write_manifest(output: Path, staging: Path, paths: Iterable[str]) -> None:
    """Write the list in one step, if it says something new."""
    text = _HEAD + "".join(f"{path}\n" for path in sorted(paths))
    content = text.encode("utf-8")
    target = output / NAME
    if target.is_file() and target.read_bytes() == content:
        return
    staged = staging / NAME
    staged.write_bytes(content)
    staged.replace(target)
