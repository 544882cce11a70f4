"""This module takes the survey's lines one by one: which are kept, why the others are not, what to note."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from jobsite.importers.imported import Row, Wanted
from jobsite.importers.missing_codes import missing_codes
from jobsite.importers.oews.estimates import NATION, NO_SECTOR, Estimates, Line
from jobsite.importers.oews.extremes import Extremes
from jobsite.importers.oews.rows import PERIODS, pay_rows


@dataclass(slots=True)
class Taking:
    """What has been taken of the lines so far.

    places: area code to place, the nation's too; without_hour: lines whose hourly amounts are not written.
    """

    wanted: Wanted
    places: Mapping[str, str]
    rows: list[Row] = field(default_factory=list)
    read: int = 0
    kept: int = 0
    without_hour: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    extremes: Extremes = field(default_factory=Extremes)

    def take(self, estimates: Estimates, line: Line) -> None:
        """Take a line: keep it or count why not, and rank its area whether or not it is one of the site's."""
        self.read += 1
        reason = self._reason(line)
        if reason:
            self.dropped[reason] += 1
        else:
            self._keep(estimates, line)
        if line.is_local:
            self.extremes.areas.add(line.area)
            if self._is_asked(line.occupation):
                self.extremes.add(estimates, line)

    def _is_asked(self, occupation: str) -> bool:
        asked = self.wanted.occupations
        return asked is None or occupation == "all" or occupation in asked

    def _reason(self, line: Line) -> str:
        """Return why the line is not kept, empty where it is."""
        if not self._is_asked(line.occupation):
            return "an occupation that was not asked for"
        if line.area not in self.places:
            return f"an area that is not in content/places/{self.places[NATION]}.yaml, or was not asked for"
        return "an industry that is no sector" if line.industry == NO_SECTOR else ""

    def _keep(self, estimates: Estimates, line: Line) -> None:
        both = line.area == NATION and not line.industry
        before = len(self.rows)
        self.rows += pay_rows(estimates, line, self.places[line.area], both=both)
        self.kept += 1
        self.without_hour += len(self.rows) - before < len(PERIODS)

    def has_all_kinds(self) -> bool:
        """Tell whether there are metropolitan areas, whose codes begin with 00, and others."""
        return len({area.startswith("00") for area in self.extremes.areas}) > 1


def notes(taking: Taking) -> Iterator[str]:
    """Say what an editor should know besides the account."""
    if taking.without_hour:
        yield (
            f"The hourly figures of {taking.without_hour:,} of the rows kept are not written: they are for "
            "the nation, and elsewhere where no annual figure is published. The office itself makes the "
            "annual figure from the hourly one, times 2,080."
        )
    if not taking.has_all_kinds():
        yield "The highest and lowest are not known without all metropolitan and nonmetropolitan areas."
    yield from missing_codes(taking.wanted, {row[0] for row in taking.rows})
    if lacking := sorted(set(taking.places.values()) - {row[1] for row in taking.rows if row[0] == "all"}):
        yield f"No figure of all occupations of {', '.join(lacking)}."
    if unranked := taking.extremes.unranked():
        told = ", ".join(f"{occupation} ({count})" for occupation, count in unranked.items())
        yield (
            "Areas of which a lower bound alone is known, below the highest published median, are not "
            f"counted among those published: {told}."
        )
