"""This script writes a site of N roles to measure builds with.

    python benchmarks/generate.py N FOLDER [--lean]

Each role has some 12 KB of YAML: about 80 texts, pay in five countries and three cities of each, six
related roles. The same N gives the same bytes, everywhere: only `random()` is used, whose values
Python promises never to change. --lean builds role pages, families and pay alone, the pages that the
sites of other generators have which this one is compared with.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sys
import textwrap
import tomllib
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
Fields = dict[str, Any]

WORDS = tomllib.loads(Path(__file__).with_name("vocabulary.toml").read_text(encoding="utf-8"))
LEAN = ["home", "role", "family", "pay"]
TEAMS = ["Editorial team", "Guest writers"]
PROFICIENCIES = ["awareness", "working", "practitioner", "expert"]
MARKED = 0.15
"""The share of sentences and list items that hold a link, code or emphasis."""
STRIDE = 7919
"""Steps from one title to the next: a prime that does not divide their number."""


@dataclass(frozen=True)
class OneLine:
    """A list or mapping that is written on one line."""

    value: list[str] | Fields


# Chance


class Dice:
    """Draws from lists, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed).random  # noqa: S311 - no secrets here

    def number(self, low: int, high: int) -> int:
        """Return a whole number from low to high, both included."""
        return low + int(self._random() * (high - low + 1))

    def is_marked(self) -> bool:
        """Tell whether a text gets Markdown."""
        return self._random() < MARKED

    def one(self, some: Sequence[T]) -> T:
        """Return one of them."""
        return some[self.number(0, len(some) - 1)]

    def several(self, some: Sequence[T], count: int) -> list[T]:
        """Return different ones of them, all where there are not so many."""
        left = list(some)
        return [left.pop(self.number(0, len(left) - 1)) for _ in range(min(count, len(left)))]


# Names


@cache
def titles() -> list[str]:
    """Return every title there can be; the first N of them differ in every word."""
    every = [
        " ".join(filter(None, (rank, field, position)))
        for rank in WORDS["ranks"]
        for field in WORDS["fields"]
        for position in WORDS["positions"]
    ]
    return [every[number * STRIDE % len(every)] for number in range(len(every))]


def as_slug(name: str) -> str:
    """Return a name as it stands in an address."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def skill_id(name: str) -> str:
    """Return the id of a skill."""
    return as_slug(name.replace("#", " sharp"))


# Texts


class Author:
    """Writes the texts of one role."""

    def __init__(self, title: str, dice: Dice) -> None:
        self.title = title
        self.dice = dice

    def fill(self, pattern: str) -> str:
        """Return a pattern with its gaps filled."""
        one, number = self.dice.one, self.dice.number
        verb: str = one(WORDS["verbs"])
        return pattern.format(
            title=self.title,
            Verb=verb,
            verb=verb.lower(),
            object=one(WORDS["objects"]),
            purpose=one(WORDS["purposes"]),
            field=one(WORDS["fields"]).lower(),
            trade=one(WORDS["trades"]).lower(),
            hard=one(WORDS["hard_skills"]),
            soft=one(WORDS["soft_skills"]).lower(),
            few=number(1, 3),
            more=number(4, 9),
            page=number(10, 99),
        )

    def sentence(self) -> str:
        """Return a sentence."""
        kind = "marked_sentences" if self.dice.is_marked() else "sentences"
        return self.fill(self.dice.one(WORDS[kind]))

    def paragraph(self, length: int) -> str:
        """Return so many sentences."""
        return " ".join(self.sentence() for _ in range(length))

    def plain_paragraph(self, length: int) -> str:
        """Return so many sentences without Markdown."""
        return " ".join(self.fill(self.dice.one(WORDS["sentences"])) for _ in range(length))

    def item(self) -> str:
        """Return an item of a list."""
        kind = "marked_items" if self.dice.is_marked() else "items"
        return self.fill(self.dice.one(WORDS[kind]))

    def items(self, count: int) -> list[str]:
        """Return so many items."""
        return [self.item() for _ in range(count)]


# Content


def role(number: int, roles: int) -> Fields:
    """Return the fields of one of so many roles."""
    title = titles()[number]
    dice = Dice(number)
    author = Author(title, dice)
    fields = _head(author, number)
    fields |= {
        "summary": author.plain_paragraph(2),
        "overview": "\n\n".join(_wrapped(author.paragraph(length)) for length in (3, 2, 2)),
        "day_to_day": "\n".join(f"- {item}" for item in author.items(6)),
        "responsibilities": author.items(10),
        "skills": {
            "hard": [_skill(name, author) for name in dice.several(WORDS["hard_skills"], 4)],
            "soft": [_skill(name, author) for name in dice.several(WORDS["soft_skills"], 4)],
        },
        "tools": [{"category": "Software", "products": OneLine(dice.several(WORDS["hard_skills"], 7))}],
        "requirements": _requirements(author),
        "employment": {"type": dice.one(["Full-time", "Part-time", "Contract"])},
        "conditions": {"environment": author.paragraph(2)},
        "reporting": {"reports_to": OneLine({"title": f"{dice.one(WORDS['fields'])} Director"})},
        "path": {"advancement": author.paragraph(2)},
        "pay": _pay(dice),
        "industries": OneLine(dice.several(WORDS["trades"], 4)),
        "benefits": dice.several(WORDS["benefits"], 6),
        "measures": author.items(4),
        "interview_questions": [author.fill("Who {verb} {object} where you work now?") for _ in range(5)],
        "job_description": _posting(author),
        "faq": [_answered(question, author) for question in WORDS["questions"]],
        "related": OneLine(_related(number, roles, dice)),
    }
    return fields


def _head(author: Author, number: int) -> Fields:
    dice = author.dice
    others = [each for each in WORDS["positions"] if not author.title.endswith(each)]
    family = WORDS["families"][(number * 5 + dice.number(0, 2)) % len(WORDS["families"])]
    month = dice.number(2, 12)
    return {
        "title": author.title,
        "alternate_titles": OneLine([f"{author.title} and {each}" for each in dice.several(others, 2)]),
        "family": as_slug(family),
        "level": dice.one(WORDS["levels"]),
        "published": f"2025-01-{dice.number(1, 28):02}",
        "updated": f"2025-{month:02}-{dice.number(1, 28):02}",
        "authors": OneLine([as_slug(dice.one(TEAMS))]),
    }


def _skill(name: str, author: Author) -> Fields:
    return {"skill": name, "level": author.dice.one(PROFICIENCIES), "why": author.sentence()}


def _answered(question: str, author: Author) -> Fields:
    return {"question": author.fill(question), "answer": author.paragraph(2)}


def _requirements(author: Author) -> Fields:
    return {
        "education": [author.paragraph(2)],
        "experience": [author.paragraph(2)],
        "training": [*author.items(6), *({"text": item, "need": "preferred"} for item in author.items(4))],
        "certifications": author.dice.several(WORDS["certifications"], 3),
    }


def _pay(dice: Dice) -> list[OneLine]:
    """Return a distribution for each country and a median for three of its cities."""
    dollars = dice.number(84, 330) * 500
    entries = []
    for country in WORDS["countries"]:
        middle = int(dollars * country["money"] * dice.number(93, 107)) // 10_000 * 100
        figures = {"p10": middle * 74 // 10_000 * 100, "median": middle, "p90": middle * 138 // 10_000 * 100}
        entries.append(_entry(country["id"], country["id"], figures))
        for area in dice.several(sorted(country["areas"]), 3):
            here = middle * dice.number(95, 120) // 10_000 * 100
            entries.append(_entry(f"{country['id']}/{area}", country["id"], {"median": here}))
    return entries


def _entry(place: str, country: str, figures: Fields) -> OneLine:
    head = {"place": place, "kind": "survey", "period": "year", "basis": "gross", "population": "all"}
    return OneLine({**head, **figures, "reference_period": "2025-05", "source": f"{country}-wages"})


def _posting(author: Author) -> Fields:
    trait = author.dice.one(WORDS["traits"])
    return {
        "brief": f"The {author.title} we are looking for is {trait}. {author.paragraph(2)}",
        "how_to_apply": author.fill("Tell us in a page when you were somebody who {verb} {object}."),
        "equal_opportunity": "We decide by skills alone, and adapt the interview where that helps.",
    }


def _related(number: int, roles: int, dice: Dice) -> list[str]:
    steps: list[int] = []
    while len(steps) < min(6, roles - 1):
        step = dice.number(1, roles - 1)
        if step not in steps:
            steps.append(step)
    return [as_slug(titles()[(number + step) % roles]) for step in steps]


def surroundings(*, lean: bool) -> Iterator[tuple[str, Fields]]:
    """Yield path and fields of every YAML file but the roles."""
    yield "site.yaml", _settings(lean=lean)
    yield "people.yaml", {as_slug(name): {"name": name, "kind": "team"} for name in TEAMS}
    yield "sources.yaml", {f"{each['id']}-wages": _source(each) for each in WORDS["countries"]}
    yield "skills.yaml", {**_skills("hard"), **_skills("soft")}
    for each in WORDS["countries"]:
        areas = {key: OneLine({"name": name}) for key, name in each["areas"].items()}
        place = {"country": each["id"].upper(), "currency": each["currency"], "name": each["name"]}
        yield f"places/{each['id']}.yaml", {**place, "areas": areas}
    for number, name in enumerate(WORDS["families"]):
        yield f"families/{as_slug(name)}.yaml", _family(name, Dice(number))


def _skills(kind: str) -> Fields:
    return {skill_id(name): {"name": name, "kind": kind} for name in WORDS[f"{kind}_skills"]}


def _settings(*, lean: bool) -> Fields:
    return {
        "title": "Generated roles",
        "description": "A site to measure builds with. Nothing in it is true.",
        "base_url": "https://example.org/careers/",
        "locale": "en-US",
        "home_country": "us",
        "display_currency": "USD",
        **({"pages": OneLine(LEAN)} if lean else {"menu": OneLine(["about"])}),
    }


def _source(country: Fields) -> Fields:
    return {
        "title": f"Invented wages of {country['name']}",
        "publisher": "benchmarks/generate.py",
        "reference_period": "2025-05",
        "place": country["id"],
        "licence": "MIT",
    }


def _family(name: str, dice: Dice) -> Fields:
    ladder = OneLine(dict(zip(WORDS["levels"], PROFICIENCIES, strict=True)))
    skills = dice.several(WORDS["hard_skills"] + WORDS["soft_skills"], 6)
    return {
        "title": name,
        "description": f"Everything that belongs to {name.lower()}, from the first day to the board.",
        "levels": [{"id": level, "title": level.capitalize()} for level in WORDS["levels"]],
        "competencies": {skill_id(skill): ladder for skill in skills},
    }


ABOUT = """\
---
title: About
updated: 2025-06-01
---

The roles of this site are **generated**; their pay is [invented](place:us).
"""


# YAML, as people write it

LONGEST_LINE = 120
_PLAIN = re.compile(r"[A-Za-z/](?:(?!: | #).)*[^:\s]")
_PLAIN_IN_BRACKETS = re.compile(r"[A-Za-z/][^,:#\[\]{}]*")
_DATE = re.compile(r"\d{4}-\d\d(-\d\d)?")


def in_yaml(value: object, indent: str = "") -> Iterator[str]:
    """Yield a mapping or list as lines."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _behind(f"{indent}{key}:", inner, indent)
    elif isinstance(value, list):
        for inner in value:
            yield from _item(inner, indent)


def _item(value: object, indent: str) -> Iterator[str]:
    if isinstance(value, dict):
        first, *rest = in_yaml(value, f"{indent}  ")
        yield f"{indent}- {first.lstrip()}"
        yield from rest
    else:
        yield from _behind(f"{indent}-", value, indent)


def _behind(head: str, value: object, indent: str) -> Iterator[str]:
    """Yield a key or dash with what stands behind it, on one line where that is possible."""
    deeper = f"{indent}  "
    if isinstance(value, dict | list):
        yield head
        yield from in_yaml(value, deeper)
    elif isinstance(value, str) and "\n" in value:
        yield f"{head} |"
        yield from (f"{deeper}{line}" if line else "" for line in value.split("\n"))
    elif isinstance(value, str) and len(head) + len(value) > LONGEST_LINE:
        yield f"{head} >-"
        yield textwrap.indent(_wrapped(value), deeper)
    else:
        yield f"{head} {_one_line(value, _PLAIN)}"


def _wrapped(text: str) -> str:
    return textwrap.fill(text, LONGEST_LINE - 4, break_long_words=False, break_on_hyphens=False)


def _one_line(value: object, plain: re.Pattern[str]) -> str:
    if isinstance(value, OneLine):
        return _in_brackets(value.value)
    if not isinstance(value, str) or plain.fullmatch(value) or _DATE.fullmatch(value):
        return str(value)
    return json.dumps(value, ensure_ascii=False)


def _in_brackets(value: list[str] | Fields) -> str:
    if isinstance(value, dict):
        pairs = (f"{key}: {_one_line(inner, _PLAIN_IN_BRACKETS)}" for key, inner in value.items())
        return f"{{{', '.join(pairs)}}}"
    return f"[{', '.join(_one_line(inner, _PLAIN_IN_BRACKETS) for inner in value)}]"


# Writing


def write_site(folder: Path, roles: int, *, lean: bool = False) -> int:
    """Write the site and return the mean size of a role in bytes."""
    content = folder / "content"
    for name, fields in surroundings(lean=lean):
        _write(content / name, "\n".join(in_yaml(fields)) + "\n")
    _write(content / "pages/about.md", ABOUT)
    size = 0
    for number in range(roles):
        text = "\n".join(in_yaml(role(number, roles))) + "\n"
        size += _write(content / f"roles/{as_slug(titles()[number])}.yaml", text)
    return size // roles


def _write(path: Path, text: str) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path.write_bytes(text.encode("utf-8"))


def main() -> int:
    """Write the site the arguments ask for."""
    fewest, most = 2, len(titles())  # a role alone has none to relate to
    parser = argparse.ArgumentParser(description="Write a site of N roles to measure builds with.")
    parser.add_argument("roles", type=int, metavar="N", help=f"how many roles, {fewest} to {most:,}")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where to write it; new or empty")
    parser.add_argument("--lean", action="store_true", help="with role pages, families and pay alone")
    options = parser.parse_args()
    if not fewest <= options.roles <= most:
        parser.error(f"N is a number from {fewest} to {most:,}")
    if options.folder.is_dir() and any(options.folder.iterdir()):
        parser.error(f"{options.folder} is not empty")
    size = write_site(options.folder, options.roles, lean=options.lean)
    print(f"wrote {options.roles:,} roles of {size / 1024:.1f} KB each into {options.folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
