"""This module checks prose: its links, pictures, HTML and placeholders, each at its own place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from jobsite.content.complaints import did_you_mean
from jobsite.content.links import CONTENT_KINDS, target_of
from jobsite.content.markdown import flat, parse
from jobsite.content.names import Names, unknown
from jobsite.content.nodes import Document, Scalar
from jobsite.diagnostics.diagnostic import Diagnostic, Location, found, quote

if TYPE_CHECKING:
    from markdown_it.token import Token

_PLACEHOLDER = re.compile(
    r"\b(?:TODO|TBD|FIXME|XX+)\b|\blorem ipsum\b|\[[A-Z][^\]\[\n]{1,60}\](?![\[(:])", re.IGNORECASE
)
_OPENING = re.compile(r"<([A-Za-z][\w-]*)")
_NEEDS_PARSING = re.compile(r"[<\[:]")


def placeholders(document: Document, scalar: Scalar) -> Iterator[Diagnostic]:
    """Yield the unfinished places of a text."""
    seek = _Seeker(document, scalar)
    for match in _PLACEHOLDER.finditer(scalar.text):
        word = match[0]
        if word.startswith("[") and not word[1].isupper():
            continue
        message = f"{quote(word)} is a placeholder; only a posting (job_description) may hold one"
        yield found("placeholder", seek(word), message, "write what is meant, or delete it")


def prose_faults(document: Document, scalar: Scalar, names: Names) -> Iterator[Diagnostic]:
    """Yield what is wrong with the links, pictures and HTML of a Markdown text."""
    if not _NEEDS_PARSING.search(scalar.text):
        return
    seek = _Seeker(document, scalar)
    closings: set[str] = set()
    for token in flat(parse(scalar.text)):
        if token.type in {"html_inline", "html_block"}:
            tag = token.content.strip()
            if tag.lower().rstrip("> ") in closings:
                continue  # its opening is told
            closings |= {f"</{name.lower()}" for name in _OPENING.findall(tag)}
            message = f"{quote(tag)} is HTML; it is left out of the page"
            hint = "delete it" if tag.startswith("<!") else "use Markdown, or write &lt; for a < sign"
            yield found("raw-html", seek(tag), message, hint)
        elif token.type == "link_open":
            yield from _link(document, str(token.attrGet("href") or ""), names, seek)
        elif token.type == "image":
            yield from _picture(document, token, names, seek)


def _link(document: Document, href: str, names: Names, seek: _Seeker) -> Iterator[Diagnostic]:
    where = seek(href)
    target = target_of(href, document.path)
    meant = did_you_mean(target.name, CONTENT_KINDS) if target.kind == "unsafe" else ""
    if meant:
        hint = f"did you mean {meant}:{href.partition(':')[2]}?"
        yield found("unknown-link", where, f"the link {quote(href)} leads to no content", hint)
    elif target.kind == "unsafe":
        message = f"the address {quote(href)} is not https, http or mailto; the link is left out"
        yield found("unsafe-url", where, message, "write the full address, such as https://example.org/")
    elif target.kind in {"unknown", "fragment"} and not target.fragment:
        message = f"the link {quote(href)} leads to no content"
        yield found(
            "unknown-link",
            where,
            message,
            "link to content as in [title](role:slug); there are role:, family:, page:, place: and skill:",
        )
    elif target.kind in {*CONTENT_KINDS, "asset"} and (problem := unknown(names, target.kind, target.name)):
        rule, message, hint = problem
        yield found(rule, where, message, hint)


def _picture(document: Document, token: Token, names: Names, seek: _Seeker) -> Iterator[Diagnostic]:
    source = str(token.attrGet("src") or "")
    where = seek(source)
    target = target_of(source, document.path)
    if target.kind != "asset":
        message = f"the picture {quote(source)} is not a file in assets/; it is left out"
        yield found("unsafe-url", where, message, "../assets/picture.png")
    elif problem := unknown(names, "asset", target.name):
        rule, message, hint = problem
        yield found(rule, where, message, hint)
    if not token.content.strip():
        message = f"the picture {quote(source)} has no alternative text"
        yield found("picture-without-text", where, message, f"![what it shows]({source})")


class _Seeker:
    """Finds pieces of a text in its file, one after the other, whatever quotes or folds it."""

    def __init__(self, document: Document, scalar: Scalar) -> None:
        self.document = document
        self.start = scalar.start
        self.end = scalar.end
        self.next: dict[str, int] = {}

    def __call__(self, piece: str) -> Location:
        first = piece.split("\n", 1)[0]
        at = self.document.text.find(first, self.next.get(first, self.start), self.end) if first else -1
        if at < 0:
            return self.document.location(self.start)
        self.next[first] = at + len(first)
        return self.document.location(at)
