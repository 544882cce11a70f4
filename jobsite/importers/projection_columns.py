"""This module names the columns of the employment projections: those of each edition tell its years."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from jobsite.importers.csv_lines import csv_lines
from jobsite.importers.imported import ImportRefusedError

EDUCATION = "Typical education needed for entry"
EXPERIENCE = "Work experience in a related occupation"
TRAINING = "Typical on-the-job training needed to attain competency in the occupation"


@dataclass(frozen=True, slots=True)
class ProjectionColumns:
    """The columns of the edition that reaches from one year until the other (2024, 2034)."""

    since: str
    until: str

    @property
    def years(self) -> str:
        """2024–34, as the bureau calls the edition."""
        return f"{self.since}–{self.until[2:]}"

    @property
    def title(self) -> str:
        """What an occupation is called."""
        return f"{self.since} National Employment Matrix title"

    @property
    def code(self) -> str:
        """Its code."""
        return f"{self.since} National Employment Matrix code"

    @property
    def change(self) -> str:
        """In percent."""
        return f"Employment change, percent, {self.years}"

    @property
    def openings(self) -> str:
        """In thousands a year."""
        return f"Occupational openings, {self.years} annual average"

    def employment(self, year: str) -> str:
        """In thousands."""
        return f"Employment, {year}"

    def every(self) -> tuple[str, ...]:
        """Return all that the reader needs."""
        employment = (self.employment(self.since), self.employment(self.until))
        texts = (EDUCATION, EXPERIENCE, TRAINING)
        return (self.title, self.code, *employment, self.change, self.openings, *texts)


def projection_columns(path: Path) -> ProjectionColumns:
    """Return the columns by the years that the header names. Errors: ImportRefusedError."""
    header = next((tuple(line.cells) for line in csv_lines(path, ())), ())
    years = sorted(name[1] for column in header if (name := re.fullmatch(r"Employment, ([0-9]{4})", column)))
    if len(years) != len(("since", "until")):
        hint = "the table is 1.2 of the workbook Occupation.xlsx, saved as csv"
        raise ImportRefusedError(path, "does not have employment in two years (Employment, 2024)", hint)
    return ProjectionColumns(*years)
