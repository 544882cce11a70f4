"""This module makes the lines of exported tables of pay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from jobsite.catalog.pay import PayRow, published
from jobsite.pages.edition import Edition
from jobsite.pages.pay.words import level_title
from jobsite.publish.exports.cells import Cell
from jobsite.publish.exports.fields import COUNTED

TableCode = tuple[str, str]
"""The name of a table of pay, and a code in it."""


class RoleName(NamedTuple):
    """What a line says of its role."""

    title: str
    family: str | None


NO_ROLE = RoleName("", None)


class Names(NamedTuple):
    """What lines name: roles by slug, occupations by the table and the code they stand under."""

    roles: Mapping[str, RoleName]
    occupations: Mapping[TableCode, str]


def pay_lines(rows: Iterable[PayRow], names: Names, edition: Edition) -> Iterator[tuple[Cell, ...]]:
    """Yield a line a row, in the order of the columns of PAY."""
    for row in rows:
        role = names.roles.get(row.role, NO_ROLE)
        given, errors = published(row), dict(row.rse)
        yield (
            row.role,
            role.title,
            row.place,
            edition.place_name(row.place),
            *_occupation(row, names, edition),
            row.kind,
            row.period,
            row.basis,
            row.population,
            row.currency,
            _industry(row, edition),
            level_title(row.level, role.family, edition) or None,
            row.n,
            *(given.get(figure) for figure in COUNTED),
            errors.get("median"),
            errors.get("mean"),
            " ".join(f"{figure}:{flag}" for figure, flag in row.flags) or None,
            row.reference_period,
            row.source,
        )


def _occupation(row: PayRow, names: Names, edition: Edition) -> tuple[Cell, ...]:
    """Return code, set of codes, title and table."""
    table = edition.pay_tables.get(row.table)
    title = names.occupations.get((row.table, row.occupation or ""))
    return row.occupation, table.code_set if table else None, title, row.table or None


def _industry(row: PayRow, edition: Edition) -> str | None:
    """Return the title of a table's industry, or what an author wrote."""
    table = edition.pay_tables.get(row.table)
    titles = {each.code: each.title for each in table.industries} if table else {}
    return titles.get(row.industry or "", row.industry)
