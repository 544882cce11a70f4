"""Rows of a table: cells by name, in one order, none twice."""

from pathlib import Path

import pytest

from jobsite.importers.imported import Importer, ImportRefusedError
from jobsite.importers.oecd import OECD
from jobsite.importers.ppp import PPP
from jobsite.importers.table_rows import flags_text, in_order, row_under, titles_in_order
from tests.importers.asking import table, wanted

HEADER = ("occupation", "area", "median", "p90")


def test_cells_stand_under_their_names_and_others_are_refused() -> None:
    assert row_under(HEADER, {"p90": "9", "occupation": "all"}) == ("all", "", "", "9")
    with pytest.raises(KeyError, match="mean"):
        row_under(HEADER, {"mean": "1"})


def test_all_occupations_come_first() -> None:
    rows = [("11", "us", "1"), ("all", "us", "2"), ("11", "ca", "3")]
    assert in_order(rows, 2, Path()) == (("all", "us", "2"), ("11", "ca", "3"), ("11", "us", "1"))
    assert list(titles_in_order({"11": "Clerks", "all": "All", "1": "Desk"})) == ["all", "1", "11"]


def test_flags_stand_in_the_order_of_the_header() -> None:
    assert (
        flags_text(HEADER, {"p90": "top-coded", "median": "suppressed"}) == "median:suppressed p90:top-coded"
    )


@pytest.mark.parametrize(
    ("importer", "text", "refusal"),
    [
        (PPP, "Country,Country ID,Year,PPP\nIndia,IN,2024,20\nIndia,IN,2024,21\n", "has two lines for in"),
        (
            OECD,
            "ref_area,series,unit,year,value\n" + "USA,national_currency_current,USD,2024,1\n" * 2,
            "has two lines for all us full-time-equivalent year",
        ),
    ],
)
def test_what_a_file_says_twice_is_refused(
    tmp_path: Path, importer: Importer, text: str, refusal: str
) -> None:
    path = table(tmp_path / "twice.csv", text)
    with pytest.raises(ImportRefusedError) as refused:
        importer.read([path], wanted())
    assert str(refused.value) == f"{path}: {refusal}"
