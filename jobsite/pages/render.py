"""This module renders a job to the bytes of a page, and takes its trace."""

from __future__ import annotations

import functools
import posixpath
import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)

from jobsite.diagnostics.diagnostic import Diagnostic, Location, found
from jobsite.pages.areas_page import areas_view
from jobsite.pages.changes_page import changes_view
from jobsite.pages.comparing.chooser_page import chooser_view
from jobsite.pages.comparing.compare_page import compare_view
from jobsite.pages.edition import Edition
from jobsite.pages.family_page import family_view
from jobsite.pages.home_page import home_view
from jobsite.pages.job import (
    AreasJob,
    ChangesJob,
    ChooserJob,
    CompareJob,
    FamilyJob,
    FreePageJob,
    HomeJob,
    Job,
    NotFoundJob,
    Page,
    PayJob,
    PlaceJob,
    RedirectJob,
    RoleJob,
    RolesJob,
    SkillJob,
    SourcesJob,
)
from jobsite.pages.list_pages import roles_view
from jobsite.pages.other_pages import not_found_view, page_view, redirect_view
from jobsite.pages.pay.places import pay_view, place_view
from jobsite.pages.role_page import role_view
from jobsite.pages.skill_page import skill_view
from jobsite.pages.sources_page import sources_view
from jobsite.pages.views import View

MAKERS: dict[type, tuple[str, Callable[[Any, Edition], View]]] = {
    HomeJob: ("home", home_view),
    RolesJob: ("roles", roles_view),
    RoleJob: ("role", role_view),
    AreasJob: ("areas", areas_view),
    FamilyJob: ("family", family_view),
    SkillJob: ("skill", skill_view),
    PayJob: ("pay", pay_view),
    PlaceJob: ("place", place_view),
    CompareJob: ("compare", compare_view),
    ChooserJob: ("chooser", chooser_view),
    SourcesJob: ("sources", sources_view),
    ChangesJob: ("changes", changes_view),
    FreePageJob: ("page", page_view),
    RedirectJob: ("redirect", redirect_view),
    NotFoundJob: ("not_found", not_found_view),
}
"""A kind of page for each type of job: its name, which is its template's, and what makes its view."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What a page tells the checks: its links inside the site as (path, fragment), its ids, its size."""

    path: str
    source: str
    kind: str
    links: tuple[tuple[str, str], ...]
    ids: tuple[str, ...]
    doubles: tuple[str, ...]
    size: int
    elements: int


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page: its bytes and its trace."""

    content: bytes
    trace: Trace


def kind_of(job: Job) -> str:
    """Return the kind of page a job makes."""
    return MAKERS[type(job)][0]


def render(job: Job, edition: Edition) -> Rendered | Diagnostic:
    """Return the page of a job, or what is wrong with its template."""
    kind, make_view = MAKERS[type(job)]
    view = make_view(job, edition)
    try:
        template = _template(edition.theme, kind)
        values = {field.name: getattr(view, field.name) for field in fields(view)}
        text = template.render(values, word=edition.words)
    except Exception as error:  # whatever a template of the site's own does wrong
        if fault := _template_fault(error, kind, edition.theme):
            return fault
        raise
    return Rendered(text.encode("utf-8"), trace_of(job.page, kind, text, edition.base_path))


@functools.lru_cache(maxsize=8)
def environment(theme: tuple[Path, ...]) -> Environment:
    """Return the templates of a theme: the site's own first, the stock ones also as stock/..."""
    folders = [str(folder) for folder in theme]
    stock = FileSystemLoader(folders[-1])
    return Environment(
        loader=ChoiceLoader([FileSystemLoader(folders), PrefixLoader({"stock": stock})]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def _template(theme: tuple[Path, ...], kind: str) -> Template:
    return environment(theme).get_template(f"{kind}.html")


def _template_fault(error: Exception, kind: str, theme: tuple[Path, ...]) -> Diagnostic | None:
    """Return the innermost place of a theme's file that the error came through, None for one of our own."""
    path, line = "", 1
    if isinstance(error, TemplateSyntaxError):
        path, line = error.filename or "", error.lineno
    else:
        step = error.__traceback__
        while step:
            if step.tb_frame.f_code.co_filename.endswith(".html"):
                path, line = step.tb_frame.f_code.co_filename, step.tb_lineno
            step = step.tb_next
    if not path and not isinstance(error, TemplateError):
        return None
    for folder in theme:
        path = path.replace(f"{folder}/", "templates/")
    where = Location(path or f"templates/{kind}.html", line)
    return found("template-error", where, _said(error), "docs/theming.md lists what a template may use")


def _said(error: Exception) -> str:
    """Return an error's own words, with what kind it is where they say too little."""
    if isinstance(error, TemplateNotFound):
        return f"there is no template {error.name}"
    return str(error) if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"


_LINK = re.compile(r"""\s(?:href|src)=["']([^"']*)["']""")
_ID = re.compile(r"""\sid=["']([^"']*)["']""")
_ELEMENT = re.compile(r"<[a-z]")


def trace_of(page: Page, kind: str, text: str, base_path: str) -> Trace:
    """Return the trace of a page. Text is escaped, so that only attributes look like attributes."""
    hrefs = {href for href in _LINK.findall(text) if not _is_external(href)}
    folder = posixpath.dirname(page.path)
    ids = _ID.findall(text)
    unique = dict.fromkeys(ids)
    doubles = (
        tuple(sorted({each for each in unique if ids.count(each) > 1})) if len(unique) < len(ids) else ()
    )
    return Trace(
        path=page.path,
        source=page.source,
        kind=kind,
        links=tuple(sorted(_target(href, page.path, folder, base_path) for href in hrefs)),
        ids=tuple(unique),
        doubles=doubles,
        size=len(text.encode("utf-8")),
        elements=len(_ELEMENT.findall(text)),
    )


def _target(href: str, page: str, folder: str, base_path: str) -> tuple[str, str]:
    """Return the path of the site, and the part of it, that an address on a page leads to."""
    path, _, fragment = unquote(href.replace("&amp;", "&")).partition("#")
    if not path:
        return page, fragment
    if path.startswith("/"):
        return path.removeprefix(unquote(base_path)), fragment
    return posixpath.normpath(posixpath.join(folder, path)), fragment


def _is_external(link: str) -> bool:
    return not link or ":" in link.split("/", 1)[0] or link.startswith("//")
