"""The interface words of each language: those of English, with the same fillings and the plurals it has."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import yaml
from babel import Locale

from jobsite.pages.words import flatten, read_words
from tests.conftest import ROOT, Writer
from tests.sites import built, messages, page, run, write_role, write_site

WORDS = ROOT / "templates/words"
LANGUAGES = sorted(path.stem for path in WORDS.glob("*.yaml"))
Entries = Mapping[str, str | Mapping[str, str]]


def read(language: str) -> Entries:
    return flatten(yaml.safe_load((WORDS / f"{language}.yaml").read_text(encoding="utf-8")))


ENGLISH = read("en")


def forms(entry: str | Mapping[str, str]) -> Mapping[str, str]:
    """Return an entry by plural form; one that tells no number is its own `other`."""
    return entry if isinstance(entry, Mapping) else {"other": entry}


def fillings(text: str) -> set[str]:
    return set(re.findall(r"\{(\w+)\}", text))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_has_the_words_of_english_and_no_others(language: str) -> None:
    assert read_words((ROOT / "templates",), language)[1] == []
    assert read(language).keys() == ENGLISH.keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_is_filled_with_what_fills_the_english_one(language: str) -> None:
    differing = {}
    for key, entry in read(language).items():
        wanted = fillings(forms(ENGLISH[key])["other"])
        said = {form: fillings(text) for form, text in forms(entry).items()}
        if said["other"] != wanted or any(not each <= wanted for each in said.values()):
            differing[key] = said
    assert differing == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_number_is_told_in_each_plural_form_the_language_has(language: str) -> None:
    wanted = {"other", *Locale.parse(language).plural_form.tags}
    words = read(language)
    numbers = {key for key, entry in ENGLISH.items() if isinstance(entry, Mapping)}
    assert {key: set(forms(words[key])) for key in numbers if set(forms(words[key])) != wanted} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_quotation_marks_are_printers_ones(language: str) -> None:
    texts = [text for entry in read(language).values() for text in forms(entry).values()]
    assert [text for text in texts if re.search(r"[\"']|\.\.\.", text)] == []


# --- A site's own words ----------------------------------------------------------------------


def test_a_words_file_that_is_not_utf8_is_told_and_the_stock_words_stand_in(write: Writer) -> None:
    write_site(write, "pages: [roles]")
    write("templates/words/en.yaml", "roles:\n  heading: Métiers\n".encode("latin-1"))
    assert messages(run(write.root)) == (
        'templates/words/en.yaml:2:13: error: the byte 0xE9 is not UTF-8; in Windows-1252 it is "é";'
        " the file was not read [invalid-utf8]\n    hint: save the file with the encoding UTF-8\n"
    )


def test_own_words_may_say_less_and_count_otherwise_than_the_stock_ones(write: Writer) -> None:
    write_site(write, "pages: [roles]")
    write(
        "templates/words/en.yaml", "roles: {heading: Jobs, intro: Our jobs.}\npager: {title: {other: More}}\n"
    )
    assert messages(run(write.root)) == ""
    assert '<h1>Jobs</h1>\n<p class="summary">Our jobs.</p>' in page(write.root, "roles/index.html")


# --- A site in German ------------------------------------------------------------------------


@pytest.fixture
def german(write: Writer) -> Path:
    """A built site in German with something of most that a role can have."""
    write_site(write, "locale: de-DE", "home_country: de")
    write("content/places/de.yaml", "country: DE\ncurrency: EUR\nareas: {ulm: {name: Ulm}}\n")
    write("content/families/kueche.yaml", "title: Küche\nlevels: [{id: geselle, title: Geselle}]\n")
    write("content/skills.yaml", "geduld: {name: Geduld, kind: soft}\n")
    write_role(
        write,
        "koch",
        "family: kueche",
        "level: geselle",
        "updated: 2026-11-22",
        "status: archived",
        "pay:",
        "  - {place: de, kind: unsourced, period: year, min: 31000, max: 42500.5}",
        "  - {place: de/ulm, kind: unsourced, period: hour, min: 15, max: 18}",
        "requirements: {experience: {months: {min: 24}}, licences: [{text: Eine, need: required}]}",
        "conditions: {schedule: {hours: {min: 38}}}",
        "outlook: [{place: de, from: 2024, to: 2034, change: -1.5}]",
        "related: [{role: porter, why: Gleiche Küche}]",
        title="Köchin oder Koch",
    )
    for number in range(12):
        write_role(write, f"beruf-{number}", "updated: 2026-11-21")
    assert run(write.root).ok
    return write.root


def test_a_german_site_writes_words_amounts_and_dates_as_germans_do(german: Path) -> None:
    role = page(german, "roles/koch.html")
    assert '<html lang="de-DE" dir="ltr">' in role
    for said in (
        "Diese Beschreibung ist archiviert",
        "Was man verdient",
        "Zwischen 31.000\xa0€ und 42.500,50\xa0€ im Jahr",
        "2 Jahre oder mehr",
        "38 Stunden in der Woche",
        "\u22121,5\xa0%, 2024 bis 2034",
        "Aktualisiert am 22. November 2026",
        "Link auf „{heading}“ kopieren",
    ):
        assert said in role, said
    assert "14 Berufe von A bis Z" in page(german, "roles/index.html")


def test_no_english_word_of_the_interface_is_left_on_a_german_page(german: Path) -> None:
    theirs = set(_phrases(read("de")))
    ours = sorted(set(_phrases(ENGLISH)) - theirs, key=len)
    assert len(ours) > 100
    pages = {path: page(german, path) for path in built(german) if path.endswith(".html")}
    left = [(path, each) for path, text in pages.items() for each in ours if f">{each}<" in text]
    assert left == []


def _phrases(words: Entries) -> Iterator[str]:
    for entry in words.values():
        yield from (text for text in forms(entry).values() if not fillings(text))
