"""Rates in the publishers' own files, and what an amount comes to by them: read without the importers."""

import csv
import gzip
import io
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from tests.own_site.raw_figures import DATA, Address, area_code

DAY, YEAR = "2026-10-30", "2024"
CODES = {"United States": "US", "United Kingdom": "GB", "Canada": "CA"}
CURRENCIES = {"United States": "USD", "United Kingdom": "GBP", "Canada": "CAD"}
METROPOLITAN = "00"
"""How the codes of metropolitan areas begin in the wage survey."""


def converted(amount: Decimal, address: Address, head: str) -> str:
    """Return an amount by the rate that a column's head names, with three digits that count."""
    if head == "At national prices":
        return f"≈ ${_told(amount * 100 / _price_level(address.place))}"
    if head.startswith("International dollars"):
        return f"≈ {_told(amount / _parity(CODES[address.place]))}"
    euros = amount / Decimal(_day()[CURRENCIES[address.place]])
    return f"≈ ${_told(euros * Decimal(_day()['USD']), cents=True)}"


def _told(exact: Decimal, *, cents: bool = False) -> str:
    """Return three digits that count, never finer than hundredths; of money, both digits of cents."""
    rounded = exact.quantize(Decimal(1).scaleb(max(exact.adjusted() - 2, -2)), ROUND_HALF_UP)
    whole = rounded == rounded.to_integral_value()
    return f"{rounded:,.0f}" if whole else f"{rounded:,.2f}" if cents else f"{rounded:,f}".rstrip("0")


@cache
def _price_level(place: str) -> Decimal:
    """Return the price level of an area in 2024, of a state in 2023, the newest there is."""
    code = area_code(place)
    metropolitan = code.startswith(METROPOLITAN)
    name, year = ("metro_rpp", "2024") if metropolitan else ("state_rpp", "2023")
    fips = code[2:] if metropolitan else f"{code[:2]}000"
    rows = csv.DictReader(io.StringIO((DATA / f"bea_rpp/{name}.csv").read_text(encoding="utf-8")))
    (level,) = [row[year] for row in rows if (row["geo_fips"], row["line"]) == (fips, "All items")]
    return Decimal(level)


@cache
def _parity(country: str) -> Decimal:
    rows = csv.DictReader(io.StringIO((DATA / "ppp/ppp-gdp.csv").read_text(encoding="utf-8")))
    (rate,) = [row["PPP"] for row in rows if (row["Country ID"], row["Year"]) == (country, YEAR)]
    return Decimal(rate)


@cache
def _day() -> dict[str, str]:
    text = gzip.decompress((DATA / "ecb_fx/eurofxref-hist.csv.gz").read_bytes()).decode("utf-8")
    (row,) = [row for row in csv.DictReader(io.StringIO(text)) if row["Date"] == DAY]
    return row
