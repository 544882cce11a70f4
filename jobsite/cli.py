"""This module is the command line; its exit codes: 0 fine, 1 the content is wrong, 2 the call is wrong."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from jobsite import __version__

if TYPE_CHECKING:
    from jobsite.pipeline import Progress, Report, Site

FINE, CONTENT_WRONG, CALL_WRONG = 0, 1, 2

_EXAMPLES = """\
examples:
  jobsite init careers         write a small site to begin with, in the folder careers
  jobsite build                build the site in this folder into output/
  jobsite check                say what is wrong, write nothing
  jobsite serve                build, serve at http://127.0.0.1:8000/, rebuild at every save
  jobsite new role "Archivist" write content/roles/archivist.yaml
"""


class _CallError(Exception):
    """The call cannot be carried out; the message says why, `hint` what to type instead."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


def main(arguments: list[str] | None = None) -> int:
    """Run one command and return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal of few letters is no reason to die
            stream.reconfigure(errors="backslashreplace")
    parser = _parser()
    options = parser.parse_args(arguments)
    if not hasattr(options, "run"):
        parser.print_help()
        return CALL_WRONG
    try:
        return int(options.run(options))
    except _CallError as error:
        _say_error(error, error.hint)
        return CALL_WRONG
    except KeyboardInterrupt:
        return CALL_WRONG


def _say_error(error: Exception | str, hint: str = "") -> None:
    print(f"jobsite: {error}", file=sys.stderr)
    if hint:
        print(f"    hint: {hint}", file=sys.stderr)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jobsite",
        description="Build a site of job descriptions and what the jobs pay, from a folder of role files.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"jobsite {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    _build_command(commands)
    _check_command(commands)
    _serve_command(commands)
    _new_command(commands)
    _init_command(commands)
    _schema_command(commands)
    return parser


def _command(
    commands: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    does: str,
    examples: str,
) -> argparse.ArgumentParser:
    return commands.add_parser(
        name,
        help=does,
        description=f"{does[0].upper()}{does[1:]}.",
        epilog=f"examples:\n{examples}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _site_arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--root",
        type=Path,
        default=Path(),
        metavar="FOLDER",
        help="the site's folder (default: this one)",
    )
    add("--date", type=_day, metavar="YYYY-MM-DD", help="the date of the build (default: today)")
    add("--base-url", metavar="URL", help="where the site will be published; overrides site.yaml")
    add("--strict", action="store_true", help="warnings are errors")
    add("--drafts", action="store_true", help="drafts are published too")


def _run_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what is for one run, and not for a server that builds at every save."""
    add = parser.add_argument
    forms = ("text", "json", "github")
    add("--format", choices=forms, default="text", help="how findings are written (default: text)")
    add("--workers", type=_count, metavar="N", help="processes to work in (default: as many as help)")


def _output_arguments(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add(
        "--output",
        type=Path,
        metavar="FOLDER",
        help="where the site is written (default: output/ of the site)",
    )
    add("--clean", action="store_true", help="replace whatever the output folder holds")


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f'"{text}" is not a date written YYYY-MM-DD') from None


def _count(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f'"{text}" is not a number of processes')
    return int(text)


# build and check


def _build_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    examples = "  jobsite build\n  jobsite build --base-url https://example.org/careers/ --strict\n"
    parser = _command(commands, "build", "build the site", examples)
    _site_arguments(parser)
    _run_arguments(parser)
    _output_arguments(parser)
    parser.set_defaults(run=_build)


def _check_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    examples = "  jobsite check\n  jobsite check --format github\n"
    parser = _command(commands, "check", "say what is wrong with the site and write nothing", examples)
    _site_arguments(parser)
    _run_arguments(parser)
    parser.set_defaults(run=_check, output=None, clean=False)


def _build(options: argparse.Namespace) -> int:
    return _run_build(options, dry_run=False)


def _check(options: argparse.Namespace) -> int:
    return _run_build(options, dry_run=True)


def _site(options: argparse.Namespace) -> Site:
    """Return the site the arguments name. Errors: _CallError."""
    from jobsite.pipeline import Options, Site  # noqa: PLC0415 - heavy, and --help has no use for it

    root = options.root
    if not (root / "content").is_dir():
        where = "this folder" if root == Path() else str(root)
        raise _CallError(
            f"there is no content/ in {where}",
            "name the site's folder with --root, or run jobsite init",
        )
    base_url = options.base_url
    if base_url is not None:
        base_url = _base_url(base_url)
    how = Options(
        date=options.date or _source_date_epoch(),
        base_url=base_url,
        drafts=options.drafts,
        strict=options.strict,
        clean=options.clean,
        workers=options.workers,
    )
    return Site(root.resolve(), (options.output or root / "output").absolute(), how)


def _base_url(text: str) -> str:
    if not text:
        return ""
    if not text.startswith(("https://", "http://")) or any(each in text for each in " ?#"):
        raise _CallError(f'"{text}" is not the address of a site', "--base-url https://example.org/jobs/")
    return text.rstrip("/") + "/"


def _source_date_epoch() -> date | None:
    """Return the date that reproducible builds agree on (reproducible-builds.org/specs/source-date-epoch)."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(seconds), tz=UTC).date() if seconds.isdigit() else None


def _run_build(options: argparse.Namespace, *, dry_run: bool) -> int:
    from jobsite.pipeline import build  # noqa: PLC0415 - as above
    from jobsite.publish.write import OutputRefusedError  # noqa: PLC0415 - as above
    from jobsite.state import NO_STATE  # noqa: PLC0415 - as above

    site = _site(options)
    try:
        with _progress() as progress:
            report = build(site, NO_STATE, dry_run=dry_run, progress=progress)
    except OutputRefusedError as error:
        raise _CallError(str(error), error.hint) from error
    except OSError as error:
        raise _CallError(f"{error.filename or 'the file system'}: {error.strerror}") from error
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
    if errors:
        kept = "" if dry_run else f"; nothing was written, {_shown(site.output)} is as it was"
        return f"{said} in {_counted(report.roles, 'role')}{kept}"
    made = f"{_counted(report.pages, 'page')} from {_counted(report.roles, 'role')}"
    size = f"{_counted(report.files, 'file')}, {report.size / 1e6:.1f} MB"
    notes = f"; {said}" if said else ""
    if dry_run:
        return f"checked {made}: {size}{notes}"
    changed = f"{report.written} written, {report.removed} removed"
    return f"built {made}: {size} ({changed}){notes}\nopen {_shown(site.output / 'index.html')}"


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


# serve


def _serve_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    examples = "  jobsite serve\n  jobsite serve --port 9000 --drafts\n"
    parser = _command(commands, "serve", "build and serve the site, and rebuild it at every save", examples)
    _site_arguments(parser)
    _output_arguments(parser)
    parser.add_argument(
        "--port", type=int, default=8000, help="the port to listen at (default: 8000; 0: any that is free)"
    )
    parser.set_defaults(run=_serve, workers=1)


def _serve(options: argparse.Namespace) -> int:
    from jobsite.serve import serve  # noqa: PLC0415 - brings a web server

    return serve(_site(options), port=options.port)


# new, init, schema


def _new_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    examples = '  jobsite new role "Archivist"\n  jobsite new role "Archivist" --markdown\n'
    parser = _command(commands, "new", "write a new role, valid as it stands", examples)
    parser.add_argument("kind", choices=("role",), help="what to make")
    parser.add_argument("title", help="the role's title")
    parser.add_argument("--slug", default="", help="the file's name (default: made from the title)")
    parser.add_argument("--markdown", action="store_true", help="write Markdown rather than YAML")
    parser.add_argument("--root", type=Path, default=Path(), metavar="FOLDER", help="the site's folder")
    parser.set_defaults(run=_new)


def _new(options: argparse.Namespace) -> int:
    from jobsite.editing.new import CannotWriteError, new_role  # noqa: PLC0415 - only here

    try:
        path = new_role(options.root, options.title, slug=options.slug, markdown=options.markdown)
    except CannotWriteError as error:
        raise _CallError(str(error), error.hint) from error
    print(f"wrote {path}; it is a draft: jobsite serve --drafts shows it")
    return FINE


def _init_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    examples = "  jobsite init careers\n  jobsite init .\n"
    parser = _command(commands, "init", "write a small site to begin with; nothing is overwritten", examples)
    parser.add_argument("folder", type=Path, help="the folder of the new site")
    parser.set_defaults(run=_init)


def _init(options: argparse.Namespace) -> int:
    from jobsite.editing.init import init  # noqa: PLC0415 - only here
    from jobsite.editing.new import CannotWriteError  # noqa: PLC0415 - only here

    try:
        files = init(options.folder)
    except CannotWriteError as error:
        raise _CallError(str(error), error.hint) from error
    print(f"wrote {len(files)} files into {options.folder}; next: cd {options.folder} && jobsite serve")
    return FINE


def _schema_command(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    examples = "  jobsite schema\n  jobsite schema --output editor/schema\n"
    parser = _command(commands, "schema", "write the JSON Schema of every kind of content", examples)
    parser.add_argument(
        "--output", type=Path, default=Path("schema"), metavar="FOLDER", help="default: schema/"
    )
    parser.set_defaults(run=_schema)


def _schema(options: argparse.Namespace) -> int:
    from jobsite.editing.schemas import schemas  # noqa: PLC0415 - only here

    options.output.mkdir(parents=True, exist_ok=True)
    for name, text in schemas():
        (options.output / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"wrote the schemas into {options.output}")
    return FINE
