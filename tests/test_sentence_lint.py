"""The linter of sentences: one planted fault of each kind is caught, and what only looks like one is not."""

import pytest

from tests.sentence_lint import faults, said

PLANTED = [
    ("Nurses earn more than clerks.", "no number"),
    ("This is a 8% rise.", "wrong article: a 8%"),
    ("This is a 11% rise.", "wrong article: a 11%"),
    ("This is an 80-hour rise, an 1% one.", "wrong article: an 1%"),
    ("In 2024 a accountant earns more.", "wrong article: a accountant"),
    ("In 2024 an US dollar was less.", "wrong article: an US"),
    ("It is $30 a hour.", "wrong article: a hour"),
    ("In 2024 a IT manager earned more.", "wrong article: a IT"),
    ("In 2024 an university paid more.", "wrong article: an university"),
    ("They share 1 skills.", "wrong plural: 1 skills"),
    ("They share 2 skill.", "wrong plural: 2 skill"),
    ("Seattle, and 1 more areas, pay $5.", "wrong plural: 1 more areas"),
    ("There, 3 industry pay more.", "wrong plural: 3 industry"),
    ("There, 1 skill are shared.", "wrong verb: 1 skill are"),
    ("There, 2 skills is shared.", "wrong verb: 2 skills is"),
    ("That is +-5%.", "wrong sign: +-"),
    ("That is \u2212\u22125%.", "wrong sign: \u2212\u2212"),
    ("They earn more by \u22125%.", "wrong sign: by \u22125"),
    ("Employment rises by -3%.", "wrong sign: by -3"),
    ("They earn \u22125% less.", "wrong sign: \u22125% less"),
    ("They earn $-5 there.", "wrong sign: $-"),
    ("They earn earn $5.", "doubled word: earn"),
    ("In in 2024 it was $5.", "doubled word: In"),
    ("They earn  $5.", "doubled blank"),
    ("They earn \u00a0$5.", "doubled blank"),
    ("They earn $5,, we hear.", "doubled stop: ,,"),
    ("They earn $5..", "doubled stop: .."),
    ("They earn $5 .", "blank beside a stop: ' .'"),
    ("They earn ( $5).", "blank beside a stop: '( '"),
    ("they earn $5.", "no capital at the start"),
    ("They earn $50. that is more.", "no capital after a stop: 50. t"),
    ("They earn $5", "no full stop"),
    ("They earn {amount}, not $5.", "unfilled placeholder: {"),
    ("They earn None or $5.", "a value of a program: None"),
    ("They earn $nan and 5.", "a value of a program: nan"),
    ("They earn Decimal(5).", "a value of a program: Decimal"),
]


@pytest.mark.parametrize(("sentence", "fault"), PLANTED)
def test_a_planted_fault_is_caught(sentence: str, fault: str) -> None:
    assert fault in faults(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "An 8% rise is an $80,000 one, an 18,000 one and an 11th.",
        "A 180-day year, a 1,100-hour one and a $110,000 salary.",
        "An accountant earns a US dollar, an IT manager a euro an hour: 1 each.",
        "A university, a one-year course, a useful unit, an uninsured heir: 4.",
        "An X-ray technician and an HR manager share 1 skill.",
        "They share 2 skills, and 1 more area has 1.5 years.",
        "In 2024, 1 skill is shared and 2 skills are not.",
        "In Walla Walla, WA, it is \u22125% and +3%.",
        "Reference U.S., then Inc., pay $5.",
        "Employment is 2024\u20132034.",
        "In San Jose-Sunnyvale-Santa Clara, CA, it is $33.41 an hour.",
        "It fell from 100 to 100.5.",
    ],
)
def test_what_is_right_is_let_pass(sentence: str) -> None:
    assert faults(sentence) == []


def test_a_refusal_needs_no_number_and_german_no_english_articles() -> None:
    assert faults("The figure has no source and is shown, not compared.", needs_number=False) == []
    assert faults("Sie verdienen 62.200\xa0€ im Jahr.", language="de") == []
    assert faults("an 5 Tagen", language="de") == ["no capital at the start", "no full stop"]


def test_sentences_are_found_on_a_page_with_the_links_in_them_and_nothing_else() -> None:
    html = (
        '<p>None.</p><p class="note said">Half of <a href="x">nurses &amp;\n clerks</a><br>earn $5.</p>'
        '<ul><li class=said>One.</li><li><b class="said">Two <i>three</i>.</b> Four</li></ul>'
        "<p class=unsaid>No</p>"
    )
    assert said(html) == ["Half of nurses & clerksearn $5.", "One.", "Two three."]
