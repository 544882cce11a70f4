"""This module validates one role: from its file to a value, with everything that is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jobsite.content.complaints import not_at_misspelt_keys, place
from jobsite.content.files import SourceFile
from jobsite.content.kinds import ROLE
from jobsite.content.names import Names
from jobsite.content.nodes import Fields, Scalar
from jobsite.content.reading import read_document
from jobsite.content.reference_check import value_faults
from jobsite.content.role_rules import (
    alias_complaints,
    missing_sections,
    pay_age_complaints,
    review_complaints,
    role_complaints,
)
from jobsite.content.schema.role import RoleSpec
from jobsite.content.schema.site import Limits
from jobsite.content.typed import typed
from jobsite.diagnostics.diagnostic import Diagnostic, Severity

NO_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Role:
    """A role as its author wrote it."""

    slug: str
    spec: RoleSpec
    source: str
    """The path of its file, from the site's root."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a role is judged against: the names of all sources, the names of places, the date, the limits."""

    names: Names
    place_names: frozenset[str]
    today: date
    limits: Limits = NO_LIMITS


def validate_role(
    root: Path, source: SourceFile, surroundings: Surroundings
) -> tuple[Role | None, list[Diagnostic]]:
    """Return the role, None where it has an error, and every fault of its file."""
    document, faults = read_document(source.path, source.read(root), ROLE)
    if document is None:
        return None, faults
    spec, complaints = typed(document, ROLE)
    family = document.root.get("family") if isinstance(document.root, Fields) else None
    family_name = family.text.strip() if isinstance(family, Scalar) else None
    faults += value_faults(document, ROLE, surroundings.names, family_name)
    if spec is not None:
        more = role_complaints(spec, source.slug, surroundings.today, surroundings.place_names)
        complaints += not_at_misspelt_keys(more, complaints)
        complaints += alias_complaints(spec, source.slug, surroundings.names.roles or ())
        complaints += review_complaints(spec, surroundings.limits, surroundings.today)
        complaints += pay_age_complaints(spec, surroundings.limits, surroundings.today)
        if any(each.route == ("status",) for each in complaints):
            complaints = [each for each in complaints if each.rule != "status-mismatch"]
        else:
            complaints += missing_sections(spec, document, tuple(complaints))
    faults += [place(each, document) for each in complaints]
    if spec is None or any(fault.severity is Severity.ERROR for fault in faults):
        return None, faults
    return Role(source.slug, spec, source.path), faults
