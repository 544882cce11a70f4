"""This module defines what an author may write in the front matter of a free page."""

from __future__ import annotations

from pydantic import ConfigDict

from jobsite.content.schema.scalars import Date, Line, Markdown
from jobsite.content.schema.spec import Spec


class PageSpec(Spec):
    """A free page: its body is Markdown."""

    model_config = ConfigDict(title="Free page")

    title: Line
    """The page's title."""
    summary: Markdown | None = None
    """One paragraph, for lists and search engines."""
    updated: Date | None = None
    """Day of the last change."""
    body: Markdown
    """The text below the front matter."""
