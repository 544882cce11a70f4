"""Official pay as readers see it: sentences, tables, what is old, what is converted."""

import re
from pathlib import Path

import pytest

from tests.conftest import Writer
from tests.official_site import write_official_site
from tests.sites import messages, page, run

EXPECTED = Path(__file__).parent / "expected"
FIELDS = {
    "clerk": ("roles/clerk.html", r'<section id="pay".*?(?=<section id="related)'),
    "supervisor": ("roles/supervisor.html", r'<section id="pay".*?(?=<section id="related)'),
    "portland": ("pay/us/portland.html", r"<h1>.*?</main>"),
    "us": ("pay/us/index.html", r"<h1>.*?</main>"),
}
FOREIGN = """\
title: British survey
source: survey
basis: gross
population: full-time
period: year
code_set: uksoc
reference_period: 2025-04
occupations: {"4131": Office clerks}
"""


@pytest.fixture
def site(write: Writer) -> Writer:
    """Build a site whose figures are older than it wants them to be."""
    write_official_site(write, "limits: {pay_months: 12}")
    assert messages(run(write.root)) == (
        "content/pay/survey.yaml:7:19: warning: the figures of 2025-05 are 17 months old,"
        " the site's limit is 12 [figures-old]\n"
        "    hint: import or type newer ones; until then the page says that they are old\n"
    )
    return write


def words(html: str) -> str:
    """Return the words of a piece of a page, a line an element, without drawings."""
    lines = re.sub(r"<svg.*?</svg>|<[^>]*>", "\n", html, flags=re.DOTALL).replace("\u2060", "").splitlines()
    return "".join(f"{line.strip()}\n" for line in lines if line.strip())


@pytest.mark.parametrize("name", FIELDS)
def test_pages_tell_official_pay_in_sentences_and_tables(site: Writer, name: str) -> None:
    path, part = FIELDS[name]
    found = re.search(part, page(site.root, path), re.DOTALL)
    assert found
    assert words(found[0]) == (EXPECTED / f"official-{name}.txt").read_text(encoding="utf-8")


def test_what_is_typed_stands_below_what_is_official(write: Writer) -> None:
    write_official_site(write)
    text = (write.root / "content/roles/clerk.yaml").read_text(encoding="utf-8")
    own = "pay: [{place: us, kind: unsourced, period: year, min: 30000, max: 50000}]\n"
    write("content/roles/clerk.yaml", text + own)
    assert run(write.root).ok
    html = page(write.root, "roles/clerk.html")
    table = html[html.index('id="pay-by-country"') : html.index('id="pay-by-area-us"')]
    rows = [words(row).splitlines() for row in re.findall(r"<tr>.*?</tr>", table, re.DOTALL)]
    assert rows == [
        ["Place", "Pay a year", "All occupations", "Difference", "Source"],
        ["United States", "$36,000", "median", "average\xa0$38,000", "$40,000", "\u221210%", "source 1"],
        ["United States", "$30,000–$50,000", "range", "$40,000", "median", "–", "Unsourced", "undated"],
    ]
    assert "A range has no middle that could be compared: it is shown as it is." in table


def test_amounts_of_two_currencies_are_converted_with_rate_date_and_source(write: Writer) -> None:
    write_official_site(write, "display_currency: USD")
    write("content/places/gb.yaml", "country: GB\ncurrency: GBP\n")
    write("content/pay/british.csv", "occupation,area,median\n4131,gb,30000\n")
    write("content/pay/british.yaml", FOREIGN)
    write(
        "content/rates/day.csv",
        "currency,reference_period,rate\nUSD,2026-10-30,1.1172\nGBP,2026-10-30,0.8338\n",
    )
    about = "title: Day rates\nsource: bank\nkind: market\nbase: EUR\nreference_period: 2026-10-30\n"
    write("content/rates/day.yaml", about)
    text = (write.root / "content/roles/clerk.yaml").read_text(encoding="utf-8")
    write("content/roles/clerk.yaml", text.replace("soc: 43-4071", "soc: 43-4071, uksoc: 4131"))
    assert messages(run(write.root)) == ""
    html = page(write.root, "roles/clerk.html")
    table = html[html.index('id="pay-converted"') :].partition("</table>")
    assert words(table[0]).splitlines()[1:] == [
        *("The same amounts converted", "Place", "As published", "In US dollars, market rate"),
        *("United States", "$36,000", "median, a year", "–"),
        *("United Kingdom", "£30,000", "median, a year", "≈\xa0$40,200"),
    ]
    note = "Market rate of October 30, 2026: 1 EUR = 0.8338 GBP = 1.1172 USD. The Bank, Day rates."
    assert note in table[2]
    assert "The Bureau publishes no figure for all occupations." in html
