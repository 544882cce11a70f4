"""This module is the command serve."""

from __future__ import annotations

import argparse

from jobsite.commands.build_check import site_of
from jobsite.commands.calls import Commands, add_command, output_arguments, site_arguments


def serve_command(commands: Commands) -> None:
    """Add the command."""
    examples = "  jobsite serve\n  jobsite serve --port 9000 --drafts\n"
    parser = add_command(
        commands, "serve", "build and serve the site, and rebuild it at every save", examples
    )
    site_arguments(parser)
    output_arguments(parser)
    parser.add_argument(
        "--port", type=int, default=8000, help="the port to listen at (default: 8000; 0: any that is free)"
    )
    parser.set_defaults(run=_serve, workers=1)


def _serve(options: argparse.Namespace) -> int:
    from jobsite.serve import serve  # noqa: PLC0415 - brings a web server

    return serve(site_of(options), port=options.port)
