"""What pages say of tables that are right and unusual."""

import pytest

from tests.conftest import Writer
from tests.official_site import ROWS, SURVEY, write_official_site
from tests.pages.test_official_pay import words
from tests.sites import messages, page, run

HEAD = "occupation,area,period,median,mean,flags\n"
PLAIN = SURVEY.partition("extremes:")[0]


def pay_said(write: Writer) -> str:
    """Build, and return the words of the clerk's pay."""
    assert run(write.root).ok
    html = page(write.root, "roles/clerk.html")
    return words(html[html.index('<section id="pay"') : html.index('<section id="related')])


def test_an_extreme_of_a_place_without_a_row_is_not_told_with_the_amount_of_another(write: Writer) -> None:
    rows = "".join(line for line in ROWS.splitlines(keepends=True) if "4071,us/portland" not in line)
    write_official_site(write, rows=rows)
    said = pay_said(write)
    assert "Highest" not in said
    assert "Lowest of 4 areas with a published median (5 in all): Salem, at $30,000 a year." in said


def test_an_extreme_of_a_place_without_a_row_is_told_by_the_value_beside_it(write: Writer) -> None:
    rows = "".join(line for line in ROWS.splitlines(keepends=True) if "4071,us/portland" not in line)
    survey = SURVEY.replace("{area: us/portland}", "{area: us/portland, value: 39900}")
    write_official_site(write, rows=rows, survey=survey)
    assert "(5 in all): Portland, ME, at $39,900 a year." in pay_said(write)


def test_a_publisher_of_a_figure_for_other_people_is_not_said_to_publish_none(write: Writer) -> None:
    rows = (
        "occupation,area,population,period,median\nall,us,all,year,40000\n43-4071,us,full-time,year,36000\n"
    )
    write_official_site(write, rows=rows, survey=PLAIN.replace("population: all\n", ""))
    said = pay_said(write)
    assert "publishes no figure for all occupations" not in said
    assert "They count different people (full-time; all employees) and are not compared." in said


def test_what_lies_below_a_lower_bound_has_at_most_the_percentage_told(write: Writer) -> None:
    rows = (
        f"{HEAD}all,us,year,40000,50000,\n43-4071,us,year,239200,,median:top-coded\n"
        "43-4071,us/portland,year,180000,,\n"
    )
    write_official_site(write, rows=rows, survey=PLAIN)
    said = pay_said(write)
    assert "≥\xa0+498%" in said
    assert "≤\xa0\u221224%" in said
    assert "≥\xa0\u221224%" not in said


@pytest.mark.parametrize("name", ["older", "wider"])
def test_an_area_is_held_against_the_nation_of_its_own_table(write: Writer, name: str) -> None:
    rows = f"{HEAD}43-4071,us,year,%s,,\n43-4071,us/me,year,30000,,\n"
    write_official_site(write, rows=rows % 40000, survey=PLAIN)
    write(f"content/pay/{name}.csv", rows % 20000)
    write(f"content/pay/{name}.yaml", PLAIN.replace("2025-05", "2024-05"))
    said = pay_said(write)
    table = said[said.index("United States, by region and area") :].partition("Source:")[0]
    lines = table.splitlines()
    assert lines[lines.index("United States", 1) :] == [
        *("United States", "$40,000", "–", "source 1"),
        *("Maine", "$30,000", "\u221225%", "source 1"),
        *("Maine", "$30,000", "+50%", "source 2"),
    ]
    assert said.count("half of file clerks earn more than $40,000 a year") == 1


PROJECTIONS = "title: Projections\nsource: survey\ncode_set: soc\n"


def test_the_outlook_of_a_region_does_not_stand_for_the_nation(write: Writer) -> None:
    write_official_site(write)
    rows = "43-4071,us/me,2024,2034,-90\n43-4071,us,2024,2034,5\n"
    write("content/outlook/p.csv", f"occupation,area,from,to,change\n{rows}")
    write("content/outlook/p.yaml", PROJECTIONS)
    assert run(write.root).ok
    said = words(page(write.root, "roles/clerk.html"))
    assert (
        "In the United States, employment of file clerks is expected to rise by 5% from 2024 to 2034." in said
    )
    assert "In Maine, employment" not in said


def test_years_of_a_projection_that_are_out_of_order_are_told_at_their_cell(write: Writer) -> None:
    write_official_site(write)
    write("content/outlook/p.csv", "occupation,area,from,to,change\n43-4071,us,2034,2024,5\n")
    write("content/outlook/p.yaml", PROJECTIONS)
    assert messages(run(write.root)) == (
        "content/outlook/p.csv:2:17: error: to (2024) is not after from (2034) [dates-out-of-order]\n"
    )
