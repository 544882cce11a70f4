"""This module runs an importer on a site: what is wanted, what is read, what is written, what changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jobsite.content.load import load
from jobsite.importers.asked import Asked, NotAskableError, site_wants
from jobsite.importers.changes import Changes, changes
from jobsite.importers.imported import Imported, Importer, ImportRefusedError
from jobsite.importers.source_entry import FILE, differing, with_entry
from jobsite.importers.table_files import Editions, editions, kept_rows, write_table


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an import. written, removed: paths from the site's root, none in a dry run.

    changes: since the edition replaced, None where there was none; source_said: what the entry of
    sources.yaml says otherwise; unread: how many roles could not be asked for their codes.
    """

    imported: Imported
    editions: Editions
    changes: Changes | None
    written: tuple[str, ...]
    removed: tuple[str, ...]
    source_said: Mapping[str, tuple[str, str]]
    source_is_new: bool
    unread: int
    dry_run: bool


def run_import(
    root: Path, importer: Importer, paths: Sequence[Path], asked: Asked, *, dry_run: bool = False
) -> Outcome:
    """Import a source's files into the site. Errors: ImportRefusedError, NotAskableError, OSError."""
    files = tuple(_files(paths))
    if not files:
        raise ImportRefusedError(paths[0], "the folder holds no files")
    library, _ = load(root)
    if asked.period > str(library.today):
        raise NotAskableError(f'"{asked.period}" lies in the future', f"today is {library.today}")
    wanted, unread = site_wants(root, library, importer, asked)
    imported = importer.read(files, wanted)
    found = editions(root, imported)
    former = kept_rows(root, imported, found.replaced)
    since = changes(imported.folder, imported.header, former, imported.rows) if found.replaced else None
    identifier, fields = imported.source
    entry = library.sources.get(identifier)
    is_new = not library.names.has("source", identifier)
    sources = with_entry(root, identifier, fields) if is_new else ""
    written, removed = ((), ()) if dry_run else _write(root, imported, found, sources)
    return Outcome(
        imported=imported,
        editions=found,
        changes=since,
        written=written,
        removed=removed,
        source_said=differing(entry, fields) if entry else {},
        source_is_new=is_new,
        unread=unread,
        dry_run=dry_run,
    )


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield the files, and for a folder those in it."""
    for path in paths:
        if path.is_dir():
            yield from sorted(each for each in path.iterdir() if each.is_file() and each.name[0] != ".")
        elif path.exists():
            yield path
        else:
            raise ImportRefusedError(path, "there is no such file")


def _write(
    root: Path, imported: Imported, found: Editions, sources: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    written, removed = write_table(root, imported, found.older)
    if sources:
        path = root / FILE
        staged = path.with_name(f".{path.name}.new")
        staged.write_text(sources, encoding="utf-8", newline="\n")
        staged.replace(path)
        written.append(FILE)
    return tuple(written), tuple(removed)
