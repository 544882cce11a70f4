"""This module defines a complaint about the content as a value: where, which rule, what, and what to type."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from jobsite.diagnostics.rules import RULES, Severity

__all__ = [
    "Diagnostic",
    "Location",
    "Severity",
    "count_errors",
    "found",
    "on_one_line",
    "quote",
    "with_severities",
]

QUOTED_LENGTH = 60


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: path relative to the site's root; line and column count code points from 1."""

    path: str
    line: int = 1
    column: int = 1


@dataclass(frozen=True, slots=True, order=True)
class Diagnostic:
    """One fault or warning; sorts by place. The hint, where there is one, could be typed as it stands."""

    location: Location
    rule: str
    message: str
    hint: str
    severity: Severity


def found(rule: str, location: Location, message: str, hint: str = "") -> Diagnostic:
    """Return the complaint of the named rule at the location, with the rule's own severity."""
    return Diagnostic(location, rule, on_one_line(message), on_one_line(hint), RULES[rule].severity)


def on_one_line(text: str) -> str:
    """Return the text with blanks for line ends, and codes for what a terminal would act on or not show."""
    shown = (
        each if each.isprintable() else " " if each.isspace() else f"\\u{ord(each):04x}" for each in text
    )
    return "".join(shown)


def quote(value: str) -> str:
    """Return the value as it is shown in messages: in double quotes, on one line, cut when long."""
    line = " ".join(on_one_line(value).split())
    return f'"{line}"' if len(line) <= QUOTED_LENGTH else f'"{line[: QUOTED_LENGTH - 1]}…"'


def with_severities(
    findings: Iterable[Diagnostic], severities: Mapping[str, str], *, strict: bool
) -> list[Diagnostic]:
    """Apply the site's severities (rule to error, warning or off), then strictness; sorted, no doubles."""
    kept = set()
    for finding in findings:
        severity = severities.get(finding.rule, finding.severity)
        if severity == "warning" and strict:
            severity = "error"
        if severity != "off":
            kept.add(replace(finding, severity=Severity(severity)))
    return sorted(kept)


def count_errors(findings: Iterable[Diagnostic]) -> int:
    """Return how many of the findings are errors."""
    return sum(finding.severity is Severity.ERROR for finding in findings)
