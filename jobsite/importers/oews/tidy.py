"""This module reads the survey as tidy tables: national.csv, state.csv, metro.csv and by industry."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TextIO

from jobsite.importers.imported import ImportRefusedError
from jobsite.importers.oews.estimates import (
    BOUNDS,
    EVERYTHING,
    NATION,
    NO_SECTOR,
    PAY_COLUMNS,
    Cell,
    Line,
    Titles,
    is_local_code,
    occupation_code,
    sector_code,
    sector_title,
)

SECTOR_LEVEL = "2"
NO_VALUE = "-"
NEEDED = {
    *("occ_code", "tot_emp", "wage_prse", "footnotes"),
    *(f"{unit}_{column}" for unit in "ha" for column in PAY_COLUMNS),
}
ONE_OF_TWO = {"h": "annual-only", "a": "hourly-only"}


@dataclass(frozen=True, slots=True)
class TidyTable:
    """A table of estimates: one of areas, or one of the nation's industries."""

    path: Path
    titles: Titles
    sectors: frozenset[str]
    columns: dict[str, int]
    period: str = ""

    def lines(self) -> Iterator[Line]:
        """Read the lines, one at a time."""
        occupation_at, area_at = self.columns["occ_code"], self.columns.get("area_code")
        industry_at = self.columns.get("industry_code")
        with _open(self.path) as file:
            rows = csv.reader(file)
            width = len(next(rows))
            for row in rows:
                if len(row) != width:
                    raise csv.Error(f"{len(row)} values under {width} columns")
                area = NATION if area_at is None else row[area_at]
                industry = "" if industry_at is None else self._sector(row[industry_at])
                occupation = _occupation(row[occupation_at])
                yield Line(area, is_local_code(area), industry, occupation, row)

    def _sector(self, industry: str) -> str:
        if industry == EVERYTHING:
            return ""
        return sector_code(industry) if industry in self.sectors else NO_SECTOR

    def cell(self, line: Line, column: str) -> Cell:
        """Return what stands in a column. Errors: ValueError."""
        text: str = line.values[self.columns[column]]
        if text != NO_VALUE:
            if not text.replace(".", "", 1).isdigit():
                raise ValueError(f'{column} is "{text}"')
            return Cell(text)
        footnotes = dict(each.split(":") for each in line.values[self.columns["footnotes"]].split())
        unit = column[0]
        match footnotes.get(column):
            case "5" if unit in BOUNDS:
                return Cell(BOUNDS[unit], "top-coded")
            case "4" if unit in ONE_OF_TWO:
                return Cell("", ONE_OF_TWO[unit])
            case "8":
                return Cell("", "suppressed")
            case None:
                raise ValueError(f"{column} has neither a value nor a footnote")
            case other:
                raise ValueError(f"{column} has the footnote {other}, which is not known")


@lru_cache(maxsize=4096)
def _occupation(digits: str) -> str:
    return occupation_code(digits)


def open_tidy(path: Path) -> TidyTable | None:
    """Return the table a CSV file is, None where it is none of estimates. Errors: ImportRefusedError."""
    try:
        with _open(path) as file:
            header = next(csv.reader(file), [])
    except (OSError, EOFError, UnicodeDecodeError) as error:
        raise ImportRefusedError(path, "is not a text file, plain or compressed by gzip") from error
    if "tot_emp" not in header:
        return None
    lacking = sorted(NEEDED - set(header))
    if not {"area_code", "industry_code"} & set(header):
        lacking.append("area_code or industry_code")
    if lacking:
        raise ImportRefusedError(path, f"lacks {', '.join(lacking)} among its columns")
    industries = _list(path, "industry.csv") if "industry_code" in header else []
    titles = Titles(
        areas={row["area_code"]: row["area_name"] for row in _list(path, "area.csv")},
        occupations={
            occupation_code(row["occupation_code"]): row["occupation_name"]
            for row in _list(path, "occupation.csv")
        },
        industries={
            sector_code(row["industry_code"]): sector_title(row["industry_name"])
            for row in industries
            if row["display_level"] == SECTOR_LEVEL
        },
    )
    sectors = frozenset(row["industry_code"] for row in industries if row["display_level"] == SECTOR_LEVEL)
    return TidyTable(path, titles, sectors, {name: at for at, name in enumerate(header)})


def _list(table: Path, name: str) -> list[dict[str, str]]:
    """Return one of the lists of codes that lie beside a table."""
    path = table.with_name(name)
    path = path if path.exists() else path.with_name(f"{name}.gz")
    if not path.exists():
        raise ImportRefusedError(table, f"there is no {name} beside it", "the lists of codes belong to it")
    with _open(path) as file:
        return list(csv.DictReader(file))


def _open(path: Path) -> TextIO:
    if path.name.endswith(".gz"):
        return gzip.open(path, "rt", encoding="utf-8-sig", newline="")
    return path.open(encoding="utf-8-sig", newline="")
