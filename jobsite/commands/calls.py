"""This module holds what commands share: exit codes, the wrong call, arguments that several of them take."""

from __future__ import annotations

import argparse
import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TypeAlias

FINE, CONTENT_WRONG, CALL_WRONG = 0, 1, 2

Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - it has no other name


class CallError(Exception):
    """The call cannot be carried out; the message says why, `hint` what to type instead."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


def add_command(
    commands: Commands,
    name: str,
    does: str,
    examples: str,
    *,
    own_help: bool = False,
) -> argparse.ArgumentParser:
    """Add a command that does what is said; the examples end its help, which it may show itself."""
    return commands.add_parser(
        name,
        help=does,
        description=f"{does[0].upper()}{does[1:]}.",
        epilog=f"examples:\n{examples}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        add_help=not own_help,
    )


def root_argument(parser: argparse.ArgumentParser) -> None:
    """Add the folder of the site."""
    parser.add_argument(
        "--root",
        type=Path,
        default=Path(),
        metavar="FOLDER",
        help="the site's folder (default: this one)",
    )


def date_argument(parser: argparse.ArgumentParser, help_text: str) -> None:
    """Add the date, which is an input."""
    parser.add_argument("--date", type=_day, metavar="YYYY-MM-DD", help=help_text)


def site_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what says which site is built, and how."""
    root_argument(parser)
    date_argument(parser, "the date of the build (default: today)")
    add = parser.add_argument
    add("--base-url", metavar="URL", help="where the site will be published; overrides site.yaml")
    add("--strict", action="store_true", help="warnings are errors")
    add("--drafts", action="store_true", help="drafts are published too")


def output_arguments(parser: argparse.ArgumentParser) -> None:
    """Add where the site is written."""
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


def site_folder(options: argparse.Namespace) -> Path:
    """Return the site's folder. Errors: CallError where it is none."""
    root: Path = options.root
    if not (root / "content").is_dir():
        where = "this folder" if root == Path() else str(root)
        raise CallError(
            f"there is no content/ in {where}",
            "name the site's folder with --root, or run jobsite init",
        )
    return root.resolve()


def source_date_epoch() -> date | None:
    """Return the date that reproducible builds agree on (reproducible-builds.org/specs/source-date-epoch)."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(seconds), tz=UTC).date() if seconds.isdigit() else None
