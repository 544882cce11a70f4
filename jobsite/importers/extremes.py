"""This module finds the highest and lowest of a figure over an office's areas, those outside places/ too."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any


@dataclass(frozen=True, slots=True)
class LocalFigure:
    """A figure of an area: the office's code and name of it, its place on the site or empty, the value."""

    code: str
    name: str
    place: str
    value: str


def extremes(figures: Sequence[LocalFigure], period: str) -> Mapping[str, Any]:
    """Return the highest and lowest of at least one figure, and how many they were chosen from."""
    return {
        "period": period,
        "published": len(figures),
        "highest": _extreme(figures, max),
        "lowest": _extreme(figures, min),
    }


def _extreme(
    figures: Sequence[LocalFigure], choose: Callable[[Sequence[Decimal]], Decimal]
) -> Mapping[str, Any]:
    """Return the first area by name of those with the value."""
    value = choose([Decimal(figure.value) for figure in figures])
    tied = [figure for figure in figures if Decimal(figure.value) == value]
    first = min(tied, key=lambda figure: (figure.name, figure.code))
    area = (
        {"area": first.place}
        if first.place
        else {"code": first.code, "name": first.name, "value": Decimal(first.value)}
    )
    return area | ({"shared_by": len(tied)} if len(tied) > 1 else {})
