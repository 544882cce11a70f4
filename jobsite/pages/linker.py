"""This module turns names of content into addresses as they are written on one page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from jobsite.catalog.card import Card
from jobsite.content.links import Target
from jobsite.pages import paths
from jobsite.pages.edition import Edition


@dataclass(frozen=True, slots=True)
class Link:
    """Text that leads somewhere; href is empty where there is no page to lead to."""

    text: str
    href: str = ""


@dataclass(frozen=True, slots=True)
class Linker:
    """Knows which page is being made, and what it may link to: cards by slug, and the edition's pages."""

    page: str
    edition: Edition
    cards: Mapping[str, Card]

    def to_path(self, target: str) -> str:
        """Return the address of a path of the site."""
        return paths.relative(self.page, target)

    @property
    def home(self) -> str:
        """The address of the home page, empty where it is not built."""
        return self.to_path(self.edition.home) if self.edition.home else ""

    def href(self, kind: str, name: str, fragment: str = "") -> str:
        """Return the address of content, empty where it has no page."""
        path = self._path(kind, name)
        return paths.relative(self.page, f"{path}#{fragment}" if fragment else path) if path else ""

    def role(self, slug: str) -> Link:
        """Return a role's title with its address."""
        card = self.cards.get(slug)
        return Link(card.title if card else slug, self.href("role", slug))

    def place(self, place: str) -> Link:
        """Return a place's name with its address."""
        return Link(self.edition.place_name(place), self.href("place", place))

    def family(self, slug: str) -> Link:
        """Return a family's title with its address."""
        return Link(self.edition.family_title(slug), self.href("family", slug))

    def skill(self, name: str) -> Link:
        """Return a skill as a role writes it, with the address of its page."""
        return Link(name, self.href("skill", self.edition.skill_ids.get(name.casefold(), "")))

    def target(self, target: Target) -> str:
        """Return the address of a link in prose, empty where it has to be plain text."""
        if target.kind == "url":
            return target.name
        if target.kind == "fragment":
            return f"#{target.fragment}"
        return self.href(target.kind, target.name, target.fragment)

    def _path(self, kind: str, name: str) -> str:
        edition = self.edition
        if kind == "role":
            card = self.cards.get(name)
            return paths.role_path(name) if card and card.has_page and "role" in edition.kinds else ""
        if kind == "family":
            return paths.family_path(name) if name in edition.families_shown else ""
        if kind == "skill":
            return paths.skill_path(name) if name in edition.skills_shown else ""
        if kind == "place":
            return paths.place_path(name) if name in edition.places_shown else ""
        if kind == "page":
            return paths.page_path(name) if name in edition.page_titles and "page" in edition.kinds else ""
        return paths.asset_path(name) if kind == "asset" else ""
