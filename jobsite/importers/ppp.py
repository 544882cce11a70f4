"""This module reads the World Bank's purchasing power parities for the gross domestic product."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from jobsite.diagnostics.diagnostic import quote
from jobsite.importers.csv_lines import CsvLine, csv_lines
from jobsite.importers.imported import RATES_HEADER, Imported, Importer, ImportRefusedError, Row, Wanted
from jobsite.importers.named_files import one_file
from jobsite.importers.sifting import Sifted, sifted
from jobsite.importers.table_rows import in_order

KEYS = RATES_HEADER.index("reference_period")
SOURCE = "world-bank-ppp"
COLUMNS = ("Country", "Country ID", "Year", "PPP")


def read(paths: Sequence[Path], wanted: Wanted) -> Imported:
    """Keep the newest year of each country of the site."""
    path = one_file(paths, "ppp-gdp.csv")
    lines = list(csv_lines(path, COLUMNS))
    if not lines:
        raise ImportRefusedError(path, "holds no country")
    newest = max(_year(line) for line in lines)
    kept = _sifted(lines, wanted)
    slugs = {wanted.countries[line["Country ID"]] for line in kept.kept}
    absent = sorted(set(wanted.countries.values()) - slugs)
    return Imported(
        folder="rates",
        name=f"ppp-{newest}",
        header=RATES_HEADER,
        rows=in_order((_row(line, wanted) for line in kept.kept), KEYS, path),
        about=_about(newest),
        source=(SOURCE, _source(newest)),
        read=kept.read,
        kept=len(kept.kept),
        dropped=kept.dropped,
        notes=(f"The bank has no parity of {', '.join(absent)}.",) if absent else (),
    )


def _year(line: CsvLine) -> str:
    if not re.fullmatch(r"[0-9]{4}", line["Year"]):
        raise line.refused(f"Year is {quote(line['Year'])}, which is not a year")
    return line["Year"]


def _sifted(lines: Sequence[CsvLine], wanted: Wanted) -> Sifted[CsvLine]:
    def reason(line: CsvLine) -> str:
        if line["Country ID"] not in wanted.countries:
            return "a country that the site has not"
        return "" if line.amount("PPP", ("",)) else "no parity for that year"

    return sifted(lines, reason).newest(
        of=lambda line: line["Country ID"], period=_year, why="older than the country's newest year"
    )


def _row(line: CsvLine, wanted: Wanted) -> Row:
    slug = wanted.countries[line["Country ID"]]
    return slug, _currency(line["Country ID"], _year(line), wanted), _year(line), line.amount("PPP")


def _currency(country: str, year: str, wanted: Wanted) -> str:
    """Return the country's tender of that year if the site has pay in it and no other of the country's."""
    from babel.numbers import get_territory_currencies  # noqa: PLC0415 - loads CLDR data

    tenders = set(get_territory_currencies(country, date(int(year), 12, 31))) & wanted.currencies
    return tenders.pop() if len(tenders) == 1 else ""


def _about(newest: str) -> Mapping[str, Any]:
    return {
        "title": "Purchasing power parities, gross domestic product",
        "source": SOURCE,
        "kind": "ppp",
        "reference_period": newest,
        "definition": "How much of a country's own money buys what one dollar buys in the United States, "
        "over everything an economy produces.",
        "notes": "Over the whole of an economy, investment and government included: no measure of what a "
        "household's living costs. A country whose figures end earlier keeps its last year.",
    }


def _source(newest: str) -> Mapping[str, Any]:
    return {
        "title": "PPP conversion factor, GDP (PA.NUS.PPP)",
        "publisher": "World Bank, International Comparison Program",
        "url": "https://data.worldbank.org/indicator/PA.NUS.PPP",
        "vintage": f"Years up to {newest}",
        "reference_period": newest,
        "licence": "CC BY 4.0",
        "attribution": "World Bank, International Comparison Program: PPP conversion factor, GDP "
        "(PA.NUS.PPP), CC BY 4.0",
        "notes": "Used to show what pay buys, beside the published one. Over the whole of an economy: no "
        "measure of what a household's living costs.",
    }


PPP = Importer(
    name="ppp",
    does="purchasing power parities (World Bank, ppp-gdp.csv)",
    code_set="",
    place_set="",
    read=read,
)
