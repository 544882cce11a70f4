"""This module finds a source's files among all that were given, by the names that they usually have."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from jobsite.importers.imported import ImportRefusedError


def one_file(paths: Sequence[Path], usual: str) -> Path:
    """Return the only path, whatever its name, or the only one of the usual name, packed or not."""
    found = list(paths) if len(paths) == 1 else [path for path in paths if fnmatchcase(_name(path), usual)]
    if len(found) == 1:
        return found[0]
    if found:
        raise ImportRefusedError(found[1], f"the source is one file, and {found[0].name} is given too")
    raise ImportRefusedError(
        paths[0].parent, f"none of the files is {usual}", "name the one file of the source"
    )


def named_files(paths: Sequence[Path], needed: Collection[str], other: Collection[str]) -> Mapping[str, Path]:
    """Return the file of each name, packed or not; what has another name is let be."""
    found: dict[str, Path] = {}
    for path in paths:
        name = _name(path)
        if name in found:
            raise ImportRefusedError(path, f"{found[name].name} is given too, and one of them is meant")
        if name in needed or name in other:
            found[name] = path
    if missing := sorted(set(needed) - found.keys()):
        names = ", ".join(sorted({*needed, *other}))
        raise ImportRefusedError(
            paths[0].parent, f"lacks the file {missing[0]}", f"the source's files are {names}"
        )
    return found


def _name(path: Path) -> str:
    return path.name.removesuffix(".gz")
