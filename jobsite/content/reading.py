"""This module reads one file of content: bytes to a document in long form, whichever form they have."""

from __future__ import annotations

from dataclasses import replace

from jobsite.content.complaints import place
from jobsite.content.front_matter import Parted, part
from jobsite.content.kinds import PAGE, PEOPLE, SKILLS, SOURCES, Kind
from jobsite.content.markdown_role import read_body
from jobsite.content.model_faults import group_complaints
from jobsite.content.nodes import Document, Fields, Scalar
from jobsite.content.shapes import lengthen, shape_of
from jobsite.content.text_files import decode
from jobsite.content.yaml_reader import read_yaml
from jobsite.diagnostics.diagnostic import Diagnostic, Location, found, quote

_MAY_BE_EMPTY = (SKILLS, SOURCES, PEOPLE)


def read_document(path: str, content: bytes, kind: Kind) -> tuple[Document | None, list[Diagnostic]]:
    """Return the document in long form, None where it could not be read; `path` is from the site's root."""
    text, faults = decode(path, content)
    if faults:
        return None, faults
    if not text.strip() and kind not in _MAY_BE_EMPTY:
        return None, [_empty(path, kind, "the file is empty")]
    reader = _read_markdown if path.endswith(".md") else read_yaml_file
    document, faults = reader(path, text, kind)
    if document is None:
        return None, faults
    root = document.root
    if isinstance(root, Fields) and not root.entries and kind not in _MAY_BE_EMPTY:
        return None, [*faults, _empty(path, kind, "the file holds no value")]
    faults += [place(each, document) for each in group_complaints(root, kind)]
    return replace(document, root=lengthen(root, shape_of(kind.model))), faults


def _empty(path: str, kind: Kind, message: str) -> Diagnostic:
    first = next(name for name, field in kind.model.model_fields.items() if field.is_required())
    hint = f"begin with ---, {first}: … and ---" if path.endswith(".md") else f"{first}: …"
    return found("empty-file", Location(path), message, hint)


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
    if not isinstance(document.root, Fields):
        return document, faults
    read = _with_body if kind is PAGE else read_body
    document, more = read(document, parts.body_start)
    return document, [*faults, *more]


def _with_body(document: Document, start: int) -> tuple[Document, list[Diagnostic]]:
    """Return a free page with its body as one more field."""
    body, root, faults = document.text[start:], document.root, []
    entries = root.entries if isinstance(root, Fields) else ()
    for key, _ in entries:
        if key.text == "body":
            where = document.location(key.start)
            message = f"{quote('body')} is not a key of a free page; its text stands below the front matter"
            faults.append(found("unknown-key", where, message, "move it below the second line of ---"))
    kept = [entry for entry in entries if entry[0].text != "body"]
    if body.strip() or faults:
        lead = len(body) - len(body.lstrip("\n"))
        scalar = Scalar(body if body.strip() else "-", start + lead, len(document.text))
        kept.append((Scalar("body", start, start), scalar))
    return replace(document, root=Fields(tuple(kept), root.start)), faults
