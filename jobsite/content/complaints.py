"""This module defines a complaint that names its place by a route, before that becomes line and column."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from jobsite.content.nodes import Document, Fields, Route, resolve
from jobsite.diagnostics.diagnostic import Diagnostic, found


class Complaint(NamedTuple):
    """What is wrong at a route; `at_key` blames the key rather than its value, `shift` a place within it."""

    rule: str
    route: Route
    message: str
    hint: str = ""
    at_key: bool = False
    shift: int = 0


def place(complaint: Complaint, document: Document) -> Diagnostic:
    """Return the complaint with line and column."""
    blamed = resolve(document.root, complaint.route)
    if complaint.at_key and complaint.route:
        holder = resolve(document.root, complaint.route[:-1])
        key = holder.key(str(complaint.route[-1])) if isinstance(holder, Fields) else None
        blamed = key or blamed
    where = document.location(blamed.start + complaint.shift)
    return found(complaint.rule, where, complaint.message, complaint.hint)


def is_misspelt(key: str, route: Route, complaints: Iterable[Complaint]) -> bool:
    """Tell whether a key that is missing in the mapping at the route stands there under another spelling."""
    return any(each.route[:-1] == route and guess_of(each) == key for each in complaints)


def not_at_misspelt_keys(more: Iterable[Complaint], told: Iterable[Complaint]) -> list[Complaint]:
    """Return the complaints but those at keys that stand under another spelling: these have been told."""
    misspelt = {(*each.route[:-1], guess) for each in told if (guess := guess_of(each))}
    return [each for each in more if not any(each.route[: len(route)] == route for route in misspelt)]


def guess_of(complaint: Complaint) -> str:
    """Return the key that an unknown key is likely to mean, nothing where none is near."""
    if complaint.rule != "unknown-key" or not complaint.hint.startswith("did you mean "):
        return ""
    return complaint.hint.removeprefix("did you mean ").removesuffix("?")


def name_of(route: Route) -> str:
    """Return the last word of the route: the key that a message is about."""
    return next((step for step in reversed(route) if isinstance(step, str)), "")


def did_you_mean(word: str, known: list[str] | tuple[str, ...]) -> str:
    """Return the known word that is nearest to the given one, or nothing where none is near."""
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 - only when something is wrong

    best = process.extractOne(
        word, sorted(known), scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=70
    )
    return best[0] if best else ""
