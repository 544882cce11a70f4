"""This module reads the interface words of a language: templates and views hold none of their own."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from babel import Locale

from jobsite.content.nodes import to_data
from jobsite.content.text_files import decode
from jobsite.content.yaml_reader import read_yaml
from jobsite.diagnostics.diagnostic import Diagnostic, Location, found, quote
from jobsite.pages.word_check import PLURALS, Entries, word_faults


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language by dotted key; a mapping of plural forms where a number is told."""

    locale: str
    texts: Entries

    def __call__(self, key: str, **values: object) -> str:
        """Return the words with {name} filled in; `n` chooses the plural form. Errors: KeyError."""
        text = self.texts[key]
        if isinstance(text, Mapping):
            text = text.get(plural_form(self.locale, values["n"])) or text["other"]
        return text.format(**values) if values else text


@functools.cache
def _plural_rule(locale: str) -> object:
    return Locale.parse(locale, sep="-").plural_form


def plural_form(locale: str, n: object) -> str:
    """Return the CLDR plural category of a number, which may be a text with separators."""
    digits = "".join(each for each in str(n) if each.isdigit()) or "0"
    return str(_plural_rule(locale)(int(digits)))  # type: ignore[operator]


def read_words(folders: tuple[Path, ...], locale: str) -> tuple[Words, list[Diagnostic]]:
    """Return the words of the locale's language: the first folder's over the last one's, key by key.

    A language without a file, a word that is missing in it, and one that could not be filled in, is a
    fault, and English stands in.
    """
    language = locale.partition("-")[0]
    stock, _ = _read(folders[-1:], "en", {})
    texts, faults = _read(folders, language, stock)
    if language == "en":
        return Words(locale, texts), faults
    english, _ = _read(folders, "en", stock)
    known = sorted({path.stem for folder in folders for path in (folder / "words").glob("*.yaml")})
    if language not in known:
        message = f"there are no interface words for {quote(language)}"
        hint = f"add templates/words/{language}.yaml; there is {', '.join(known)}"
        faults.append(found("unknown-language", Location("content/site.yaml"), message, hint))
    elif lacking := [key for key in english if key not in texts]:
        more = f" and {len(lacking) - 1} more words are" if len(lacking) > 1 else " is"
        message = f"{quote(lacking[0])}{more} missing"
        hint = f"translate {quote(str(english[lacking[0]]))}"
        faults.append(found("words-incomplete", _file(language), message, hint))
    return Words(locale, english | texts), faults


def _file(language: str) -> Location:
    return Location(f"templates/words/{language}.yaml")


def _read(
    folders: tuple[Path, ...], language: str, stock: Entries
) -> tuple[dict[str, str | Mapping[str, str]], list[Diagnostic]]:
    """Return the words of one language as far as they can be read, and used as the stock English ones are."""
    texts: dict[str, str | Mapping[str, str]] = {}
    faults: list[Diagnostic] = []
    for folder in reversed(folders):
        path = folder / "words" / f"{language}.yaml"
        if path.is_file():
            text, not_text = decode(_file(language).path, path.read_bytes())
            document, more = read_yaml(_file(language).path, text)
            faults += [*not_text, *more]
            wrong = list(word_faults(document, stock)) if document else []
            faults += [fault for _, fault in wrong]
            left_out = {key for key, _ in wrong}
            tree = to_data(document.root) if document else {}
            words = flatten(tree) if isinstance(tree, dict) else {}
            texts |= {key: text for key, text in words.items() if key not in left_out}
    return texts, faults


def flatten(tree: Mapping[str, object], before: str = "") -> dict[str, str | Mapping[str, str]]:
    """Return a tree of words as dotted keys; plural forms are kept together."""
    flat: dict[str, str | Mapping[str, str]] = {}
    for key, value in tree.items():
        if isinstance(value, Mapping) and not set(PLURALS).issuperset(value):
            flat |= flatten(value, f"{before}{key}.")
        else:
            flat[f"{before}{key}"] = value if isinstance(value, Mapping) else str(value)
    return flat
