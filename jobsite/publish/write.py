"""This module is the only one that writes under output/: compared, staged, renamed, never half done."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from jobsite.content.files import contained
from jobsite.publish.lock import locked
from jobsite.publish.manifest import NAME, read_manifest, write_manifest

ASSETS, PAGES, INDEXES = 0, 1, 2


class OutputRefusedError(Exception):
    """The output folder cannot be used; the message says why, `hint` what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where a build writes: the output, and beside it, on the same file system, its staging folder.

    owned: paths in the output that are ours, and may be replaced or removed.
    """

    output: Path
    staging: Path
    owned: frozenset[str]

    @property
    def pages(self) -> Path:
        """Where new and changed files are staged, at their paths."""
        return self.staging / "pages"

    @property
    def shelves(self) -> Path:
        """Where the build sets values aside."""
        return self.staging / "shelves"


@contextmanager
def workplace(root: Path, output: Path, *, clean: bool) -> Iterator[Workplace]:
    """Claim the output for one build, another one waits. Errors: OutputRefusedError; OSError.

    The staging folder is swept at the start, whatever a killed build left there, and at the end.
    """
    _refuse_sources(root, output)
    output.parent.mkdir(parents=True, exist_ok=True)
    with locked(output.parent / f".jobsite-{output.name}.lock"):
        owned = _claim(output, clean=clean)
        staging = output.parent / f".jobsite-{output.name}.staging"
        shutil.rmtree(staging, ignore_errors=True)
        place = Workplace(output, staging, owned)
        place.pages.mkdir(parents=True)
        place.shelves.mkdir()
        try:
            yield place
        finally:
            shutil.rmtree(staging, ignore_errors=True)


def _refuse_sources(root: Path, output: Path) -> None:
    """Refuse an output that would overwrite what the site is made from, or that is no folder."""
    if output.is_symlink():
        raise OutputRefusedError(f"{output} is a symbolic link", "name the folder itself with --output")
    resolved = output.resolve()
    sources = [(root / name).resolve() for name in ("content", "templates", ".git")]
    if any(resolved == each or each in resolved.parents or resolved in each.parents for each in sources):
        message = f"{output} is, holds or lies in a folder of the site's sources"
        raise OutputRefusedError(message, "choose another folder with --output")
    if output.exists() and not output.is_dir():
        raise OutputRefusedError(f"{output} is not a folder", "choose another folder with --output")


def _claim(output: Path, *, clean: bool) -> frozenset[str]:
    """Return the files of the output that are ours; refuse a folder that is somebody else's."""
    listed = read_manifest(output)
    there = frozenset(_files(output))
    if listed is not None:
        return there if clean else listed & (there | {NAME})
    if there and not clean:
        message = f"{output} holds files that jobsite did not write"
        raise OutputRefusedError(message, "choose another folder with --output, or replace them with --clean")
    return there


def _files(folder: Path) -> Iterator[str]:
    """Yield the files below a folder, version control's own left out."""
    for path, folders, names in os.walk(folder):
        folders[:] = sorted(each for each in folders if each != ".git")
        for name in sorted(names):
            yield (Path(path) / name).relative_to(folder).as_posix()


def stage(place: Workplace, path: str, content: bytes) -> bool:
    """Stage a file if the output does not hold these bytes already; tell whether it did."""
    target = contained(place.output, path)
    if target is None:
        message = f"{place.output / path} lies behind a symbolic link"
        raise OutputRefusedError(message, "delete the link")
    if _holds(target, content):
        return False
    if path not in place.owned and target.is_file():
        message = f"{target} stands where a page belongs, and jobsite did not write it"
        raise OutputRefusedError(message, "move it away, or replace it with --clean")
    staged = place.pages / path
    staged.parent.mkdir(parents=True, exist_ok=True)
    staged.write_bytes(content)
    return True


def _holds(target: Path, content: bytes) -> bool:
    try:
        with target.open("rb") as file:
            return os.fstat(file.fileno()).st_size == len(content) and file.read() == content
    except OSError:
        return False


def publish(place: Workplace, planned: dict[str, int], staged: Iterable[str]) -> tuple[int, int]:
    """Bring the staged files into the output; return how many were written and removed.

    planned: all files of the site with their rank: assets, pages, indexes. Assets come first, then
    new pages, changed pages, indexes; what the site no longer has goes last. The list of what is
    ours is widened before the first file is moved and narrowed after the last: killed at any moment,
    each page is the old one or the new one, and the next build knows what is ours.
    """
    place.output.mkdir(parents=True, exist_ok=True)
    ours = place.owned - {NAME}
    write_manifest(place.output, place.staging, ours | planned.keys())
    cleared = _clear_the_way(place, planned, ours)
    new = sorted(staged, key=lambda path: (planned[path], path in ours, path))
    for path in new:
        target = place.output / path
        target.parent.mkdir(parents=True, exist_ok=True)
        (place.pages / path).replace(target)
    gone = sorted(ours - planned.keys())
    for path in gone:
        if path not in cleared:
            _remove(place.output, path)
    write_manifest(place.output, place.staging, planned)
    return len(new), len(gone)


def _clear_the_way(place: Workplace, planned: dict[str, int], ours: frozenset[str]) -> set[str]:
    """Remove our old files where the site now has a folder, or in a folder where it now has a file."""
    folders = {str(parent) for path in planned for parent in Path(path).parents}
    in_the_way = set(ours & folders)
    for path in planned:
        if (place.output / path).is_dir():
            in_the_way |= {each for each in ours if each.startswith(f"{path}/")}
    for path in sorted(in_the_way):
        _remove(place.output, path)
    return in_the_way


def _remove(output: Path, path: str) -> None:
    """Remove one of our files, and the folders it leaves empty."""
    target = contained(output, path)
    if target is None:
        return
    target.unlink(missing_ok=True)
    for parent in target.parents:
        if parent == output or any(parent.iterdir()):
            break
        parent.rmdir()
