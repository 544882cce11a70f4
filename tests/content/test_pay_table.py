"""Rows of tables: the short way gives what the long way gives, and says nothing where that complains."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from jobsite.content.names import Names
from jobsite.content.pay_table import PayReader, PayTable, shared_values
from jobsite.content.schema.pay import PayEntry
from jobsite.content.schema.tables import PayTableSpec
from jobsite.content.table_rows import Header, Record, cell_starts

TODAY = date(2026, 11, 22)
PLACES = frozenset({"us", "us/ca"})
NAMES = Names(places={"us": frozenset({"ca"})}, sources=frozenset({"wages"}))
COLUMNS = (
    *("occupation", "area", "industry", "population", "period", "n"),
    *("min", "p10", "p25", "median", "p75", "p90", "max", "mean", "rse_median", "rse_mean", "flags"),
)
TABLE = PayTable(
    "wages",
    "content/pay/wages.yaml",
    "content/pay/wages.csv",
    PayTableSpec.model_validate(
        {
            "title": "Wages",
            "source": "wages",
            "basis": "gross",
            "currency": "USD",
            "code_set": "soc",
            "reference_period": "2025-05",
        }
    ),
)

ODD_AMOUNTS = ["1.234", "1.2345", "007", "-1", "*", "1e3", "50,980", " 7 "]
amounts = st.sampled_from(["", "0", "1", "15.00", "33.41", "69500", "239200", *ODD_AMOUNTS])
RIGHT_FLAGS = ["p10:suppressed", "p90:top-coded", "mean:annual-only", "n:suppressed"]
flags = st.lists(
    st.sampled_from([*RIGHT_FLAGS, "p25", "median:odd", "x:top-coded"]),
    max_size=3,
).map(" ".join)
records = st.fixed_dictionaries(
    {
        "occupation": st.sampled_from(["43-1011", "all", "431011"]),
        "area": st.sampled_from(["us", "us/ca", "us/tx"]),
        "industry": st.sampled_from(["", "31-33"]),
        "population": st.sampled_from(["all", "full-time", "", "everybody"]),
        "period": st.sampled_from(["hour", "year", "decade"]),
        "n": st.sampled_from(["", "10", "10.5", "ten"]),
        **dict.fromkeys(COLUMNS[6:14], amounts),
        **dict.fromkeys(COLUMNS[14:16], st.sampled_from(["", "0.1", "12", "101", "x"])),
        "flags": flags,
    }
)


def reader() -> PayReader:
    """Return a reader that has seen nothing."""
    header = Header(TABLE.path, COLUMNS)
    return PayReader(TABLE, header, NAMES, TODAY, shared_values(TABLE.spec, COLUMNS), PLACES)


def record(cells: dict[str, str]) -> Record:
    """Return a row as it is read."""
    quoted = [f'"{cell}"' if "," in cell else cell for cell in cells.values()]
    return Record(2, ",".join(quoted), list(cells.values()))


@settings(max_examples=500)
@given(records)
def test_the_short_way_gives_what_the_model_gives(cells: dict[str, str]) -> None:
    short = reader().plain(cells)
    long = reader().doubtful(record(cells))
    if short is not None:
        assert isinstance(long, PayEntry)
        assert short == long
        assert short.model_fields_set == long.model_fields_set


def test_a_plain_row_goes_the_short_way() -> None:
    cells = dict.fromkeys(COLUMNS, "") | {
        "occupation": "43-1011",
        "area": "us",
        "population": "all",
        "period": "year",
        "n": "1436680",
        "p10": "45610",
        "median": "69500",
        "p90": "104710",
        "rse_mean": "0.1",
        "flags": "p25:suppressed",
    }
    assert reader().plain(cells) is not None


@given(
    st.lists(st.text(st.characters(blacklist_characters='"\n\r,', blacklist_categories=["Cs"])), min_size=1)
)
def test_every_cell_begins_where_it_is_said_to(cells: list[str]) -> None:
    text = ",".join(cells)
    starts = cell_starts(text)
    assert [text[start : start + len(cell)] for start, cell in zip(starts, cells, strict=True)] == cells
