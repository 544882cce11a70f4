"""This module reads the euro foreign exchange reference rates of the European Central Bank."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jobsite.diagnostics.diagnostic import quote
from jobsite.importers.csv_lines import CsvLine, csv_lines
from jobsite.importers.imported import RATES_HEADER, Imported, Importer, ImportRefusedError, Wanted
from jobsite.importers.named_files import one_file
from jobsite.importers.sifting import Sifted, sifted
from jobsite.importers.table_rows import in_order

KEYS = RATES_HEADER.index("reference_period")
SOURCE = "ecb-fx"
MISSING = ("N/A", "")
COUNTED = "Counted as rows are rates: one for each day and currency."
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class _Rate:
    date: str
    currency: str
    rate: str


def read(paths: Sequence[Path], wanted: Wanted) -> Imported:
    """Keep the last rate of each currency asked for; counted are rates, one a day and currency."""
    path = one_file(paths, "eurofxref-hist.csv")
    rates = list(_rates(path))
    if not rates:
        raise ImportRefusedError(path, "holds no rate")
    newest = max(rate.date for rate in rates)
    kept = _sifted(rates, wanted)
    absent = sorted(wanted.currencies - {rate.currency for rate in kept.kept} - {"EUR"})
    return Imported(
        folder="rates",
        name=f"ecb-fx-{newest}",
        header=RATES_HEADER,
        rows=in_order((("", rate.currency, rate.date, rate.rate) for rate in kept.kept), KEYS, path),
        about=_about(newest),
        source=(SOURCE, _source(newest)),
        read=kept.read,
        kept=len(kept.kept),
        dropped=kept.dropped,
        notes=(COUNTED, *((f"The bank has no rate of {', '.join(absent)}.",) if absent else ())),
    )


def _rates(path: Path) -> Iterator[_Rate]:
    for line in csv_lines(path, ("Date",)):
        date = _date(line)
        for currency in line.cells:
            if currency not in {"Date", ""}:
                yield _Rate(date, currency, line.amount(currency, MISSING))


def _date(line: CsvLine) -> str:
    if not _DATE.fullmatch(line["Date"]):
        message = f"the date {quote(line['Date'])} is not written YYYY-MM-DD"
        raise line.refused(message, "the file with the rates of all days is eurofxref-hist.csv")
    return line["Date"]


def _sifted(rates: Sequence[_Rate], wanted: Wanted) -> Sifted[_Rate]:
    def reason(rate: _Rate) -> str:
        if rate.currency not in wanted.currencies:
            return "another currency"
        return "" if rate.rate else "no rate on that day"

    return sifted(rates, reason).newest(
        of=lambda rate: rate.currency,
        period=lambda rate: rate.date,
        why="older than the currency's last rate",
    )


def _about(newest: str) -> Mapping[str, Any]:
    return {
        "title": "Euro foreign exchange reference rates",
        "source": SOURCE,
        "kind": "market",
        "base": "EUR",
        "reference_period": newest,
        "definition": "Units of a currency for one euro, as Europe's central banks set them on that day.",
        "notes": "A currency that the bank no longer quotes keeps its last rate and that rate's date. "
        "The rates are for information; nobody need exchange money at them.",
    }


def _source(newest: str) -> Mapping[str, Any]:
    return {
        "title": "Euro foreign exchange reference rates",
        "publisher": "European Central Bank",
        "url": "https://www.ecb.europa.eu/stats/eurofxref/",
        "vintage": newest,
        "reference_period": newest,
        "licence": "Free use with acknowledgement of the source, figures unaltered (terms of the ECB)",
        "attribution": "Source: European Central Bank, euro foreign exchange reference rates",
        "notes": "Rates of one day, used to show amounts in another currency beside the published ones.",
    }


FX = Importer(
    name="fx",
    does="exchange rates of the euro (European Central Bank, eurofxref-hist.csv)",
    code_set="",
    place_set="",
    read=read,
)
