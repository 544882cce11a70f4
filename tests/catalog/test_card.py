"""A card: what other pages may show of a role, as plain words, with the pay that stands for all."""

import pickle
from decimal import Decimal
from pathlib import Path

from jobsite.catalog.card import Card, shared
from jobsite.catalog.official import NOTHING_OFFICIAL
from jobsite.catalog.survey import survey, survey_context
from jobsite.content.load import load
from tests.conftest import Writer
from tests.sites import TODAY, write_role, write_site

US = "country: US\ncurrency: USD\nregions: {me: {name: Maine}}\n"


def card_of(write: Writer, shelves: Path, *lines: str) -> Card:
    """Return the card of a clerk with these lines."""
    write_site(write, "home_country: us")
    write("content/places/us.yaml", US)
    write("content/places/ca.yaml", "country: CA\ncurrency: CAD\n")
    write("content/sources.yaml", "oews: {title: Wages}\n")
    write_role(write, "clerk", *lines)
    library, _ = load(write.root, TODAY)
    sources = tuple(each for each in library.roles if each.slug == "clerk")
    surveyed = survey((1, sources), survey_context(write.root, shelves, library, NOTHING_OFFICIAL))
    assert surveyed.findings == ()
    return surveyed.cards[0]


def test_a_card_holds_plain_words(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write(
        "content/roles/clerk.yaml",
        "title: Clerk\n"
        "summary: Keeps *all* the [files](https://example.org/).\n"
        "responsibilities: ['Files **and** finds `letters`']\n"
        "skills: [Patience]\n"
        "requirements: {education: [A _degree_ or not]}\n",
    )
    library, _ = load(write.root, TODAY)
    card = survey(
        (1, library.roles[:1]), survey_context(write.root, tmp_path, library, NOTHING_OFFICIAL)
    ).cards[0]
    assert card.summary == "Keeps all the files."
    assert card.first_duty == "Files and finds letters"
    assert card.education == "A degree or not"
    assert card.pay is None


def test_pay_is_the_home_countrys_whole_and_sourced_before_unsourced(write: Writer, tmp_path: Path) -> None:
    sourced = "basis: gross, population: all, reference_period: 2025-05, source: oews"
    entries = [
        "{place: ca, kind: unsourced, period: year, median: 1}",
        "{place: us/me, kind: unsourced, period: year, median: 2}",
        "{place: us, kind: unsourced, period: year, median: 3}",
        f"{{place: us, kind: survey, period: year, {sourced}, median: 4}}",
        "{place: us, kind: unsourced, period: year, industry: Mills, median: 5}",
    ]
    card = card_of(write, tmp_path, f"pay: [{', '.join(entries)}]")
    assert card.pay is not None
    assert (card.pay.place, card.pay.figures) == ("us", (("median", Decimal(4)),))


def test_without_pay_at_home_the_first_row_stands_for_all(write: Writer, tmp_path: Path) -> None:
    card = card_of(write, tmp_path, "pay: [{place: ca, kind: unsourced, period: year, min: 1, max: 2}]")
    assert card.pay is not None
    assert card.pay.place == "ca"


def test_a_card_from_another_process_shares_its_texts_and_keeps_its_amounts(
    write: Writer, tmp_path: Path
) -> None:
    amounts = ("50", "50.00")
    one, two = (
        card_of(write, tmp_path, f"pay: [{{place: us, kind: unsourced, period: hour, min: {low}, max: 60}}]")
        for low in amounts
    )
    held: dict[object, object] = {}
    first, second = (shared(pickle.loads(pickle.dumps(card)), held) for card in (one, two))  # noqa: S301 - our own
    assert (first, second) == (one, two)
    assert first.pay is not None
    assert second.pay is not None
    assert first.pay.period is second.pay.period
    assert [str(card.pay.figures[0][1]) for card in (first, second) if card.pay] == list(amounts)
