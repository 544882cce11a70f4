"""This module makes the section of pay: sentences first, then the drawing, then the tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from jobsite.catalog.amounts import Amount, amount_of
from jobsite.catalog.areas import has_areas_page
from jobsite.catalog.pay import PayRow
from jobsite.pages.pay.areas_link import areas_link
from jobsite.pages.pay.converted import converted_table
from jobsite.pages.pay.definitions import definitions
from jobsite.pages.pay.role_chart import role_chart
from jobsite.pages.pay.role_said import MIDDLE, extremes_said, paid_said, remarks_said, who_earn
from jobsite.pages.pay.role_tables import (
    RolePay,
    by_area,
    by_country,
    by_industry,
    counted_otherwise,
)
from jobsite.pages.pay.sentences import earned
from jobsite.pages.sections.material import Material
from jobsite.pages.views import Cell, Section, Table


def pay(material: Material) -> Section | None:
    """Return what a role is paid: by country, by area, by industry, each held against all occupations."""
    if not material.rows:
        return None
    paid = RolePay(material.rows, material.spec.family, material.linker, material.edition)
    chart = role_chart(material.spec.title, paid, material.relations)
    every = areas_link(material.rows, material.linker)
    return Section(
        "pay",
        material.word("role.sections.pay"),
        "pay",
        tables=tuple(_tables(paid, is_drawn=chart is None)),
        notes=tuple(definitions(material.rows, material.edition)),
        chart=chart,
        links=(every,) if every else (),
        said=tuple(filter(None, _said(material, paid))),
        remarks=tuple(remarks_said(material.rows, material.joined.occupations, material.edition)),
    )


def _tables(paid: RolePay, *, is_drawn: bool) -> Iterator[Table]:
    yield from by_country(paid, is_drawn=is_drawn)
    legend: tuple[Cell, ...] = ()
    for table in (*by_area(paid), *by_industry(paid)):
        is_told = {cell.text for cell in table.legend} <= {cell.text for cell in legend}
        yield replace(table, legend=()) if is_told else table
        legend += table.legend
    if not has_areas_page(paid.rows):
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
        if is_home and (by_hour := _by_hour(row, paid)):
            yield earned(who, by_hour, edition)
        for each in occupations if is_home else ():
            if (each.table, each.code) == (row.table, row.occupation):
                yield " ".join(extremes_said(each, material.rows, edition))


def _by_hour(row: PayRow, paid: RolePay) -> Amount | None:
    """Return the median by the hour that goes with a row by the year, where an office publishes one."""
    wanted = replace(row, period="hour")

    def key(each: PayRow) -> tuple[str, str, str, str | None, str | None]:
        return each.table, each.place, each.period, each.population, each.occupation

    found = (each for each in paid.rows if each.table and not each.industry and key(each) == key(wanted))
    amount = next((amount_of(each, MIDDLE[0]) for each in found if each is not row), None)
    return amount if amount and amount.number is not None and row.period != "hour" else None
