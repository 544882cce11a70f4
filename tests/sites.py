"""Small sites for tests, and the one way to build them."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from jobsite.diagnostics.as_text import as_text
from jobsite.pipeline import Options, Report, Site, build
from jobsite.state import NO_STATE

if TYPE_CHECKING:
    from tests.conftest import Writer

TODAY = date(2026, 11, 22)
FOUR_FIELDS = """\
title: {title}
summary: Does what a {title} does.
responsibilities: [Works well]
skills: [Patience]
"""


def write_role(write: Writer, slug: str, *more: str, title: str = "") -> None:
    """Write a role of four fields, and whatever lines come on top."""
    text = FOUR_FIELDS.format(title=title or slug.replace("-", " ").capitalize())
    write(f"content/roles/{slug}.yaml", text + "".join(f"{line}\n" for line in more))


def write_site(write: Writer, *settings: str) -> None:
    """Write settings and two roles, a clerk and a porter."""
    write("content/site.yaml", "title: Small site\n" + "".join(f"{line}\n" for line in settings))
    write_role(write, "clerk")
    write_role(write, "porter")


def run(root: Path, output: Path | None = None, **options: Any) -> Report:  # noqa: ANN401 - fields of Options
    """Build the site at the root; the date is fixed."""
    how = Options(**{"date": TODAY, **options})
    return build(Site(root, output or root / "output", how), NO_STATE)


def messages(report: Report) -> str:
    """Return what the report found, as text."""
    return as_text(report.findings)


def page(root: Path, path: str) -> str:
    """Return a page of the site's output."""
    return (root / "output" / path).read_text(encoding="utf-8")


def built(root: Path) -> set[str]:
    """Return the paths of the site's output, manifest, assets and tables as files left out."""
    paths = {
        each.relative_to(root / "output").as_posix()
        for each in (root / "output").rglob("*")
        if each.is_file()
    }
    return {path for path in paths if not path.startswith(("assets/", "data/", "."))}
