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
    name: Line
    kind: SkillKind | None = None
    description: Markdown | None = None
    alternate_names: Many[Line] = ()


class SourceSpec(Spec):
    """Where figures come from."""

    id: Id
    title: Line
    publisher: Line | None = None
    url: Url | None = None
    vintage: Line | None = None
    reference_period: ReferencePeriod | None = None
    place: CountryRef | None = None
    licence: Line | None = None
    attribution: Line | None = None
    retrieved: Date | None = None
    notes: Markdown | None = None


class PersonSpec(Spec):
    """An author, a reviewer or a quoted expert."""

    id: Id
    name: Line
    role: Line | None = None
    organisation: Line | None = None
    url: Url | None = None
    kind: Literal["person", "team"] | None = None


SkillRegistry = Annotated[tuple[SkillSpec, ...], KeyedBy("id")]
SourceRegistry = Annotated[tuple[SourceSpec, ...], KeyedBy("id")]
PersonRegistry = Annotated[tuple[PersonSpec, ...], KeyedBy("id")]
