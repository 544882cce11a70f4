"""This module says in words what the Annual Survey of Hours and Earnings counts, and whose it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

SOURCE = "ons-ashe"
EDITION = (
    "The files do not tell the provisional edition from the revised one; provisional is put down as the "
    f"vintage of {SOURCE}."
)


def about(year: str, titles: Mapping[str, str]) -> Mapping[str, Any]:
    """Return what is the same for all rows of the table."""
    return {
        "title": f"Annual Survey of Hours and Earnings, April {year}",
        "source": SOURCE,
        "kind": "survey",
        "basis": "gross",
        "currency": "GBP",
        "code_set": "uksoc",
        "reference_period": f"{year}-04",
        "definition": "Pay before tax of employees on adult rates. A year's pay counts jobs held for over "
        "a year and includes incentive pay; an hour's pay includes overtime and leaves out who was absent.",
        "occupations": titles,
        "notes": "A year and an hour count different employees, so neither follows from the other. All "
        "employees include part-time ones: compare full-time with full-time. Self-employed people are not "
        "counted; n is jobs, to the nearest thousand. Relative standard errors are the office's coefficients "
        "of variation, in percent; a figure with one above 20 is held back as unreliable.",
    }


def source(year: str, area: str) -> Mapping[str, Any]:
    """Return the survey's entry of sources.yaml."""
    return {
        "title": "Annual Survey of Hours and Earnings, Table 14",
        "publisher": "Office for National Statistics",
        "url": "https://www.ons.gov.uk/employmentandlabourmarket/peopleinwork/earningsandworkinghours",
        "vintage": f"{year} provisional",
        "reference_period": f"{year}-04",
        "place": area,
        "licence": "Open Government Licence v3.0",
        "attribution": "Source: Office for National Statistics licensed under the Open Government Licence "
        "v.3.0",
        "notes": "Gross pay of employees, by the year for those who have been in the same job for more than "
        "a year, and by the hour. Each figure says whether it is of full-time or of all employees.",
    }
