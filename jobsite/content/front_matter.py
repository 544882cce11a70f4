"""This module parts a Markdown file into its front matter and its body."""

from __future__ import annotations

import re
from typing import NamedTuple

from jobsite.diagnostics.diagnostic import Diagnostic, Location, found, quote

_CLOSING = re.compile(r"^---[ \t]*$", re.MULTILINE)


class Parted(NamedTuple):
    """A Markdown file: YAML, where it begins, and where the body begins (offsets in the text)."""

    yaml: str
    yaml_start: int
    body_start: int


def part(path: str, text: str) -> Parted | Diagnostic:
    """Return the two parts, or what is wrong with the fences."""
    first, newline, rest = text.partition("\n")
    if first.rstrip() != "---":
        seen = f"{quote(first)} stands there" if first.strip() else "the line is empty"
        message = f"the front matter is missing: line 1 should be ---, and {seen}; the file was not read"
        return found("front-matter-missing", Location(path), message, "---")
    start = len(first) + len(newline)
    closing = _CLOSING.search(text, start)
    if closing is None:
        message = (
            "the front matter that opens here is not closed by a second line of ---; the file was not read"
        )
        return found("front-matter-unclosed", Location(path), message, "---")
    return Parted(rest[: closing.start() - start], start, min(closing.end() + 1, len(text)))
