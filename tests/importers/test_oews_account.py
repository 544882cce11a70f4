"""The account of an import: a row read is kept or counted under a reason; a row kept is written."""

import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from jobsite.importers.imported import Imported, Wanted
from jobsite.importers.oews.importer import OEWS
from tests.importers.oews_files import AREAS, INDUSTRIES, OCCUPATIONS, USUAL, line, write_table, write_tidy

ANNUAL = "20000 30000 40000 50000 60000"
WAYS = {
    "usual": ("33.54 69770", USUAL, ANNUAL),
    "annual-only": ("(4) 69770", "(4)", ANNUAL),
    "hourly-only": ("33.54 (4)", USUAL, "(4)"),
    "suppressed": ("(8) (8)", "(8)", "(8)"),
    "top-coded": ("(5) (5)", "(5)", "(5)"),
}
PLACES = {"0600000": "us/ca", "0041940": "us/san-jose", "7200006": "us/rest-of-pr"}


def keys(codes: dict[str, object]) -> st.SearchStrategy[dict[tuple[str, str], str]]:
    """Return lines by whom they are about, each of one of the ways."""
    whom = st.tuples(st.sampled_from(sorted(codes)), st.sampled_from(sorted(OCCUPATIONS)))
    return st.dictionaries(whom, st.sampled_from(sorted(WAYS)), max_size=30)


def read(areas: dict[tuple[str, str], str], sectors: dict[tuple[str, str], str], wanted: Wanted) -> Imported:
    with tempfile.TemporaryDirectory() as folder:
        files = write_tidy(Path(folder) / "files")
        for name, first, some in (
            ("metro", "area_code", areas),
            ("national_by_industry", "industry_code", sectors),
        ):
            rows = [line(place, code, "50", *WAYS[way]) for (place, code), way in some.items()]
            write_table(files / f"{name}.csv", first, rows)
        paths = [files / "metro.csv", files / "national_by_industry.csv"]
        return OEWS.read(paths, wanted)


@settings(max_examples=60, deadline=None)
@given(
    areas=keys(dict(AREAS)),
    sectors=keys(dict(INDUSTRIES)),
    codes=st.none() | st.frozensets(st.sampled_from(["43-1011", "27-2011", "25-1011", "99-9999"])),
    places=st.frozensets(st.sampled_from(sorted(PLACES))),
)
def test_rows_read_are_rows_kept_and_rows_dropped(
    areas: dict[tuple[str, str], str],
    sectors: dict[tuple[str, str], str],
    codes: frozenset[str] | None,
    places: frozenset[str],
) -> None:
    wanted = Wanted(codes, {each: PLACES[each] for each in places}, {"US": "us"}, frozenset(), "2025-05")
    table = read(areas, sectors, wanted)
    assert table.read == len(areas) + len(sectors)
    assert table.read == table.kept + sum(table.dropped.values())
    assert all(table.dropped.values())
    whom = [row[:3] for row in table.rows]
    assert len(set(whom)) == table.kept
    assert len({row[:5] for row in table.rows}) == len(table.rows)
    asked = {"all", *(codes if codes is not None else {f"{each[:2]}-{each[2:]}" for each in OCCUPATIONS})}
    assert {row[0] for row in table.rows} <= asked
    assert {row[1] for row in table.rows} <= {"us", *(PLACES[each] for each in places)}
    assert list(table.rows) == sorted(table.rows, key=lambda row: (row[0] != "all", *row[:5]))
