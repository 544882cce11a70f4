"""This module links a page's tables to the same tables as files."""

from __future__ import annotations

from jobsite.pages.edition import Edition
from jobsite.pages.frame import canonical
from jobsite.pages.linker import Link, Linker
from jobsite.pages.machines.structured_data import Node, node

MEDIA_TYPES = {"csv": "text/csv", "json": "application/json"}
"""The forms of a table, by the endings of their files."""


def downloads(stem: str, linker: Linker) -> tuple[Link, ...]:
    """Return the links to a table's files, given their path without an ending; none where none are built."""
    edition = linker.edition
    if "data" not in edition.kinds:
        return ()
    return tuple(
        Link(edition.words(f"downloads.{form}"), linker.to_path(f"{stem}.{form}")) for form in MEDIA_TYPES
    )


def distribution(stem: str, edition: Edition) -> list[Node]:
    """Return a table's files for machines, which need whole addresses."""
    if "data" not in edition.kinds or not edition.base_url:
        return []
    return [
        node("DataDownload", encodingFormat=media_type, contentUrl=canonical(f"{stem}.{form}", edition))
        for form, media_type in MEDIA_TYPES.items()
    ]
