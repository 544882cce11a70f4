"""This module reads Canada's wages by occupation and region as Job Bank publishes them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from jobsite.importers.csv_lines import CsvLine, csv_lines
from jobsite.importers.extremes import LocalFigure, extremes
from jobsite.importers.home_country import home_country
from jobsite.importers.imported import PAY_HEADER, Imported, Importer, ImportRefusedError, Row, Wanted
from jobsite.importers.jobbank_words import SOURCE, about, source
from jobsite.importers.missing_codes import missing_codes
from jobsite.importers.named_files import one_file
from jobsite.importers.sifting import Sifted, sifted
from jobsite.importers.table_rows import in_order, row_under, titles_in_order

FIGURES = {"p10": "low_cad_hour", "median": "median_cad_hour", "p90": "high_cad_hour"}
COLUMNS = ("noc2021", "title", "er_code", "region", *FIGURES.values())
NATION = "ER00"
_LOCAL = re.compile(r"ER[0-9]{4}")
KEYS = PAY_HEADER.index("n")


def read(paths: Sequence[Path], wanted: Wanted) -> Imported:
    """Keep low, median and high wage of the occupations asked for, in the nation and the site's regions."""
    path = one_file(paths, "wages_*.csv")
    year = _year(path, wanted)
    nation = home_country(wanted, "CA", path)
    places = {NATION: nation, **wanted.places}
    lines = list(csv_lines(path, COLUMNS))
    of_asked = _of_asked(lines, wanted)
    kept = of_asked.sift(lambda line: "" if line["er_code"] in places else "a region that the site has not")
    titles = titles_in_order({line["noc2021"]: _title(line) for line in of_asked.kept})
    missing = (*missing_codes(wanted, titles), *_without_nation(kept.kept, titles))
    more = {
        "areas_in_all": len({line["er_code"] for line in lines if _is_local(line)}),
        "extremes": _extremes(of_asked.kept, places),
    }
    return Imported(
        folder="pay",
        name=f"ca-job-bank-{year}",
        header=PAY_HEADER,
        rows=in_order((_row(line, places) for line in kept.kept), KEYS, path),
        about=about(year, titles, more, missing),
        source=(SOURCE, source(year, nation)),
        read=kept.read,
        kept=len(kept.kept),
        dropped=kept.dropped,
        notes=missing,
    )


def _year(path: Path, wanted: Wanted) -> str:
    name = re.fullmatch(r"wages_([0-9]{4})\.csv(?:\.gz)?", path.name)
    if not (year := name[1] if name else wanted.period):
        hint = "name it such as wages_2024.csv, or give --period 2024"
        raise ImportRefusedError(path, "its name does not tell the year", hint)
    return year


def _is_local(line: CsvLine) -> bool:
    return _LOCAL.fullmatch(line["er_code"]) is not None


def _of_asked(lines: Sequence[CsvLine], wanted: Wanted) -> Sifted[CsvLine]:
    seen: dict[tuple[str, str], Mapping[str, str]] = {}

    def reason(line: CsvLine) -> str:
        if wanted.occupations is not None and line["noc2021"] not in wanted.occupations:
            return "an occupation that was not asked for"
        if not any(_figures(line).values()):
            return "no wage"
        if (earlier := seen.setdefault((line["noc2021"], line["er_code"]), line.cells)) is line.cells:
            return ""
        if earlier != line.cells:
            raise line.refused(f"{line['noc2021']} in {line['er_code']} has other wages in an earlier line")
        return "a line that is there twice"

    return sifted(lines, reason)


def _figures(line: CsvLine) -> dict[str, str]:
    return {figure: line.amount(column, ("",)) for figure, column in FIGURES.items()}


def _title(line: CsvLine) -> str:
    return line["title"][:1].upper() + line["title"][1:]


def _without_nation(lines: Sequence[CsvLine], titles: Mapping[str, str]) -> tuple[str, ...]:
    codes = sorted(titles.keys() - {line["noc2021"] for line in lines if line["er_code"] == NATION})
    return (f"There are figures of regions alone of {', '.join(codes)}.",) if codes else ()


def _row(line: CsvLine, places: Mapping[str, str]) -> Row:
    cells = {
        "occupation": line["noc2021"],
        "area": places[line["er_code"]],
        "population": "all",
        "period": "hour",
    }
    return row_under(PAY_HEADER, cells | _figures(line))


def _extremes(lines: Sequence[CsvLine], places: Mapping[str, str]) -> Mapping[str, object]:
    """Return the highest and lowest median of each occupation over the economic regions."""
    figures: dict[str, list[LocalFigure]] = {}
    for line in lines:
        if _is_local(line) and (median := _figures(line)["median"]):
            name = line["region"].replace("--", "–")
            local = LocalFigure(line["er_code"], name, places.get(line["er_code"], ""), median)
            figures.setdefault(line["noc2021"], []).append(local)
    return {code: {"median": extremes(some, "hour")} for code, some in sorted(figures.items())}


JOBBANK = Importer(
    name="jobbank",
    does="hourly wages in Canada by economic region (Job Bank, wages_*.csv)",
    code_set="noc",
    place_set="job-bank",
    read=read,
)
