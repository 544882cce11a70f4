"""This module finds out what a site wants of a source: codes of roles and places, countries, currencies."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from jobsite.content.complaints import did_you_mean
from jobsite.content.load import Library
from jobsite.content.schema.place import Area, PlaceSpec, Region
from jobsite.content.schema.role import RoleSpec
from jobsite.content.validate import Surroundings, validate_role
from jobsite.diagnostics.diagnostic import quote
from jobsite.importers.imported import Importer, Wanted

ALL = "all"


@dataclass(frozen=True, slots=True)
class Asked:
    """What the call asks for; without codes those of the site's roles, without places all of the site's."""

    codes: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    period: str = ""


class NotAskableError(Exception):
    """The site has no such thing; the message says what, `hint` what may be meant."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def site_wants(root: Path, library: Library, importer: Importer, asked: Asked) -> tuple[Wanted, int]:
    """Return what is wanted, and how many roles could not be asked. Errors: NotAskableError."""
    codes: frozenset[str] | None = None if ALL in asked.codes else frozenset(asked.codes)
    unread = 0
    if not asked.codes and importer.code_set:
        codes, unread = _codes_of_roles(root, library, importer.code_set)
    wanted = Wanted(
        occupations=codes,
        places=_places(library.places, importer.place_set, asked.places),
        countries={spec.country: slug for slug, spec in library.places.items()},
        currencies=frozenset(_currencies(library)),
        period=asked.period,
    )
    return wanted, unread


def _codes_of_roles(root: Path, library: Library, code_set: str) -> tuple[frozenset[str], int]:
    surroundings = Surroundings(library.names, frozenset(), library.today)
    codes: set[str] = set()
    unread = 0
    for source in library.roles:
        role, _ = validate_role(root, source, surroundings)
        unread += role is None
        codes.update(_codes(role.spec, code_set) if role else ())
    return frozenset(codes), unread


def _codes(spec: RoleSpec, code_set: str) -> Iterator[str]:
    for entry in getattr(spec.codes, code_set, ()) if spec.codes else ():
        yield entry.code


def _places(places: Mapping[str, PlaceSpec], place_set: str, chosen: tuple[str, ...]) -> dict[str, str]:
    """Return the chosen places by their code in the office's set."""
    named = {f"{slug}/{part.id}": part for slug, spec in places.items() for part in _parts(spec)}
    for each in chosen:
        if each not in {ALL, *named, *places}:
            raise _unknown(each, [*places, *named])
    every = not chosen or ALL in chosen
    return {
        code.code: place
        for place, part in named.items()
        for code in part.codes
        if code.set == place_set and (every or place in chosen)
    }


def _parts(spec: PlaceSpec) -> Iterable[Region | Area]:
    return (*spec.regions, *spec.areas)


def _unknown(name: str, known: Collection[str]) -> NotAskableError:
    guess = did_you_mean(name, tuple(known))
    hint = f"did you mean {guess}?" if guess else "describe it in content/places/"
    return NotAskableError(f"{quote(name)} is not a place of this site", hint)


def _currencies(library: Library) -> Iterator[str]:
    yield from (spec.currency for spec in library.places.values())
    if library.settings.display_currency:
        yield library.settings.display_currency
