"""This module says what the survey is: what stands beside its table, and its entry among the sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from jobsite.importers.imported import Row
from jobsite.importers.oews.estimates import Titles

SOURCE_ID = "bls-oews"
TITLE = "Occupational Employment and Wage Statistics"
DEFINITION = (
    "Straight-time gross pay before deductions: base rate, cost-of-living allowances, hazard pay, "
    "commissions, production bonuses and tips; without overtime, shift differentials, other bonuses, "
    "severance pay and what employers pay for benefits."
)
NOTES = (
    "Full-time and part-time employees; the self-employed are not covered. The Bureau makes annual wages "
    "by multiplying hourly wages by 2,080 hours; for occupations that do not generally work year-round, "
    "full time, it publishes either hourly or annual wages. The standard error is that of the mean. "
    "BLS.gov cannot vouch for the data or analyses derived from these data after the data have been "
    "retrieved from BLS.gov."
)
ALL = {"all": "All occupations"}
MONTHS = {"05": "May", "11": "November"}


def vintage(period: str) -> str:
    """Return an edition as the Bureau calls it: 2025-05 is May 2025."""
    year, _, month = period.partition("-")
    return f"{MONTHS[month]} {year}" if month in MONTHS else period


def about(
    period: str, rows: Iterable[Row], titles: Titles, areas_in_all: int, extremes: Mapping[str, Any]
) -> dict[str, Any]:
    """Return what stands beside the table."""
    occupations: dict[str, None] = {}
    industries: set[str] = set()
    for row in rows:
        occupations[row[0]] = None
        industries.add(row[2])
    named = titles.occupations
    told: dict[str, Any] = {
        "title": f"{TITLE}, {vintage(period)}",
        "source": SOURCE_ID,
        "kind": "survey",
        "basis": "gross",
        "currency": "USD",
        "code_set": "soc",
        "reference_period": period,
        "definition": DEFINITION,
        "occupations": {code: ALL.get(code) or named.get(code, code) for code in occupations},
        "industries": {code: titles.industries.get(code, code) for code in sorted(industries - {""})},
    }
    if not told["industries"]:
        del told["industries"]
    if extremes:
        told |= {"areas_in_all": areas_in_all, "extremes": extremes}
    return told | {"notes": NOTES}


def source(period: str, country: str) -> tuple[str, dict[str, Any]]:
    """Return the survey's entry of sources.yaml."""
    fields = {
        "title": TITLE,
        "publisher": "U.S. Bureau of Labor Statistics",
        "url": "https://www.bls.gov/oes/",
        "vintage": vintage(period),
        "reference_period": period,
        "place": country,
        "licence": "Public domain (work of the U.S. government)",
        "attribution": f"U.S. Bureau of Labor Statistics, {TITLE}",
    }
    return SOURCE_ID, fields
