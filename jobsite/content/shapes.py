"""This module reads off the models what stands where: mappings, lists, references, prose."""

from __future__ import annotations

import functools
import types
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Any, Union, get_args, get_origin

from jobsite.content.nodes import Fields, Items, Node, Route, Scalar
from jobsite.content.schema.scalars import Prose, Ref
from jobsite.content.schema.spec import GroupedBy, KeyedBy, OneOrMore, Spec


@dataclass(frozen=True, slots=True)
class Leaf:
    """One value: `ref` names the kind of thing whose id it is, `prose` says that it is Markdown."""

    ref: str = ""
    prose: bool = False


@dataclass(frozen=True, slots=True)
class ListShape:
    """A list, and the other way it may be written."""

    item: Shape
    spelling: KeyedBy | OneOrMore | GroupedBy | None = None


@dataclass(frozen=True, slots=True)
class MapShape:
    """A mapping of one model."""

    model: type[Spec]
    fields: types.MappingProxyType[str, Shape]


Shape = Leaf | ListShape | MapShape


@functools.cache
def shape_of(annotation: Any) -> Shape:  # noqa: ANN401 - any annotation
    """Return the shape of a model, or of an annotated type of models."""
    return _shape(annotation, ())


def _shape(annotation: Any, metadata: tuple[object, ...]) -> Shape:  # noqa: ANN401 - any annotation
    origin = get_origin(annotation)
    if origin is Annotated:
        base, *more = get_args(annotation)
        return _shape(base, (*more, *metadata))
    if origin in (Union, types.UnionType):
        present = next(arg for arg in get_args(annotation) if arg is not types.NoneType)
        return _shape(present, metadata)
    if origin is tuple:
        spelling = _first(metadata, (KeyedBy, OneOrMore, GroupedBy))
        return ListShape(_shape(get_args(annotation)[0], ()), spelling)
    if isinstance(annotation, type) and issubclass(annotation, Spec):
        fields = {
            field.alias or name: _shape(field.annotation, tuple(field.metadata))
            for name, field in annotation.model_fields.items()
        }
        return MapShape(annotation, types.MappingProxyType(fields))
    ref = _first(metadata, Ref)
    return Leaf(ref.kind if ref else "", _first(metadata, Prose) is not None)


def _first(metadata: tuple[object, ...], kind: Any) -> Any:  # noqa: ANN401 - returns what kind is
    return next((each for each in metadata if isinstance(each, kind)), None)


def shape_at(shape: Shape, route: Route) -> Shape:
    """Return the shape at the end of a route, or the last one on the way that exists."""
    for step in route:
        below: Shape | None = None
        if isinstance(shape, MapShape):
            below = shape.fields.get(str(step))
        elif isinstance(shape, ListShape):
            below = shape.item
        if below is None:
            break
        shape = below
    return shape


def leaves(node: Node, shape: Shape, route: Route = ()) -> Iterator[tuple[Route, Leaf, Scalar]]:
    """Yield every value that stands where its model wants one, with its route; others are passed over."""
    if isinstance(shape, Leaf):
        if isinstance(node, Scalar):
            yield route, shape, node
    elif isinstance(shape, ListShape):
        if isinstance(node, Items):
            for index, item in enumerate(node.items):
                yield from leaves(item, shape.item, (*route, index))
    elif isinstance(node, Fields):
        for key, value in node.entries:
            if key.text in shape.fields:
                yield from leaves(value, shape.fields[key.text], (*route, key.text))


def lengthen(node: Node, shape: Shape) -> Node:
    """Return the node with every short form written out; the nodes keep their places."""
    if isinstance(shape, ListShape):
        node = _spell_out(node, shape)
        if isinstance(node, Items):
            return Items(tuple(lengthen(item, shape.item) for item in node.items), node.start)
    elif isinstance(shape, MapShape):
        short = shape.model.short if isinstance(node, Scalar) else shape.model.short_list
        if short and not isinstance(node, Fields) and not _is_no_short_form(node, shape):
            node = Fields(((_word(short, node.start), node),), node.start)
        if isinstance(node, Fields):
            entries = tuple(
                (
                    key,
                    lengthen(value, shape.fields[key.text]) if key.text in shape.fields else value,
                )
                for key, value in node.entries
            )
            return Fields(entries, node.start)
    return node


def _is_no_short_form(node: Node, shape: MapShape) -> bool:
    """Tell whether a text is empty, or one of the mapping's keys whose colon lacks its space."""
    if not isinstance(node, Scalar):
        return False
    key, colon, value = node.text.partition(":")
    return not node.text or bool(node.plain and colon and value[:1].strip() and key in shape.fields)


def _word(text: str, start: int) -> Scalar:
    return Scalar(text, start, start)


def _spell_out(node: Node, shape: ListShape) -> Node:
    spelling = shape.spelling
    if isinstance(spelling, OneOrMore) and not isinstance(node, Items):
        return node if isinstance(node, Scalar) and not node.text else Items((node,), node.start)
    if isinstance(spelling, KeyedBy) and isinstance(node, Fields):
        return Items(tuple(_keyed(key, value, spelling) for key, value in node.entries), node.start)
    if isinstance(spelling, GroupedBy) and isinstance(node, Fields):
        return _grouped(node, spelling, shape.item)
    return node


def _keyed(key: Scalar, value: Node, spelling: KeyedBy) -> Node:
    name = (_word(spelling.key, key.start), key)
    if spelling.value:
        return Fields((name, (_word(spelling.value, key.start), value)), key.start)
    return Fields((name, *(value.entries if isinstance(value, Fields) else ())), key.start)


def _grouped(node: Fields, spelling: GroupedBy, item_shape: Shape) -> Node:
    """Join the groups into one list; what is wrong with a group has been told and is left out."""
    items: list[Node] = []
    for key, group in node.entries:
        if key.text not in (*spelling.groups, spelling.rest) or not isinstance(group, Items):
            continue
        for each in group.items:
            item = lengthen(each, item_shape)
            if key.text != spelling.rest and isinstance(item, Fields) and not item.get(spelling.field):
                kind = (_word(spelling.field, item.start), Scalar(key.text, item.start, item.start))
                item = Fields((*item.entries, kind), item.start)
            items.append(item)
    return Items(tuple(items), node.start) if items else node
