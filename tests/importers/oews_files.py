"""A survey of seven areas and five occupations, as tidy tables and as the Bureau's workbooks."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from tests.conftest import Writer
from tests.importers.workbooks import Value, write_workbook
from tests.sites import write_role

AMOUNTS = ("mean", "pct10", "pct25", "median", "pct75", "pct90")
COLUMNS = (
    *("occ_code", "tot_emp", "emp_prse", "h_mean", "a_mean", "wage_prse"),
    *(f"{unit}_{name}" for unit in "ha" for name in AMOUNTS[1:]),
    *("jobs_1000", "loc_quotient", "footnotes"),
)
AREAS = {
    "0000000": ("N", "00", "National"),
    "0010180": ("M", "48", "Abilene, TX"),
    "0010420": ("M", "39", "Akron, OH"),
    "0041940": ("M", "06", "San Jose-Sunnyvale-Santa Clara, CA"),
    "0600000": ("S", "06", "California"),
    "7200000": ("S", "72", "Puerto Rico"),
    "7200006": ("M", "72", "Puerto Rico nonmetropolitan area"),
}
OCCUPATIONS = {
    "000000": "All Occupations",
    "251011": "Business Teachers, Postsecondary",
    "272011": "Actors",
    "291215": "Family Medicine Physicians",
    "431011": "First-Line Supervisors of Office and Administrative Support Workers",
    "434051": "Customer Service Representatives",
}
INDUSTRIES = {
    "000001": ("Cross-industry, Private Ownership only", "1"),
    "31--34": ("Sectors 31, 32, and 33 - Manufacturing", "2"),
    "311000": ("Food Manufacturing", "3"),
    "52--53": ("Sector 52 - Finance and Insurance", "2"),
}
USUAL = "15.00 18.07 24.51 38.71 61.81"
"""Hourly percentiles; whoever has these has 2,080 times as much a year."""


def line(  # noqa: PLR0913, PLR0917 - as a line has it
    place: str, occupation: str, n: str, mean: str, hourly: str, annual: str, **more: str
) -> list[str]:
    """Return a line of a tidy table.

    hourly, annual: five percentiles; mean: an hour's and a year's; `mark` stands for a footnote: 5, 8, 4.
    """
    h_mean, a_mean = mean.split()
    cells = {
        "occ_code": occupation,
        "tot_emp": n,
        "emp_prse": "-" if n == "(8)" else "1.1",
        "wage_prse": more.get("error", "0.3"),
        "h_mean": h_mean,
        "a_mean": a_mean,
        **_amounts("h", hourly),
        **_amounts("a", annual),
    }
    notes = [f"{name}:{text[1]}" for name, text in cells.items() if text.startswith("(")]
    notes += ["emp_prse:8"] if n == "(8)" else []
    values = {name: "-" if text.startswith("(") else text for name, text in cells.items()}
    return [place, *(values.get(name, "") for name in COLUMNS[:-1]), " ".join(notes)]


def _amounts(unit: str, percentiles: str) -> dict[str, str]:
    texts = percentiles.split()
    return {f"{unit}_{name}": text for name, text in zip(AMOUNTS[1:], texts * (5 // len(texts)), strict=True)}


NATIONAL = [
    line("0000000", "000000", "155495730", "33.54 69770", USUAL, "31200 37590 50980 80520 128560"),
    line("0000000", "251011", "81290", "(4) 116110", "(4)", "46890 64300 97130 140960 198730"),
    line("0000000", "272011", "38030", "53.08 (4)", "15.31 18.00 23.90 38.58 83.25", "(4)"),
    line("0000000", "291215", "98690", "130.05 270510", "32.60 79.44 124.99 160.10 201.00",
         "67810 165240 259980 333010 418080", error="1.4"),
    line("0000000", "431011", "1436680", "35.33 73490", "21.93 26.90 33.41 40.91 50.34",
         "45610 55950 69500 85090 104710"),
]  # fmt: skip
STATES = [
    line("0600000", "000000", "18127390", "38.00 79040", USUAL, "34840 38000 56000 92000 150000"),
    line("0600000", "291215", "(8)", "(5) (5)", "(5)", "(5)", error="17.8"),
    line("0600000", "431011", "170000", "38.00 79040", USUAL, "50000 60000 75000 90000 110000"),
    line("7200000", "000000", "950000", "18.00 37440", USUAL, "20000 21000 25000 40000 60000"),
]
LOCAL = [
    line("0010180", "000000", "75070", "26.13 54360", USUAL, "24900 30980 44340 62230 93990"),
    line("0010180", "291215", "90", "(5) (5)", "(5)", "(5)", error="12.9"),
    line("0010180", "431011", "700", "28.00 58240", USUAL, "36000 43000 55000 66000 80000"),
    line("0010420", "000000", "310000", "28.00 58240", USUAL, "28000 34000 46000 66000 98000"),
    line("0010420", "291215", "260", "121.30 252300", USUAL, "100000 180000 239200 300000 400000"),
    line("0010420", "431011", "3000", "30.00 62400", USUAL, "38000 45000 55000 70000 84000"),
    line("0010420", "434051", "5000", "20.00 41600", USUAL, "30000 34000 40000 48000 58000"),
    line("0041940", "000000", "1150000", "55.00 114400", USUAL, "40000 52000 83000 150000 230000"),
    line("0041940", "251011", "30", "(8) (8)", "(8)", "(8)", error="(8)"),
    line("0041940", "272011", "60", "31.00 (4)", "17.95 19.00 27.50 40.00 60.10", "(4)"),
    line("0041940", "431011", "11000", "47.00 97760", USUAL, "60000 75000 95010 119000 140000"),
    line("0041940", "434051", "9000", "26.00 54080", USUAL, "37000 43000 51000 62000 75000"),
    line("7200006", "000000", "30000", "13.00 27040", USUAL, "21840 21900 25010 29000 40000"),
    line("7200006", "251011", "(8)", "(4) 51000", "(4)", "30000 40000 50000 60000 70000"),
    line("7200006", "291215", "10", "(8) (8)", "(8)", "(8)", error="(8)"),
    line("7200006", "431011", "400", "19.00 39520", USUAL, "25000 30000 35510 45000 56000"),
]
SECTORS = [
    line("000001", "431011", "1100000", "34.00 70720", USUAL, "44000 54000 68000 84000 103000"),
    line("31--34", "000000", "12700000", "34.80 72380", USUAL, "36000 42000 55000 83000 127000"),
    line("31--34", "431011", "56000", "37.00 76960", USUAL, "48000 59000 74000 90000 108000"),
    line("311000", "431011", "6000", "35.00 72800", USUAL, "45000 56000 70000 86000 104000"),
    line("52--53", "434051", "300000", "24.00 49920", USUAL, "35000 40000 47000 56000 66000"),
]


def write_tidy(folder: Path, *, compressed: bool = False) -> Path:
    """Write the survey as tidy tables, with a file that no importer reads beside them."""
    folder.mkdir(parents=True)
    _write(folder / "area.csv", "area_code,areatype_code,state_code,area_name", _flat(AREAS))
    occupations = ([code, title, "3"] for code, title in OCCUPATIONS.items())
    _write(folder / "occupation.csv", "occupation_code,occupation_name,display_level", occupations)
    _write(folder / "industry.csv", "industry_code,industry_name,display_level", _flat(INDUSTRIES))
    (folder / "SOURCE.md").write_text("Where it is from.\n", encoding="utf-8")
    for name, rows in (("national", NATIONAL), ("state", STATES), ("metro", LOCAL)):
        write_table(folder / f"{name}.csv", "area_code", rows, compressed=compressed)
    write_table(folder / "national_by_industry.csv", "industry_code", SECTORS, compressed=compressed)
    return folder


def _flat(named: Mapping[str, tuple[str, ...]]) -> Iterator[list[str]]:
    return ([code, *rest] for code, rest in named.items())


def write_table(path: Path, first: str, rows: Iterable[list[str]], *, compressed: bool = False) -> None:
    """Write a table of estimates; `first` is the column before the common ones."""
    _write(path, ",".join((first, *COLUMNS)), rows)
    if compressed:
        path.with_name(f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes()))
        path.unlink()


def _write(path: Path, header: str, rows: Iterable[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header.split(","))
        writer.writerows(rows)


HEADS = (
    *("AREA", "AREA_TITLE", "AREA_TYPE", "PRIM_STATE", "NAICS", "NAICS_TITLE", "I_GROUP", "OWN_CODE"),
    *("OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP", "EMP_PRSE", "JOBS_1000", "LOC_QUOTIENT"),
    *("PCT_TOTAL", "PCT_RPT", "H_MEAN", "A_MEAN", "MEAN_PRSE"),
    *(f"{unit}_{name.upper()}" for unit in "HA" for name in AMOUNTS[1:]),
    *("ANNUAL", "HOURLY"),
)
ANNUAL_ONLY, HOURLY_ONLY = {"251011"}, {"272011"}
KINDS = {"N": 1, "S": 2}


def write_workbooks(folder: Path, year: int = 2025) -> Path:
    """Write the same survey as the Bureau's yearly workbooks."""
    local = {code: rows for code in ("MSA", "BOS") if (rows := _of_kind(code))}
    for name, rows in {"national": NATIONAL, "state": STATES, **local}.items():
        write_book(folder / f"{name}_M{year}_dl.xlsx", (_area_row(each) for each in rows))
    write_book(folder / f"natsector_M{year}_dl.xlsx", (_sector_row(each) for each in SECTORS))
    return folder


def _of_kind(name: str) -> list[list[str]]:
    return [each for each in LOCAL if each[0].startswith("00") == (name == "MSA")]


def write_book(path: Path, rows: Iterable[Sequence[Value]]) -> Path:
    """Write one workbook, its description of the fields as a second sheet."""
    described: list[list[Value]] = [["Field", "Description"], ["AREA", "Code of the area"]]
    return write_workbook(path, {path.stem: _headed(rows), "Field Descriptions": described})


def _headed(rows: Iterable[Sequence[Value]]) -> Iterator[Sequence[Value]]:
    yield HEADS
    yield from rows


def _area_row(tidy: list[str]) -> list[Value]:
    code = tidy[0]
    kind, _, title = AREAS[code]
    number = 4 if code.startswith("00") and kind == "M" else 6
    short = {"N": "99", "S": code[:2], "M": code.removeprefix("00")}[kind]
    place: list[Value] = [short, title, KINDS.get(kind, number), "US", "000000", "Cross-industry"]
    return [*place, "cross-industry", 1235, *_values(tidy)]


def _sector_row(tidy: list[str]) -> list[Value]:
    title, level = INDUSTRIES[tidy[0]]
    naics = {"31--34": "31-33", "52--53": "52"}.get(tidy[0], tidy[0])
    title = title.split(" - ")[-1]
    group = "sector" if level == "2" else "3-digit"
    return ["99", "U.S.", 1, "US", naics, title, group, 5, *_values(tidy)]


def _values(tidy: list[str]) -> Iterator[Value]:
    cells = dict(zip(COLUMNS, tidy[1:], strict=True))
    notes = dict(each.split(":") for each in cells["footnotes"].split())
    code = cells["occ_code"]
    yield from (f"{code[:2]}-{code[2:]}", OCCUPATIONS[code], "detailed")
    for name in ("tot_emp", "emp_prse"):
        yield "**" if notes.get(name) else float(cells[name])
    yield from (None, None, None, "~")
    for name in ("h_mean", "a_mean", "wage_prse", *COLUMNS[6:16]):
        yield _marked(cells[name], notes.get(name, ""))
    yield True if code in ANNUAL_ONLY else None
    yield True if code in HOURLY_ONLY else None


def _marked(text: str, note: str) -> Value:
    if note:
        return "#" if note == "5" else "*"
    return float(text) if "." in text else int(text)


def write_wanting_site(write: Writer) -> None:
    """Write a site whose roles name four of the occupations, and whose places two of the areas."""
    write("content/site.yaml", "title: Small site\n")
    places = (
        "country: US\ncurrency: USD\n"
        'regions: {ca: {name: California, codes: {oews: "0600000"}}}\n'
        'areas: {san-jose: {name: San Jose, region: ca, codes: {oews: "0041940"}}}\n'
    )
    write("content/places/us.yaml", places)
    write_role(write, "supervisor", "codes: {soc: 43-1011}")
    write_role(write, "artist", "codes: {soc: [27-2011, {code: 25-1011, broader: true}]}")
    write_role(write, "doctor", "codes: {soc: 29-1215, uksoc: '2211'}")
    write_role(write, "porter")
