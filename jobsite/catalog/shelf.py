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
    """Where a value lies: file, offset and length in bytes."""

    path: str
    offset: int
    length: int


def set_aside(path: Path, values: Iterable[tuple[str, object]]) -> Mapping[str, Place]:
    """Write the named values to a new file and return where each lies."""
    places = {}
    with path.open("wb") as shelf:
        for name, value in values:
            content = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
            places[name] = Place(str(path), shelf.tell(), len(content))
            shelf.write(content)
    return places


def fetch(place: Place) -> Any:  # noqa: ANN401 - whatever was set aside
    """Return the value that lies at the place."""
    with Path(place.path).open("rb") as shelf:
        shelf.seek(place.offset)
        return pickle.loads(shelf.read(place.length))  # noqa: S301 - written by this build, see above
