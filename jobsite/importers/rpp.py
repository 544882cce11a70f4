"""This module reads the price levels of American places, where 100 is the nation: BEA's price parities."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jobsite.importers.csv_lines import CsvLine, csv_lines
from jobsite.importers.home_country import home_country
from jobsite.importers.imported import RATES_HEADER, Imported, Importer, ImportRefusedError, Row, Wanted
from jobsite.importers.named_files import named_files
from jobsite.importers.sifting import Sifted, sifted
from jobsite.importers.table_rows import in_order

KEYS = RATES_HEADER.index("reference_period")
SOURCE = "bea-rpp"
ALL_ITEMS = "All items"
NATION = "00000"
METRO, PORTIONS, STATES = "metro_rpp.csv", "state_portion_rpp.csv", "state_rpp.csv"
NO_SUCH_PORTION = "0.000"
COUNTED = "Counted as rows are figures: one for each area, kind of goods and year."


@dataclass(frozen=True, slots=True)
class _Index:
    """One price level: of which file, area and group of goods, in which year, and the newest of that file."""

    file: str
    area: str
    goods: str
    year: str
    newest: str
    rate: str


def read(paths: Sequence[Path], wanted: Wanted) -> Imported:
    """Keep the newest price levels of the nation and its places; counted are figures, one a year."""
    files = named_files(paths, {METRO}, {PORTIONS, STATES})
    nation = home_country(wanted, "US", files[METRO])
    places = _by_area(wanted.places, nation)
    levels = [level for name, path in sorted(files.items()) for level in _levels(name, path)]
    kept = sifted(levels, lambda level: _reason(level, places))
    newest = max((level.year for level in kept.kept if level.file == METRO), default="")
    if not newest:
        raise ImportRefusedError(files[METRO], f"has no price level of the nation (area {NATION})")
    return Imported(
        folder="rates",
        name=f"us-rpp-{newest}",
        header=RATES_HEADER,
        rows=in_order((row for level in kept.kept for row in _rows(level, places)), KEYS, files[METRO]),
        about=_about(newest),
        source=(SOURCE, _source(newest, nation)),
        read=kept.read,
        kept=len(kept.kept),
        dropped=kept.dropped,
        notes=_notes(kept, places, newest),
    )


def _levels(name: str, path: Path) -> Iterator[_Index]:
    for line in csv_lines(path, ("geo_fips", "line")):
        years = [column for column in line.cells if re.fullmatch("[0-9]{4}", column)]
        if not years:
            raise ImportRefusedError(path, "lacks a column for a year, such as 2024")
        yield from (_level(name, line, year, max(years)) for year in years)


def _level(name: str, line: CsvLine, year: str, newest: str) -> _Index:
    rate = line.amount(year, (NO_SUCH_PORTION, "(NA)", ""))
    return _Index(name, line["geo_fips"], line["line"], year, newest, rate)


def _by_area(places: Mapping[str, str], nation: str) -> Mapping[str, tuple[str, ...]]:
    """Return the places for each of the bureau's areas, by the survey's code of the place."""
    found: dict[str, list[str]] = {NATION: [nation]}
    for code, place in sorted(places.items()):
        found.setdefault(_area(code), []).append(place)
    return {area: tuple(sorted(some)) for area, some in found.items()}


def _area(code: str) -> str:
    """Return the bureau's area: 0041860 is metropolitan, 0600000 a state, 0600006 outside its cities."""
    if code.startswith("00"):
        return code[2:]
    return code[:2] + ("000" if code.endswith("00000") else "999")


def _reason(level: _Index, places: Mapping[str, tuple[str, ...]]) -> str:
    if level.goods != ALL_ITEMS:
        return "goods or services of one kind"
    if level.area not in places:
        return "a place that the site has not"
    if level.area == NATION and level.file != METRO:
        return f"the nation once more, which {METRO} has"
    if level.year != level.newest:
        return "a year before the file's newest"
    return "" if level.rate else "no such portion of the state (0.000)"


def _rows(level: _Index, places: Mapping[str, tuple[str, ...]]) -> tuple[Row, ...]:
    return tuple((place, "", level.year, level.rate) for place in places[level.area])


def _notes(kept: Sifted[_Index], places: Mapping[str, tuple[str, ...]], newest: str) -> tuple[str, ...]:
    found = {level.area for level in kept.kept}
    absent = sorted(place for area, some in places.items() if area not in found for place in some)
    older = sorted({level.year for level in kept.kept if level.year != newest})
    notes = (
        COUNTED,
        f"The bureau has no price level of {', '.join(absent)}." if absent else "",
        f"Some price levels are of {', '.join(older)}, not of {newest}." if older else "",
    )
    return tuple(note for note in notes if note)


def _about(newest: str) -> Mapping[str, Any]:
    return {
        "title": "Regional price parities",
        "source": SOURCE,
        "kind": "price-parity",
        "reference_period": newest,
        "definition": "What the same goods, services and rents cost at a place, where 100 is the nation "
        "in that year.",
        "notes": "An index across places in one year, not of prices over time. States may be of an earlier "
        "edition than the nation and its areas: compare places of one year only. An area outside the "
        "cities has the index of its state's nonmetropolitan portion.",
    }


def _source(newest: str, nation: str) -> Mapping[str, Any]:
    return {
        "title": "Regional price parities (tables MARPP, PARPP and SARPP)",
        "publisher": "U.S. Bureau of Economic Analysis",
        "url": "https://apps.bea.gov/regional/",
        "vintage": f"Years up to {newest}",
        "reference_period": newest,
        "place": nation,
        "licence": "Public domain (work of the U.S. government)",
        "attribution": "U.S. Bureau of Economic Analysis, Regional Price Parities",
        "notes": "Price levels of all items, used to show pay at national prices beside the published pay.",
    }


RPP = Importer(
    name="rpp",
    does="price levels of American states and areas (BEA regional price parities)",
    code_set="",
    place_set="oews",
    read=read,
)
