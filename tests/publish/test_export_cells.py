"""Cells of exported tables: exact, readable by any reader of CSV and JSON, run by no spreadsheet."""

import csv
import json
import re
import unicodedata
from decimal import Decimal
from io import StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jobsite.publish.exports.cells import Cell, harmless, written

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
BEGINS = "=+-@\uff1d\uff0b\uff0d\uff20"  # the last four as the first, in full width
FORMULA = st.text(alphabet=BEGINS + "\t\r\n ;\"'\u00a0\ufeff\u200b\u00adA1,", max_size=8)
NUMBERS = st.decimals(allow_nan=False, allow_infinity=False, places=4) | st.integers()


def read(text: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(text.decode("utf-8"), newline=""), strict=True))


def is_run(cell: str) -> bool:
    """Tell whether a spreadsheet might run a cell, as it takes off what is not seen, and quotes."""
    seen = [each for each in cell if not (each.isspace() or unicodedata.category(each) == "Cf")]
    begins = "".join(seen).lstrip("\"'" if not cell.startswith("'") else "")
    return cell[:1] in {"\t", "\r", "\n"} or begins[:1] in set(BEGINS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30", "'+49 30"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("  =1", "'  =1"),
        ('"=1"', '\'"=1"'),
        ("'=1", "''=1"),
        ("\t=1", "'\t'=1"),
        ("\rx", "'\rx"),
        ("\uff1d1", "'\uff1d1"),
        ("\ufeff=1", "'\ufeff=1"),
        ("a;=1", "a;'=1"),
        ("a\n=1", "a\n'=1"),
        ("a;b", "a;b"),
        ("a=1", "a=1"),
        ("C++ developer", "C++ developer"),
        ("Winston-Salem, NC", "Winston-Salem, NC"),
        ("'tis", "'tis"),
        ("", ""),
    ],
)
def test_an_apostrophe_stands_before_what_would_be_run(text: str, expected: str) -> None:
    assert harmless(text) == expected


@given(TEXTS | FORMULA)
@example("\u2066=1")
@example("\v=1")
@example(";\f=")
def test_no_text_is_run_in_whatever_parts_a_program_reads_it(text: str) -> None:
    assert not is_run(harmless(text))
    for part in re.split("[;\t\r\n]", harmless(text))[1:]:
        assert not is_run(part)


@given(TEXTS | FORMULA)
def test_only_apostrophes_are_added(text: str) -> None:
    kept = iter(harmless(text))
    assert all(any(each == other for other in kept) for each in text)
    assert harmless(text).replace("'", "") == text.replace("'", "")


@given(st.lists(st.tuples(TEXTS | FORMULA, NUMBERS, st.none() | NUMBERS), max_size=5))
def test_both_forms_hold_the_same_cells(rows: list[tuple[Cell, ...]]) -> None:
    both = written(("text", "number", "more"), rows)
    (head, *lines) = json.loads(both.json, parse_float=Decimal)
    assert head == ["text", "number", "more"]
    assert lines == [[text or None, number, more] for text, number, more in rows]
    (head, *lines) = read(both.csv)
    assert head == ["text", "number", "more"]
    assert [(text, Decimal(number), more and Decimal(more)) for text, number, more in lines] == [
        (harmless(str(text)), number, "" if more is None else more) for text, number, more in rows
    ]


def test_lines_end_as_rfc_4180_has_it_and_no_byte_order_mark_is_written() -> None:
    both = written(("a", "b"), [('says "no", ', Decimal("12.50")), ("ö", None)])
    assert both.csv == 'a,b\r\n"says ""no"", ",12.50\r\nö,\r\n'.encode()
    assert both.json == '[\n["a","b"],\n["says \\"no\\", ",12.50],\n["ö",null]\n]\n'.encode()


def test_a_negative_number_is_no_formula_and_large_ones_are_written_out() -> None:
    both = written(("a", "b"), [(Decimal("-2.5"), Decimal("1E+6"))])
    assert both.csv == b"a,b\r\n-2.5,1000000\r\n"
    assert both.json == b'[\n["a","b"],\n[-2.5,1000000]\n]\n'
