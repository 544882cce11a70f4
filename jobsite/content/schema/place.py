"""This module defines what an author may write about a country, its regions and its areas."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict

from jobsite.content.schema.scalars import Country, Currency, Id, Line
from jobsite.content.schema.spec import KeyedBy, Spec


class PlaceCode(Spec):
    """The code of an area or region in one office's tables: `oews: "0041940"`."""

    set: Id
    """Name of the table."""
    code: Line
    """The code in it."""


class Region(Spec):
    """A region of a country."""

    id: Id
    """Used in places: us/ca."""
    name: Line
    """What readers see."""
    codes: Annotated[tuple[PlaceCode, ...], KeyedBy("set", "code")] = ()
    """Codes in offices' tables."""


class Area(Spec):
    """An area (mostly a city and its surroundings); `region` is one of the country's."""

    id: Id
    """Used in places: us/san-jose; not the id of a region."""
    name: Line
    """What readers see."""
    region: Id | None = None
    """Id of the region it lies in."""
    codes: Annotated[tuple[PlaceCode, ...], KeyedBy("set", "code")] = ()
    """Codes in offices' tables."""


class PlaceSpec(Spec):
    """A country. No figure lives here."""

    model_config = ConfigDict(title="Country")

    country: Country
    """ISO 3166 code of two letters."""
    currency: Currency
    """ISO 4217 code."""
    name: Line | None = None
    """By default the country's name in the site's language."""
    regions: Annotated[tuple[Region, ...], KeyedBy("id")] = ()
    """States, provinces, counties."""
    areas: Annotated[tuple[Area, ...], KeyedBy("id")] = ()
    """Cities and their surroundings."""

    def __hash__(self) -> int:
        """Return a hash that takes no longer for many areas: pages ask for their names all the time."""
        return hash((self.country, self.currency, self.name))
