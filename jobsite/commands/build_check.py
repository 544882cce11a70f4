"""This module is the commands build and check."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from jobsite.commands.calls import (
    CONTENT_WRONG,
    FINE,
    CallError,
    Commands,
    add_command,
    output_arguments,
    site_arguments,
    site_folder,
    source_date_epoch,
)

if TYPE_CHECKING:
    from jobsite.pipeline import Progress, Report, Site


def build_command(commands: Commands) -> None:
    """Add the command."""
    examples = "  jobsite build\n  jobsite build --base-url https://example.org/careers/ --strict\n"
    parser = add_command(commands, "build", "build the site", examples)
    site_arguments(parser)
    _run_arguments(parser)
    output_arguments(parser)
    parser.set_defaults(run=_build)


def check_command(commands: Commands) -> None:
    """Add the command."""
    examples = "  jobsite check\n  jobsite check --format github\n"
    parser = add_command(commands, "check", "say what is wrong with the site and write nothing", examples)
    site_arguments(parser)
    _run_arguments(parser)
    parser.set_defaults(run=_check, output=None, clean=False)


def _run_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what is for one run, and not for a server that builds at every save."""
    add = parser.add_argument
    forms = ("text", "json", "github")
    add("--format", choices=forms, default="text", help="how findings are written (default: text)")
    add("--workers", type=_count, metavar="N", help="processes to work in (default: as many as help)")


def _count(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f'"{text}" is not a number of processes')
    return int(text)


def _build(options: argparse.Namespace) -> int:
    return _run_build(options, dry_run=False)


def _check(options: argparse.Namespace) -> int:
    return _run_build(options, dry_run=True)


def site_of(options: argparse.Namespace) -> Site:
    """Return the site the arguments name. Errors: CallError."""
    from jobsite.pipeline import Options, Site  # noqa: PLC0415 - heavy, and --help has no use for it

    root = site_folder(options)
    how = Options(
        date=options.date or source_date_epoch(),
        base_url=None if options.base_url is None else _base_url(options.base_url),
        drafts=options.drafts,
        strict=options.strict,
        clean=options.clean,
        workers=options.workers,
    )
    return Site(root, (options.output or options.root / "output").absolute(), how)


def _base_url(text: str) -> str:
    if not text:
        return ""
    if not text.startswith(("https://", "http://")) or any(each in text for each in " ?#"):
        raise CallError(f'"{text}" is not the address of a site', "--base-url https://example.org/jobs/")
    return text.rstrip("/") + "/"


def _run_build(options: argparse.Namespace, *, dry_run: bool) -> int:
    from jobsite.pipeline import build  # noqa: PLC0415 - as above
    from jobsite.publish.write import OutputRefusedError  # noqa: PLC0415 - as above
    from jobsite.state import NO_STATE  # noqa: PLC0415 - as above

    site = site_of(options)
    try:
        with _progress() as progress:
            report = build(site, NO_STATE, dry_run=dry_run, progress=progress)
    except OutputRefusedError as error:
        raise CallError(str(error), error.hint) from error
    except OSError as error:
        raise CallError(f"{error.filename or 'the file system'}: {error.strerror}") from error
    sys.stdout.write(_findings(report, options.format))
    if options.format != "json":
        print(_summary(report, site, dry_run=dry_run))
    return FINE if report.ok else CONTENT_WRONG


def _findings(report: Report, form: str) -> str:
    from jobsite.diagnostics.as_github import as_github  # noqa: PLC0415 - one of three
    from jobsite.diagnostics.as_json import as_json  # noqa: PLC0415 - one of three
    from jobsite.diagnostics.as_text import as_text  # noqa: PLC0415 - one of three

    if form == "text":
        return as_text(report.findings, colour=sys.stdout.isatty() and not os.environ.get("NO_COLOR"))
    return {"json": as_json, "github": as_github}[form](report.findings)


def _summary(report: Report, site: Site, *, dry_run: bool) -> str:
    from jobsite.diagnostics.diagnostic import count_errors  # noqa: PLC0415 - as above

    errors = count_errors(report.findings)
    warnings = len(report.findings) - errors
    counts = [_counted(errors, "error"), _counted(warnings, "warning")]
    said = " and ".join(each for each in counts if each)
    roles = _counted(report.roles, "role") or "no roles"
    if errors:
        kept = "" if dry_run else f"; nothing was written, {_shown(site.output)} is as it was"
        return f"{said} in {roles}{kept}" if report.roles else f"{said}{kept}"
    made = f"{_counted(report.pages, 'page')} from {roles}"
    size = f"{_counted(report.files, 'file')}, {report.size / 1e6:.1f} MB"
    notes = f"; {said}" if said else ""
    if dry_run:
        return f"checked {made}: {size}{notes}"
    changed = f"{report.written} written, {report.removed} removed"
    home = site.output / "index.html"
    return f"built {made}: {size} ({changed}){notes}\nopen {_shown(home if home.is_file() else site.output)}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}" if number else ""


def _shown(path: Path) -> str:
    """Return a path as short as it can be typed from here."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


@contextmanager
def _progress() -> Iterator[Progress]:
    """Show on a terminal how far a long build is; show nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda *_: None
        return
    from rich.console import Console  # noqa: PLC0415 - only on a terminal
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn  # noqa: PLC0415 - only on a terminal
    from rich.progress import Progress as Bars  # noqa: PLC0415 - only on a terminal

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Bars(*columns, console=Console(stderr=True), transient=True) as bars:
        tasks = {}

        def show(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total or None)
            bars.update(tasks[stage], completed=done)

        yield show
