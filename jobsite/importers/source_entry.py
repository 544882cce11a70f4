"""This module sees to it that the source of an imported table is in content/sources.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from jobsite.content.files import contained
from jobsite.content.schema.registries import SourceSpec
from jobsite.importers.imported import ImportRefusedError
from jobsite.importers.plain_yaml import as_yaml

FILE = "content/sources.yaml"
EDITION = ("vintage", "reference_period")
_FIRST_LINE = "# yaml-language-server: $schema=../schema/sources.schema.json\n"


def differing(entry: SourceSpec, fields: Mapping[str, Any]) -> dict[str, tuple[str, str]]:
    """Return what an entry says of the edition and what the imported table says, where they differ."""
    said = {name: str(getattr(entry, name) or "") for name in EDITION}
    return {
        name: (said[name], str(fields[name]))
        for name in EDITION
        if name in fields and said[name] != fields[name]
    }


def with_entry(root: Path, identifier: str, fields: Mapping[str, Any]) -> str:
    """Return the text of the file with the entry at its end. Errors: ImportRefusedError, OSError."""
    path = contained(root, FILE)
    if path is None:
        raise ImportRefusedError(Path(FILE), "is a symbolic link, which could lead out of the site")
    text = path.read_text(encoding="utf-8") if path.exists() else _FIRST_LINE
    entry = as_yaml({identifier: fields})
    longer = text + ("" if not text or text.endswith("\n") else "\n") + entry
    if not _holds(longer, identifier):
        raise ImportRefusedError(
            path, "is not written so that an entry can be added to its end", f"add:\n{entry}"
        )
    return longer


def _holds(text: str, identifier: str) -> bool:
    try:
        entries = yaml.safe_load(text)
    except yaml.YAMLError:
        return False
    return isinstance(entries, dict) and identifier in entries
