"""Where figures on a page are from: what lines of sources say, and the codes of the roles' files."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

import yaml

from tests.conftest import ROOT
from tests.own_site.raw_figures import ASHE, CODE_SETS, EDITIONS, JOB_BANK, OECD, OEWS
from tests.own_site.tables_shown import Cell, Table

PUBLISHERS = {
    "U.S. Bureau of Labor Statistics, Occupational Employment and Wage": OEWS,
    "Office for National Statistics, Annual Survey of Hours and Earnings": ASHE,
    "Employment and Social Development Canada, Job Bank wages": JOB_BANK,
    "(OECD), Average annual wages": OECD,
}


class Said(NamedTuple):
    """What a line of sources says: publisher, and whom the figures count."""

    source: str
    population: str


def said_below(table: Table) -> Said | None:
    """Return what the line right below a table says; nothing of a table without sources."""
    return source_of(table.lines.get("0", ""))


def known(line: str) -> Said:
    said = source_of(line)
    assert said, line
    return said


def source_of(line: str) -> Said | None:
    for words, source in PUBLISHERS.items():
        if words in line:
            counted = re.search(rf", {EDITIONS[source]}\. Gross pay, ([a-z -]+)\.", line)
            assert counted, line
            return Said(source, counted[1])
    return None


def place_of_all(line: str) -> str:
    found = re.match(r"All occupations, (.+?): Source:", line)
    return found[1] if found else ""


def codes_of(role: str, said: Said, first: Cell) -> tuple[str, ...]:
    """Return the codes a row may be of: the one it names, or those of the role's file."""
    known = role_codes(role).get(CODE_SETS[said.source], ())
    named = re.search(r"(?:as part of|occupation) (\S+)", first.small.replace("\u2060", ""))
    assert not named or named[1] in known, (role, first, known)
    return (named[1],) if named else known


@cache
def role_codes(role: str) -> Mapping[str, tuple[str, ...]]:
    (path,) = (ROOT / "content/roles").glob(f"{role}.*")
    text = path.read_text(encoding="utf-8")
    front = text.split("---\n")[1] if path.suffix == ".md" else text
    return {name: tuple(_each(value)) for name, value in yaml.safe_load(front)["codes"].items()}


def _each(value: object) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        yield each["code"] if isinstance(each, dict) else str(each)
