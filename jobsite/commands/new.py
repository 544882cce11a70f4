"""This module is the command new."""

from __future__ import annotations

import argparse

from jobsite.commands.calls import FINE, CallError, Commands, add_command, root_argument


def new_command(commands: Commands) -> None:
    """Add the command."""
    examples = '  jobsite new role "Archivist"\n  jobsite new role "Archivist" --markdown\n'
    parser = add_command(commands, "new", "write a new role, valid as it stands", examples)
    parser.add_argument("kind", choices=("role",), help="what to make")
    parser.add_argument("title", help="the role's title")
    parser.add_argument("--slug", default="", help="the file's name (default: made from the title)")
    parser.add_argument("--markdown", action="store_true", help="write Markdown rather than YAML")
    root_argument(parser)
    parser.set_defaults(run=_new)


def _new(options: argparse.Namespace) -> int:
    from jobsite.editing.new import CannotWriteError, new_role  # noqa: PLC0415 - only here

    try:
        path = new_role(options.root, options.title, slug=options.slug, markdown=options.markdown)
    except CannotWriteError as error:
        raise CallError(str(error), error.hint) from error
    print(f"wrote {path}; it is a draft: jobsite serve --drafts shows it")
    return FINE
