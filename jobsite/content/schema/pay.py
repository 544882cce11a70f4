"""This module defines what an author may write about pay: one figure or band in one place."""

from __future__ import annotations

from typing import Annotated, Literal

from jobsite.content.schema.scalars import (
    Amount,
    Count,
    Currency,
    LevelRef,
    Line,
    PlaceRef,
    ReferencePeriod,
    Share,
    SourceRef,
)
from jobsite.content.schema.spec import KeyedBy, Many, Spec

PERCENTILES = ("p10", "p25", "median", "p75", "p90")
BAND = ("min", "max")
FIGURES = (*BAND, *PERCENTILES, "mean")

PayPeriod = Literal["hour", "day", "week", "month", "year"]
Basis = Literal["base", "gross", "total"]
Population = Literal["all", "full-time", "full-time-equivalent"]
PayKind = Literal["survey", "employer-band", "estimate", "unsourced"]
FlagName = Literal["suppressed", "top-coded", "hourly-only", "annual-only"]


class FigureFlag(Spec):
    """What an office says of one figure: `p75: suppressed`."""

    figure: Literal["min", "max", "p10", "p25", "median", "p75", "p90", "mean"]
    flag: FlagName


class PayEntry(Spec):
    """Pay in one place: a band (min and max) or a distribution (p10 to p90, mean), never both."""

    place: PlaceRef
    kind: PayKind
    period: PayPeriod
    currency: Currency | None = None
    basis: Basis | None = None
    population: Population | None = None
    min: Amount | None = None
    max: Amount | None = None
    p10: Amount | None = None
    p25: Amount | None = None
    median: Amount | None = None
    p75: Amount | None = None
    p90: Amount | None = None
    mean: Amount | None = None
    flags: Annotated[tuple[FigureFlag, ...], KeyedBy("figure", "flag")] = ()
    n: Count | None = None
    rse_median: Share | None = None
    rse_mean: Share | None = None
    level: LevelRef | None = None
    industry: Line | None = None
    occupation: Line | None = None
    reference_period: ReferencePeriod | None = None
    source: SourceRef | None = None


PayEntries = Many[PayEntry]
