"""This module defines the jobs: everything that one page is made from, by value, a type a kind of page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from jobsite.catalog.card import Card
from jobsite.catalog.shelf import Place
from jobsite.content.schema.page import PageSpec


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page lies, its source (empty for none), and which of how many pages of its list it is."""

    path: str
    source: str = ""
    number: int = 1
    pages: int = 1


@dataclass(frozen=True, slots=True)
class HomeJob:
    """The home page. counts: words' key and number; families: slug and number of roles."""

    page: Page
    counts: tuple[tuple[str, int], ...]
    families: tuple[tuple[str, int], ...]
    featured: tuple[Card, ...]
    recent: tuple[Card, ...]
    newest: date | None
    named: tuple[Card, ...] = ()

    @property
    def cards(self) -> tuple[Card, ...]:
        """The roles it shows, and those its introduction names."""
        return (*self.featured, *self.recent, *self.named)


@dataclass(frozen=True, slots=True)
class RolesJob:
    """A page of all roles. letters: each with the page it begins on; count: of all roles."""

    page: Page
    cards: tuple[Card, ...]
    letters: tuple[tuple[str, int], ...]
    count: int


@dataclass(frozen=True, slots=True)
class RoleJob:
    """A role's page: where the role is set aside, the cards of roles it names, those it replaces.

    review_due: the day a review was due, if that is past.
    """

    page: Page
    slug: str
    role: Place
    named: tuple[Card, ...]
    replaces: tuple[Card, ...]
    review_due: date | None

    @property
    def cards(self) -> tuple[Card, ...]:
        """The roles it shows something of."""
        return (*self.named, *self.replaces)


@dataclass(frozen=True, slots=True)
class FamilyJob:
    """A page of a family: its roles in order of levels; on the first archived ones without a successor.

    steps, on the first too: the levels from the first up, each with its first roles and their number.
    """

    page: Page
    family: str
    listed: tuple[Card, ...]
    archived: tuple[Card, ...]
    named: tuple[Card, ...] = ()
    steps: tuple[tuple[str, tuple[Card, ...], int], ...] = ()

    @property
    def cards(self) -> tuple[Card, ...]:
        """The roles it shows, and those its description names."""
        on_steps = (card for _, cards, _ in self.steps for card in cards)
        return (*self.listed, *self.archived, *self.named, *on_steps)


@dataclass(frozen=True, slots=True)
class PayJob:
    """The list of places: countries to their number of pay rows, and of regions and areas with pay."""

    page: Page
    rows: Mapping[str, int]
    parts: Mapping[str, int]
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceJob:
    """A page of a place: where its pay rows are set aside (none: only parts), their roles, its parts."""

    page: Page
    place: str
    rows: Place | None
    cards: tuple[Card, ...]
    parts: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class SourcesJob:
    """A page of sources, by id."""

    page: Page
    sources: tuple[str, ...]
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class FreePageJob:
    """A free page, and the roles it links to."""

    page: Page
    spec: PageSpec
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class RedirectJob:
    """A page that leads on to the path of a titled page."""

    page: Page
    target: str
    title: str
    cards: tuple[Card, ...] = ()


@dataclass(frozen=True, slots=True)
class NotFoundJob:
    """404.html."""

    page: Page
    cards: tuple[Card, ...] = ()


Job = (
    HomeJob
    | RolesJob
    | RoleJob
    | FamilyJob
    | PayJob
    | PlaceJob
    | SourcesJob
    | FreePageJob
    | RedirectJob
    | NotFoundJob
)
