"""This module makes the tables of a place, a family each: roles against all occupations, and the nation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from jobsite.catalog.amounts import amount_of
from jobsite.catalog.card import Card
from jobsite.catalog.comparison import Comparison, compare
from jobsite.catalog.conversion import Converted, convert
from jobsite.catalog.pay import PayRow, average_for
from jobsite.pages import formats
from jobsite.pages.drawings.axis import Axis
from jobsite.pages.edition import Edition
from jobsite.pages.linker import Linker
from jobsite.pages.pay.against import (
    Against,
    against,
    average_of,
    difference_cell,
    refusals,
    statistic_of,
)
from jobsite.pages.pay.definitions import definitions
from jobsite.pages.pay.names import counted
from jobsite.pages.pay.remarks import rates_said
from jobsite.pages.pay.role_said import old_said
from jobsite.pages.pay.sentences import against_nation, earned
from jobsite.pages.pay.tables import Line, Plan, axis_of_lines, pay_table, pay_tables
from jobsite.pages.pay.words import is_sourced, joined, source_note
from jobsite.pages.views import Cell, Table


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row of a place's page: its nation's that goes with it, and the card of its role."""

    row: PayRow
    nation: PayRow | None
    card: Card


@dataclass(frozen=True, slots=True)
class _Held:
    """A row against all occupations of its place, against its nation, and at national prices."""

    placed: PlacedRow
    everybody: Against
    nation: Against
    level: Converted | None


def place_tables(
    place: str, rows: Sequence[PlacedRow], linker: Linker, edition: Edition, *, whole: bool
) -> tuple[tuple[Table, ...], tuple[str, ...]]:
    """Return the tables of a page of a place, those of sourced figures a family each, and what to note.

    What is drawn in the most frequent currency and period has one axis on the whole page.
    """
    held = [_held(each, edition) for each in rows]
    sourced = [each for each in held if is_sourced(each.placed.row)]
    others = [each for each in held if not is_sourced(each.placed.row)]
    heads = _heads(sourced, edition)
    tables = [*_family_tables(place, sourced, heads, linker, edition, whole=whole)]
    if others:
        name = edition.place_name(place)
        words, table = edition.words, "pay-table-unsourced" if sourced else "pay-table"
        apart = words("pay.caption_unsourced", place=name)
        caption = apart if sourced else words("pay.caption", place=name)
        plan = Plan(table, caption, words("pay.role_head"))
        tables += pay_tables(plan, [_line(each, (), linker, edition) for each in others], edition)
    notes = (*_notes(place, held, edition), *definitions((each.row for each in rows), edition))
    return tuple(tables), tuple(dict.fromkeys(notes))


def _held(placed: PlacedRow, edition: Edition) -> _Held:
    row = placed.row
    everybody = against(row, average_of(row, edition))
    if not is_sourced(row):
        return _Held(placed, everybody, Against(None), None)
    levels = [table for table in edition.rates if table.kind == "price-parity"]
    found = convert(amount_of(row, statistic_of(row)), levels[0]) if levels and "/" in row.place else None
    return _Held(
        placed, everybody, against(row, placed.nation), found if isinstance(found, Converted) else None
    )


def _family_tables(  # noqa: PLR0913 - a table says many things
    place: str,
    held: Sequence[_Held],
    heads: tuple[Cell, ...],
    linker: Linker,
    edition: Edition,
    *,
    whole: bool,
) -> Iterator[Table]:
    words, name = edition.words, edition.place_name(place)
    units = Counter(_unit(each) for each in held)
    axes = {unit: _axis(unit, held, heads, linker, edition) for unit in units}
    families = groupby(held, key=lambda each: each.placed.card.family)
    for number, (family, some) in enumerate(families, 1):
        title = edition.family_title(family) if family else words("pay.no_family")
        one = len({each.placed.card.family for each in held}) == 1
        caption = (
            words("pay.caption", place=name) if one else words("pay.of_family", family=title, place=name)
        )
        table = f"pay-table-{number}" if number > 1 else "pay-table"
        plan = Plan(table, caption, words("pay.role_head"), heads, whole=whole)
        by_unit = groupby(sorted(some, key=_unit), key=_unit)
        for count, (unit, rows) in enumerate(by_unit, 1):
            lines = [_line(each, heads, linker, edition) for each in rows]
            numbered = plan if count == 1 else replace(plan, name=f"pay-table-{number}-{count}")
            yield pay_table(numbered, lines, edition, axes[unit])


def _unit(held: _Held) -> tuple[str, str]:
    return held.placed.row.currency, held.placed.row.period


def _axis(
    unit: tuple[str, str], held: Iterable[_Held], heads: tuple[Cell, ...], linker: Linker, edition: Edition
) -> Axis | None:
    lines = [_line(each, heads, linker, edition) for each in held if _unit(each) == unit]
    return axis_of_lines(lines, from_zero=len(lines) == 1)


def _line(held: _Held, heads: tuple[Cell, ...], linker: Linker, edition: Edition) -> Line:
    placed = held.placed
    cells = [difference_cell(held.everybody, edition)]
    cells += [difference_cell(held.nation, edition)]
    cells += [_level_cell(held.level, edition)]
    shown = [cell for cell, head in zip(cells, _all_heads(edition), strict=True) if head in heads]
    rule = held.everybody.other if is_sourced(placed.row) else None
    return Line(linker.role(placed.row.role), placed.row, placed.card.family, tuple(shown), rule)


def _heads(held: Iterable[_Held], edition: Edition) -> tuple[Cell, ...]:
    """Return the heads of those columns that any row has something for."""
    some = list(held)
    there = (
        any(isinstance(each.everybody.found, Comparison) for each in some),
        any(isinstance(each.nation.found, Comparison) for each in some),
        any(each.level for each in some),
    )
    return tuple(head for head, has in zip(_all_heads(edition), there, strict=True) if has)


def _all_heads(edition: Edition) -> tuple[Cell, ...]:
    words = edition.words
    texts = (words("pay.against_all_head"), words("pay.against_nation"), words("pay.level_head"))
    return tuple(Cell(text, numeric=True, sort="number") for text in texts)


def _level_cell(level: Converted | None, edition: Edition) -> Cell:
    if level is None:
        return Cell("–", numeric=True)
    amount = formats.money(level.number, level.currency, edition.locale)
    return Cell(edition.words("pay.about", amount=amount), numeric=True, sort=str(level.number))


def _notes(place: str, held: Iterable[_Held], edition: Edition) -> Iterator[str]:
    """Yield why something is not compared, where other figures are from, and by what prices are levelled."""
    some, words = list(held), edition.words
    yield from refusals((each.everybody for each in some), edition)
    yield from refusals((each.nation for each in some), edition)
    tables = {each.placed.row.table for each in some}
    for each in some:
        other = each.everybody.other
        if other and other.table not in tables:
            name = edition.place_name(place)
            yield words("pay.all_source", place=name, source=source_note(other, edition))
    for level in dict.fromkeys(each.level for each in some if each.level):
        source = edition.sources.get(level.source)
        yield words(
            "pay.rate_note.price-parity",
            rate=rates_said(level, edition),
            place=edition.place_name(place),
            date=formats.period(level.reference_period, edition.locale),
            source=joined(source.publisher or "", source.title) if source else level.source,
        )
    if some and not edition.averages_of(place):
        yield words("pay.no_average", place=edition.place_name(place))


def place_said(place: str, rows: Iterable[PayRow], edition: Edition) -> Iterator[str]:
    """Yield what all occupations pay in a place, against the nation, and which figures there are old.

    The table that the roles' figures are of comes first; where several tables speak, each is named.
    """
    some = list(rows)
    of_roles = {row.table for row in some}
    every = {row.table: row for row in reversed(edition.averages_of(place)) if not row.industry}
    chosen = sorted(every.values(), key=lambda row: (row.table not in of_roles, row.table))
    for row in chosen:
        told = tuple(_everybody_said(place, row, edition))
        yield from (" ".join((*told, source_note(row, edition))),) if told and len(chosen) > 1 else told
    yield from old_said(some, edition)


def _everybody_said(place: str, row: PayRow, edition: Edition) -> Iterator[str]:
    everybody = counted(edition.words("pay.everybody"), row.population, edition)
    country, _, part = place.partition("/")
    nation = _nation(row, edition.averages_of(country)) if part else None
    for statistic in ("median", "mean"):
        amount = amount_of(row, statistic)
        if amount is None or amount.number is None:
            continue
        found = compare(amount, amount_of(nation, statistic) if nation else None)
        if isinstance(found, Comparison):
            yield against_nation(everybody, found, edition)
        else:
            yield earned(everybody, amount, edition)


def _nation(row: PayRow, rows: Iterable[PayRow]) -> PayRow | None:
    return next((each for each in rows if average_for(replace(row, place=each.place), [each])), None)
