"""This module checks that the words of a file can be filled in where the English ones are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from string import Formatter

from jobsite.content.nodes import Document, Fields, Node, Scalar
from jobsite.diagnostics.diagnostic import Diagnostic, found, quote

PLURALS = ("zero", "one", "two", "few", "many", "other")

Entries = Mapping[str, str | Mapping[str, str]]
"""Words by dotted key; by plural form where a number is told."""


def word_faults(document: Document, english: Entries) -> Iterator[tuple[str, Diagnostic]]:
    """Yield the key and the fault of each word that cannot be used as the English one of its key is."""
    for key, node in _known(document.root, english):
        for start, message, hint in _faults(key, node, english[key]):
            yield key, found("words-unlike-english", document.location(start), message, hint)


def _known(node: Node, english: Entries, before: str = "") -> Iterator[tuple[str, Node]]:
    """Yield the words that have an English one; a theme may have words of its own besides."""
    for name, value in node.entries if isinstance(node, Fields) else ():
        key = f"{before}{name.text}"
        if key in english:
            yield key, value
        else:
            yield from _known(value, english, f"{key}.")


def _faults(key: str, node: Node, english: str | Mapping[str, str]) -> Iterator[tuple[int, str, str]]:
    """Yield place, message and hint of what is wrong with one word."""
    if isinstance(english, str):
        known = frozenset(placeholders(english))
    else:
        known = frozenset({"n"}.union(*map(placeholders, english.values())))
    if isinstance(node, Scalar):
        yield from _text_faults(key, node, known)
    elif isinstance(node, Fields) and "n" in known:
        yield from _plural_faults(key, node, known)
    else:
        yield node.start, f"{quote(key)} is one text, not a list or mapping", f"{key.rpartition('.')[2]}: …"


def _plural_faults(key: str, node: Fields, known: frozenset[str]) -> Iterator[tuple[int, str, str]]:
    for form, text in node.entries:
        if form.text not in PLURALS:
            yield form.start, f"{quote(form.text)} is not a plural form", f"write {', '.join(PLURALS)}"
        elif isinstance(text, Scalar):
            yield from _text_faults(key, text, known)
        else:
            yield text.start, f"the form {quote(form.text)} of {quote(key)} is not a text", "write one text"
    if node.get("other") is None:
        yield node.start, f"{quote(key)} has no form {quote('other')}", "other: …"


def _text_faults(key: str, text: Scalar, known: frozenset[str]) -> Iterator[tuple[int, str, str]]:
    try:
        unknown = sorted(set(placeholders(text.text)) - known)
    except ValueError:
        yield text.start, f"a brace stands alone in {quote(text.text)}", "braces hold a placeholder: {name}"
        return
    for name in unknown:
        there = ", ".join(f"{{{each}}}" for each in sorted(known)) or "no placeholders"
        yield text.start, f"{quote(f'{{{name}}}')} is no placeholder of {quote(key)}", f"it has {there}"


def placeholders(text: str) -> list[str]:
    """Return what stands in braces in a text. Errors: ValueError where a brace stands alone."""
    return [
        name + (f"!{conversion}" if conversion else "") + (f":{form}" if form else "")
        for _, name, form, conversion in Formatter().parse(text)
        if name is not None
    ]
