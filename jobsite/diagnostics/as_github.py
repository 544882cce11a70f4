"""This module writes diagnostics as GitHub workflow commands, which a pull request shows at the line.

Text from the content is escaped as actions/toolkit does (packages/core/src/command.ts), so that a
role file cannot forge a command. GitHub keeps ten annotations of each severity a step and drops the
rest silently: errors come first, and what is left over is counted in the last line.
"""

from __future__ import annotations

from collections.abc import Iterable

from jobsite.diagnostics.diagnostic import Diagnostic, Severity

ANNOTATIONS_A_STEP = 10


def as_github(findings: Iterable[Diagnostic]) -> str:
    """Return one `::error` or `::warning` command a line, errors first, at most ten of each."""
    every = list(findings)
    lines = []
    for severity in (Severity.ERROR, Severity.WARNING):
        some = [each for each in every if each.severity is severity]
        lines += [_command(each) for each in some[:ANNOTATIONS_A_STEP]]
        if len(some) > ANNOTATIONS_A_STEP:
            left = len(some) - ANNOTATIONS_A_STEP
            more = f"{left} more {severity} is" if left == 1 else f"{left} more {severity}s are"
            lines.append(f"{more} in the list that `jobsite check` prints\n")
    return "".join(lines)


def _command(each: Diagnostic) -> str:
    message = f"{each.message}; {each.hint}" if each.hint else each.message
    properties = {
        "file": each.location.path,
        "line": str(each.location.line),
        "col": str(each.location.column),
        "title": each.rule,
    }
    joined = ",".join(f"{name}={_escape_property(value)}" for name, value in properties.items())
    return f"::{each.severity} {joined}::{_escape(message)}\n"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
