"""This module is the whole of it: a folder of role files becomes a site, or a list of what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from jobsite.catalog.official import gather
from jobsite.catalog.relate import Catalog, relate
from jobsite.catalog.survey import Survey, SurveyContext, chunks, compact, survey, survey_context
from jobsite.content.load import Library, load
from jobsite.content.names import Names
from jobsite.diagnostics.diagnostic import Diagnostic, count_errors, with_severities
from jobsite.pages.edition import Edition
from jobsite.pages.machines.look import Look, SharedPicture, paper_colours, picture_size
from jobsite.pages.paths import asset_path
from jobsite.pages.plan import collisions, make_edition, plan
from jobsite.pages.theme import theme_folders
from jobsite.pages.words import read_words
from jobsite.publish.check import check_nothing_lost, check_size, check_traces
from jobsite.publish.exports.jobs import plan_exports
from jobsite.publish.exports.press import press_exports, press_lists
from jobsite.publish.extras import PICTURE, STYLESHEET, extras, published_name, theme_assets
from jobsite.publish.press import Press, Pressed, chunked, join, press, press_files
from jobsite.publish.write import Workplace, publish, workplace
from jobsite.state import State
from jobsite.workers import Crew, count_workers, crew, mapped

ROLES_A_CHUNK = 50
PAGES_A_CHUNK = 10

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
    """What a build found and did: findings sorted by place; numbers of roles, pages, files, bytes."""

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


def build(site: Site, state: State, *, dry_run: bool = False, progress: Progress = lambda *_: None) -> Report:
    """Turn a folder of role files into a deployable site, or say exactly why not.

    load -> validate -> relate -> plan -> render -> check -> write. With an error nothing is
    written. Errors: OutputRefusedError, OSError, PageLostError.
    """
    del state  # nothing is remembered yet
    with ExitStack() as stack:
        place = None if dry_run else stack.enter_context(_claimed(site))
        shelves = place.shelves if place else Path(stack.enter_context(TemporaryDirectory(prefix="jobsite-")))
        library, faults = load(site.root, site.options.date)
        official, table_faults = gather(site.root, library, shelves)
        faults += table_faults
        roles = len(library.roles)
        workers = stack.enter_context(crew(count_workers(site.options.workers, roles)))
        context = survey_context(site.root, shelves, library, official)
        surveys = _validate(library, context, workers, progress)
        library = replace(library, roles=(), names=Names())  # all are judged; the cards know them now
        faults += [each for some in surveys for each in some.findings]
        catalog, doubles = relate(site.root, library, official, surveys, shelves, drafts=site.options.drafts)
        del surveys  # what is needed of them lives on in the catalog
        assets = theme_assets(theme_folders(site.root))
        edition, word_faults = _edition(site, catalog, assets)
        tools = Press(site.root, shelves, place, edition)
        pressed = _render(catalog, assets, tools, workers, progress)
        findings = [*faults, *doubles, *word_faults, *_check(site, pressed)]
        report = replace(_report(site, library, edition, pressed, findings), roles=roles)
        if not report.ok:
            return report
        check_nothing_lost(catalog, edition, pressed.pages)
        del catalog, tools  # the largest values, and nothing needs them any more
        return _write(place, pressed, report) if place else report


def _claimed(site: Site) -> AbstractContextManager[Workplace]:
    return workplace(site.root, site.output, clean=site.options.clean)


def _validate(library: Library, context: SurveyContext, workers: Crew, progress: Progress) -> list[Survey]:
    """Read and judge all roles, a chunk at a time."""
    surveys = []
    held = {text: text for source in library.roles for text in (source.slug, source.path)}
    done = 0
    for each in mapped(workers, partial(survey, context=context), chunks(library.roles, ROLES_A_CHUNK)):
        surveys.append(compact(each, held))
        done = min(done + ROLES_A_CHUNK, len(library.roles))
        progress("reading roles", done, len(library.roles))
    return surveys


def _edition(site: Site, catalog: Catalog, assets: Mapping[str, bytes]) -> tuple[Edition, list[Diagnostic]]:
    theme = theme_folders(site.root)
    words, faults = read_words(theme, catalog.library.settings.locale)
    base_url = site.options.base_url
    if base_url is None:
        base_url = catalog.library.settings.base_url or ""
    return make_edition(catalog, words, theme, base_url, _look(site, catalog.library, assets)), faults


def _look(site: Site, library: Library, assets: Mapping[str, bytes]) -> Look:
    published = {name: published_name(name, content) for name, content in assets.items()}
    settings, own = library.settings, library.settings.picture
    picture = SharedPicture(published[PICTURE], "", *picture_size(assets[PICTURE]))
    if own and own.asset in library.assets:
        size = picture_size((site.root / "content/assets" / own.asset).read_bytes())
        picture = SharedPicture(asset_path(own.asset), own.alternative_text or settings.title, *size)
    return Look(published, paper_colours(assets[STYLESHEET].decode("utf-8", "replace")), picture)


def _render(
    catalog: Catalog, assets: Mapping[str, bytes], tools: Press, workers: Crew, progress: Progress
) -> Pressed:
    """Make all pages, a chunk at a time, then the files that are not pages."""
    held = {card.source: card.source for card in catalog.cards.values()}

    def chunks_done() -> Iterator[Pressed]:
        done = 0
        jobs = chunked(plan(catalog, tools.edition), PAGES_A_CHUNK)
        for each in mapped(workers, partial(press, tools=tools), jobs):
            done += len(each.pages)
            progress("making pages", done, 0)
            pages = (page._replace(source=held.get(page.source, page.source)) for page in each.pages)
            yield replace(each, pages=tuple(pages))

    pages = join(chunks_done())
    others = extras(catalog, tools.edition, assets, tools.root, pages.pages)
    return join((pages, _export(catalog, tools, workers), press_files(others, tools)))


def _export(catalog: Catalog, tools: Press, workers: Crew) -> Pressed:
    """Make the files of data, a chunk of tables at a time, then those that stand once on a site."""
    if "data" not in tools.edition.kinds:
        return Pressed()
    jobs = chunked(plan_exports(catalog, tools.edition), PAGES_A_CHUNK)
    done = list(mapped(workers, partial(press_exports, tools=tools), jobs))
    return join((*(each.pressed for each in done), press_lists(catalog, done, tools)))


def _check(site: Site, pressed: Pressed) -> Iterator[Diagnostic]:
    yield from pressed.findings
    yield from collisions((page.path, page.source) for page in pressed.pages)
    files = {*pressed.files, *(page.path for page in pressed.pages)}
    yield from check_traces(site.root, pressed.traces, files, pressed.linked_into)
    yield from check_size(pressed.size)


def _report(
    site: Site, library: Library, edition: Edition, pressed: Pressed, findings: Iterable[Diagnostic]
) -> Report:
    severities = {each.rule: each.severity for each in library.settings.severities if each}
    return Report(
        findings=tuple(with_severities(findings, severities, strict=site.options.strict)),
        pages=len(pressed.pages),
        files=len(pressed.pages) + len(pressed.files),
        size=pressed.size,
        base_path=edition.base_path,
    )


def _write(place: Workplace, pressed: Pressed, report: Report) -> Report:
    ranks = {**pressed.files, **{page.path: page.rank for page in pressed.pages}}
    written, removed = publish(place, ranks, pressed.staged)
    return replace(report, written=written, removed=removed)
