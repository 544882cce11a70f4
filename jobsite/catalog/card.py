"""This module makes the card of a role: all that pages other than its own may show of it."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from jobsite.catalog.linked import linked_roles
from jobsite.catalog.pay import PayRow, shared_row
from jobsite.content.markdown import plain
from jobsite.content.role_rules import review_due
from jobsite.content.schema.role import Job, RoleSpec
from jobsite.content.schema.site import Limits
from jobsite.content.validate import Role


@dataclass(frozen=True, slots=True)
class CardSkill:
    """A skill of a card: the registry's id where it is there, and the name; how strongly it is asked for."""

    id: str
    name: str
    level: str | None
    importance: str | None
    share: Decimal | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Card:
    """What other pages may show of a role (docs/theming.md), and the limit of it.

    summary, first_duty and education are words without markup; pay is the row that stands for all.
    areas: how many lines the pages of its areas have.
    """

    slug: str
    source: str
    status: str
    replaced_by: str | None
    title: str
    plural: str | None
    alternate_titles: tuple[str, ...]
    aliases: tuple[str, ...]
    summary: str
    first_duty: str
    family: str | None
    level: str | None
    track: str | None
    featured: bool
    education: str
    pay: PayRow | None
    areas: int
    codes: tuple[str, ...]
    published: date | None
    updated: date | None
    review_due: date | None
    skills: tuple[CardSkill, ...]
    related: tuple[str, ...]
    path: tuple[str, ...]
    compare_with: tuple[str, ...]
    mentions: tuple[str, ...]
    """Roles that its page names elsewhere: in reporting, experience, prose, or as its replacement."""

    @property
    def named(self) -> tuple[str, ...]:
        """All roles its page names, each once."""
        return tuple(sorted({*self.related, *self.path, *self.compare_with, *self.mentions}))

    @property
    def has_page(self) -> bool:
        """Tell whether the role has a page."""
        return self.status != "planned"

    @property
    def is_listed(self) -> bool:
        """Tell whether the role stands in lists and the sitemap."""
        return self.status in {"published", "draft"}


def make_card(
    role: Role, skill_ids: Mapping[str, str], limits: Limits, pay: PayRow | None = None, areas: int = 0
) -> Card:
    """Return the card; skill_ids maps case-folded names of skills to ids of the registry."""
    spec = role.spec
    duty = spec.responsibilities[0] if spec.responsibilities else None
    education = spec.requirements.education if spec.requirements else None
    return Card(
        slug=sys.intern(role.slug),
        source=role.source,
        status=sys.intern(spec.status),
        replaced_by=spec.replaced_by,
        title=spec.title,
        plural=spec.plural,
        alternate_titles=spec.alternate_titles,
        aliases=spec.aliases,
        summary=plain(spec.summary or ""),
        first_duty=plain(duty.text) if duty else "",
        family=sys.intern(spec.family) if spec.family else None,
        level=sys.intern(spec.level) if spec.level else None,
        track=spec.track,
        featured=spec.featured,
        education=plain(education.items[0].text) if education and education.items else "",
        pay=pay,
        areas=areas,
        codes=_codes(spec),
        published=spec.published,
        updated=spec.updated,
        review_due=review_due(spec, limits),
        skills=tuple(
            CardSkill(
                sys.intern(skill_ids.get(each.skill.casefold(), "")),
                sys.intern(each.skill),
                each.level,
                each.importance,
                each.share,
                each.source,
            )
            for each in spec.skills
        ),
        related=tuple(sys.intern(each.role) for each in spec.related),
        path=tuple(sys.intern(job.role) for job in _path_jobs(spec) if job.role),
        compare_with=tuple(sys.intern(each) for each in spec.compare_with),
        mentions=tuple(sys.intern(slug) for slug in sorted(_mentions(role))),
    )


def title_only(card: Card) -> Card:
    """Return the card of a role that others may name and that nothing else is shown of."""
    return replace(
        card,
        status="planned",
        replaced_by=None,
        alternate_titles=(),
        aliases=(),
        summary="",
        first_duty="",
        featured=False,
        education="",
        pay=None,
        areas=0,
        codes=(),
        published=None,
        updated=None,
        review_due=None,
        skills=(),
        related=(),
        path=(),
        compare_with=(),
        mentions=(),
    )


def shared(card: Card, held: dict[Any, Any]) -> Card:
    """Return the card with what other cards have too taken from `held`; what is new is added there.

    A card that another process made comes with copies of all it names.
    """
    one = held.setdefault
    return replace(
        card,
        slug=one(card.slug, card.slug),
        source=one(card.source, card.source),
        status=one(card.status, card.status),
        family=one(card.family, card.family),
        level=one(card.level, card.level),
        pay=card.pay and shared_row(card.pay, held),
        published=one(card.published, card.published),
        updated=one(card.updated, card.updated),
        skills=tuple(one(each, each) for each in card.skills),
        related=tuple(one(slug, slug) for slug in card.related),
        path=tuple(one(slug, slug) for slug in card.path),
        compare_with=tuple(one(slug, slug) for slug in card.compare_with),
        mentions=tuple(one(slug, slug) for slug in card.mentions),
    )


def _codes(spec: RoleSpec) -> tuple[str, ...]:
    if not spec.codes:
        return ()
    sets = type(spec.codes).model_fields
    return tuple(f"{name}:{each.code}" for name in sets for each in getattr(spec.codes, name))


def _path_jobs(spec: RoleSpec) -> tuple[Job, ...]:
    path = spec.path
    return (*path.comes_from, *path.leads_to, *path.switch_to) if path else ()


def _mentions(role: Role) -> set[str]:
    """Return the slugs of the roles that the page names outside its relations and its path."""
    spec = role.spec
    jobs: list[Job] = []
    if spec.reporting:
        jobs += [*spec.reporting.works_with]
        jobs += [spec.reporting.reports_to] if spec.reporting.reports_to else []
    if spec.requirements and spec.requirements.experience:
        for band in spec.requirements.experience.bands:
            jobs += [*band.held_before, *band.next]
    slugs = {job.role for job in jobs if job.role}
    slugs |= {spec.replaced_by} if spec.replaced_by else set()
    slugs.update(*(linked_roles(text, role.source) for text in texts_of(spec)))
    told = {job.role for job in _path_jobs(spec)} | {each.role for each in spec.related}
    return slugs - told - set(spec.compare_with)


def texts_of(value: object) -> list[str]:
    """Return every text in a model, in the order of its fields."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for each in value for text in texts_of(each)]
    fields = getattr(type(value), "model_fields", None)
    return [text for name in fields for text in texts_of(getattr(value, name))] if fields else []
