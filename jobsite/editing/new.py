"""This module writes a new role that is valid as it stands, for an editor to fill in."""

from __future__ import annotations

import json
from pathlib import Path

from jobsite.content.schema.scalars import as_slug, is_slug


class CannotWriteError(Exception):
    """Nothing was written; the message says why, `hint` what to do."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


_YAML = """\
# yaml-language-server: $schema=../../schema/role.schema.json
# Every key is described in docs/content.md. These four are needed to publish; take out the line
# `status: draft` when they are finished.
title: {title}
status: draft
summary: {title} is a new role; say in one paragraph what the job is for.
responsibilities:
  - Say what the role does, one duty a line.
skills:
  - Say what the role asks for, one skill a line.
"""

_MARKDOWN = """\
---
title: {title}
status: draft
summary: {title} is a new role; say in one paragraph what the job is for.
---

## Responsibilities

- Say what the role does, one duty a line.

## Skills

- Say what the role asks for, one skill a line.
"""


def new_role(root: Path, title: str, *, slug: str = "", markdown: bool = False) -> Path:
    """Write content/roles/<slug>.yaml (or .md) and return its path. Errors: CannotWriteError, OSError."""
    title = " ".join(title.split())
    slug = slug or as_slug(title)
    if not title or not is_slug(slug):
        hint = "name it with --slug, in lower-case letters, digits and hyphens"
        raise CannotWriteError(f'no file name can be made from "{slug or title}"', hint)
    folder = root / "content" / "roles"
    for extension in (".yaml", ".md"):
        if (folder / f"{slug}{extension}").exists():
            message = f"{folder / slug}{extension} is there already"
            raise CannotWriteError(message, "choose another name with --slug")
    path = folder / f"{slug}{'.md' if markdown else '.yaml'}"
    folder.mkdir(parents=True, exist_ok=True)
    quoted = json.dumps(title, ensure_ascii=False)
    text = (_MARKDOWN if markdown else _YAML).replace("summary: {title} is", "summary: This is")
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text.replace("{title}", quoted))
    return path
