"""The official tables of the repository's own site."""

import csv
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from jobsite.cli import main
from jobsite.content.kinds import Kind
from jobsite.content.reading import read_document
from jobsite.content.schema.tables import OutlookTableSpec, PayTableSpec, RateTableSpec
from jobsite.content.typed import typed
from jobsite.importers.asked import Asked
from jobsite.importers.registry import IMPORTERS
from jobsite.importers.run import run_import
from jobsite.importers.table_files import description
from tests.conftest import ROOT, SHARED
from tests.importers.asking import official

FOLDERS = {
    "ashe": "uk_ashe",
    "jobbank": "canada_job_bank",
    "oecd": "oecd_average_wages",
    "projections": "bls_employment_projections",
    "rpp": "bea_rpp",
    "fx": "ecb_fx",
    "ppp": "ppp",
}
MODELS = {"pay": PayTableSpec, "outlook": OutlookTableSpec, "rates": RateTableSpec}
DESCRIPTIONS = sorted(path for folder in MODELS for path in (ROOT / "content" / folder).glob("*.yaml"))


@pytest.mark.parametrize("name", FOLDERS)
def test_a_table_is_what_its_importer_makes_of_the_office_s_files(name: str) -> None:
    importer = next(each for each in IMPORTERS if each.name == name)
    imported = run_import(ROOT, importer, official(FOLDERS[name]), Asked(), dry_run=True).imported
    path = ROOT / "content" / imported.folder / f"{imported.name}.csv"
    told = f"run jobsite import {name} once more"
    assert read(path) == [imported.header, *imported.rows], told
    said = path.with_suffix(".yaml").read_text(encoding="utf-8")
    assert yaml.safe_load(said) == yaml.safe_load(description(imported)), told


def read(path: Path) -> list[tuple[str, ...]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return [tuple(row) for row in csv.reader(stream)]


@pytest.mark.parametrize("path", DESCRIPTIONS, ids=lambda path: path.stem)
def test_a_table_s_description_has_the_form_that_is_documented(path: Path) -> None:
    model: Any = MODELS[path.parent.name]
    kind = Kind("table", "a table", f"{path.parent.name}/*", model)
    document, faults = read_document(path.name, path.read_bytes(), kind)
    assert document is not None
    assert [*faults, *typed(document, kind)[1]] == []


def test_a_source_without_entry_is_added_by_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    official("ecb_fx")
    shutil.copytree(ROOT / "content/places", tmp_path / "content/places")
    (tmp_path / "content/site.yaml").write_text("title: Small site\n", encoding="utf-8")
    assert main(["import", "fx", str(SHARED / "data/ecb_fx"), "--root", str(tmp_path)]) == 0
    assert capsys.readouterr().out == (
        "read 292,166 rows, kept 5, dropped 292,161:\n"
        "    256,536  another currency\n"
        "     30,761  older than the currency's last rate\n"
        "      4,864  no rate on that day\n"
        "wrote content/rates/ecb-fx-2026-10-30.csv (5 rows)\n"
        "wrote content/rates/ecb-fx-2026-10-30.yaml\n"
        "wrote content/sources.yaml\n"
        "note: Counted as rows are rates: one for each day and currency.\n"
        "next: jobsite check\n"
    )
    assert "\necb-fx:\n" in (tmp_path / "content/sources.yaml").read_text(encoding="utf-8")
