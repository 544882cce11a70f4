"""Official tables, joined to roles by code and place."""

from decimal import Decimal
from pathlib import Path

from jobsite.catalog.official import Joined, Official, gather, join
from jobsite.catalog.pay import average_for, chiefs, headline_pay, placed
from jobsite.catalog.shelf import fetch
from jobsite.catalog.survey import surroundings
from jobsite.content.load import load
from jobsite.content.validate import validate_role
from tests.conftest import Writer
from tests.official_site import ROWS, write_official_site
from tests.sites import TODAY, write_role


def official(root: Path, shelves: Path) -> Official:
    """Return what is official about the site."""
    shelves.mkdir()
    library, faults = load(root, TODAY)
    found, more = gather(root, library, shelves)
    assert [*faults, *more] == []
    return found


def joined(root: Path, slug: str, found: Official) -> Joined:
    """Return what is official about one role."""
    library, _ = load(root, TODAY)
    (source,) = (each for each in library.roles if each.slug == slug)
    role, faults = validate_role(root, source, surroundings(library))
    assert role
    assert not faults
    return join(role.spec, slug, found)


def test_a_role_has_the_rows_of_its_code_the_chief_one_of_a_place_first(
    write: Writer, tmp_path: Path
) -> None:
    write_official_site(write)
    found = joined(tmp_path, "clerk", official(tmp_path, tmp_path / "shelves"))
    assert [(row.place, row.period, row.industry or "") for row in found.rows] == [
        ("us", "year", ""),
        ("us", "hour", ""),
        ("us", "year", "52"),
        ("us/me", "year", ""),
        ("us/portland", "year", ""),
    ]
    assert {row.role for row in found.rows} == {"clerk"}
    assert [(each.title, each.code, each.is_broader, each.areas) for each in found.occupations] == [
        ("File clerks", "43-4071", False, 5)
    ]


def test_a_role_without_a_code_has_no_official_rows(write: Writer, tmp_path: Path) -> None:
    write_official_site(write)
    assert joined(tmp_path, "porter", official(tmp_path, tmp_path / "shelves")) == Joined()


def test_a_role_of_two_codes_has_the_rows_of_both_the_first_code_first(write: Writer, tmp_path: Path) -> None:
    write_official_site(write)
    write_role(write, "both", "codes: {soc: [{code: 43-1011, broader: true}, 43-4071]}")
    found = joined(tmp_path, "both", official(tmp_path, tmp_path / "shelves"))
    nation = [row for row in found.rows if row.place == "us"]
    assert [(row.occupation, row.period, row.is_broader) for row in nation] == [
        ("43-1011", "year", True),
        ("43-4071", "year", False),
        ("43-4071", "hour", False),
        ("43-4071", "year", False),
    ]
    headline = headline_pay(found.rows, "us")
    assert headline
    assert headline.occupation == "43-1011"


def test_rows_of_an_occupation_that_stand_apart_are_joined(write: Writer, tmp_path: Path) -> None:
    head, *rows = ROWS.splitlines()
    write_official_site(write, rows="\n".join([head, *reversed(rows)]) + "\n")
    turned = joined(tmp_path, "clerk", official(tmp_path, tmp_path / "a"))
    lines = [head, *rows[5:6], *rows[:4], *rows[6:], *rows[4:5]]
    write("content/pay/survey.csv", "\n".join(lines) + "\n")
    apart = joined(tmp_path, "clerk", official(tmp_path, tmp_path / "b"))
    assert sorted(map(repr, turned.rows)) == sorted(map(repr, apart.rows))


def test_all_occupations_are_kept_by_place_and_answer_rows_that_are_counted_alike(
    write: Writer, tmp_path: Path
) -> None:
    write_official_site(write)
    found = official(tmp_path, tmp_path / "shelves")
    assert sorted(found.averages) == ["us", "us/me", "us/portland"]
    clerk = joined(tmp_path, "clerk", found)
    answers = {
        (row.place, row.period, row.industry): average_for(row, fetch(found.averages[row.place]))
        for row in clerk.rows
    }
    told = {key: dict(row.figures)["median"] if row else None for key, row in answers.items()}
    assert told == {
        ("us", "year", None): Decimal(40000),
        ("us", "hour", None): Decimal("20.00"),
        ("us", "year", "52"): None,
        ("us/me", "year", None): Decimal(36000),
        ("us/portland", "year", None): Decimal(38000),
    }


def test_on_pages_of_places_stands_the_chief_row_with_its_nation(write: Writer, tmp_path: Path) -> None:
    write_official_site(write)
    clerk = joined(tmp_path, "clerk", official(tmp_path, tmp_path / "shelves"))
    assert [row.place for row in chiefs(clerk.rows)] == ["us", "us/me", "us/portland"]
    nations = {each.row.place: each.nation and each.nation.place for each in placed(clerk.rows)}
    assert nations == {"us": None, "us/me": "us", "us/portland": "us"}
