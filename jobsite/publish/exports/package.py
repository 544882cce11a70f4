"""This module describes all exported tables of a site as a data package.

See https://specs.frictionlessdata.io/data-package/ (version 1).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from io import BytesIO
from typing import Any

from jobsite.content.markdown import plain
from jobsite.content.schema.registries import SourceSpec
from jobsite.pages import paths
from jobsite.pages.edition import Edition
from jobsite.publish.exports.fields import COLUMNS, Table, table_schema
from jobsite.publish.exports.make import Form, Resource

FOLDER = "data/"
Node = dict[str, Any]
DIALECTS: dict[str, Node] = {
    "csv": {"lineTerminator": "\r\n", "csvddfVersion": 1.2},
    "json": {"keyed": False},
}

KINDS: dict[str, Node] = {
    "csv": {"profile": "tabular-data-resource"},
    "json": {"profile": "data-resource", "type": "table"},
}
"""Version 1 knows tables in CSV only; `type` is version 2's, by which validators read the others too."""


def schema_files() -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of the schemas, one for all tables of a kind."""
    for table in COLUMNS:
        yield FOLDER + _schema_path(table), _pretty(table_schema(table))


def data_package(
    resources: Iterable[Resource], newest: date | None, edition: Edition
) -> Iterator[tuple[str, bytes]]:
    """Yield the description of a site's tables, dated by the newest thing in them; a line a table."""
    head = _pretty(_head(newest, edition)).decode().rstrip().removesuffix("}").rstrip()
    text = BytesIO()
    text.write(f'{head},\n  "resources": ['.encode())
    for number, each in enumerate(_described(resources, edition)):
        line = json.dumps(each, ensure_ascii=False)
        text.write(f"{',' if number else ''}\n    {line}".encode())
    text.write(b"\n  ]\n}\n")
    yield paths.DATA_PACKAGE, text.getvalue()


def _head(newest: date | None, edition: Edition) -> Node:
    settings = edition.settings
    return _kept(
        profile="data-package",
        name=_name(settings.title).lower(),
        title=settings.title,
        description=plain(settings.description or ""),
        homepage=edition.base_url,
        created=f"{newest}T00:00:00Z" if newest else "",
        licenses=[_licence(settings.licence)] if settings.licence else None,
        sources=[_source(each) for _, each in sorted(edition.sources.items())],
    )


def _described(resources: Iterable[Resource], edition: Edition) -> Iterator[Node]:
    for each in sorted(resources):
        yield from (_resource(each, form, edition) for form in each.forms)


def _resource(resource: Resource, form: Form, edition: Edition) -> Node:
    path = f"{resource.stem.removeprefix(FOLDER)}.{form.ending}"
    sources = [edition.sources[each] for each in resource.sources if each in edition.sources]
    licences = dict.fromkeys(each.licence for each in sources if each.licence)
    return _kept(
        name=path,
        path=path,
        **KINDS[form.ending],
        title=resource.title,
        format=form.ending,
        mediatype={"csv": "text/csv", "json": "application/json"}[form.ending],
        encoding="utf-8",
        dialect=DIALECTS[form.ending],
        bytes=form.size if form.ending == "csv" else None,  # frictionless does not count those of JSON
        hash=f"sha256:{form.digest}",
        schema=_schema_path(resource.table),
        sources=[_kept(title=each.title, path=each.url) for each in sources],
        licenses=[_licence(each) for each in licences],
    )


def _schema_path(table: Table) -> str:
    return f"schemas/{table}.json"


def _source(source: SourceSpec) -> Node:
    """Return a source of the package, with what its publisher asks to be told with it."""
    return _kept(
        title=source.title,
        path=source.url,
        name=source.id,
        publisher=source.publisher,
        version=source.vintage,
        licence=source.licence,
        attribution=source.attribution,
    )


def _licence(text: str) -> Node:
    """Return a licence by its address, or by a name made of its words."""
    return {"path": text} if text.startswith("https://") else {"name": _name(text), "title": text}


def _name(text: str) -> str:
    return re.sub(r"[^-a-zA-Z0-9._]+", "-", text).strip("-") or "unnamed"


def _kept(**properties: object) -> Node:
    return {name: value for name, value in properties.items() if value}


def _pretty(node: Node) -> bytes:
    return (json.dumps(node, ensure_ascii=False, indent=2) + "\n").encode()
