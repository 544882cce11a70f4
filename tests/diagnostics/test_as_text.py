"""A person reads the findings as text."""

from jobsite.diagnostics.as_text import as_text
from jobsite.diagnostics.diagnostic import Location, found

FINDINGS = [
    found("unknown-role", Location("content/roles/baker.yaml", 7, 12), '"miler" is not a role', "did you?"),
    found("review-due", Location("content/roles/miller.md"), "the review was due"),
]


def test_finding_is_a_line_and_its_hint_another() -> None:
    assert as_text(FINDINGS) == (
        'content/roles/baker.yaml:7:12: error: "miler" is not a role [unknown-role]\n'
        "    hint: did you?\n"
        "content/roles/miller.md:1:1: warning: the review was due [review-due]\n"
    )


def test_severity_is_coloured_where_asked() -> None:
    assert as_text(FINDINGS[1:], colour=True) == (
        "content/roles/miller.md:1:1: \x1b[1;33mwarning\x1b[0m: the review was due [review-due]\n"
    )


def test_nothing_in_a_finding_breaks_its_line_or_steers_a_terminal() -> None:
    path = "content/roles/a\n::error::b\x1b[2J.yaml"
    finding = found("unknown-role", Location(path), "a\n::error::b \x1b[31m", "c\r\n::error::d \u202e")
    assert as_text([finding]) == (
        "content/roles/a ::error::b\\u001b[2J.yaml:1:1: error: a ::error::b \\u001b[31m [unknown-role]\n"
        "    hint: c  ::error::d \\u202e\n"
    )
