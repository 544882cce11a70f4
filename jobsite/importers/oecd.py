"""This module reads the OECD's average annual wages: one mean a country, of all occupations together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from jobsite.importers.csv_lines import CsvLine, csv_lines
from jobsite.importers.imported import PAY_HEADER, Imported, Importer, ImportRefusedError, Row, Wanted
from jobsite.importers.named_files import one_file
from jobsite.importers.sifting import Sifted, sifted
from jobsite.importers.table_rows import ALL, in_order, row_under

SOURCE = "oecd-wages"
SERIES = "national_currency_current"
COLUMNS = ("ref_area", "series", "unit", "year", "value")
HEADER = (*PAY_HEADER, "currency", "reference_period")


def read(paths: Sequence[Path], wanted: Wanted) -> Imported:
    """Keep the newest year of each country of the site, in its own currency at current prices."""
    path = one_file(paths, "average_annual_wages.csv")
    lines = list(csv_lines(path, COLUMNS))
    newest = max((line["year"] for line in lines if line["series"] == SERIES), default="")
    if not newest:
        raise ImportRefusedError(path, f"has no line of the series {SERIES}")
    kept = _sifted(lines, wanted)
    slugs = {wanted.countries[_country(line)] for line in kept.kept}
    absent = sorted(set(wanted.countries.values()) - slugs)
    return Imported(
        folder="pay",
        name=f"oecd-average-wages-{newest}",
        header=HEADER,
        rows=in_order((_row(line, wanted) for line in kept.kept), PAY_HEADER.index("n"), path),
        about=_about(),
        source=(SOURCE, _source(newest)),
        read=kept.read,
        kept=len(kept.kept),
        dropped=kept.dropped,
        notes=(f"The OECD has no average wage of {', '.join(absent)}.",) if absent else (),
    )


def _country(line: CsvLine) -> str:
    """Return the ISO code of two letters for the one of three, empty for what is no country."""
    from babel.core import get_global  # noqa: PLC0415 - loads CLDR data

    codes = get_global("territory_aliases").get(line["ref_area"], ())
    return codes[0] if len(codes) == 1 else ""


def _sifted(lines: Sequence[CsvLine], wanted: Wanted) -> Sifted[CsvLine]:
    def reason(line: CsvLine) -> str:
        if line["series"] != SERIES:
            return "another series than current prices in the country's currency"
        if _country(line) not in wanted.countries:
            return "a country that the site has not"
        return "" if line.amount("value", ("",)) else "no wage for that year"

    return sifted(lines, reason).newest(
        of=lambda line: line["ref_area"],
        period=lambda line: line["year"],
        why="older than the country's newest year",
    )


def _row(line: CsvLine, wanted: Wanted) -> Row:
    cells = {
        "occupation": ALL,
        "area": wanted.countries[_country(line)],
        "population": "full-time-equivalent",
        "period": "year",
        "mean": line.amount("value"),
        "currency": line["unit"],
        "reference_period": line["year"],
    }
    return row_under(HEADER, cells)


def _about() -> Mapping[str, Any]:
    return {
        "title": "Average annual wages",
        "source": SOURCE,
        "kind": "survey",
        "basis": "gross",
        "definition": "All wages of a country's national accounts for one employee's full-time year: a mean, "
        "part-time jobs counted by their hours.",
        "occupations": {ALL: "All employees"},
        "notes": "A mean of the whole economy, so it lies above what half of the people earn, and not the "
        "mean of a wage survey: compare it with nothing but itself. Not every country has the newest year.",
    }


def _source(newest: str) -> Mapping[str, Any]:
    return {
        "title": "Average annual wages",
        "publisher": "Organisation for Economic Co-operation and Development (OECD)",
        "url": "https://data-explorer.oecd.org",
        "vintage": f"Dataflow AV_AN_WAGE, years up to {newest}",
        "reference_period": newest,
        "licence": "CC BY 4.0",
        "attribution": "OECD, Average annual wages",
        "notes": "Wages per full-time-equivalent employee at current prices in each country's currency. "
        "The OECD revises earlier years with each edition.",
    }


OECD = Importer(
    name="oecd",
    does="average annual wages of countries (OECD, average_annual_wages.csv)",
    code_set="",
    place_set="",
    read=read,
)
