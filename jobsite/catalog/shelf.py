"""This module sets values aside on disk during one build, so that nothing has to hold all roles at once.

Shelves lie in the build's own staging folder, are written and read by the same build, and are
swept with it: a pickle is never read from anywhere else.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple


class Place(NamedTuple):
    """Where a value lies: file and offset in bytes."""

    path: str
    offset: int


def set_aside(path: Path, values: Iterable[tuple[str, object]]) -> Mapping[str, Place]:
    """Write the named values to a new file and return where each lies."""
    places = {}
    with path.open("wb") as shelf:
        for name, value in values:
            places[name] = Place(str(path), shelf.tell())
            pickle.dump(value, shelf, protocol=pickle.HIGHEST_PROTOCOL)
    return places


def fetch(place: Place) -> Any:  # noqa: ANN401 - whatever was set aside
    """Return the value that lies at the place."""
    with Path(place.path).open("rb") as shelf:
        shelf.seek(place.offset)
        return pickle.load(shelf)  # noqa: S301 - written by this build, see above
