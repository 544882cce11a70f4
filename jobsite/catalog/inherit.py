"""This module joins a role with the defaults of its family and its site, and remembers where each value is from."""

from __future__ import annotations

from dataclasses import dataclass

from jobsite.content.schema.family import Defaults
from jobsite.content.schema.role import Conditions, Extendable, LabelledText, Posting, RoleSpec

ROLE, FAMILY, SITE = "role", "family", "site"


@dataclass(frozen=True, slots=True)
class Inherited:
    """What a role has after inheritance.

    benefits: texts in order; conditions and posting: field to value; origins: (field, where from),
    with fields written as `benefits`, `conditions.schedule`, `job_description.brief`.
    """

    benefits: tuple[LabelledText, ...]
    conditions: Conditions
    posting: tuple[tuple[str, object], ...]
    origins: tuple[tuple[str, str], ...]


def inherit(spec: RoleSpec, family: Defaults | None, site: Defaults | None) -> Inherited:
    """Return the role's own values before the family's before the site's; `extend` adds to what is inherited."""
    layers = [
        (ROLE, spec),
        *((name, each) for name, each in ((FAMILY, family), (SITE, site)) if each),
    ]
    origins: list[tuple[str, str]] = []
    benefits, origin = _extended([(name, each.benefits) for name, each in layers])
    if origin:
        origins.append(("benefits", origin))
    conditions = {}
    for field in Conditions.model_fields:
        for name, each in layers:
            value = getattr(each.conditions, field) if each.conditions else None
            if value is not None:
                conditions[field] = value
                origins.append((f"conditions.{field}", name))
                break
    posting: list[tuple[str, object]] = []
    for field in Posting.model_fields:
        values = [
            (name, getattr(each.job_description, field) if each.job_description else None)
            for name, each in layers
        ]
        value, origin = _posting_value(values)
        if origin:
            posting.append((field, value))
            origins.append((f"job_description.{field}", origin))
    return Inherited(benefits, Conditions(**conditions), tuple(posting), tuple(origins))


def _posting_value(values: list[tuple[str, object]]) -> tuple[object, str]:
    if any(isinstance(value, Extendable) for _, value in values):
        lists = [(name, value if isinstance(value, Extendable) else None) for name, value in values]
        return _extended(lists)
    return next(((value, name) for name, value in values if value is not None), (None, ""))


def _extended(values: list[tuple[str, Extendable | None]]) -> tuple[tuple[LabelledText, ...], str]:
    """Return the list of the first layer that has one, with what the layers before it add."""
    added: tuple[LabelledText, ...] = ()
    origins = []
    for name, value in values:
        if value is None:
            continue
        origins.append(name)
        if value.items:
            return (*value.items, *added, *value.extend), " + ".join(reversed(origins))
        added = (*value.extend, *added)
    return added, " + ".join(reversed(origins))
