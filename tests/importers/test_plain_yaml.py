"""YAML of imported tables: it reads well, and our own reader reads back what was meant."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from jobsite.content.nodes import Fields, Scalar
from jobsite.content.yaml_reader import read_yaml
from jobsite.importers.plain_yaml import as_yaml


def test_values_are_written_plainly_and_look_alikes_in_quotes() -> None:
    shared = {"a": 1}
    assert as_yaml(
        {
            "title": "Wages: a survey",
            "reference_period": "2025-05",
            "retrieved": "2026-09-26",
            "vintage": "29.3",
            "answer": "no",
            "codes": {"43-1011": "Clerks", "0041940": "Area", "999101": "Federal", "31-33": "Making"},
            "values": [Decimal(35510), Decimal("33.50"), 12, True],
            "one": shared,
            "other": shared,
            "nothing": {},
            "long": "This is a text of many words which goes on until no line of the width that files "
            "have here can hold it: it is folded.",
            "lines": "One.\n\nTwo.",
        }
    ) == (
        'title: "Wages: a survey"\n'
        "reference_period: 2025-05\n"
        "retrieved: 2026-09-26\n"
        'vintage: "29.3"\n'
        'answer: "no"\n'
        "codes:\n"
        "  43-1011: Clerks\n"
        '  "0041940": Area\n'
        '  "999101": Federal\n'
        "  31-33: Making\n"
        "values:\n- 35510\n- 33.50\n- 12\n- true\n"
        "one:\n  a: 1\n"
        "other:\n  a: 1\n"
        "nothing: {}\n"
        "long: >-\n"
        "  This is a text of many words which goes on until no line of the width that files have here can "
        "hold\n  it: it is folded.\n"
        "lines: |-\n  One.\n\n  Two.\n"
    )


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), min_size=1, max_size=150)


@given(st.dictionaries(WORDS, WORDS | st.from_regex(r"[-+.0-9:_xe]{1,9}", fullmatch=True), min_size=1))
def test_every_text_is_read_back_as_it_was(texts: dict[str, str]) -> None:
    document, faults = read_yaml("table.yaml", as_yaml(texts))
    assert faults == []
    assert document is not None
    assert isinstance(document.root, Fields)
    read = {key.text: value.text for key, value in document.root.entries if isinstance(value, Scalar)}
    assert read == texts
