"""This module types a document by its kind's model, and salvages what is good where something is wrong."""

from __future__ import annotations

import functools
import re
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from jobsite.content.complaints import Complaint, did_you_mean, name_of
from jobsite.content.kinds import Kind
from jobsite.content.nodes import (
    Document,
    Fields,
    Items,
    Node,
    Route,
    Scalar,
    is_blank,
    resolve,
    to_data,
)
from jobsite.content.schema.spec import Spec
from jobsite.content.shapes import ListShape, MapShape, shape_at, shape_of
from jobsite.diagnostics.diagnostic import quote
from jobsite.diagnostics.rules import RULES


@functools.cache
def _adapter(annotation: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - any annotation
    return TypeAdapter(annotation)


def typed(document: Document, kind: Kind) -> tuple[Any, list[Complaint]]:
    """Return the document as its model, and the faults found.

    `document` is in long form. Where there are faults the model holds the fields that are good
    and its defaults (None, for a required one) elsewhere; it is None where nothing could be typed.
    """
    data = to_data(document.root)
    try:
        return _adapter(kind.model).validate_python(data), []
    except ValidationError as error:
        faults = error.errors(include_url=False)
    complaints = [_complaint(fault, document.root, kind) for fault in faults]
    bad = frozenset(tuple(fault["loc"]) for fault in faults)
    return _salvage(kind.model, data, bad, ()), complaints


def _salvage(annotation: Any, data: Any, bad: frozenset[Route], route: Route) -> Any:  # noqa: ANN401 - any model
    """Return what is good of the data as a value of the annotation, None where nothing is."""
    if route in bad:
        return None
    below = [each for each in bad if each[: len(route)] == route]
    if not below:
        return _adapter(annotation).validate_python(data)
    shape = shape_of(annotation)
    if isinstance(shape, MapShape) and isinstance(data, dict):
        return _salvage_fields(shape.model, data, bad, route)
    if isinstance(shape, ListShape) and isinstance(data, list):
        item = _item_of(annotation)
        kept = (_salvage(item, each, bad, (*route, index)) for index, each in enumerate(data))
        return tuple(kept)
    return None


def _salvage_fields(model: type[Spec], data: dict[str, Any], bad: frozenset[Route], route: Route) -> Spec:
    values = {}
    for name, field in model.model_fields.items():
        key = field.alias or name
        if key in data:
            values[name] = _salvage(field.rebuild_annotation(), data[key], bad, (*route, key))
        if values.get(name) is None:
            values[name] = None if field.is_required() else field.default
    return model.model_construct(**values)


def _item_of(annotation: Any) -> Any:  # noqa: ANN401 - any annotation
    from typing import Annotated, Union, get_args, get_origin  # noqa: PLC0415 - only when something is wrong

    while get_origin(annotation) in (Annotated, Union) or get_origin(annotation) is not tuple:
        annotation = get_args(annotation)[0]
    return get_args(annotation)[0]


def _complaint(fault: ErrorDetails, root: Node, kind: Kind) -> Complaint:
    route: Route = tuple(fault["loc"])
    node = resolve(root, route)
    context = fault.get("ctx", {})
    name = name_of(route) or kind.article
    if fault["type"] in RULES:
        return Complaint(fault["type"], route, context["message"], context["hint"])
    if is_blank(node) and fault["type"] not in {"missing", "extra_forbidden"}:
        return Complaint(
            "empty-value", route, f"{quote(name)} has no value", "write a value, or delete the key"
        )
    match fault["type"]:
        case "missing":
            return Complaint("missing-key", route[:-1], f"{quote(name)} is missing", f"{name}: …")
        case "extra_forbidden":
            return _unknown_key(route, kind)
        case "too_short":
            message = f"{quote(name)} is an empty list"
            return Complaint("empty-list", route, message, "add an item, or delete the key")
        case "literal_error":
            return _unknown_choice(route, str(fault["input"]), str(context["expected"]))
    return _wrong_shape(route, name, node, fault["type"])


def _unknown_key(route: Route, kind: Kind) -> Complaint:
    shape = shape_at(shape_of(kind.model), route[:-1])
    known = tuple(shape.fields) if isinstance(shape, MapShape) else ()
    key = str(route[-1])
    holder = name_of(route[:-1])
    of = f"of {quote(holder)}" if holder else f"of {kind.article}"
    guess = did_you_mean(key, known)
    hint = f"did you mean {guess}?" if guess else f"the keys are {', '.join(sorted(known))}"
    if len(known) > 12 and not guess:  # noqa: PLR2004 - a list that can still be read
        hint = "docs/content.md lists the keys"
    return Complaint("unknown-key", route, f"{quote(key)} is not a key {of}", hint, at_key=True)


def _unknown_choice(route: Route, value: str, expected: str) -> Complaint:
    choices = re.findall(r"'([^']*)'", expected)
    guess = did_you_mean(value, choices)
    hint = f"did you mean {guess}?" if guess else ""
    message = f"{quote(value)} is none of {', '.join(choices[:-1])} and {choices[-1]}"
    return Complaint("unknown-choice", route, message, hint)


def _wrong_shape(route: Route, name: str, node: Node, fault: str) -> Complaint:
    stands = {Scalar: "text", Items: "a list", Fields: "a mapping"}[type(node)]
    if isinstance(node, Scalar) and (match := re.match(r"([\w-]+):(\S.*)", node.text)) and not route:
        message = f"the colon after {quote(match[1])} is not followed by a space"
        return Complaint("colon-without-space", route, message, f"{match[1]}: {match[2]}")
    if fault == "tuple_type":
        text = node.text if isinstance(node, Scalar) else "…"
        message = f"{quote(name)} is a list, and {stands} stands here"
        return Complaint("wrong-shape", route, message, f"- {text}")
    meant = "a mapping (key: value)" if fault != "string_type" else "text"
    message = f"{quote(name)} is {meant}, and {stands} stands here"
    return Complaint("wrong-shape", route, message)
