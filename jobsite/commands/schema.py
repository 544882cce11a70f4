"""This module is the command schema."""

from __future__ import annotations

import argparse
from pathlib import Path

from jobsite.commands.calls import FINE, Commands, add_command


def schema_command(commands: Commands) -> None:
    """Add the command."""
    examples = "  jobsite schema\n  jobsite schema --output editor/schema\n"
    parser = add_command(commands, "schema", "write the JSON Schema of every kind of content", examples)
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
