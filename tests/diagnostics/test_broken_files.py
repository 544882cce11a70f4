"""However a file breaks, a check tells what is wrong with it and never fails itself."""

import functools
import re
import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobsite.content.kinds import KINDS, Kind
from jobsite.content.load import Library, load
from jobsite.content.reading import read_document
from jobsite.content.reference_check import value_faults
from jobsite.content.typed import typed
from jobsite.content.validate import Surroundings, validate_role
from jobsite.diagnostics.diagnostic import Diagnostic
from jobsite.pipeline import Options, Site, build
from jobsite.state import NO_STATE
from tests.conftest import ROOT
from tests.sites import TODAY
from tests.test_cases import check

WHOLE = ROOT / "tests" / "diagnostics" / "whole"
FILES = sorted(
    path.relative_to(WHOLE).as_posix() for path in WHOLE.rglob("*") if path.suffix in {".yaml", ".md"}
)
ROLES = [path for path in FILES if path.startswith("content/roles/")]
EVERY_BUILD, EVERY_READ = 83, 7
SETTINGS = settings(max_examples=100, deadline=None, derandomize=True)
ODD = st.text(st.sampled_from("\n\t -:#'\"[]{},&*!|>%@`\\<()0aé\u2028\x00"), max_size=4)


def kind_of(path: str) -> Kind:
    return next(each for each in KINDS if Path(path).match(f"content/{each.files}"))


@functools.cache
def whole() -> Library:
    return load(WHOLE, TODAY)[0]


def read(root: Path, path: str, content: bytes) -> list[Diagnostic]:
    """Return all that is wrong with one file that holds the content."""
    library = whole()
    if path in ROLES:
        (root / path).write_bytes(content)
        source = next(each for each in library.roles if each.path == path)
        return validate_role(root, source, Surroundings(library.names, frozenset({"leeds"}), TODAY))[1]
    kind = kind_of(path)
    document, faults = read_document(path, content, kind)
    if document is not None:
        _, complaints = typed(document, kind)
        faults += [*value_faults(document, kind, library.names, None)]
        assert all(isinstance(each.message, str) for each in complaints)
    return faults


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A copy of the whole site."""
    shutil.copytree(WHOLE, tmp_path / "site")
    return tmp_path / "site"


def test_the_whole_site_has_no_fault() -> None:
    assert check(WHOLE) == ""


@pytest.mark.parametrize("path", FILES)
def test_file_cut_at_any_place_is_read(root: Path, path: str) -> None:
    content = (WHOLE / path).read_bytes()
    for end in range(0, len(content), EVERY_READ):
        for fault in read(root, path, content[:end]):
            assert fault.location.path == path
            assert fault.location.line <= content[:end].count(b"\n") + 1


@pytest.mark.parametrize("path", FILES)
def test_site_with_a_cut_file_is_checked(root: Path, path: str) -> None:
    content = (WHOLE / path).read_bytes()
    site = Site(root, root / "output", Options(date=TODAY, workers=1))
    for end in range(0, len(content), EVERY_BUILD):
        (root / path).write_bytes(content[:end])
        assert build(site, NO_STATE, dry_run=True).roles == len(ROLES)


@pytest.mark.parametrize("path", FILES)
def test_file_with_odd_text_put_anywhere_is_read(root: Path, path: str) -> None:
    text = (WHOLE / path).read_text(encoding="utf-8")
    place = st.integers(0, len(text))

    @SETTINGS
    @given(place, place, ODD)
    def odd(start: int, end: int, put: str) -> None:
        changed = text[: min(start, end)] + put + text[max(start, end) :]
        for fault in read(root, path, changed.encode()):
            assert fault.location.path == path

    odd()


@pytest.mark.parametrize("path", FILES)
def test_any_bytes_are_read(root: Path, path: str) -> None:
    @SETTINGS
    @given(st.binary(max_size=60))
    def any_bytes(content: bytes) -> None:
        read(root, path, content)

    any_bytes()


def test_misspelt_key_is_told_once_and_breaks_no_other_rule(root: Path) -> None:
    path = "content/roles/baker.yaml"
    text = (WHOLE / path).read_text(encoding="utf-8")
    keys = list(re.finditer(r"(?:^[ -]*|[{,] ?)([a-z][a-z0-9_]+)(?=:[ \n])", text, re.MULTILINE))
    assert len(keys) > 150
    for key in keys:
        word = key[1]
        misspelt = text[: key.end()] + word[-1] + text[key.end() :]
        told = read(root, path, misspelt.encode())
        assert [each.rule for each in told] in (["unknown-key"], ["unknown-choice"]), word
        assert told[0].location.line == text.count("\n", 0, key.end()) + 1
        assert told[0].hint == f"did you mean {word}?"
