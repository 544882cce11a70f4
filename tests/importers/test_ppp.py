"""`jobsite import ppp`: purchasing power parities of the site's countries."""

from pathlib import Path

import pytest

from jobsite.importers.imported import ImportRefusedError
from jobsite.importers.ppp import PPP
from tests.importers.asking import as_csv, lines_in, official, table, wanted

PARITIES = """\
\ufeffCountry,Country ID,Year,PPP
"United States",US,2024,1
"United States",US,2023,1
"Venezuela, RB",VE,2011,2.719
Germany,DE,2024,
Germany,DE,2023,0.70125463978
India,IN,2024,20.4219876045922
France,FR,2024,0.68
"""
COUNTRIES = {"DE": "de", "IN": "in", "US": "us", "VE": "ve", "TW": "tw"}


def test_each_country_has_its_newest_year_and_all_decimals(tmp_path: Path) -> None:
    path = table(tmp_path / "ppp-gdp.csv", PARITIES)
    imported = PPP.read([path], wanted(countries=COUNTRIES, currencies="EUR INR USD VES"))
    assert as_csv(imported) == (
        "area,currency,reference_period,rate\n"
        "de,EUR,2023,0.70125463978\n"
        "in,INR,2024,20.4219876045922\n"
        "us,USD,2024,1\n"
        "ve,,2011,2.719\n"
    )
    assert (imported.name, imported.read, imported.kept) == ("ppp-2024", 7, 4)
    assert imported.dropped == {
        "a country that the site has not": 1,
        "no parity for that year": 1,
        "older than the country's newest year": 1,
    }
    assert imported.notes == ("The bank has no parity of tw.",)
    assert imported.about["reference_period"] == "2024"


def test_a_currency_is_told_only_where_it_is_known(tmp_path: Path) -> None:
    path = table(tmp_path / "ppp-gdp.csv", "Country,Country ID,Year,PPP\nPanama,PA,2024,0.45\n")
    rows = {
        currencies: PPP.read([path], wanted(countries={"PA": "pa"}, currencies=currencies)).rows[0][1]
        for currencies in ("PAB EUR", "USD EUR", "PAB USD", "EUR")
    }
    assert rows == {"PAB EUR": "PAB", "USD EUR": "USD", "PAB USD": "", "EUR": ""}


@pytest.mark.parametrize(
    ("lines", "refusal"),
    [
        ("India,IN,2024-25,20\n", 'line 2: Year is "2024-25", which is not a year'),
        ("India,IN,2024,..\n", 'line 2: PPP is "..", which is not a number'),
        ("", "holds no country"),
    ],
)
def test_what_is_no_file_of_parities_is_refused(tmp_path: Path, lines: str, refusal: str) -> None:
    path = table(tmp_path / "ppp-gdp.csv", "Country,Country ID,Year,PPP\n" + lines)
    with pytest.raises(ImportRefusedError) as refused:
        PPP.read([path], wanted())
    assert str(refused.value) == f"{path}: {refusal}"


def test_the_bank_s_own_parities() -> None:
    paths = official("ppp")
    imported = PPP.read(paths, wanted(countries={"IN": "in", "VE": "ve", "TW": "tw"}, currencies="INR VES"))
    assert imported.rows == (
        ("in", "INR", "2024", "20.4219876045922"),
        ("ve", "", "2011", "0.0000000000268098258972168"),
    )
    table_file = next(path for path in paths if path.name == "ppp-gdp.csv")
    assert imported.read == lines_in(table_file) == 6856
