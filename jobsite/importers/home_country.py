"""This module finds the one country of the site that a national source is about."""

from __future__ import annotations

from pathlib import Path

from jobsite.importers.imported import ImportRefusedError, Wanted


def home_country(wanted: Wanted, code: str, path: Path) -> str:
    """Return the slug of the country, without which none of the source's figures has a place."""
    if code not in wanted.countries:
        found = f"has figures of the country {code}, which is not in content/places/"
        raise ImportRefusedError(path, found, f"describe it in content/places/{code.lower()}.yaml")
    return wanted.countries[code]
