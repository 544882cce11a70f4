"""Faults of generated sentences that a reader would see at once: number, article, plural, sign, stops."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

PLURALS = {
    "area": "areas",
    "figure": "figures",
    "industry": "industries",
    "month": "months",
    "occupation": "occupations",
    "opening": "openings",
    "person": "people",
    "place": "places",
    "role": "roles",
    "skill": "skills",
    "source": "sources",
    "year": "years",
}
"""What generated English sentences count."""
SINGULARS = {plural: singular for singular, plural in PLURALS.items()}
DOUBLED_NAMES = frozenset({"walla", "pago", "bora"})
"""Parts of names of places that stand twice."""
SPOKEN_AS_WORDS = frozenset({"NASA", "NATO", "LASIK", "SCUBA", "LAN", "RAM", "SAP", "SEAL", "FIFO", "MIS"})
"""Abbreviations that are not spelled out."""
VOWEL_LETTERS = frozenset("AEFHILMNORSX")
"""Letters whose names begin with a vowel."""
VOIDS = frozenset({"br", "img", "hr", "input", "wbr", "link", "meta", "source", "area", "col"})


def faults(sentence: str, *, language: str = "en", needs_number: bool = True) -> list[str]:
    """Return the faults of a text of one sentence or more, each named; a note or refusal needs no number."""
    found = [*_number(sentence)] if needs_number else []
    found += [*_signs(sentence), *_doubled(sentence), *_stops(sentence), *_values(sentence)]
    if language == "en":
        found += [*_articles(sentence), *_plurals(sentence)]
    return found


def said(html: str) -> list[str]:
    """Return the texts of a page's elements of the class `said`, blanks joined, as a reader has them."""
    reader = _Said()
    reader.feed(html)
    reader.close()
    return reader.texts


class _Said(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.texts: list[str] = []
        self._open: list[str] = []
        self._text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = (dict(attrs).get("class") or "").split()
        if tag not in VOIDS and (self._open or "said" in classes):
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self._open:
            return
        while self._open.pop() != tag:
            pass
        if not self._open:
            self.texts.append(re.sub(r"[ \n\t]+", " ", self._text).strip(" "))
            self._text = ""

    def handle_data(self, data: str) -> None:
        if self._open:
            self._text += data


def _number(text: str) -> Iterator[str]:
    if not re.search(r"\d", text):
        yield "no number"


def _articles(text: str) -> Iterator[str]:
    for article, word in re.findall(r"(?<![\w.’'-])(an?|An?)\s+([^\s]+)", text):
        bare = word.lstrip("“‘\"'(")
        if bare and _sounds_like_vowel(bare) != (article.lower() == "an"):
            yield f"wrong article: {article} {word.rstrip('.,;:!?)')}"


def _sounds_like_vowel(word: str) -> bool:
    number = re.match(r"[$£€¥]?(\d[\d,]*)", word)
    if number:
        digits = number[1].replace(",", "")
        return digits[0] == "8" or (digits[:2] in {"11", "18"} and len(digits) % 3 == 2)
    letters = re.match(r"[A-Z]{2,}(?![a-z])|[A-Z](?![\w’'])|[A-Z](?=-)", word)
    if letters and letters[0] not in SPOKEN_AS_WORDS:
        return word[0] in VOWEL_LETTERS
    low = word.lower()
    if re.match(r"(hour|honest|hono|heir)", low):
        return True
    if re.match(r"(uni(?!n|m)|us[aeiu]|util|ubiq|eu|ew|one\b|once\b|one-|uk|ufo)", low):
        return False
    return low[0] in "aeiou"


def _plurals(text: str) -> Iterator[str]:
    figure = r"(?<![\w.,$£€¥\u2212-])(?<!1 of )(\d[\d,]*(?:\.\d+)?)"
    counted = figure + r"\s+((?:more|other|further|shared|published)\s+)?([a-z]+)(?:\s+([a-z]+))?"
    for number, more, noun, verb in re.findall(counted, text):
        one = number == "1"
        shown = f"{number} {more}{noun}"
        if (one and noun in SINGULARS) or (not one and noun in PLURALS and not _is_year(number)):
            yield f"wrong plural: {shown}"
        elif noun in PLURALS or noun in SINGULARS:
            wrong = {"are", "were", "have"} if one else {"is", "was", "has"}
            if verb in wrong:
                yield f"wrong verb: {shown} {verb}"


def _is_year(number: str) -> bool:
    return re.fullmatch(r"(19|20)\d\d", number) is not None


def _signs(text: str) -> Iterator[str]:
    minus, sign = "[\u2212-]", "[+\u2212-]"
    patterns = (
        rf"(?<!\w){sign}\s?{sign}",
        rf"(?<![\w–]){sign}\s?[\d$£€¥][\d.,\s]*%?\s*(?:more|less|higher|lower|mehr|weniger)\b",
        rf"\b(?:by|least|about|um|mindestens|etwa)\s+{sign}\s?[\d$£€¥]",
        rf"[$£€¥]\s?{minus}|{minus}[$£€¥]",
    )
    for pattern in patterns:
        if wrong := re.search(pattern, text):
            yield f"wrong sign: {wrong[0].strip()}"


def _doubled(text: str) -> Iterator[str]:
    for word in re.findall(r"(?<![\w.,’'-])(\w+)\s+\1(?![\w’'-])(?![.,]\d)", text, flags=re.IGNORECASE):
        if word.lower() not in DOUBLED_NAMES:
            yield f"doubled word: {word}"
    if re.search(r"[ \t\n]{2}|[ \n\t]\u00a0|\u00a0[ \n\t]", text):
        yield "doubled blank"
    if wrong := re.search(r"[,;:!?]\s*[,;:.!?]|\.[.;:!?]|(?<![A-Z])(?<!Inc)(?<!Ltd)(?<!etc)\.,", text):
        yield f"doubled stop: {wrong[0]}"


def _stops(text: str) -> Iterator[str]:
    if wrong := re.search(r"\s[,.;:!?)](?!\d)|[(“]\s", text):
        yield f"blank beside a stop: {wrong[0]!r}"
    first = text.lstrip("“‘(„")[:1]
    if not first or first.islower() or not (first.isalnum() or first in "$£€¥+\u2212"):
        yield "no capital at the start"
    if wrong := re.search(r"[a-z0-9%)]{2}[.!?]\s[a-zäöü]", text):
        yield f"no capital after a stop: {wrong[0]}"
    if not re.search(r"[.!?][”’)“‘]?$", text):
        yield "no full stop"


def _values(text: str) -> Iterator[str]:
    if wrong := re.search(r"[{}]", text):
        yield f"unfilled placeholder: {wrong[0]}"
    if wrong := re.search(r"\b(?:None|nan|NaN|Decimal|Fraction|Infinity|Undefined|True|False)\b", text):
        yield f"a value of a program: {wrong[0]}"
