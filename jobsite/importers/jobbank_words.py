"""This module says in words what Job Bank's wages are, and whose they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

SOURCE = "esdc-job-bank"
NOTES = (
    "Job Bank publishes no wage of all occupations together, so there is none to compare with. It takes most "
    "wages from the Labour Force Survey (before tax, with tips, commissions and bonuses) and others from the "
    "census and administrative records; where a region has too few answers, its wage may be that of a larger "
    "region. Wages are by the hour, and hours a year differ, so no year's pay follows from them."
)


def about(
    year: str, titles: Mapping[str, str], more: Mapping[str, Any], missing: Sequence[str]
) -> Mapping[str, Any]:
    """Return what is the same for all rows of the table."""
    return {
        "title": f"Job Bank wages, {year}",
        "source": SOURCE,
        "kind": "survey",
        "basis": "gross",
        "currency": "CAD",
        "code_set": "noc",
        "reference_period": year,
        "definition": "Wages before tax of full-time and part-time employees, by the hour; self-employed "
        "people are not counted.",
        "statistics": {
            "p10": "Job Bank's low wage, about the 10th percentile",
            "p90": "Job Bank's high wage, about the 90th percentile",
        },
        "occupations": titles,
        **more,
        "notes": " ".join((NOTES, *missing)),
    }


def source(year: str, nation: str) -> Mapping[str, Any]:
    """Return Job Bank's entry of sources.yaml."""
    return {
        "title": "Job Bank wages by occupation and region",
        "publisher": "Employment and Social Development Canada",
        "url": "https://open.canada.ca/data/en/dataset/adad580f-76b0-4502-bd05-20c125de9116",
        "vintage": f"{year} edition",
        "reference_period": year,
        "place": nation,
        "licence": "Open Government Licence – Canada",
        "attribution": "Contains information licensed under the Open Government Licence – Canada: Employment "
        "and Social Development Canada, Job Bank wages",
        "notes": "Low, median and high wages by the hour. Names and codes of the Canadian regions and areas "
        "on this site are Job Bank's.",
    }
