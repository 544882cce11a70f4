"""`jobsite import ashe`: British pay of all and of full-time employees, by the year and by the hour."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobsite.importers.ashe import ASHE
from jobsite.importers.imported import ImportRefusedError
from tests.importers.asking import as_csv, lines_in, official, table, wanted

HEADER = (
    "group,soc2020,title,digits,jobs_thousand,median,median_change_pct,mean,mean_change_pct,p10,p20,p25,p30,p40,"
    "p60,p70,p75,p80,p90,cv_jobs,cv_median,cv_mean,cv_p10,cv_p25,cv_p75,cv_p90\n"
)
ANNUAL = (
    HEADER
    + """\
all,,All employees,0,23385,31602,7.1,38224,8,11004,1,21216,1,1,1,1,46084,1,65227,0,0.2,0.8,0.8,0.4,0.3,0.4
all,4143,Customer service managers,4,52.5,32111,-2.7,33394,,12820,1,21622,1,1,1,1,41470,1,x,6,5.3,3.2,8,7,8,9
all,7220,Service supervisors,4,x,x,,29,,x,1,..,1,1,1,1,x,1,x,6.3,.,x,8,7,8,x
all,1112,Elected officers,4,..,,,,,,,,,,,,,,,..,,,,,,
full_time,,All employees,0,17248,37430,1,45836,1,22763,1,27986,1,1,1,1,51391,1,72150,0,0.3,0.9,1,1,1,1
full_time,41,Clerks,2,1,30000,1,:,1,.,1,,1,1,1,1,,1,,0,,,1,1,1,1
part_time,,All employees,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1
male_full_time,,All employees,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1
female_full_time,,All employees,0,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1
"""
)
HOURLY = (
    HEADER + "all,,All employees,0,27882,17.09,1,21.65,1,11.64,1,13,1,1,1,1,24.62,1,34.75,0,0.1,0.2,0,0,0,0\n"
)
WRITTEN = """\
occupation,area,industry,population,period,n,min,p10,p25,median,p75,p90,max,mean,rse_median,rse_mean,flags
all,gb,,all,hour,27882000,,11.64,13,17.09,24.62,34.75,,21.65,0.1,0.2,
all,gb,,all,year,23385000,,11004,21216,31602,46084,65227,,38224,0.2,0.8,
all,gb,,full-time,year,17248000,,22763,27986,37430,51391,72150,,45836,0.3,0.9,
4143,gb,,all,year,52500,,12820,21622,32111,41470,,,33394,5.3,3.2,p90:suppressed
7220,gb,,all,year,,,,,,,,,29,,,p10:suppressed p25:suppressed median:suppressed p75:suppressed p90:suppressed
"""


def both(folder: Path) -> list[Path]:
    return [
        table(folder / "hourly_pay_gross_2024.csv.gz", HOURLY),
        table(folder / "SOURCE.md", "Where the files are from."),
        table(folder / "annual_pay_gross_2024.csv", ANNUAL),
    ]


def test_both_tables_are_one_with_what_is_held_back_as_flags(tmp_path: Path) -> None:
    imported = ASHE.read(both(tmp_path), wanted("4143", "7220", "1112", "9999"))
    assert as_csv(imported) == WRITTEN
    assert (imported.folder, imported.name, imported.read, imported.kept) == ("pay", "gb-ashe-2024-04", 10, 5)
    assert imported.dropped == {
        "an occupation that was not asked for": 1,
        "men or women alone": 2,
        "no figure, and none held back": 1,
        "part-time employees alone": 1,
    }
    assert imported.about["occupations"] == {
        "all": "All employees",
        "4143": "Customer service managers",
        "7220": "Service supervisors",
    }
    assert imported.notes[0] == "There are no figures of 1112, 9999."
    assert imported.source[1]["reference_period"] == imported.about["reference_period"] == "2024-04"


def test_an_empty_cell_is_no_flag(tmp_path: Path) -> None:
    imported = ASHE.read([table(tmp_path / "annual_pay_gross_2024.csv", ANNUAL)], wanted("41"))
    assert imported.rows[-1] == ("41", "gb", "", "full-time", "year", "1000", *[""] * 3, "30000", *[""] * 7)


def test_without_codes_every_occupation_is_kept(tmp_path: Path) -> None:
    imported = ASHE.read(both(tmp_path), wanted())
    assert {row[0] for row in imported.rows} == {"all", "4143", "7220", "41"}


@pytest.mark.parametrize(
    ("names", "refusal"),
    [
        (["pay.csv"], "pay.csv: there is no table of this survey"),
        (["notes.txt", "pay.csv"], ": there is no table of this survey"),
        (["annual_pay_gross_2024.csv", "hourly_pay_gross_2023.csv"], ": its tables are of several years"),
        (
            ["annual_pay_gross_2024.csv", "annual_pay_gross_2024.csv.gz"],
            "annual_pay_gross_2024.csv.gz: annual_pay_gross_2024.csv is given too, and one is meant",
        ),
    ],
)
def test_which_table_is_which_is_told_by_its_name(tmp_path: Path, names: list[str], refusal: str) -> None:
    paths = [table(tmp_path / name, HOURLY) for name in names]
    with pytest.raises(ImportRefusedError) as refused:
        ASHE.read(paths, wanted())
    assert str(refused.value).removeprefix(f"{tmp_path}").removeprefix("/") == refusal


@pytest.mark.parametrize(
    ("old", "new", "refusal"),
    [
        ("all,4143", "trainees,4143", "line 3: the group trainees is not known"),
        ("32111", "about 32111", 'line 3: median is "about 32111", which is not a number'),
        ("cv_median", "rse", "lacks the column cv_median"),
    ],
)
def test_what_is_not_as_it_should_be_is_refused(tmp_path: Path, old: str, new: str, refusal: str) -> None:
    path = table(tmp_path / "annual_pay_gross_2024.csv", ANNUAL.replace(old, new, 1))
    with pytest.raises(ImportRefusedError) as refused:
        ASHE.read([path], wanted())
    assert str(refused.value) == f"{path}: {refusal}"


def test_a_site_without_the_country_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match="figures of the country GB, which is not in") as refused:
        ASHE.read(both(tmp_path), wanted(countries={"US": "us"}))
    assert refused.value.hint == "describe it in content/places/gb.yaml"


CELLS = st.sampled_from(["x", "..", ":", ".", "", "12", "13.5"])
LINES = st.tuples(
    st.sampled_from(["all", "full_time", "part_time", "male_full_time", "female_full_time"]),
    st.sampled_from(["", "4143", "7220"]),
    st.lists(CELLS, min_size=6, max_size=6),
)


@given(st.lists(LINES, max_size=12, unique_by=lambda line: line[:2]), st.booleans())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_every_line_is_kept_or_dropped_for_a_reason(
    tmp_path: Path,
    lines: list[tuple[str, str, list[str]]],
    every: bool,  # noqa: FBT001 - drawn
) -> None:
    header = "group,soc2020,title,jobs_thousand,p10,p25,median,p75,p90,mean,cv_median,cv_mean\n"
    text = header + "".join(f"{group},{code},T,1,{','.join(cells)},.,x\n" for group, code, cells in lines)
    path = table(tmp_path / "annual_pay_gross_2024.csv", text)
    imported = ASHE.read([path], wanted() if every else wanted("4143"))
    assert imported.kept + sum(imported.dropped.values()) == imported.read == len(lines)
    assert len(imported.rows) == imported.kept
    assert all(imported.dropped.values())


def test_the_office_s_own_figures() -> None:
    paths = official("uk_ashe")
    imported = ASHE.read(paths, wanted())
    rows = {(row[0], *row[3:5]): dict(zip(imported.header, row, strict=True)) for row in imported.rows}
    medians = {
        ("all", "all", "year"): "31602",
        ("all", "full-time", "year"): "37430",
        ("all", "full-time", "hour"): "18.72",
        ("2134", "full-time", "year"): "54669",
        ("2212", "all", "year"): "70192",
    }
    assert {key: rows[key]["median"] for key in medians} == medians
    assert sum(map(lines_in, (path for path in paths if path.suffix == ".csv"))) == imported.read == 5520
    assert imported.kept + sum(imported.dropped.values()) == imported.read

    def published(population: str, period: str, figure: str) -> int:
        return sum(
            bool(cells[figure])
            for (code, *about), cells in rows.items()
            if len(code) == 4 and about == [population, period]
        )

    assert [published(*which) for which in (("all", "year", "median"), ("full-time", "year", "median"))] == [
        358,
        381,
    ]
    assert [published(*which) for which in (("all", "year", "p10"), ("full-time", "year", "p90"))] == [
        196,
        31,
    ]
    assert published("all", "hour", "median") == 404
