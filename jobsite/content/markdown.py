"""This module parses Markdown: CommonMark, whose HTML is recognised only so that it can be left out."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


def _any(url: str) -> bool:  # noqa: ARG001 - markdown-it calls it by this name
    return True


def _as_written(url: str) -> str:
    return url


@functools.cache
def parser() -> MarkdownIt:
    """Return the one Markdown parser: addresses are kept as written, to be judged by us."""
    from markdown_it import MarkdownIt  # noqa: PLC0415 - only when there is prose to read

    markdown = MarkdownIt("commonmark", {"html": True, "xhtmlOut": False})
    markdown.validateLink = _any  # type: ignore[method-assign]
    markdown.normalizeLink = _as_written  # type: ignore[method-assign]
    return markdown


def parse(text: str) -> list[Token]:
    """Return the tokens of a Markdown text."""
    return parser().parse(text)


def plain(text: str) -> str:
    """Return the words of a text without its markup, on one line."""
    words: list[str] = []
    for token in parse(text):
        for child in token.children or ():
            if child.type in {"text", "code_inline", "image"}:
                words.append(child.content)
            elif child.type in {"softbreak", "hardbreak"}:
                words.append(" ")
        if token.type in {"fence", "code_block"}:
            words.append(token.content)
        elif token.type.endswith("_close"):
            words.append(" ")
    return " ".join("".join(words).split())


def flat(tokens: Iterable[Token]) -> Iterator[Token]:
    """Yield the tokens in reading order, inline ones in place of the block that holds them."""
    for token in tokens:
        if token.children is not None and token.type != "image":
            yield from flat(token.children)
        else:
            yield token
