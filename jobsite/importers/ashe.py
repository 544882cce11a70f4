"""This module reads the United Kingdom's Annual Survey of Hours and Earnings by occupation, Table 14."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from jobsite.importers.ashe_words import EDITION, SOURCE, about, source
from jobsite.importers.csv_lines import CsvLine, csv_lines
from jobsite.importers.home_country import home_country
from jobsite.importers.imported import PAY_HEADER, Imported, Importer, ImportRefusedError, Row, Wanted
from jobsite.importers.missing_codes import missing_codes
from jobsite.importers.sifting import Sifted, sifted
from jobsite.importers.table_rows import ALL, flags_text, in_order, row_under, titles_in_order

FILE = re.compile(r"(annual|hourly)_pay_gross_([0-9]{4})\.csv(?:\.gz)?")
PERIODS = {"annual": "year", "hourly": "hour"}
POPULATIONS = {"all": "all", "full_time": "full-time"}
OTHER_GROUPS = {
    "part_time": "part-time employees alone",
    "male_full_time": "men or women alone",
    "female_full_time": "men or women alone",
}
FIGURES = ("p10", "p25", "median", "p75", "p90", "mean")
ERRORS = {"rse_median": "cv_median", "rse_mean": "cv_mean"}
COLUMNS = ("group", "soc2020", "title", "jobs_thousand", *FIGURES, *ERRORS.values())
SUPPRESSED = ("x", "..")
EMPTY = (":", ".", "")
KEYS = PAY_HEADER.index("n")


def read(paths: Sequence[Path], wanted: Wanted) -> Imported:
    """Keep all and full-time employees of the occupations asked for, by the year and by the hour."""
    files, year = _files(paths)
    file = next(iter(files.values()))
    area = home_country(wanted, "GB", file)
    entries = [(period, line) for period, path in files.items() for line in csv_lines(path, COLUMNS)]
    kept = _sifted(entries, wanted)
    titles = titles_in_order({_code(line): line["title"] for _, line in kept.kept})
    return Imported(
        folder="pay",
        name=f"gb-ashe-{year}-04",
        header=PAY_HEADER,
        rows=in_order((_row(period, line, area) for period, line in kept.kept), KEYS, file),
        about=about(year, titles),
        source=(SOURCE, source(year, area)),
        read=kept.read,
        kept=len(kept.kept),
        dropped=kept.dropped,
        notes=(*missing_codes(wanted, titles), EDITION),
    )


def _files(paths: Sequence[Path]) -> tuple[Mapping[str, Path], str]:
    """Return the file for each period, and the year in both of their names."""
    found: dict[str, Path] = {}
    years: set[str] = set()
    for path in paths:
        if name := FILE.fullmatch(path.name):
            if PERIODS[name[1]] in found:
                raise ImportRefusedError(
                    path, f"{found[PERIODS[name[1]]].name} is given too, and one is meant"
                )
            found[PERIODS[name[1]]] = path
            years.add(name[2])
    if not found or len(years) > 1:
        message = "its tables are of several years" if found else "there is no table of this survey"
        hint = "name annual_pay_gross_2024.csv, hourly_pay_gross_2024.csv or both, of one year"
        raise ImportRefusedError(paths[0] if len(paths) == 1 else paths[0].parent, message, hint)
    return found, years.pop()


def _code(line: CsvLine) -> str:
    return line["soc2020"] or ALL


def _sifted(entries: Sequence[tuple[str, CsvLine]], wanted: Wanted) -> Sifted[tuple[str, CsvLine]]:
    def reason(entry: tuple[str, CsvLine]) -> str:
        _, line = entry
        if line["group"] not in POPULATIONS:
            return _other_group(line)
        if wanted.occupations is not None and _code(line) not in {ALL, *wanted.occupations}:
            return "an occupation that was not asked for"
        return "" if any(line[name] not in EMPTY for name in FIGURES) else "no figure, and none held back"

    return sifted(entries, reason)


def _other_group(line: CsvLine) -> str:
    if line["group"] not in OTHER_GROUPS:
        known = ", ".join((*POPULATIONS, *OTHER_GROUPS))
        raise line.refused(f"the group {line['group']} is not known", f"the groups are {known}")
    return OTHER_GROUPS[line["group"]]


def _row(period: str, line: CsvLine, area: str) -> Row:
    flags = {name: "suppressed" for name in FIGURES if line[name] in SUPPRESSED}
    cells = {
        "occupation": _code(line),
        "area": area,
        "population": POPULATIONS[line["group"]],
        "period": period,
        "n": _jobs(line),
        "flags": flags_text(PAY_HEADER, flags),
    }
    return row_under(PAY_HEADER, cells | dict(_numbers(line)))


def _numbers(line: CsvLine) -> Iterator[tuple[str, str]]:
    for name in FIGURES:
        yield name, line.amount(name, (*SUPPRESSED, *EMPTY))
    for name, column in ERRORS.items():
        yield name, line.amount(column, (*SUPPRESSED, *EMPTY))


def _jobs(line: CsvLine) -> str:
    thousands = line.amount("jobs_thousand", (*SUPPRESSED, *EMPTY))
    return thousands and f"{(Decimal(thousands) * 1000).normalize():f}"


ASHE = Importer(
    name="ashe",
    does="pay in the United Kingdom (ONS, ASHE Table 14: annual_pay_gross_*.csv, hourly_pay_gross_*.csv)",
    code_set="uksoc",
    place_set="",
    read=read,
)
