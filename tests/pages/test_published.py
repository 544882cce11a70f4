"""What an office does not publish is told nowhere: not in words, not drawn, not to machines."""

import json
import re

import pytest

from jobsite.pages.drawings.axis import axis_of
from jobsite.pages.machines.dataset import pay_subject
from jobsite.pages.machines.salaries import pay_by_place
from jobsite.pages.pay.columns import columns_of
from jobsite.pages.pay.words import pay_sentence, spread_sentences
from tests.pages.pay import edition, row

EN = edition()
HELD_BACK = [("suppressed", "year"), ("suppressed", "hour"), ("hourly-only", "year"), ("annual-only", "hour")]
FIGURES = {"median": 4321, "p90": 8765}


def told(flag: str, period: str) -> dict[str, str]:
    """Return all that is told of a row whose median and 90th percentile carry the flag."""
    some = row(FIGURES, period=period, median=flag, p90=flag)
    cells = columns_of([some], EN).cells(some, "table", EN)
    return {
        "words": pay_sentence(some, EN) + spread_sentences(some, EN),
        "cells": "".join(cell.text + cell.note + cell.sort for cell in cells),
        "axis": str(axis_of([some])),
        "occupation": json.dumps(pay_by_place([some], EN)),
        "dataset": json.dumps(pay_subject("", "us", "Pay", [some], EN).main[0].get("variableMeasured")),
    }


@pytest.mark.parametrize(("flag", "period"), HELD_BACK)
def test_an_amount_that_is_not_published_is_told_nowhere(flag: str, period: str) -> None:
    every = told(flag, period)
    assert [place for place, text in every.items() if re.search("4,?321|8,?765", text)] == []
    assert every["words"].startswith("Not published (")
    assert (every["axis"], every["occupation"], every["dataset"]) == ("None", "{}", "null")


@pytest.mark.parametrize(("flag", "period"), [("hourly-only", "hour"), ("annual-only", "year")])
def test_an_amount_of_the_one_period_an_office_publishes_is_told_everywhere(flag: str, period: str) -> None:
    every = told(flag, period)
    assert [place for place in ("words", "cells") if "$4,321" not in every[place]] == []
    assert "4321" in every["axis"]
    assert '"median": 4321' in every["occupation"]
    assert every["dataset"] == '["median", "90th percentile"]'
