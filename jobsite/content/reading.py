"""This module reads one file of content: bytes to a document in long form, whichever form it is written in."""

from __future__ import annotations

from jobsite.content.front_matter import Parted, part
from jobsite.content.kinds import PAGE, PEOPLE, SKILLS, SOURCES, Kind
from jobsite.content.markdown_role import read_body
from jobsite.content.nodes import Document, Fields, Scalar
from jobsite.content.shapes import lengthen, shape_of
from jobsite.content.text_files import decode
from jobsite.content.yaml_reader import read_yaml
from jobsite.diagnostics.diagnostic import Diagnostic, Location, found

_MAY_BE_EMPTY = (SKILLS, SOURCES, PEOPLE)


def read_document(path: str, content: bytes, kind: Kind) -> tuple[Document | None, list[Diagnostic]]:
    """Return the document in long form, None where it could not be read; `path` is from the site's root."""
    text, faults = decode(path, content)
    if faults:
        return None, faults
    if not text.strip() and kind not in _MAY_BE_EMPTY:
        return None, [found("empty-file", Location(path), "the file is empty", "title: …")]
    reader = _read_markdown if path.endswith(".md") else read_yaml_file
    document, faults = reader(path, text, kind)
    if document is None:
        return None, faults
    root = document.root
    if isinstance(root, Fields) and not root.entries and kind not in _MAY_BE_EMPTY:
        return None, [
            *faults,
            found("empty-file", Location(path), "the file holds no value", "title: …"),
        ]
    return Document(path, text, lengthen(root, shape_of(kind.model))), faults


def read_yaml_file(path: str, text: str, _kind: Kind) -> tuple[Document | None, list[Diagnostic]]:
    """Return the nodes of a YAML file."""
    return read_yaml(path, text)


def _read_markdown(path: str, text: str, kind: Kind) -> tuple[Document | None, list[Diagnostic]]:
    parts = part(path, text)
    if not isinstance(parts, Parted):
        return None, [parts]
    document, faults = read_yaml(path, parts.yaml, within=text, offset=parts.yaml_start)
    if document is None:
        return None, faults
    if kind is PAGE:
        return _with_body(document, parts.body_start), faults
    document, more = read_body(document, parts.body_start)
    return document, [*faults, *more]


def _with_body(document: Document, start: int) -> Document:
    """Return a free page with its body as one more field."""
    body = document.text[start:]
    root = document.root
    if not body.strip() or not isinstance(root, Fields) or root.get("body"):
        return document
    lead = len(body) - len(body.lstrip("\n"))
    scalar = Scalar(body, start + lead, len(document.text))
    key = Scalar("body", start, start)
    return Document(document.path, document.text, Fields((*root.entries, (key, scalar)), root.start))
