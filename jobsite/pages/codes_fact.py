"""This module makes the codes of a facts box: a code a line, and once what the sign behind some means."""

from __future__ import annotations

from collections.abc import Iterable

from jobsite.content.schema.role import CodeEntry, Codes
from jobsite.pages.edition import Edition
from jobsite.pages.linker import Link
from jobsite.pages.views import Fact

SIGN = "*"


def codes_fact(codes: Codes | None, edition: Edition) -> Fact | None:
    """Return a role's codes as a fact, None without any; a last line says which name a broader occupation."""
    fields = type(codes).model_fields if codes else ()
    named = [(name, each) for name in fields for each in getattr(codes, name)]
    if not named:
        return None
    broader = [each.broader for _, each in named]
    sign = SIGN if not all(broader) else ""
    said = edition.words("facts.broader", sign=sign) if sign else edition.words("facts.all_broader")
    details = (*_links(named, sign, edition), *((Link(said),) if any(broader) else ()))
    return Fact(edition.words("facts.codes"), details, "codes")


def _links(named: Iterable[tuple[str, CodeEntry[str]]], sign: str, edition: Edition) -> Iterable[Link]:
    """Yield each code with the short name of what it is of; one that is an address leads there."""
    for name, each in named:
        href = each.code if each.code.startswith("http") else ""
        code = f"{each.code.rpartition('/')[2][:8]}…" if href else each.code
        text = f"{edition.words(f'facts.code.{name}')} {code}{sign if each.broader else ''}"
        yield Link(text, href)
