"""This module finds the highest and lowest area of each occupation while the lines go by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from jobsite.importers.oews.estimates import Cell, Estimates, Line

PERIODS = {"a": "year", "h": "hour"}


@dataclass(slots=True)
class Race:
    """The medians of one occupation in one unit over all areas: how many, and who is first and last.

    bounds: areas of which only a lower bound is known, by code.
    """

    published: int = 0
    highest: tuple[Decimal, list[str]] = (Decimal(0), [])
    lowest: tuple[Decimal, list[str]] = (Decimal(0), [])
    bounds: list[str] = field(default_factory=list)
    bound: Decimal = Decimal(0)

    def add(self, area: str, cell: Cell) -> None:
        """Take the median of one more area."""
        value = Decimal(cell.text)
        if cell.flag:
            self.bounds.append(area)
            self.bound = value
            return
        if not self.published or value > self.highest[0]:
            self.highest = (value, [])
        if not self.published or value < self.lowest[0]:
            self.lowest = (value, [])
        if value == self.highest[0]:
            self.highest[1].append(area)
        if value == self.lowest[0]:
            self.lowest[1].append(area)
        self.published += 1

    def bound_is_highest(self) -> bool:
        """Tell whether what has a bound alone is certainly not below any other."""
        return bool(self.bounds) and (not self.published or self.bound >= self.highest[0])


@dataclass(slots=True)
class Extremes:
    """The races of all kept occupations, and the areas seen."""

    races: dict[tuple[str, str], Race] = field(default_factory=dict)
    areas: set[str] = field(default_factory=set)

    def add(self, estimates: Estimates, line: Line) -> None:
        """Take the line of an area: its annual median, or the hourly one where there is only that."""
        for unit in PERIODS:
            cell = estimates.cell(line, f"{unit}_median")
            if cell.text:
                self.races.setdefault((line.occupation, unit), Race()).add(line.area, cell)
            if cell.flag != "hourly-only":
                return

    def described(self, names: Mapping[str, str], places: Mapping[str, str]) -> dict[str, Any]:
        """Return them as the table's description holds them, by occupation."""
        told: dict[str, Any] = {}
        for occupation, unit in sorted(self.races, key=lambda each: (each[0] != "all", each)):
            if occupation not in told:  # "a" sorts before "h": by the hour only where nobody has a year's
                extreme = _extreme(self.races[occupation, unit], names, places)
                told[occupation] = {"median": {"period": PERIODS[unit], **extreme}}
        return told

    def unranked(self) -> dict[str, int]:
        """Return how many areas are left out of a race because of a bound below the highest."""
        return {
            occupation: len(race.bounds)
            for (occupation, _), race in sorted(self.races.items())
            if race.bounds and not race.bound_is_highest()
        }


def _extreme(race: Race, names: Mapping[str, str], places: Mapping[str, str]) -> dict[str, Any]:
    def told(value: Decimal, areas: list[str]) -> dict[str, Any]:
        first = min(areas, key=lambda each: (each not in places, names.get(each, each), each))
        outside = {"code": first, "name": names.get(first, first), "value": value}
        shared = {"shared_by": len(areas)} if len(areas) > 1 else {}
        return ({"area": places[first]} if first in places else outside) | shared

    bounds = told(race.bound, race.bounds) if race.bounds else {}
    bounds = dict(sorted({**bounds, "flag": "top-coded"}.items(), key=lambda each: each[0] == "shared_by"))
    if not race.published:
        return {"published": len(race.bounds), "highest": bounds, "lowest": bounds}
    is_bound = race.bound_is_highest()
    return {
        "published": race.published + (len(race.bounds) if is_bound else 0),
        "highest": bounds if is_bound else told(*race.highest),
        "lowest": told(*race.lowest),
    }
