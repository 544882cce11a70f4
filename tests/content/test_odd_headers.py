"""Tables as spreadsheets save them in other countries, and what is said of them: one fault, one message."""

import pytest

from tests.conftest import Writer
from tests.official_site import ROWS, write_official_site
from tests.sites import messages, run

PATH = "content/pay/survey.csv"
EXPORT = "    hint: export it with commas between the cells and points in the numbers\n"


@pytest.mark.parametrize(("sign", "name"), [(";", "semicolons"), ("\t", "tabs")])
def test_a_table_with_other_separators_is_one_fault(write: Writer, sign: str, name: str) -> None:
    write_official_site(write, rows=ROWS.replace(",", sign))
    assert messages(run(write.root)) == (
        f"{PATH}:1:1: error: the columns are separated by {name}, not by commas [csv-syntax]\n{EXPORT}"
    )


def test_a_table_in_another_encoding_is_not_said_to_be_empty(write: Writer) -> None:
    write_official_site(write)
    (write.root / PATH).write_bytes(ROWS.encode("utf-16"))
    assert messages(run(write.root)) == (
        f"{PATH}:1:1: error: the byte 0xFF is not UTF-8; the rest was not read [invalid-utf8]\n"
        "    hint: save the file with the encoding UTF-8\n"
    )


def test_a_column_in_capitals_is_not_missing_too(write: Writer) -> None:
    write_official_site(write, rows=ROWS.replace("area,industry", "Area,industry"))
    assert messages(run(write.root)) == (
        f'{PATH}:1:12: error: "Area" is not a column of such a table [unknown-key]\n'
        "    hint: did you mean area?\n"
    )


def test_a_column_without_a_name_is_told_by_its_number(write: Writer) -> None:
    write_official_site(write, rows=ROWS.replace("\n", ",\n"))
    assert messages(run(write.root)) == (
        f"{PATH}:1:69: error: column 13 has no name [unknown-key]\n    hint: delete the column in every row\n"
    )


def test_the_comma_of_a_decimal_is_not_called_a_separator_of_thousands(write: Writer) -> None:
    write_official_site(write, rows=ROWS.replace("20.00", '"20,00"'))
    assert messages(run(write.root)) == (
        f'{PATH}:2:24: error: "20,00" has a comma where a point is meant [number-with-separator]\n'
        "    hint: 20.00\n"
    )
