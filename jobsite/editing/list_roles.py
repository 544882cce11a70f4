"""This module lists the roles of a site with what an editor asks first: what is missing, what is due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

from jobsite.catalog.survey import chunks, surroundings
from jobsite.content.files import SourceFile
from jobsite.content.load import load
from jobsite.content.role_rules import is_due, review_due
from jobsite.content.validate import Role, Surroundings, validate_role
from jobsite.diagnostics.diagnostic import Diagnostic, count_errors
from jobsite.editing.unknown import unknown_name
from jobsite.workers import count_workers, crew, mapped

ROLES_A_CHUNK = 50


@dataclass(frozen=True, slots=True)
class ListedRole:
    """A role on the list. pay_places: in how many places it has pay; missing_pay: in none, and it should.

    review_due: the day, past or to come; is_due: it is past and nobody looked.
    """

    role: str
    title: str
    status: str
    family: str | None
    level: str | None
    pay_places: int
    missing_pay: bool
    updated: date | None
    review_due: date | None
    is_due: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which roles are wanted; an empty text and a False ask for nothing."""

    status: str = ""
    family: str = ""
    missing_pay: bool = False
    review_due: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """The wanted roles by slug; unread: how many roles could not be read; errors: of the whole content."""

    roles: tuple[ListedRole, ...]
    unread: int
    errors: int


def list_roles(root: Path, day: date | None, wanted: Wanted) -> Listing:
    """Read a site's roles and return those that are wanted. Errors: UnknownNameError, OSError."""
    library, faults = load(root, day)
    if wanted.family and wanted.family not in library.names.families:
        hint = "describe it in content/families/"
        raise unknown_name(wanted.family, "a job family", library.names.families, hint)
    read = partial(_read, root=root, judged_by=surroundings(library))
    listed: list[ListedRole] = []
    unread, errors = 0, count_errors(faults)
    with crew(count_workers(None, len(library.roles))) as workers:
        for roles, findings in mapped(workers, read, chunks(library.roles, ROLES_A_CHUNK)):
            listed += [each for each in roles if each and _is_wanted(each, wanted)]
            unread += sum(each is None for each in roles)
            errors += count_errors(findings)
    return Listing(tuple(listed), unread, errors)


def _read(
    chunk: tuple[int, tuple[SourceFile, ...]], root: Path, judged_by: Surroundings
) -> tuple[list[ListedRole | None], list[Diagnostic]]:
    """Return the roles of a numbered chunk, None for those with an error, and what is wrong with them."""
    roles: list[ListedRole | None] = []
    findings: list[Diagnostic] = []
    for source in chunk[1]:
        role, faults = validate_role(root, source, judged_by)
        roles.append(_listed(role, judged_by) if role else None)
        findings += faults
    return roles, findings


def _listed(role: Role, judged_by: Surroundings) -> ListedRole:
    spec = role.spec
    return ListedRole(
        role=role.slug,
        title=spec.title,
        status=spec.status,
        family=spec.family,
        level=spec.level,
        pay_places=len({entry.place for entry in spec.pay}),
        missing_pay=not spec.pay and spec.status != "planned",
        updated=spec.updated,
        review_due=review_due(spec, judged_by.limits),
        is_due=is_due(spec, judged_by.limits, judged_by.today),
    )


def _is_wanted(role: ListedRole, wanted: Wanted) -> bool:
    return (
        wanted.status in {"", role.status}
        and wanted.family in {"", role.family}
        and (role.missing_pay or not wanted.missing_pay)
        and (role.is_due or not wanted.review_due)
    )
