"""This module makes rows of our tables from the survey's lines: a row of the year, and one of the hour."""

from __future__ import annotations

from collections.abc import Iterator

from jobsite.importers.imported import PAY_HEADER, Row
from jobsite.importers.oews.estimates import PAY_COLUMNS, Cell, Estimates, Line

POPULATION = "all"
PERIODS = {"h": "hour", "a": "year"}
_FIGURES = dict(zip(("p10", "p25", "median", "p75", "p90", "mean"), PAY_COLUMNS, strict=True))
_EMPTY = Cell("")


def pay_rows(estimates: Estimates, line: Line, place: str, *, both: bool) -> Iterator[Row]:
    """Yield the year's row, and the hour's where both are asked for or the year's has no amounts of its own.

    Nothing is multiplied: each amount is the office's. Errors: ValueError.
    """
    annual = {name: estimates.cell(line, f"a_{column}") for name, column in _FIGURES.items()}
    about = {"n": estimates.cell(line, "tot_emp"), "rse_mean": estimates.cell(line, "wage_prse")}
    if both or any(cell.flag == "hourly-only" for cell in annual.values()):
        hourly = {name: estimates.cell(line, f"h_{column}") for name, column in _FIGURES.items()}
        yield _row(line, place, "hour", about | hourly)
    yield _row(line, place, "year", about | annual)


def _row(line: Line, place: str, period: str, cells: dict[str, Cell]) -> Row:
    key = (line.occupation, place, line.industry, POPULATION, period)
    amounts = [cells.get(name, _EMPTY) for name in PAY_HEADER[len(key) : -1]]
    flags = [
        f"{name}:{cell.flag}"
        for name, cell in zip(PAY_HEADER[len(key) :], amounts, strict=False)
        if cell.flag
    ]
    return (*key, *(cell.text for cell in amounts), " ".join(flags))
