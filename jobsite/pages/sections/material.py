"""This module holds what the sections of a role are made from, and the shapes that most of them have."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from jobsite.catalog.backlinks import NO_BACKLINKS, Backlinks
from jobsite.catalog.card import Card
from jobsite.catalog.inherit import Inherited, Point
from jobsite.catalog.official import NOTHING_JOINED, Joined
from jobsite.catalog.pay import PayRow
from jobsite.catalog.relations import Relation
from jobsite.content.schema.role import Job, LabelledText, RoleSpec
from jobsite.pages import prose
from jobsite.pages.edition import Edition
from jobsite.pages.linker import Link, Linker
from jobsite.pages.views import Group, Item, Section, Text


@dataclass(frozen=True, slots=True)
class Material:
    """What the sections of one role are made from."""

    spec: RoleSpec
    source: str
    inherited: Inherited
    rows: tuple[PayRow, ...]
    linker: Linker
    edition: Edition
    joined: Joined = NOTHING_JOINED
    relations: tuple[Relation, ...] = ()
    backlinks: Backlinks = NO_BACKLINKS
    compared: tuple[Card, ...] = ()

    def word(self, key: str, **values: object) -> str:
        """Return interface words."""
        return self.edition.words(key, **values)

    def inline(self, text: str, section: str) -> Text:
        """Return Markdown as it stands in a list."""
        return prose.inline(text, self.linker, self.source, section)

    def block(self, text: str, section: str) -> Text:
        """Return Markdown as blocks."""
        return prose.block(text, self.linker, self.source, section)


def section_id(key: str) -> str:
    """Return the id of a field's section."""
    return key.replace("_", "-")


def make_section(material: Material, key: str, kind: str, groups: Iterable[Group]) -> Section | None:
    """Return the section of a field with the groups that have something in them, None where none has."""
    kept = tuple(group for group in groups if group.prose or group.items or group.links or group.drawings)
    return Section(section_id(key), material.word(f"role.sections.{key}"), kind, kept) if kept else None


def prose_section(key: str) -> Callable[[Material], Section | None]:
    """Return what makes the section of a Markdown field."""

    def build(material: Material) -> Section | None:
        text = getattr(material.spec, key)
        return (
            make_section(material, key, "prose", [Group("", prose=material.block(text, section_id(key)))])
            if text
            else None
        )

    return build


def points(material: Material, texts: Iterable[LabelledText | Point], section: str) -> tuple[Item, ...]:
    """Return texts as the items of a list."""
    return tuple(
        Item(material.inline(each.text, f"{section}-{number}"), each.label or "")
        for number, each in enumerate(texts, 1)
    )


def list_section(key: str) -> Callable[[Material], Section | None]:
    """Return what makes the section of a field that is a list of texts."""

    def build(material: Material) -> Section | None:
        return make_section(
            material,
            key,
            "list",
            [Group("", items=points(material, getattr(material.spec, key), section_id(key)))],
        )

    return build


def source_words(material: Material, source: str | None) -> str:
    """Return the title of a source, or that there is none."""
    if source is None:
        return material.word("role.unsourced")
    spec = material.edition.sources.get(source)
    return spec.title if spec else source


def job_link(material: Material, job: Job) -> Link:
    """Return another job, with its address where it has a page."""
    return material.linker.role(job.role) if job.role else Link(job.title or "")
