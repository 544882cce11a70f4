"""This module writes an imported table: two files, replaced whole, and what an older edition of it leaves."""

from __future__ import annotations

import csv
import filecmp
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from jobsite.content.files import contained, list_folder
from jobsite.importers.imported import Imported, ImportRefusedError, Row
from jobsite.importers.plain_yaml import as_yaml

EXTENSIONS = (".csv", ".yaml")
_EDITION = re.compile(r"(?P<table>.+?)-(?P<period>[0-9]{4}(?:-[0-9]{2}){0,2})")


@dataclass(frozen=True, slots=True)
class Editions:
    """What stands where a table is to be written: editions of it by name, oldest first.

    replaced: the newest that is not newer, the same one where it is imported again, empty for none; older:
    the names that go; newer: those that stay.
    """

    replaced: str
    older: tuple[str, ...]
    newer: tuple[str, ...]


def editions(root: Path, imported: Imported) -> Editions:
    """Find the editions of a table that is to be written."""
    names = sorted(
        entry.name.removesuffix(".csv")
        for entry in list_folder(root, f"content/{imported.folder}")
        if entry.name.endswith(".csv")
    )
    same = [name for name in names if _table(name) == _table(imported.name)]
    older = tuple(name for name in same if name < imported.name)
    replaced = imported.name if imported.name in same else older[-1] if older else ""
    return Editions(replaced, older, tuple(name for name in same if name > imported.name))


def _table(name: str) -> str:
    edition = _EDITION.fullmatch(name)
    return edition["table"] if edition else name


def kept_rows(root: Path, imported: Imported, name: str) -> Iterator[tuple[Row, Row]]:
    """Yield the header and each row of a table that stands in the same folder."""
    path = root / f"content/{imported.folder}/{name}.csv"
    if not path.exists():
        return
    with path.open(encoding="utf-8", newline="") as file:
        rows = csv.reader(file)
        header = tuple(next(rows, ()))
        for row in rows:
            yield header, tuple(row)


def write_table(root: Path, imported: Imported, older: Sequence[str]) -> tuple[list[str], list[str]]:
    """Write a table's two files, remove older editions; return paths changed and paths removed.

    Errors: OSError, and ImportRefusedError where a symbolic link stands in the way.
    """
    paths = [_place(root, imported, f"{imported.name}{extension}") for extension in EXTENSIONS]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
    staged = [path.with_name(f".{path.name}.new") for path in paths]
    try:
        _write_csv(staged[0], imported)
        staged[1].write_text(description(imported), encoding="utf-8", newline="\n")
        changed = [path for path, new in zip(paths, staged, strict=True) if _replace(path, new)]
    finally:
        for each in staged:
            each.unlink(missing_ok=True)
    gone = [_place(root, imported, f"{name}{extension}") for name in older for extension in EXTENSIONS]
    gone = [path for path in gone if path.exists()]
    for path in gone:
        path.unlink()
    return [_shown(root, path) for path in changed], [_shown(root, path) for path in gone]


def description(imported: Imported) -> str:
    """Return the text of the .yaml."""
    return f"# Written by jobsite import: the next import writes it anew.\n{as_yaml(imported.about)}"


def _place(root: Path, imported: Imported, name: str) -> Path:
    relative = f"content/{imported.folder}/{name}"
    path = contained(root, relative)
    if path is None:
        message = "is a symbolic link or lies behind one, which could lead out of the site"
        raise ImportRefusedError(Path(relative), message, "put a folder there")
    return path


def _write_csv(path: Path, imported: Imported) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(imported.header)
        writer.writerows(imported.rows)


def _replace(path: Path, new: Path) -> bool:
    """Put the new file in the place of the old one, unless they are the same."""
    if path.exists() and filecmp.cmp(path, new, shallow=False):
        return False
    new.replace(path)
    return True


def _shown(root: Path, path: Path) -> str:
    return path.relative_to(root).as_posix()
