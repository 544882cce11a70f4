"""This module makes the sections that hold figures: pay, outlook, satisfaction."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from jobsite.catalog.pay import PayRow
from jobsite.pages import formats
from jobsite.pages.pay.tables import Line, pay_table, pay_tables
from jobsite.pages.sections.material import Material, make_section, source_words
from jobsite.pages.views import Cell, Group, Item, Section, Table

MOST_AREAS = 25


def pay(material: Material) -> Section | None:
    """Return a table of whole countries, the home country first, and one a country of its 25 first parts."""
    if not material.rows:
        return None
    word, edition = material.word, material.edition
    home = edition.settings.home_country
    countries = sorted({_country(row) for row in material.rows}, key=lambda each: (each != home, each))
    rows = sorted(material.rows, key=lambda row: countries.index(_country(row)))
    whole, parts = [row for row in rows if "/" not in row.place], [row for row in rows if "/" in row.place]
    tables = [_by_country(material, whole)] if whole else []
    for country, some in groupby(parts[:MOST_AREAS], key=_country):
        tables += _by_area(material, country, some)
    more = len(parts) - MOST_AREAS
    notes = (word("pay.more_areas", n=more),) if more > 0 else ()
    return Section(
        "pay",
        word("role.sections.pay"),
        "pay",
        tables=tuple(tables),
        notes=(*notes, word("pay.not_compared")),
    )


def _country(row: PayRow) -> str:
    return row.place.partition("/")[0]


def _by_country(material: Material, rows: Iterable[PayRow]) -> Table:
    """Return whole countries in one table, as each mostly has a currency of its own."""
    word, lines = material.word, _lines(material, rows)
    return pay_table(
        "pay-by-country", word("pay.by_country"), word("pay.place_head"), lines, material.edition
    )


def _by_area(material: Material, country: str, rows: Iterable[PayRow]) -> tuple[Table, ...]:
    word, edition = material.word, material.edition
    caption = word("pay.by_area", place=edition.place_name(country))
    name, lines = f"pay-by-area-{country}", _lines(material, rows)
    return pay_tables(name, caption, word("pay.place_head"), lines, edition)


def _lines(material: Material, rows: Iterable[PayRow]) -> list[Line]:
    return [Line(material.linker.place(row.place), row, material.spec.family) for row in rows]


def outlook(material: Material) -> Section | None:
    """Return how employment is expected to change."""
    spec, edition, words = material.spec, material.edition, material.word
    if not spec.outlook:
        return None
    head = tuple(
        Cell(words(f"outlook.{key}"), numeric=key in {"change", "openings"})
        for key in ("place", "years", "change", "openings", "source")
    )
    rows = tuple(
        (
            Cell(
                edition.place_name(each.place),
                note=(each.applies_to and words("outlook.applies_to", who=each.applies_to)) or "",
            ),
            Cell(words("outlook.from_to", start=each.from_, end=each.to)),
            Cell(
                "–" if each.change is None else formats.percent(each.change, edition.locale, signed=True),
                numeric=True,
            ),
            Cell(
                "–" if each.openings is None else formats.number(each.openings, edition.locale),
                numeric=True,
            ),
            Cell(source_words(material, each.source)),
        )
        for each in spec.outlook
    )
    table = Table("outlook-table", words("outlook.caption"), head, rows)
    return Section("outlook", words("role.sections.outlook"), "tables", tables=(table,))


def satisfaction(material: Material) -> Section | None:
    """Return how people find the job."""
    satisfaction = material.spec.satisfaction
    if satisfaction is None:
        return None
    score = satisfaction.score
    items: tuple[Item, ...] = ()
    if score:
        said = material.word(
            "role.score",
            value=formats.number(score.value, material.edition.locale),
            scale=formats.number(score.scale, material.edition.locale),
        )
        items = (Item(said, notes=(source_words(material, score.source),)),)
    body = material.block(satisfaction.text, "satisfaction") if satisfaction.text else ""
    return make_section(material, "satisfaction", "groups", [Group("", prose=body, items=items)])
