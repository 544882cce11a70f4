"""What tests of importers ask for, and the files that they read."""

from __future__ import annotations

import csv
import gzip
from pathlib import Path

import pytest

from jobsite.importers.imported import Imported, Wanted
from tests.conftest import SHARED

COUNTRIES = {"BR": "br", "CA": "ca", "DE": "de", "GB": "gb", "IN": "in", "US": "us"}


def wanted(
    *occupations: str,
    places: dict[str, str] | None = None,
    countries: dict[str, str] | None = None,
    currencies: str = "",
) -> Wanted:
    """Return what is asked for: without occupations every one, without countries the six of the site."""
    return Wanted(
        occupations=frozenset(occupations) if occupations else None,
        places=places or {},
        countries=COUNTRIES if countries is None else countries,
        currencies=frozenset(currencies.split()),
    )


def table(path: Path, text: str) -> Path:
    """Write a file, packed if its name says so."""
    path.parent.mkdir(parents=True, exist_ok=True)
    data = text.encode("utf-8")
    path.write_bytes(gzip.compress(data) if path.suffix == ".gz" else data)
    return path


def as_csv(imported: Imported) -> str:
    """Return the imported table as it stands in its file."""
    return "".join(f"{','.join(row)}\n" for row in (imported.header, *imported.rows))


def official(folder: str) -> list[Path]:
    """Return the files of an official source; skips where they are not at hand."""
    if not (SHARED / "data" / folder).is_dir():
        pytest.skip(f"OFFICIAL FILES ABSENT: {folder} is not in ../shared/data, so its figures go unchecked")
    return sorted((SHARED / "data" / folder).iterdir())


def lines_in(path: Path) -> int:
    """Count the lines below the header, by themselves."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8-sig")
    return sum(1 for _ in csv.reader(text.splitlines())) - 1
