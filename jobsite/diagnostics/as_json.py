"""This module writes diagnostics for a program."""

from __future__ import annotations

import json
from collections.abc import Iterable

from jobsite.diagnostics.diagnostic import Diagnostic


def as_json(findings: Iterable[Diagnostic]) -> str:
    """Return a JSON array of objects with path, line, column, severity, rule, message and hint."""
    rows = [
        {
            "path": each.location.path,
            "line": each.location.line,
            "column": each.location.column,
            "severity": str(each.severity),
            "rule": each.rule,
            "message": each.message,
            "hint": each.hint,
        }
        for each in findings
    ]
    return json.dumps(rows, ensure_ascii=False, indent=1) + "\n"
