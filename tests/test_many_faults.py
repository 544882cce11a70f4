"""One run tells every fault of a site with many, each at its place, and nothing that only follows."""

import os

import pytest

from jobsite.diagnostics.as_text import as_text
from jobsite.diagnostics.diagnostic import Diagnostic
from jobsite.pipeline import Options, Site, build
from jobsite.state import NO_STATE
from tests.conftest import ROOT
from tests.sites import TODAY
from tests.test_cases import REWRITE

FOLDER = ROOT / "tests" / "many_faults"

# File, rule, and what stands at the line and column that are told.
FAULTS = (
    ("families/kitchen.yaml", "duplicate-entry", "junior, title: Trainee}"),
    ("pages/about.md", "front-matter-unclosed", "---"),
    ("people.yaml", "missing-key", "ada-miller:"),
    ("places/gb.yaml", "unknown-currency", "GPB"),
    ("places/gb.yaml", "unknown-region", "yorkshir}"),
    ("roles/Oven Builder.yaml", "slug-not-url-safe", "title: Oven Builder"),
    ("roles/apprentice.yaml", "colon-without-space", ":kitchen"),
    ("roles/baker.yaml", "title-not-plain", "Baker 2026"),
    ("roles/baker.yaml", "unknown-level", "jnior"),
    ("roles/baker.yaml", "placeholder", "XX loaves"),
    ("roles/baker.yaml", "share-over-100", "140, source"),
    ("roles/baker.yaml", "empty-list", "[]"),
    ("roles/baker.yaml", "pay-out-of-order", "32000"),
    ("roles/baker.yaml", "unknown-source", "wage-survy"),
    ("roles/baker.yaml", "number-with-currency", "£23,500"),
    ("roles/cashier.md", "raw-html", "<br>"),
    ("roles/cashier.md", "section-not-a-list", "Sells bread."),
    ("roles/cashier.md", "unknown-heading", "### Enviroment"),
    ("roles/cashier.md", "unknown-role", "role:bakr)"),
    ("roles/driver.yaml", "tab-in-yaml", "\t- Drives"),
    ("roles/miller.yaml", "unquoted-colon", ": rye, wheat and spelt."),
    ("roles/packer.yaml", "invalid-utf8", "�teaux."),
    ("roles/porter.yaml", "unknown-choice", "publishd"),
    ("roles/porter.yaml", "date-format", "4 May 2026"),
    ("roles/porter.yaml", "figure-without-source", "estimate"),
    ("site.yaml", "unknown-key", "base-url:"),
    ("site.yaml", "time-zone-unknown", "Europe/Lodnon"),
    ("skills.yaml", "duplicate-key", "dough-handling:"),
    ("sources.yaml", "url-not-allowed", "wages.example.org/survey"),
    ("sources.yaml", "date-in-future", "2026-12-01"),
)


@pytest.fixture(scope="module")
def findings() -> tuple[Diagnostic, ...]:
    site = Site(FOLDER, FOLDER / "output", Options(date=TODAY, workers=1))
    return build(site, NO_STATE, dry_run=True).findings


def test_thirty_faults_of_thirty_rules_in_fifteen_files_are_told_in_one_run(
    findings: tuple[Diagnostic, ...],
) -> None:
    assert len(findings) == 30
    assert len({each.rule for each in findings}) == 30
    assert len({each.location.path for each in findings}) == 15


def test_every_fault_is_told_at_its_line_and_column(findings: tuple[Diagnostic, ...]) -> None:
    told = [(each.location.path.removeprefix("content/"), each.rule) for each in findings]
    assert told == [(path, rule) for path, rule, _ in FAULTS]
    for finding, (path, _, piece) in zip(findings, FAULTS, strict=True):
        text = (FOLDER / "content" / path).read_text(encoding="utf-8", errors="replace")
        line = text.split("\n")[finding.location.line - 1]
        assert line[finding.location.column - 1 :].startswith(piece)


def test_the_whole_text_is_as_expected(findings: tuple[Diagnostic, ...]) -> None:
    expected = FOLDER / "expected.txt"
    if os.environ.get(REWRITE):
        expected.write_text(as_text(findings), encoding="utf-8", newline="\n")
    assert as_text(findings) == expected.read_text(encoding="utf-8")
