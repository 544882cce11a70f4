"""This module defines what an author may write about a country, its regions and its areas."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict

from jobsite.content.schema.scalars import Country, Currency, Id, Line
from jobsite.content.schema.spec import KeyedBy, Spec


class PlaceCode(Spec):
    """The code of an area or region in one office's tables: `oews: "0041940"`."""

    set: Id
    code: Line


class Region(Spec):
    """A region of a country."""

    id: Id
    name: Line
    codes: Annotated[tuple[PlaceCode, ...], KeyedBy("set", "code")] = ()


class Area(Spec):
    """An area (mostly a city and its surroundings); `region` is one of the country's."""

    id: Id
    name: Line
    region: Id | None = None
    codes: Annotated[tuple[PlaceCode, ...], KeyedBy("set", "code")] = ()


class PlaceSpec(Spec):
    """A country. No figure lives here."""

    model_config = ConfigDict(title="Country")

    country: Country
    currency: Currency
    name: Line | None = None
    regions: Annotated[tuple[Region, ...], KeyedBy("id")] = ()
    areas: Annotated[tuple[Area, ...], KeyedBy("id")] = ()
