"""This module says what a model refuses, and where, in the words of somebody who edits content."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pydantic_core import ErrorDetails

from jobsite.content.complaints import Complaint, did_you_mean, is_misspelt, name_of
from jobsite.content.kinds import PAGE, Kind
from jobsite.content.nodes import Fields, Items, Node, Route, Scalar, is_blank, resolve
from jobsite.content.schema.spec import GroupedBy, KeyedBy
from jobsite.content.shapes import Leaf, ListShape, MapShape, Shape, shape_at, shape_of
from jobsite.content.yaml_faults import in_quotes
from jobsite.diagnostics.diagnostic import quote
from jobsite.diagnostics.rules import RULES

READABLE = 12
"""The longest list of choices that a hint spells out."""

_STANDS = {Scalar: "text", Items: "a list", Fields: "a mapping"}
_WORD = re.compile(r"[a-z][a-z0-9_-]*")
_GLUED = re.compile(r"(?P<key>[\w-]+):(?P<value>\S.*)", re.DOTALL)
_FILL_IN = "write a value, or delete the key"


def model_complaints(faults: Iterable[ErrorDetails], root: Node, kind: Kind) -> list[Complaint]:
    """Return one complaint a fault; what only follows from another fault is left out."""
    told = [each for fault in faults if (each := _complaint(fault, root, kind))]
    return [
        each
        for each in told
        if each.rule != "missing-key" or not is_misspelt(_missing(each), each.route, told)
    ]


def _missing(complaint: Complaint) -> str:
    return complaint.hint.partition(":")[0]


def group_complaints(root: Node, kind: Kind) -> Iterator[Complaint]:
    """Yield what is wrong with the groups of lists that are written by group; `root` is in short form."""
    shape = shape_of(kind.model)
    for key, shaped in shape.fields.items() if isinstance(shape, MapShape) else ():
        node = root.get(key) if isinstance(root, Fields) else None
        spelling = shaped.spelling if isinstance(shaped, ListShape) else None
        if isinstance(spelling, GroupedBy) and isinstance(node, Fields):
            for name, group in node.entries:
                yield from _group(name.text, group, (key, name.text), (*spelling.groups, spelling.rest))


def _group(name: str, group: Node, route: Route, known: tuple[str, ...]) -> Iterator[Complaint]:
    if name not in known:
        hint = _choices(name, known, "the groups are")
        message = f"{quote(name)} is not a group of {quote(str(route[0]))}"
        yield Complaint("unknown-key", route, message, hint, at_key=True)
    elif is_blank(group):
        yield Complaint("empty-value", route, f"{quote(name)} has no value", _FILL_IN)
    elif not isinstance(group, Items):
        message = f"{quote(name)} is a list, and {_STANDS[type(group)]} stands here"
        yield Complaint("wrong-shape", route, message, _as_item(group))
    elif not group.items:
        yield _empty_list(route)


def _complaint(fault: ErrorDetails, root: Node, kind: Kind) -> Complaint | None:
    route: Route = tuple(fault["loc"])
    node, rule = resolve(root, route), fault["type"]
    if rule in {"missing", "extra_forbidden"}:
        return (_missing_key if rule == "missing" else _unknown_key)(route, root, kind)
    if _is_told(rule, node, shape_at(shape_of(kind.model), route)):
        return None
    if rule == "too_short":
        return _empty_list(route)
    if rule == "empty-value" or is_blank(node) or node == Fields((), node.start):
        return Complaint("empty-value", route, f"{_subject(route, kind)} has no value", _FILL_IN)
    if rule == "literal_error" and isinstance(node, Scalar):
        return _unknown_choice(route, node.text, str(fault["ctx"]["expected"]))
    told = rule in RULES and rule != "wrong-shape"
    context = fault.get("ctx", {})
    return (
        Complaint(rule, route, context["message"], context["hint"]) if told else _misshapen(route, node, kind)
    )


def _is_told(rule: str, node: Node, shape: Shape) -> bool:
    """Tell whether the fault only says again what is wrong with the items or the groups of a list."""
    if rule == "too_short":
        return isinstance(node, Items) and bool(node.items)
    grouped = isinstance(shape, ListShape) and isinstance(shape.spelling, GroupedBy)
    return grouped and isinstance(node, Fields) and bool(node.entries)


def _subject(route: Route, kind: Kind) -> str:
    """Return what a message is about: "title", an item of "skills", or the whole file."""
    if not route:
        return kind.article
    quoted = quote(name_of(route)) if name_of(route) else kind.article
    return f"an item of {quoted}" if isinstance(route[-1], int) else quoted


def _choices(word: str, known: tuple[str, ...], intro: str) -> str:
    if guess := did_you_mean(word, known):
        return f"did you mean {guess}?"
    return f"{intro} {', '.join(known)}" if len(known) <= READABLE else "docs/content.md lists the keys"


def _missing_key(route: Route, root: Node, kind: Kind) -> Complaint | None:
    holder = resolve(root, route[:-1])
    if _unquoted(holder, shape_at(shape_of(kind.model), route[:-1])):
        return None
    name = str(route[-1])
    if kind is PAGE and name == "body":
        hint = "write it below the second line of ---"
        return Complaint("missing-key", route[:-1], "the page has no text", hint)
    return Complaint("missing-key", route[:-1], f"{quote(name)} is missing", f"{name}: …")


def _unknown_key(route: Route, root: Node, kind: Kind) -> Complaint:
    shape = shape_at(shape_of(kind.model), route[:-1])
    holder, key = resolve(root, route[:-1]), str(route[-1])
    if colon := _unquoted(holder, shape):
        return colon._replace(route=route, at_key=True)
    known = tuple(sorted(shape.fields)) if isinstance(shape, MapShape) else ()
    glued = _GLUED.fullmatch(key)
    if glued and glued["key"] in known and is_blank(resolve(root, route)):
        return _colon_without_space(route, glued, at_key=True)
    of = f"of {quote(name_of(route[:-1]))}" if name_of(route[:-1]) else f"of {kind.article}"
    message = f"{quote(key)} is not a key {of}"
    return Complaint("unknown-key", route, message, _choices(key, known, "the keys are"), at_key=True)


def _unquoted(node: Node, shape: Shape) -> Complaint | None:
    """Return the complaint on a text with a colon in it that was read as a mapping of one key."""
    if not isinstance(node, Fields) or len(node.entries) != 1:
        return None
    key, value = node.entries[0]
    fields = shape.fields if isinstance(shape, MapShape) else {}
    if not isinstance(value, Scalar) or (isinstance(shape, MapShape) and not shape.model.short):
        return None
    if key.text.casefold() in fields or (_WORD.fullmatch(key.text) and did_you_mean(key.text, tuple(fields))):
        return None
    text = f"{key.text}: {value.text}".strip()
    message = f"{quote(text)} holds a colon and is not in quotes"
    return Complaint("unquoted-colon", (), message, in_quotes(text), shift=len(key.text))


def _colon_without_space(route: Route, glued: re.Match[str], *, at_key: bool = False) -> Complaint:
    message = f"the colon after {quote(glued['key'])} is not followed by a space"
    hint = f"{glued['key']}: {glued['value']}"
    return Complaint("colon-without-space", route, message, hint, at_key, shift=len(glued["key"]))


def _unknown_choice(route: Route, value: str, expected: str) -> Complaint:
    choices = re.findall(r"'([^']*)'", expected)
    guess = did_you_mean(value, choices)
    hint = f"did you mean {guess}?" if guess else ""
    message = f"{quote(value)} is none of {', '.join(choices[:-1])} and {choices[-1]}"
    return Complaint("unknown-choice", route, message, hint)


def _empty_list(route: Route) -> Complaint:
    message = f"{quote(name_of(route))} is an empty list"
    return Complaint("empty-list", route, message, "add an item, or delete the key")


def _misshapen(route: Route, node: Node, kind: Kind) -> Complaint:
    shape = shape_at(shape_of(kind.model), route)
    glued = _GLUED.match(node.text) if isinstance(node, Scalar) else None
    if glued and (not route or (isinstance(shape, MapShape) and glued["key"] in shape.fields)):
        return _colon_without_space(route, glued)
    if isinstance(shape, Leaf):
        in_list = bool(route) and isinstance(route[-1], int)
        if (colon := _unquoted(node, shape)) and (in_list or not _WORD.fullmatch(_first_key(node))):
            return colon._replace(route=(*route, _first_key(node)), at_key=True)
        hint = f"{name_of(route)}: {_only_text(node)}" if _only_text(node) and not in_list else ""
        return _wrong_shape(route, node, kind, "a single value", hint)
    if isinstance(shape, ListShape) and not isinstance(shape.spelling, KeyedBy):
        if isinstance(node, Scalar) and re.match(r"-\w", node.text):
            first = re.split(r"\s-", node.text[1:], maxsplit=1)[0]
            return Complaint("yaml-syntax", route, "the - is not followed by a space", f"- {first}")
        return _wrong_shape(route, node, kind, "a list", _as_item(node))
    fields = shape.fields if isinstance(shape, MapShape) else {}
    short = isinstance(shape, MapShape) and shape.model.short
    hint = f"the keys are {', '.join(fields)}" if 0 < len(fields) <= READABLE else ""
    hint = hint or (f"{next(iter(fields))}: …" if fields else "an-id: {…}")
    meant = "text or a mapping (key: value)" if short else "a mapping (key: value)"
    return _wrong_shape(route, node, kind, meant, hint)


def _wrong_shape(route: Route, node: Node, kind: Kind, meant: str, hint: str) -> Complaint:
    verb = "is" if route or not isinstance(shape_of(kind.model), ListShape) else "are"
    message = f"{_subject(route, kind)} {verb} {meant}, and {_STANDS[type(node)]} stands here"
    return Complaint("wrong-shape", route, message, hint)


def _as_item(node: Node) -> str:
    return f"- {node.text}" if isinstance(node, Scalar) else "- …"


def _first_key(node: Node) -> str:
    return node.entries[0][0].text if isinstance(node, Fields) and node.entries else ""


def _only_text(node: Node) -> str:
    """Return the text of a list or a mapping that holds nothing but one text."""
    inside: list[Node] = []
    if isinstance(node, Items):
        inside = list(node.items)
    elif isinstance(node, Fields):
        inside = [value for _, value in node.entries]
    return inside[0].text if len(inside) == 1 and isinstance(inside[0], Scalar) else ""
