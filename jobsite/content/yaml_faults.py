"""This module explains YAML's syntax errors in the words of somebody who has never heard of YAML."""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from jobsite.content.nodes import locate
from jobsite.diagnostics.diagnostic import Diagnostic, found, quote

REST_NOT_READ = "; the rest of this file was not read"

_NO_SPACE = re.compile(r"^(?P<before>\s*(?:- +)*)(?P<key>[A-Za-z_][\w-]*):(?P<value>[^\s:/][^\n]*)$")
_KEY = re.compile(r"^\s*(?:- +)*(?P<key>[\w-]+): +(?P<value>[^\s].*)$")


class _Fault:
    """One of libyaml's errors, with the lines around it."""

    def __init__(self, path: str, text: str, error: yaml.MarkedYAMLError, offset: int) -> None:
        self.path = path
        self.text = text
        self.problem = error.problem or ""
        self.context = error.context or ""
        problem, context = error.problem_mark, error.context_mark
        self.at = min((problem or context).index + offset, len(text))
        self.began = (context or problem).index + offset
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
    match = _KEY.match(fault.lines[line])
    if match and fault.at > fault.start_of(line) + match.start("value"):
        value = match["value"].replace('"', '\\"')
        message = f"{quote(match['value'])} holds a colon and is not in quotes"
        return fault.say("unquoted-colon", fault.at, message, f'{match["key"]}: "{value}"')
    if item := re.match(r"^\s*- +(?P<value>.+)$", fault.lines[line]):
        value = item["value"].replace('"', '\\"')
        message = f"{quote(item['value'])} holds a colon and is not in quotes"
        return fault.say("unquoted-colon", fault.at, message, f'- "{value}"')
    message = "this line is indented further than the one before, which already has a value"
    hint = "start it in the column of the line before"
    indent = len(fault.lines[line]) - len(fault.lines[line].lstrip())
    return fault.say("wrong-indentation", fault.start_of(line) + indent, message, hint)


def _quote_mark(fault: _Fault) -> Diagnostic | None:
    if "quoted scalar" in fault.context and "end of stream" in fault.problem:
        mark = fault.text[fault.began]
        message = f"the quoted text that begins here has no closing {mark}"
        return fault.say("unclosed-quote", fault.began, message, f"add {mark} at its end")
    line = fault.lines[fault.line_of(fault.at)]
    quoted = re.match(r"^\s*(?:- +)*(?:[\w-]+: +)?(?P<value>(?P<mark>['\"]).*)$", line)
    if quoted and "expected key" in fault.problem:
        mark = quoted["mark"]
        message = f"the text goes on after the closing {mark}"
        inside = quoted["value"].strip().strip(mark)
        hint = (
            f'"{inside}"'
            if mark == "'" and '"' not in inside
            else f"write {mark * 2 if mark == chr(39) else chr(92) + mark} for a quote mark inside the text"
        )
        return fault.say("unclosed-quote", fault.at, message, hint)
    if "escape character" in fault.problem:
        message = f"{fault.text[fault.at - 1 : fault.at + 1]} has no meaning between double quotes"
        return fault.say("yaml-syntax", fault.at - 1, message, "use single quotes, or double the backslash")
    return None


def _bracket(fault: _Fault) -> Diagnostic | None:
    if not fault.context.startswith("while parsing a flow"):
        return None
    if "node content" in fault.problem:
        message = f"a value is missing before {quote(fault.text[fault.at : fault.at + 1])}"
        return fault.say("yaml-syntax", fault.at, message, "delete the extra comma")
    bracket = fault.text[fault.began]
    closing = {"[": "]", "{": "}"}.get(bracket, "]")
    message = f"the {bracket} that opens here is not closed by {closing}"
    return fault.say("unclosed-bracket", fault.began, message, f"add {closing} at its end")


def _indicator(fault: _Fault) -> Diagnostic | None:
    mark = (
        fault.text[fault.began : fault.began + 1]
        if "alias" in fault.context
        else fault.text[fault.at : fault.at + 1]
    )
    begins = any(
        each in fault.problem
        for each in ("cannot start any token", "alphabetic or numeric", "undefined alias")
    )
    if not begins or not mark or mark not in "@`%*&!|>":
        return None
    at = fault.began if "alias" in fault.context or "anchor" in fault.context else fault.at
    value = fault.text[at:].split("\n", 1)[0].replace('"', '\\"')
    message = f"a text that begins with {fault.text[at]} has to stand in quotes"
    return fault.say("yaml-syntax", at, message, f'"{value}"')


def _indentation(fault: _Fault) -> Diagnostic | None:
    line = fault.line_of(fault.at)
    content = fault.lines[line] if line < len(fault.lines) else ""
    indent = len(content) - len(content.lstrip())
    start = fault.start_of(line) + indent
    if "block sequence entries" in fault.problem:
        message = "a list cannot begin on the line of its key"
        return fault.say("wrong-indentation", fault.at, message, "put the - on a line of its own")
    if "find expected ':'" in fault.problem:
        line = fault.line_of(fault.began)
        content = fault.lines[line].strip()
        if re.match(r"-\w", content):
            hint = f"- {content[1:]}"
            return fault.say("yaml-syntax", fault.began, "the - is not followed by a space", hint)
        message = f"{quote(content)} is neither a key with a value nor part of the text before it"
        hint = "indent it further, or write key: value"
        return fault.say("yaml-syntax", fault.began, message, hint)
    if any(each in fault.problem for each in ("expected key", "'-' indicator", "document start")):
        message = f"{quote(content)} does not start in the column of the lines it belongs to"
        return fault.say("wrong-indentation", start, message, "line it up with the others")
    return None


_ATTEMPTS: tuple[Callable[[_Fault], Diagnostic | None], ...] = (
    _tab,
    _colon_without_space,
    _quote_mark,
    _bracket,
    _indicator,
    _unquoted_colon,
    _indentation,
)
