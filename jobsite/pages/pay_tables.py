"""This module writes pay rows as tables: each figure with its period, basis, population, date and source."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from jobsite.catalog.pay import PayRow
from jobsite.content.schema.pay import BAND
from jobsite.pages import formats
from jobsite.pages.edition import Edition
from jobsite.pages.linker import Link
from jobsite.pages.views import Cell

LOW = ("min", "p10")
MIDDLE = ("median", "mean")
HIGH = ("max", "p90")


def pay_head(first: str, edition: Edition) -> tuple[Cell, ...]:
    """Return the header of a pay table whose first column is named."""
    words = edition.words
    columns = ("low", "middle", "high")
    amounts = (Cell(words(f"pay.{column}"), numeric=True, sort="number") for column in columns)
    return (Cell(first, sort="text"), *amounts, Cell(words("pay.basis_head")), Cell(words("pay.source_head")))


def pay_cells(first: Link, row: PayRow, family: str | None, edition: Edition) -> tuple[Cell, ...]:
    """Return a row of a pay table; the family names the levels."""
    return (
        Cell(first.text, note=breakdown(row, family, edition), href=first.href, sort=first.text),
        *(_amount(row, columns, edition) for columns in (LOW, MIDDLE, HIGH)),
        Cell(edition.words(f"pay.per.{row.period}"), note=basis_words(row, edition)),
        Cell(provenance(row, edition), note=_when(row, edition)),
    )


def pay_cell(row: PayRow, family: str | None, edition: Edition) -> Cell:
    """Return a row of pay as one cell: as one would say it; under it for whom, where, when and from whom."""
    about = _join(edition.place_name(row.place), breakdown(row, family, edition), basis_words(row, edition))
    source = _join(provenance(row, edition), _when(row, edition))
    return Cell(pay_sentence(row, edition), note=f"{about}; {source}")  # a drawing of the row belongs here


def is_of_one_kind(rows: Iterable[PayRow]) -> bool:
    """Tell whether the amounts of some rows can be put in order: all are of one kind, and one form."""
    kinds = {
        (row.currency, row.period, row.basis, row.population, any(name in BAND for name, _ in row.figures))
        for row in rows
    }
    return len(kinds) == 1


def breakdown(row: PayRow, family: str | None, edition: Edition) -> str:
    """Return the level and industry a row is limited to."""
    return _join(level_title(row.level, family, edition), row.industry or "")


def level_title(level: str | None, family: str | None, edition: Edition) -> str:
    """Return the title of a family's level, empty for none."""
    spec = edition.families.get(family or "")
    titles = {each.id: each.title for each in spec.levels} if spec else {}
    return titles.get(level or "", level or "")


def basis_words(row: PayRow, edition: Edition) -> str:
    """Return basis and population in words, what is not said too."""
    words = edition.words
    basis = words(f"pay.basis.{row.basis}") if row.basis else ""
    population = words(f"pay.population.{row.population}") if row.population else ""
    return _join(basis, population) or words("pay.basis.unknown")


def provenance(row: PayRow, edition: Edition) -> str:
    """Return the title of the row's source, or that it has none."""
    if row.kind == "unsourced" or row.source is None:
        return edition.words("pay.unsourced")
    source = edition.sources.get(row.source)
    return source.title if source else row.source


def pay_sentence(row: PayRow, edition: Edition) -> str:
    """Return the figures of a row as one would say them: `$80,000 to $110,000 a year`."""
    words, given = edition.words, dict(row.figures)
    per = words(f"pay.per.{row.period}")
    low = next((given[name] for name in LOW if name in given), None)
    high = next((given[name] for name in HIGH if name in given), None)
    middle = next((name for name in MIDDLE if name in given), None)
    if middle:
        amount = _money(given[middle], row, edition)
        return words(f"pay.said.{middle}", amount=amount, per=per)
    if low is not None and high is not None:
        return words(
            "pay.said.range",
            low=_money(low, row, edition),
            high=_money(high, row, edition),
            per=per,
        )
    return words("pay.not_published")


def _amount(row: PayRow, names: tuple[str, ...], edition: Edition) -> Cell:
    """Return the cell of a column: its first figure large, whatever else belongs there in the note."""
    given, flags = dict(row.figures), dict(row.flags)
    there = [name for name in names if name in given or name in flags]
    if not there:
        return Cell("–", numeric=True)
    more = [f"{edition.words(f'pay.statistic.{name}')} {_figure(name, row, edition)}" for name in there[1:]]
    if names == MIDDLE:
        more += _quartiles(row, edition)
    note = _join(edition.words(f"pay.statistic.{there[0]}"), *more)
    sort = str(given[there[0]]) if there[0] in given and there[0] != "mean" else ""
    return Cell(_figure(there[0], row, edition), note=note, numeric=True, sort=sort)


def _figure(name: str, row: PayRow, edition: Edition) -> str:
    """Return one figure with what its office says of it."""
    words, given, flag = edition.words, dict(row.figures), dict(row.flags).get(name)
    if name not in given:
        return words("pay.flagged", figure=words("pay.not_published"), flag=words(f"pay.flag.{flag}"))
    amount = _money(given[name], row, edition)
    if flag == "top-coded":
        return words("pay.at_least", amount=amount)
    return words("pay.flagged", figure=amount, flag=words(f"pay.flag.{flag}")) if flag else amount


def _quartiles(row: PayRow, edition: Edition) -> list[str]:
    given = dict(row.figures)
    if "p25" in given and "p75" in given:
        low, high = _money(given["p25"], row, edition), _money(given["p75"], row, edition)
        return [edition.words("pay.half_earn", low=low, high=high)]
    names = [name for name in ("p25", "p75") if name in given or name in dict(row.flags)]
    return [f"{edition.words(f'pay.statistic.{name}')} {_figure(name, row, edition)}" for name in names]


def _money(amount: Decimal, row: PayRow, edition: Edition) -> str:
    return formats.money(amount, row.currency, edition.locale)


def _when(row: PayRow, edition: Edition) -> str:
    if row.reference_period:
        return formats.period(row.reference_period, edition.locale)
    return edition.words("pay.undated") if row.kind == "unsourced" else ""


def _join(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
