"""This module defines the files that the chooser reads from: made in the second pass, and no pages."""

from __future__ import annotations

from dataclasses import dataclass

from jobsite.catalog.card import Card
from jobsite.catalog.shelf import Place
from jobsite.pages.comparing.scale import Scaled


@dataclass(frozen=True, slots=True)
class TitlesFile:
    """A script file of slugs and titles, in order; number: which one it is, from 1."""

    path: str
    number: int
    titles: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FactsFile:
    """A script file of what is known of some roles; partners: whom each has a page together with."""

    path: str
    number: int
    cards: tuple[Card, ...]
    sheets: tuple[Place, ...]
    partners: tuple[tuple[str, ...], ...]
    scaled: Scaled | None


DataFile = TitlesFile | FactsFile
