"""This module is the command import."""

from __future__ import annotations

import argparse
import re
from pathlib import Path

from jobsite.commands.calls import FINE, CallError, Commands, add_command, root_argument, site_folder

EXAMPLES = """\
  jobsite import oews downloads/oews/
  jobsite import oews national_M2025_dl.xlsx state_M2025_dl.xlsx --codes 43-1011 43-4051
  jobsite import oews tidy/ --period 2025-05 --codes all --dry-run
"""


def import_command(commands: Commands) -> None:
    """Add the command."""
    from jobsite.importers.registry import IMPORTERS  # noqa: PLC0415 - what may be imported is part of the call

    parser = add_command(
        commands, "import", "turn an office's files into a table of official figures", EXAMPLES
    )
    sources = "\n".join(f"  {each.name:12} {each.does}" for each in IMPORTERS)
    parser.epilog = f"sources:\n{sources}\n\n{parser.epilog}"
    add = parser.add_argument
    add("source", choices=[each.name for each in IMPORTERS], metavar="SOURCE", help="one of those below")
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


def _period(text: str) -> str:
    if not re.fullmatch(r"[0-9]{4}(-(0[1-9]|1[0-2]))?", text):
        raise argparse.ArgumentTypeError(f'"{text}" is not a period written YYYY-MM or YYYY')
    return text


def _import(options: argparse.Namespace) -> int:
    from jobsite.importers.asked import Asked, NotAskableError  # noqa: PLC0415 - only here
    from jobsite.importers.imported import ImportRefusedError  # noqa: PLC0415 - only here
    from jobsite.importers.registry import IMPORTERS  # noqa: PLC0415 - only here
    from jobsite.importers.report import as_words  # noqa: PLC0415 - only here
    from jobsite.importers.run import run_import  # noqa: PLC0415 - only here

    root = site_folder(options)
    importer = next(each for each in IMPORTERS if each.name == options.source)
    asked = Asked(tuple(options.codes), tuple(options.places), options.period or "")
    try:
        outcome = run_import(root, importer, options.paths, asked, dry_run=options.dry_run)
    except (ImportRefusedError, NotAskableError) as error:
        raise CallError(str(error), error.hint) from error
    except OSError as error:
        raise CallError(f"{error.filename or 'the file system'}: {error.strerror}") from error
    print(as_words(outcome), end="")
    return FINE
