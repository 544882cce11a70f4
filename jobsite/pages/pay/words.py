"""This module says a row of pay in words: its figures, what they count, where they are from."""

from __future__ import annotations

from decimal import Decimal

from jobsite.catalog.pay import PayRow, published, top_coded
from jobsite.content.schema.pay import BAND
from jobsite.pages import formats
from jobsite.pages.edition import Edition

MIDDLE = ("median", "mean")


def breakdown(row: PayRow, family: str | None, edition: Edition) -> str:
    """Return the level and industry a row is limited to."""
    code = (row.occupation or "").replace("-", "\u2060-\u2060")  # no line ends within it
    whole = edition.words("pay.part_of", code=code) if row.is_broader else ""
    return joined(level_title(row.level, family, edition), industry_title(row, edition), whole)


def industry_title(row: PayRow, edition: Edition) -> str:
    """Return the industry a row is limited to: of a table by its title there, else as it was typed."""
    table = edition.pay_tables.get(row.table)
    titles = {each.code: each.title for each in table.industries} if table else {}
    return titles.get(row.industry or "", row.industry or "")


def level_title(level: str | None, family: str | None, edition: Edition) -> str:
    """Return the title of a family's level, empty for none."""
    spec = edition.families.get(family or "")
    titles = {each.id: each.title for each in spec.levels} if spec else {}
    return titles.get(level or "", level or "")


def stated_basis(row: PayRow, edition: Edition) -> str:
    """Return basis and population in words as far as they are stated."""
    words = edition.words
    basis = words(f"pay.basis.{row.basis}") if row.basis else ""
    population = words(f"pay.population.{row.population}") if row.population else ""
    return joined(basis, population)


def basis_words(row: PayRow, edition: Edition) -> str:
    """Return basis and population in words, what is not stated too."""
    return stated_basis(row, edition) or edition.words("pay.basis.unknown")


def is_sourced(row: PayRow) -> bool:
    """Tell whether a row says where it is from."""
    return row.kind != "unsourced" and row.source is not None


def provenance(row: PayRow, edition: Edition) -> str:
    """Return the title of the row's source, or that it has none."""
    if not is_sourced(row):
        return edition.words("pay.unsourced")
    source = edition.sources.get(row.source or "")
    return source.title if source else row.source or ""


def source_note(row: PayRow, edition: Edition) -> str:
    """Return where a row is from and what it counts: `Source: Publisher, Title, May 2025. Gross pay.`"""
    words, source = edition.words, edition.sources.get(row.source or "")
    publisher = source.publisher if source and source.publisher else ""
    named = joined(publisher, provenance(row, edition), when(row, edition))
    origin = words("pay.source_note", source=named) if is_sourced(row) else words("pay.unsourced_note")
    return words("pay.basis_note", source=origin, basis=capitalised(basis_words(row, edition)))


def when(row: PayRow, edition: Edition) -> str:
    """Return the period a row was measured in, and of an unsourced one that it is not known."""
    if row.reference_period:
        return formats.period(row.reference_period, edition.locale)
    return edition.words("pay.undated") if row.kind == "unsourced" else ""


def pay_sentence(row: PayRow, edition: Edition) -> str:
    """Return the figure or band of a row as one would say it: `Between $80,000 and $110,000 a year`."""
    words, given, bounds = edition.words, published(row), top_coded(row)
    per = words(f"pay.per.{row.period}")
    if middle := next((name for name in MIDDLE if name in given), None):
        if middle in bounds:
            return words(f"pay.said.{middle}_at_least", amount=_money(given[middle], row, edition), per=per)
        return words(f"pay.said.{middle}", amount=figure(middle, row, edition), per=per)
    for key, low, high in (("between", "min", "max"), ("most", "p10", "p90")):
        if low in given and low in bounds:
            return words(f"pay.said.{key}_at_least", amount=_money(given[low], row, edition), per=per)
        if low in given and high in given:
            ends = {"low": figure(low, row, edition), "high": figure(high, row, edition)}
            return words(f"pay.said.{key}", **ends, per=per)
    flagged = next((name for name in MIDDLE if name in dict(row.flags)), None)
    return figure(flagged, row, edition) if flagged else words("pay.not_published")


def spread_sentences(row: PayRow, edition: Edition) -> str:
    """Return how pay is spread: what half earn, and one in ten; empty where that is not known.

    A top-coded figure is a lower bound: nothing is known to lie below it.
    """
    words, bounds = edition.words, top_coded(row)
    amounts = {name: figure(name, row, edition) for name in published(row)}
    said = []
    if "p25" in amounts and "p25" in bounds:
        said.append(words("pay.said.three_quarters", amount=amounts["p25"]))
    elif "p25" in amounts and "p75" in amounts:
        said.append(words("pay.said.half", low=amounts["p25"], high=amounts["p75"]))
    if "p10" in amounts and "p10" not in bounds:
        said.append(words("pay.said.lowest", amount=amounts["p10"]))
    elif "p10" not in amounts and "p90" in amounts and "p90" not in bounds:
        said.append(words("pay.said.highest", amount=amounts["p90"]))
    return " ".join(said)


def figure(name: str, row: PayRow, edition: Edition) -> str:
    """Return one figure with what its office says of it."""
    words, given, flag = edition.words, published(row), dict(row.flags).get(name)
    amount = _money(given[name], row, edition) if name in given else words("pay.not_published")
    if flag == "top-coded":
        return words("pay.at_least", amount=amount)
    return words("pay.flagged", figure=amount, flag=words(f"pay.flag.{flag}")) if flag else amount


def range_words(low: str, high: str, row: PayRow, edition: Edition) -> str:
    """Return the span of two figures: `$80,000–$110,000`."""
    return edition.words("pay.range", low=figure(low, row, edition), high=figure(high, row, edition))


def band_words(row: PayRow, edition: Edition) -> str:
    """Return the span of a band, its least alone where that is a lower bound only."""
    return figure("min", row, edition) if "min" in top_coded(row) else range_words(*BAND, row, edition)


def capitalised(text: str) -> str:
    """Return a text with a capital first letter; the others stay as they are."""
    return text[:1].upper() + text[1:]


def joined(*parts: str) -> str:
    """Return the parts that are there, with commas between."""
    return ", ".join(part for part in parts if part)


def _money(amount: Decimal, row: PayRow, edition: Edition) -> str:
    return formats.money(amount, row.currency, edition.locale)
