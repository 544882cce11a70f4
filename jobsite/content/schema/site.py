"""This module defines what an author may write about the site as a whole."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict

from jobsite.content.schema.family import Defaults
from jobsite.content.schema.scalars import (
    AssetRef,
    Count,
    CountryRef,
    Currency,
    Line,
    LocaleTag,
    Markdown,
    PageRef,
    SiteUrl,
    TimeZone,
    Url,
)
from jobsite.content.schema.spec import KeyedBy, Many, Spec

PageKind = Literal[
    "home", "roles", "role", "family", "skill", "pay", "compare", "sources", "changes", "page", "data"
]
PAGE_KINDS: tuple[PageKind, ...] = (
    "home",
    "roles",
    "role",
    "family",
    "skill",
    "pay",
    "compare",
    "sources",
    "changes",
    "page",
    "data",
)


class MenuItem(Spec):
    """A link of the menu: a free page, or a title with an address."""

    short: ClassVar[str] = "page"
    page: PageRef | None = None
    """Slug of a free page."""
    title: Line | None = None
    """Words of a link to elsewhere."""
    url: Url | None = None
    """Address of a link to elsewhere."""


class Logo(Spec):
    """The site's own mark beside its title."""

    asset: AssetRef
    """Path of a file below content/assets/."""
    alternative_text: Line | None = None
    """What it shows, where that is not the title."""


class SitePicture(Spec):
    """The picture other sites show beside a link to this one, best 1200 by 630 pixels, PNG or JPEG."""

    asset: AssetRef
    """Path of a file below content/assets/."""
    alternative_text: Line | None = None
    """What it shows, where that is not the title."""


class Limits(Spec):
    """Ages in months after which a figure or a review is stale."""

    pay_months: Count | None = None
    """Age after which a figure is called old."""
    review_months: Count | None = None
    """Age after which a review is due."""


class Severity(Spec):
    """What a warning is on this site: `review-due: error`."""

    rule: Line
    """Name of a rule (docs/rules.md)."""
    severity: Literal["error", "warning", "off"]
    """Error, warning or off."""


class SiteSpec(Spec):
    """The settings of a site; only the title is required."""

    model_config = ConfigDict(title="Site")

    title: Line
    """Name of the site."""
    description: Markdown | None = None
    """A sentence for the home page and search engines."""
    base_url: SiteUrl | None = None
    """Where the site will be published."""
    repository: SiteUrl | None = None
    """Address of the repository, for links to each page's source."""
    branch: Line = "main"
    """Branch those links lead to."""
    locale: LocaleTag = "en"
    """Language tag, such as en-GB."""
    time_zone: TimeZone = "UTC"
    """IANA name, such as Europe/London: decides what day it is."""
    home_country: CountryRef | None = None
    """Slug of the country shown first."""
    display_currency: Currency | None = None
    """ISO 4217 code."""
    menu: Many[MenuItem] = ()
    """Free pages and links beside the site's own."""
    logo: Logo | None = None
    """Stands beside the title."""
    picture: SitePicture | None = None
    """Shown by other sites beside a link; by default the theme's."""
    licence: Line | None = None
    """Under which the texts may be used."""
    contact: Url | None = None
    """Address a reader may write to."""
    limits: Limits = Limits()
    """Ages in months after which something is stale."""
    pages: Many[PageKind] = PAGE_KINDS
    """Kinds of page to build, data for tables as files; a link to a kind left out becomes plain text."""
    defaults: Defaults | None = None
    """What all roles have unless they or their family say otherwise."""
    severities: Annotated[tuple[Severity, ...], KeyedBy("rule", "severity")] = ()
    """Warnings that are errors here, or off."""
