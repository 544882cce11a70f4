"""This module makes the tables of a role's pay: by country, by area, by industry, and counted otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from jobsite.catalog.areas import MOST_AREAS
from jobsite.catalog.comparison import Comparison
from jobsite.catalog.pay import PayRow, chiefs, headline_pay, published
from jobsite.pages import formats
from jobsite.pages.edition import Edition
from jobsite.pages.linker import Link, Linker
from jobsite.pages.pay.against import (
    Against,
    against,
    average_of,
    difference_cell,
    other_cell,
    refusals,
    statistic_of,
)
from jobsite.pages.pay.tables import Line, Plan, pay_table, pay_tables
from jobsite.pages.pay.words import industry_title, is_sourced, source_note
from jobsite.pages.views import Cell, Table

MOST_INDUSTRIES = 3


@dataclass(frozen=True, slots=True)
class RolePay:
    """The rows of a role, by place, official ones first, and the family that names its levels."""

    rows: Sequence[PayRow]
    family: str | None
    linker: Linker
    edition: Edition

    @property
    def home(self) -> str | None:
        """The slug of the site's home country."""
        return self.edition.settings.home_country

    def countries(self) -> tuple[str, ...]:
        """Return the countries that there are rows of, the home country first."""
        slugs = {country_of(row) for row in self.rows}
        return tuple(sorted(slugs, key=lambda slug: (slug != self.home, self.edition.place_name(slug), slug)))

    def headline(self, country: str) -> PayRow | None:
        """Return the row that stands for a country as a whole; None where there is none with a source."""
        row = headline_pay([row for row in self.rows if row.place == country], country)
        return row if row and is_sourced(row) else None

    def of_chief_occupation(self, rows: Iterable[PayRow], country: str) -> list[PayRow]:
        """Return typed rows, and those of the occupation that stands for the country as a whole.

        A role of several occupations has the others on its page of areas, where each has its own table.
        """
        chief = self.headline(country)
        code = chief.occupation if chief else None
        return [row for row in rows if not row.table or not code or row.occupation == code]

    def line(self, row: PayRow) -> Line:
        """Return a row as a line that begins with its place."""
        return Line(self.linker.place(row.place), replace(row, is_broader=False), self.family)


def country_of(row: PayRow) -> str:
    """Return the slug of the country that a row's place lies in."""
    return row.place.partition("/")[0]


def by_country(pay: RolePay, *, is_drawn: bool) -> Iterator[Table]:
    """Yield the table of whole countries, each beside its figure of all occupations.

    Without drawings where a chart stands above it: axes of several currencies say little side by side.
    """
    edition, words = pay.edition, pay.edition.words
    rows = [row for slug in pay.countries() for row in chiefs(pay.rows) if row.place == slug]
    if rows:
        held = [(row, against(row, average_of(row, edition))) for row in rows]
        lines = [_held_line(pay.line(row), each, edition) for row, each in held]
        plan = Plan(
            "pay-by-country",
            words("pay.by_country"),
            words("pay.place_head"),
            _heads(held, edition),
            notes=tuple(dict.fromkeys((*_remarks(held, edition), *_absent(pay)))),
            spread=is_drawn,
            is_drawn=is_drawn,
        )
        yield pay_table(plan, lines, edition)


def by_area(pay: RolePay) -> Iterator[Table]:
    """Yield the home country's regions and areas, after the nation: against all there, against the nation.

    A site without a home country has such a table of each country.
    """
    edition, words = pay.edition, pay.edition.words
    for country in (pay.home,) if pay.home else pay.countries():
        parts = chosen_parts(pay, country)
        if not parts:
            continue
        nation = pay.headline(country)
        nation = nation if nation and nation.table else None
        rows = [*([nation] if nation else []), *parts]
        held = [(row, against(row, average_of(row, edition))) for row in rows]
        wholes = [row for row in chiefs(pay.rows) if row.place == country]
        nations = [against(row, _nation_of(row, wholes, nation)) for row in rows]
        heads = _heads(held, edition)
        lines = [
            _held_line(pay.line(row), each, edition, _nation_cells(whole, edition), with_all=bool(heads))
            for (row, each), whole in zip(held, nations, strict=True)
        ]
        if any(isinstance(each.found, Comparison) for each in nations):
            heads += (Cell(words("pay.against_nation"), numeric=True, sort="number"),)
        caption = words("pay.by_area", place=edition.place_name(country))
        plan = Plan(f"pay-by-area-{country}", caption, words("pay.place_head"), heads)
        yield from pay_tables(plan, lines, edition)


def chosen_parts(pay: RolePay, country: str) -> list[PayRow]:
    """Return the rows of a country's regions and areas that a role's page shows: so many at most.

    All are of one occupation. Regions first, then areas, each by name; of too many those with the highest
    and the lowest figures, and those with most people.
    """
    edition = pay.edition
    rows = [
        row
        for row in pay.of_chief_occupation(chiefs(pay.rows), country)
        if row.place.startswith(f"{country}/")
    ]
    rows.sort(key=lambda row: (edition.is_area(row.place), edition.place_name(row.place), row.place))
    if len(rows) <= MOST_AREAS:
        return rows
    paid = sorted(rows, key=_amount)
    ends = {*map(id, paid[:2]), *map(id, paid[-2:])}
    others = sorted((row for row in rows if id(row) not in ends), key=lambda row: -(row.n or 0))
    kept = {*ends, *map(id, others[: MOST_AREAS - len(ends)])}
    return [row for row in rows if id(row) in kept]


def by_industry(pay: RolePay, most: int = MOST_INDUSTRIES) -> tuple[Table, ...]:
    """Return the home country's industries, the best paying first; of too many it says how many there are."""
    edition, words = pay.edition, pay.edition.words
    rows = [row for row in pay.rows if row.industry and row.table and row.place == pay.home]
    rows = [row for row in pay.of_chief_occupation(rows, pay.home or "") if published(row)]
    count = len(rows)
    rows = sorted(rows, key=_amount, reverse=True)[:most]
    if not rows:
        return ()
    told = {"n": formats.number(len(rows), edition.locale), "of": formats.number(count, edition.locale)}
    notes = (words("pay.best_industries", **told),) if count > most else ()
    held = [(row, against(row, average_of(row, edition))) for row in rows]
    lines = [_held_line(_of_industry(row, pay), each, edition) for row, each in held]
    caption = words("pay.by_industry", place=edition.place_name(pay.home or ""))
    head = words("pay.industry_head")
    plan = Plan("pay-by-industry", caption, head, _heads(held, edition), notes=notes)
    return pay_tables(plan, lines, edition)


def _of_industry(row: PayRow, pay: RolePay) -> Line:
    """Return a row as a line that begins with its industry."""
    return Line(
        Link(industry_title(row, pay.edition)), replace(row, industry=None, is_broader=False), pay.family
    )


def counted_otherwise(pay: RolePay) -> tuple[Table, ...]:
    """Return what else official tables have of whole countries: by the hour, of other employees."""
    edition, words = pay.edition, pay.edition.words
    shown = {id(row) for row in chiefs(pay.rows)}
    rows = [
        row
        for row in pay.rows
        if row.table and not row.industry and "/" not in row.place and id(row) not in shown and published(row)
    ]
    held = [(row, against(row, average_of(row, edition))) for row in rows]
    lines = [_held_line(pay.line(row), each, edition) for row, each in held]
    plan = Plan("pay-otherwise", words("pay.otherwise"), words("pay.place_head"), _heads(held, edition))
    return (pay_table(plan, lines, edition),) if lines else ()


def _held_line(
    line: Line, held: Against, edition: Edition, more: tuple[Cell, ...] = (), *, with_all: bool = True
) -> Line:
    """Return a line with the cells of all occupations, where its table has such columns, and more."""
    cells = (other_cell(line.row, held, edition), difference_cell(held, edition)) if with_all else ()
    return line._replace(more=(*cells, *more), rule=held.other)


def _heads(held: Iterable[tuple[PayRow, Against]], edition: Edition) -> tuple[Cell, ...]:
    """Return the heads of what rows are held against; none where there is nothing to hold them against."""
    if not any(each.other for _, each in held):
        return ()
    words = edition.words
    return (
        Cell(words("pay.all_head"), numeric=True, sort="number"),
        Cell(words("pay.difference_head"), numeric=True, sort="number"),
    )


def _nation_cells(held: Against, edition: Edition) -> tuple[Cell, ...]:
    """Return how far a row lies from its nation's; nothing of the nation's own."""
    is_own = isinstance(held.found, Comparison) and held.found.a.place == held.found.b.place
    return (Cell("–", numeric=True) if is_own else difference_cell(held, edition),)


def _nation_of(row: PayRow, wholes: Iterable[PayRow], nation: PayRow | None) -> PayRow | None:
    """Return the nation's row of a row's table and occupation, else the one that stands for the nation."""
    key = (row.table, row.occupation)
    return next((each for each in wholes if row.table and (each.table, each.occupation) == key), nation)


def _amount(row: PayRow) -> Decimal:
    return published(row).get(statistic_of(row), Decimal(-1))


def _remarks(held: Iterable[tuple[PayRow, Against]], edition: Edition) -> Iterator[str]:
    """Yield where figures of all occupations are from that stand in no table of a role, and refusals."""
    some = list(held)
    tables = {row.table for row, _ in some}
    for row, each in some:
        if each.other and each.other.table not in tables:
            place = edition.place_name(row.place)
            yield edition.words("pay.all_source", place=place, source=source_note(each.other, edition))
    yield from refusals((each for _, each in some), edition)


def _absent(pay: RolePay) -> Iterator[str]:
    """Yield which countries no figure of all occupations is known of."""
    names = [
        pay.edition.place_name(slug)
        for slug in pay.countries()
        if not pay.edition.averages_of(slug) and any(row.place == slug for row in pay.rows)
    ]
    for name in names:
        yield pay.edition.words("pay.no_average", place=name)
