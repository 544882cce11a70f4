"""This module sorts out what a source holds: what is kept, and why the rest is not, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Sifted(Generic[T]):
    """What was kept of a source, in its order, and how many were dropped for which reason."""

    kept: tuple[T, ...]
    dropped: Mapping[str, int] = field(default_factory=dict)

    @property
    def read(self) -> int:
        """How many there were: each was kept, or dropped for one reason."""
        return len(self.kept) + sum(self.dropped.values())

    def sift(self, reason: Callable[[T], str]) -> Sifted[T]:
        """Drop what there is a reason against; an empty reason keeps it."""
        further = sifted(self.kept, reason)
        dropped = Counter(self.dropped) + Counter(further.dropped)
        return Sifted(further.kept, dict(sorted(dropped.items())))

    def newest(self, of: Callable[[T], Hashable], period: Callable[[T], str], why: str) -> Sifted[T]:
        """Keep the newest of each; periods are written so that their texts sort by time."""
        newest: dict[Hashable, str] = {}
        for entry in self.kept:
            newest[of(entry)] = max(period(entry), newest.get(of(entry), ""))
        return self.sift(lambda entry: why if period(entry) < newest[of(entry)] else "")


def sifted(entries: Iterable[T], reason: Callable[[T], str]) -> Sifted[T]:
    """Return what there is no reason against, and how often each reason held."""
    kept: list[T] = []
    dropped: Counter[str] = Counter()
    for entry in entries:
        if why := reason(entry):
            dropped[why] += 1
        else:
            kept.append(entry)
    return Sifted(tuple(kept), dict(sorted(dropped.items())))
