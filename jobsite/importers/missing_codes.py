"""This module tells which of the codes asked for a source has no figures of."""

from __future__ import annotations

from collections.abc import Collection

from jobsite.importers.imported import Wanted


def missing_codes(wanted: Wanted, found: Collection[str]) -> tuple[str, ...]:
    """Return one note that lists them, none where nothing is missing."""
    missing = sorted((wanted.occupations or frozenset()) - set(found))
    return (f"There are no figures of {', '.join(missing)}.",) if missing else ()
