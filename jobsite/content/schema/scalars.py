"""This module types single values: text, numbers, dates, codes, ids, each fault in an editor's words.

Every reader hands over text (`Plain` where it stood unquoted); the types here decide what it means.
A fault is a `PydanticCustomError` whose type is the rule, with `message` and `hint` in its context.
"""

from __future__ import annotations

import html
import re
from calendar import monthrange
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, NoReturn
from urllib.parse import unquote

from pydantic import BeforeValidator, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from jobsite.content.nodes import Plain
from jobsite.diagnostics.diagnostic import quote


@dataclass(frozen=True, slots=True)
class Ref:
    """Marks a field whose text is an id of the named kind and must resolve."""

    kind: str


@dataclass(frozen=True, slots=True)
class Prose:
    """Marks a field that holds Markdown."""


def fail(rule: str, message: str, hint: str = "") -> NoReturn:
    """Refuse a value under the rule."""
    raise PydanticCustomError(rule, "{message}", {"message": message, "hint": hint})


def _text(value: object) -> str:
    if not isinstance(value, str):
        found = "a list" if isinstance(value, list) else "a mapping"
        fail("wrong-shape", f"text is meant here, and {found} stands here")
    text = value.strip()
    if not text:
        fail("empty-value", "the value is empty", "write a value, or delete the key")
    return text


def _line(value: object) -> str:
    return " ".join(_text(value).split())


def _prose(value: object) -> str:
    _text(value)
    return str(value).strip("\n").rstrip().lstrip("\n") if isinstance(value, str) else ""


_CURRENCY = re.compile(r"^(?:[A-Z]{1,3})?\s*[$€£¥₹₽₩₺₪]\s*|\s*[$€£¥₹₽₩₺₪]$|^[A-Z]{3}\s+|\s+[A-Z]{3}$")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_GROUPED = re.compile(r"-?[0-9]{1,3}(?:[,.'’ \u00a0\u202f][0-9]{2,3})+(?:[.,][0-9]{1,2})?")
_COMMA = re.compile(r"-?[0-9]+,[0-9]{1,2}")
_THOUSANDS = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)\s?([kKmM])")
_MULTIPLES = {"k": 1_000, "m": 1_000_000}
_RANGE = re.compile(r"([0-9][0-9.,]*)\s*[-–]\s*([0-9][0-9.,]*)")
_YAML_NUMBER = re.compile(r"[-+]?(?:0[xob]?[0-9a-fA-F_]+|[0-9][0-9_:]*|[0-9.]+e[-+]?[0-9]+)", re.IGNORECASE)


def read_number(value: object, *, signed: bool = False) -> Decimal:
    """Return the decimal that an unquoted plain text writes, exactly; anything else is refused in words."""
    text = _text(value)
    if not isinstance(value, Plain):
        if _DECIMAL.fullmatch(text):
            fail("number-in-quotes", f"{quote(text)} is in quotes, so it is text and no number", text)
        fail("not-a-number", f"{quote(text)} is not a number", "write digits, such as 52000")
    if not _DECIMAL.fullmatch(text):
        _refuse_number(text)
    if text.startswith("-") and not signed:
        fail("number-negative", f"{quote(text)} is negative", text.removeprefix("-"))
    return Decimal(text)


def _refuse_number(text: str) -> NoReturn:
    bare = _CURRENCY.sub("", text)
    if bare != text:
        hint = _digits(bare)
        message = f"{quote(text)} carries a currency, which is the place's or stands under currency"
        fail("number-with-currency", message, hint)
    if _THOUSANDS.fullmatch(text):
        fail("number-not-plain", f"{quote(text)} is not written in digits alone", _digits(text))
    if text.endswith("%"):
        message = f"{quote(text)} carries a percent sign, which the field already means"
        fail("number-not-plain", message, text.removesuffix("%").strip())
    if _COMMA.fullmatch(text):
        message = f"{quote(text)} has a comma where a point is meant"
        fail("number-with-separator", message, text.replace(",", "."))
    if _GROUPED.fullmatch(text):
        fail("number-with-separator", f"{quote(text)} holds thousands separators", _digits(text))
    if _YAML_NUMBER.fullmatch(text):
        message = f"{quote(text)} is not written in plain digits; programs read it as different numbers"
        fail("number-not-plain", message, _plain_digits(text))
    if re.fullmatch(r"[-+]?(?:\.[0-9]+|[0-9]+\.?|[0-9]+\.[0-9]+)", text):
        fail("number-not-plain", f"{quote(text)} is not written in plain digits", _plain_digits(text))
    hint = "write digits, such as 52000"
    if span := _RANGE.fullmatch(text):
        hint = f"min: {_digits(span[1])}, max: {_digits(span[2])}"
    fail("not-a-number", f"{quote(text)} is not a number", hint)


def _plain_digits(text: str) -> str:
    """Return the number in plain digits where there is no doubt which one is meant."""
    try:
        number = Decimal(text.replace("_", "")).normalize()
    except InvalidOperation:
        return "write plain digits, such as 52000"
    return f"{number:f}"


def _digits(text: str) -> str:
    """Return what an amount with separators most likely means, in plain digits."""
    if short := _THOUSANDS.fullmatch(text.strip()):
        return f"{(Decimal(short[1]) * _MULTIPLES[short[2].lower()]).normalize():f}"
    text = re.sub(r"[\s_'’]", "", text)
    if last := re.search(r"[.,]([0-9]{1,2})$", text):
        return re.sub(r"[.,]", "", text[: last.start()]) + "." + last[1]
    return re.sub(r"[^0-9-]", "", text) or "write digits, such as 52000"


def _amount(value: object) -> Decimal:
    return read_number(value)


def _money(value: object) -> Decimal:
    number = read_number(value)
    text = str(value).strip()
    if re.fullmatch(r"[1-9][0-9]{0,2}\.[0-9]{3}", text):
        message = f"{quote(text)} may be read as a thousand times as much"
        fail("number-with-separator", message, text.replace(".", ""))
    return number


def _change(value: object) -> Decimal:
    return read_number(value, signed=True)


def _count(value: object) -> int:
    number = read_number(value)
    if number != number.to_integral_value():
        fail("number-not-whole", f"{quote(str(number))} is not a whole number", str(round(number)))
    return int(number)


def _share(value: object) -> Decimal:
    number = read_number(value)
    if number > 100:  # noqa: PLR2004 - percent
        message = f"{quote(str(number))} is a share of more than 100 percent"
        fail("share-over-100", message, "write percent, such as 62.5")
    return number


def _year(value: object) -> int:
    number = _count(value)
    if not 1900 <= number <= 2199:  # noqa: PLR2004 - what can be meant by a year
        fail(
            "date-impossible",
            f"{quote(str(number))} is not a year",
            "write four digits, such as 2026",
        )
    return number


def _flag(value: object) -> bool:
    text = _text(value)
    if text in {"true", "false"} and not isinstance(value, Plain):
        fail("not-true-or-false", f"{quote(text)} is in quotes, so it is text", text)
    if text not in {"true", "false"}:
        meant = {"yes": "true", "on": "true", "y": "true", "1": "true", "true": "true"}
        meant |= {"no": "false", "off": "false", "n": "false", "0": "false", "false": "false"}
        hint = meant.get(text.casefold(), "write true or false")
        fail("not-true-or-false", f"{quote(text)} is neither true nor false", hint)
    return text == "true"


def _date(value: object) -> date:
    text = _text(value)
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        hint = "write year-month-day, such as 2026-03-09"
        if other := re.match(r"([0-9]{4})[/.-]([0-9]{1,2})[/.-]([0-9]{1,2})(?![0-9])", text):
            hint = f"{other[1]}-{int(other[2]):02}-{int(other[3]):02}"
        fail("date-format", f"{quote(text)} is not a date written YYYY-MM-DD", hint)
    try:
        return date.fromisoformat(text)
    except ValueError:
        fail("date-impossible", f"{quote(text)} is not in the calendar", _last_day(text))


def _last_day(text: str) -> str:
    year, month, _ = (int(part) for part in text.split("-"))
    return f"{text[:8]}{monthrange(year, month)[1]}" if year and 1 <= month <= 12 else ""  # noqa: PLR2004 - months


@dataclass(frozen=True, slots=True)
class Period:
    """A reference period at its own precision: a year, a month or a day."""

    year: int
    month: int | None = None
    day: int | None = None

    def first_day(self) -> date:
        """Return the day on which the period begins."""
        return date(self.year, self.month or 1, self.day or 1)

    def __str__(self) -> str:
        """Return YYYY, YYYY-MM or YYYY-MM-DD."""
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts)


def _period(value: object) -> Period:
    text = _text(value)
    match = re.fullmatch(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?", text)
    if not match:
        fail("period-format", f"{quote(text)} is not a period", "write 2026, 2026-05 or 2026-05-31")
    year, month, day = (int(part) if part else None for part in match.groups())
    period = Period(year or 0, month, day)
    try:
        period.first_day()
    except ValueError:
        fail("date-impossible", f"{quote(text)} is not in the calendar")
    return period


_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def is_slug(text: str) -> bool:
    """Tell whether the text can be a file name in an address as it stands."""
    return _SLUG.fullmatch(text) is not None


def as_slug(text: str) -> str:
    """Return the nearest slug: lower case, accents dropped, everything else a hyphen; may be empty."""
    import unicodedata  # noqa: PLC0415 - only when something is wrong or new

    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def _id(value: object) -> str:
    text = _text(value)
    if not is_slug(text):
        message = f"{quote(text)} is not made of lower-case letters, digits and single hyphens"
        fail("id-format", message, as_slug(text))
    return text


SAFE_SCHEMES = frozenset({"https", "http", "mailto"})


def scheme_of(url: str) -> str:
    """Return the scheme a browser would see, entities and percent signs decoded; empty where there is none.

    `//host` and a back-slashed form of it count as the scheme "//".
    """
    seen = unquote(html.unescape(url))
    seen = re.sub(r"[\x00-\x20\x7f]", "", seen)
    if re.match(r"[/\\]{2}", seen):
        return "//"
    match = re.match(r"([^/?#:]*):", seen)
    return match[1].lower() if match else ""


def _url(value: object) -> str:
    text = _text(value)
    scheme = scheme_of(text)
    if scheme not in SAFE_SCHEMES or re.search(r"\s", text):
        hint = f"https://{text}" if not scheme and "." in text and " " not in text else "https://…"
        hint = f"mailto:{text}" if re.fullmatch(r"[^@\s:]+@[^@\s:]+", text) else hint
        hint = f"https:{text}" if text.startswith("//") else hint
        fail("url-not-allowed", f"{quote(text)} is not a full https, http or mailto address", hint)
    return text


def _site_url(value: object) -> str:
    text = _url(value)
    if scheme_of(text) == "mailto" or "?" in text or "#" in text:
        fail(
            "url-not-allowed",
            f"{quote(text)} is not the address of a site",
            "https://example.org/jobs/",
        )
    return text.rstrip("/") + "/"


def _currency(value: object) -> str:
    from babel.numbers import list_currencies  # noqa: PLC0415 - loads CLDR data

    text = _text(value)
    if text not in list_currencies():
        fail("unknown-currency", f"{quote(text)} is not an ISO 4217 currency code", _near_currency(text))
    return text


def _near_currency(text: str) -> str:
    from babel import Locale  # noqa: PLC0415 - loads CLDR data
    from babel.core import get_global  # noqa: PLC0415 - loads CLDR data
    from babel.numbers import list_currencies  # noqa: PLC0415 - loads CLDR data
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only when something is wrong

    by_name = {name.casefold(): code for code, name in Locale("en").currencies.items()}
    known = [text.upper()] if text.upper() in list_currencies() else []
    known += [by_name[text.casefold()]] if text.casefold() in by_name else []
    in_use = {
        code for some in get_global("territory_currencies").values() for code, _, end, _ in some if not end
    }
    known += [code for code in sorted(in_use) if OSA.distance(text.upper(), code) == 1]
    return f"did you mean {known[0]}?" if known else "write three letters, such as EUR"


_NOWHERE = frozenset({"QO", "XA", "XB", "ZZ"})
"""Codes of Unicode CLDR that stand for no country."""


def _country(value: object) -> str:
    from babel import Locale  # noqa: PLC0415 - loads CLDR data
    from babel.core import get_global  # noqa: PLC0415 - loads CLDR data

    text = _text(value)
    territories = {code: name for code, name in Locale("en").territories.items() if code not in _NOWHERE}
    if not re.fullmatch("[A-Z]{2}", text) or text not in territories:
        by_name = {name.casefold(): code for code, name in territories.items() if code.isalpha()}
        upper = text.upper()
        known = upper if re.fullmatch("[A-Z]{2}", upper) and upper in territories else ""
        alias = get_global("territory_aliases").get(upper, [""])[0]
        meant = known or (alias if alias in territories else "") or by_name.get(text.casefold())
        hint = f"did you mean {meant}?" if meant else "write two letters, such as DE"
        fail("unknown-country", f"{quote(text)} is not an ISO 3166 country code", hint)
    return text


def _locale(value: object) -> str:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 - loads CLDR data

    text = _text(value)
    try:
        Locale.parse(text, sep="-")
    except (ValueError, UnknownLocaleError):
        by_name = {name.casefold(): code for code, name in Locale("en").languages.items()}
        meant = by_name.get(text.casefold()) or (text.replace("_", "-") if "_" in text else "")
        hint = f"did you mean {meant}?" if meant else "write a tag such as en-GB"
        fail("language-format", f"{quote(text)} is not a language tag that Unicode CLDR knows", hint)
    return text


def _time_zone(value: object) -> str:
    from zoneinfo import ZoneInfo, available_timezones  # noqa: PLC0415 - reads the time zone database

    from jobsite.content.complaints import did_you_mean  # noqa: PLC0415 - only when something is wrong

    text = _text(value)
    try:
        ZoneInfo(text)
    except (ValueError, OSError, KeyError):  # ZoneInfoNotFoundError is a KeyError
        guess = did_you_mean(text, tuple(available_timezones()))
        hint = f"did you mean {guess}?" if guess else "write a name such as Europe/Berlin"
        fail("time-zone-unknown", f"{quote(text)} is not a time zone", hint)
    return text


def code_of(name: str, pattern: str, example: str) -> Callable[[object], str]:
    """Return a reader of codes of one classification."""

    def read(value: object) -> str:
        text = _text(value)
        if not re.fullmatch(pattern, text):
            message = f"{quote(text)} does not have the form of a code of {name}"
            fail("code-format", message, f"write a code such as {example}")
        return text

    return read


_SCALAR = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
_NUMBER = {"type": "number", "minimum": 0}
_SLUG_SCHEMA = {"type": "string", "pattern": f"^{_SLUG.pattern}$"}


def _typed(read: Callable[[Any], Any], schema: dict[str, Any]) -> tuple[Any, Any]:
    return PlainValidator(read), WithJsonSchema(schema)


def _kept(read: Callable[[Any], Any], schema: dict[str, Any]) -> tuple[Any, Any]:
    return BeforeValidator(read), WithJsonSchema(schema)


Line = Annotated[str, *_kept(_line, _SCALAR)]
Markdown = Annotated[str, *_kept(_prose, _SCALAR), Prose()]
Id = Annotated[str, *_kept(_id, _SLUG_SCHEMA)]
Url = Annotated[str, *_kept(_url, {"type": "string", "pattern": "^(https?://|mailto:)[^ ]+$"})]
SiteUrl = Annotated[str, *_kept(_site_url, {"type": "string", "pattern": "^https?://[^ ?#]+$"})]
Amount = Annotated[Decimal, *_typed(_amount, _NUMBER)]
Money = Annotated[Decimal, *_typed(_money, _NUMBER)]
Change = Annotated[Decimal, *_typed(_change, {"type": "number"})]
Count = Annotated[int, *_typed(_count, {"type": "integer", "minimum": 0})]
Share = Annotated[Decimal, *_typed(_share, {**_NUMBER, "maximum": 100})]
Year = Annotated[int, *_typed(_year, {"type": "integer", "minimum": 1900, "maximum": 2199})]
Flag = Annotated[bool, *_typed(_flag, {"type": "boolean"})]
Date = Annotated[date, *_typed(_date, {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})]
ReferencePeriod = Annotated[
    Period,
    *_typed(
        _period,
        {
            "anyOf": [
                {"type": "string", "pattern": r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ]
        },
    ),
]
Currency = Annotated[str, *_kept(_currency, {"type": "string", "pattern": "^[A-Z]{3}$"})]
Country = Annotated[str, *_kept(_country, {"type": "string", "pattern": "^[A-Z]{2}$"})]
LocaleTag = Annotated[str, *_kept(_locale, {"type": "string"})]
TimeZone = Annotated[str, *_kept(_time_zone, {"type": "string"})]

RoleRef = Annotated[str, *_kept(_text, _SLUG_SCHEMA), Ref("role")]
FamilyRef = Annotated[str, *_kept(_text, _SLUG_SCHEMA), Ref("family")]
LevelRef = Annotated[str, *_kept(_text, _SLUG_SCHEMA), Ref("level")]
SkillRef = Annotated[str, *_kept(_text, _SLUG_SCHEMA), Ref("skill")]
PlaceRef = Annotated[
    str,
    *_kept(_text, {"type": "string", "pattern": f"^{_SLUG.pattern}(/{_SLUG.pattern})?$"}),
    Ref("place"),
]
CountryRef = Annotated[str, *_kept(_text, _SLUG_SCHEMA), Ref("country")]
SourceRef = Annotated[str, *_kept(_text, _SLUG_SCHEMA), Ref("source")]
PersonRef = Annotated[str, *_kept(_text, _SLUG_SCHEMA), Ref("person")]
PageRef = Annotated[str, *_kept(_text, _SLUG_SCHEMA), Ref("page")]
AssetRef = Annotated[str, *_kept(_text, {"type": "string"}), Ref("asset")]


def _code(name: str, pattern: str, example: str, types: tuple[str, ...] = ("string",)) -> tuple[Any, Any]:
    return _kept(code_of(name, pattern, example), {"type": list(types), "pattern": f"^(?:{pattern})$"})


_ESCO = r"http://data\.europa\.eu/esco/occupation/[0-9a-f-]{36}"
_DIGITS = ("string", "integer")
SocCode = Annotated[str, *_code("US SOC 2018", r"[0-9]{2}-[0-9]{4}", "43-1011")]
OnetCode = Annotated[str, *_code("O*NET-SOC", r"[0-9]{2}-[0-9]{4}\.[0-9]{2}", "43-1011.00")]
UkSocCode = Annotated[str, *_code("UK SOC 2020", r"[0-9]{1,4}", "4143", _DIGITS)]
NocCode = Annotated[str, *_code("NOC 2021", r"[0-9]{5}", "62023", _DIGITS)]
Isco08Code = Annotated[str, *_code("ISCO-08", r"[0-9]{1,4}", "4225", _DIGITS)]
EscoUri = Annotated[str, *_code("ESCO", _ESCO, "http://data.europa.eu/esco/occupation/…")]
