"""This module reads the employment projections of the American Bureau of Labor Statistics, table 1.2."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

from jobsite.content.schema.tables import ALL
from jobsite.importers.csv_lines import CsvLine, csv_lines
from jobsite.importers.home_country import home_country
from jobsite.importers.imported import OUTLOOK_HEADER, Imported, Importer, ImportRefusedError, Row, Wanted
from jobsite.importers.missing_codes import missing_codes
from jobsite.importers.named_files import one_file
from jobsite.importers.pay_rows import in_order, row_under, titles_in_order
from jobsite.importers.sifting import sifted

SOURCE = "bls-projections"
USUAL_NAME = "table_1_2_occupational_projections.csv"
EVERYTHING = "00-0000"
UNAVAILABLE = ("—", "")
EDUCATION = "Typical education needed for entry"
EXPERIENCE = "Work experience in a related occupation"
TRAINING = "Typical on-the-job training needed to attain competency in the occupation"


@dataclass(frozen=True, slots=True)
class _Columns:
    """Names of the columns of one edition: all tell its years (2024, 2024–34)."""

    since: str
    until: str

    @property
    def years(self) -> str:
        """2024–34, as the bureau calls the edition."""
        return f"{self.since}–{self.until[2:]}"

    @property
    def title(self) -> str:
        return f"{self.since} National Employment Matrix title"

    @property
    def code(self) -> str:
        return f"{self.since} National Employment Matrix code"

    @property
    def change(self) -> str:
        return f"Employment change, percent, {self.years}"

    @property
    def openings(self) -> str:
        return f"Occupational openings, {self.years} annual average"

    def employment(self, year: str) -> str:
        """In thousands."""
        return f"Employment, {year}"

    def every(self) -> tuple[str, ...]:
        """Return all that the reader needs."""
        employment = (self.employment(self.since), self.employment(self.until))
        texts = (EDUCATION, EXPERIENCE, TRAINING)
        return (self.title, self.code, *employment, self.change, self.openings, *texts)


def read(paths: Sequence[Path], wanted: Wanted) -> Imported:
    """Keep the nation's outlook for the occupations asked for, and for all together."""
    path = one_file(paths, USUAL_NAME)
    columns = _columns(path)
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
        rows=in_order((_row(line, columns, area) for line in kept.kept), OUTLOOK_HEADER.index("from")),
        about=_about(titles),
        source=(SOURCE, _source(columns, area)),
        read=kept.read,
        kept=len(kept.kept),
        dropped=kept.dropped,
        notes=missing_codes(wanted, titles),
    )


def _columns(path: Path) -> _Columns:
    """Return the columns by the years that the header names. Errors: ImportRefusedError."""
    header = next((tuple(line.cells) for line in csv_lines(path, ())), ())
    years = sorted(name[1] for column in header if (name := re.fullmatch(r"Employment, ([0-9]{4})", column)))
    if len(years) != len(("since", "until")):
        hint = "the table is 1.2 of the workbook Occupation.xlsx, saved as csv"
        raise ImportRefusedError(path, "does not have employment in two years (Employment, 2024)", hint)
    return _Columns(*years)


def _code(line: CsvLine, columns: _Columns) -> str:
    code = line[columns.code]
    return ALL if code == EVERYTHING else code


def _row(line: CsvLine, columns: _Columns, area: str) -> Row:
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


def _about(titles: Mapping[str, str]) -> Mapping[str, Any]:
    return {
        "title": "Employment projections by occupation",
        "source": SOURCE,
        "code_set": "soc",
        "definition": "Jobs in the whole country, self-employed people among them, in the first and the last "
        "year; openings a year count people who leave the occupation as well as jobs that are added.",
        "occupations": titles,
        "notes": "Projections, not counts. Employment and openings are published in hundreds. Education, "
        "experience and training are what is typical for entry; for groups of occupations they are not given.",
    }


def _source(columns: _Columns, area: str) -> Mapping[str, Any]:
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
