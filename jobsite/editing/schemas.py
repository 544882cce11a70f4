"""This module writes the JSON Schema of every content kind, short forms included, for editors."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import TypeAdapter

from jobsite.content.kinds import KINDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schemas() -> Iterator[tuple[str, str]]:
    """Yield file name and text of each schema: role.schema.json and so on."""
    for kind in KINDS:
        schema = TypeAdapter(kind.model).json_schema()
        if kind.name == "page":
            _without_body(schema)
        tidy = {"$schema": DIALECT, "title": kind.name.capitalize(), **_tidied(schema)}
        yield f"{kind.name}.schema.json", json.dumps(tidy, ensure_ascii=False, indent=1) + "\n"


def _without_body(schema: dict[str, Any]) -> None:
    """Take out what stands below a free page's front matter."""
    del schema["properties"]["body"]
    schema["required"].remove("body")


def _tidied(schema: Any) -> Any:  # noqa: ANN401 - any JSON
    """Return the schema without nulls, defaults and generated titles: an absent key is left out."""
    if isinstance(schema, list):
        return [_tidied(each) for each in schema if each != {"type": "null"}]
    if not isinstance(schema, Mapping):
        return schema
    kept: dict[str, Any] = {}
    for key, value in schema.items():
        if key == "properties":
            kept[key] = {name: _tidied(each) for name, each in value.items()}
        elif key != "default" and not (key == "title" and "properties" not in schema):
            kept[key] = _tidied(value)
    choices = kept.get("anyOf", [])
    if len(choices) == 1:
        del kept["anyOf"]
        kept = {**choices[0], **kept}
    return kept
