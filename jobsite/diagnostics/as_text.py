"""This module writes diagnostics for a person at a terminal."""

from __future__ import annotations

from collections.abc import Iterable

from jobsite.diagnostics.diagnostic import Diagnostic, Severity, on_one_line

_COLOURS = {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m"}
_PLAIN = "\x1b[0m"


def as_text(findings: Iterable[Diagnostic], *, colour: bool = False) -> str:
    """Return `path:line:column: severity: message [rule]` a line, and each hint on a line of its own."""
    lines = []
    for each in findings:
        place = f"{on_one_line(each.location.path)}:{each.location.line}:{each.location.column}"
        severity = f"{_COLOURS[each.severity]}{each.severity}{_PLAIN}" if colour else each.severity
        lines.append(f"{place}: {severity}: {each.message} [{each.rule}]\n")
        if each.hint:
            lines.append(f"    hint: {each.hint}\n")
    return "".join(lines)
