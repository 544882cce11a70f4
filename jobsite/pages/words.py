"""This module reads the interface words of a language: templates and views hold none of their own."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import yaml
from babel import Locale

from jobsite.diagnostics.diagnostic import Diagnostic, Location, found, quote


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language by dotted key; a mapping of plural forms where a number is told."""

    locale: str
    texts: Mapping[str, str | Mapping[str, str]]

    def __call__(self, key: str, **values: object) -> str:
        """Return the words with {name} filled in; `n` chooses the plural form. Errors: KeyError."""
        text = self.texts[key]
        if isinstance(text, Mapping):
            text = text.get(plural_form(self.locale, values["n"])) or text["other"]
        return text.format(**values) if values else text


_PLURALS = frozenset({"zero", "one", "two", "few", "many", "other"})


@functools.cache
def _plural_rule(locale: str) -> object:
    return Locale.parse(locale, sep="-").plural_form


def plural_form(locale: str, n: object) -> str:
    """Return the CLDR plural category of a number, which may be a text with separators."""
    digits = "".join(each for each in str(n) if each.isdigit()) or "0"
    return str(_plural_rule(locale)(int(digits)))  # type: ignore[operator]


def read_words(folders: tuple[Path, ...], locale: str) -> tuple[Words, list[Diagnostic]]:
    """Return the words of the locale's language: the first folder's over the last one's, key by key.

    A language without a file is a fault, and English stands in for it.
    """
    language = locale.partition("-")[0]
    texts: dict[str, str | Mapping[str, str]] = {}
    there = [folder / "words" / f"{language}.yaml" for folder in reversed(folders)]
    faults = []
    if not any(path.is_file() for path in there):
        known = sorted({path.stem for folder in folders for path in (folder / "words").glob("*.yaml")})
        message = f"there are no interface words for {quote(language)}"
        hint = f"add templates/words/{language}.yaml; there is {', '.join(known)}"
        faults.append(found("unknown-language", Location("content/site.yaml"), message, hint))
        there = [folder / "words" / "en.yaml" for folder in reversed(folders)]
    for path in there:
        if path.is_file():
            texts |= flatten(yaml.safe_load(path.read_text(encoding="utf-8")))
    return Words(locale, texts), faults


def flatten(tree: Mapping[str, object], before: str = "") -> dict[str, str | Mapping[str, str]]:
    """Return a tree of words as dotted keys; plural forms are kept together."""
    flat: dict[str, str | Mapping[str, str]] = {}
    for key, value in tree.items():
        if isinstance(value, Mapping) and not _PLURALS.issuperset(value):
            flat |= flatten(value, f"{before}{key}.")
        else:
            flat[f"{before}{key}"] = value if isinstance(value, Mapping) else str(value)
    return flat
