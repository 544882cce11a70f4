"""This module is the command show."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

from jobsite.commands.calls import (
    CONTENT_WRONG,
    FINE,
    CallError,
    Commands,
    add_command,
    date_argument,
    root_argument,
    site_folder,
    source_date_epoch,
)

if TYPE_CHECKING:
    from jobsite.editing.show_role import FieldValue

LONGEST_VALUE = 60


def show_command(commands: Commands) -> None:
    """Add the command."""
    examples = "  jobsite show archivist\n  jobsite show archivist --format json\n"
    does = "show every field of a role and where it comes from"
    parser = add_command(commands, "show", does, examples)
    parser.add_argument("role", metavar="ROLE", help="slug of the role")
    root_argument(parser)
    date_argument(parser, "the date the role is judged by (default: today)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="default: text")
    parser.set_defaults(run=_show)


def _show(options: argparse.Namespace) -> int:
    from jobsite.diagnostics.as_text import as_text  # noqa: PLC0415 - reads content, --help does not
    from jobsite.diagnostics.diagnostic import count_errors  # noqa: PLC0415 - as above
    from jobsite.editing.columns import aligned  # noqa: PLC0415 - as above
    from jobsite.editing.show_role import show_role  # noqa: PLC0415 - as above
    from jobsite.editing.unknown import UnknownNameError  # noqa: PLC0415 - as above

    root = site_folder(options)
    try:
        role = show_role(root, options.role, options.date or source_date_epoch())
    except UnknownNameError as error:
        raise CallError(str(error), error.hint) from error
    if options.format == "json":
        print(json.dumps([_fields(each) for each in role.values], ensure_ascii=False, indent=1))
    else:
        rows = ((each.field, _shortened(each.value), _from(each)) for each in role.values)
        sys.stdout.write(aligned(("field", "value", "from"), rows))
    sys.stderr.write(as_text(role.findings))
    return CONTENT_WRONG if count_errors(role.findings) else FINE


def _fields(value: FieldValue) -> dict[str, object]:
    where = value.where
    return {
        "field": value.field,
        "value": value.value,
        "origin": value.origin,
        "path": where and where.path,
        "line": where and where.line,
        "column": where and where.column,
    }


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_VALUE else f"{line[: LONGEST_VALUE - 1]}…"


def _from(value: FieldValue) -> str:
    """Return where a value stands, as editors and terminals open it, and whose default it is."""
    if value.where is None:
        return "by default" if value.origin == "default" else value.origin
    place = f"{value.where.path}:{value.where.line}:{value.where.column}"
    return place if value.origin == "role" else f"{place} ({value.origin} default)"
