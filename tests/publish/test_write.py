"""What lands on disk: only ours is replaced or removed, only changes are written."""

from pathlib import Path

import pytest

from jobsite.publish.manifest import read_manifest
from jobsite.publish.write import OutputRefusedError
from tests.conftest import Writer
from tests.sites import built, messages, page, run, write_role, write_site


def test_a_second_build_writes_nothing(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    first = run(tmp_path)
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "output").rglob("*")}
    second = run(tmp_path)
    assert (first.written, first.removed) == (first.files, 0)
    assert (second.written, second.removed) == (0, 0)
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "output").rglob("*")} == before


def test_a_page_that_is_gone_from_the_content_goes_from_the_output(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write_role(write, "usher")
    run(tmp_path)
    (tmp_path / "content/roles/porter.yaml").unlink()
    report = run(tmp_path)
    assert report.removed == 1
    assert "roles/porter.html" not in built(tmp_path)
    assert set(read_manifest(tmp_path / "output") or ()) == {
        each.relative_to(tmp_path / "output").as_posix()
        for each in (tmp_path / "output").rglob("*")
        if each.is_file() and each.name != ".jobsite-manifest"
    }


def test_with_an_error_the_last_good_site_stays(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    run(tmp_path)
    before = page(tmp_path, "roles/clerk.html")
    write_role(write, "clerk", "nonsense: 1", title="Other clerk")
    report = run(tmp_path)
    assert not report.ok
    assert page(tmp_path, "roles/clerk.html") == before
    assert list(tmp_path.glob(".jobsite-*.staging")) == []


def test_a_foreign_file_survives(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    run(tmp_path)
    (tmp_path / "output/CNAME").write_text("example.org")
    write_role(write, "guard")
    run(tmp_path)
    assert (tmp_path / "output/CNAME").read_text() == "example.org"


def test_a_folder_that_is_not_ours_is_refused_and_clean_replaces_it(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write("output/thesis.txt", "years of work")
    with pytest.raises(OutputRefusedError, match="holds files that jobsite did not write") as refused:
        run(tmp_path)
    assert refused.value.hint == "choose another folder with --output, or replace them with --clean"
    assert (tmp_path / "output/thesis.txt").read_text() == "years of work"
    assert run(tmp_path, clean=True).removed == 1
    assert not (tmp_path / "output/thesis.txt").exists()


@pytest.mark.parametrize("manifest", [b"", b"jobsite manifest 1\nindex.html", b"\xff", b"something else\n"])
def test_a_damaged_manifest_is_no_manifest(write: Writer, tmp_path: Path, manifest: bytes) -> None:
    write_site(write)
    run(tmp_path)
    write("output/.jobsite-manifest", manifest)
    with pytest.raises(OutputRefusedError, match="did not write"):
        run(tmp_path)


@pytest.mark.parametrize("path", [".", "content", "content/roles", "templates", ".git/output"])
def test_a_source_folder_is_never_written_to_even_with_clean(
    write: Writer, tmp_path: Path, path: str
) -> None:
    write_site(write)
    with pytest.raises(OutputRefusedError, match="folder of the site's sources"):
        run(tmp_path, tmp_path / path, clean=True)
    assert (tmp_path / "content/roles/clerk.yaml").is_file()


def test_an_output_that_is_a_symbolic_link_is_refused(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "output").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(OutputRefusedError, match="symbolic link"):
        run(tmp_path)


def test_a_symbolic_link_inside_the_output_is_not_written_through(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    run(tmp_path)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "output/roles/clerk.html").unlink()
    (tmp_path / "output/roles/clerk.html").symlink_to(tmp_path / "elsewhere/clerk.html")
    with pytest.raises(OutputRefusedError, match="behind a symbolic link"):
        run(tmp_path)
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_what_a_killed_build_left_in_its_staging_folder_is_swept(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write(".jobsite-output.staging/pages/index.html", "half a page")
    run(tmp_path)
    assert list(tmp_path.glob(".jobsite-*.staging")) == []
    assert "half a page" not in page(tmp_path, "index.html")


def test_a_page_may_become_a_folder_and_a_folder_a_page(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write("content/assets/part", "a file")
    run(tmp_path)
    (tmp_path / "content/assets/part").unlink()
    write("content/assets/part/one.txt", "now a folder")
    assert messages(run(tmp_path)) == ""
    assert page(tmp_path, "media/part/one.txt") == "now a folder"
    (tmp_path / "content/assets/part/one.txt").unlink()
    (tmp_path / "content/assets/part").rmdir()
    write("content/assets/part", "a file again")
    assert messages(run(tmp_path)) == ""
    assert page(tmp_path, "media/part") == "a file again"


def test_check_writes_nothing(write: Writer, tmp_path: Path) -> None:
    from jobsite.pipeline import Options, Site, build  # noqa: PLC0415
    from jobsite.state import NO_STATE  # noqa: PLC0415

    write_site(write)
    before = set(tmp_path.rglob("*"))
    report = build(Site(tmp_path, tmp_path / "output", Options()), NO_STATE, dry_run=True)
    assert report.ok
    assert report.pages > 0
    assert set(tmp_path.rglob("*")) == before
