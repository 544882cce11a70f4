"""Same content and date, same bytes: whatever the locale, the time zone, the seed, the workers."""

import os
import re
import subprocess
import sys
from pathlib import Path

from benchmarks.generate import write_site as write_generated
from jobsite.publish.check import LARGEST_PAGE, MOST_ELEMENTS
from tests.conftest import ROOT, Writer
from tests.sites import write_role, write_site

GENERATED = 1000
WHOLE = 10  # every tenth of them; the others are cut to these fields, so that the test takes half as long
KEPT = {"title", "alternate_titles", "family", "level", "updated", "summary", "responsibilities", "skills"}
KEPT |= {"pay", "published", "related"}


def build(root: Path, output: Path, *arguments: str, **environment: str) -> dict[str, bytes]:
    """Build in a process of its own and return the files of the output."""
    command = [
        sys.executable,
        "-m",
        "jobsite",
        "build",
        "--root",
        str(root),
        "--output",
        str(output),
        *arguments,
    ]
    # Without coverage: it trebles the time of a thousand roles, and other tests run the same lines.
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    done = subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False, env={**inherited, **environment}
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return {
        path.relative_to(output).as_posix(): path.read_bytes() for path in output.rglob("*") if path.is_file()
    }


def changed(before: dict[str, bytes], after: dict[str, bytes]) -> set[str]:
    return {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}


def write_titles(write: Writer) -> None:
    write_site(write, "base_url: https://example.org/x/", "home_country: us")
    write("content/people.yaml", "team: {name: The team}\n")
    write("content/places/us.yaml", "country: US\ncurrency: USD\nareas: {port: {name: Port}}\n")
    for number, title in enumerate(
        ("Ökonom", "Éditeur", "Zoologin", "ångströmer", "i-Tüpfel", "Łódź", "灯台守")
    ):
        span = f"min: {number + 10}.5, max: {number + 20}"
        pay = f"pay: [{{place: us/port, kind: unsourced, period: hour, {span}}}]"
        write_role(write, f"role-{number}", pay, "featured: true", title=title)


def test_locale_time_zone_and_hash_seed_change_no_byte(write: Writer, tmp_path: Path) -> None:
    write_titles(write)
    date = ("--date", "2026-11-22")
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    one = build(tmp_path, tmp_path / "one", *date, TZ="Pacific/Kiritimati", PYTHONHASHSEED="1", **ascii_only)
    two = build(
        tmp_path, tmp_path / "two", *date, LC_ALL="tr_TR.UTF-8", TZ="Pacific/Niue", PYTHONHASHSEED="77"
    )
    assert changed(one, two) == set()


def test_source_date_epoch_is_the_date(write: Writer, tmp_path: Path) -> None:
    write_titles(write)
    write_role(write, "clerk", "review_by: 2001-09-08")
    before = build(tmp_path, tmp_path / "before", SOURCE_DATE_EPOCH="999900000")  # 2001-09-07
    after = build(tmp_path, tmp_path / "after", SOURCE_DATE_EPOCH="1000000000")  # 2001-09-09
    assert changed(before, after) == {"roles/clerk.html"}
    told = build(tmp_path, tmp_path / "told", "--date", "2001-09-07", SOURCE_DATE_EPOCH="1000000000")
    assert changed(before, told) == set()


def test_a_date_past_review_dates_changes_the_pages_that_say_so(write: Writer, tmp_path: Path) -> None:
    write_titles(write)
    write_role(write, "clerk", "review_by: 2026-12-01")
    write_role(write, "guard", "reviewed: {by: team, date: 2026-11-01}", "review_by: 2026-12-24")
    write_role(write, "porter", "review_by: 2027-06-01")
    now = build(tmp_path, tmp_path / "now", "--date", "2026-11-22")
    same = build(tmp_path, tmp_path / "same", "--date", "2026-12-01")
    later = build(tmp_path, tmp_path / "later", "--date", "2026-12-31")
    assert changed(now, same) == set()
    assert changed(now, later) == {"roles/clerk.html", "roles/guard.html"}


def test_a_thousand_roles_are_complete_and_the_same_from_any_number_of_workers(tmp_path: Path) -> None:
    site = tmp_path / "site"
    write_generated(site, GENERATED)
    for number, path in enumerate(sorted((site / "content/roles").iterdir())):
        if number % WHOLE:
            path.write_text(cut(path.read_text(encoding="utf-8")), encoding="utf-8")
    date = ("--date", "2026-11-22")
    one = build(site, tmp_path / "one", *date, "--workers", "1")
    for workers in ("2", "4"):
        several = build(site, tmp_path / workers, *date, "--workers", workers)
        assert changed(one, several) == set()
    assert_every_list_takes_several_pages(one)
    assert_pages_are_small(one)
    assert_nothing_is_lost(one, {path.stem for path in (site / "content/roles").iterdir()})


def cut(role: str) -> str:
    """Return a generated role with some of its fields."""
    fields = re.split(r"^(?=\w)", role, flags=re.MULTILINE)
    return "".join(field for field in fields if field.partition(":")[0] in KEPT)


def assert_every_list_takes_several_pages(files: dict[str, bytes]) -> None:
    """Roles, a place, a skill and changes take more than one, so that the size of a full page is tested."""
    lists = ("roles", "pay/us", "skills/empathy", "changes")
    assert {f"{path}/page-2.html" for path in lists} <= files.keys()
    assert files["feed.xml"].count(b"<entry>") == 30
    related = [content for path, content in files.items() if b'<table id="related-table">' in content]
    assert len(related) == GENERATED


def assert_pages_are_small(files: dict[str, bytes]) -> None:
    pages = {path: content for path, content in files.items() if path.endswith(".html")}
    assert len(pages) > GENERATED
    assert {path for path, content in pages.items() if len(content) > LARGEST_PAGE} == set()
    elements = {path: len(re.findall(rb"<[a-z]", content)) for path, content in pages.items()}
    assert {path: count for path, count in elements.items() if count > MOST_ELEMENTS} == {}


def assert_nothing_is_lost(files: dict[str, bytes], roles: set[str]) -> None:
    """Each role has a page, a row in the list of all roles, and an address in the sitemap."""
    lists = [path for path in files if re.fullmatch(r"roles/(?:index|page-\d+)\.html", path)]
    linked = re.findall(rb'<a href="([a-z0-9-]+)\.html">', b"".join(files[path] for path in lists))
    rows = [name.decode() for name in linked if not re.fullmatch(rb"index|page-\d+", name)]
    addresses = re.findall(rb"/roles/([a-z0-9-]+)\.html</loc>", files["sitemap.xml"])
    assert len(roles) == GENERATED
    assert {path[6:-5] for path in files if path.startswith("roles/") and path not in lists} == roles
    assert sorted(rows) == sorted(roles)
    assert sorted(name.decode() for name in addresses if not name.startswith(b"page-")) == sorted(roles)


def test_a_generated_site_is_the_same_each_time_and_without_fault(tmp_path: Path) -> None:
    for seed in ("1", "77"):
        command = [sys.executable, "benchmarks/generate.py", "12", str(tmp_path / seed)]
        subprocess.run(command, cwd=ROOT, check=True, env={**os.environ, "PYTHONHASHSEED": seed})
    one, two = (
        {path.relative_to(tmp_path / seed): path.read_bytes() for path in (tmp_path / seed).rglob("*.*")}
        for seed in ("1", "77")
    )
    assert len(one) > 12
    assert one == two
    build(tmp_path / "1", tmp_path / "output", "--strict", "--date", "2026-11-22")
