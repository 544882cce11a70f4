"""This module makes the section of related roles: near ones side by side, then those that name this one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from jobsite.catalog.relations import Relation
from jobsite.pages import formats, paths
from jobsite.pages.linker import Link
from jobsite.pages.pay.cells import pay_cells, sources_of
from jobsite.pages.sections.material import Material
from jobsite.pages.tables import tidy_table
from jobsite.pages.views import Cell, Group, Item, Section, Table

MOST_ROWS = 6
MOST_OTHERS = 40


def related(material: Material) -> Section | None:
    """Return six roles as a table, forty more folded, comparisons, and who else names this one."""
    near, named_by = material.relations, material.backlinks
    if not near and not named_by.roles and not material.compared:
        return None
    whys = {each.role: each.why for each in material.spec.related if each.why}
    groups = (*_others(material, near[MOST_ROWS:], whys), *_compared(material), *_named_by(material))
    notes = (material.word("related.more_named_by", n=named_by.more),) if named_by.more else ()
    tables = (_table(material, near[:MOST_ROWS], whys),) if near else ()
    heading = material.word("role.sections.related")
    return Section("related", heading, "related", groups=groups, tables=tables, notes=notes)


def _table(material: Material, near: Sequence[Relation], whys: Mapping[str, str]) -> Table:
    """Return the roles as rows, their pay on one axis."""
    head = (Cell(material.word(f"related.{key}")) for key in ("role", "duty", "education", "pay"))
    cards = [relation.role for relation in near]
    cells = zip(near, pay_cells(cards, material.edition), strict=True)
    rows = (_row(material, relation, whys, pay) for relation, pay in cells)
    table = tidy_table("related-table", material.word("related.caption"), head, rows, gap="")
    return replace(table, source=sources_of(cards, material.edition))


def _row(
    material: Material, relation: Relation, whys: Mapping[str, str], pay: Cell
) -> tuple[Cell, Cell, Cell, Cell]:
    card = relation.role
    link = material.linker.role(card.slug)
    notes = _notes(material, relation, whys)
    return (
        Cell(link.text, note="; ".join(notes), href=link.href),
        Cell(card.first_duty),
        Cell(card.education),
        pay,
    )


def _notes(material: Material, relation: Relation, whys: Mapping[str, str]) -> tuple[str, ...]:
    """Return what is said of a relation: that its role is archived, and why it is near."""
    card = relation.role
    status = material.word(f"roles.{card.status}") if card.status in {"archived", "draft"} else ""
    return tuple(filter(None, (status, whys.get(card.slug) or _reason(material, relation))))


def _reason(material: Material, relation: Relation) -> str:
    """Return in words what two roles have in common, nothing where that is not known."""
    there = (("path", relation.on_path), ("skills", relation.skills), ("family", relation.same_family))
    key = "_".join(name for name, value in there if value)
    skills = formats.listed(relation.skills, material.edition.locale)
    return material.word(f"related.why.{key}", skills=skills) if key else ""


def _others(material: Material, near: tuple[Relation, ...], whys: Mapping[str, str]) -> Iterable[Group]:
    if not near:
        return
    link = material.linker.role
    items = [
        Item("", link=link(relation.role.slug), notes=_notes(material, relation, whys))
        for relation in near[:MOST_OTHERS]
    ]
    if left_out := len(near) - len(items):
        items.append(Item(material.word("related.left_out", n=left_out)))
    yield Group(material.word("related.more", n=len(near)), items=tuple(items))


def _compared(material: Material) -> Iterable[Group]:
    """Yield the ways to the pages that show this role beside another, and to where one chooses."""
    linker = material.linker
    if "compare" not in material.edition.kinds:
        return
    here = linker.page.rpartition("/")[2].removesuffix(".html")
    links = [
        Link(card.title, linker.to_path(paths.comparison_path(here, card.slug)))
        for card in material.compared[:MOST_OTHERS]
    ]
    if links:
        links.append(Link(material.word("related.compare_any"), linker.to_path(paths.COMPARE)))
        yield Group(material.word("related.compare"), links=tuple(links))


def _named_by(material: Material) -> Iterable[Group]:
    links = tuple(material.linker.role(card.slug) for card in material.backlinks.roles)
    if links:
        yield Group(material.word("related.named_by"), links=links)
