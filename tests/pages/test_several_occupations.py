"""A role of several occupations: rows say which they are of, and no two are held against each other."""

from pathlib import Path

import pytest

from tests.conftest import Writer
from tests.own_site.tables_shown import Table, read
from tests.sites import page, run, write_role, write_site

ROWS = """\
occupation,area,industry,median
all,us,,50000
all,us,11,40000
all,us/me,,48000
41-4012,us,,72000
41-4012,us,11,60000
41-4012,us/me,,70000
43-1011,us,,69000
43-1011,us,22,99000
43-1011,us/ca,,80000
43-1011,us/me,,66000
"""
TABLE = """\
title: Wages
source: oews
basis: gross
population: all
period: year
code_set: soc
reference_period: 2025-05
occupations: {all: All, 41-4012: Sellers, 43-1011: Leads}
industries: {"11": Farming, "22": Utilities}
"""


@pytest.fixture
def tables(write: Writer, tmp_path: Path) -> dict[str, Table]:
    """Return the tables of the page of a clerk who is both seller and lead."""
    write_site(write, "home_country: us")
    regions = "regions: {ca: {name: California}, me: {name: Maine}}"
    write("content/places/us.yaml", f"country: US\ncurrency: USD\n{regions}\n")
    write("content/sources.yaml", "oews: {title: Wage Statistics}\n")
    write("content/pay/wages.csv", ROWS)
    write("content/pay/wages.yaml", TABLE)
    write_role(write, "clerk", 'codes: {soc: ["41-4012", "43-1011"]}')
    assert run(tmp_path).ok
    return {table.id: table for table in read(page(tmp_path, "roles/clerk.html"))[1]}


def lines(table: Table) -> list[list[str]]:
    return [
        [each.text + (f" ({each.small})" if each.small else "") for each in row.cells] for row in table.body
    ]


def test_a_country_has_each_occupation_by_its_code(tables: dict[str, Table]) -> None:
    assert [line[:2] for line in lines(tables["pay-by-country"])] == [
        ["United States (occupation 41-4012)", "$72,000"],
        ["United States (occupation 43-1011)", "$69,000"],
    ]


def test_areas_are_held_against_the_nation_in_one_occupation(tables: dict[str, Table]) -> None:
    """California has figures of the other occupation alone, which would be no difference of places."""
    assert [[cell.text for cell in row.cells[2:]] for row in tables["pay-by-area-us"].body] == [
        ["$72,000", "$50,000", "+44%", "–"],
        ["$70,000", "$48,000", "+46%", "−3%"],  # noqa: RUF001 - a minus sign
    ]


def test_industries_are_of_one_occupation(tables: dict[str, Table]) -> None:
    assert [row.cells[0].text for row in tables["pay-by-industry"].body] == ["Farming"]
