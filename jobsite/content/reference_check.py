"""This module judges every value that names something, and every text that has to be finished."""

from __future__ import annotations

from collections.abc import Iterator

from jobsite.content.complaints import name_of
from jobsite.content.kinds import Kind
from jobsite.content.names import Names, unknown
from jobsite.content.nodes import Document, Fields, Items, Node, Route, Scalar
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
    yield from _doubles(document, document.root, shape, kind.name)


def _reference(
    document: Document, leaf: Leaf, scalar: Scalar, names: Names, family: str | None
) -> Iterator[Diagnostic]:
    if problem := unknown(names, leaf.ref, scalar.text.strip(), family):
        rule, message, hint = problem
        yield found(rule, document.location(scalar.start), message, hint)


def _empty_mappings(document: Document, node: Node, shape: Shape, route: Route) -> Iterator[Diagnostic]:
    """Yield mappings without a key; those that require one are told by what is missing."""
    if isinstance(shape, MapShape) and isinstance(node, Fields):
        needs = any(field.is_required() for field in shape.model.model_fields.values())
        if not node.entries and route and not needs:
            subject = quote(name_of(route))
            subject = f"an item of {subject}" if isinstance(route[-1], int) else subject
            message = f"{subject} has no key in it"
            hint = f"fill it in with {', '.join(shape.fields)}, or delete it"
            yield found("empty-value", document.location(node.start), message, hint)
        for key, value in node.entries:
            if key.text in shape.fields:
                yield from _empty_mappings(document, value, shape.fields[key.text], (*route, key.text))
    elif isinstance(shape, ListShape) and isinstance(node, Items):
        for index, item in enumerate(node.items):
            yield from _empty_mappings(document, item, shape.item, (*route, index))


_NAMED_BY = {"related": "role", "menu": "page"}
_TOLD_APART = ("aliases", "alternate_titles")


def _doubles(document: Document, node: Node, shape: Shape, name: str) -> Iterator[Diagnostic]:
    """Yield the later of two entries that name the same thing in one list."""
    if isinstance(shape, MapShape) and isinstance(node, Fields):
        for key, value in node.entries:
            if key.text in shape.fields:
                yield from _doubles(document, value, shape.fields[key.text], key.text)
    if not isinstance(shape, ListShape) or not isinstance(node, Items):
        return
    seen: set[str] = set()
    for item in node.items:
        yield from _doubles(document, item, shape.item, name)
        named = _named(item, shape.item, name)
        if named is None:
            continue
        if named.text.strip().casefold() in seen:
            message = f"{quote(named.text)} is named twice in {name}"
            where = document.location(named.start)
            yield found("duplicate-entry", where, message, "delete one of the two")
        seen.add(named.text.strip().casefold())


def _named(item: Node, shape: Shape, name: str) -> Scalar | None:
    """Return what an entry of a list names: itself where it is a reference, else its role, page or id."""
    if isinstance(shape, Leaf):
        is_name = bool(shape.ref) or name in _TOLD_APART
        return item if is_name and isinstance(item, Scalar) else None
    named = item.get(_NAMED_BY.get(name, "id")) if isinstance(item, Fields) else None
    return named if isinstance(named, Scalar) else None
