"""This module makes the lines of the exported table of projections."""

from __future__ import annotations

from collections.abc import Iterator

from jobsite.catalog.official import Outlook
from jobsite.catalog.survey import Sheet
from jobsite.content.schema.role import Outlook as WrittenOutlook
from jobsite.pages.edition import Edition
from jobsite.publish.exports.cells import Cell

Line = tuple[Cell, ...]


def outlook_lines(sheet: Sheet, edition: Edition) -> Iterator[Line]:
    """Yield what is expected of a role, in the order of the columns of OUTLOOK: official rows first."""
    role, spec = sheet.role.slug, sheet.role.spec
    for each in sheet.joined.outlooks:
        yield (role, spec.title, *official_line(each, edition))
    for entry in spec.outlook:
        yield (role, spec.title, *_written(entry, edition))


def official_line(outlook: Outlook, edition: Edition) -> Line:
    """Return an official row but for the role it is told of."""
    row = outlook.row
    return (
        row.place,
        edition.place_name(row.place),
        row.occupation,
        outlook.code_set or None,
        outlook.title,
        outlook.table,
        row.from_,
        row.to,
        row.employment_from,
        row.employment_to,
        row.change,
        row.openings,
        row.education,
        row.experience,
        row.training,
        outlook.source,
    )


def _written(entry: WrittenOutlook, edition: Edition) -> Line:
    """Return what an author wrote: code set, title, table and numbers of people are not known."""
    return (
        entry.place,
        edition.place_name(entry.place),
        entry.applies_to,
        *(None, None, None),
        entry.from_,
        entry.to,
        *(None, None),
        entry.change,
        entry.openings,
        *(None, None, None),
        entry.source,
    )
