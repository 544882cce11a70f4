"""This module tells how old a figure is: in whole months from the end of what it refers to."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date

from jobsite.content.complaints import Complaint
from jobsite.content.nodes import Route
from jobsite.content.schema.scalars import Period
from jobsite.content.schema.site import Limits


def last_day(period: Period) -> date:
    """Return the day on which a period ends: of 2024 its last, of 2024-04 the 30th."""
    month = period.month or 12
    return date(period.year, month, period.day or calendar.monthrange(period.year, month)[1])


def months_old(period: Period, today: date) -> int:
    """Return how many whole months lie between the end of a period and a day, none for a period not over."""
    end = last_day(period)
    months = (today.year - end.year) * 12 + today.month - end.month
    is_last = today.day == calendar.monthrange(today.year, today.month)[1]
    return max(0, months - (today.day < end.day and not is_last))


def is_old(period: Period, limits: Limits, today: date) -> bool:
    """Tell whether a figure of a period is older than the site wants its figures to be."""
    return limits.pay_months is not None and months_old(period, today) > limits.pay_months


def age_complaint(period: Period, route: Route, limits: Limits, today: date) -> Iterator[Complaint]:
    """Yield that a figure is older than the site wants its figures to be."""
    if is_old(period, limits, today):
        age = f"{months_old(period, today)} months old, the site's limit is {limits.pay_months}"
        hint = "import or type newer ones; until then the page says that they are old"
        yield Complaint("figures-old", route, f"the figures of {period} are {age}", hint)
