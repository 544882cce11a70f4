"""What sentences are made of in tests: places, sources and official figures."""

from dataclasses import replace
from decimal import Decimal

from jobsite.catalog.amounts import Amount
from jobsite.catalog.comparison import Comparison, compare
from jobsite.catalog.conversion import Converted, Rate, RateKind, RateTable, convert
from jobsite.content.schema.place import Area, PlaceSpec, Region
from jobsite.content.schema.registries import SourceSpec
from jobsite.pages.edition import Edition
from tests.catalog.amounts import amount
from tests.pages.pay import edition

SAN_JOSE = Area(id="san-jose", name="San Jose-Sunnyvale-Santa Clara, CA", region="ca")
WILDS = Area(id="wilds", name="Northeast Alabama nonmetropolitan area")
PLACES = {
    "us": PlaceSpec(
        country="US",
        currency="USD",
        regions=(Region(id="ca", name="California"),),
        areas=(SAN_JOSE, Area(id="columbus", name="Columbus, OH"), WILDS),
    ),
    "gb": PlaceSpec(country="GB", currency="GBP", areas=(Area(id="london", name="London"),)),
    "ca": PlaceSpec(country="CA", currency="CAD", areas=(Area(id="toronto", name="Toronto"),)),
    "de": PlaceSpec(country="DE", currency="EUR"),
    "nl": PlaceSpec(country="NL", currency="EUR", name="Holland"),
    "ch": PlaceSpec(country="CH", currency="CHF"),
}
SOURCES = {
    "ecb": SourceSpec(id="ecb", title="Reference rates", publisher="European Central Bank"),
    "bank": SourceSpec(id="bank", title="PPP conversion factor", publisher="World Bank"),
    "bea": SourceSpec(id="bea", title="Regional price parities"),
}


def said_edition(locale: str = "en-US") -> Edition:
    """Return an edition with places and sources of rates."""
    return replace(edition(locale), places=PLACES, sources=SOURCES)


def mean(number: int | str, **more: object) -> Amount:
    """Return an average."""
    return amount(number, statistic="mean", **more)


def every(number: int | str, **more: object) -> Amount:
    """Return the figure of all occupations."""
    return amount(number, **({"role": "", "occupation": "all"} | more))


def other(number: int | str, **more: object) -> Amount:
    """Return the figure of another role."""
    return amount(number, **({"role": "clerk", "occupation": "43-4051"} | more))


def bound(number: int | str, **more: object) -> Amount:
    """Return a figure of which the lower bound alone is published."""
    return amount(number, flag="top-coded", **more)


def compared(a: Amount, b: Amount) -> Comparison:
    """Return a comparison that is not refused."""
    found = compare(a, b)
    assert isinstance(found, Comparison), found
    return found


def converted_by(kind: RateKind, given: Amount, to: str = "") -> Converted:
    """Return a conversion by the rates of October 2026, the World Bank and the price levels of 2024."""
    found = convert(given, TABLES[kind], to)
    assert isinstance(found, Converted), found
    return found


def _market(code: str, rate: str) -> Rate:
    return Rate("market", "", code, "EUR", Decimal(rate), "2026-10-30", "ecb")


MARKET = (_market("USD", "1.1172"), _market("GBP", "0.83380"), _market("INR", "106.0840"))
TABLES = {
    "market": RateTable("market", "EUR", "2026-10-30", "ecb", MARKET),
    "ppp": RateTable(
        "ppp", "", "2024", "bank", (Rate("ppp", "gb", "GBP", "", Decimal("0.667"), "2024", "bank"),)
    ),
    "price-parity": RateTable(
        "price-parity",
        "",
        "2024",
        "bea",
        (Rate("price-parity", "us/san-jose", "", "", Decimal("110.423"), "2024", "bea"),),
    ),
}
