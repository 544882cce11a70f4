"""This module reads off files what browsers and other sites ask about them: colours, sizes of pictures."""

from __future__ import annotations

import re
import struct
from collections.abc import Mapping
from dataclasses import dataclass

_TOP_RULES = re.compile(r"^:root\s*\{(.*?)^\}|^:root\s*\{([^\n]*)\}", re.DOTALL | re.MULTILINE)
_PAPER = re.compile(r"--paper:\s*(?:light-dark\(\s*(#\w+)\s*,\s*(#\w+)\s*\)|(#\w+))")


@dataclass(frozen=True, slots=True)
class SharedPicture:
    """The picture other sites show beside a link.

    alternative_text is empty for the stock one; width and height are 0 where they cannot be read off.
    """

    path: str
    alternative_text: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Look:
    """A theme's assets by name and where they are published; what was read off them."""

    published: Mapping[str, str]
    colours: tuple[str, ...]
    picture: SharedPicture


def paper_colours(stylesheet: str) -> tuple[str, ...]:
    """Return the colours of the page in the light and in the dark, as the last :root rule has them.

    Nothing where they are not written #rrggbb.
    """
    rules = ("".join(found.groups("")) for found in _TOP_RULES.finditer(stylesheet))
    papers = [found for rule in rules for found in _PAPER.finditer(rule)]
    if not papers:
        return ()
    light, dark, both = papers[-1].groups("")
    return (light or both, dark or both)


def picture_size(content: bytes) -> tuple[int, int]:
    """Return width and height of a PNG or JPEG in pixels, (0, 0) for anything else."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        width, height = struct.unpack(">II", content[16:24].ljust(8, b"\0"))
        return width, height
    return _jpeg_size(content) if content.startswith(b"\xff\xd8") else (0, 0)


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """Return the size that the first frame of a JPEG tells, segment by segment."""
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:  # noqa: PLR2004 - every segment's first byte
        kind, length = content[at + 1], struct.unpack(">H", content[at + 2 : at + 4])[0]
        if 0xC0 <= kind <= 0xCF and kind not in {0xC4, 0xC8, 0xCC}:  # noqa: PLR2004 - a frame's header
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return 0, 0
