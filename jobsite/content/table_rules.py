"""This module holds the rules for what stands beside a table of official figures."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from jobsite.content.ages import age_complaint
from jobsite.content.complaints import Complaint
from jobsite.content.schema.scalars import Period
from jobsite.content.schema.site import Limits
from jobsite.content.schema.tables import Extreme, PayTableSpec, RateTableSpec


def pay_table_complaints(spec: PayTableSpec, today: date, limits: Limits) -> Iterator[Complaint]:
    """Yield the breaches of the description of a table of pay by itself, and that it is old."""
    yield from _future(spec.reference_period, today)
    if spec.reference_period:
        yield from age_complaint(spec.reference_period, ("reference_period",), limits, today)
    for number, each in enumerate(spec.extremes):
        for count, extreme in enumerate(each.figures if each else ()):
            if extreme and (message := _unclear(extreme, spec.areas_in_all)):
                route = ("extremes", number, "figures", count, "published")
                yield Complaint("extremes-unclear", route, message)
            for end in ("highest", "lowest"):
                area = getattr(extreme, end) if extreme else None
                if area and area.area is None and (area.name is None or area.value is None):
                    route = ("extremes", number, "figures", count, end)
                    message = f"the {end} area is not in places/ and has no name or no value"
                    yield Complaint("missing-key", route, message, "name: …, value: …")


def rate_table_complaints(spec: RateTableSpec, today: date) -> Iterator[Complaint]:
    """Yield the breaches of the description of a table of rates."""
    yield from _future(spec.reference_period, today)
    if spec.kind == "market" and spec.base is None:
        yield Complaint(
            "missing-key", (), "market rates are for one of a currency, which is not said", "base: EUR"
        )


def _unclear(extreme: Extreme, areas: int | None) -> str:
    """Return what does not agree in the extremes of a figure."""
    if not extreme.published:
        return "extremes of 0 areas are none"
    if areas is not None and extreme.published > areas:
        return f"published ({extreme.published}) is above areas_in_all ({areas})"
    high, low = (each.value if each else None for each in (extreme.highest, extreme.lowest))
    if high is not None and low is not None and high < low:
        return f"the highest ({high}) is below the lowest ({low})"
    return ""


def _future(period: Period | None, today: date) -> Iterator[Complaint]:
    if period and period.first_day() > today:
        message = f'"{period}" lies in the future (today is {today})'
        yield Complaint("date-in-future", ("reference_period",), message)
