"""This module defines what both forms of the survey's files are read as: a line, and the cells in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, Protocol

NATION = "0000000"
"""Code of the nation, among codes of areas of seven digits."""
EVERYTHING = "000000"
"""Code of all occupations, and of all industries."""

PAY_COLUMNS = ("pct10", "pct25", "median", "pct75", "pct90", "mean")
"""Columns of amounts, each with `h_` and `a_` before it, in the order of our own tables."""

BOUNDS = {"h": "115.00", "a": "239200"}
"""What a top-coded amount is at or above, an hour and a year."""

NO_SECTOR = "-"
"""Stands for an industry that is not a sector."""


class Cell(NamedTuple):
    """An amount as it is published, and what the office says of it instead or besides."""

    text: str
    flag: str = ""


class Line(NamedTuple):
    """A line of a file: whom it is about, and its values as they stand there.

    area: seven digits; industry: empty for all of them; occupation: as roles write it, or `all`.
    """

    area: str
    is_local: bool
    industry: str
    occupation: str
    values: Any


class Estimates(Protocol):
    """A file of estimates, opened. The titles are whole when its lines have been read."""

    @property
    def path(self) -> Path:
        """Return where it is."""

    @property
    def period(self) -> str:
        """Return the reference period, empty where the file does not tell it."""

    @property
    def titles(self) -> Titles:
        """Return what the codes in it stand for."""

    def lines(self) -> Iterator[Line]:
        """Read the lines, one at a time."""

    def cell(self, line: Line, column: str) -> Cell:
        """Return what stands in a column (h_median, tot_emp). Errors: ValueError that says what is wrong."""


@dataclass(frozen=True, slots=True)
class Titles:
    """What the office calls the things that its codes stand for; filled as files are read."""

    areas: dict[str, str]
    occupations: dict[str, str]
    industries: dict[str, str]

    def add(self, others: Titles) -> None:
        """Add those of another file."""
        self.areas.update(others.areas)
        self.occupations.update(others.occupations)
        self.industries.update(others.industries)


_SECTOR = re.compile(r"Sectors? [0-9, and]+ - ")


def occupation_code(digits: str) -> str:
    """Return a code of six digits in the form that roles write it, `all` for that of all occupations."""
    return "all" if digits == EVERYTHING else f"{digits[:2]}-{digits[2:]}"


def sector_code(code: str) -> str:
    """Return a sector's code as the North American Industry Classification has it.

    The flat files write where the next begins: 31--34 is 31-33, and 11--12 is 11.
    """
    first, _, following = code.partition("-")
    following = following.removeprefix("-")
    if not following or len(first) > len("31"):
        return code
    last = int(following) - 1
    return first if last == int(first) else f"{first}-{last}"


def sector_title(title: str) -> str:
    """Return a sector's name without its number before it."""
    return _SECTOR.sub("", title)


def is_local_code(area: str) -> bool:
    """Tell whether an area is a metropolitan or nonmetropolitan one: a state's code ends in five zeros."""
    return not area.endswith("00000")
