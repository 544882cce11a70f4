"""This module lists the kinds of content: what each is called, where its files lie, which model types it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from jobsite.content.schema.family import FamilySpec
from jobsite.content.schema.page import PageSpec
from jobsite.content.schema.place import PlaceSpec
from jobsite.content.schema.registries import PersonRegistry, SkillRegistry, SourceRegistry
from jobsite.content.schema.role import RoleSpec
from jobsite.content.schema.site import SiteSpec


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

KINDS = (SITE, ROLE, FAMILY, PLACE, SKILLS, SOURCES, PEOPLE, PAGE)
