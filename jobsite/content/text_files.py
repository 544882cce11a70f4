"""This module turns the bytes of a file into text, or says why it is not text."""

from __future__ import annotations

import re

from jobsite.content.nodes import locate
from jobsite.diagnostics.diagnostic import Diagnostic, Location, found, quote

LARGEST_FILE = 1024 * 1024
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffe\uffff]")


def decode(path: str, content: bytes) -> tuple[str, list[Diagnostic]]:
    """Return the text with its byte-order mark gone and its lines ended by LF; empty where it has a fault."""
    if len(content) > LARGEST_FILE:
        message = f"the file has {len(content):,} bytes, more than 1 MiB; the file was not read"
        return "", [found("file-too-large", Location(path), message, "split it, or shorten it")]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        good = content[: error.start].decode("utf-8-sig").replace("\r\n", "\n")
        where = locate(path, good, len(good))
        message = f"{_not_utf8(content, error)}; the file was not read"
        return "", [found("invalid-utf8", where, message, "save the file with the encoding UTF-8")]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if control := CONTROL.search(text):
        where = locate(path, text, control.start())
        message = f"the invisible character U+{ord(control[0]):04X} stands here; the file was not read"
        return "", [found("control-character", where, message, "delete it and type the text anew")]
    return text, []


def _not_utf8(content: bytes, error: UnicodeDecodeError) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "the file is saved in UTF-16, not in UTF-8"
    if error.reason == "unexpected end of data":
        return "the file ends in the middle of a character"
    byte = content[error.start]
    likely = bytes([byte]).decode("cp1252", errors="ignore")
    return f"the byte 0x{byte:02X} is not UTF-8" + (
        f"; in Windows-1252 it is {quote(likely)}" if likely else ""
    )
