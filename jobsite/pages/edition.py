"""This module holds what every page of a build shares: settings, words, registries, which pages there are."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from jobsite.catalog.conversion import RateTable
from jobsite.catalog.pay import PayRow
from jobsite.catalog.shelf import Place, fetch
from jobsite.content.schema.family import FamilySpec
from jobsite.content.schema.place import Area, PlaceSpec, Region
from jobsite.content.schema.registries import PersonSpec, SourceSpec
from jobsite.content.schema.site import SiteSpec
from jobsite.content.schema.tables import PayTableSpec
from jobsite.pages import paths
from jobsite.pages.formats import country
from jobsite.pages.machines.look import SharedPicture
from jobsite.pages.words import Words


@dataclass(frozen=True, slots=True)
class Edition:
    """What the pages of a build have in common. Small: it is handed to every worker.

    skill_kinds: case-folded names of the registry's skills to their kinds; skill_names: ids to names;
    skill_ids: case-folded names to the ids of those that have a page, skills_shown.
    places_shown: places that have a page; families_shown, pages_shown: families and free pages that
    have one; kinds: the kinds of page to build; theme: folders of templates, the site's own first;
    averages: a place to where its rows of all occupations lie; pay_tables: what stands beside official
    figures, by table; rates: to convert by; colours: of the page in the light and in the dark; picture:
    what other sites show beside a link.
    """

    settings: SiteSpec
    words: Words
    today: date
    base_url: str
    theme: tuple[Path, ...]
    kinds: frozenset[str]
    families: Mapping[str, FamilySpec]
    places: Mapping[str, PlaceSpec]
    page_titles: Mapping[str, str]
    sources: Mapping[str, SourceSpec]
    people: Mapping[str, PersonSpec]
    skill_kinds: Mapping[str, str]
    skill_names: Mapping[str, str]
    skill_ids: Mapping[str, str]
    paths: Mapping[tuple[str, str], str]
    averages: Mapping[str, Place]
    pay_tables: Mapping[str, PayTableSpec]
    rates: tuple[RateTable, ...]
    places_shown: frozenset[str]
    families_shown: frozenset[str]
    skills_shown: frozenset[str]
    stylesheet: str
    script: str
    icon: str
    touch_icon: str
    colours: tuple[str, ...]
    picture: SharedPicture

    @property
    def locale(self) -> str:
        """The locale of the site."""
        return self.settings.locale

    @property
    def base_path(self) -> str:
        """The path of the base URL, / without one."""
        return urlsplit(self.base_url).path or "/"

    @property
    def home(self) -> str:
        """The path of the home page, empty where it is not built."""
        return paths.HOME if "home" in self.kinds else ""

    @property
    def has_feed(self) -> bool:
        """Tell whether changes are told in feed.xml: its addresses are whole, and lead to roles."""
        return bool(self.base_url) and {"changes", "role"} <= self.kinds

    @property
    def countries_shown(self) -> tuple[str, ...]:
        """The countries that have a page, by name, the home country first."""
        home = self.settings.home_country
        countries = (place for place in self.places_shown if "/" not in place)
        return tuple(sorted(countries, key=lambda each: (each != home, self.place_name(each), each)))

    def averages_of(self, place: str) -> tuple[PayRow, ...]:
        """Return the rows of all occupations in a place, of every table, the chief one of each first."""
        known = self.averages.get(place)
        rows: tuple[PayRow, ...] = fetch(known) if known else ()
        return rows

    def is_area(self, place: str) -> bool:
        """Tell whether a place is an area rather than a country or a region."""
        country, _, part = place.partition("/")
        spec = self.places.get(country)
        return bool(spec and part and isinstance(part_of(spec, part), Area))

    def family_title(self, family: str) -> str:
        """Return the title of a job family."""
        spec = self.families.get(family)
        return spec.title if spec else family

    def place_name(self, place: str) -> str:
        """Return the name of a country, region or area."""
        slug, _, part = place.partition("/")
        spec = self.places.get(slug)
        if spec is None:
            return place
        if not part:
            return spec.name or country(spec.country, self.locale)
        found = part_of(spec, part)
        return found.name if found else place


def part_of(spec: PlaceSpec, part: str) -> Region | Area | None:
    """Return a region or area of a country."""
    return _parts(spec).get(part)


@functools.lru_cache(maxsize=1000)
def _parts(spec: PlaceSpec) -> Mapping[str, Region | Area]:
    parts: tuple[Region | Area, ...] = (*spec.regions, *spec.areas)
    return {each.id: each for each in parts}
