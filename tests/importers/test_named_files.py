"""Files of a source among all that were given."""

from pathlib import Path

import pytest

from jobsite.importers.imported import ImportRefusedError
from jobsite.importers.named_files import named_files, one_file

FOLDER = Path("downloads")


def test_one_file_may_have_any_name() -> None:
    assert one_file([FOLDER / "x.csv"], "wages_*.csv") == FOLDER / "x.csv"


def test_of_several_the_one_of_the_usual_name_is_meant() -> None:
    paths = [FOLDER / "SOURCE.md", FOLDER / "wages_2024.csv.gz", FOLDER / "wages.xlsx"]
    assert one_file(paths, "wages_*.csv") == FOLDER / "wages_2024.csv.gz"


def test_two_of_the_usual_name_are_refused() -> None:
    with pytest.raises(ImportRefusedError) as refused:
        one_file([FOLDER / "wages_2023.csv", FOLDER / "wages_2024.csv"], "wages_*.csv")
    assert str(refused.value) == (
        "downloads/wages_2024.csv: the source is one file, and wages_2023.csv is given too"
    )


def test_none_of_the_usual_name_is_refused() -> None:
    with pytest.raises(ImportRefusedError) as refused:
        one_file([FOLDER / "a.csv", FOLDER / "b.csv"], "wages_*.csv")
    assert str(refused.value) == "downloads: none of the files is wages_*.csv"
    assert refused.value.hint == "name the one file of the source"


def test_files_of_other_names_are_let_be() -> None:
    paths = [FOLDER / "SOURCE.md", FOLDER / "b.csv.gz", FOLDER / "a.csv"]
    assert named_files(paths, {"a.csv"}, {"b.csv", "c.csv"}) == {
        "a.csv": FOLDER / "a.csv",
        "b.csv": FOLDER / "b.csv.gz",
    }
