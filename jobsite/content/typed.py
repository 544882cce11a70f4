"""This module types a document by its kind's model, and salvages what is good where something is wrong."""

from __future__ import annotations

import functools
from typing import Any

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from jobsite.content.complaints import Complaint, guess_of
from jobsite.content.kinds import Kind
from jobsite.content.model_faults import model_complaints
from jobsite.content.nodes import Document, Route, to_data
from jobsite.content.schema.spec import Spec
from jobsite.content.shapes import ListShape, MapShape, shape_of


@functools.cache
def _adapter(annotation: Any) -> TypeAdapter[Any]:  # noqa: ANN401 - any annotation
    return TypeAdapter(annotation)


def typed(document: Document, kind: Kind) -> tuple[Any, list[Complaint]]:
    """Return the document as its model, and the faults found.

    `document` is in long form. Where there are faults the model holds the fields that are good
    and its defaults (None, for a required one) elsewhere; it is None where nothing could be typed.
    """
    data = to_data(document.root)
    value, faults = _validated(kind, data)
    if not faults:
        return value, []
    complaints = model_complaints(faults, document.root, kind)
    for complaint in complaints:
        if meant := guess_of(complaint):
            _rename(data, complaint.route, meant)
    value, faults = _validated(kind, data)
    bad = frozenset(tuple(fault["loc"]) for fault in faults if not _is_of_items(fault))
    return _salvage(kind.model, data, bad, ()) if bad else value, complaints


def _validated(kind: Kind, data: object) -> tuple[Any, list[ErrorDetails]]:
    try:
        return _adapter(kind.model).validate_python(data), []
    except ValidationError as error:
        return None, error.errors(include_url=False)


def _is_of_items(fault: ErrorDetails) -> bool:
    """Tell whether a list is called too short only because its items are at fault."""
    return fault["type"] == "too_short" and bool(fault["input"])


def _rename(data: Any, route: Route, name: str) -> None:  # noqa: ANN401 - any data
    """Let a misspelt key count as the one that is meant, for the rules that look at several fields."""
    for step in route[:-1]:
        data = data[step]
    data.setdefault(name, data.pop(str(route[-1])))


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
    given = {name for name, field in model.model_fields.items() if (field.alias or name) in data}
    return model.model_construct(given, **values)


def whole(value: Any) -> Any:  # noqa: ANN401 - any model
    """Return a salvaged value without the parts that lack what they need, None where nothing is left."""
    if isinstance(value, tuple):
        return tuple(kept for each in value if (kept := whole(each)) is not None)
    if not isinstance(value, Spec):
        return value
    fields = {name: whole(getattr(value, name)) for name in type(value).model_fields}
    if any(fields[name] is None and field.is_required() for name, field in type(value).model_fields.items()):
        return None
    return value.model_construct(**fields)


def _item_of(annotation: Any) -> Any:  # noqa: ANN401 - any annotation
    from typing import Annotated, Union, get_args, get_origin  # noqa: PLC0415 - only when something is wrong

    while get_origin(annotation) in (Annotated, Union) or get_origin(annotation) is not tuple:
        annotation = get_args(annotation)[0]
    return get_args(annotation)[0]
