"""This module joins a role with its family's and site's defaults, and says where each value is from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from jobsite.content.schema.family import Defaults
from jobsite.content.schema.role import Conditions, Extendable, Posting, RoleSpec, Schedule

ROLE, FAMILY, SITE, OWN_LISTS = "role", "family", "site", "the role's own lists"


class Point(NamedTuple):
    """One item of an inherited list."""

    text: str
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Inherited:
    """What a role has after inheritance.

    conditions and posting: field to value, each field from the first that has it; origins: (field,
    where from), as in (`conditions.schedule`, `family`).
    """

    benefits: tuple[Point, ...]
    conditions: tuple[tuple[str, str | Schedule], ...]
    posting: tuple[tuple[str, str | tuple[Point, ...]], ...]
    origins: tuple[tuple[str, str], ...]


class _Layer(NamedTuple):
    name: str
    benefits: Extendable | None
    conditions: Conditions | None
    posting: Posting | None


def inherit(spec: RoleSpec, family: Defaults | None, site: Defaults | None) -> Inherited:
    """Return the role's own values, else the family's, else the site's; `extend` adds to what is inherited.

    The lists of a posting begin with the role's own: its responsibilities, requirements, benefits.
    """
    layers = [
        _Layer(name, each.benefits, each.conditions, each.job_description)
        for name, each in ((ROLE, spec), (FAMILY, family), (SITE, site))
        if each is not None
    ]
    benefits, origin = _extended([(layer.name, layer.benefits) for layer in layers])
    origins = [("benefits", origin)] if origin else []
    conditions = list(_conditions(layers))
    origins += [(f"conditions.{name}", layer) for name, _, layer in conditions]
    posting = list(_posting(layers, _own_lists(spec, benefits)))
    origins += [(f"job_description.{name}", layer) for name, _, layer in posting]
    return Inherited(
        benefits=benefits,
        conditions=tuple((name, value) for name, value, _ in conditions),
        posting=tuple((name, value) for name, value, _ in posting),
        origins=tuple(origins),
    )


def _conditions(layers: list[_Layer]) -> Iterator[tuple[str, str | Schedule, str]]:
    for name in Conditions.model_fields:
        values = ((getattr(layer.conditions, name, None), layer.name) for layer in layers)
        value, origin = next(((value, origin) for value, origin in values if value is not None), ("", ""))
        if origin:
            yield name, value, origin


def _own_lists(spec: RoleSpec, benefits: tuple[Point, ...]) -> dict[str, tuple[Point, ...]]:
    asked = spec.requirements
    needs = (
        *(asked.education.items if asked and asked.education else ()),
        *(asked.experience.items if asked and asked.experience else ()),
        *(asked.certifications if asked else ()),
        *(asked.licences if asked else ()),
    )
    return {
        "responsibilities": tuple(Point(each.text, each.label) for each in spec.responsibilities),
        "qualifications": tuple(Point(each.text) for each in needs),
        "benefits": benefits,
    }


def _posting(
    layers: list[_Layer], own: dict[str, tuple[Point, ...]]
) -> Iterator[tuple[str, str | tuple[Point, ...], str]]:
    for name in Posting.model_fields:
        values = [(layer.name, getattr(layer.posting, name, None)) for layer in layers]
        if name in own:
            points, origin = _extended(values, own[name])
            if points:
                yield name, points, origin or OWN_LISTS
            continue
        value, origin = next(((value, each) for each, value in values if value is not None), ("", ""))
        if origin:
            yield name, value, origin


def _extended(
    values: list[tuple[str, Extendable | None]], base: tuple[Point, ...] = ()
) -> tuple[tuple[Point, ...], str]:
    """Return the list of the first layer that has one, else the base, with what the layers before it add."""
    added: tuple[Point, ...] = ()
    origins: list[str] = []
    for name, value in values:
        if value is None:
            continue
        origins.insert(0, name)
        more = tuple(Point(each.text, each.label) for each in value.extend)
        if value.items:
            return (*(Point(each.text, each.label) for each in value.items), *added, *more), " + ".join(
                origins
            )
        added = (*more, *added)
    return (*base, *added), " + ".join(origins)
