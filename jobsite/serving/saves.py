"""This module notices every save of a site's sources, also those made while a build is at work."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Literal

from watchfiles import Change, watch

from jobsite.pages.theme import stock_theme

MILLISECONDS = 100
"""How long the watcher takes to report that nothing happened, and so that it is at work."""


def saves(root: Path, stop: Event) -> Iterator[Literal[True]]:
    """Yield at once, and again after each change of content or templates, until `stop` is set.

    The system keeps the changes made while the caller is busy: they are told at the next step.
    Errors: OSError, RuntimeError, where the folders can be watched in no way.
    """
    tops = (root / "content", root / "templates", stock_theme())
    polling = None  # the environment's WATCHFILES_FORCE_POLLING decides
    while not stop.is_set():
        folders = _folders(tops)
        try:
            yield from _saves_in(folders, tops, stop, polling=polling)
        except FileNotFoundError:  # deleted since it was listed
            continue
        except (OSError, RuntimeError):  # the system has no watches left to give
            if polling:
                raise
            polling = True


def _saves_in(
    folders: frozenset[Path], tops: tuple[Path, ...], stop: Event, *, polling: bool | None
) -> Iterator[Literal[True]]:
    """Yield once the folders are watched, and after each change, until there are other folders.

    They are watched one by one, since the watcher would follow symbolic links out of the site, and
    with those that hold the topmost ones, so that a folder that comes back is seen.
    """
    watched = folders | {top.parent for top in tops if top.parent.is_dir()}

    def counts(_: Change, name: str) -> bool:
        path = Path(name)
        return not path.name.startswith(".") and (path in tops or path.parent in folders)

    started = False
    for changes in watch(
        *watched,
        watch_filter=counts,
        stop_event=stop,
        rust_timeout=MILLISECONDS,
        yield_on_timeout=True,
        raise_interrupt=False,
        force_polling=polling,
        recursive=False,
    ):
        replaced = any(Path(name) in folders for _, name in changes)
        if replaced or ((changes or tops[0] not in folders) and _folders(tops) != folders):
            return
        if changes or not started:
            started = True
            yield True


def _folders(tops: tuple[Path, ...]) -> frozenset[Path]:
    """Return the folders at and below these; hidden ones are left out, links are not followed."""
    there = set()
    for top in tops:
        for folder, inside, _ in os.walk(top) if not top.is_symlink() else ():
            inside[:] = [name for name in inside if not name.startswith(".")]
            there.add(Path(folder))
    return frozenset(there)
