"""This module names the columns of every exported table, and says what stands in each.

A column is its name, its type in a table schema (https://specs.frictionlessdata.io/table-schema/), what it
is, and what is true of all its values.
"""

from __future__ import annotations

from typing import Any, Literal, NamedTuple, get_args

from jobsite.content.schema.pay import FIGURES, Basis, PayKind, PayPeriod, Population
from jobsite.content.schema.tables import CodeSet

Table = Literal["pay", "outlook", "roles", "sources"]
Constraints = dict[str, Any]

_REQUIRED: Constraints = {"required": True}
_CURRENCY: Constraints = {"required": True, "pattern": "^[A-Z]{3}$"}
_DATED: Constraints = {"pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"}
_NOT_NEGATIVE: Constraints = {"minimum": 0}
_FLAGS = "What the publisher says of single columns: `median:top-coded p90:suppressed`. Top-coded: the true \
figure is this or more. Suppressed: held back. Hourly-only, annual-only: published for that period alone."


class Column(NamedTuple):
    """A column of an exported table."""

    name: str
    type: str
    description: str
    constraints: Constraints


def _one_of(values: object, *, required: bool = False) -> Constraints:
    return {"enum": list(get_args(values)), **(_REQUIRED if required else {})}


def _text(name: str, description: str, constraints: Constraints | None = None) -> Column:
    return Column(name, "string", description, constraints or {})


_SAID = {
    "min": "Lower end of a range",
    "p10": "One in ten earns less",
    "p25": "One in four earns less",
    "median": "Half earn less",
    "p75": "One in four earns more",
    "p90": "One in ten earns more",
    "max": "Upper end of a range",
    "mean": "The average",
}

COUNTED = ("min", "p10", "p25", "median", "p75", "p90", "max", "mean")
"""The figures in the order of the columns."""
assert sorted(COUNTED) == sorted(FIGURES)  # noqa: S101 - none is forgotten

_OCCUPATION = (
    _text("occupation", "Code the figures were published under; `all`: all occupations together"),
    _text("code_set", "Which codes these are", _one_of(CodeSet)),
    _text("occupation_title", "What the publisher calls the occupation"),
    _text("table", "Name of the official table the row is from; empty for what the site's authors wrote"),
)
_ROLE = (
    _text("role", "Slug of the role, as in roles.csv; empty where the row is of no role"),
    _text("title", "Title of the role"),
    _text("place", "Country, country/region or country/area", _REQUIRED),
    _text("place_name", "Name of the place"),
)

PAY: tuple[Column, ...] = (
    *_ROLE,
    *_OCCUPATION,
    _text("kind", "Who says so: a survey, an employer, an estimate, nobody", _one_of(PayKind, required=True)),
    _text("period", "What the amounts are for", _one_of(PayPeriod, required=True)),
    _text("basis", "What counts as pay", _one_of(Basis)),
    _text("population", "Whom the source counts", _one_of(Population)),
    _text("currency", "ISO 4217 code", _CURRENCY),
    _text("industry", "Where the figures are for one industry alone"),
    _text("level", "Where the figures are for one level alone"),
    Column("n", "integer", "How many people or jobs were counted", _NOT_NEGATIVE),
    *(Column(name, "number", _SAID[name], _NOT_NEGATIVE) for name in COUNTED),
    Column("rse_median", "number", "Relative standard error of the median, in percent", _NOT_NEGATIVE),
    Column("rse_mean", "number", "Relative standard error of the mean, in percent", _NOT_NEGATIVE),
    _text("flags", _FLAGS),
    _text("reference_period", "When it was measured: a year, a month or a day", _DATED),
    _text("source", "Where it is from, as in sources.csv; empty where nobody is named"),
)

OUTLOOK: tuple[Column, ...] = (
    *_ROLE,
    *_OCCUPATION,
    Column("from", "integer", "First year", _REQUIRED),
    Column("to", "integer", "Last year", _REQUIRED),
    Column("employment_from", "integer", "People or jobs in the first year", _NOT_NEGATIVE),
    Column("employment_to", "integer", "People or jobs expected in the last year", _NOT_NEGATIVE),
    Column("change", "number", "Change over the whole span, in percent", {}),
    Column("openings", "integer", "Openings a year", _NOT_NEGATIVE),
    _text("education", "Schooling that is typical of those who enter"),
    _text("experience", "Work in a related occupation that is typical of those who enter"),
    _text("training", "Training on the job that is typical"),
    _text("source", "Where it is from, as in sources.csv; empty where nobody is named"),
)

ROLES: tuple[Column, ...] = (
    _text("slug", "Short name of the role, as in its address", {"required": True, "unique": True}),
    _text("title", "Title of the role", _REQUIRED),
    _text("family", "Job family"),
    _text("level", "Level within the family"),
    _text("codes", "Occupation codes, each with its set: `soc:43-1011`"),
    _text(
        "address", "Of its page; without a host where the site does not know its own, from the site's root"
    ),
    _text("summary", "What people in the role do"),
    Column("published", "date", "Day on which its page was first published", {}),
    Column("updated", "date", "Day on which its page was last updated", {}),
)

SOURCES: tuple[Column, ...] = (
    _text("source", "Short name, as in the other tables", {"required": True, "unique": True}),
    _text("title", "What it is called", _REQUIRED),
    _text("publisher", "Who published it"),
    _text("address", "Where it can be read"),
    _text("edition", "The edition, as the publisher calls it"),
    _text("reference_period", "When its figures were measured", _DATED),
    _text("place", "Country it is about"),
    _text("licence", "Under which its figures may be used"),
    _text("attribution", "The words its licence asks for"),
    Column("retrieved", "date", "Day on which it was read", {}),
)

COLUMNS: dict[Table, tuple[Column, ...]] = {
    "pay": PAY,
    "outlook": OUTLOOK,
    "roles": ROLES,
    "sources": SOURCES,
}


def header(table: Table) -> tuple[str, ...]:
    """Return the names of a table's columns."""
    return tuple(column.name for column in COLUMNS[table])


def table_schema(table: Table) -> dict[str, Any]:
    """Return the table schema that all files of a kind share."""
    fields = [
        {
            "name": column.name,
            "type": column.type,
            "description": column.description,
            **({"constraints": column.constraints} if column.constraints else {}),
        }
        for column in COLUMNS[table]
    ]
    return {"fields": fields, "missingValues": [""]}
