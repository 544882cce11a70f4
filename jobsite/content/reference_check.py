"""This module judges every value of a document that names something, and every text that has to be finished."""

from __future__ import annotations

from collections.abc import Iterator

from jobsite.content.kinds import Kind
from jobsite.content.names import Names, unknown
from jobsite.content.nodes import Document, Fields, Items, Node, Route, Scalar, resolve
from jobsite.content.prose_check import placeholders, prose_faults
from jobsite.content.shapes import Leaf, ListShape, MapShape, Shape, leaves, shape_of
from jobsite.diagnostics.diagnostic import Diagnostic, found, quote

_POSTING = "job_description"


def value_faults(document: Document, kind: Kind, names: Names, family: str | None) -> Iterator[Diagnostic]:
    """Yield the faults of single values: references, prose, placeholders, empty mappings.

    `family` is where levels are looked up. The document is in long form.
    """
    shape = shape_of(kind.model)
    for route, leaf, scalar in leaves(document.root, shape):
        if leaf.ref and scalar.text.strip():
            yield from _reference(document, leaf, scalar, names, family)
        elif not leaf.ref:
            if _POSTING not in route:
                yield from placeholders(document, scalar)
            if leaf.prose:
                yield from prose_faults(document, scalar, names)
    yield from _empty_mappings(document, document.root, shape, ())
    yield from _doubles(document, shape)


def _reference(
    document: Document, leaf: Leaf, scalar: Scalar, names: Names, family: str | None
) -> Iterator[Diagnostic]:
    if problem := unknown(names, leaf.ref, scalar.text.strip(), family):
        rule, message, hint = problem
        yield found(rule, document.location(scalar.start), message, hint)


def _empty_mappings(document: Document, node: Node, shape: Shape, route: Route) -> Iterator[Diagnostic]:
    if isinstance(shape, MapShape) and isinstance(node, Fields):
        if not node.entries and route:
            message = f"{quote(str(route[-1]))} is an empty mapping"
            yield found(
                "empty-value",
                document.location(node.start),
                message,
                "fill it in, or delete the key",
            )
        for key, value in node.entries:
            if key.text in shape.fields:
                yield from _empty_mappings(document, value, shape.fields[key.text], (*route, key.text))
    elif isinstance(shape, ListShape) and isinstance(node, Items):
        for index, item in enumerate(node.items):
            yield from _empty_mappings(document, item, shape.item, (*route, index))


def _doubles(document: Document, shape: Shape) -> Iterator[Diagnostic]:
    """Yield the second of two equal entries in the lists of references of a role."""
    fields = shape.fields if isinstance(shape, MapShape) else {}
    for key in ("aliases", "alternate_titles", "related", "compare_with", "authors", "sources"):
        node = resolve(document.root, (key,)) if key in fields else None
        seen: set[str] = set()
        for item in node.items if isinstance(node, Items) else ():
            named = item.get("role") if isinstance(item, Fields) else item
            if not isinstance(named, Scalar):
                continue
            if named.text.strip().casefold() in seen:
                message = f"{quote(named.text)} is named twice in {key}"
                yield found(
                    "duplicate-entry",
                    document.location(named.start),
                    message,
                    "delete one of the two",
                )
            seen.add(named.text.strip().casefold())
