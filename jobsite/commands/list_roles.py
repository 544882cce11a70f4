"""This module is the command list."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import fields
from datetime import date
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
    from jobsite.editing.list_roles import ListedRole, Listing

HEADS = ("role", "title", "status", "family", "level", "pay", "updated", "review due")
GIVES_WAY = "title"


def list_command(commands: Commands) -> None:
    """Add the command."""
    examples = "  jobsite list --family operations --missing-pay\n  jobsite list --format csv > roles.csv\n"
    parser = add_command(commands, "list", "list the roles and what is missing or due", examples)
    root_argument(parser)
    date_argument(parser, "the date that reviews are due by (default: today)")
    add = parser.add_argument
    statuses = ("published", "draft", "planned", "archived")
    add("--status", choices=statuses, default="", help="those with this status only")
    add("--family", default="", metavar="FAMILY", help="those of this job family only")
    add("--missing-pay", action="store_true", help="those without pay only")
    add("--review-due", action="store_true", help="those whose review is due only")
    add("--format", choices=("text", "csv", "json"), default="text", help="default: text")
    parser.set_defaults(run=_list)


def _list(options: argparse.Namespace) -> int:
    from jobsite.editing.list_roles import Wanted, list_roles  # noqa: PLC0415 - reads content, --help does not
    from jobsite.editing.unknown import UnknownNameError  # noqa: PLC0415 - as above

    root = site_folder(options)
    wanted = Wanted(options.status, options.family, options.missing_pay, options.review_due)
    try:
        listing = list_roles(root, options.date or source_date_epoch(), wanted)
    except UnknownNameError as error:
        raise CallError(str(error), error.hint) from error
    _print(listing, options.format)
    if listing.errors:
        said = f"{listing.unread} more could not be read" if listing.unread else "the content is wrong"
        print(f"jobsite: {said}; jobsite check says why", file=sys.stderr)
    return CONTENT_WRONG if listing.errors else FINE


def _print(listing: Listing, form: str) -> None:
    from jobsite.editing.columns import aligned, as_csv  # noqa: PLC0415 - as above
    from jobsite.editing.list_roles import ListedRole  # noqa: PLC0415 - as above

    if form == "json":
        print(json.dumps([_data(each) for each in listing.roles], ensure_ascii=False, indent=1))
    elif form == "csv":
        names = [field.name for field in fields(ListedRole)]
        rows = ([_plain(value) for value in _data(each).values()] for each in listing.roles)
        sys.stdout.write(as_csv(names, rows))
    elif sys.stdout.isatty():
        _print_table([_cells(each) for each in listing.roles])
    else:
        sys.stdout.write(aligned(HEADS, (_cells(each) for each in listing.roles)))


def _data(role: ListedRole) -> dict[str, str | int | None]:
    """Return the role's fields, dates as machines write them."""
    values = {field.name: getattr(role, field.name) for field in fields(role)}
    return {name: str(value) if isinstance(value, date) else value for name, value in values.items()}


def _plain(value: str | int | None) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def _cells(role: ListedRole) -> tuple[str, ...]:
    due = role.review_due.isoformat() if role.review_due else ""
    return (
        role.role,
        role.title,
        role.status,
        role.family or "",
        role.level or "",
        _pay(role),
        role.updated.isoformat() if role.updated else "",
        f"{due} (due)" if role.is_due else due,
    )


def _pay(role: ListedRole) -> str:
    if role.missing_pay:
        return "missing"
    return {0: "", 1: "1 place"}.get(role.pay_places, f"{role.pay_places} places")


def _print_table(rows: Sequence[Sequence[str]]) -> None:
    """Print rows as wide as the terminal is."""
    from rich.console import Console  # noqa: PLC0415 - only on a terminal
    from rich.table import Table  # noqa: PLC0415 - only on a terminal
    from rich.text import Text  # noqa: PLC0415 - only on a terminal

    from jobsite.diagnostics.diagnostic import on_one_line  # noqa: PLC0415 - as above
    from jobsite.editing.columns import GAP  # noqa: PLC0415 - as above

    table = Table(box=None, pad_edge=False, header_style="bold")
    for head in HEADS:  # what gives way to a narrow terminal are the words, not names and dates
        table.add_column(head, overflow="fold", no_wrap=head != GIVES_WAY)
    for row in rows:
        table.add_row(*(Text(on_one_line(cell) or GAP) for cell in row))
    Console().print(table)
