"""What is written from the code is current, and the JSON Schemas tell right from wrong as far as they can."""

import json
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from jobsite.content.kinds import KINDS, Kind
from jobsite.content.schema.field_docs import field_docs
from jobsite.content.schema.role import RoleSpec
from jobsite.diagnostics.rules import RULES
from jobsite.editing.schemas import schemas
from tests.conftest import ROOT

CASES = ROOT / "tests" / "cases"
GENERATE = ROOT / "docs" / "generate.py"

# What a schema can express: types, keys, choices, bounds, patterns, empty lists.
IN_SCHEMA = {
    "code-format",
    "date-format",
    "empty-list",
    "empty-value",
    "id-format",
    "missing-key",
    "not-a-number",
    "not-true-or-false",
    "number-in-quotes",
    "number-negative",
    "number-not-plain",
    "number-not-whole",
    "number-with-currency",
    "number-with-separator",
    "period-format",
    "share-over-100",
    "unknown-choice",
    "unknown-key",
    "url-not-allowed",
    "wrong-shape",
}
# Files that no program, or only jobsite, can read.
UNREADABLE = {rule.slug for rule in RULES.values() if rule.group == "YAML syntax"} | {
    "control-character",
    "empty-file",
    "invalid-utf8",
}
# Broken, and passed by the schema: YAML 1.2 knows `False` and `<<`, no schema lists the rules, and none
# knows which keys another one asks for.
PASSED = {
    "missing-key--base/content/rates/ecb.yaml",
    "missing-key--extreme/content/pay/us-wages.yaml",
    "not-true-or-false/content/roles/capital.yaml",
    "unknown-choice--rule-in-severities/content/site.yaml",
    "unknown-key/content/roles/merge.yaml",
}
# Right, and refused by the schema: an empty registry is null to YAML, and so are `null` and `~`.
REFUSED = {
    "no-fault/content/people.yaml",
    "no-fault/content/roles/yaml-words-in-text-fields.yaml",
    "no-fault/content/skills.yaml",
}


@pytest.mark.parametrize("name", ["rules.md", "content.md"])
def test_reference_is_current(name: str) -> None:
    page = runpy.run_path(str(GENERATE))["PAGES"][name]()
    assert page == (ROOT / "docs" / name).read_text(encoding="utf-8"), "run docs/generate.py"


def test_schemas_are_current() -> None:
    written = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "schema").iterdir()}
    assert written == dict(schemas()), "run jobsite schema"


def test_every_field_says_what_it_is() -> None:
    assert set(RoleSpec.model_fields) <= set(field_docs(RoleSpec))


def findings_of(site: Path) -> dict[Path, set[str]]:
    """Return the rules that a test site's files break, by file."""
    told: dict[Path, set[str]] = {}
    expected = site / "expected.txt"
    text = expected.read_text(encoding="utf-8") if expected.is_file() else ""
    for path, rule in re.findall(r"^(\S.*?):\d+:\d+: \w+: .* \[([a-z0-9-]+)\]$", text, re.MULTILINE):
        told.setdefault(site / path, set()).add(rule)
    return told


SITES = [ROOT, ROOT / "starter", ROOT / "tests/diagnostics/whole", ROOT / "tests/many_faults"]
SITES += sorted(path for path in CASES.iterdir() if path.is_dir())
FINDINGS = {path: rules for site in SITES for path, rules in findings_of(site).items()}


def refused(kind: Kind, files: list[Path]) -> set[Path]:
    """Return the files that the schema of a kind refuses."""
    schema = str(ROOT / "schema" / f"{kind.name}.schema.json")
    command = [sys.executable, "-m", "check_jsonschema", "--schemafile", schema, "--output-format", "json"]
    done = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, check=False)
    report = json.loads(done.stdout)
    assert not report.get("parse_errors")
    return {Path(error["filename"]) for error in report["errors"]}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind.name != "page"], ids=lambda kind: kind.name)
def test_schema_agrees_with_the_check(kind: Kind) -> None:
    files = [
        path
        for site in SITES
        for path in sorted((site / "content").glob(kind.files))
        if path.suffix == ".yaml" and not FINDINGS.get(path, set()) & UNREADABLE
    ]
    wrong = refused(kind, files)
    for path in files:
        rules = FINDINGS.get(path, set())
        name = path.relative_to(CASES).as_posix() if path.is_relative_to(CASES) else path.as_posix()
        if not rules:
            assert (path in wrong) is (name in REFUSED), path
        elif rules & IN_SCHEMA:
            assert (path in wrong) is (name not in PASSED), path
