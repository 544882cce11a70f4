"""The publishers' own files, read without the importers: by source, place, occupation and statistic."""

import csv
import gzip
import io
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import NamedTuple

import yaml

from tests.conftest import ROOT, SHARED

DATA = SHARED / "data"
ALL = "all"
OEWS, ASHE, JOB_BANK, OECD = "OEWS", "ASHE", "Job Bank", "OECD"
CODE_SETS = {OEWS: "soc", ASHE: "uksoc", JOB_BANK: "noc", OECD: ALL}
FILES = ("national", "state", "metro")
POPULATIONS = {
    OEWS: {"all employees"},
    JOB_BANK: {"all employees"},
    ASHE: {"all employees", "full-time"},
    OECD: {"full-time equivalent"},
}
"""What each publisher counts."""
EDITIONS = {OEWS: "May 2025", ASHE: "April 2024", JOB_BANK: "2024", OECD: "2024"}
COLUMNS = {"p10": "pct10", "p25": "pct25", "p75": "pct75", "p90": "pct90"}
LOW_AND_HIGH = {"p10": "low", "median": "median", "p90": "high"}


class Address(NamedTuple):
    """Where a figure must stand: codes are those of the role, of which a row is of one."""

    source: str
    place: str
    codes: tuple[str, ...]
    statistic: str
    period: str = "year"
    population: str = "all employees"
    industry: str = ""


class Published(NamedTuple):
    """What stands there: None where nothing is published; unit: a currency, or people."""

    number: Decimal | None
    unit: str


def cells(address: Address) -> Iterator[Published]:
    """Yield what is published at an address, of each of its codes."""
    if address.population not in POPULATIONS[address.source]:
        raise LookupError(address)
    reader = {OEWS: _oews, ASHE: _ashe, JOB_BANK: _job_bank, OECD: _oecd}[address.source]
    yield from (reader(address, code) for code in address.codes)


def area_code(place: str) -> str:
    """Return the code of an area of the wage survey, by its name there."""
    return "0000000" if place == "United States" else _area_codes()[place]


@cache
def _area_codes() -> dict[str, str]:
    return {row["area_name"]: row["area_code"] for row in _rows("oews/area.csv")}


def _oews(address: Address, code: str) -> Published:
    place = _industry_codes()[address.industry] if address.industry else area_code(address.place)
    occupation = "000000" if code == ALL else code.replace("-", "")
    row = (_industries() if address.industry else _oews_rows()).get((place, occupation), {})
    table = _industries() if address.industry else _oews_rows()
    row = table.get((place, occupation), {})
    if address.statistic == "n":
        return Published(_number(row.get("tot_emp", "")), "people")
    kind = {"hour": "h", "year": "a"}[address.period]
    return Published(
        _number(row.get(f"{kind}_{COLUMNS.get(address.statistic, address.statistic)}", "")), "USD"
    )


def _ashe(address: Address, code: str) -> Published:
    group = {"all employees": "all", "full-time": "full_time"}[address.population]
    name = {"year": "annual", "hour": "hourly"}[address.period]
    if address.place != "United Kingdom":
        raise LookupError(address)
    line = "" if code == ALL else code
    return Published(_number(_ashe_rows(name)[group, line][address.statistic]), "GBP")


def _job_bank(address: Address, code: str) -> Published:
    region = "ER00" if address.place == "Canada" else _regions()[address.place]
    if address.period != "hour":
        raise LookupError(address)
    row = _job_bank_rows().get((code, region), {})  # many regions have no row of an occupation
    return Published(_number(row.get(f"{LOW_AND_HIGH[address.statistic]}_cad_hour", "")), "CAD")


def _oecd(address: Address, code: str) -> Published:
    if (code, address.statistic, address.period) != (ALL, "mean", "year"):
        raise LookupError(address)
    (row,) = [
        row
        for row in _rows("oecd_average_wages/average_annual_wages.csv")
        if (row["country"], row["series"], row["year"])
        == (address.place, "national_currency_current", EDITIONS[OECD])
    ]
    return Published(round(Decimal(row["value"]), 2), row["unit"])  # money is shown to the cent


def _number(text: str) -> Decimal | None:
    return Decimal(text) if text not in {"", "-", "x", "..", ":", "."} else None


def _read(path: str) -> Iterator[dict[str, str]]:
    content = (DATA / path).read_bytes()
    text = gzip.decompress(content) if Path(path).suffix == ".gz" else content
    return iter(csv.DictReader(io.StringIO(text.decode("utf-8-sig"))))


@cache
def _rows(path: str) -> list[dict[str, str]]:
    return list(_read(path))


@cache
def _oews_rows() -> dict[tuple[str, str], dict[str, str]]:
    rows = (row for name in FILES for row in _read(f"oews/{name}.csv.gz"))
    return {(row["area_code"], row["occ_code"]): row for row in rows}


@cache
def _industries() -> dict[tuple[str, str], dict[str, str]]:
    rows = _read("oews/national_by_industry.csv.gz")
    return {(row["industry_code"], row["occ_code"]): row for row in rows}


@cache
def _industry_codes() -> dict[str, str]:
    """Return the code of each industry; of a sector's name that its parts have too, the sector's."""
    rows = sorted(_rows("oews/industry.csv"), key=lambda row: int(row["display_level"]), reverse=True)
    return {re.sub("^Sectors? .+? - ", "", row["industry_name"]): row["industry_code"] for row in rows}


@cache
def _ashe_rows(name: str) -> dict[tuple[str, str], dict[str, str]]:
    return {(row["group"], row["soc2020"]): row for row in _read(f"uk_ashe/{name}_pay_gross_2024.csv")}


@cache
def _job_bank_rows() -> dict[tuple[str, str], dict[str, str]]:
    rows = _read("canada_job_bank/wages_2024.csv.gz")
    return {(row["noc2021"], row["er_code"]): row for row in rows}


@cache
def _regions() -> dict[str, str]:
    """Return the publisher's code of each region and area of Canada, as it is written beside its name."""
    canada = yaml.safe_load((ROOT / "content/places/ca.yaml").read_text(encoding="utf-8"))
    return {
        part["name"]: part["codes"]["job-bank"]
        for kind in ("regions", "areas")
        for part in canada[kind].values()
    }
