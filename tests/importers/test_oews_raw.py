"""The survey itself: each national row of the table against the raw file, which is read here on its own."""

import csv
import gzip
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from jobsite.cli import main
from tests.conftest import SHARED, Writer
from tests.importers.oews_files import write_wanting_site

DATA = SHARED / "data/oews"
pytestmark = pytest.mark.skipif(
    not DATA.is_dir(), reason=f"the survey's files are not on this machine: {DATA} is no folder"
)
FIGURES = {"p10": "pct10", "p25": "pct25", "median": "median", "p75": "pct75", "p90": "pct90", "mean": "mean"}

Rows = dict[tuple[str, str, str, str], dict[str, str]]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a site into which every occupation has been imported."""
    root = tmp_path_factory.mktemp("survey")
    write_wanting_site(Writer(root))
    arguments = ["import", "oews", str(DATA), "--root", str(root), "--period", "2025-05", "--codes", "all"]
    assert main(arguments) == 0
    return root


@pytest.fixture(scope="module")
def table(site: Path) -> Rows:
    """Return its rows by occupation, area, industry and period."""
    with (site / "content/pay/us-oews-2025-05.csv").open(encoding="utf-8", newline="") as file:
        return {
            (row["occupation"], row["area"], row["industry"], row["period"]): row
            for row in csv.DictReader(file)
        }


def raw(name: str) -> Iterator[dict[str, str]]:
    with gzip.open(DATA / f"{name}.csv.gz", "rt", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def expected(line: dict[str, str], column: str) -> tuple[str, str]:
    """Return what a cell of the raw file comes to: text and flag."""
    if line[column] != "-":
        return line[column], ""
    note = next(each[-1] for each in line["footnotes"].split() if each.split(":")[0] == column)
    if note == "5":
        return ("115.00" if column.startswith("h_") else "239200"), "top-coded"
    only = "annual-only" if column.startswith("h_") else "hourly-only"
    return "", only if note == "4" else "suppressed"


def differences(line: dict[str, str], row: dict[str, str], unit: str) -> list[str]:
    flags = dict(each.split(":") for each in row["flags"].split())
    pairs = {"n": "tot_emp", "rse_mean": "wage_prse"}
    pairs |= {name: f"{unit}_{column}" for name, column in FIGURES.items()}
    wrong = [
        f"{name} of {line['occ_code']}: {row[name]} {flags.get(name, '')}"
        for name, column in pairs.items()
        if (row[name], flags.get(name, "")) != expected(line, column)
    ]
    return wrong + [f"{name} has a value" for name in ("min", "max", "rse_median") if row[name]]


def code(line: dict[str, str]) -> str:
    digits = line["occ_code"]
    return "all" if digits == "000000" else f"{digits[:2]}-{digits[2:]}"


def test_every_cell_of_the_1104_national_rows_is_the_raw_file_s(table: Rows) -> None:
    lines = list(raw("national"))
    assert len(lines) == 1104
    wrong = [
        difference
        for line in lines
        for unit, period in (("a", "year"), ("h", "hour"))
        for difference in differences(line, table[code(line), "us", "", period], unit)
    ]
    assert wrong == []
    assert sum(key[1:3] == ("us", "") for key in table) == 2 * 1104


def test_the_21_medians_above_the_bound_and_the_rows_of_one_period_are_kept_as_they_are(table: Rows) -> None:
    national = {key: row for key, row in table.items() if key[1:3] == ("us", "")}
    above = [row for row in national.values() if row["median"] and Decimal(row["median"]) > Decimal(239200)]
    assert (len(above), {row["flags"] for row in above}) == (21, {""})
    by_flag = {
        flag: [key[3] for key, row in national.items() if f"median:{flag}" in row["flags"]]
        for flag in ("hourly-only", "annual-only", "suppressed", "top-coded")
    }
    assert by_flag == {
        "hourly-only": ["year"] * 7,
        "annual-only": ["hour"] * 78,
        "suppressed": [],
        "top-coded": [],
    }


def test_rows_of_states_areas_and_sectors_are_the_raw_files(table: Rows) -> None:
    places = {"0600000": "us/ca", "0041940": "us/san-jose"}
    compared = 0
    wrong = []
    for line in (*raw("state"), *raw("metro")):
        if line["area_code"] in places:
            compared += 1
            wrong += differences(line, table[code(line), places[line["area_code"]], "", "year"], "a")
    for line in raw("national_by_industry"):
        if line["industry_code"] == "31--34":
            compared += 1
            wrong += differences(line, table[code(line), "us", "31-33", "year"], "a")
    assert wrong == []
    assert compared > 2000


def test_the_extremes_of_supervisors_are_those_of_the_raw_file(site: Path) -> None:
    about = yaml.safe_load((site / "content/pay/us-oews-2025-05.yaml").read_text(encoding="utf-8"))
    assert about["areas_in_all"] == 528
    assert about["extremes"]["43-1011"]["median"] == {
        "period": "year",
        "published": 526,
        "highest": {"area": "us/san-jose"},
        "lowest": {"code": "7200006", "name": "Puerto Rico nonmetropolitan area", "value": 35510},
    }
    published = {
        line["area_code"]: int(line["a_median"])
        for line in raw("metro")
        if line["occ_code"] == "431011" and line["a_median"] != "-"
    }
    assert (len(published), max(published.values()), min(published.values())) == (526, 95010, 35510)
    assert (published["0041940"], published["7200006"]) == (95010, 35510)
