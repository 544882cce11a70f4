"""`jobsite import projections`: how employment is expected to change in the United States."""

from pathlib import Path

import pytest

from jobsite.importers.imported import ImportRefusedError
from jobsite.importers.projections import PROJECTIONS
from tests.importers.asking import as_csv, lines_in, official, table, wanted

HEADER = (
    "{0} National Employment Matrix title,{0} National Employment Matrix code,Occupation type,"
    '"Employment, {0}","Employment, {1}","Employment change, percent, {0}–{2}",'
    '"Occupational openings, {0}–{2} annual average",Typical education needed for entry,'
    "Work experience in a related occupation,"
    "Typical on-the-job training needed to attain competency in the occupation\n"
)
LINES = """\
"Total, all occupations",00-0000,Summary,"169,956.1",175167.9,3.1,18863.3,—,—,—
  Management occupations,11-0000,Summary,13607.6,14441,6.1,1147.9,—,—,—
      Chief executives,11-1011,Line item,309.4,322.7,4.3,22.2,Bachelor's degree,5 years or more,None
      Word processors,43-9022,Line item,0.05,—,-36.1,—,High school diploma or equivalent,None,None
      Fishers,45-3031,Line item,1,2,0.1,3,No formal educational credential,None,None
"""
FILE = "table_1_2_occupational_projections.csv"


def text(since: str = "2024", until: str = "2034") -> str:
    return HEADER.format(since, until, until[2:]) + LINES


def test_thousands_are_told_in_persons_exactly(tmp_path: Path) -> None:
    paths = [table(tmp_path / f"{FILE}.gz", text()), table(tmp_path / "table_1_10.csv", "code\n1\n")]
    imported = PROJECTIONS.read(paths, wanted("11-0000", "11-1011", "43-9022", "29-9999"))
    assert as_csv(imported) == (
        "occupation,area,from,to,employment_from,employment_to,change,openings,education,experience,training\n"
        "all,us,2024,2034,169956100,175167900,3.1,18863300,,,\n"
        "11-0000,us,2024,2034,13607600,14441000,6.1,1147900,,,\n"
        "11-1011,us,2024,2034,309400,322700,4.3,22200,Bachelor's degree,5 years or more,None\n"
        "43-9022,us,2024,2034,50,,-36.1,,High school diploma or equivalent,None,None\n"
    )
    assert (imported.folder, imported.name, imported.read, imported.kept) == (
        "outlook",
        "us-projections-2024-34",
        5,
        4,
    )
    assert imported.dropped == {"an occupation that was not asked for": 1}
    assert imported.about["occupations"] == {
        "all": "Total, all occupations",
        "11-0000": "Management occupations",
        "11-1011": "Chief executives",
        "43-9022": "Word processors",
    }
    assert imported.notes == ("There are no figures of 29-9999.",)


def test_the_edition_is_read_off_the_columns(tmp_path: Path) -> None:
    imported = PROJECTIONS.read([table(tmp_path / FILE, text("2025", "2035"))], wanted("11-1011"))
    assert imported.name == "us-projections-2025-35"
    assert imported.rows[0][2:4] == ("2025", "2035")
    assert imported.source[1]["vintage"] == "2025–35"


@pytest.mark.parametrize(
    ("old", "new", "refusal"),
    [
        ("Employment, 2034", "Employed", "does not have employment in two years (Employment, 2024)"),
        (
            "Typical education needed for entry",
            "Education",
            "lacks the column Typical education needed for entry",
        ),
        ("309.4", "309-310", 'line 4: Employment, 2024 is "309-310", which is not a number'),
    ],
)
def test_what_is_not_the_table_is_refused(tmp_path: Path, old: str, new: str, refusal: str) -> None:
    path = table(tmp_path / FILE, text().replace(old, new, 1))
    with pytest.raises(ImportRefusedError) as refused:
        PROJECTIONS.read([path], wanted())
    assert str(refused.value) == f"{path}: {refusal}"


def test_a_folder_without_the_table_is_told_what_is_missing(tmp_path: Path) -> None:
    paths = [table(tmp_path / name, "code\n1\n") for name in ("table_1_10.csv", "table_1_12.csv")]
    with pytest.raises(ImportRefusedError) as refused:
        PROJECTIONS.read(paths, wanted())
    assert str(refused.value) == f"{tmp_path}: none of the files is {FILE}"


def test_the_bureau_s_own_projections() -> None:
    paths = official("bls_employment_projections")
    imported = PROJECTIONS.read(paths, wanted())
    assert imported.rows[0] == (
        *("all", "us", "2024", "2034", "169956100", "175167900", "3.1", "18863300"),
        *("", "", ""),
    )
    assert len(imported.rows) == imported.kept == imported.read == 1113
    assert len({row[0] for row in imported.rows}) == 1113
    assert imported.dropped == {}
    packed = next(path for path in paths if path.name == f"{FILE}.gz")
    assert lines_in(packed) == 1113
    education = {row[0]: row[8] for row in imported.rows}
    assert sum(not text for text in education.values()) == 281
