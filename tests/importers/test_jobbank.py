"""`jobsite import jobbank`: Canadian wages by the hour in the nation and its economic regions."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from jobsite.importers.imported import ImportRefusedError
from jobsite.importers.jobbank import JOBBANK
from tests.importers.asking import as_csv, lines_in, official, table, wanted

WAGES = """\
noc2021,title,er_code,province,region,low_cad_hour,median_cad_hour,high_cad_hour
10010,financial managers,ER00,National,Canada,36.06,57.44,89.56
10010,financial managers,ER35,Ontario,Ontario,36.06,57.69,94.87
10010,financial managers,ER3530,Ontario,Toronto,36.06,57.69,96.15
10010,financial managers,ER3510,Ontario,Ottawa,48.08,64.1,94.87
10010,financial managers,ER3515,Ontario,Kingston--Pembroke,30.0,,80.0
10010,financial managers,ER2440,Quebec,Montréal,35.94,57.69,96.15
10010,financial managers,ER2440,Quebec,Montréal,35.94,57.69,96.15
10010,financial managers,ER3520,Ontario,Muskoka--Kawarthas,30.0,50.0,80.0
00015,senior managers,ER4830,Alberta,Calgary,26.67,68.29,126.67
00015,senior managers,ER4810,Alberta,Lethbridge--Medicine Hat,,,
73300,transport truck drivers,ER00,National,Canada,19.0,25.0,36.0
"""
PLACES = {"ER35": "ca/ontario", "ER3530": "ca/toronto", "ER4830": "ca/calgary"}


def test_low_and_high_stand_at_the_ends_with_their_definition(tmp_path: Path) -> None:
    path = table(tmp_path / "wages_2024.csv.gz", WAGES)
    imported = JOBBANK.read([path], wanted("10010", "00015", "21232", places=PLACES))
    assert as_csv(imported) == (
        "occupation,area,industry,population,period,n,min,p10,p25,median,p75,p90,max,mean,rse_median,rse_mean,"
        "flags\n"
        "00015,ca/calgary,,all,hour,,,26.67,,68.29,,126.67,,,,,\n"
        "10010,ca,,all,hour,,,36.06,,57.44,,89.56,,,,,\n"
        "10010,ca/ontario,,all,hour,,,36.06,,57.69,,94.87,,,,,\n"
        "10010,ca/toronto,,all,hour,,,36.06,,57.69,,96.15,,,,,\n"
    )
    assert (imported.name, imported.read, imported.kept) == ("ca-job-bank-2024", 11, 4)
    assert imported.dropped == {
        "a line that is there twice": 1,
        "a region that the site has not": 4,
        "an occupation that was not asked for": 1,
        "no wage": 1,
    }
    assert imported.about["statistics"] == {
        "p10": "Job Bank's low wage, about the 10th percentile",
        "p90": "Job Bank's high wage, about the 90th percentile",
    }
    assert imported.about["occupations"] == {"00015": "Senior managers", "10010": "Financial managers"}
    assert imported.notes == (
        "There are no figures of 21232.",
        "There are figures of regions alone of 00015.",
    )
    assert imported.about["notes"].endswith(" ".join(imported.notes))


def test_the_highest_and_lowest_are_of_all_economic_regions(tmp_path: Path) -> None:
    path = table(tmp_path / "wages_2024.csv", WAGES)
    about = JOBBANK.read([path], wanted("10010", "00015", places=PLACES)).about
    assert about["areas_in_all"] == 7
    assert about["extremes"] == {
        "00015": {
            "median": {
                "period": "hour",
                "published": 1,
                "highest": {"area": "ca/calgary"},
                "lowest": {"area": "ca/calgary"},
            }
        },
        "10010": {
            "median": {
                "period": "hour",
                "published": 4,
                "highest": {"code": "ER3510", "name": "Ottawa", "value": Decimal("64.1")},
                "lowest": {"code": "ER3520", "name": "Muskoka–Kawarthas", "value": Decimal("50.0")},
            }
        },
    }


def test_areas_with_one_value_are_counted_and_the_first_by_name_is_told(tmp_path: Path) -> None:
    without = "".join(line for line in WAGES.splitlines(keepends=True) if "Ottawa" not in line)
    path = table(tmp_path / "wages_2024.csv", without)
    about = JOBBANK.read([path], wanted("10010", places=PLACES)).about
    highest = about["extremes"]["10010"]["median"]["highest"]
    assert highest == {"code": "ER2440", "name": "Montréal", "value": Decimal("57.69"), "shared_by": 2}


def test_a_file_of_another_name_needs_the_year_said(tmp_path: Path) -> None:
    path = table(tmp_path / "download.csv", WAGES)
    assert JOBBANK.read([path], replace(wanted(), period="2025")).name == "ca-job-bank-2025"


@pytest.mark.parametrize(
    ("name", "old", "new", "refusal"),
    [
        ("wages.csv", "", "", "its name does not tell the year"),
        (
            "wages_2024.csv",
            "94.87\n10010,financial managers,ER3530",
            "94.87\n10010,financial managers,ER35",
            "line 4: 10010 in ER35 has other wages in an earlier line",
        ),
        (
            "wages_2024.csv",
            "57.44",
            "57.44 CAD",
            'line 2: median_cad_hour is "57.44 CAD", which is not a number',
        ),
        ("wages_2024.csv", "er_code", "area", "lacks the column er_code"),
    ],
)
def test_what_is_no_file_of_wages_is_refused(
    tmp_path: Path, name: str, old: str, new: str, refusal: str
) -> None:
    path = table(tmp_path / name, WAGES.replace(old, new, 1))
    with pytest.raises(ImportRefusedError) as refused:
        JOBBANK.read([path], wanted(places=PLACES))
    assert str(refused.value) == f"{path}: {refusal}"


def test_job_bank_s_own_wages() -> None:
    paths = official("canada_job_bank")
    imported = JOBBANK.read(paths, wanted(places={"ER3530": "ca/toronto"}))
    national = {row[0]: (row[7], row[9], row[11]) for row in imported.rows if row[1] == "ca"}
    assert (len(national), len({row[0] for row in imported.rows})) == (442, 442)
    assert national["21231"] == ("33.46", "53.85", "84.62")
    assert national["31301"] == ("29.0", "42.0", "51.08")
    assert national["73300"] == ("19.0", "25.0", "36.0")
    assert imported.about["areas_in_all"] == 76
    assert not {"21232", "21234", "31100", "41100"} & set(imported.about["occupations"])
    wages = next(path for path in paths if path.name == "wages_2024.csv.gz")
    assert imported.kept + sum(imported.dropped.values()) == imported.read == lines_in(wages) == 11405
