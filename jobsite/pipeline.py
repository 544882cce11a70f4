"""This module is the whole of it: a folder of role files becomes a site, or a list of what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from jobsite.catalog.relate import Catalog, relate
from jobsite.catalog.survey import Survey, SurveyContext, chunks, survey
from jobsite.content.load import Library, load
from jobsite.content.schema.site import PAGE_KINDS
from jobsite.content.validate import Surroundings
from jobsite.diagnostics.diagnostic import (
    Diagnostic,
    Location,
    count_errors,
    found,
    with_severities,
)
from jobsite.pages.edition import Edition
from jobsite.pages.plan import collisions, places_with_pages, plan
from jobsite.pages.theme import theme_folders
from jobsite.pages.words import read_words
from jobsite.publish.check import check_traces
from jobsite.publish.extras import extras, published_name, theme_assets
from jobsite.publish.press import Press, Pressed, job_chunks, press
from jobsite.publish.write import ASSETS, INDEXES, PAGES, Workplace, publish, stage, workplace
from jobsite.state import State
from jobsite.workers import count_workers, executor, mapped

ROLES_A_CHUNK = 50
PAGES_A_CHUNK = 50
LARGEST_SITE = 800_000_000

Progress = Callable[[str, int, int], None]
"""Is told the stage, how much of it is done, and how much there is (0: not known)."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to build: see `jobsite build --help`. workers None: as many as are worth while."""

    date: date | None = None
    base_url: str | None = None
    drafts: bool = False
    strict: bool = False
    clean: bool = False
    workers: int | None = None


@dataclass(frozen=True, slots=True)
class Site:
    """A site to build: the folder of its sources, the folder it is written to, and how."""

    root: Path
    output: Path
    options: Options = Options()


@dataclass(frozen=True, slots=True)
class Report:
    """What a build found and did: findings sorted by place; counts of roles, pages, files, bytes."""

    findings: tuple[Diagnostic, ...]
    roles: int = 0
    pages: int = 0
    files: int = 0
    size: int = 0
    written: int = 0
    removed: int = 0
    base_path: str = "/"

    @property
    def ok(self) -> bool:
        """Tell whether nothing is wrong but warnings."""
        return count_errors(self.findings) == 0


class PageLostError(RuntimeError):
    """A role went in and no page came out: a bug, never the content's fault."""


def build(site: Site, state: State, *, dry_run: bool = False, progress: Progress = lambda *_: None) -> Report:
    """Turn a folder of role files into a deployable site, or say exactly why not.

    load -> validate -> relate -> plan -> render -> check -> write. With an error nothing is
    written. Errors: OutputRefusedError, OSError, PageLostError.
    """
    del state  # nothing is remembered yet
    library, faults = load(site.root, site.options.date)
    count = count_workers(site.options.workers, len(library.roles))
    with ExitStack() as stack:
        place = (
            None
            if dry_run
            else stack.enter_context(workplace(site.root, site.output, clean=site.options.clean))
        )
        shelves = place.shelves if place else Path(stack.enter_context(TemporaryDirectory(prefix="jobsite-")))
        pool = stack.enter_context(executor(count))
        surveys = _survey(site, library, shelves, pool, count, progress)
        catalog, more = relate(site.root, library, surveys, shelves, drafts=site.options.drafts)
        findings = [*faults, *(each for some in surveys for each in some.findings), *more]
        edition, more = _edition(site, catalog)
        findings += more
        pressed = _press(site, catalog, edition, shelves, place, pool, count, progress)
        findings += [each for some in pressed for each in some.findings]
        pages = [page for some in pressed for page in some.pages]
        files, more = _other_files(site, catalog, edition, pages, place)
        findings += [*more, *collisions((path, source) for path, source, _ in pages)]
        planned = {**files.ranks, **{path: _rank(kind) for path, _, kind in pages}}
        findings += check_traces(
            site.root,
            (some.traces for some in pressed),
            planned.keys(),
            frozenset().union(*(some.linked_into for some in pressed)),
        )
        size = sum(some.size for some in pressed) + files.size
        findings += _size(size)
        severities = {each.rule: each.severity for each in library.settings.severities if each}
        final = with_severities(findings, severities, strict=site.options.strict)
        report = Report(
            findings=tuple(final),
            roles=len(library.roles),
            pages=len(pages),
            files=len(planned),
            size=size,
            base_path=edition.base_path,
        )
        if not report.ok:
            return report
        _nothing_lost(catalog, edition, pages)
        if place is None:
            return report
        staged = [*files.staged, *(path for some in pressed for path in some.staged)]
        written, removed = publish(place, planned, staged)
        return replace(report, written=written, removed=removed)


def _survey(
    site: Site,
    library: Library,
    shelves: Path,
    pool: Executor | None,
    count: int,
    progress: Progress,
) -> list[Survey]:
    place_names = frozenset(
        part.name.casefold()
        for spec in library.places.values()
        for part in (*spec.regions, *spec.areas)
        if part and part.name
    )
    context = SurveyContext(
        root=site.root,
        shelves=shelves,
        surroundings=Surroundings(library.names, place_names, library.today, library.settings.limits),
        skill_ids={
            name.casefold(): skill.id
            for skill in library.skills
            for name in (skill.id, skill.name, *skill.alternate_names)
            if name
        },
        places=library.places,
    )
    surveys = []
    done = 0
    for each in mapped(pool, partial(survey, context=context), chunks(library.roles, ROLES_A_CHUNK), count):
        surveys.append(each)
        done = min(done + ROLES_A_CHUNK, len(library.roles))
        progress("reading roles", done, len(library.roles))
    return surveys


def _edition(site: Site, catalog: Catalog) -> tuple[Edition, list[Diagnostic]]:
    library, settings = catalog.library, catalog.library.settings
    theme = theme_folders(site.root)
    words, faults = read_words(theme, settings.locale)
    kinds = frozenset(settings.pages or PAGE_KINDS)
    assets = theme_assets(theme)
    edition = Edition(
        settings=settings,
        words=words,
        today=library.today,
        base_url=site.options.base_url if site.options.base_url is not None else settings.base_url or "",
        theme=theme,
        kinds=kinds,
        families=library.families,
        places=library.places,
        page_titles={slug: page.title for slug, page in library.pages.items()},
        sources=library.sources,
        people=library.people,
        skill_kinds={
            name.casefold(): skill.kind
            for skill in library.skills
            for name in (skill.id, skill.name, *skill.alternate_names)
            if skill.kind and name
        },
        skill_names={skill.id: skill.name for skill in library.skills},
        paths=library.paths,
        places_shown=places_with_pages(catalog) if "pay" in kinds else frozenset(),
        families_shown=frozenset(library.families) if "family" in kinds else frozenset(),
        stylesheet=published_name("site.css", assets["site.css"].read_bytes()),
        icon=published_name("favicon.svg", assets["favicon.svg"].read_bytes()),
    )
    return edition, faults


def _press(
    site: Site,
    catalog: Catalog,
    edition: Edition,
    shelves: Path,
    place: Workplace | None,
    pool: Executor | None,
    count: int,
    progress: Progress,
) -> list[Pressed]:
    tools = Press(site.root, shelves, place, edition)
    pressed = []
    done = 0
    for each in mapped(
        pool, partial(press, tools=tools), job_chunks(plan(catalog, edition), PAGES_A_CHUNK), count
    ):
        pressed.append(each)
        done += len(each.pages)
        progress("making pages", done, 0)
    return pressed


@dataclass(frozen=True, slots=True)
class _Files:
    """The files that are not pages: their ranks, which of them were staged, their bytes together."""

    ranks: dict[str, int]
    staged: list[str]
    size: int


def _other_files(
    site: Site,
    catalog: Catalog,
    edition: Edition,
    pages: list[tuple[str, str, str]],
    place: Workplace | None,
) -> tuple[_Files, list[Diagnostic]]:
    listed = _in_sitemap(catalog, pages)
    ranks, staged, size = {}, [], 0
    for path, content in extras(site.root, edition, catalog.library.assets, listed):
        ranks[path] = INDEXES if "/" not in path else ASSETS
        size += len(content)
        if place and stage(place, path, content):
            staged.append(path)
    return _Files(ranks, staged, size), []


def _in_sitemap(catalog: Catalog, pages: list[tuple[str, str, str]]) -> Iterator[str]:
    """Yield the pages that search engines may list: no redirects, no 404, no archived roles and drafts."""
    hidden = {card.source for card in catalog.cards.values() if card.status in {"archived", "draft"}}
    for path, source, kind in pages:
        if kind not in {"redirect", "not_found"} and not (kind == "role" and source in hidden):
            yield path


def _rank(kind: str) -> int:
    return PAGES if kind in {"role", "page", "redirect", "not_found"} else INDEXES


def _size(size: int) -> Iterator[Diagnostic]:
    if size > LARGEST_SITE:
        message = f"the site has {size / 1e6:.0f} MB; GitHub Pages publishes 1,000"
        yield found("site-too-large", Location("content/site.yaml"), message, "build fewer kinds of pages")


def _nothing_lost(catalog: Catalog, edition: Edition, pages: list[tuple[str, str, str]]) -> None:
    """Compare what went in with what came out. Errors: PageLostError."""
    if "role" not in edition.kinds:
        return
    made = {source for _, source, kind in pages if kind == "role"}
    wanted = {card.source for card in catalog.cards.values() if card.has_page}
    if lost := sorted(wanted - made):
        raise PageLostError(f"no page was made from {', '.join(lost)}")
