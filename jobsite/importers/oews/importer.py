"""This module imports the survey: its files opened, their edition found, one table made of them."""

from __future__ import annotations

import csv
import zlib
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from jobsite.importers.home_country import home_country
from jobsite.importers.imported import PAY_HEADER, Imported, Importer, ImportRefusedError, Row, Wanted
from jobsite.importers.oews.about import about, source
from jobsite.importers.oews.estimates import NATION, Estimates, Titles
from jobsite.importers.oews.taking import Taking, notes
from jobsite.importers.oews.tidy import open_tidy
from jobsite.importers.oews.workbook import open_workbook

COUNTRY = "US"
ONE_EDITION = "import one edition at a time"
_KEY = 5  # occupation, area, industry, population, period


def read(paths: Sequence[Path], wanted: Wanted) -> Imported:
    """Read the survey's files. Errors: ImportRefusedError."""
    files = _opened(paths)
    country = home_country(wanted, COUNTRY, files[0].path)
    period = _period(files, wanted.period)
    taking = Taking(wanted, {NATION: country, **wanted.places})
    titles = Titles({}, {}, {})
    for estimates in files:
        _take_all(taking, estimates)
        titles.add(estimates.titles)
    taking.rows.sort(key=lambda row: (row[0] != "all", row))
    _refuse_twice(files[0].path, taking.rows)
    extremes = taking.extremes.described(titles.areas, wanted.places) if taking.has_all_kinds() else {}
    return Imported(
        folder="pay",
        name=f"us-oews-{period}",
        header=PAY_HEADER,
        rows=tuple(taking.rows),
        about=about(period, taking.rows, titles, len(taking.extremes.areas), extremes),
        source=source(period, country),
        read=taking.read,
        kept=taking.kept,
        dropped=dict(taking.dropped),
        notes=tuple(notes(taking)),
    )


def _opened(paths: Sequence[Path]) -> list[Estimates]:
    """Return the files of estimates among the paths; what else lies in the folder is passed over."""
    files: list[Estimates] = []
    for path in paths:
        if path.name.endswith((".csv", ".csv.gz")):
            files += filter(None, [open_tidy(path)])
        elif path.suffix.lower() == ".xlsx":
            files.append(open_workbook(path))
    if not files:
        hint = "get national_M2025_dl.xlsx and its like from https://www.bls.gov/oes/tables.htm"
        raise ImportRefusedError(paths[0], "there are no estimates of the survey in it", hint)
    return files


def _period(files: Sequence[Estimates], said: str) -> str:
    """Return the reference period of all files."""
    periods = {each.period or said for each in files}
    if "" in periods:
        path = next(each.path for each in files if not each.period)
        message = "does not tell when its figures were measured"
        raise ImportRefusedError(path, message, "say it with --period 2025-05")
    if said:
        periods.add(said)
    if len(periods) > 1:
        message = f"more than one reference period is named: {', '.join(sorted(periods))}"
        raise ImportRefusedError(files[0].path.parent, message, ONE_EDITION)
    return periods.pop()


def _take_all(taking: Taking, estimates: Estimates) -> None:
    number = 1
    try:
        for line in estimates.lines():
            number += 1
            taking.take(estimates, line)
    except ValueError as error:
        raise ImportRefusedError(estimates.path, f"line {number}: {error}") from error
    except (IndexError, EOFError, OSError, zlib.error, csv.Error) as error:
        raise ImportRefusedError(estimates.path, f"is damaged after line {number}") from error


def _refuse_twice(path: Path, rows: Sequence[Row]) -> None:
    for first, second in pairwise(rows):
        if first[:_KEY] == second[:_KEY]:
            message = f"the files tell twice of {first[0]} in {' '.join(filter(None, first[1:3]))}"
            raise ImportRefusedError(path.parent, message, "name each of them once, and one form of them")


OEWS = Importer(
    name="oews",
    does="American pay by occupation, area and industry (Bureau of Labor Statistics, yearly)",
    code_set="soc",
    place_set="oews",
    read=read,
)
