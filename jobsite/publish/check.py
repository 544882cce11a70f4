"""This module checks the finished pages by their traces: every link leads somewhere, no page is lost."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path

from jobsite.catalog.relate import Catalog
from jobsite.catalog.shelf import Place, fetch
from jobsite.content.nodes import locate
from jobsite.diagnostics.diagnostic import Diagnostic, Location, found, quote
from jobsite.pages.edition import Edition
from jobsite.pages.render import Trace

LARGEST_PAGE = 100 * 1024
MOST_ELEMENTS = 3000
LARGEST_SITE = 800_000_000


def check_links(
    root: Path, trace: Trace, files: Collection[str], ids: Mapping[str, frozenset[str]]
) -> Iterator[Diagnostic]:
    """Yield links that lead nowhere; `files` are all on disk, `ids` those of pages others link into."""
    for target, fragment in trace.links:
        if target not in files:
            message = f"a link on {trace.path} leads to {target}, which is no page"
            yield _blame(root, trace, posixpath.basename(target), "broken-link", message)
        elif fragment and fragment not in (trace.ids if target == trace.path else ids.get(target, ())):
            message = f"{target} has no part {quote('#' + fragment)}"
            yield _blame(root, trace, f"#{fragment}", "broken-fragment", message)


def check_page(root: Path, trace: Trace) -> Iterator[Diagnostic]:
    """Yield what is wrong with one page: ids that stand twice, and its size."""
    for each in trace.doubles:
        message = f"the id {quote(each)} stands twice on {trace.path}"
        yield _blame(root, trace, each, "duplicate-id", message)
    if trace.size > LARGEST_PAGE or trace.elements > MOST_ELEMENTS:
        message = f"{trace.path} has {trace.size / 1024:.0f} KB and {trace.elements:,} elements"
        yield found("page-too-large", Location(trace.source or trace.path), message, "split the source")


def linked_into(trace: Trace) -> Iterator[str]:
    """Yield the other pages that the page links into a part of."""
    return (target for target, fragment in trace.links if fragment and target != trace.path)


def _blame(root: Path, trace: Trace, piece: str, rule: str, message: str) -> Diagnostic:
    """Blame the place in the page's source where the piece is written, where it can be found."""
    where = Location(trace.source or trace.path)
    if trace.source and (root / trace.source).is_file():  # read_text reads every line end as \n
        text = (root / trace.source).read_text(encoding="utf-8-sig", errors="replace")
        at = text.find(piece)
        where = locate(trace.source, text, at) if at >= 0 else where
    return found(rule, where, message)


def check_traces(
    root: Path, shelves: Iterable[Place], files: Collection[str], wanted: Collection[str]
) -> Iterator[Diagnostic]:
    """Yield the broken links of all pages; their traces are read from the shelves, some at a time.

    `wanted` are the pages whose ids are needed.
    """
    places = tuple(shelves)
    ids: dict[str, frozenset[str]] = {}
    for place in places:
        ids |= {trace.path: frozenset(trace.ids) for trace in fetch(place) if trace.path in wanted}
    for place in places:
        for trace in fetch(place):
            yield from check_links(root, trace, files, ids)


def check_size(size: int) -> Iterator[Diagnostic]:
    """Yield that a site of so many bytes is near what GitHub Pages publishes."""
    if size > LARGEST_SITE:
        message = f"the site has {size / 1e6:.0f} MB; GitHub Pages publishes 1,000"
        yield found("site-too-large", Location("content/site.yaml"), message, "build fewer kinds of pages")


class PageLostError(RuntimeError):
    """A role went in and no page came out: a bug, never the content's fault."""


def check_nothing_lost(catalog: Catalog, edition: Edition, pages: Iterable[tuple[str, str, str]]) -> None:
    """Compare what went in with what came out; pages are (path, source, kind). Errors: PageLostError."""
    if "role" not in edition.kinds:
        return
    made = {source for _, source, kind in pages if kind == "role"}
    wanted = {card.source for card in catalog.cards.values() if card.has_page}
    if lost := sorted(wanted - made):
        raise PageLostError(f"no page was made from {', '.join(lost)}")
