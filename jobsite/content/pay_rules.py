"""This module holds the rules that join the fields of a pay entry."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from jobsite.content.complaints import Complaint
from jobsite.content.nodes import Route
from jobsite.content.schema.pay import BAND, FIGURES, PERCENTILES, PayEntry, is_published


def pay_complaints(entry: PayEntry, route: Route, keys: frozenset[str], today: date) -> Iterator[Complaint]:
    """Yield the breaches of one entry, at routes below the given one; `keys` are those that stand in it."""
    figures = {name: getattr(entry, name) for name in FIGURES}
    given = {name: value for name, value in figures.items() if value is not None}
    flagged: set[str] = {each.figure for each in entry.flags if each and each.figure}
    yield from _shape(keys, flagged, route)
    bounds = {each.figure for each in entry.flags if each and each.flag == "top-coded"}
    yield from _order({name: value for name, value in given.items() if name not in bounds}, route)
    yield from _provenance(entry, keys, route)
    yield from _flags(entry, keys, route)
    if entry.reference_period and entry.reference_period.first_day() > today:
        message = f'"{entry.reference_period}" lies in the future (today is {today})'
        yield Complaint("date-in-future", (*route, "reference_period"), message)


def _shape(keys: frozenset[str], flagged: set[str], route: Route) -> Iterator[Complaint]:
    band = [name for name in BAND if name in keys or name in flagged]
    distribution = [name for name in FIGURES if name in keys and name not in BAND]
    if band and distribution:
        message = f"{band[0]} belongs to a band and {distribution[0]} to a distribution"
        hint = "make two entries, each with one of them"
        yield Complaint("pay-mixed", (*route, distribution[0]), message, hint, at_key=True)
    elif len(band) == 1:
        other = "max" if band == ["min"] else "min"
        message = f"the band has {band[0]} and no {other}"
        yield Complaint("pay-band-incomplete", (*route, band[0]), message, f"{other}: …", at_key=True)
    elif not band and not distribution and not flagged:
        message = "the entry has no figure"
        yield Complaint("pay-without-figures", route, message, "add min and max, or median, or mean")


def _flags(entry: PayEntry, keys: frozenset[str], route: Route) -> Iterator[Complaint]:
    for index, each in enumerate(entry.flags):
        if not (each and each.figure and each.flag):
            continue
        if each.flag == "top-coded" and each.figure not in keys:
            message = f"{each.figure} is top-coded and has no figure"
            hint = f"{each.figure}: the published bound"
            yield Complaint("flag-without-figure", (*route, "flags", index), message, hint)
        if each.figure in keys and entry.period and not is_published(each.flag, entry.period):
            per = "" if each.flag == "suppressed" else f", the entry is by the {entry.period}"
            message = f"{each.figure} is {each.flag} and has an amount{per}"
            hint = f"take out {each.figure}, or its flag if the office does publish it"
            yield Complaint("amount-not-published", (*route, each.figure), message, hint, at_key=True)


def _order(given: dict[str, Decimal], route: Route) -> Iterator[Complaint]:
    if "min" in given and "max" in given and given["min"] > given["max"]:
        message = f"min ({given['min']}) is above max ({given['max']})"
        yield Complaint("min-above-max", (*route, "min"), message, "exchange the two")
    rising = [name for name in PERCENTILES if name in given]
    kept = _longest_rise([given[name] for name in rising])
    for position, name in enumerate(rising):
        if position not in kept:
            below = [each for each in kept if each < position and given[rising[each]] > given[name]]
            other = rising[below[-1] if below else min(each for each in kept if each > position)]
            side = "below" if below else "above"
            message = f"{name} ({given[name]}) is {side} {other} ({given[other]})"
            yield Complaint("pay-out-of-order", (*route, name), message, "p10 ≤ p25 ≤ median ≤ p75 ≤ p90")


def _longest_rise(values: list[Decimal]) -> list[int]:
    """Return the positions of the longest run that never falls; of two, the one with the later values."""
    best: list[list[int]] = []
    for position, value in enumerate(values):
        before = [run for run in best if values[run[-1]] <= value]
        best.append([*max(before, key=lambda run: (len(run), run), default=[]), position])
    return max(best, key=lambda run: (len(run), run), default=[])


def _provenance(entry: PayEntry, keys: frozenset[str], route: Route) -> Iterator[Complaint]:
    if entry.kind is None or entry.kind == "unsourced":
        return
    lacking = [key for key in ("source", "reference_period") if key not in keys]
    if lacking:
        message = f"a figure of kind {entry.kind} has no {' and no '.join(lacking)}"
        hint = f"add {' and '.join(lacking)}, or write kind: unsourced"
        yield Complaint("figure-without-source", (*route, "kind"), message, hint)
    lacking = [key for key in ("basis", "population") if key not in keys]
    if lacking:
        message = f"a figure of kind {entry.kind} does not say its {' and its '.join(lacking)}"
        hint = ", ".join(f"{key}: {'gross' if key == 'basis' else 'all'}" for key in lacking)
        yield Complaint("figure-without-basis", (*route, "kind"), message, hint)
