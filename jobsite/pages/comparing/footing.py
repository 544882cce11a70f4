"""This module says what the figures of a comparison stand on: place, period, basis, date, source, codes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jobsite.pages.comparing.subject import Subject, occupation_of
from jobsite.pages.edition import Edition
from jobsite.pages.pay.remarks import broader
from jobsite.pages.pay.words import source_note


def footing(subjects: Sequence[Subject], edition: Edition) -> tuple[str, ...]:
    """Return the lines under the table, each once; one that is not of all roles names its role."""
    told = [(each.card.title, tuple(_lines(each, edition))) for each in subjects]
    common = [line for line in told[0][1] if all(line in lines for _, lines in told)]
    own = [
        edition.words("comparison.of_role", role=title, said=line)
        for title, lines in told
        for line in lines
        if line not in common
    ]
    return (*common, *own)


def _lines(subject: Subject, edition: Edition) -> Iterator[str]:
    words, row, outlook = edition.words, subject.row, subject.expected
    if row:
        yield words(
            "comparison.pay_note", place=edition.place_name(row.place), said=source_note(row, edition)
        )
        occupation = occupation_of(subject, row)
        if occupation and row.is_broader:
            yield broader(occupation.title, occupation.code, edition)
    if outlook:
        source = edition.sources.get(outlook.source or "")
        title = source.title if source else words("role.unsourced")
        yield words("comparison.outlook_note", place=edition.place_name(outlook.place), source=title)
        code, name = outlook.occupation
        if outlook.is_broader and not (row and row.is_broader and row.occupation == code):
            yield broader(name, code, edition)


def used_sources(subjects: Sequence[Subject]) -> tuple[str, ...]:
    """Return the ids of all sources of the page, each once, in the order of the table."""
    used: list[str | None] = [each.row.source for each in subjects if each.row]
    used += [each.expected.source for each in subjects if each.expected]
    for each in subjects:
        asked = each.spec.requirements
        if asked and asked.education and asked.education.degrees:
            used.append(asked.education.source)
    return tuple(slug for slug in dict.fromkeys(used) if slug)
