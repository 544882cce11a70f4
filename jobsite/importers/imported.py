"""This module defines the one shape of every importer: what a site wants of a source, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PAY_HEADER = (
    *("occupation", "area", "industry", "population", "period", "n"),
    *("min", "p10", "p25", "median", "p75", "p90", "max", "mean", "rse_median", "rse_mean", "flags"),
)
OUTLOOK_HEADER = (
    *("occupation", "area", "from", "to", "employment_from", "employment_to", "change", "openings"),
    *("education", "experience", "training"),
)
RATES_HEADER = ("area", "currency", "reference_period", "rate")

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked of a source.

    occupations: codes in the form that roles write them (43-1011), None for every one; places: the
    office's own code of an area to the place (0600000 to us/ca); countries: ISO code of two letters to the
    slug of the country; currencies: ISO 4217 codes; period: the reference period of files that do not
    tell their own, empty where it was not said.
    """

    occupations: frozenset[str] | None
    places: Mapping[str, str]
    countries: Mapping[str, str]
    currencies: frozenset[str]
    period: str = ""


@dataclass(frozen=True, slots=True)
class Imported:
    """A table as it is to be written, and an account of it: rows read = rows kept + rows dropped.

    folder: pay, outlook or rates; rows: texts under the header, sorted; about: what the .yaml holds, in its
    order; source: id and fields of the entry of sources.yaml that the table asks for; read, kept: rows of
    the office's files; dropped: why, and how many; notes: what else the editor should know.
    """

    folder: str
    name: str
    header: Row
    rows: tuple[Row, ...]
    about: Mapping[str, Any]
    source: tuple[str, Mapping[str, Any]]
    read: int
    kept: int
    dropped: Mapping[str, int]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Importer:
    """A source that can be imported: its name on the command line, what it is, and what reads its files.

    code_set, place_set: whose codes of roles and places it uses, empty for none. The reader gets files:
    of a folder every file in it, those it has no use for too. It raises ImportRefusedError where files are
    not what they should be.
    """

    name: str
    does: str
    code_set: str
    place_set: str
    read: Callable[[Sequence[Path], Wanted], Imported]


class ImportRefusedError(Exception):
    """A file is not what the importer reads; the message says which, and what it lacks."""

    def __init__(self, path: Path, message: str, hint: str = "") -> None:
        super().__init__(f"{path}: {message}")
        self.hint = hint
