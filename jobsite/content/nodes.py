"""This module defines what YAML and Markdown are parsed into: text, lists, mappings that know their place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from jobsite.diagnostics.diagnostic import Location


class Scalar(NamedTuple):
    """A piece of text; start and end are offsets in code points; plain: it stood without quotes."""

    text: str
    start: int
    end: int
    plain: bool = False


class Items(NamedTuple):
    """A list."""

    items: tuple[Node, ...]
    start: int


class Fields(NamedTuple):
    """A mapping, its keys in the order of the file, none twice."""

    entries: tuple[tuple[Scalar, Node], ...]
    start: int

    def get(self, key: str) -> Node | None:
        """Return the value of the key."""
        return next((value for name, value in self.entries if name.text == key), None)

    def key(self, key: str) -> Scalar | None:
        """Return the key's own node."""
        return next((name for name, _ in self.entries if name.text == key), None)


Node = Scalar | Items | Fields
Route = tuple[str | int, ...]


class Plain(str):
    """The text of an unquoted YAML scalar: the only text that may pass for a number."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Document:
    """A file read into nodes, with the text the offsets count in.

    told: fields that stand in the file, with a fault that has been told, and not in the nodes.
    """

    path: str
    text: str
    root: Node
    told: frozenset[str] = frozenset()

    def location(self, offset: int) -> Location:
        """Return the place of an offset; computed only when something is wrong there."""
        return locate(self.path, self.text, offset)

    def at(self, route: Route) -> Location:
        """Return the place of the value at the route; where the route ends early, of what holds it."""
        return self.location(resolve(self.root, route).start)


def locate(path: str, text: str, offset: int) -> Location:
    """Return line and column, in code points from 1, of an offset in the text."""
    before = text.rfind("\n", 0, offset) + 1
    return Location(path, text.count("\n", 0, offset) + 1, offset - before + 1)


def resolve(node: Node, route: Route) -> Node:
    """Return the node at the end of the route, or the last one on the way that exists."""
    for step in route:
        below: Node | None = None
        if isinstance(node, Fields):
            below = node.get(str(step))
        elif isinstance(node, Items) and isinstance(step, int) and step < len(node.items):
            below = node.items[step]
        if below is None:
            break
        node = below
    return node


def to_data(node: Node) -> object:
    """Return the node as str (Plain where unquoted), list and dict, for the schema to type."""
    if isinstance(node, Scalar):
        return Plain(node.text) if node.plain else node.text
    if isinstance(node, Items):
        return [to_data(item) for item in node.items]
    return {key.text: to_data(value) for key, value in node.entries}


def is_blank(node: Node) -> bool:
    """Tell whether a key was left without a value."""
    return isinstance(node, Scalar) and node.plain and not node.text


def texts(nodes: Sequence[Node]) -> list[str]:
    """Return the texts of the scalars among the nodes."""
    return [node.text for node in nodes if isinstance(node, Scalar)]
