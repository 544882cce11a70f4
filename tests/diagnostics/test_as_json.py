"""A program reads the findings as JSON."""

import json

from jobsite.diagnostics.as_json import as_json
from jobsite.diagnostics.diagnostic import Location, found

FINDINGS = [
    found("unknown-role", Location("content/roles/bäcker.yaml", 7, 12), '"miler" is\nnone of "ä"', "miller"),
    found("review-due", Location("content/roles/miller.md"), "the review was due"),
]


def test_findings_are_an_array_of_objects() -> None:
    assert as_json(FINDINGS) == (
        "[\n"
        " {\n"
        '  "path": "content/roles/bäcker.yaml",\n'
        '  "line": 7,\n'
        '  "column": 12,\n'
        '  "severity": "error",\n'
        '  "rule": "unknown-role",\n'
        '  "message": "\\"miler\\" is none of \\"ä\\"",\n'
        '  "hint": "miller"\n'
        " },\n"
        " {\n"
        '  "path": "content/roles/miller.md",\n'
        '  "line": 1,\n'
        '  "column": 1,\n'
        '  "severity": "warning",\n'
        '  "rule": "review-due",\n'
        '  "message": "the review was due",\n'
        '  "hint": ""\n'
        " }\n"
        "]\n"
    )


def test_no_finding_is_an_empty_array() -> None:
    assert json.loads(as_json([])) == []
