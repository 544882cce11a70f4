"""This module is the first pass: a role at a time is read and judged, its card kept, the rest set aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from jobsite.catalog.areas import lines_of_areas
from jobsite.catalog.card import Card, make_card, shared
from jobsite.catalog.official import Joined, Official, join
from jobsite.catalog.pay import PayRow, Placed, headline_pay, pay_rows, placed
from jobsite.catalog.shelf import Place, set_aside
from jobsite.content.files import SourceFile
from jobsite.content.load import Library
from jobsite.content.schema.place import Area, PlaceSpec, Region
from jobsite.content.schema.registries import SkillSpec
from jobsite.content.validate import Role, Surroundings, validate_role
from jobsite.diagnostics.diagnostic import Diagnostic


@dataclass(frozen=True, slots=True)
class Survey:
    """What is known of some roles: their cards, what is wrong, and where the rest lies.

    roles: slug to the set-aside sheet of the role; rows: place to the set-aside rows of these roles, in their
    order.
    """

    cards: tuple[Card, ...]
    findings: tuple[Diagnostic, ...]
    roles: Mapping[str, Place]
    rows: Mapping[str, Place]


@dataclass(frozen=True, slots=True)
class Sheet:
    """All that is known of one role: what its author wrote, and what is official about it.

    rows: of pay, by place, official ones first and of these the chief one.
    """

    role: Role
    rows: tuple[PayRow, ...]
    joined: Joined


@dataclass(frozen=True, slots=True)
class SurveyContext:
    """What the first pass needs besides the files."""

    root: Path
    shelves: Path
    surroundings: Surroundings
    skill_ids: Mapping[str, str]
    places: Mapping[str, PlaceSpec]
    home_country: str | None
    official: Official


def survey(chunk: tuple[int, tuple[SourceFile, ...]], context: SurveyContext) -> Survey:
    """Read a numbered chunk of role files."""
    number, sources = chunk
    cards: list[Card] = []
    findings: list[Diagnostic] = []
    rows: dict[str, list[Placed]] = {}

    def sheets() -> Iterator[tuple[str, Sheet]]:
        for source in sources:
            role, faults = validate_role(context.root, source, context.surroundings)
            findings.extend(faults)
            if role is None:
                continue
            joined = join(role.spec, role.slug, context.official)
            typed = pay_rows(role, context.places)
            pay = tuple(sorted((*joined.rows, *typed), key=lambda row: row.place))
            headline = headline_pay(pay, context.home_country)
            cards.append(
                make_card(role, context.skill_ids, context.surroundings.limits, headline, lines_of_areas(pay))
            )
            for each in placed(pay):
                rows.setdefault(each.row.place, []).append(each)
            yield role.slug, Sheet(role, pay, joined)

    places = set_aside(context.shelves / f"roles-{number}", sheets())
    shelved = set_aside(context.shelves / f"pay-{number}", rows.items())
    return Survey(tuple(cards), tuple(findings), places, shelved)


def compact(some: Survey, held: dict[Any, Any]) -> Survey:
    """Return a survey that shares with others, by what is `held`, the texts that they have in common."""
    roles = {held.setdefault(slug, slug): place for slug, place in some.roles.items()}
    return replace(some, cards=tuple(shared(card, held) for card in some.cards), roles=roles)


def chunks(sources: Iterable[SourceFile], size: int) -> Iterator[tuple[int, tuple[SourceFile, ...]]]:
    """Yield the sources in numbered chunks."""
    every = tuple(sources)
    for number, start in enumerate(range(0, len(every), size)):
        yield number, every[start : start + size]


def skill_ids(skills: Iterable[SkillSpec]) -> dict[str, str]:
    """Return ids of skills by all that roles may write for them, case-folded: id, name, other names."""
    return {
        name.casefold(): skill.id
        for skill in skills
        for name in (skill.id, skill.name, *skill.alternate_names)
        if name
    }


def surroundings(library: Library) -> Surroundings:
    """Return what the roles of a site are judged against."""
    parts: list[Region | Area] = []
    for spec in library.places.values():
        parts += [*spec.regions, *spec.areas]
    names = frozenset(part.name.casefold() for part in parts if part and part.name)
    return Surroundings(library.names, names, library.today, library.settings.limits)


def survey_context(root: Path, shelves: Path, library: Library, official: Official) -> SurveyContext:
    """Return what the first pass of a site needs."""
    return SurveyContext(
        root=root,
        shelves=shelves,
        surroundings=surroundings(library),
        skill_ids=skill_ids(library.skills),
        places=library.places,
        home_country=library.settings.home_country,
        official=official,
    )
