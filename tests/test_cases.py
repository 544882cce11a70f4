"""Every rule has a tiny site that breaks it and nothing else; what the check says of it is asserted whole."""

import os
import re
from pathlib import Path

import pytest

from jobsite.content.text_files import LARGEST_FILE
from jobsite.content.yaml_reader import MOST_NODES
from jobsite.diagnostics.as_text import as_text
from jobsite.diagnostics.rules import RULES
from jobsite.pipeline import Options, Site, build
from jobsite.publish.check import LARGEST_PAGE, LARGEST_SITE, check_size
from jobsite.state import NO_STATE
from tests.conftest import ROOT, Writer
from tests.sites import TODAY, write_role, write_site

CASES = ROOT / "tests" / "cases"
FOLDERS = sorted(path for path in CASES.iterdir() if path.is_dir())
NO_FAULT = "no-fault"
REWRITE = "JOBSITE_REWRITE_CASES"

# Sites that git or some file system would not keep, or that are too big to keep.
ELSEWHERE = {
    "file-too-large": "test_file_over_one_mebibyte_is_refused",
    "symbolic-link": "test_symbolic_links_are_refused",
    "page-too-large": "test_page_over_a_hundred_kilobytes_is_a_warning",
    "site-too-large": "test_site_over_eight_hundred_megabytes_is_a_warning",
}


def check(root: Path) -> str:
    """Return all that is wrong with the site, as text."""
    site = Site(root, root / "output", Options(date=TODAY, workers=1))
    return as_text(build(site, NO_STATE, dry_run=True).findings)


def rules_of(text: str) -> list[str]:
    """Return the rule of each finding in a text."""
    return re.findall(r"^\S.* \[([a-z0-9-]+)\]$", text, re.MULTILINE)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_case_is_told_as_expected(folder: Path) -> None:
    told = check(folder)
    expected = folder / "expected.txt"
    if os.environ.get(REWRITE):
        expected.write_text(told, encoding="utf-8", newline="\n")
    assert told == expected.read_text(encoding="utf-8")
    rule = folder.name.partition("--")[0]
    assert set(rules_of(told)) == (set() if rule == NO_FAULT else {rule})


def test_every_rule_has_a_case() -> None:
    in_folders = {folder.name.partition("--")[0] for folder in FOLDERS}
    assert len(FOLDERS) > 100
    assert in_folders - {NO_FAULT} <= set(RULES)
    assert set(RULES) - in_folders == set(ELSEWHERE)
    assert set(ELSEWHERE.values()) <= set(globals())


# --- What no folder can hold ---------------------------------------------------------------------


def test_file_over_one_mebibyte_is_refused(write: Writer) -> None:
    write_site(write)
    for path in ("roles/baker.yaml", "roles/miller.md", "pages/about.md", "skills.yaml"):
        write(f"content/{path}", b"# " + b"x" * (LARGEST_FILE - 1))
    message = "error: the file has 1,048,577 bytes, more than 1 MiB; the file was not read"
    assert check(write.root) == "".join(
        f"content/{path}:1:1: {message} [file-too-large]\n    hint: split it, or shorten it\n"
        for path in ("pages/about.md", "roles/baker.yaml", "roles/miller.md", "skills.yaml")
    )


def test_markdown_that_is_not_utf8_is_told_at_its_byte(write: Writer) -> None:
    write_site(write)
    write("content/roles/baker.md", "---\ntitle: Baker\n---\n\nBakes crêpes.\n".encode("latin-1"))
    assert check(write.root) == (
        'content/roles/baker.md:5:9: error: the byte 0xEA is not UTF-8; in Windows-1252 it is "ê";'
        " the file was not read [invalid-utf8]\n"
        "    hint: save the file with the encoding UTF-8\n"
    )


def test_file_of_one_mebibyte_is_read(write: Writer) -> None:
    write_site(write)
    role = (write.root / "content/roles/clerk.yaml").read_bytes()
    write("content/roles/clerk.yaml", role + b"#" * (LARGEST_FILE - len(role)))
    assert check(write.root) == ""


def test_too_many_values_without_aliases_are_a_file_too_large(write: Writer) -> None:
    write_site(write)
    items = "[" + "x," * (MOST_NODES + 1) + "]"
    write_role(write, "baker", f"takeaways: {items}")
    told = check(write.root)
    assert rules_of(told) == ["file-too-large"]
    assert f"the file grows to more than {MOST_NODES:,} values; the rest of this file was not read" in told


def test_symbolic_links_are_refused(write: Writer, tmp_path: Path) -> None:
    elsewhere = Writer(tmp_path / "elsewhere")
    write = Writer(tmp_path / "site")
    write_site(write)
    elsewhere("baker.yaml", "title: Baker\n")
    elsewhere("pages/about.md", "---\ntitle: About\n---\n\nWho we are.\n")
    elsewhere("oven.svg", "<svg/>")
    content = write.root / "content"
    content.joinpath("assets").mkdir()
    content.joinpath("roles/baker.yaml").symlink_to(elsewhere.root / "baker.yaml")
    content.joinpath("roles/nowhere.yaml").symlink_to(elsewhere.root / "nothing")
    content.joinpath("pages").symlink_to(elsewhere.root / "pages")
    content.joinpath("people.yaml").symlink_to(elsewhere.root / "baker.yaml")
    content.joinpath("assets/oven.svg").symlink_to(elsewhere.root / "oven.svg")
    content.joinpath("assets/oven").symlink_to(elsewhere.root, target_is_directory=True)
    write("templates/words/en.yaml", "")
    write.root.joinpath("templates/role.html").symlink_to(elsewhere.root / "oven.svg")
    message = "is a symbolic link, which could lead out of the site"
    paths = (
        "content/assets/oven",
        "content/assets/oven.svg",
        "content/pages",
        "content/people.yaml",
        "content/roles/baker.yaml",
        "content/roles/nowhere.yaml",
        "templates/role.html",
    )
    assert check(write.root) == "".join(
        f"{path}:1:1: error: {path} {message} [symbolic-link]\n    hint: put the file itself there\n"
        for path in paths
    )


def test_linked_folder_of_content_is_refused(tmp_path: Path) -> None:
    elsewhere, site = Writer(tmp_path / "elsewhere"), tmp_path / "site"
    write_site(elsewhere)
    site.mkdir()
    site.joinpath("content").symlink_to(elsewhere.root / "content")
    assert "content:1:1: error: content is a symbolic link" in check(site)


def test_pictures_that_differ_by_case_are_refused(write: Writer) -> None:
    write_site(write)
    write("content/assets/oven.svg", "<svg/>")
    write("content/assets/Oven.svg", "<svg/>")
    if len(list((write.root / "content/assets").iterdir())) == 1:
        pytest.skip("this file system does not tell case apart")
    assert check(write.root) == (
        "content/assets/oven.svg:1:1: error: content/assets/oven.svg and content/assets/Oven.svg"
        " differ only by case or Unicode form [path-collision]\n"
        "    hint: rename one of them\n"
    )


def test_pictures_that_differ_by_unicode_form_are_refused(write: Writer) -> None:
    write_site(write)
    write("content/assets/caf\u00e9.svg", "<svg/>")
    write("content/assets/cafe\u0301.svg", "<svg/>")
    if len(list((write.root / "content/assets").iterdir())) == 1:
        pytest.skip("this file system does not tell Unicode forms apart")
    assert check(write.root) == (
        "content/assets/caf\u00e9.svg:1:1: error: content/assets/caf\u00e9.svg and"
        " content/assets/cafe\u0301.svg differ only by case or Unicode form [path-collision]\n"
        "    hint: rename one of them\n"
    )


def test_page_over_a_hundred_kilobytes_is_a_warning(write: Writer) -> None:
    write_site(write)
    write_role(write, "baker", f"overview: {'bread ' * (LARGEST_PAGE // 6)}")
    told = check(write.root)
    assert rules_of(told) == ["page-too-large"]
    assert told.startswith("content/roles/baker.yaml:1:1: warning: roles/baker.html has 10")


def test_page_of_many_elements_is_a_warning(write: Writer) -> None:
    write_site(write)
    write_role(write, "baker", f"overview: {'with *love*, ' * 3001}")
    assert rules_of(check(write.root)) == ["page-too-large"]


def test_site_over_eight_hundred_megabytes_is_a_warning() -> None:
    assert list(check_size(LARGEST_SITE)) == []
    assert as_text(check_size(LARGEST_SITE + 1_000_000)) == (
        "content/site.yaml:1:1: warning: the site has 801 MB; GitHub Pages publishes 1,000 [site-too-large]\n"
        "    hint: build fewer kinds of pages\n"
    )
