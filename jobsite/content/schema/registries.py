"""This module defines the registries that roles refer to by id: skills, sources, people."""

from __future__ import annotations

from typing import Annotated, Literal

from jobsite.content.schema.role import SkillKind
from jobsite.content.schema.scalars import (
    CountryRef,
    Date,
    Id,
    Line,
    Markdown,
    ReferencePeriod,
    Url,
)
from jobsite.content.schema.spec import KeyedBy, Many, Spec


class SkillSpec(Spec):
    """A skill with one name, so that it is written one way everywhere."""

    id: Id
    """Used in skill: links and competencies."""
    name: Line
    """The one way it is written."""
    kind: SkillKind | None = None
    """Hard, soft, knowledge or other."""
    description: Markdown | None = None
    """What it is."""
    alternate_names: Many[Line] = ()
    """Other ways it is written in roles."""


class SourceSpec(Spec):
    """Where figures come from."""

    id: Id
    """Used wherever a source is named."""
    title: Line
    """Name of the survey or text."""
    publisher: Line | None = None
    """Who published it."""
    url: Url | None = None
    """Where it can be read."""
    vintage: Line | None = None
    """The edition, as the publisher calls it."""
    reference_period: ReferencePeriod | None = None
    """When its figures were measured."""
    place: CountryRef | None = None
    """Slug of the country it is about."""
    licence: Line | None = None
    """Under which its figures may be used."""
    attribution: Line | None = None
    """The words its licence asks for."""
    retrieved: Date | None = None
    """Day on which it was read."""
    notes: Markdown | None = None
    """What else a reader should know."""


class PersonSpec(Spec):
    """An author, a reviewer or a quoted expert."""

    id: Id
    """Used wherever a person is named."""
    name: Line
    """As it is to be printed."""
    role: Line | None = None
    """What the person is or does."""
    organisation: Line | None = None
    """Whom the person works for."""
    url: Url | None = None
    """The person's own page."""
    kind: Literal["person", "team"] | None = None
    """Person, or team."""


SkillRegistry = Annotated[tuple[SkillSpec, ...], KeyedBy("id")]
SourceRegistry = Annotated[tuple[SourceSpec, ...], KeyedBy("id")]
PersonRegistry = Annotated[tuple[PersonSpec, ...], KeyedBy("id")]
