"""This module explains YAML's syntax errors in the words of somebody who has never heard of YAML."""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from jobsite.content.nodes import locate
from jobsite.diagnostics.diagnostic import Diagnostic, found, quote

REST_NOT_READ = "; the rest of this file was not read"

_NO_SPACE = re.compile(r"^(?P<before>\s*(?:- +)*)(?P<key>[A-Za-z_][\w-]*):(?P<value>[^\s:/][^\n]*)$")
_KEY = re.compile(r"^\s*(?P<key>[\w-]+): +(?P<value>[^\s].*)$")
_KEY_IN_ITEM = re.compile(r"^\s*(?:- +)+(?P<key>[a-z_][\w-]*): +(?P<value>[^\s].*)$")
_ITEM = re.compile(r"^\s*(?:- +)+(?P<value>.+)$")
_QUOTED = re.compile(r"^\s*(?:- +)*(?:[\w-]+: +)?(?P<value>(?P<mark>['\"]).*)$")
_BRACKETED = re.compile(r"^\s*(?:- +)*(?:(?P<key>[\w-]+): +)?(?P<value>[\[{].*)$")


class _Fault:
    """One of libyaml's errors, with the lines around it."""

    def __init__(self, path: str, text: str, error: yaml.MarkedYAMLError, offset: int) -> None:
        self.path = path
        self.text = text
        self.problem = error.problem or ""
        self.context = error.context or ""
        marks = [mark.index for mark in (error.problem_mark, error.context_mark) if mark]
        self.at = min(marks[0] + offset, len(text))
        self.began = marks[-1] + offset
        self.lines = text.split("\n")

    def line_of(self, offset: int) -> int:
        return self.text.count("\n", 0, offset)

    def start_of(self, line: int) -> int:
        return sum(len(each) + 1 for each in self.lines[:line])

    def say(self, rule: str, offset: int, message: str, hint: str = "") -> Diagnostic:
        where = locate(self.path, self.text, offset)
        return found(rule, where, message + REST_NOT_READ, hint)


def explain(path: str, text: str, error: yaml.MarkedYAMLError, offset: int) -> Diagnostic:
    """Return the error as one sentence at the place where something has to be typed."""
    fault = _Fault(path, text, error, offset)
    for attempt in _ATTEMPTS:
        if diagnosis := attempt(fault):
            return diagnosis
    reason = f"{fault.context}: {fault.problem}" if fault.context else fault.problem
    return fault.say("yaml-syntax", fault.at, f"this cannot be read as YAML ({reason})")


def _tab(fault: _Fault) -> Diagnostic | None:
    line = fault.line_of(fault.at)
    indent = re.match(r"\s*", fault.lines[line])
    tab = indent[0].find("\t") if indent else -1
    if tab < 0:
        return None
    hint = "replace the tab with two spaces"
    return fault.say("tab-in-yaml", fault.start_of(line) + tab, "the line is indented with a tab", hint)


def _colon_without_space(fault: _Fault) -> Diagnostic | None:
    if not any(each in fault.problem for each in ("find expected ':'", "mapping values", "expected key")):
        return None
    last = fault.line_of(fault.at)
    first = max(fault.line_of(fault.began) if fault.context else last - 1, last - 2, 0)
    for line in range(last, first - 1, -1):
        match = _NO_SPACE.match(fault.lines[line])
        if match and not match["key"].startswith("http"):
            colon = fault.start_of(line) + match.end("key")
            message = f"the colon after {quote(match['key'])} is not followed by a space"
            hint = f"{match['key']}: {match['value']}"
            return fault.say("colon-without-space", colon, message, hint)
    return None


def _unquoted_colon(fault: _Fault) -> Diagnostic | None:
    if "mapping values" not in fault.problem:
        return None
    line = fault.line_of(fault.at)
    text = fault.lines[line]
    match = _KEY.match(text) or _KEY_IN_ITEM.match(text)
    if match and fault.at >= fault.start_of(line) + match.start("value"):
        return _say_colon(fault, match["value"], f"{match['key']}: ")
    if item := _ITEM.match(text):
        return _say_colon(fault, item["value"], "- ")
    message = "this line is indented further than the one before, which already has a value"
    hint = "start it in the column of the line before"
    return fault.say("wrong-indentation", fault.start_of(line) + _indent(text), message, hint)


def _say_colon(fault: _Fault, value: str, before: str) -> Diagnostic:
    message = f"{quote(value)} holds a colon and is not in quotes"
    return fault.say("unquoted-colon", fault.at, message, before + in_quotes(value))


def in_quotes(text: str) -> str:
    """Return the text as a quoted YAML scalar, in double quotes where they need no backslash."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _quote_mark(fault: _Fault) -> Diagnostic | None:
    if "escape character" in fault.problem:
        at = fault.text.rfind("\\", 0, fault.at + 1)
        message = f"{fault.text[at : at + 2]} has no meaning between double quotes"
        return fault.say("yaml-syntax", at, message, "use single quotes, or double the backslash")
    if "quoted scalar" in fault.context and "end of stream" in fault.problem:
        return _say_unclosed(fault, fault.began)
    line = fault.line_of(fault.at)
    if not any(each in fault.problem for each in ("expected key", "'-' indicator")):
        return None
    if opening := _opened_above(fault, line):
        return _say_unclosed(fault, opening)
    quoted = _QUOTED.match(fault.lines[line])
    if quoted and fault.at > fault.start_of(line) + quoted.start("value"):
        value = quoted["value"].rstrip()
        inside = value[1:-1] if value.endswith(quoted["mark"]) else value
        message = f"the text goes on after the closing {quoted['mark']}"
        return fault.say("unclosed-quote", fault.at, message, in_quotes(inside))
    return None


def _say_unclosed(fault: _Fault, opening: int) -> Diagnostic:
    mark = fault.text[opening]
    message = f"the quoted text that begins here has no closing {mark}"
    return fault.say("unclosed-quote", opening, message, f"add {mark} at its end")


def _opened_above(fault: _Fault, line: int) -> int:
    """Return where a quoted text opens that only a quote mark on the line closed, 0 where there is none."""
    for above in range(line - 1, -1, -1):
        if match := _QUOTED.match(fault.lines[above]):
            opening = fault.start_of(above) + match.start("value")
            closing = fault.text.find(match["mark"], opening + 1)
            return opening if fault.line_of(closing) == line else 0
    return 0


def _bracket(fault: _Fault) -> Diagnostic | None:
    mark = fault.text[fault.at : fault.at + 1]
    if not fault.context.startswith("while parsing a flow"):
        return _after_bracket(fault, mark)
    if "node content" in fault.problem:
        message = f"a value is missing before {quote(mark)}"
        return fault.say("yaml-syntax", fault.at, message, "delete the extra comma")
    opening = fault.text[fault.began]
    closing = {"[": "]", "{": "}"}[opening]
    if mark and mark in "]}":
        message = f"the {opening} that opens here is closed by {mark}"
        return fault.say("unclosed-bracket", fault.began, message, f"write {closing} in place of {mark}")
    if fault.line_of(fault.at) == fault.line_of(fault.began):
        start = max(fault.text.rfind(each, fault.began, fault.at) for each in "[{,") + 1
        piece = re.split(r"[],}\n]", fault.text[start:], maxsplit=1)[0].strip()
        if mark == ":":
            piece = piece.partition(":")[2].strip() if opening == "{" else piece
            return _say_colon(fault, piece, "")
        if piece[:1] in {"'", '"'}:
            message = f"the text goes on after the closing {piece[0]}"
            return fault.say("unclosed-quote", fault.at, message, in_quotes(piece))
    message = f"the {opening} that opens here is not closed by {closing}"
    return fault.say("unclosed-bracket", fault.began, message, f"add {closing} at its end")


def _after_bracket(fault: _Fault, mark: str) -> Diagnostic | None:
    """Explain what follows a closed bracket: one more of them, or text."""
    line = fault.line_of(fault.at)
    match = _BRACKETED.match(fault.lines[line])
    if not match or fault.at <= fault.start_of(line) + match.start("value"):
        return None
    if mark and mark in "]}":
        return fault.say("unclosed-bracket", fault.at, f"this {mark} closes nothing", "delete it")
    message = f"{quote(match['value'])} begins with {match['value'][0]} and is not in quotes"
    before = f"{match['key']}: " if match["key"] else "- "
    hint = before + in_quotes(match["value"].rstrip())
    return fault.say("unclosed-bracket", fault.start_of(line) + match.start("value"), message, hint)


def _indicator(fault: _Fault) -> Diagnostic | None:
    if "block scalar" in fault.context:
        mark = fault.text[fault.began]
        message = f"text stands on the line of the {mark}; it begins on the next line"
        hint = f"break the line after {mark}, and indent the text"
        return fault.say("yaml-syntax", fault.at, message, hint)
    at = fault.began if "anchor" in fault.context or "alias" in fault.context else fault.at
    begins = any(
        each in fault.problem
        for each in ("cannot start any token", "alphabetic or numeric", "directive name")
    )
    if "directive" in fault.context:
        at = fault.began
    mark = fault.text[at : at + 1]
    if not begins or not mark or mark not in "@`%*&!|>":
        return None
    value = fault.text[at:].split("\n", 1)[0]
    message = f"a text that begins with {mark} has to stand in quotes"
    return fault.say("yaml-syntax", at, message, in_quotes(value))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _indentation(fault: _Fault) -> Diagnostic | None:
    line = fault.line_of(fault.at)
    content = fault.lines[line].strip() if line < len(fault.lines) else ""
    if "block sequence entries" in fault.problem:
        message = "a list cannot begin on the line of its key"
        return fault.say("wrong-indentation", fault.at, message, "put the - on a line of its own")
    if "find expected ':'" in fault.problem:
        return _neither_key_nor_text(fault)
    if content.startswith(":"):
        return fault.say("yaml-syntax", fault.at, "a key is missing before the colon", "key: value")
    first = next((n for n, text in enumerate(fault.lines) if _says_something(text)), line)
    if "document start" in fault.problem and first < line and _indent(fault.lines[first]):
        message = f"{quote(fault.lines[first].strip())} is indented; the first key begins in column 1"
        where = fault.start_of(first) + _indent(fault.lines[first])
        return fault.say("wrong-indentation", where, message, "delete the blanks before it")
    if not any(each in fault.problem for each in ("expected key", "'-' indicator", "document start")):
        return None
    return _out_of_line(fault, line, content)


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#") and line.rstrip() != "---"


def _neither_key_nor_text(fault: _Fault) -> Diagnostic:
    content = fault.lines[fault.line_of(fault.began)].strip()
    if re.match(r"-\w", content):
        message = "the - is not followed by a space"
        return fault.say("yaml-syntax", fault.began, message, f"- {content[1:]}")
    message = f"{quote(content)} is neither a key with a value nor part of the text before it"
    return fault.say("yaml-syntax", fault.began, message, "indent it further, or write key: value")


def _out_of_line(fault: _Fault, line: int, content: str) -> Diagnostic:
    indent = _indent(fault.lines[line])
    is_item = content.startswith("-")
    like = (text for text in reversed(fault.lines[:line]) if _says_something(text))
    column = next((_indent(text) for text in like if text.lstrip().startswith("-") is is_item), 0)
    message = f"{quote(content)} does not start in the column of the lines it belongs to"
    hint = f"start it in column {column + 1}, as the line before it does"
    if column == indent:
        message = f"{quote(content)} does not belong to the lines before it"
        hint = "move it to its list" if is_item else "move it out of the list"
    return fault.say("wrong-indentation", fault.start_of(line) + indent, message, hint)


_ATTEMPTS: tuple[Callable[[_Fault], Diagnostic | None], ...] = (
    _tab,
    _colon_without_space,
    _quote_mark,
    _bracket,
    _indicator,
    _unquoted_colon,
    _indentation,
)
