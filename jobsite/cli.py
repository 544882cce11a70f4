"""This module is the command line; its exit codes: 0 fine, 1 the content is wrong, 2 the call is wrong."""

from __future__ import annotations

import argparse
import io
import sys

from jobsite import __version__
from jobsite.commands.build_check import build_command, check_command
from jobsite.commands.calls import CALL_WRONG, CallError
from jobsite.commands.import_tables import import_command
from jobsite.commands.init import init_command
from jobsite.commands.list_roles import list_command
from jobsite.commands.new import new_command
from jobsite.commands.schema import schema_command
from jobsite.commands.serve import serve_command
from jobsite.commands.show import show_command

_EXAMPLES = """\
examples:
  jobsite init careers         write a small site to begin with, in the folder careers
  jobsite build                build the site in this folder into output/
  jobsite check                say what is wrong, write nothing
  jobsite serve                build, serve at http://127.0.0.1:8000/, rebuild at every save
  jobsite new role "Archivist" write content/roles/archivist.yaml
  jobsite list --missing-pay   list the roles that have no pay
  jobsite show archivist       show every field of a role, and where it comes from
  jobsite import oews tidy/    turn an office's files into a table of official figures
"""

ADDERS = (
    build_command,
    check_command,
    serve_command,
    new_command,
    list_command,
    show_command,
    import_command,
    init_command,
    schema_command,
)


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
    except CallError as error:
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
    for add in ADDERS:
        add(commands)
    return parser
