"""The tables of a site as files: what stands in them, and what the data package says of them."""

import csv
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Writer
from tests.sites import messages, page, run, write_role, write_site

OEWS = """\
title: Wages, May 2025
source: oews
kind: survey
basis: gross
population: all
currency: USD
code_set: soc
reference_period: 2025-05
occupations: {all: All occupations, 43-9061: Office Clerks}
industries: {'52': Finance}
"""
ROWS = """\
occupation,area,industry,period,n,p10,median,p90,mean,rse_mean,flags
all,us,,year,1000,20000,50000,90000.50,60000,0.1,
all,us/austin,,year,100,,51000,,61000,0.5,
43-9061,us,,hour,90,10.05,20.10,,25,,p90:hourly-only
43-9061,us,,year,90,21000,41800,239200,52000,1.5,p90:top-coded
43-9061,us,52,year,9,,,,53000,,median:suppressed
43-9061,us/austin,,year,7,22000,42000,99000,,,
"""
PAY = (
    "role,title,place,place_name,occupation,code_set,occupation_title,table,kind,period,basis,population,"
    "currency,industry,level,n,min,p10,p25,median,p75,p90,max,mean,rse_median,rse_mean,flags,"
    "reference_period,source"
)

CLERK = "clerk,Clerk,us,United States,43-9061,soc,Office Clerks,wages,survey,"


@pytest.fixture
def site(write: Writer) -> Path:
    """A site with an official table, a typed entry and a projection."""
    write_site(write, "licence: https://example.org/licence", "home_country: us")
    write(
        "content/places/us.yaml",
        "country: US\ncurrency: USD\nareas: {austin: {name: 'Austin, TX'}, reno: {name: Reno}}\n",
    )
    write(
        "content/sources.yaml",
        "oews: {title: Wage Statistics, publisher: Office, licence: Public domain, retrieved: 2026-02-03}\n"
        "guess: {title: =Guess}\n",
    )
    write("content/pay/wages.yaml", OEWS)
    write("content/pay/wages.csv", ROWS)
    write(
        "content/outlook/jobs.yaml",
        "title: Projections\nsource: oews\ncode_set: soc\noccupations: {all: All, 43-9061: Office Clerks}\n",
    )
    write(
        "content/outlook/jobs.csv",
        "occupation,area,from,to,employment_from,employment_to,change,openings,education\n"
        "all,us,2024,2034,1000,1100,10,50,\n43-9061,us,2024,2034,90,81,-10,9,School\n",
    )
    write("content/families/desk.yaml", "title: Desk work\nlevels: [{id: one, title: First}]\n")
    typed = "{place: us/reno, kind: estimate, period: hour, basis: total, population: all, min: 10, "
    typed += "max: 12.50, level: one, reference_period: 2024, source: guess}"
    write_role(
        write,
        "clerk",
        "family: desk",
        "level: one",
        "codes: {soc: 43-9061}",
        "published: 2026-01-02",
        f"pay: [{typed}]",
        "outlook: [{place: us, from: 2024, to: 2034, change: -3.5}]",
    )
    return write.root


def lines(root: Path, stem: str) -> Iterator[dict[str, str]]:
    """Yield the lines of a table that are not empty, by column."""
    text = (root / f"output/data/{stem}.csv").read_text(encoding="utf-8")
    for line in csv.DictReader(text.splitlines()):
        yield {name: cell for name, cell in line.items() if cell}


def package(root: Path) -> dict[str, Any]:
    described: dict[str, Any] = json.loads(page(root, "data/datapackage.json"))
    return described


def test_the_pay_of_a_role_is_a_file_of_all_its_rows(site: Path) -> None:
    assert messages(run(site)) == ""
    assert (site / "output/data/roles/clerk.csv").read_bytes().decode().split("\r\n") == [
        PAY,
        (f"{CLERK}year,gross,all,USD,,,90,,21000,,41800,,239200,,52000,,1.5,p90:top-coded,2025-05,oews"),
        (f"{CLERK}hour,gross,all,USD,,,90,,10.05,,20.10,,,,25,,,p90:hourly-only,2025-05,oews"),
        (f"{CLERK}year,gross,all,USD,Finance,,9,,,,,,,,53000,,,median:suppressed,2025-05,oews"),
        (
            'clerk,Clerk,us/austin,"Austin, TX",43-9061,soc,Office Clerks,wages,survey,year,gross,all,USD,,,'
            "7,,22000,,42000,,99000,,,,,,2025-05,oews"
        ),
        "clerk,Clerk,us/reno,Reno,,,,,estimate,hour,total,all,USD,,First,,10,,,,,,12.50,,,,,2024,guess",
        "",
    ]
    assert not (site / "output/data/roles/porter.csv").exists()


def test_both_forms_of_a_table_hold_the_same(site: Path) -> None:
    assert messages(run(site)) == ""
    for path in sorted((site / "output/data").rglob("*.csv")):
        head, *rows = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"), parse_float=str)
        with path.open(encoding="utf-8", newline="") as file:
            kept = [[cell.lstrip("'") for cell in line] for line in csv.reader(file)]
        assert kept == [head, *([("" if cell is None else str(cell)) for cell in row] for row in rows)]


def test_the_pay_of_a_place_begins_with_all_its_occupations(site: Path) -> None:
    run(site)
    assert [(each.get("role"), each["occupation"], each["median"]) for each in lines(site, "pay/us")] == [
        (None, "all", "50000"),
        ("clerk", "43-9061", "41800"),
    ]
    everyone = next(lines(site, "pay/us"))
    assert everyone["occupation_title"] == "All occupations"
    assert everyone["p90"] == "90000.50"
    assert [each["place"] for each in lines(site, "pay/us/austin")] == ["us/austin", "us/austin"]


def test_the_file_of_a_place_has_the_rows_of_all_its_pages(write: Writer) -> None:
    write_site(write)
    write("content/places/us.yaml", "country: US\ncurrency: USD\n")
    for number in range(130):
        pay = f"pay: [{{place: us, kind: unsourced, period: year, min: {number}, max: 200}}]"
        write_role(write, f"role-{number:03}", pay)
    assert messages(run(write.root)) == ""
    assert (write.root / "output/pay/us/page-3.html").is_file()
    assert [each["role"] for each in lines(write.root, "pay/us")] == [f"role-{n:03}" for n in range(130)]


def test_projections_of_roles_stand_in_one_table_all_occupations_first(site: Path) -> None:
    run(site)
    assert (site / "output/data/outlook.csv").read_bytes().decode().split("\r\n") == [
        (
            "role,title,place,place_name,occupation,code_set,occupation_title,table,from,to,employment_from,"
            "employment_to,change,openings,education,experience,training,source"
        ),
        ",,us,United States,all,soc,All,jobs,2024,2034,1000,1100,10,50,,,,oews",
        "clerk,Clerk,us,United States,43-9061,soc,Office Clerks,jobs,2024,2034,90,81,-10,9,School,,,oews",
        "clerk,Clerk,us,United States,,,,,2024,2034,,,-3.5,,,,,",
        "",
    ]


def test_roles_and_sources_are_tables_too(site: Path) -> None:
    run(site)
    assert (site / "output/data/roles.csv").read_bytes().decode().split("\r\n") == [
        "slug,title,family,level,codes,address,summary,published,updated",
        "clerk,Clerk,Desk work,First,soc:43-9061,roles/clerk.html,Does what a Clerk does.,2026-01-02,",
        "porter,Porter,,,,roles/porter.html,Does what a Porter does.,,",
        "",
    ]
    assert (site / "output/data/sources.csv").read_bytes().decode().split("\r\n") == [
        "source,title,publisher,address,edition,reference_period,place,licence,attribution,retrieved",
        "guess,'=Guess,,,,,,,,",
        "oews,Wage Statistics,Office,,,,,Public domain,,2026-02-03",
        "",
    ]
    run(site, base_url="https://example.org/x/")
    assert next(lines(site, "roles"))["address"] == "https://example.org/x/roles/clerk.html"


def test_the_package_names_every_table_with_its_digest_schema_and_sources(site: Path) -> None:
    run(site)
    described = package(site)
    data = site / "output/data"
    tables = {each.relative_to(data).as_posix() for each in data.rglob("*") if each.is_file()}
    tables -= {"datapackage.json"} | {each for each in tables if each.startswith(("schemas/", "compare/"))}
    assert [each["path"] for each in described["resources"]] == sorted(tables)
    for each in described["resources"]:
        content = (data / each["path"]).read_bytes()
        assert each["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert each.get("bytes", len(content)) == len(content)
        head = [field["name"] for field in json.loads((data / each["schema"]).read_bytes())["fields"]]
        told = (
            json.loads(content)[0]
            if each["format"] == "json"
            else content.decode().splitlines()[0].split(",")
        )
        assert told == head
    (one,) = (each for each in described["resources"] if each["path"] == "roles/clerk.csv")
    assert one["title"] == "Pay: Clerk"
    assert one["sources"] == [{"title": "=Guess"}, {"title": "Wage Statistics"}]
    assert one["licenses"] == [{"name": "Public-domain", "title": "Public domain"}]


def test_the_package_is_dated_by_what_is_in_it_never_by_the_clock(site: Path) -> None:
    run(site)
    described = package(site)
    assert described["created"] == "2026-02-03T00:00:00Z"
    assert described["licenses"] == [{"path": "https://example.org/licence"}]
    assert described["name"] == "small-site"


def test_a_json_table_says_that_it_is_an_array_of_arrays(site: Path) -> None:
    run(site)
    (one,) = (each for each in package(site)["resources"] if each["path"] == "roles.json")
    assert one["dialect"] == {"keyed": False}


def test_without_the_kind_no_data_is_written_and_nothing_leads_there(site: Path, write: Writer) -> None:
    run(site)
    assert '<a href="../data/roles/clerk.csv">CSV</a>, <a href="../data/roles/clerk.json">JSON</a>' in page(
        site, "roles/clerk.html"
    )
    assert '<a href="../../data/pay/us.csv">CSV</a>' in page(site, "pay/us/index.html")
    write("content/site.yaml", "title: Small site\npages: [home, roles, role, pay]\n")
    assert messages(run(site)) == ""
    assert not (site / "output/data").exists()
    assert "data/" not in page(site, "roles/clerk.html") + page(site, "pay/us/index.html")


def test_the_number_of_workers_changes_no_byte(site: Path, tmp_path: Path) -> None:
    run(site, tmp_path / "one", workers=1)
    run(site, tmp_path / "two", workers=2)
    one, two = (
        {
            str(path.relative_to(tmp_path / each)): path.read_bytes()
            for path in (tmp_path / each).rglob("*.csv")
        }
        for each in ("one", "two")
    )
    assert one == two
