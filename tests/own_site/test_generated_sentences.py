"""Every sentence that the repository's own site is made to say is one that an editor could have written."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from tests.conftest import ROOT
from tests.sentence_lint import faults, said

WORDS = ROOT / "templates/words"


@pytest.fixture(scope="module")
def english(own_output: Path) -> dict[str, str]:
    """Return each sentence with a page it is on."""
    return sentences(own_output)


def sentences(output: Path) -> dict[str, str]:
    pages = sorted(output.rglob("*.html"), reverse=True)
    texts = ((page, said(page.read_text(encoding="utf-8"))) for page in pages)
    return {text: page.relative_to(output).as_posix() for page, some in texts for text in some}


def without_number(language: str) -> re.Pattern[str]:
    """Return what matches a sentence that is meant to have no number, after the place it is about."""
    compare = yaml.safe_load((WORDS / f"{language}.yaml").read_text(encoding="utf-8"))["compare"]
    texts = [*compare["refused"].values(), compare["note"]["no_all"]]
    told = (".+?".join(map(re.escape, re.split(r"\{\w+\}", text))) for text in texts)
    return re.compile(rf"([^.:]+: )?({'|'.join(told)})")


def faulty(found: dict[str, str], language: str) -> Iterator[tuple[str, str, list[str]]]:
    """Yield the page, the sentence and its faults of each that has some."""
    meant = without_number(language)
    for text, page in found.items():
        needs_number = not meant.fullmatch(text)
        if wrong := faults(text, language=language, needs_number=needs_number):
            yield page, text, wrong


def test_every_english_sentence_is_without_a_fault(english: dict[str, str]) -> None:
    assert list(faulty(english, "en")) == []


def test_every_german_sentence_is_without_a_fault(own_german: Path) -> None:
    found = sentences(own_german)
    assert len(found) > 500
    assert list(faulty(found, "de")) == []


def test_there_are_sentences_of_every_kind_of_page(english: dict[str, str]) -> None:
    assert len(english) > 500
    kinds = {re.sub(r"[^/]+\.html$", "", re.sub(r"/.+/", "/*/", page)) for page in english.values()}
    assert kinds == {"compare/", "families/", "pay/*/", "roles/", "roles/*/"}


def test_few_sentences_have_no_number(english: dict[str, str]) -> None:
    assert [text for text in english if not re.search(r"\d", text)] == [
        "United Kingdom: The office does not publish this figure, so there is nothing to compare with."
    ]


@pytest.mark.parametrize(
    ("right", "planted", "fault"),
    [
        ("36% more than the median", "+36% more than the median", "wrong sign: +36% more"),
        ("526 areas", "526 area", "wrong plural: 526 area"),
        ("earn more than $69,500", "earn earn more than $69,500", "doubled word: earn"),
        ("$69,500 a year.", "$69,500 an year.", "wrong article: an year"),
        ("a year on average.", "a year on average..", "doubled stop: .."),
        ("(528 in all)", "({areas} in all)", "unfilled placeholder: {"),
    ],
)
def test_a_fault_planted_in_a_page_is_found(
    right: str, planted: str, fault: str, own_output: Path, tmp_path: Path
) -> None:
    html = (own_output / "roles/customer-service-operations-manager.html").read_text(encoding="utf-8")
    assert right in html
    (tmp_path / "role.html").write_text(html.replace(right, planted), encoding="utf-8")
    found = {wrong for _, _, some in faulty(sentences(tmp_path), "en") for wrong in some}
    assert fault in found
