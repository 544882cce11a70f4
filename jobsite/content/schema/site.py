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

PageKind = Literal["home", "roles", "role", "family", "pay", "sources", "page"]
PAGE_KINDS: tuple[PageKind, ...] = ("home", "roles", "role", "family", "pay", "sources", "page")


class MenuItem(Spec):
    """A link of the menu: a free page, or a title with an address."""

    short: ClassVar[str] = "page"
    page: PageRef | None = None
    title: Line | None = None
    url: Url | None = None


class Logo(Spec):
    """The site's own mark beside its title."""

    asset: AssetRef
    alternative_text: Line | None = None


class Limits(Spec):
    """Ages in months after which a figure or a review is stale."""

    pay_months: Count | None = None
    review_months: Count | None = None


class Severity(Spec):
    """What a warning is on this site: `review-due: error`."""

    rule: Line
    severity: Literal["error", "warning", "off"]


class SiteSpec(Spec):
    """The settings of a site; only the title is required."""

    model_config = ConfigDict(title="Site")

    title: Line
    description: Markdown | None = None
    base_url: SiteUrl | None = None
    repository: SiteUrl | None = None
    branch: Line = "main"
    locale: LocaleTag = "en"
    time_zone: TimeZone = "UTC"
    home_country: CountryRef | None = None
    display_currency: Currency | None = None
    menu: Many[MenuItem] = ()
    logo: Logo | None = None
    licence: Line | None = None
    contact: Url | None = None
    limits: Limits = Limits()
    pages: Many[PageKind] = PAGE_KINDS
    defaults: Defaults | None = None
    severities: Annotated[tuple[Severity, ...], KeyedBy("rule", "severity")] = ()
