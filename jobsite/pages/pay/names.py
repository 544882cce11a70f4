"""This module puts names into sentences: people who do a job, and where."""

from __future__ import annotations

import functools
import re

from babel import Locale

from jobsite.pages import formats
from jobsite.pages.edition import Edition

NOUNS_WITH_CAPITALS = frozenset({"de", "lb"})
"""Languages in which a name of people keeps its capitals within a sentence."""
PRODUCTS = frozenset({"Azure", "Cisco", "Google", "Java", "Linux", "Microsoft", "Oracle", "Python"})
"""Names that jobs are called by and that keep their capital; one with a capital inside keeps it anyway."""


def people(title: str, plural: str | None, edition: Edition) -> str:
    """Return those who do a job as they are named within a sentence; what needs no plural without one."""
    if not plural:
        return edition.words("compare.people", title=title)
    return within_sentence(plural, edition.locale)


def counted(who: str, population: str | None, edition: Edition) -> str:
    """Return people as a source counts them: `nurses in full-time work`; nothing is added to all."""
    if population in {None, "all"}:
        return who
    return edition.words(f"compare.counted.{population}", who=who)


def within_sentence(name: str, locale: str) -> str:
    """Return a title as it stands within a sentence: `French IT Teachers` as `French IT teachers`."""
    language = locale.partition("-")[0]
    if language in NOUNS_WITH_CAPITALS:
        return name
    kept = _languages(language) | PRODUCTS
    return re.sub(r"[^\W\d_]+", lambda word: word[0] if word[0] in kept else _lowered(word[0]), name)


def _lowered(word: str) -> str:
    return word.lower() if len(word) > 1 and word.istitle() else word


@functools.cache
def _languages(language: str) -> frozenset[str]:
    """Return the names of languages in a language, which are those of peoples too: `French`."""
    return frozenset(Locale.parse(language).languages.values())


def where(place: str, edition: Edition) -> str:
    """Return where, within a sentence: `in the United States`, `in California`."""
    words, name, spec = edition.words, edition.place_name(place), edition.places.get(place)
    has_own_words = spec is not None and name == formats.country(spec.country, edition.locale)
    if spec and has_own_words and f"compare.where.{spec.country}" in words.texts:
        return words(f"compare.where.{spec.country}")
    last = name.rpartition(" ")[2].casefold()
    takes_article = last in words("compare.where.the_endings").split()
    return words(f"compare.where.{'in_the' if takes_article else 'in_'}", place=name)
