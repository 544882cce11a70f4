"""Files of offices: csv and csv.gz by lines, and what is refused."""

import gzip
from pathlib import Path

import pytest

from jobsite.importers.csv_lines import CsvLine, csv_lines
from jobsite.importers.imported import ImportRefusedError
from tests.importers.asking import table


def cells(path: Path, *columns: str) -> list[dict[str, str]]:
    return [dict(line.cells) for line in csv_lines(path, columns)]


def refusal(path: Path, *columns: str) -> tuple[str, str]:
    with pytest.raises(ImportRefusedError) as refused:
        list(csv_lines(path, columns))
    return str(refused.value).removeprefix(f"{path}: "), refused.value.hint


def line(text: str) -> CsvLine:
    return CsvLine(Path("wages.csv"), 7, {"median": text})


@pytest.mark.parametrize("name", ["wages.csv", "wages.csv.gz"])
def test_plain_and_packed_files_read_alike(tmp_path: Path, name: str) -> None:
    path = table(tmp_path / name, '\ufeffcode , title\r\n11,  Managers\r\n12,"Clerks, all other"\r\n')
    assert cells(path, "code") == [
        {"code": "11", "title": "Managers"},
        {"code": "12", "title": "Clerks, all other"},
    ]


def test_a_comma_after_the_last_cell_of_every_line_does_no_harm(tmp_path: Path) -> None:
    assert cells(table(tmp_path / "a.csv", "Date,USD,\n2026-10-30,1.1,\n")) == [
        {"Date": "2026-10-30", "USD": "1.1", "": ""}
    ]


def test_a_missing_column_is_named_with_those_there_are(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", "Date,USD,\n2026-10-30,1.1,\n")
    assert refusal(path, "Date", "Year") == ("lacks the column Year", "it has Date, USD")
    assert refusal(path, "PPP", "Year") == ("lacks the columns PPP, Year", "it has Date, USD")


def test_an_empty_file_lacks_every_column(tmp_path: Path) -> None:
    assert refusal(table(tmp_path / "a.csv", ""), "Year") == ("lacks the column Year", "it is empty")


def test_a_line_of_another_length_is_refused(tmp_path: Path) -> None:
    path = table(tmp_path / "a.csv", "a,b\n1,2\n1\n")
    assert refusal(path) == ("line 3: the header has 2 cells and this line 1", "")


def test_what_cannot_be_read_is_refused_in_words(tmp_path: Path) -> None:
    latin = tmp_path / "latin.csv"
    latin.write_bytes("code\nMontréal\n".encode("latin-1"))
    cut = tmp_path / "cut.csv.gz"
    cut.write_bytes(gzip.compress(b"code\n" + b"11\n" * 1000)[:-12])
    unpacked = tmp_path / "unpacked.csv.gz"
    unpacked.write_bytes(b"code\n11\n")
    assert refusal(latin) == ("is not written in UTF-8", "save it as csv in UTF-8")
    assert refusal(cut) == ("cannot be read: it is damaged", "")
    assert refusal(unpacked) == ("cannot be read: it is damaged", "")
    assert refusal(tmp_path / "none.csv") == ("cannot be read: No such file or directory", "")
    assert refusal(table(tmp_path / "a.csv", 'code\n"11\n')) == ("is not csv: unexpected end of data", "")


@pytest.mark.parametrize(
    ("text", "number"),
    [("52000", "52000"), ("57.0", "57.0"), ("1,234,567.8", "1234567.8"), ("0", "0"), ("x", ""), ("", "")],
)
def test_an_amount_is_as_published_without_separators(text: str, number: str) -> None:
    assert line(text).amount("median", ("x", "")) == number


@pytest.mark.parametrize("text", ["12k", "1,23", "£5", "-3", "1e3", "nan", "", "52 000", "x"])
def test_what_is_no_amount_is_refused_with_its_line(text: str) -> None:
    with pytest.raises(ImportRefusedError) as refused:
        line(text).amount("median")
    assert str(refused.value) == f'wages.csv: line 7: median is "{text}", which is not a number'


def test_a_change_may_be_negative() -> None:
    assert line("-2.2").change("median") == "-2.2"
