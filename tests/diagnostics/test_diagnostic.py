"""Findings are values: sorted by place, told once, and as grave as the site says."""

from jobsite.diagnostics.diagnostic import Location, Severity, count_errors, found, with_severities
from jobsite.diagnostics.rules import RULES

DUE = found("review-due", Location("b.yaml", 2), "the review was due")
HTML = found("raw-html", Location("b.yaml", 10), '"<b>" is HTML')
ROLE = found("unknown-role", Location("a.yaml"), '"miler" is not a role')


def test_findings_are_sorted_by_place_and_told_once() -> None:
    assert with_severities([HTML, DUE, ROLE, DUE], {}, strict=False) == [ROLE, DUE, HTML]


def test_warning_is_raised_or_turned_off_by_the_site() -> None:
    told = with_severities([DUE, HTML], {"review-due": "error", "raw-html": "off"}, strict=False)
    assert [(each.rule, each.severity) for each in told] == [("review-due", Severity.ERROR)]


def test_strict_turns_warnings_into_errors_but_not_what_is_off() -> None:
    told = with_severities([DUE, HTML], {"raw-html": "off"}, strict=True)
    assert count_errors(told) == len(told) == 1


def test_rules_are_kebab_case_words_with_one_sentence_each() -> None:
    for slug, rule in RULES.items():
        assert slug == slug.lower()
        assert slug.replace("-", "").isalnum()
        assert rule.sentence.endswith(".")
        assert rule.sentence[0].isupper()
