"""This module writes plain data as YAML that reads well: blocks, long texts folded, look-alikes quoted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

import yaml

WIDTH = 98
LONGEST_ON_A_LINE = 90
_NUMBER_LIKE = re.compile(r"[-+.]?[0-9][0-9_.,:]*")
_PERIOD = re.compile(r"[0-9]{4}-[0-9]{2}")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def as_yaml(value: Mapping[str, Any]) -> str:
    """Return the mapping as a block of YAML, keys in their order."""
    text: str = yaml.dump(
        _plain(value),
        Dumper=_Dumper,
        sort_keys=False,
        allow_unicode=True,
        default_flow_style=False,
        width=WIDTH,
    )
    return text


def _plain(value: Any) -> Any:  # noqa: ANN401 - any data
    """Return the value in the types that the dumper knows, no two parts the same object."""
    if isinstance(value, Mapping):
        return {str(key): _plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value


class _Dumper(yaml.SafeDumper):
    """Writes every value where it stands: an anchor would be right and unreadable."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ANN401, ARG002 - as the library calls it
        return True


def _text(dumper: _Dumper, text: str) -> yaml.ScalarNode:
    """Represent a text; in quotes where a program would take it for a number or a word of YAML."""
    tag = "tag:yaml.org,2002:str"
    if len(text) > LONGEST_ON_A_LINE and text == " ".join(text.split()):
        return dumper.represent_scalar(tag, text, style=">")
    if "\n" in text:
        return dumper.represent_scalar(tag, text, style="|")
    if _DAY.fullmatch(text):
        return dumper.represent_scalar("tag:yaml.org,2002:timestamp", text)
    if _PERIOD.fullmatch(text):
        return dumper.represent_scalar(tag, text)
    if _NUMBER_LIKE.fullmatch(text) or not _is_plain(text):
        return dumper.represent_scalar(tag, text, style='"')
    return dumper.represent_scalar(tag, text)


def _is_plain(text: str) -> bool:
    """Tell whether YAML takes the text, unquoted, for that text."""
    try:
        return bool(yaml.safe_load(text) == text)
    except yaml.YAMLError:
        return False


def _decimal(dumper: _Dumper, number: Decimal) -> yaml.ScalarNode:
    text = f"{number:f}"
    return dumper.represent_scalar(f"tag:yaml.org,2002:{'float' if '.' in text else 'int'}", text)


_Dumper.add_representer(str, _text)
_Dumper.add_representer(Decimal, _decimal)
