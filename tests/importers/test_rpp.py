"""`jobsite import rpp`: price levels of American places, each of its own year."""

from pathlib import Path

import pytest

from jobsite.importers.imported import ImportRefusedError
from jobsite.importers.rpp import RPP
from tests.importers.asking import as_csv, lines_in, official, table, wanted

METRO = """\
geo_fips,geo_name,line,2023,2024
00000,United States,All items,100.000,100.000
00000,United States,Goods,99.5,99.567
41860,"San Francisco-Oakland-Fremont, CA",All items,116,115.613
27140,"Jackson, MS",All items,89,89.048
"""
PORTIONS = """\
geo_fips,geo_name,line,2023,2024
00000,United States,All items,100.000,100.000
06999,California (Nonmetropolitan Portion),All items,97,97.5
10999,Delaware (Nonmetropolitan Portion),All items,0.000,0.000
"""
STATES = """\
geo_fips,geo_name,line,2022,2023
00000,United States,All items,100.000,100.000
06000,California,All items,112,112.581
"""
PLACES = {
    "0041860": "us/san-francisco",
    "0600000": "us/ca",
    "0600006": "us/north-coast",
    "0600007": "us/sierra",
    "1000001": "us/sussex",
    "7200006": "us/puerto-rico",
}


def write(folder: Path) -> list[Path]:
    return [
        table(folder / "metro_rpp.csv", METRO),
        table(folder / "state_portion_rpp.csv.gz", PORTIONS),
        table(folder / "state_rpp.csv", STATES),
        table(folder / "SOURCE.md", "Where the files are from."),
    ]


def test_cities_states_and_what_lies_outside_the_cities(tmp_path: Path) -> None:
    imported = RPP.read(write(tmp_path), wanted(places=PLACES))
    assert as_csv(imported) == (
        "area,currency,reference_period,rate\n"
        "us,,2024,100.000\n"
        "us/ca,,2023,112.581\n"
        "us/north-coast,,2024,97.5\n"
        "us/san-francisco,,2024,115.613\n"
        "us/sierra,,2024,97.5\n"
    )
    assert (imported.name, imported.read, imported.kept) == ("us-rpp-2024", 18, 4)
    assert imported.dropped == {
        "a place that the site has not": 2,
        "a year before the file's newest": 5,
        "goods or services of one kind": 2,
        "no such portion of the state (0.000)": 1,
        "the nation once more, which metro_rpp.csv has": 4,
    }
    assert imported.notes == (
        "Counted as rows are figures: one for each area, kind of goods and year.",
        "The bureau has no price level of us/puerto-rico, us/sussex.",
        "Some price levels are of 2023, not of 2024.",
    )
    assert imported.about["reference_period"] == "2024"


def test_the_cities_alone_will_do(tmp_path: Path) -> None:
    imported = RPP.read(write(tmp_path)[:1], wanted(places=PLACES))
    assert [row[0] for row in imported.rows] == ["us", "us/san-francisco"]


@pytest.mark.parametrize(
    ("metro", "refusal"),
    [
        ("geo_fips,line\n00000,All items\n", "{}/metro_rpp.csv: lacks a column for a year, such as 2024"),
        (
            "geo_fips,line,2024\n41860,All items,9\n",
            "{}/metro_rpp.csv: has no price level of the nation (area 00000)",
        ),
        ("geo_fips,2024\n00000,9\n", "{}/metro_rpp.csv: lacks the column line"),
    ],
)
def test_what_is_no_table_of_price_levels_is_refused(tmp_path: Path, metro: str, refusal: str) -> None:
    with pytest.raises(ImportRefusedError) as refused:
        RPP.read([table(tmp_path / "metro_rpp.csv", metro)], wanted())
    assert str(refused.value) == refusal.format(tmp_path)


def test_the_file_with_the_nation_must_be_there_and_once(tmp_path: Path) -> None:
    paths = write(tmp_path)
    with pytest.raises(ImportRefusedError) as refused:
        RPP.read(paths[1:], wanted())
    assert str(refused.value) == f"{tmp_path}: lacks the file metro_rpp.csv"
    assert refused.value.hint == "the source's files are metro_rpp.csv, state_portion_rpp.csv, state_rpp.csv"
    with pytest.raises(ImportRefusedError, match="is given too, and one of them is meant"):
        RPP.read([*paths, table(tmp_path / "more/metro_rpp.csv", METRO)], wanted())


def test_the_bureau_s_own_price_levels() -> None:
    paths = official("bea_rpp")
    places = {
        "0041860": "us/san-francisco",
        "0035620": "us/new-york",
        "0027140": "us/jackson",
        "0600000": "us/ca",
        "1500000": "us/hi",
        "2800000": "us/ms",
        "1000001": "us/sussex",
    }
    imported = RPP.read(paths, wanted(places=places))
    assert imported.rows == (
        ("us", "", "2024", "100.000"),
        ("us/ca", "", "2023", "112.581"),
        ("us/hi", "", "2023", "108.609"),
        ("us/jackson", "", "2024", "89.048"),
        ("us/ms", "", "2023", "87.292"),
        ("us/new-york", "", "2024", "112.563"),
        ("us/san-francisco", "", "2024", "115.613"),
    )
    lines = {path.name: lines_in(path) for path in paths if path.suffix == ".csv"}
    assert lines == {"metro_rpp.csv": 1945, "state_portion_rpp.csv": 515, "state_rpp.csv": 260}
    assert imported.kept + sum(imported.dropped.values()) == imported.read == (1945 + 515) * 6 + 260 * 5
