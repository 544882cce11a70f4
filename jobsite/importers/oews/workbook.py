"""This module reads the survey as the Bureau's yearly workbooks: national_M2025_dl.xlsx and its like."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

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
    sector_title,
)

if TYPE_CHECKING:
    from python_calamine import CalamineSheet

OWN_NAMES = {
    "tot_emp": "TOT_EMP",
    "wage_prse": "MEAN_PRSE",
    **{f"{unit}_{column}": f"{unit}_{column}".upper() for unit in "ha" for column in PAY_COLUMNS},
}
"""Names that columns have in a workbook, by the names that the tidy tables and this code use."""
CODES = ("AREA", "AREA_TITLE", "AREA_TYPE", "NAICS", "NAICS_TITLE", "I_GROUP", "OCC_CODE", "OCC_TITLE")
NEEDED = {*CODES, *OWN_NAMES.values(), "ANNUAL", "HOURLY"}

COUNTRY, STATE, TERRITORY, METROPOLITAN, NONMETROPOLITAN = "1", "2", "3", "4", "6"
NO_WAGE, NO_EMPLOYMENT, TOP = "*", "**", "#"
PLACES = {"h": 2, "a": 0, "tot_emp": 0, "wage_prse": 1}
"""How many decimals the office writes; a workbook's numbers have lost the zeros at their end."""
_YEAR = re.compile(r"_M_?([0-9]{4})", re.IGNORECASE)

Value = object


@dataclass(frozen=True, slots=True)
class Workbook:
    """A workbook of estimates, all of one reference period. It is opened when its lines are read."""

    path: Path
    period: str
    columns: dict[str, int] = field(default_factory=dict)
    titles: Titles = field(default_factory=lambda: Titles({}, {}, {}))

    def lines(self) -> Iterator[Line]:
        """Read the lines, one at a time, and note what their codes stand for. Errors: ImportRefusedError."""
        rows = iter(_sheet(self.path).iter_rows())
        self.columns.update(_columns(next(rows)))
        if lacking := sorted(NEEDED - self.columns.keys()):
            raise ImportRefusedError(self.path, f"lacks {', '.join(lacking)} among its columns")
        at = [self.columns[name] for name in CODES]
        areas, occupations, industries = self.titles.areas, self.titles.occupations, self.titles.industries
        for row in rows:
            area, area_title, kind, naics, naics_title, group, code, title = (_text(row[each]) for each in at)
            place = _area(kind, area)
            occupation = "all" if code.replace("-", "") == EVERYTHING else code
            industry = _industry(group, naics)
            areas[place], occupations[occupation] = area_title, title
            industries[industry] = sector_title(naics_title)
            yield Line(place, kind in {METROPOLITAN, NONMETROPOLITAN}, industry, occupation, row)

    def cell(self, line: Line, column: str) -> Cell:
        """Return what stands in a column. Errors: ValueError."""
        unit = column[0] if column[1] == "_" else ""
        value = line.values[self.columns[OWN_NAMES[column]]]
        text = value.strip() if isinstance(value, str) else value
        if text == TOP and unit:
            return Cell(BOUNDS[unit], "top-coded")
        if text in {NO_WAGE, NO_EMPLOYMENT}:
            return Cell("", self._why(line, column) if unit else "suppressed")
        number = _number(text)
        if number is None:
            raise ValueError(f'{OWN_NAMES[column]} is "{text}"')
        return Cell(_written(number, PLACES[unit or column]))

    def _why(self, line: Line, column: str) -> str:
        """Return why there is no wage: a column says who is paid by the year alone, and who by the hour."""
        other = ("a" if column[0] == "h" else "h") + column[1:]
        has_other = _text(line.values[self.columns[OWN_NAMES[other]]]) != NO_WAGE
        only = ("ANNUAL", "annual-only") if column[0] == "h" else ("HOURLY", "hourly-only")
        is_only = _text(line.values[self.columns[only[0]]]).upper() == "TRUE"
        return only[1] if is_only and has_other else "suppressed"


def _area(kind: str, code: str) -> str:
    """Return an area's code of seven digits, as the flat files have it."""
    if kind == COUNTRY:
        return NATION
    if kind in {STATE, TERRITORY} and len(code) <= len("06"):
        return f"{code:0>2}00000"
    return f"{code:0>7}"


def _industry(group: str, naics: str) -> str:
    if group == "cross-industry":
        return ""
    return naics if group == "sector" else NO_SECTOR


def _text(value: Value) -> str:
    """Return a cell as text; a code may stand there as a number."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _number(value: Value) -> Decimal | None:
    if isinstance(value, int | float) and not isinstance(value, bool):
        return Decimal(repr(value))
    text = str(value).strip().replace(",", "")
    return Decimal(text) if text.replace(".", "", 1).isdigit() else None


def _written(number: Decimal, places: int) -> str:
    """Return a number with the decimals that the office writes, and more where it has more."""
    rounded = round(number, places)
    return f"{rounded if rounded == number else number.normalize():f}"


def _columns(header: Iterable[Value]) -> dict[str, int]:
    return {_text(name).upper(): at for at, name in enumerate(header)}


def open_workbook(path: Path) -> Workbook:
    """Return the workbook at the path. Errors: ImportRefusedError."""
    year = _YEAR.search(path.name)
    if not year:
        message = "has no year in its name, which is the only place that tells it"
        raise ImportRefusedError(path, message, "name it as the Bureau does: national_M2025_dl.xlsx")
    return Workbook(path, f"{year[1]}-05")


def _sheet(path: Path) -> CalamineSheet:
    """Return a workbook's sheet of estimates."""
    try:
        from python_calamine import CalamineError, CalamineWorkbook  # noqa: PLC0415 - an extra
    except ImportError as error:
        message = "is a workbook, and what reads workbooks is not installed"
        raise ImportRefusedError(path, message, "pip install 'jobsite[import]'") from error
    try:
        book = CalamineWorkbook.from_path(path)
        for name in book.sheet_names:
            sheet = book.get_sheet_by_name(name)
            if "OCC_CODE" in _columns(next(iter(sheet.iter_rows()), [])):
                return sheet
    except (CalamineError, OSError) as error:
        raise ImportRefusedError(path, "is not a workbook that can be read") from error
    raise ImportRefusedError(path, "has no sheet with a column OCC_CODE")
