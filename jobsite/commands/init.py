"""This module is the command init."""

from __future__ import annotations

import argparse
from pathlib import Path

from jobsite.commands.calls import FINE, CallError, Commands, add_command


def init_command(commands: Commands) -> None:
    """Add the command."""
    examples = "  jobsite init careers\n  jobsite init .\n"
    parser = add_command(
        commands, "init", "write a small site to begin with; nothing is overwritten", examples
    )
    parser.add_argument("folder", type=Path, help="the folder of the new site")
    parser.set_defaults(run=_init)


def _init(options: argparse.Namespace) -> int:
    from jobsite.editing.init import init  # noqa: PLC0415 - only here
    from jobsite.editing.new import CannotWriteError  # noqa: PLC0415 - only here

    try:
        files = init(options.folder)
    except CannotWriteError as error:
        raise CallError(str(error), error.hint) from error
    print(f"wrote {len(files)} files into {options.folder}; next: cd {options.folder} && jobsite serve")
    return FINE
