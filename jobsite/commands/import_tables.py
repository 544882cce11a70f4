"""This module is the command import."""

from __future__ import annotations

import argparse
import re
from pathlib import Path
from typing import TYPE_CHECKING

from jobsite.commands.calls import FINE, CallError, Commands, add_command, root_argument, site_folder

if TYPE_CHECKING:
    from jobsite.importers.imported import Importer

EXAMPLES = """\
  jobsite import oews downloads/oews/
  jobsite import oews national_M2025_dl.xlsx state_M2025_dl.xlsx --codes 43-1011 43-4051
  jobsite import oews tidy/ --period 2025-05 --codes all --dry-run
"""


def import_command(commands: Commands) -> None:
    """Add the command."""
    does = "turn an office's files into a table of official figures"
    parser = add_command(commands, "import", does, EXAMPLES, own_help=True)
    add = parser.add_argument
    add("-h", "--help", action=_HelpWithSources, nargs=0, help="show this help message and exit")
    add("source", metavar="SOURCE", help="one of those below")
    add("paths", nargs="+", type=Path, metavar="PATH", help="the office's files, or a folder of them")
    add(
        "--codes",
        nargs="+",
        default=(),
        metavar="CODE",
        help="occupations (default: those of the roles), or all",
    )
    add("--places", nargs="+", default=(), metavar="PLACE", help="places (default: all of content/places/)")
    add("--period", type=_period, metavar="YYYY-MM", help="when it was measured, where the files do not tell")
    add("--dry-run", action="store_true", help="say what would be written, write nothing")
    root_argument(parser)
    parser.set_defaults(run=_import)


class _HelpWithSources(argparse.Action):
    """Tells which sources there are, which no other command has to know."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from jobsite.importers.registry import IMPORTERS  # noqa: PLC0415 - only here and below

        sources = "".join(f"  {each.name:12} {each.does}\n" for each in IMPORTERS)
        parser.epilog = f"sources:\n{sources}\n{parser.epilog}"
        parser.print_help()
        parser.exit()


def _importer(name: str) -> Importer:
    from jobsite.content.complaints import did_you_mean  # noqa: PLC0415 - only here
    from jobsite.importers.registry import IMPORTERS  # noqa: PLC0415 - as above

    named = {each.name: each for each in IMPORTERS}
    if name not in named:
        guess = did_you_mean(name, tuple(named))
        hint = f"did you mean {guess}?" if guess else f"there are {', '.join(named)}"
        raise CallError(f'"{name}" is not a source that can be imported', hint)
    return named[name]


def _period(text: str) -> str:
    if not re.fullmatch(r"[0-9]{4}(-(0[1-9]|1[0-2]))?", text):
        raise argparse.ArgumentTypeError(f'"{text}" is not a period written YYYY-MM or YYYY')
    return text


def _import(options: argparse.Namespace) -> int:
    from jobsite.importers.asked import Asked, NotAskableError  # noqa: PLC0415 - only here
    from jobsite.importers.imported import ImportRefusedError  # noqa: PLC0415 - only here
    from jobsite.importers.report import as_words  # noqa: PLC0415 - only here
    from jobsite.importers.run import run_import  # noqa: PLC0415 - only here

    root = site_folder(options)
    importer = _importer(options.source)
    asked = Asked(tuple(options.codes), tuple(options.places), options.period or "")
    try:
        outcome = run_import(root, importer, options.paths, asked, dry_run=options.dry_run)
    except (ImportRefusedError, NotAskableError) as error:
        raise CallError(str(error), error.hint) from error
    except OSError as error:
        raise CallError(f"{error.filename or 'the file system'}: {error.strerror}") from error
    print(as_words(outcome), end="")
    return FINE
