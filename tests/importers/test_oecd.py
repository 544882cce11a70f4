"""`jobsite import oecd`: the mean wage of each of the site's countries."""

from pathlib import Path

import pytest

from jobsite.importers.imported import ImportRefusedError
from jobsite.importers.oecd import OECD
from tests.importers.asking import as_csv, lines_in, official, table, wanted

HEADER = "ref_area,country,series,unit,year,value\n"
WAGES = (
    HEADER
    + """\
USA,United States,national_currency_current,USD,2023,80115.1
USA,United States,national_currency_current,USD,2024,82932.937
USA,United States,usd_ppp_constant_2024,USD_PPP,2024,82932.937
TUR,Türkiye,national_currency_current,TRY,2022,100
TUR,Türkiye,national_currency_current,TRY,2023,203114.5
DEU,Germany,national_currency_constant_2024,EUR,2024,50256.9
DEU,Germany,national_currency_current,EUR,2024,50256.9
JPN,Japan,national_currency_current,JPY,2024,5003350.7
OECD,OECD,national_currency_current,USD_PPP,2024,60000
"""
)
COUNTRIES = {"DE": "de", "TR": "turkey", "US": "us", "IN": "in"}


def test_each_country_has_its_newest_year_in_its_own_currency(tmp_path: Path) -> None:
    imported = OECD.read([table(tmp_path / "wages.csv", WAGES)], wanted(countries=COUNTRIES))
    assert as_csv(imported) == (
        "occupation,area,industry,population,period,n,min,p10,p25,median,p75,p90,max,mean,rse_median,rse_mean,"
        "flags,currency,reference_period\n"
        "all,de,,full-time-equivalent,year,,,,,,,,,50256.9,,,,EUR,2024\n"
        "all,turkey,,full-time-equivalent,year,,,,,,,,,203114.5,,,,TRY,2023\n"
        "all,us,,full-time-equivalent,year,,,,,,,,,82932.937,,,,USD,2024\n"
    )
    assert (imported.folder, imported.name, imported.read, imported.kept) == (
        "pay",
        "oecd-average-wages-2024",
        9,
        3,
    )
    assert imported.dropped == {
        "a country that the site has not": 2,
        "another series than current prices in the country's currency": 2,
        "older than the country's newest year": 2,
    }
    assert imported.notes == ("The OECD has no average wage of in.",)
    assert "code_set" not in imported.about
    assert imported.about["basis"] == "gross"


def test_a_file_without_the_series_is_refused(tmp_path: Path) -> None:
    path = table(tmp_path / "wages.csv", HEADER + "USA,United States,usd_ppp_constant_2024,USD_PPP,2024,1\n")
    with pytest.raises(ImportRefusedError, match="has no line of the series national_currency_current"):
        OECD.read([path], wanted())


def test_the_office_s_own_wages() -> None:
    paths = official("oecd_average_wages")
    countries = {
        "US": "us",
        "GB": "gb",
        "DE": "de",
        "FR": "fr",
        "JP": "jp",
        "CA": "ca",
        "CL": "cl",
        "BR": "br",
    }
    imported = OECD.read(paths, wanted(countries=countries))
    mean = imported.header.index("mean")
    assert [(row[1], row[mean], *row[-2:]) for row in imported.rows] == [
        ("ca", "83119.864", "CAD", "2024"),
        ("cl", "18160644", "CLP", "2023"),
        ("de", "50256.9", "EUR", "2024"),
        ("fr", "44908.538", "EUR", "2024"),
        ("gb", "44806.14", "GBP", "2024"),
        ("jp", "5003350.7", "JPY", "2024"),
        ("us", "82932.937", "USD", "2024"),
    ]
    wages = next(path for path in paths if path.suffix == ".csv")
    assert imported.read == imported.kept + sum(imported.dropped.values()) == lines_in(wages) == 2996
