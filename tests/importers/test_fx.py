"""`jobsite import fx`: the last rate of each currency."""

from pathlib import Path

import pytest

from jobsite.importers.fx import FX
from jobsite.importers.imported import ImportRefusedError
from tests.importers.asking import as_csv, lines_in, official, table, wanted

RATES = """\
Date,USD,BGN,CYP,GBP,INR,
2026-10-30,1.1172,N/A,N/A,0.8338,N/A,
2026-10-29,1.1130,N/A,N/A,0.83578,106.0345,
2025-12-31,1.1,1.9558,N/A,0.84,100,
"""


def test_each_currency_has_its_last_rate_with_its_own_date(tmp_path: Path) -> None:
    path = table(tmp_path / "eurofxref-hist.csv.gz", RATES)
    imported = FX.read([path], wanted(currencies="EUR USD BGN INR NGN"))
    assert as_csv(imported) == (
        "area,currency,reference_period,rate\n"
        ",BGN,2025-12-31,1.9558\n"
        ",INR,2026-10-29,106.0345\n"
        ",USD,2026-10-30,1.1172\n"
    )
    assert (imported.folder, imported.name, imported.read, imported.kept) == (
        "rates",
        "ecb-fx-2026-10-30",
        15,
        3,
    )
    assert imported.dropped == {
        "another currency": 6,
        "no rate on that day": 3,
        "older than the currency's last rate": 3,
    }
    assert imported.notes == (
        "Counted as rows are rates: one for each day and currency.",
        "The bank has no rate of NGN.",
    )
    assert imported.about["kind"] == "market"
    assert imported.about["base"] == "EUR"
    assert imported.about["reference_period"] == "2026-10-30"


def test_days_may_stand_in_any_order(tmp_path: Path) -> None:
    header, *days = RATES.splitlines(keepends=True)
    turned = table(tmp_path / "turned.csv", "".join([header, *reversed(days)]))
    straight = table(tmp_path / "straight.csv", RATES)
    asked = wanted(currencies="USD BGN INR")
    assert FX.read([turned], asked) == FX.read([straight], asked)


@pytest.mark.parametrize(
    ("text", "refusal"),
    [
        (
            "Date, USD, \n30 October 2026, 1.1, \n",
            'line 2: the date "30 October 2026" is not written YYYY-MM-DD',
        ),
        ("Date,USD,\n2026-10-30,one,\n", 'line 2: USD is "one", which is not a number'),
        ("Date,USD,\n", "holds no rate"),
        ("Day,USD,\n2026-10-30,1.1,\n", "lacks the column Date"),
    ],
)
def test_what_is_no_file_of_rates_is_refused(tmp_path: Path, text: str, refusal: str) -> None:
    path = table(tmp_path / "eurofxref.csv", text)
    with pytest.raises(ImportRefusedError) as refused:
        FX.read([path], wanted(currencies="USD"))
    assert str(refused.value) == f"{path}: {refusal}"


def test_the_bank_s_own_rates() -> None:
    paths = official("ecb_fx")
    imported = FX.read(paths, wanted(currencies="USD GBP HRK CYP EUR"))
    assert imported.rows == (
        ("", "CYP", "2007-12-31", "0.585274"),
        ("", "GBP", "2026-10-30", "0.8338"),
        ("", "HRK", "2022-12-30", "7.5365"),
        ("", "USD", "2026-10-30", "1.1172"),
    )
    history = next(path for path in paths if path.name == "eurofxref-hist.csv.gz")
    assert imported.read == lines_in(history) * 41
