"""This module defines what an author may write about pay: one figure or band in one place."""

from __future__ import annotations

from typing import Annotated, Literal

from jobsite.content.schema.scalars import (
    Count,
    Currency,
    LevelRef,
    Line,
    Money,
    PlaceRef,
    ReferencePeriod,
    Share,
    SourceRef,
)
from jobsite.content.schema.spec import KeyedBy, Spec

PERCENTILES = ("p10", "p25", "median", "p75", "p90")
BAND = ("min", "max")
FIGURES = (*BAND, *PERCENTILES, "mean")

PayPeriod = Literal["hour", "day", "week", "month", "year"]
Basis = Literal["base", "gross", "total"]
Population = Literal["all", "full-time", "full-time-equivalent"]
PayKind = Literal["survey", "employer-band", "estimate", "unsourced"]
Flagged = Literal["min", "max", "p10", "p25", "median", "p75", "p90", "mean", "n", "rse_median", "rse_mean"]
FlagName = Literal["suppressed", "top-coded", "hourly-only", "annual-only"]


ONE_PERIOD = {"hourly-only": "hour", "annual-only": "year"}


def is_published(flag: str | None, period: str | None) -> bool:
    """Tell whether an office publishes an amount of a figure that it so flags, for the period."""
    return flag != "suppressed" and ONE_PERIOD.get(flag or "", period) == period


class FigureFlag(Spec):
    """What an office says of one figure: `p75: suppressed`."""

    figure: Flagged
    """min, max, p10, p25, median, p75, p90 or mean; n, rse_median or rse_mean."""
    flag: FlagName
    """What the office says of it."""


class PayEntry(Spec):
    """Pay in one place: a band (min and max) or a distribution (p10 to p90, mean), never both."""

    place: PlaceRef
    """Country, region or area, such as us, us/ca or us/san-jose."""
    kind: PayKind
    """Survey, employer-band, estimate, or unsourced."""
    period: PayPeriod
    """What the amounts are for."""
    currency: Currency | None = None
    """ISO 4217 code; by default the place's."""
    basis: Basis | None = None
    """Base, gross or total, as the source defines it."""
    population: Population | None = None
    """Whom the source counts."""
    min: Money | None = None
    """Lower end of a band."""
    max: Money | None = None
    """Upper end of a band."""
    p10: Money | None = None
    """One in ten earns less."""
    p25: Money | None = None
    """One in four earns less."""
    median: Money | None = None
    """Half earn less."""
    p75: Money | None = None
    """One in four earns more."""
    p90: Money | None = None
    """One in ten earns more."""
    mean: Money | None = None
    """The average."""
    flags: Annotated[tuple[FigureFlag, ...], KeyedBy("figure", "flag")] = ()
    """What an office says of single figures: suppressed, top-coded, hourly-only, annual-only."""
    n: Count | None = None
    """How many people or jobs were counted."""
    rse_median: Share | None = None
    """Relative standard error of the median, in percent."""
    rse_mean: Share | None = None
    """Relative standard error of the mean, in percent."""
    level: LevelRef | None = None
    """Id of one of the family's levels, where the figures are for it alone."""
    industry: Line | None = None
    """Where the figures are for one industry alone."""
    occupation: Line | None = None
    """Code the figures were published under."""
    reference_period: ReferencePeriod | None = None
    """When it was measured: YYYY, YYYY-MM or YYYY-MM-DD."""
    source: SourceRef | None = None
    """Id of sources.yaml; required unless the kind is unsourced."""
