"""This module reads the body of a Markdown role into the same nodes that YAML gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from jobsite.content.complaints import did_you_mean
from jobsite.content.headings import PARTS_BY_HEADING, Form, Section, plain_heading, section_of
from jobsite.content.links import target_of
from jobsite.content.markdown import parser
from jobsite.content.nodes import Document, Fields, Items, Node, Scalar, locate
from jobsite.content.section_names import SECTION_FIELDS
from jobsite.diagnostics.diagnostic import Diagnostic, found, quote

if TYPE_CHECKING:
    from markdown_it.token import Token


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading outside lists and quotes: its level, its text, and the lines it takes."""

    level: int
    text: str
    first: int
    end: int


@dataclass(slots=True)
class _Body:
    """The body, by lines of the whole file; faults are collected as they are found.

    told: fields whose section stands there, with a fault, and gives no value.
    """

    path: str
    text: str
    first_line: int
    starts: list[int]
    tokens: Sequence[Token]
    faults: list[Diagnostic] = field(default_factory=list)
    told: set[str] = field(default_factory=set)

    def say(self, rule: str, offset: int, message: str, hint: str = "") -> None:
        self.faults.append(found(rule, locate(self.path, self.text, offset), message, hint))

    def start(self, line: int) -> int:
        """Return the offset at which a line (0 is the file's first) starts."""
        return self.starts[line] if line < len(self.starts) else len(self.text)

    def headings(self, level: int, first: int, end: int) -> list[Heading]:
        """Return the headings of a level between two lines."""
        found_here = []
        for index, token in enumerate(self.tokens):
            if token.type == "heading_open" and token.level == 0 and token.map:
                lines = (token.map[0] + self.first_line, token.map[1] + self.first_line)
                if int(token.tag[1]) == level and first <= lines[0] < end:
                    found_here.append(Heading(level, self.tokens[index + 1].content, *lines))
        return found_here

    def is_empty(self, heading: Heading, end: int) -> bool:
        """Tell, and say, whether a heading has no words, or no text between it and the line."""
        if not heading.text.strip():
            message, hint = "this heading has no words", "write them, or delete it"
        elif self.prose(heading.end, end) is None:
            message = f"nothing stands under the heading {quote(heading.text)}"
            hint = "write something under it, or delete it"
        else:
            return False
        self.say("empty-section", self.start(heading.first), message, hint)
        return True

    def prose(self, first: int, end: int) -> Scalar | None:
        """Return the text between two lines without the blank lines around it, None where there is none."""
        start, stop = self.start(first), self.start(end)
        text = self.text[start:stop]
        stripped = text.strip("\n").rstrip()
        lead = len(text) - len(text.lstrip("\n"))
        if not stripped.strip():
            return None
        return Scalar(stripped, start + lead, stop)


def read_body(document: Document, body_start: int) -> tuple[Document, list[Diagnostic]]:
    """Return the document with the sections of its body added to the front matter's fields."""
    text = document.text
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    first_line = text.count("\n", 0, body_start)
    environment: dict[str, dict[str, dict[str, Any]]] = {}
    tokens = parser().parse(text[starts[first_line] :], environment)
    body = _Body(document.path, text, first_line, starts, tokens)
    for definition in environment.get("references", {}).values():
        start = body.start(definition["map"][0] + first_line)
        name = text[start:].lstrip().removeprefix("[").split("]", 1)[0]
        message = (
            f"the address of {quote(name)} stands apart from its link, where other sections cannot see it"
        )
        body.say("link-definition", start, message, f"[{name}]({definition['href']})")
    root = document.root if isinstance(document.root, Fields) else Fields((), 0)
    root = _sections(body, root)
    return Document(document.path, text, root, frozenset(body.told)), body.faults


def _sections(body: _Body, root: Fields) -> Fields:
    last = len(body.starts)
    for heading in body.headings(1, body.first_line, last):
        message = "a heading with one # stands in the body; the title is in the front matter"
        body.say("title-in-body", body.start(heading.first), message, "delete it, or write ##")
    headings = body.headings(2, body.first_line, last)
    ends = [*(heading.first for heading in headings), last]
    lead = body.prose(body.first_line, ends[0])
    if lead is not None and not body.headings(1, body.first_line, ends[0]):
        root = _put(body, root, ("overview",), lead, lead.start)
    title = root.get("title")
    after = ""
    name = title.text if isinstance(title, Scalar) else ""
    for heading, end in zip(headings, ends[1:], strict=True):
        section = section_of(heading.text, name)
        if body.is_empty(heading, end):
            pass
        elif section is None:
            root = _own_section(body, root, heading, end, after)
        else:
            root = _standard_section(body, root, section, heading, end)
            after = section.route[0] if section.route[0] in SECTION_FIELDS else after
        if section is not None and root.get(section.route[0]) is None:
            body.told.add(section.route[0])
    return root


def _own_section(body: _Body, root: Fields, heading: Heading, end: int, after: str) -> Fields:
    start = body.start(heading.first)
    text = body.prose(heading.end, end)
    entries: list[tuple[Scalar, Node]] = [
        (_word("title", start), Scalar(heading.text, start, body.start(heading.end)))
    ]
    if text is not None:
        entries.append((_word("body", text.start), text))
    if after:
        entries.append((_word("after", start), _word(after, start)))
    before = root.get("sections")
    if before is not None and not isinstance(before, Items):
        return root
    items = before.items if before else ()
    sections = Items((*items, Fields(tuple(entries), start)), start)
    kept = tuple(entry for entry in root.entries if entry[0].text != "sections")
    return Fields((*kept, (_word("sections", start), sections)), root.start)


def _standard_section(body: _Body, root: Fields, section: Section, heading: Heading, end: int) -> Fields:
    start = body.start(heading.first)
    if section.form == "typed":
        message = f"{quote(section.route[0])} has keys of its own and cannot be read from prose"
        hint = f"write it in the front matter, under {section.route[0]}:"
        body.say("section-not-prose", start, message, hint)
        return root
    parts = body.headings(3, heading.end, end) if section.parts else []
    if not parts and section.form == "parts":
        words = ", ".join(f"### {part.headings[0]}" for part in section.parts)
        message = f"the text under {quote(heading.text)} stands under none of its headings"
        text = body.prose(heading.end, end)
        body.say("unknown-heading", text.start if text else start, message, f"the headings are {words}")
        return root
    if parts and (lead := body.prose(heading.end, parts[0].first)):
        message = f"this text stands before the first heading under {quote(heading.text)}"
        body.say("unknown-heading", lead.start, message, "move it under one of the headings")
    if not parts:
        node = _READERS[section.form](body, heading.end, end)
        return root if node is None else _put(body, root, section.route, node, start)
    for part, part_end in zip(parts, [*(each.first for each in parts[1:]), end], strict=True):
        root = _part(body, root, section, part, part_end)
    return root


def _part(body: _Body, root: Fields, section: Section, heading: Heading, end: int) -> Fields:
    if body.is_empty(heading, end):
        return root
    start = body.start(heading.first)
    known = PARTS_BY_HEADING[section]
    part = known.get(plain_heading(heading.text))
    if part is None:
        guess = did_you_mean(heading.text, [each.headings[0] for each in section.parts])
        names = ", ".join(f"### {each.headings[0]}" for each in section.parts)
        hint = f"did you mean ### {guess}?" if guess else f"the headings are {names}"
        message = f"{quote(heading.text)} is no part of {section.headings[0]}"
        body.say("unknown-heading", start, message, hint)
        return root
    node = _READERS[part.form](body, heading.end, end)
    return root if node is None else _put(body, root, part.route, node, start)


def _put(body: _Body, fields: Fields, route: tuple[str, ...], node: Node, start: int) -> Fields:
    """Return the mapping with the node at the route; refused where something stands there already."""
    there = fields.get(route[0])
    if there is None:
        for step in reversed(route[1:]):
            node = Fields(((_word(step, start), node),), start)
        return Fields((*fields.entries, (_word(route[0], start), node)), fields.start)
    if len(route) == 1 or not isinstance(there, Fields):
        line = locate(body.path, body.text, there.start).line
        message = f"{quote(route[0])} is here and on line {line} too"
        body.say("section-twice", start, message, "keep one of the two")
        return fields
    below = _put(body, there, route[1:], node, start)
    entries = tuple((key, below if key.text == route[0] else value) for key, value in fields.entries)
    return Fields(entries, fields.start)


def _word(text: str, start: int) -> Scalar:
    return Scalar(text, start, start)


# Readers of one form each: the lines of a section to a node, None where nothing good is left.


def _read_prose(body: _Body, first: int, end: int) -> Node | None:
    return body.prose(first, end)


_MARKER = re.compile(r"[ ]{0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+")
_LABEL = re.compile(r"\*\*(?P<label>[^*\n]+?)[ ]*(?::\*\*|\*\*[ ]*:)\s+(?=\S)")


def _items(body: _Body, first: int, end: int) -> list[Scalar]:
    """Return the items of the lists between two lines; anything else there is a fault."""
    items = []
    for token in body.tokens:
        if not token.map or token.level > 1:
            continue
        line = token.map[0] + body.first_line
        if not first <= line < end:
            continue
        if token.level == 1 and token.type == "list_item_open":
            items.append(_item(body, line, token.map[1] + body.first_line))
        elif token.level == 0 and token.type not in {"bullet_list_open", "ordered_list_open"}:
            text = body.text[body.start(line) : body.start(line + 1)].strip()
            message = f"{quote(text)} stands outside the list that this section is"
            body.say("section-not-a-list", body.start(line), message, f"- {text}")
    return items


def _item(body: _Body, first: int, end: int) -> Scalar:
    start, stop = body.start(first), body.start(end)
    lines = body.text[start:stop].split("\n")
    marker = _MARKER.match(lines[0])
    width = marker.end() if marker else len(lines[0])
    dedented = [lines[0][width:], *(_dedent(line, width) for line in lines[1:])]
    return Scalar("\n".join(dedented).strip("\n").rstrip(), start + width, stop)


def _dedent(line: str, width: int) -> str:
    indent = len(line) - len(line.lstrip(" "))
    return line[min(indent, width) :]


def _split_label(item: Scalar) -> tuple[Scalar | None, Scalar]:
    match = _LABEL.match(item.text)
    if not match:
        return None, item
    start = item.start + match.start("label")
    label = Scalar(match["label"], start, item.start + match.end("label"))
    return label, Scalar(item.text[match.end() :], item.start + match.end(), item.end)


def _labelled_as(label_key: str, text_key: str = "text") -> Callable[[_Body, int, int], Node | None]:
    """Return a reader of items whose bold label is one field and whose text is another."""

    def read(body: _Body, first: int, end: int) -> Node | None:
        nodes: list[Node] = []
        for item in _items(body, first, end):
            label, text = _split_label(item)
            entries: list[tuple[Scalar, Node]] = [(_word(text_key, text.start), text)]
            if label:
                entries.append((_word(label_key, label.start), label))
            nodes.append(Fields(tuple(entries), item.start))
        return Items(tuple(nodes), body.start(first)) if nodes else None

    return read


def _read_skills(body: _Body, first: int, end: int) -> Node | None:
    nodes: list[Node] = []
    for item in _items(body, first, end):
        label, text = _split_label(item)
        skill = label or text
        entries: list[tuple[Scalar, Node]] = [(_word("skill", skill.start), skill)]
        if label:
            entries.append((_word("why", text.start), text))
        nodes.append(Fields(tuple(entries), item.start))
    return Items(tuple(nodes), body.start(first)) if nodes else None


def _read_tools(body: _Body, first: int, end: int) -> Node | None:
    nodes: list[Node] = []
    for item in _items(body, first, end):
        label, text = _split_label(item)
        if label is None:
            message = f"{quote(item.text)} has no category"
            body.say("section-not-a-list", item.start, message, f"- **Category:** {item.text}")
            continue
        products = []
        for match in re.finditer(r"[^,\s][^,]*", text.text):
            start = text.start + match.start()
            products.append(Scalar(match[0].rstrip(), start, start + len(match[0])))
        entries = (
            (_word("category", label.start), label),
            (_word("products", text.start), Items(tuple(products), text.start)),
        )
        nodes.append(Fields(entries, item.start))
    return Items(tuple(nodes), body.start(first)) if nodes else None


def _read_needs(body: _Body, first: int, end: int) -> Node | None:
    nodes: list[Node] = []
    for item in _items(body, first, end):
        label, text = _split_label(item)
        need = label.text.casefold() if label else ""
        if label is None or need not in {"required", "preferred"}:
            nodes.append(Fields(((_word("text", item.start), item),), item.start))
            continue
        entries = (
            (_word("text", text.start), text),
            (_word("need", label.start), Scalar(need, label.start, label.end)),
        )
        nodes.append(Fields(entries, item.start))
    return Items(tuple(nodes), body.start(first)) if nodes else None


_ROLE_LINK = re.compile(r"\[(?P<text>[^\]\n]*)\]\((?P<href>[^\s)]+)\)")


def _job(body: _Body, item: Scalar) -> Node:
    match = _ROLE_LINK.fullmatch(item.text.strip())
    target = target_of(match["href"], body.path) if match else None
    if match and target and target.kind == "role":
        start = item.start + match.start("href")
        role = Scalar(target.name, start, item.start + match.end("href"))
        return Fields(((_word("role", start), role),), item.start)
    return Fields(((_word("title", item.start), item),), item.start)


def _read_jobs(body: _Body, first: int, end: int) -> Node | None:
    nodes = tuple(_job(body, item) for item in _items(body, first, end))
    return Items(nodes, body.start(first)) if nodes else None


def _read_job(body: _Body, first: int, end: int) -> Node | None:
    text = body.prose(first, end)
    return _job(body, text) if text else None


def _read_related(body: _Body, first: int, end: int) -> Node | None:
    nodes: list[Node] = []
    for item in _items(body, first, end):
        match = _ROLE_LINK.match(item.text)
        target = target_of(match["href"], body.path) if match else None
        rest = (
            re.fullmatch(r"(?:\s*[:\u2013\u2014]\s+(?P<why>.+))?", item.text[match.end() :], re.DOTALL)
            if match
            else None
        )
        if not match or not target or target.kind != "role" or not rest:
            message = f"{quote(item.text)} is not a link to a role"
            body.say("section-not-a-list", item.start, message, "- [Title](role:slug): why it is related")
            continue
        start = item.start + match.start("href")
        entries: list[tuple[Scalar, Node]] = [(_word("role", start), Scalar(target.name, start, item.end))]
        if rest["why"]:
            entries.append((_word("why", item.end), Scalar(rest["why"], start, item.end)))
        nodes.append(Fields(tuple(entries), item.start))
    return Items(tuple(nodes), body.start(first)) if nodes else None


_LINK = re.compile(r"\[(?P<title>(?:[^\]\\\n]|\\.)+)\]\((?P<url>[^\s)]+)\)")


def _read_links(body: _Body, first: int, end: int) -> Node | None:
    nodes: list[Node] = []
    for item in _items(body, first, end):
        match = _LINK.fullmatch(item.text.strip())
        if not match:
            message = f"{quote(item.text)} is not a link"
            body.say("section-not-a-list", item.start, message, "- [Title](https://example.org/)")
            continue
        start = item.start
        title = Scalar(re.sub(r"\\(.)", r"\1", match["title"]), start, item.end)
        url = Scalar(match["url"], start + match.start("url"), item.end)
        nodes.append(Fields(((_word("title", start), title), (_word("url", start), url)), start))
    return Items(tuple(nodes), body.start(first)) if nodes else None


def _read_questions(body: _Body, first: int, end: int) -> Node | None:
    headings = body.headings(3, first, end)
    if lead := body.prose(first, headings[0].first if headings else end):
        message = f"{quote(lead.text)} stands under no question"
        body.say(
            "unknown-heading",
            lead.start,
            message,
            "make each question a heading: ### Question?",
        )
    nodes: list[Node] = []
    for heading, stop in zip(headings, [*(each.first for each in headings[1:]), end], strict=False):
        start = body.start(heading.first)
        answer = body.prose(heading.end, stop)
        if body.is_empty(heading, stop) or answer is None:
            continue
        question = Scalar(heading.text, start, body.start(heading.end))
        nodes.append(
            Fields(
                ((_word("question", start), question), (_word("answer", answer.start), answer)),
                start,
            )
        )
    return Items(tuple(nodes), body.start(first)) if nodes else None


_READERS: dict[Form, Callable[[_Body, int, int], Node | None]] = {
    "prose": _read_prose,
    "labelled": _labelled_as("label"),
    "duties": _labelled_as("label"),
    "practice": _labelled_as("from"),
    "skills": _read_skills,
    "tools": _read_tools,
    "needs": _read_needs,
    "jobs": _read_jobs,
    "job": _read_job,
    "questions": _read_questions,
    "links": _read_links,
    "related": _read_related,
}
