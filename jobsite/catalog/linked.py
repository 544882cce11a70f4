"""This module finds the roles that a text links to."""

from __future__ import annotations

from jobsite.content.links import target_of
from jobsite.content.markdown import flat, parse

_MARKS = ("](", "]:", "<")
"""What a link may be written with: `[a](b)`, `[a]: b`, `<b>`. Most texts have none and are not parsed."""


def linked_roles(text: str, source: str) -> set[str]:
    """Return the slugs of the roles that a text of the source links to."""
    if not any(mark in text for mark in _MARKS):
        return set()
    hrefs = (str(token.attrGet("href")) for token in flat(parse(text)) if token.type == "link_open")
    targets = (target_of(href, source) for href in hrefs)
    return {target.name for target in targets if target.kind == "role"}
