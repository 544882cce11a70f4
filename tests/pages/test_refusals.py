# ruff: noqa: E501 - a sentence stands whole, as it is read
"""Refusals in words: every reason has its sentence, in English and in German, with the values that differ."""

import pytest

from jobsite.catalog.comparison import compare
from jobsite.catalog.conversion import convert
from jobsite.catalog.refusal import REASONS, Ground, Reason, Refusal
from jobsite.pages.pay.refusals import ground_said, refusal
from tests.catalog.amounts import MEDIAN, amount
from tests.pages.said import TABLES, said_edition
from tests.sentence_lint import faults

EN, DE = said_edition(), said_edition("de-DE")

SAID: list[tuple[Reason, str | None, str | None, str]] = [
    ("no-figure", None, None, "There is no figure to compare with."),
    (
        "suppressed",
        "median",
        "median",
        "The office does not publish this figure, so there is nothing to compare with.",
    ),
    (
        "hourly-only",
        "median",
        "median",
        "The office publishes this figure by the hour only, and nothing is made up for a year.",
    ),
    (
        "annual-only",
        "median",
        "median",
        "The office publishes this figure by the year only, and nothing is made up for an hour.",
    ),
    ("band", "median", "min", "A range has no middle that could be compared: it is shown as it is."),
    ("unsourced", "oews", None, "The figure has no source and is shown, not compared."),
    (
        "converted",
        None,
        "ppp",
        "A converted amount is an extra beside a figure and is compared with nothing.",
    ),
    ("statistic", "median", "mean", "One is a median, the other an average: they cannot be compared."),
    ("statistic", "p10", "median", "One is a 10th percentile, the other a median: they cannot be compared."),
    ("period", "hour", "year", "One is what is paid an hour, the other a year: they are not compared."),
    ("basis", "base", "gross", "One is base pay, the other gross pay: they are not compared."),
    (
        "basis",
        None,
        "gross",
        "It is not stated for both figures what counts as pay, so they are not compared.",
    ),
    (
        "population",
        "all",
        "full-time",
        "They count different people (all employees; full-time) and are not compared.",
    ),
    (
        "population",
        "all",
        None,
        "It is not stated for both figures whom they count, so they are not compared.",
    ),
    (
        "currency",
        "USD",
        "GBP",
        "One is in US dollars, the other in British pounds: they are not compared.",
    ),
    (
        "undated",
        None,
        "2025-05",
        "It is not known of both figures when they were measured, so they are not compared.",
    ),
    (
        "edition",
        "2025-05",
        "2019",
        "Figures of 2019 and of May 2025 lie more than a year apart and are not compared.",
    ),
    (
        "same-occupation",
        "43-1011",
        "43-1011",
        "Official figures count both roles in one occupation (43-1011), so there is no difference to tell.",
    ),
    (
        "code-level",
        "43-1011",
        "11-0000",
        "The occupations (43-1011 and 11-0000) do not cover the two roles alike, so their figures are not compared.",
    ),
    (
        "top-coded",
        "top-coded",
        None,
        "Of one figure only a lower bound is published, so it is not known how they differ.",
    ),
    ("zero", "0", "1", "A figure of zero is compared with nothing."),
    (
        "no-rate",
        "NGN",
        "USD",
        "There is no published rate by which this amount could be converted.",
    ),
    (
        "ended-rate",
        "2022-03-01",
        "2026-10-30",
        "The last rate is of March 1, 2022, more than a year before the newest of October 30, 2026, and is not used.",
    ),
]


@pytest.mark.parametrize(("reason", "one", "other", "sentence"), SAID)
def test_a_reason_has_its_sentence(reason: Reason, one: str | None, other: str | None, sentence: str) -> None:
    ground = Ground(reason, one, other)
    assert ground_said(ground, EN) == sentence
    assert faults(sentence, needs_number=False) == []
    assert faults(ground_said(ground, DE), language="de", needs_number=False) == []


def test_every_reason_there_is_has_its_sentence() -> None:
    assert {reason for reason, *_ in SAID} == set(REASONS)


@pytest.mark.parametrize(
    ("reason", "one", "other", "sentence"),
    [
        ("statistic", "median", "mean", "Das eine ist ein Median, das andere ein Durchschnitt: sie lassen sich nicht vergleichen."),
        ("period", "hour", "year", "Das eine ist der Verdienst in der Stunde, das andere der im Jahr: sie werden nicht verglichen."),
        ("edition", "2025-05", "2019", "Die Angaben von 2019 und Mai 2025 liegen mehr als ein Jahr auseinander und werden nicht verglichen."),
        ("unsourced", None, None, "Die Angabe ist ohne Quelle und wird gezeigt, nicht verglichen."),
    ],
)  # fmt: skip
def test_a_reason_has_its_german_sentence(
    reason: Reason, one: str | None, other: str | None, sentence: str
) -> None:
    assert ground_said(Ground(reason, one, other), DE) == sentence


def test_a_refusal_tells_its_first_reason() -> None:
    found = compare(MEDIAN, amount(33, period="hour", statistic="mean"))
    assert isinstance(found, Refusal)
    assert refusal(found, EN) == "One is a median, the other an average: they cannot be compared."


def test_a_conversion_that_is_refused_says_so() -> None:
    found = convert(MEDIAN, TABLES["market"], "NGN")
    assert isinstance(found, Refusal)
    assert refusal(found, EN) == "There is no published rate by which this amount could be converted."
