"""This module reads YAML into nodes: every plain scalar keeps its text, nothing is converted, nothing is run.

libyaml scans; the nodes are composed here, from its events, so that duplicate keys, tags, aliases
and depth are judged on the way and each fault has its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NoReturn

import yaml

from jobsite.content.nodes import Document, Fields, Items, Node, Scalar, locate
from jobsite.content.text_files import CONTROL
from jobsite.content.yaml_faults import REST_NOT_READ, explain, in_quotes
from jobsite.diagnostics.diagnostic import Diagnostic, found, quote

DEEPEST = 30
MOST_ALIASES = 100
MOST_NODES = 200_000

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(
    path: str, text: str, *, within: str | None = None, offset: int = 0
) -> tuple[Document | None, list[Diagnostic]]:
    """Read one YAML document.

    Front matter is read as text[:end] of its file: `text` is that part, `within` the whole file and
    `offset` where the part begins in it. Returns no document where its syntax is broken, and the
    faults found, duplicate keys among them.
    """
    whole = text if within is None else within
    composer = _Composer(path, whole, offset)
    try:
        root = composer.document(yaml.parse(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        return None, [*composer.faults, explain(path, whole, error, offset)]
    except _FileFaultError as fault:
        return None, [*composer.faults, fault.diagnostic]
    return Document(path, whole, root), composer.faults


class _FileFaultError(Exception):
    """Ends the reading of one file."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


class _Composer:
    """Composes one document's nodes from its events."""

    def __init__(self, path: str, text: str, offset: int) -> None:
        self.path = path
        self.text = text
        self.offset = offset
        self.faults: list[Diagnostic] = []
        self.anchors: dict[str, tuple[Node, int] | None] = {}
        self.aliases = 0
        self.nodes = 0

    def document(self, events: Iterator[yaml.Event]) -> Node:
        next(events)
        event = next(events)
        if isinstance(event, yaml.StreamEndEvent):
            return Fields((), self.offset)
        root = self.node(next(events), events, 1)
        next(events)
        event = next(events)
        if not isinstance(event, yaml.StreamEndEvent):
            message = "a second document begins here"
            self.stop("several-documents", event, message, "delete the line ---")
        return root

    def node(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event)
        self.count(event, 1)
        if depth > DEEPEST:
            message = f"lists and mappings are nested more than {DEEPEST} levels deep"
            self.stop("too-deep", event, message, "write a simpler list")
        if getattr(event, "tag", None) is not None:
            word = self.line_from(event).split(" ", 1)[0]
            message = f"{quote(word)} begins with !, which makes it a YAML tag"
            self.stop("yaml-tag", event, message, f"put the text in quotes, or delete {word}")
        anchor, before = getattr(event, "anchor", None), self.nodes
        if anchor is not None:
            self.anchors[anchor] = None
        node = self.content(event, events, depth)
        if anchor is not None:
            self.anchors[anchor] = (node, self.nodes - before + 1)
        return node

    def content(self, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
        start = self.start(event)
        if isinstance(event, yaml.ScalarEvent):
            end = event.end_mark.index + self.offset if event.end_mark else start
            if control := CONTROL.search(event.value):
                message = f"an escape in this text stands for the invisible character U+{ord(control[0]):04X}"
                where = locate(self.path, self.text, start)
                self.faults.append(found("control-character", where, message, "delete the escape"))
            return Scalar(event.value, start, end, event.style in (None, ""))
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(start, events, depth)
        items = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self.node(event, events, depth + 1))
        return Items(tuple(items), start)

    def mapping(self, start: int, events: Iterator[yaml.Event], depth: int) -> Fields:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self.node(event, events, depth + 1)
            value = self.node(next(events), events, depth + 1)
            if not isinstance(key, Scalar):
                message = "a list or a mapping cannot be a key"
                self.stop("yaml-syntax", event, message, "write a word before the colon")
            if key.text in entries:
                first = locate(self.path, self.text, entries[key.text][0].start)
                message = f"{quote(key.text)} stands twice; it was first on line {first.line}"
                where = locate(self.path, self.text, key.start)
                self.faults.append(found("duplicate-key", where, message, "delete one of the two"))
                continue
            entries[key.text] = (key, value)
        return Fields(tuple(entries.values()), start)

    def alias(self, event: yaml.AliasEvent) -> Node:
        self.aliases += 1
        if self.aliases > MOST_ALIASES:
            message = f"the file has more than {MOST_ALIASES} aliases"
            self.stop("too-many-aliases", event, message, "write the values out")
        if event.anchor not in self.anchors:
            line = self.line_from(event)
            text = re.split("[],}]", line, maxsplit=1)[0] if re.search("[]}]", line) else line
            message = "a text that begins with * has to stand in quotes"
            self.stop("yaml-syntax", event, message, in_quotes(text.rstrip()))
        bound = self.anchors[event.anchor]
        if bound is None:
            message = f"the alias {quote('*' + event.anchor)} stands inside what it repeats"
            self.stop("too-many-aliases", event, message, "write the values out")
        node, size = bound
        self.count(event, size)
        return node

    def count(self, event: yaml.Event, size: int) -> None:
        self.nodes += size
        if self.nodes > MOST_NODES:
            message = f"the file grows to more than {MOST_NODES:,} values"
            hint = "write the values out" if self.aliases else "split the file, or shorten it"
            self.stop("too-many-aliases" if self.aliases else "file-too-large", event, message, hint)

    def start(self, event: yaml.Event) -> int:
        """Return the offset in the file at which an event begins."""
        return (event.start_mark.index if event.start_mark else 0) + self.offset

    def line_from(self, event: yaml.Event) -> str:
        """Return the rest of the line on which an event begins."""
        return self.text[self.start(event) :].split("\n", 1)[0]

    def stop(self, rule: str, event: yaml.Event, message: str, hint: str = "") -> NoReturn:
        where = locate(self.path, self.text, self.start(event))
        raise _FileFaultError(found(rule, where, message + REST_NOT_READ, hint))
