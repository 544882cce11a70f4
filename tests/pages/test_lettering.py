"""Text in drawings: how wide it gets, and where its lines break."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobsite.pages.drawings.lettering import width_of, wrapped

WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter"
texts = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=120)


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("", 100, ()),
        ("Clerk", 100, ("Clerk",)),
        ("Customer Service Manager", 100, ("Customer", "Service", "Manager")),
        ("Customer Service Manager", 188, ("Customer Service", "Manager")),
        (
            f"A {WORD} at sea",
            188,
            ("A", "Donaudampfschifffahrts", "elektrizitätenhauptbetri", "ebswerkbauunterbeamt", "er at sea"),
        ),
        ("顧客サービス担当の部長", 100, ("顧客サービス担", "当の部長")),
    ],
)
def test_lines_break_between_words_and_long_words_between_letters(
    text: str, width: int, expected: tuple[str, ...]
) -> None:
    assert wrapped(text, width) == expected


@given(texts, st.integers(min_value=28, max_value=400))
def test_every_line_fits_and_no_letter_is_lost(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(line and width_of(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_mark_stays_with_its_letter() -> None:
    decomposed = unicodedata.normalize("NFD", "é" * 40)
    assert all(not unicodedata.combining(line[0]) for line in wrapped(decomposed, 60))
