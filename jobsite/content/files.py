"""This module finds the files of a site and reads their bytes; links out of the site are refused."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jobsite.content.schema.scalars import as_slug, is_slug
from jobsite.diagnostics.diagnostic import Diagnostic, Location, found, quote

RESERVED_SLUGS = frozenset({"index", "404"})
TABLE_FILES = (".csv", ".yaml")
PAGE_SLUGS_OF_THE_SITE = frozenset({"search", "changes"})


@dataclass(frozen=True, slots=True, order=True)
class SourceFile:
    """A file that describes something: path from the site's root, and the slug its name gives."""

    path: str
    slug: str

    def read(self, root: Path) -> bytes:
        """Return the bytes."""
        return (root / self.path).read_bytes()


def contained(root: Path, relative: str) -> Path | None:
    """Return root/relative where it lies inside root and nothing on the way below root is a symbolic link."""
    path = root
    for step in relative.split("/"):
        if step in {"", ".", ".."} or "\\" in step or "\0" in step:
            return None
        path = path / step
        if path.is_symlink():
            return None
    return path


def list_folder(root: Path, relative: str) -> Iterator[os.DirEntry[str]]:
    """Yield the entries of a folder in order, hidden ones left out; nothing where there is no folder."""
    folder = root / relative
    if folder.is_dir():
        with os.scandir(folder) as entries:
            yield from sorted(
                (entry for entry in entries if not entry.name.startswith(".")),
                key=lambda each: each.name,
            )


def find_sources(
    root: Path, folder: str, extensions: tuple[str, ...]
) -> tuple[list[SourceFile], list[Diagnostic]]:
    """Return the source files of a folder below content/, and what does not belong there."""
    sources: dict[str, SourceFile] = {}
    faults: list[Diagnostic] = []
    relative = f"content/{folder}"
    for entry in list_folder(root, relative):
        path = f"{relative}/{entry.name}"
        stem, dot, extension = entry.name.rpartition(".")
        if entry.is_symlink():
            faults.append(_symbolic_link(path))
        elif not entry.is_file() or dot + extension not in extensions:
            faults.append(_unexpected(path, entry, stem, extensions))
        elif problem := _slug_fault(path, stem, folder):
            faults.append(problem)
        else:
            key = unicodedata.normalize("NFC", stem).casefold()
            if key in sources:
                message = f"{path} and {sources[key].path} would make one page"
                faults.append(
                    found("path-collision", Location(path), message, "rename or delete one of them")
                )
            else:
                sources[key] = SourceFile(path, stem)
    return sorted(sources.values()), faults


def find_tables(root: Path, folder: str) -> tuple[list[SourceFile], list[Diagnostic]]:
    """Return the descriptions (.yaml) of a folder's tables, and what does not belong there.

    A description without its rows (.csv), or rows without a description, is a fault.
    """
    tables: dict[str, SourceFile] = {}
    rows: set[str] = set()
    faults: list[Diagnostic] = []
    for entry in list_folder(root, relative := f"content/{folder}"):
        path = f"{relative}/{entry.name}"
        stem, dot, extension = entry.name.rpartition(".")
        if entry.is_symlink():
            faults.append(_symbolic_link(path))
        elif not entry.is_file() or dot + extension not in TABLE_FILES:
            faults.append(_unexpected(path, entry, stem, TABLE_FILES))
        elif problem := _slug_fault(path, stem, folder):
            faults.append(problem)
        elif extension == "csv":
            rows.add(stem)
        else:
            tables[stem] = SourceFile(path, stem)
    for stem in sorted(rows ^ tables.keys()):
        there, lacking = (".csv", ".yaml") if stem in rows else (".yaml", ".csv")
        message = f"there is no {relative}/{stem}{lacking} beside it"
        hint = "a table is two files of one name; jobsite import writes both"
        faults.append(found("missing-file", Location(f"{relative}/{stem}{there}"), message, hint))
    return sorted(each for stem, each in tables.items() if stem in rows), faults


def _symbolic_link(path: str) -> Diagnostic:
    message = f"{path} is a symbolic link, which could lead out of the site"
    return found("symbolic-link", Location(path), message, "put the file itself there")


def _unexpected(path: str, entry: os.DirEntry[str], stem: str, extensions: tuple[str, ...]) -> Diagnostic:
    if not entry.is_file():
        message = f"{path} is a folder; only files are read here"
        return found("unexpected-file", Location(path), message, "move its files up")
    message = f"{path} is not read: its name does not end in {' or '.join(extensions)}"
    folder, _, name = path.rpartition("/")
    meant = {".yml": ".yaml", ".yaml": ".yaml", ".markdown": ".md", ".md": ".md"}.get(name[len(stem) :], "")
    hint = f"rename it to {stem}{meant}" if meant in extensions else f"move it out of {folder}/"
    return found("unexpected-file", Location(path), message, hint)


def is_reserved(slug: str) -> bool:
    """Tell whether the site itself uses a name that a source, or an entry of one, gives to its page."""
    return slug in RESERVED_SLUGS or "-vs-" in slug or re.fullmatch("page-[0-9]+", slug) is not None


def _slug_fault(path: str, stem: str, folder: str) -> Diagnostic | None:
    reserved = PAGE_SLUGS_OF_THE_SITE if folder == "pages" else frozenset()
    if stem in reserved or is_reserved(stem):
        message = f"{quote(stem)} is a name the site itself uses"
        return found("slug-reserved", Location(path), message, "choose another file name")
    if not is_slug(stem):
        message = f"{quote(stem)} is not made of lower-case letters, digits and single hyphens"
        hint = f"rename it to {as_slug(stem) or 'a-name'}{path[path.rfind('.') :]}"
        return found("slug-not-url-safe", Location(path), message, hint)
    return None


def linked_folders(root: Path) -> list[Diagnostic]:
    """Return a fault for each folder that is a symbolic link, and for each link in a theme."""
    folders = ["content", "templates", "content/assets"]
    folders += [
        f"content/{name}" for name in ("roles", "families", "places", "pages", "pay", "outlook", "rates")
    ]
    linked = [each for each in folders if (root / each).is_symlink()]
    if "templates" not in linked:
        linked += [path for path, is_link in _walk(root, "templates") if is_link]
    return [_symbolic_link(each) for each in linked]


def find_assets(root: Path) -> tuple[list[str], list[Diagnostic]]:
    """Return the files below content/assets/, as paths from there, and the links and doubles among them."""
    assets: dict[str, str] = {}
    faults: list[Diagnostic] = []
    if (root / "content/assets").is_symlink():
        return [], []
    for path, linked in _walk(root, "content/assets"):
        name = path.removeprefix("content/assets/")
        key = unicodedata.normalize("NFC", name).casefold()
        if linked:
            faults.append(_symbolic_link(path))
        elif key in assets:
            message = f"{path} and content/assets/{assets[key]} differ only by case or Unicode form"
            faults.append(found("path-collision", Location(path), message, "rename one of them"))
        else:
            assets[key] = name
    return sorted(assets.values()), faults


def _walk(root: Path, relative: str) -> Iterator[tuple[str, bool]]:
    for entry in list_folder(root, relative):
        path = f"{relative}/{entry.name}"
        if entry.is_symlink() or entry.is_file():
            yield path, entry.is_symlink()
        else:
            yield from _walk(root, path)
