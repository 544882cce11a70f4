# ruff: noqa: E501, RUF001 - a sentence stands whole, as it is read, with a minus sign
"""What the repository's own pages show of pay, whole: six countries of one role, held against what can be."""

from pathlib import Path

import pytest

from tests.own_site.tables_shown import Cell, Table, read
from tests.sentence_lint import said

ROLE = "roles/customer-service-operations-manager.html"
SUPERVISORS = "first-line supervisors of office and administrative support workers"
BAND = "A range has no middle that could be compared: it is shown as it is."
STATISTIC = "One is a median, the other an average: they cannot be compared."
UNSOURCED = ["Unsourced (undated)"]


def shown(output: Path, path: str) -> dict[str, Table]:
    """Return the tables of a page by their ids."""
    return {table.id: table for table in read((output / path).read_text(encoding="utf-8"))[1]}


def sentences(output: Path, path: str) -> list[str]:
    return said((output / path).read_text(encoding="utf-8"))


def words(cell: Cell) -> str:
    small = "; ".join(cell.small.replace("\u00a0", " ").splitlines())
    return f"{cell.text} ({small})".replace("\u2060", "") if small else cell.text.replace("\u2060", "")


def lines(table: Table, first: str) -> list[list[str]]:
    """Return the rows that begin with a word, drawings left out."""
    return [
        [words(cell) for cell in row.cells[1:] if words(cell)]
        for row in table.body
        if row.cells[0].text == first
    ]


def notes(table: Table) -> list[str]:
    return list(table.lines.values())


# --- The United States --------------------------------------------------------------------------


def test_the_united_states_stand_against_all_occupations(own_output: Path) -> None:
    assert sentences(own_output, ROLE)[0] == (
        f"In the United States, half of {SUPERVISORS} earn more than $69,500 a year."
        " That is 36% more than the median of all occupations, $50,980."
        f" In the United States, {SUPERVISORS} earn $73,490 a year on average."
        " That is 5% more than the average of all occupations, $69,770."
    )
    table = shown(own_output, ROLE)["pay-by-country"]
    assert lines(table, "United States") == [
        ["$69,500 (median a year; average $73,490)", "$50,980", "+36%", "source 1"],
        ["$80,000–$110,000 (range a year)", "$50,980 (median)", "–", *UNSOURCED],
        ["$67,456 (average a year)", "$69,770", "–", *UNSOURCED],
    ]
    assert table.lines["pay-by-country-source-1"] == (
        "Source: U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May 2025."
        " Gross pay, all employees."
    )


def test_the_figures_are_said_to_be_of_a_wider_occupation(own_output: Path) -> None:
    assert f"The figures are for all {SUPERVISORS} (43-1011), of whom this role is a part." in sentences(
        own_output, ROLE
    )


def test_the_highest_and_the_lowest_area_are_told_with_how_many_there_are(own_output: Path) -> None:
    assert (
        "Highest of 526 areas with a published median (528 in all):"
        " San Jose-Sunnyvale-Santa Clara, CA, at $95,010 a year."
        " Lowest of 526 areas with a published median (528 in all):"
        " Puerto Rico nonmetropolitan area, at $35,510 a year."
    ) in sentences(own_output, ROLE)


def test_an_area_stands_against_its_own_all_occupations_and_against_the_nation(own_output: Path) -> None:
    assert lines(shown(own_output, ROLE)["pay-by-area-us"], "San Jose-Sunnyvale-Santa Clara, CA") == [
        ["$95,010 (average $99,820)", "$84,050", "+13%", "+37%", "$60,320–$139,650 ($76,400–$121,400)"]
    ]
    assert sentences(own_output, "pay/us/san-jose.html")[0] == (
        "In San Jose-Sunnyvale-Santa Clara, CA, half of the people in all occupations earn more than $84,050 a year."
        " That is 65% more than their median in the United States, $50,980."
    )


# --- The United Kingdom and Canada --------------------------------------------------------------


def test_the_united_kingdom_stands_against_full_time_employees(own_output: Path) -> None:
    assert (
        "In the United Kingdom, half of customer service managers in full-time work earn more than £35,214 a year."
        " That is 6% less than the median of all occupations, £37,430."
    ) in sentences(own_output, ROLE)
    table = shown(own_output, ROLE)["pay-by-country"]
    assert lines(table, "United Kingdom") == [
        ["£35,214 (median a year; average £38,191)", "£37,430", "−6%", "source 3"],
        ["£35,000–£60,000 (range a year)", "£37,430 (median)", "–", *UNSOURCED],
    ]
    assert table.lines["pay-by-country-source-3"].endswith("Table 14, April 2024. Gross pay, full-time.")


def test_two_averages_of_all_occupations_are_told_apart(own_output: Path) -> None:
    average = "In the United Kingdom, the people in all occupations{} earn {} a year on average. Source: {}."
    office = "Office for National Statistics, Annual Survey of Hours and Earnings, Table 14, April 2024"
    oecd = "Organisation for Economic Co-operation and Development (OECD), Average annual wages, 2024"
    assert sentences(own_output, "pay/gb/index.html")[:2] == [
        "In the United Kingdom, half of the people in all occupations in full-time work earn more than £37,430 a year. "
        + average.format(" in full-time work", "£45,836", f"{office}. Gross pay, full-time"),
        average.format(
            ", counted as full-time equivalents,", "£44,806.14", f"{oecd}. Gross pay, full-time equivalent"
        ),
    ]


def test_canada_says_that_nothing_is_published_for_all_occupations(own_output: Path) -> None:
    assert (
        "In Canada, half of managers in customer and personal services earn more than CA$35.71 an hour."
        " Employment and Social Development Canada publishes no figure for all occupations."
    ) in sentences(own_output, ROLE)


def test_canada_has_the_mean_of_all_beside_and_does_not_subtract_it(own_output: Path) -> None:
    table = shown(own_output, ROLE)["pay-by-country"]
    assert lines(table, "Canada") == [
        ["CA$35.71 (median an hour)", "CA$83,119.86 (average, a year)", "–", "source 2"]
    ]
    assert STATISTIC in notes(table)
    assert (
        "All occupations, Canada: Source: Organisation for Economic Co-operation and Development (OECD),"
        " Average annual wages, 2024. Gross pay, full-time equivalent."
    ) in notes(table)


def test_canadian_regions_stand_against_the_nation_by_the_hour(own_output: Path) -> None:
    table = shown(own_output, "pay/ca/ontario.html")["pay-table"]
    assert [words(cell) for cell in table.heads] == [
        "Role",
        "Canadian dollars an hour",
        "Median",
        "Against the nation",
        "8 in 10 earn",
    ]
    assert lines(table, "Customer Service Operations Manager") == [["CA$32.31", "−10%", "CA$17.20–CA$65.08"]]


def test_two_roles_are_compared_in_canada_and_the_united_kingdom(own_output: Path) -> None:
    compared = sentences(own_output, "compare/customer-service-operations-manager-vs-operations-manager.html")
    supervisors = "first-line supervisors of office and administrative support workers"
    office, makers = "customer service managers", "production managers and directors in manufacturing"
    assert [each for each in compared if " less than " in each] == [
        (
            f"In the United States, {supervisors} earn 34% less than general and operations managers at the median:"
            " $69,500 against $105,770 a year."
        ),
        (
            f"In the United States, {supervisors} earn 46% less than general and operations managers on average:"
            " $73,490 against $134,940 a year."
        ),
        (
            "In Canada, managers in customer and personal services earn 29% less than manufacturing managers at the"
            " median: CA$35.71 against CA$50 an hour."
        ),
        (
            f"In the United Kingdom, {office} in full-time work earn 36% less than {makers} in full-time work at the"
            " median: £35,214 against £55,001 a year."
        ),
    ]


# --- Germany, India and Brazil ------------------------------------------------------------------


def test_germany_has_its_range_beside_the_mean_of_all_and_says_why_no_more(own_output: Path) -> None:
    table = shown(own_output, ROLE)["pay-by-country"]
    assert lines(table, "Germany") == [
        ["€50,000–€80,000 (range a year)", "€50,256.90 (average)", "–", *UNSOURCED]
    ]
    assert BAND in notes(table)
    assert sentences(own_output, "pay/de/index.html") == [
        (
            "In Germany, the people in all occupations, counted as full-time equivalents,"
            " earn €50,256.90 a year on average."
        )
    ]
    (alone,) = shown(own_output, "pay/de/index.html").values()
    assert lines(alone, "Customer Service Operations Manager") == [["€50,000–€80,000"]]
    assert BAND in notes(alone)


@pytest.mark.parametrize(
    ("country", "slug", "band"),
    [("India", "in", "₹1,000,000–₹1,500,000"), ("Brazil", "br", "R$100,000–R$150,000")],
)
def test_where_no_figure_of_all_is_known_that_is_said(
    country: str, slug: str, band: str, own_output: Path
) -> None:
    absent = f"{country}: no figure for all occupations is known here, so nothing is compared."
    table = shown(own_output, ROLE)["pay-by-country"]
    assert lines(table, country) == [[f"{band} (range a year)", "–", "–", *UNSOURCED]]
    assert absent in notes(table)
    (alone,) = shown(own_output, f"pay/{slug}/index.html").values()
    assert lines(alone, "Customer Service Operations Manager") == [[band]]
    assert absent in notes(alone)
    assert sentences(own_output, f"pay/{slug}/index.html") == []
