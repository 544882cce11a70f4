"""`jobsite import oews`: what is kept of the survey and what is said of the rest, of both its forms."""

from pathlib import Path

import pytest

from jobsite.cli import main
from tests.conftest import Writer
from tests.importers.oews_files import (
    COLUMNS,
    HEADS,
    LOCAL,
    line,
    write_book,
    write_tidy,
    write_wanting_site,
    write_workbooks,
)
from tests.importers.workbooks import Value

TABLE = """\
occupation,area,industry,population,period,n,min,p10,p25,median,p75,p90,max,mean,rse_median,rse_mean,flags
all,us,,all,hour,155495730,,15.00,18.07,24.51,38.71,61.81,,33.54,,0.3,
all,us,,all,year,155495730,,31200,37590,50980,80520,128560,,69770,,0.3,
all,us,31-33,all,year,12700000,,36000,42000,55000,83000,127000,,72380,,0.3,
all,us/ca,,all,year,18127390,,34840,38000,56000,92000,150000,,79040,,0.3,
all,us/san-jose,,all,year,1150000,,40000,52000,83000,150000,230000,,114400,,0.3,
25-1011,us,,all,hour,81290,,,,,,,,,,0.3,\
p10:annual-only p25:annual-only median:annual-only p75:annual-only p90:annual-only mean:annual-only
25-1011,us,,all,year,81290,,46890,64300,97130,140960,198730,,116110,,0.3,
25-1011,us/san-jose,,all,year,30,,,,,,,,,,,\
p10:suppressed p25:suppressed median:suppressed p75:suppressed p90:suppressed mean:suppressed \
rse_mean:suppressed
27-2011,us,,all,hour,38030,,15.31,18.00,23.90,38.58,83.25,,53.08,,0.3,
27-2011,us,,all,year,38030,,,,,,,,,,0.3,\
p10:hourly-only p25:hourly-only median:hourly-only p75:hourly-only p90:hourly-only mean:hourly-only
27-2011,us/san-jose,,all,hour,60,,17.95,19.00,27.50,40.00,60.10,,31.00,,0.3,
27-2011,us/san-jose,,all,year,60,,,,,,,,,,0.3,\
p10:hourly-only p25:hourly-only median:hourly-only p75:hourly-only p90:hourly-only mean:hourly-only
29-1215,us,,all,hour,98690,,32.60,79.44,124.99,160.10,201.00,,130.05,,1.4,
29-1215,us,,all,year,98690,,67810,165240,259980,333010,418080,,270510,,1.4,
29-1215,us/ca,,all,year,,,239200,239200,239200,239200,239200,,239200,,17.8,\
n:suppressed p10:top-coded p25:top-coded median:top-coded p75:top-coded p90:top-coded mean:top-coded
43-1011,us,,all,hour,1436680,,21.93,26.90,33.41,40.91,50.34,,35.33,,0.3,
43-1011,us,,all,year,1436680,,45610,55950,69500,85090,104710,,73490,,0.3,
43-1011,us,31-33,all,year,56000,,48000,59000,74000,90000,108000,,76960,,0.3,
43-1011,us/ca,,all,year,170000,,50000,60000,75000,90000,110000,,79040,,0.3,
43-1011,us/san-jose,,all,year,11000,,60000,75000,95010,119000,140000,,97760,,0.3,
"""

ABOUT = """\
# Written by jobsite import: the next import writes it anew.
title: Occupational Employment and Wage Statistics, May 2025
source: bls-oews
kind: survey
basis: gross
currency: USD
code_set: soc
reference_period: 2025-05
definition: >-
  Straight-time gross pay before deductions: base rate, cost-of-living allowances, hazard pay, commissions,
  production bonuses and tips; without overtime, shift differentials, other bonuses, severance pay and
  what employers pay for benefits.
occupations:
  all: All occupations
  25-1011: Business Teachers, Postsecondary
  27-2011: Actors
  29-1215: Family Medicine Physicians
  43-1011: First-Line Supervisors of Office and Administrative Support Workers
industries:
  31-33: Manufacturing
areas_in_all: 4
extremes:
  all:
    median:
      period: year
      published: 4
      highest:
        area: us/san-jose
      lowest:
        code: "7200006"
        name: Puerto Rico nonmetropolitan area
        value: 25010
  25-1011:
    median:
      period: year
      published: 1
      highest:
        code: "7200006"
        name: Puerto Rico nonmetropolitan area
        value: 50000
      lowest:
        code: "7200006"
        name: Puerto Rico nonmetropolitan area
        value: 50000
  27-2011:
    median:
      period: hour
      published: 1
      highest:
        area: us/san-jose
      lowest:
        area: us/san-jose
  29-1215:
    median:
      period: year
      published: 2
      highest:
        code: "0010180"
        name: Abilene, TX
        value: 239200
        flag: top-coded
      lowest:
        code: "0010420"
        name: Akron, OH
        value: 239200
  43-1011:
    median:
      period: year
      published: 4
      highest:
        area: us/san-jose
      lowest:
        code: "7200006"
        name: Puerto Rico nonmetropolitan area
        value: 35510
notes: >-
  Full-time and part-time employees; the self-employed are not covered. The Bureau makes annual wages
  by multiplying hourly wages by 2,080 hours; for occupations that do not generally work year-round,
  full time, it publishes either hourly or annual wages. The standard error is that of the mean. BLS.gov
  cannot vouch for the data or analyses derived from these data after the data have been retrieved from
  BLS.gov.
"""

SOURCES = """\
# yaml-language-server: $schema=../schema/sources.schema.json
bls-oews:
  title: Occupational Employment and Wage Statistics
  publisher: U.S. Bureau of Labor Statistics
  url: https://www.bls.gov/oes/
  vintage: May 2025
  reference_period: 2025-05
  place: us
  licence: Public domain (work of the U.S. government)
  attribution: U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics
"""

REPORT = """\
read 30 rows, kept 14, dropped 16:
         11  an area that is not in content/places/us.yaml, or was not asked for
          3  an occupation that was not asked for
          2  an industry that is no sector
wrote content/pay/us-oews-2025-05.csv (20 rows)
wrote content/pay/us-oews-2025-05.yaml
wrote content/sources.yaml
note: The hourly figures of 8 of the rows kept are not written: they are for the nation, and \
elsewhere where no annual figure is published. The office itself makes the annual figure from the \
hourly one, times 2,080.
next: jobsite check
"""


def imported(root: Path, *arguments: str) -> int:
    return main(["import", "oews", "--root", str(root), *arguments])


def pay(root: Path, name: str = "us-oews-2025-05") -> tuple[str, str]:
    folder = root / "content/pay"
    return (folder / f"{name}.csv").read_text(encoding="utf-8"), (folder / f"{name}.yaml").read_text("utf-8")


def test_the_tidy_tables_become_a_table_of_what_the_site_names(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    files = write_tidy(tmp_path / "files")
    assert imported(tmp_path, str(files), "--period", "2025-05") == 0
    assert capsys.readouterr() == (REPORT, "")
    assert pay(tmp_path) == (TABLE, ABOUT)
    assert (tmp_path / "content/sources.yaml").read_text(encoding="utf-8") == SOURCES


def test_the_workbooks_give_the_same_table_and_tell_their_period_themselves(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    assert imported(tmp_path, str(write_workbooks(tmp_path / "files"))) == 0
    assert capsys.readouterr() == (REPORT, "")
    assert pay(tmp_path) == (TABLE, ABOUT)


def test_tables_may_be_compressed_and_named_one_by_one(write: Writer, tmp_path: Path) -> None:
    write_wanting_site(write)
    files = write_tidy(tmp_path / "files", compressed=True)
    names = ["national", "state", "metro", "national_by_industry"]
    paths = [str(files / f"{name}.csv.gz") for name in names]
    assert imported(tmp_path, *paths, "--period", "2025-05") == 0
    assert pay(tmp_path) == (TABLE, ABOUT)


def test_other_codes_and_fewer_places_can_be_asked_for(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    files = write_tidy(tmp_path / "files")
    asked = ["--codes", "43-4051", "99-9999", "--places", "us/san-jose", "--period", "2025-05"]
    assert imported(tmp_path, str(files / "metro.csv"), str(files / "national.csv"), *asked) == 0
    table = pay(tmp_path)[0].splitlines()[1:]
    assert [row.split(",")[:3] for row in table] == [
        ["all", "us", ""],
        ["all", "us", ""],
        ["all", "us/san-jose", ""],
        ["43-4051", "us/san-jose", ""],
    ]
    assert "note: There are no figures of 99-9999.\n" in capsys.readouterr().out


def test_all_codes_are_all_there_are(write: Writer, tmp_path: Path) -> None:
    write_wanting_site(write)
    files = write_tidy(tmp_path / "files")
    assert imported(tmp_path, str(files), "--codes", "all", "--period", "2025-05") == 0
    table, about = pay(tmp_path)
    assert "43-4051,us/san-jose,,all,year,9000,,37000,43000,51000,62000,75000,,54080,,0.3,\n" in table
    assert "43-4051,us,52,all,year,300000,,35000,40000,47000,56000,66000,,49920,,0.3,\n" in table
    assert '  "52": Finance and Insurance\n' in about


def write_local(folder: Path, *medians: tuple[str, str]) -> Path:
    """Write metropolitan and other areas with these medians of physicians."""
    files = write_tidy(folder)
    header = (folder / "metro.csv").read_text(encoding="utf-8").splitlines()[0]
    rows = [line(code, "291215", "50", "50.00 104000", "50.00", median) for code, median in medians]
    text = "".join(",".join(row) + "\n" for row in rows)
    (folder / "metro.csv").write_text(f"{header}\n{text}", encoding="utf-8")
    return files


def extremes(about: str, code: str) -> str:
    """Return the lines on one occupation's extremes."""
    return about.partition("\nextremes:\n")[2].partition(f"  {code}:\n")[2].partition("notes:")[0]


def test_areas_that_share_the_highest_are_counted_and_one_of_the_site_is_named(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    same = (("0010180", "90000"), ("0041940", "90000"), ("7200006", "60000"), ("0010420", "60000"))
    files = write_local(tmp_path / "files", *same)
    assert imported(tmp_path, str(files), "--period", "2025-05") == 0
    assert extremes(pay(tmp_path)[1], "29-1215") == (
        "    median:\n      period: year\n      published: 4\n"
        "      highest:\n        area: us/san-jose\n        shared_by: 2\n"
        "      lowest:\n"
        '        code: "0010420"\n        name: Akron, OH\n        value: 60000\n        shared_by: 2\n'
    )
    capsys.readouterr()


def test_a_bound_below_a_published_median_is_no_extreme_and_is_not_counted(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    files = write_local(tmp_path / "files", ("0010180", "(5)"), ("0041940", "300000"), ("7200006", "240000"))
    assert imported(tmp_path, str(files), "--period", "2025-05") == 0
    assert extremes(pay(tmp_path)[1], "29-1215") == (
        "    median:\n      period: year\n      published: 2\n"
        "      highest:\n        area: us/san-jose\n"
        "      lowest:\n"
        '        code: "7200006"\n        name: Puerto Rico nonmetropolitan area\n        value: 240000\n'
    )
    assert (
        "note: Areas of which a lower bound alone is known, below the highest published median, are not "
        "counted among those published: 29-1215 (1).\n"
    ) in capsys.readouterr().out


def test_where_every_median_is_top_coded_the_bound_is_highest_and_lowest(
    write: Writer, tmp_path: Path
) -> None:
    write_wanting_site(write)
    files = write_local(tmp_path / "files", ("0010420", "(5)"), ("0010180", "(5)"), ("7200006", "(5)"))
    assert imported(tmp_path, str(files), "--period", "2025-05") == 0
    bound = '        code: "0010180"\n        name: Abilene, TX\n        value: 239200\n'
    bound += "        flag: top-coded\n        shared_by: 3\n"
    assert extremes(pay(tmp_path)[1], "29-1215") == (
        f"    median:\n      period: year\n      published: 3\n      highest:\n{bound}      lowest:\n{bound}"
    )


def test_without_all_kinds_of_areas_no_extremes_are_told(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    files = write_workbooks(tmp_path / "files")
    assert imported(tmp_path, str(files / "MSA_M2025_dl.xlsx"), str(files / "national_M2025_dl.xlsx")) == 0
    assert "areas_in_all" not in pay(tmp_path)[1]
    assert "extremes" not in pay(tmp_path)[1]
    out = capsys.readouterr().out
    assert (
        "note: The highest and lowest are not known without all metropolitan and nonmetropolitan areas.\n"
        in out
    )
    assert "note: No figure of all occupations of us/ca.\n" in out


def test_numbers_of_a_workbook_are_written_as_the_office_writes_them(write: Writer, tmp_path: Path) -> None:
    write_wanting_site(write)
    usual: dict[str, Value] = {
        "AREA": 99.0,
        "AREA_TITLE": "U.S.",
        "AREA_TYPE": "1",
        "NAICS": "000000",
        "I_GROUP": "cross-industry",
        "OCC_CODE": "00-0000",
        "OCC_TITLE": "All Occupations",
        "TOT_EMP": "155,495,730",
        "MEAN_PRSE": 0.0,
        **{f"H_{name}": 24.5 for name in ("PCT25", "MEDIAN", "PCT75", "PCT90", "MEAN")},
        **{f"A_{name}": 50980.0 for name in ("PCT25", "MEDIAN", "PCT75", "PCT90", "MEAN")},
        "H_PCT10": "15",
        "A_PCT10": "31,200",
    }
    book = write_book(tmp_path / "files/national_M2025_dl.xlsx", [[usual.get(name) for name in HEADS]])
    assert imported(tmp_path, str(book)) == 0
    assert pay(tmp_path)[0].splitlines()[1:] == [
        "all,us,,all,hour,155495730,,15.00,24.50,24.50,24.50,24.50,,24.50,,0.0,",
        "all,us,,all,year,155495730,,31200,50980,50980,50980,50980,,50980,,0.0,",
    ]


def test_the_tables_of_the_tests_have_the_survey_s_columns() -> None:
    assert len(LOCAL[0]) == 1 + len(COLUMNS)
