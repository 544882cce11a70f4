"""This module makes the sections of other figures than pay: outlook, satisfaction."""

from __future__ import annotations

from jobsite.pages import formats
from jobsite.pages.sections.material import Material, make_section, source_words
from jobsite.pages.views import Cell, Group, Item, Section, Table


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
