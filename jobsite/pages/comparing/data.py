"""This module writes the files that the script chooses roles from: calls of a function, words ready to show.

A page that was opened from a folder may load scripts, and nothing else.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from jobsite.catalog.shelf import fetch
from jobsite.pages import paths
from jobsite.pages.comparing.jobs import DataFile, FactsFile, TitlesFile
from jobsite.pages.comparing.scale import Scaled, scaled_side
from jobsite.pages.comparing.single_rows import single_sides
from jobsite.pages.comparing.skill_rows import MOST_SKILLS, named_skills
from jobsite.pages.comparing.subject import Subject, subject
from jobsite.pages.comparing.verdicts import lacks, traits
from jobsite.pages.edition import Edition
from jobsite.pages.linker import Linker
from jobsite.pages.render import environment
from jobsite.pages.views import Side

LARGEST_ROLE = 5_000
"""Bytes: a file holds twelve."""
MOST_PARTNERS = 60


def data_file(file: DataFile, edition: Edition) -> bytes:
    """Return the bytes of a file of the chooser."""
    if isinstance(file, TitlesFile):
        return _called("titles", file.number, file.titles)
    return _called("facts", file.number, tuple(_facts(file, edition)))


def _called(name: str, number: int, value: object) -> bytes:
    return f"jobsite({_json(name)},{number},{_json(value)});\n".encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _facts(file: FactsFile, edition: Edition) -> Iterator[dict[str, object]]:
    linker = Linker(paths.COMPARE, edition, {card.slug: card for card in file.cards})
    home = edition.settings.home_country
    for card, shelved, partners in zip(file.cards, file.sheets, file.partners, strict=True):
        place = home or (card.pay.place if card.pay else "")
        found = subject(card, fetch(shelved), place)
        yield _fitted(_role(found, partners, file.scaled, linker, edition))


def _role(
    found: Subject, partners: tuple[str, ...], scaled: Scaled | None, linker: Linker, edition: Edition
) -> dict[str, object]:
    card = found.card
    sides = single_sides(found, linker, edition)
    if scaled:
        sides["drawn"] = scaled_side(found, scaled)
    names = tuple(named_skills(card, edition).values())[: 2 * MOST_SKILLS]
    return {
        "slug": card.slug,
        "title": card.title,
        "href": linker.role(card.slug).href,
        "pairs": partners[:MOST_PARTNERS],
        "lacks": lacks(found),
        "traits": traits(found, edition),
        "skills": [(link.text, link.href) for link in map(linker.skill, names)],
        "sides": {key: _side(side, edition) for key, side in sides.items() if side != Side()},
    }


def _side(side: Side, edition: Edition) -> tuple[object, ...]:
    """Return text, note, links and drawing of a side, without the empty ones at the end."""
    drawn = ""
    if side.strip:
        macros = vars(environment(edition.theme).get_template("partials/strip.html").module)
        drawn = str(macros["strip"](side.strip))
    parts = [side.text, side.note, [(link.text, link.href) for link in side.links], drawn]
    while parts and not parts[-1]:
        parts.pop()
    return tuple(parts)


def _fitted(role: dict[str, object]) -> dict[str, object]:
    """Return a role that is not too long for its file: of its skills, then of its partners, the last go."""
    for key in ("skills", "pairs"):
        while len(_json(role).encode()) > LARGEST_ROLE and role[key]:
            some = role[key]
            assert isinstance(some, (list, tuple))  # noqa: S101 - as _role makes them
            role[key] = some[: len(some) * 3 // 4]
    return role
