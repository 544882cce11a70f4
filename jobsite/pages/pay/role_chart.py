"""This module chooses what a role's pay is drawn beside: all occupations, and the nearest other roles."""

from __future__ import annotations

from collections.abc import Iterable

from jobsite.catalog.pay import PayRow
from jobsite.catalog.relations import Relation
from jobsite.pages.linker import Link
from jobsite.pages.pay.against import average_of
from jobsite.pages.pay.chart import ChartRow, chart_of
from jobsite.pages.pay.role_tables import RolePay
from jobsite.pages.views import Chart

MOST_RELATED = 3


def role_chart(title: str, pay: RolePay, relations: Iterable[Relation]) -> Chart | None:
    """Return the home country's chart; None where it has no sourced figure, or nothing to draw it beside."""
    row = pay.headline(pay.home) if pay.home else None
    if row is None:
        return None
    average = average_of(row, pay.edition)
    every = [ChartRow("all", Link(pay.edition.words("pay.all_head")), average)] if average else []
    near = _distinct(row, relations, pay)[:MOST_RELATED]
    return chart_of([ChartRow("here", Link(title), row), *every, *near], average, pay.edition)


def _distinct(row: PayRow, relations: Iterable[Relation], pay: RolePay) -> list[ChartRow]:
    """Return the related roles that are paid in the same place: of those of one official figure the first."""
    seen = {(row.table, row.occupation)}
    found = []
    for relation in relations:
        other = relation.role.pay
        if other is None or other.place != row.place or other.kind == "unsourced":
            continue
        key = (other.table, other.occupation)
        if not other.table or key not in seen:
            seen.add(key)
            found.append(ChartRow("related", pay.linker.role(relation.role.slug), other))
    return found
