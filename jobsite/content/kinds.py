"""This module lists the kinds of content: what each is called, where its files lie, which model types it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jobsite.content.schema.family import FamilySpec
from jobsite.content.schema.page import PageSpec
from jobsite.content.schema.pay import PayEntry
from jobsite.content.schema.place import PlaceSpec
from jobsite.content.schema.registries import PersonRegistry, SkillRegistry, SourceRegistry
from jobsite.content.schema.role import RoleSpec
from jobsite.content.schema.site import SiteSpec
from jobsite.content.schema.tables import (
    OutlookRow,
    OutlookTableSpec,
    PayTableSpec,
    RateRow,
    RateTableSpec,
)


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of content. `name` is said in messages ("a role"); `files` is a pattern below content/."""

    name: str
    article: str
    files: str
    model: Any


ROLE = Kind("role", "a role", "roles/*", RoleSpec)
FAMILY = Kind("family", "a job family", "families/*", FamilySpec)
PLACE = Kind("place", "a country", "places/*", PlaceSpec)
PAGE = Kind("page", "a free page", "pages/*", PageSpec)
SITE = Kind("site", "the site", "site.yaml", SiteSpec)
SKILLS = Kind("skills", "the skills", "skills.yaml", SkillRegistry)
SOURCES = Kind("sources", "the sources", "sources.yaml", SourceRegistry)
PEOPLE = Kind("people", "the people", "people.yaml", PersonRegistry)
PAY_TABLE = Kind("pay-table", "a pay table", "pay/*.yaml", PayTableSpec)
OUTLOOK_TABLE = Kind("outlook-table", "an outlook table", "outlook/*.yaml", OutlookTableSpec)
RATE_TABLE = Kind("rate-table", "a rate table", "rates/*.yaml", RateTableSpec)

KINDS = (SITE, ROLE, FAMILY, PLACE, SKILLS, SOURCES, PEOPLE, PAGE, PAY_TABLE, OUTLOOK_TABLE, RATE_TABLE)

PAY_ROW = Kind("row", "a row", "pay/*.csv", PayEntry)
OUTLOOK_ROW = Kind("row", "a row", "outlook/*.csv", OutlookRow)
RATE_ROW = Kind("row", "a row", "rates/*.csv", RateRow)
"""What a row of a table is typed by; its file is read a line at a time."""
