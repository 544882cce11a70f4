"""This module makes the section of pay: sentences first, then the drawing, then the tables."""

from __future__ import annotations

from collections.abc import Iterator

from jobsite.catalog.areas import MOST_AREAS
from jobsite.catalog.pay import chiefs
from jobsite.pages.pay.converted import converted_table
from jobsite.pages.pay.role_said import MIDDLE, extremes_said, paid_said, remarks_said, who_earn
from jobsite.pages.pay.role_tables import (
    RolePay,
    by_area,
    by_country,
    by_industry,
    counted_otherwise,
)
from jobsite.pages.sections.material import Material
from jobsite.pages.views import Section, Table


def pay(material: Material) -> Section | None:
    """Return what a role is paid: by country, by area, by industry, each held against all occupations."""
    if not material.rows:
        return None
    paid = RolePay(material.rows, material.spec.family, material.linker, material.edition)
    countries, remarks = by_country(paid)
    return Section(
        "pay",
        material.word("role.sections.pay"),
        "pay",
        tables=(*countries, *_more_tables(paid)),
        notes=(*_definitions(material), *remarks, *_more_areas(paid, material)),
        said=tuple(filter(None, _said(material, paid))),
        remarks=tuple(remarks_said(material.rows, material.joined.occupations, material.edition)),
    )


def _more_tables(paid: RolePay) -> Iterator[Table]:
    yield from by_area(paid)
    yield from by_industry(paid)
    yield from counted_otherwise(paid)
    if converted := converted_table(paid):
        yield converted


def _said(material: Material, paid: RolePay) -> Iterator[str]:
    """Yield paragraphs: what is paid in the home country, where most and least, then each other country."""
    role, occupations = (material.spec.title, material.spec.plural), material.joined.occupations
    edition = material.edition
    for country in paid.countries():
        row = paid.headline(country)
        if row is None:
            continue
        who, is_home = who_earn(row, occupations, role, edition), country == paid.home
        yield " ".join(paid_said(row, who, edition, statistics=MIDDLE if is_home else MIDDLE[:1]))
        for each in occupations if is_home else ():
            if (each.table, each.code) == (row.table, row.occupation):
                yield " ".join(extremes_said(each, material.rows, edition))


def _definitions(material: Material) -> Iterator[str]:
    """Yield what each office counts as pay, and what its own figures are."""
    tables = dict.fromkeys(row.table for row in material.rows if row.table)
    for name in tables:
        spec = material.edition.pay_tables[name]
        if spec.definition:
            yield material.word("pay.definition", title=spec.title, definition=spec.definition)
        for each in spec.statistics:
            figure = material.word(f"pay.statistic.{each.figure}")
            yield material.word(
                "pay.own_statistic", title=spec.title, figure=figure, definition=each.definition
            )


def _more_areas(paid: RolePay, material: Material) -> Iterator[str]:
    for country in paid.countries():
        parts = [row for row in chiefs(paid.rows) if row.place.startswith(f"{country}/")]
        if (more := len(parts) - MOST_AREAS) > 0:
            yield material.word("pay.more_areas", n=more)
