"""This module defines what an author may write in the front matter of a free page."""

from __future__ import annotations

from pydantic import ConfigDict

from jobsite.content.schema.scalars import Date, Line, Markdown
from jobsite.content.schema.spec import Spec


class PageSpec(Spec):
    """A free page: its body is Markdown."""

    model_config = ConfigDict(title="Free page")

    title: Line
    summary: Markdown | None = None
    updated: Date | None = None
    body: Markdown
