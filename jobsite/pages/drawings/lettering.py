"""This module sets text in drawings: how wide it may get in any font, and where its lines break."""

from __future__ import annotations

import unicodedata

EM = 1000
SIZE = 14
LEADING = 18
"""Size and line height of letters in a drawing, in its pixels."""

NARROW, WIDE = frozenset(" fijlrtI.,:;'’|!()[]-/"), frozenset("mwMW@%&—…")


def width_of(text: str) -> int:
    """Return how many pixels a text takes at most, in a wide font such as Verdana."""
    return -(-sum(map(_width, text)) * SIZE // EM)


def wrapped(text: str, width: int, *, is_bold: bool = False) -> tuple[str, ...]:
    """Return a text in lines of at most so many pixels; a word that is longer breaks between its letters."""
    width = width * 8 // 9 if is_bold else width
    lines: list[str] = []
    line = ""
    for word in text.split():
        longer = f"{line} {word}".lstrip()
        if width_of(longer) <= width:
            line = longer
            continue
        lines += [line] if line else []
        *whole, line = _broken(word, width)
        lines += whole
    return (*lines, line) if line else tuple(lines)


def _broken(word: str, width: int) -> list[str]:
    """Return a word in pieces of at most so many pixels; a mark stays with the letter it stands on."""
    pieces = [""]
    for letter in word:
        if pieces[-1] and _width(letter) and width_of(pieces[-1] + letter) > width:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _width(letter: str) -> int:
    """Return the width of a letter in thousandths of its size."""
    if letter in NARROW:
        return 420
    if letter in WIDE or unicodedata.east_asian_width(letter) in "WF":
        return EM
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    if not letter.isascii():
        return 850
    return 790 if letter.isupper() else 650
