"""This module defines what stands beside a table of official figures, and what a row is of some."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from jobsite.content.schema.pay import Basis, PayKind, PayPeriod, Population
from jobsite.content.schema.scalars import (
    Amount,
    Change,
    Count,
    Currency,
    Line,
    Markdown,
    Money,
    PlaceRef,
    ReferencePeriod,
    SourceRef,
    Year,
)
from jobsite.content.schema.spec import KeyedBy, Spec

ALL = "all"
"""Stands for the code of all occupations of a place."""

Figure = Literal["min", "max", "p10", "p25", "median", "p75", "p90", "mean"]
CodeSet = Literal["soc", "onet", "uksoc", "noc", "isco08", "esco"]
RateKind = Literal["market", "ppp", "price-parity"]


class CodeTitle(Spec):
    """What a code stands for: `43-1011: First-line supervisors of office workers`."""

    code: Line
    """As it stands in the table."""
    title: Line
    """What the office calls it."""


class FigureDefinition(Spec):
    """What a figure is where the office has its own: `p10: Low wage, about the 10th percentile`."""

    figure: Figure
    """A column of the table."""
    definition: Line
    """The office's own words, in short."""


class ExtremeArea(Spec):
    """An area with the highest or lowest figure: `area` where it is in places/, else code, name and value."""

    area: PlaceRef | None = None
    """The place, whose row stands in the table."""
    code: Line | None = None
    """The office's code of an area outside places/."""
    name: Line | None = None
    """The office's name of it."""
    value: Money | None = None
    """Its figure."""
    flag: Literal["top-coded"] | None = None
    """The value is a lower bound."""
    shared_by: Count | None = None
    """How many areas have this value, where it is more than one."""


class Extreme(Spec):
    """The highest and lowest of one figure, and what they were chosen from."""

    statistic: Figure
    """The column of the table."""
    period: PayPeriod | None = None
    """What the amounts are for, by default a year."""
    published: Count
    """How many areas have this figure."""
    highest: ExtremeArea
    """The area with the highest."""
    lowest: ExtremeArea
    """The area with the lowest."""


class Extremes(Spec):
    """The extremes of one occupation over all areas of the office, those outside places/ too."""

    occupation: Line
    """Code, as in the table."""
    figures: Annotated[tuple[Extreme, ...], KeyedBy("statistic")]
    """By figure."""


class PayTableSpec(Spec):
    """What a table of pay is: where it is from, and whatever is the same for all of its rows."""

    model_config = ConfigDict(title="Pay table")

    title: Line
    """Name of the table."""
    source: SourceRef
    """Id of sources.yaml."""
    kind: PayKind = "survey"
    """Survey, employer-band or estimate."""
    basis: Basis | None = None
    """Base, gross or total; here or in a column."""
    population: Population | None = None
    """Whom the source counts; here or in a column."""
    period: PayPeriod | None = None
    """What the amounts are for; here or in a column."""
    currency: Currency | None = None
    """ISO 4217 code; here or in a column, by default the place's."""
    reference_period: ReferencePeriod | None = None
    """When it was measured; here or in a column."""
    code_set: CodeSet | None = None
    """Which codes of a role the occupations are; none in a table of places only."""
    definition: Line | None = None
    """What the office counts as pay, shown beside the figures."""
    statistics: Annotated[tuple[FigureDefinition, ...], KeyedBy("figure", "definition")] = ()
    """What single figures are, where the office has its own."""
    occupations: Annotated[tuple[CodeTitle, ...], KeyedBy("code", "title")] = ()
    """Titles of the occupations, `all` among them."""
    industries: Annotated[tuple[CodeTitle, ...], KeyedBy("code", "title")] = ()
    """Titles of the industries."""
    areas_in_all: Count | None = None
    """How many areas the office publishes, those outside places/ too."""
    extremes: Annotated[tuple[Extremes, ...], KeyedBy("occupation", "figures")] = ()
    """The highest and lowest area of each occupation."""
    notes: Markdown | None = None
    """What else a reader should know."""


class OutlookTableSpec(Spec):
    """What a table of projections is."""

    model_config = ConfigDict(title="Outlook table")

    title: Line
    """Name of the table."""
    source: SourceRef
    """Id of sources.yaml."""
    code_set: CodeSet
    """Which codes of a role the occupations are."""
    definition: Line | None = None
    """What the office counts, shown beside the figures."""
    occupations: Annotated[tuple[CodeTitle, ...], KeyedBy("code", "title")] = ()
    """Titles of the occupations, `all` among them."""
    notes: Markdown | None = None
    """What else a reader should know."""


class OutlookRow(Spec):
    """How employment in one occupation is expected to change."""

    occupation: Line
    """Code, or all."""
    place: PlaceRef
    """Country, region or area."""
    from_: Year = Field(alias="from")
    """First year."""
    to: Year
    """Last year."""
    employment_from: Count | None = None
    """People or jobs in the first year."""
    employment_to: Count | None = None
    """People or jobs expected in the last."""
    change: Change | None = None
    """In percent; may be negative."""
    openings: Count | None = None
    """Openings a year."""
    education: Line | None = None
    """Typical education needed for entry."""
    experience: Line | None = None
    """Typical work experience in a related occupation."""
    training: Line | None = None
    """Typical training on the job."""


class RateRow(Spec):
    """One rate: of a currency, or of prices in a place."""

    place: PlaceRef | None = None
    """Country of a ppp; nation, region or area of a price parity."""
    currency: Currency | None = None
    """ISO 4217 code."""
    reference_period: ReferencePeriod
    """When it held."""
    rate: Amount
    """As the table's kind says."""


class RateTableSpec(Spec):
    """What a table of rates is: market rates, purchasing power, or price levels within a country."""

    model_config = ConfigDict(title="Rate table")

    title: Line
    """Name of the table."""
    source: SourceRef
    """Id of sources.yaml."""
    kind: RateKind
    """Market (units for one of the base), ppp (for one international dollar), price-parity (nation: 100)."""
    base: Currency | None = None
    """Currency that market rates are for one of."""
    reference_period: ReferencePeriod
    """The newest there is; a row that is older by more than a year has ended."""
    definition: Line | None = None
    """What the rates are, shown beside converted amounts."""
    notes: Markdown | None = None
    """What else a reader should know."""
