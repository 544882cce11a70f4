"""This module knows the names of everything that can be referred to, and judges references against them.

A name counts as soon as its source is there, whatever is wrong inside it: a fault in A never makes
a reference from B dangle. A registry that could not be read judges nothing (None).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from jobsite.content.complaints import did_you_mean
from jobsite.diagnostics.diagnostic import quote

Known = frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Names:
    """The names of all sources of a site; places and levels by their country and family."""

    roles: Known = frozenset()
    families: Mapping[str, Known] = field(default_factory=dict)
    places: Mapping[str, Known] = field(default_factory=dict)
    skills: Known = frozenset()
    sources: Known = frozenset()
    people: Known = frozenset()
    pages: Known = frozenset()
    assets: Known = frozenset()

    def known(self, kind: str, family: str | None = None) -> Known:
        """Return the names of a kind; of levels those of the family; None where they cannot be judged."""
        if kind == "level":
            return self.families.get(family or "")
        if kind == "country":
            return frozenset(self.places)
        if kind == "place":
            return self._places()
        if kind == "family":
            return frozenset(self.families)
        known: dict[str, Known] = {
            "role": self.roles,
            "skill": self.skills,
            "source": self.sources,
            "person": self.people,
            "page": self.pages,
            "asset": self.assets,
        }
        return known[kind]

    def has(self, kind: str, name: str, family: str | None = None) -> bool:
        """Tell whether a name is known, or cannot be judged."""
        if kind == "place" and "/" in name:
            country, _, part = name.partition("/")
            return country in self.places and ((parts := self.places[country]) is None or part in parts)
        known = self.known(kind, family)
        return known is None or name in known

    def _places(self) -> frozenset[str]:
        parts = (f"{country}/{part}" for country, some in self.places.items() for part in some or ())
        return frozenset((*self.places, *parts))


_THINGS = {
    "role": ("a role", "unknown-role", "for a job without a page write {title: …}"),
    "family": ("a job family", "unknown-family", "describe it in content/families/"),
    "level": ("a level of the family", "unknown-level", "add it to the levels of the family"),
    "place": ("a place in places/", "unknown-place", "describe it in content/places/"),
    "country": ("a country in places/", "unknown-place", "describe it in content/places/"),
    "source": ("a source in sources.yaml", "unknown-source", "add it to content/sources.yaml"),
    "person": ("a person in people.yaml", "unknown-person", "add the person to content/people.yaml"),
    "skill": ("a skill in skills.yaml", "unknown-skill", "add it to content/skills.yaml"),
    "page": ("a page in pages/", "unknown-page", "write it in content/pages/"),
    "asset": ("a file in assets/", "unknown-asset", "put the file into content/assets/"),
}
"""What a kind is called, which rule is broken, and what helps where no name is near."""


def unknown(names: Names, kind: str, name: str, family: str | None = None) -> tuple[str, str, str] | None:
    """Return rule, message and hint where the name is not known."""
    if names.has(kind, name, family):
        return None
    thing, rule, hint = _THINGS[kind]
    known = tuple(names.known(kind, family) or ())
    if guess := did_you_mean(name, known):
        hint = f"did you mean {guess}?"
    elif kind == "level" and known:
        hint = f"the levels are {', '.join(sorted(known))}"
    return rule, f"{quote(name)} is not {thing}", hint
