"""This module makes the sections of other figures than pay: outlook, satisfaction."""

from __future__ import annotations

from collections.abc import Iterator

from jobsite.catalog.expected import Expected, expectations
from jobsite.pages import formats
from jobsite.pages.pay import jobs_said
from jobsite.pages.pay.names import people, within_sentence
from jobsite.pages.sections.material import Material, make_section, source_words
from jobsite.pages.tables import GAP
from jobsite.pages.views import Cell, Group, Item, Section, Table


def outlook(material: Material) -> Section | None:
    """Return how employment is expected to change: in a sentence for the first, in a table for all."""
    found = expectations(material.spec, material.joined)
    if not found:
        return None
    words = material.word
    head = tuple(
        Cell(words(f"outlook.{key}"), numeric=key in {"change", "openings"})
        for key in ("place", "years", "change", "openings", "source")
    )
    rows = tuple(_outlook_row(each, material) for each in found)
    table = Table("outlook-table", words("outlook.caption"), head, rows)
    said = tuple(_outlook_said(found[0], material)) if found[0].occupation[0] else ()
    return Section("outlook", words("role.sections.outlook"), "tables", tables=(table,), said=said)


def _outlook_row(each: Expected, material: Material) -> tuple[Cell, ...]:
    edition, words = material.edition, material.word
    code, title = each.occupation
    whom = f"{title} ({code})" if each.is_broader else each.applies_to
    return (
        Cell(edition.place_name(each.place), note=words("outlook.applies_to", who=whom) if whom else ""),
        Cell(words("outlook.from_to", start=each.years[0], end=each.years[1])),
        Cell(
            GAP if each.change is None else formats.percent(each.change, edition.locale, signed=True),
            numeric=True,
        ),
        Cell(
            GAP if each.openings is None else formats.number(each.openings, edition.locale),
            numeric=True,
        ),
        Cell(source_words(material, each.source)),
    )


def _outlook_said(each: Expected, material: Material) -> Iterator[str]:
    """Yield an official projection as a sentence or two."""
    edition = material.edition
    title = within_sentence(each.occupation[1], edition.locale)
    who = title if each.is_broader else people(material.spec.title, material.spec.plural, edition)
    if each.change is not None:
        said = jobs_said.outlook(who, each.place, each.years, each.change, edition)
        more = "" if each.openings is None else jobs_said.openings(each.openings, edition)
        yield f"{said} {more}".rstrip()


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
