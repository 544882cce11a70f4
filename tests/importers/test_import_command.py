"""`jobsite import` besides what it reads: wrong calls, dry runs, editions that are replaced, sources."""

import gzip
import sys
from pathlib import Path

import pytest

from jobsite.cli import main
from tests.conftest import Writer
from tests.importers.oews_files import write_book, write_tidy, write_wanting_site, write_workbooks
from tests.importers.workbooks import Value, write_workbook

YEAR = ["--period", "2025-05"]


def imported(root: Path, *arguments: object) -> int:
    return main(["import", "oews", "--root", str(root), *map(str, arguments)])


def refused(root: Path, capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """Return what is said of a call that cannot be carried out, with the folder left out."""
    assert imported(root, *arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert not (root / "content/pay").exists()
    return err.replace(f"{root}/", "")


def test_a_missing_file_is_told(write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_wanting_site(write)
    assert refused(tmp_path, capsys, tmp_path / "x.csv") == "jobsite: x.csv: there is no such file\n"
    (tmp_path / "empty").mkdir()
    assert refused(tmp_path, capsys, tmp_path / "empty") == "jobsite: empty: the folder holds no files\n"


def test_an_unknown_source_is_told_with_the_one_meant(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    for name, hint in (("oew", "did you mean oews?"), ("xyz", "there are oews, ashe, jobbank,")):
        assert main(["import", name, "x.csv", "--root", str(tmp_path)]) == 2
        assert capsys.readouterr().err.startswith(
            f'jobsite: "{name}" is not a source that can be imported\n    hint: {hint}'
        )


def test_help_names_the_sources(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["import", "--help"])
    assert stopped.value.code == 0
    assert (
        "\nsources:\n  oews         American pay by occupation, area and industry" in capsys.readouterr().out
    )


def test_files_of_something_else_are_told(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    files = write_tidy(tmp_path / "files")
    assert refused(tmp_path, capsys, files / "area.csv", *YEAR) == (
        "jobsite: files/area.csv: there are no estimates of the survey in it\n"
        "    hint: get national_M2025_dl.xlsx and its like from https://www.bls.gov/oes/tables.htm\n"
    )


def test_tidy_tables_want_their_period_said(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    files = write_tidy(tmp_path / "files")
    assert refused(tmp_path, capsys, files / "national.csv") == (
        "jobsite: files/national.csv: does not tell when its figures were measured\n"
        "    hint: say it with --period 2025-05\n"
    )


def test_workbooks_of_two_years_are_refused(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    write_workbooks(tmp_path / "files")
    assert refused(tmp_path, capsys, write_workbooks(tmp_path / "files", 2024)) == (
        "jobsite: files: more than one reference period is named: 2024-05, 2025-05\n"
        "    hint: import one edition at a time\n"
    )


def test_the_same_figures_in_two_forms_are_refused(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    files = write_workbooks(write_tidy(tmp_path / "files"))
    assert refused(tmp_path, capsys, files, *YEAR) == (
        "jobsite: files: the files tell twice of all in us\n"
        "    hint: name each of them once, and one form of them\n"
    )


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("69770", '"69,770"'), 'national.csv: line 2: a_mean is "69,770"'),
        (("h_mean:4", "h_mean:7"), "national.csv: line 3: h_mean has the footnote 7, which is not known"),
        (("h_mean:4", "n:4"), "national.csv: line 3: h_mean has neither a value nor a footnote"),
        (("h_pct25,", "h_pct26,"), "national.csv: lacks h_pct25 among its columns"),
        (("area_code", "place_code"), "national.csv: lacks area_code or industry_code among its columns"),
        (("0000000,431011", "0000000"), "national.csv: is damaged after line 5"),
    ],
)
def test_a_cell_that_is_not_what_it_should_be_is_told_with_its_line(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str], change: tuple[str, str], said: str
) -> None:
    write_wanting_site(write)
    path = write_tidy(tmp_path / "files") / "national.csv"
    text = path.read_text(encoding="utf-8")
    assert change[0] in text
    path.write_text(text.replace(*change, 1), encoding="utf-8")
    assert refused(tmp_path, capsys, path, *YEAR) == f"jobsite: files/{said}\n"


def test_a_table_without_its_list_of_codes_and_a_cut_file_are_told(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    files = write_tidy(tmp_path / "files", compressed=True)
    (files / "area.csv").rename(files / "areas.csv")
    assert refused(tmp_path, capsys, files / "metro.csv.gz", *YEAR) == (
        "jobsite: files/metro.csv.gz: there is no area.csv beside it\n"
        "    hint: the lists of codes belong to it\n"
    )
    (files / "areas.csv").rename(files / "area.csv")
    path = files / "national.csv.gz"
    path.write_bytes(path.read_bytes()[:-12])
    assert "jobsite: files/national.csv.gz: is damaged after line" in refused(tmp_path, capsys, path, *YEAR)
    path.write_bytes(b"no gzip")
    assert refused(tmp_path, capsys, path, *YEAR) == (
        "jobsite: files/national.csv.gz: is not a text file, plain or compressed by gzip\n"
    )


def test_what_is_no_workbook_of_the_survey_is_told(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    book = write_workbook(tmp_path / "national_M2025_dl.xlsx", {"Sheet": [["AREA", "WAGE"], [1, 2]]})
    assert refused(tmp_path, capsys, book) == (
        "jobsite: national_M2025_dl.xlsx: has no sheet with a column OCC_CODE\n"
    )
    write_workbook(book, {"Sheet": [["AREA", "OCC_CODE"], [1, 2]]})
    assert refused(tmp_path, capsys, book).startswith(
        "jobsite: national_M2025_dl.xlsx: lacks ANNUAL, AREA_TITLE, AREA_TYPE, A_MEAN, A_MEDIAN,"
    )
    book.write_bytes(b"no workbook")
    assert refused(tmp_path, capsys, book) == (
        "jobsite: national_M2025_dl.xlsx: is not a workbook that can be read\n"
    )
    assert refused(tmp_path, capsys, book.rename(tmp_path / "national.xlsx")) == (
        "jobsite: national.xlsx: has no year in its name, which is the only place that tells it\n"
        "    hint: name it as the Bureau does: national_M2025_dl.xlsx\n"
    )


def test_an_unknown_mark_in_a_workbook_is_told(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    row: list[Value] = [
        "99",
        "U.S.",
        1,
        "US",
        "000000",
        "",
        "cross-industry",
        1235,
        "00-0000",
        "All",
        "total",
        *["?"] * 21,
    ]
    book = write_book(tmp_path / "national_M2025_dl.xlsx", [row])
    assert refused(tmp_path, capsys, book) == ('jobsite: national_M2025_dl.xlsx: line 2: A_PCT10 is "?"\n')


def test_without_what_reads_workbooks_it_is_said_how_to_get_it(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    write_wanting_site(write)
    files = write_workbooks(tmp_path / "files")
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    assert refused(tmp_path, capsys, files / "national_M2025_dl.xlsx") == (
        "jobsite: files/national_M2025_dl.xlsx: is a workbook, and what reads workbooks is not installed\n"
        "    hint: pip install 'jobsite[import]'\n"
    )


def test_a_place_that_the_site_has_not_is_told_with_the_one_meant(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    files = write_tidy(tmp_path / "files")
    assert refused(tmp_path, capsys, files, *YEAR, "--places", "us/san-jos") == (
        'jobsite: "us/san-jos" is not a place of this site\n    hint: did you mean us/san-jose?\n'
    )


def test_a_site_without_the_country_is_told(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    (tmp_path / "content/places/us.yaml").unlink()
    files = write_tidy(tmp_path / "files")
    assert refused(tmp_path, capsys, files, *YEAR) == (
        "jobsite: files/metro.csv: has figures of the country US, which is not in content/places/\n"
        "    hint: describe it in content/places/us.yaml\n"
    )


def test_a_period_is_written_as_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        imported(tmp_path, "x.csv", "--period", "May 2025")
    assert '"May 2025" is not a period written YYYY-MM or YYYY' in capsys.readouterr().err


def test_a_dry_run_says_what_would_be_and_writes_nothing(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    old = write("content/pay/us-oews-2024-05.csv", "occupation,area\nall,us\n")
    assert imported(tmp_path, write_tidy(tmp_path / "files"), *YEAR, "--dry-run") == 0
    assert capsys.readouterr().out.splitlines()[4:11] == [
        "would write content/pay/us-oews-2025-05.csv (20 rows) and content/pay/us-oews-2025-05.yaml",
        "would remove content/pay/us-oews-2024-05.csv and its .yaml",
        "since us-oews-2024-05:",
        "  4 occupations added: 25-1011, 27-2011, 29-1215, 43-1011",
        "  2 areas added: us/ca, us/san-jose",
        "  0 of 0 figures in both changed",
        "would add bls-oews to content/sources.yaml",
    ]
    assert list((tmp_path / "content/pay").iterdir()) == [old]
    assert not (tmp_path / "content/sources.yaml").exists()


def test_an_edition_replaces_the_older_one_and_what_changed_is_said(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    assert imported(tmp_path, write_workbooks(tmp_path / "before", 2024)) == 0
    folder = tmp_path / "content/pay"
    before = folder / "us-oews-2024-05.csv"
    text = before.read_text(encoding="utf-8")
    lines = [each for each in text.splitlines(keepends=True) if not each.startswith("27-2011")]
    changed = "".join(lines).replace("45610,55950,69500", "45610,55950,65000").replace("us/ca", "us/az")
    before.write_text(changed + "11-1011,us,,all,year,1,,,,5,,,,,,,\n", encoding="utf-8")
    capsys.readouterr()
    assert imported(tmp_path, write_tidy(tmp_path / "files"), *YEAR) == 0
    assert capsys.readouterr().out.splitlines()[4:16] == [
        "wrote content/pay/us-oews-2025-05.csv (20 rows)",
        "wrote content/pay/us-oews-2025-05.yaml",
        "removed content/pay/us-oews-2024-05.csv",
        "removed content/pay/us-oews-2024-05.yaml",
        "since us-oews-2024-05:",
        "  1 occupation added: 27-2011",
        "  1 area added: us/ca",
        "  1 occupation gone: 11-1011",
        "  1 area gone: us/az",
        "  1 of 66 figures in both changed",
        "  largest change of a median: 43-1011 us all year, 65,000 to 69,500 (+6.9 %)",
        "content/sources.yaml says vintage: May 2024 of bls-oews; type vintage: May 2025",
    ]
    assert sorted(each.name for each in folder.iterdir()) == ["us-oews-2025-05.csv", "us-oews-2025-05.yaml"]
    assert "vintage: May 2024\n" in (tmp_path / "content/sources.yaml").read_text(encoding="utf-8")


def test_the_same_edition_again_leaves_the_files_alone(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    files = write_tidy(tmp_path / "files")
    assert imported(tmp_path, files, *YEAR) == 0
    stamps = {path: path.stat().st_mtime_ns for path in (tmp_path / "content/pay").iterdir()}
    capsys.readouterr()
    assert imported(tmp_path, files, *YEAR) == 0
    assert capsys.readouterr().out.splitlines()[4:5] == [
        "content/pay/us-oews-2025-05.csv (20 rows) and its .yaml are as they were"
    ]
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "content/pay").iterdir()} == stamps


def test_a_newer_edition_stays_and_is_named(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    newer = write("content/pay/us-oews-2026-05.csv", "occupation,area\nall,us\n")
    other = write("content/pay/us-other-2024-05.csv", "occupation,area\nall,us\n")
    assert imported(tmp_path, write_tidy(tmp_path / "files"), *YEAR) == 0
    assert (
        "note: content/pay/us-oews-2026-05.csv is of a newer edition; both stand now\n"
        in capsys.readouterr().out
    )
    assert newer.exists()
    assert other.exists()


def test_a_role_that_cannot_be_read_is_counted(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    write("content/roles/broken.yaml", "title: [\n")
    assert imported(tmp_path, write_tidy(tmp_path / "files"), *YEAR) == 0
    assert "note: the codes of 1 role are unknown: jobsite check tells why\n" in capsys.readouterr().out


def test_the_source_is_added_to_those_there_are(write: Writer, tmp_path: Path) -> None:
    write_wanting_site(write)
    write("content/sources.yaml", "own:\n  title: Our own")
    assert imported(tmp_path, write_tidy(tmp_path / "files"), *YEAR) == 0
    text = (tmp_path / "content/sources.yaml").read_text(encoding="utf-8")
    assert text.startswith(
        "own:\n  title: Our own\nbls-oews:\n  title: Occupational Employment and Wage Statistics\n"
    )


def test_sources_that_nothing_can_be_added_to_are_left_with_a_word_on_what_to_add(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    write("content/sources.yaml", "{own: {title: Our own}}\n")
    said = refused(tmp_path, capsys, write_tidy(tmp_path / "files"), *YEAR)
    assert said.startswith(
        "jobsite: content/sources.yaml: is not written so that an entry can be added to its end\n"
        "    hint: add:\nbls-oews:\n  title: Occupational"
    )
    assert (tmp_path / "content/sources.yaml").read_text(encoding="utf-8") == "{own: {title: Our own}}\n"


def test_nothing_is_written_through_a_symbolic_link(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "content/pay").symlink_to(tmp_path / "elsewhere")
    assert imported(tmp_path, write_tidy(tmp_path / "files"), *YEAR) == 2
    assert "is a symbolic link or lies behind one" in capsys.readouterr().err
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_a_list_beside_a_table_may_be_compressed_too(write: Writer, tmp_path: Path) -> None:
    write_wanting_site(write)
    files = write_tidy(tmp_path / "files")
    for name in ("area", "occupation", "industry"):
        path = files / f"{name}.csv"
        (files / f"{name}.csv.gz").write_bytes(gzip.compress(path.read_bytes()))
        path.unlink()
    assert imported(tmp_path, files, *YEAR) == 0


def test_a_period_in_the_future_is_refused_and_the_edition_that_stands_is_kept(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_wanting_site(write)
    files = write_tidy(tmp_path / "files")
    assert imported(tmp_path, files, *YEAR) == 0
    capsys.readouterr()
    before = sorted(path.name for path in (tmp_path / "content/pay").iterdir())
    assert imported(tmp_path, files, "--period", "2925-05") == 2
    assert capsys.readouterr().err.startswith('jobsite: "2925-05" lies in the future\n    hint: today is 20')
    assert sorted(path.name for path in (tmp_path / "content/pay").iterdir()) == before
