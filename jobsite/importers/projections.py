"""This module reads the employment projections of the American Bureau of Labor Statistics, table 1.2."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from jobsite.importers.csv_lines import CsvLine, csv_lines
from jobsite.importers.home_country import home_country
from jobsite.importers.imported import OUTLOOK_HEADER, Imported, Importer, Row, Wanted
from jobsite.importers.missing_codes import missing_codes
from jobsite.importers.named_files import one_file
from jobsite.importers.projection_columns import (
    EDUCATION,
    EXPERIENCE,
    TRAINING,
    ProjectionColumns,
    projection_columns,
)
from jobsite.importers.sifting import sifted
from jobsite.importers.table_rows import ALL, in_order, row_under, titles_in_order

SOURCE = "bls-projections"
USUAL_NAME = "table_1_2_occupational_projections.csv"
EVERYTHING = "00-0000"
UNAVAILABLE = ("—", "")


def read(paths: Sequence[Path], wanted: Wanted) -> Imported:
    """Keep the nation's outlook for the occupations asked for, and for all together."""
    path = one_file(paths, USUAL_NAME)
    columns = projection_columns(path)
    area = home_country(wanted, "US", path)

    def reason(line: CsvLine) -> str:
        asked = wanted.occupations is None or _code(line, columns) in {ALL, *wanted.occupations}
        return "" if asked else "an occupation that was not asked for"

    kept = sifted(csv_lines(path, columns.every()), reason)
    titles = titles_in_order({_code(line, columns): line[columns.title] for line in kept.kept})
    return Imported(
        folder="outlook",
        name=f"us-projections-{columns.years.replace('–', '-')}",
        header=OUTLOOK_HEADER,
        rows=in_order((_row(line, columns, area) for line in kept.kept), OUTLOOK_HEADER.index("from"), path),
        about=_about(columns, titles),
        source=(SOURCE, _source(columns, area)),
        read=kept.read,
        kept=len(kept.kept),
        dropped=kept.dropped,
        notes=missing_codes(wanted, titles),
    )


def _code(line: CsvLine, columns: ProjectionColumns) -> str:
    code = line[columns.code]
    return ALL if code == EVERYTHING else code


def _row(line: CsvLine, columns: ProjectionColumns, area: str) -> Row:
    cells = {
        "occupation": _code(line, columns),
        "area": area,
        "from": columns.since,
        "to": columns.until,
        "employment_from": _people(line, columns.employment(columns.since)),
        "employment_to": _people(line, columns.employment(columns.until)),
        "change": line.change(columns.change, UNAVAILABLE),
        "openings": _people(line, columns.openings),
        "education": _text(line[EDUCATION]),
        "experience": _text(line[EXPERIENCE]),
        "training": _text(line[TRAINING]),
    }
    return row_under(OUTLOOK_HEADER, cells)


def _people(line: CsvLine, column: str) -> str:
    """Return a number of thousands in persons, exactly."""
    thousands = line.amount(column, UNAVAILABLE)
    return thousands and f"{(Decimal(thousands) * 1000).normalize():f}"


def _text(text: str) -> str:
    return "" if text in UNAVAILABLE else text


def _about(columns: ProjectionColumns, titles: Mapping[str, str]) -> Mapping[str, Any]:
    return {
        "title": f"Employment projections, {columns.years}",
        "source": SOURCE,
        "code_set": "soc",
        "definition": "Jobs in the whole country, self-employed people among them, in the first and the last "
        "year; openings a year count people who leave the occupation as well as jobs that are added.",
        "occupations": titles,
        "notes": "Projections, not counts. Employment and openings are published in hundreds. Education, "
        "experience and training are what is typical for entry; groups of occupations have none.",
    }


def _source(columns: ProjectionColumns, area: str) -> Mapping[str, Any]:
    return {
        "title": "Employment Projections, table 1.2, occupational projections",
        "publisher": "U.S. Bureau of Labor Statistics",
        "url": "https://www.bls.gov/emp/data/occupational-data.htm",
        "vintage": columns.years,
        "reference_period": columns.since,
        "place": area,
        "licence": "Public domain (work of the U.S. government)",
        "attribution": "U.S. Bureau of Labor Statistics, Employment Projections program",
        "notes": "Change in employment and openings a year for whole occupations. Openings count people who "
        "leave as well as jobs that are added.",
    }


PROJECTIONS = Importer(
    name="projections",
    does="outlook of occupations in the United States (BLS employment projections, table 1.2)",
    code_set="soc",
    place_set="",
    read=read,
)
