"""This module defines the jobs: everything that one page is made from, by value, a type a kind of page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from jobsite.catalog.backlinks import NO_BACKLINKS, Backlinks
from jobsite.catalog.card import Card
from jobsite.catalog.changes import Change
from jobsite.catalog.level_pay import LevelPay
from jobsite.catalog.relations import Relation
from jobsite.catalog.shelf import Place
from jobsite.content.schema.page import PageSpec
from jobsite.content.schema.registries import SkillSpec
from jobsite.content.schema.tables import OutlookTableSpec, RateTableSpec
from jobsite.pages.comparing.scale import Scaled


@dataclass(frozen=True, slots=True)
class Page:
    """Where a page lies, its source (empty for none), and which of how many pages of its list it is."""

    path: str
    source: str = ""
    number: int = 1
    pages: int = 1


@dataclass(frozen=True, slots=True)
class HomeJob:
    """The home page. counts: words' key and number; families: slug and number of roles.

    featured: all roles where none is featured and they are few; newest: the day of the newest change;
    newest_figures: the newest reference period of pay.
    """

    page: Page
    counts: tuple[tuple[str, int], ...]
    families: tuple[tuple[str, int], ...]
    featured: tuple[Card, ...]
    recent: tuple[Change, ...]
    newest: date | None
    newest_figures: str
    named: tuple[Card, ...] = ()

    @property
    def cards(self) -> tuple[Card, ...]:
        """The roles it shows, and those its introduction names."""
        return (*self.featured, *(change.role for change in self.recent), *self.named)


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

    relations: the declared ones, then the nearest others; review_due: the day a review was due, if past;
    compared: those that it has a page together with.
    """

    page: Page
    slug: str
    role: Place
    named: tuple[Card, ...]
    replaces: tuple[Card, ...]
    review_due: date | None
    relations: tuple[Relation, ...] = ()
    backlinks: Backlinks = NO_BACKLINKS
    compared: tuple[Card, ...] = ()

    @property
    def cards(self) -> tuple[Card, ...]:
        """The roles it shows something of."""
        related = (relation.role for relation in self.relations)
        return (*self.named, *self.replaces, *related, *self.backlinks.roles, *self.compared)


@dataclass(frozen=True, slots=True)
class AreasJob:
    """A page of a role's areas: where the role is set aside, and its card."""

    page: Page
    slug: str
    role: Place
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class FamilyJob:
    """A page of a family: some of its roles, of how many; on the first archived ones without a successor.

    steps, on the first too: the levels from the first up, each with its first roles and their number.
    pay: levels that official figures of the home country are known of, with all of their roles.
    """

    page: Page
    family: str
    listed: tuple[Card, ...]
    archived: tuple[Card, ...]
    count: int
    named: tuple[Card, ...] = ()
    steps: tuple[tuple[str, tuple[Card, ...], int], ...] = ()
    pay: tuple[tuple[str, LevelPay], ...] = ()

    @property
    def cards(self) -> tuple[Card, ...]:
        """The roles it shows, and those its description names."""
        on_steps = (card for _, cards, _ in self.steps for card in cards)
        return (*self.listed, *self.archived, *self.named, *on_steps)


@dataclass(frozen=True, slots=True)
class SkillJob:
    """A page of a skill: some roles that ask for it, of how many; some families that grade it."""

    page: Page
    skill: SkillSpec
    listed: tuple[Card, ...]
    families: tuple[str, ...]
    count: int
    named: tuple[Card, ...] = ()

    @property
    def cards(self) -> tuple[Card, ...]:
        """The roles it shows, and those its description names."""
        return (*self.listed, *self.named)


@dataclass(frozen=True, slots=True)
class KnownPay:
    """What is known of pay in a country with its parts: of how many roles, in how many rows, how new.

    newest: the latest reference period, empty where none is stated; parts: the first of how many.
    """

    country: str
    roles: int
    rows: int
    newest: str
    parts: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class PayJob:
    """The list of places: its countries in order; sources: ids of those their pay is from."""

    page: Page
    countries: tuple[KnownPay, ...]
    cards: tuple[Card, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceJob:
    """A page of a place: where its pay rows are set aside (none: only parts), their roles, its parts.

    nations: where the rows of its nation lie that go with them, one each.
    """

    page: Page
    place: str
    rows: Place | None
    nations: Place | None
    cards: tuple[Card, ...]
    parts: tuple[str, ...]
    count: int


@dataclass(frozen=True, slots=True)
class CompareJob:
    """The page of two roles: their cards, and where what else is known of them is set aside."""

    page: Page
    cards: tuple[Card, ...]
    sheets: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class ChooserJob:
    """A page of comparisons that are ready, of how many; on the first a reader chooses among all roles.

    pairs: slugs, in the order of titles; titles: in how many files all titles are;
    scaled: what pay is drawn on.
    """

    page: Page
    pairs: tuple[tuple[str, str], ...]
    count: int
    titles: int
    cards: tuple[Card, ...]
    scaled: Scaled | None


@dataclass(frozen=True, slots=True)
class SourcesJob:
    """A page of sources, by id. rows: how many rows of places are from each; tables: those not of pay.

    example: where rows of the home country are set aside, to show by them how figures are made.
    """

    page: Page
    sources: tuple[str, ...]
    cards: tuple[Card, ...] = ()
    rows: tuple[tuple[str, int], ...] = ()
    tables: tuple[tuple[str, OutlookTableSpec | RateTableSpec], ...] = ()
    example: Place | None = None


@dataclass(frozen=True, slots=True)
class ChangesJob:
    """A page of changes, of how many."""

    page: Page
    changes: tuple[Change, ...]
    count: int

    @property
    def cards(self) -> tuple[Card, ...]:
        """The roles it shows."""
        return tuple(change.role for change in self.changes)


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
    | AreasJob
    | FamilyJob
    | SkillJob
    | PayJob
    | PlaceJob
    | CompareJob
    | ChooserJob
    | SourcesJob
    | ChangesJob
    | FreePageJob
    | RedirectJob
    | NotFoundJob
)
