"""This module says what the figures of a comparison stand on: place, period, basis, date, source, codes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jobsite.pages.comparing.elsewhere import Elsewhere
from jobsite.pages.comparing.subject import Subject, occupation_of
from jobsite.pages.edition import Edition
from jobsite.pages.pay.remarks import broader
from jobsite.pages.pay.role_said import old_said
from jobsite.pages.pay.words import joined, source_note


def footing(subjects: Sequence[Subject], there: Sequence[Elsewhere], edition: Edition) -> tuple[str, ...]:
    """Return the lines under the table, each once; one that is not of all roles names its role.

    there: what is known of other countries; of those that are compared it is told too.
    """
    here = [(each.card.title, [*_pay(each, edition), *_outlook(each, edition)]) for each in subjects]
    lines = list(_common_first(here, edition))
    for other in there:
        if not other.told.is_refused:
            place = edition.place_name(other.place)
            pay = [(joined(each.card.title, place), list(_pay(each, edition))) for each in other.subjects]
            lines += _common_first(pay, edition)
    return tuple(lines)


def _common_first(told: Sequence[tuple[str, list[str]]], edition: Edition) -> Iterator[str]:
    """Yield lines that are of all, then the others, each after what it is of."""
    common = [line for line in told[0][1] if all(line in lines for _, lines in told)]
    yield from common
    for name, lines in told:
        for line in lines:
            if line not in common:
                yield edition.words("comparison.of_role", role=name, said=line)


def _pay(subject: Subject, edition: Edition) -> Iterator[str]:
    words, row = edition.words, subject.row
    if row is None:
        return
    place = edition.place_name(row.place)
    yield words("comparison.pay_note", place=place, said=source_note(row, edition))
    occupation = occupation_of(subject, row)
    if occupation and row.is_broader:
        yield broader(occupation.title, occupation.code, edition)
    yield from old_said([row], edition)


def _outlook(subject: Subject, edition: Edition) -> Iterator[str]:
    words, row, outlook = edition.words, subject.row, subject.expected
    if outlook is None:
        return
    place, source = edition.place_name(outlook.place), edition.sources.get(outlook.source or "")
    title = source.title if source else words("role.unsourced")
    yield words("comparison.outlook_note", place=place, source=title)
    code, name = outlook.occupation
    if outlook.is_broader and not (row and row.is_broader and row.occupation == code):
        yield broader(name, code, edition)


def used_sources(subjects: Sequence[Subject], there: Sequence[Elsewhere]) -> tuple[str, ...]:
    """Return the ids of all sources of the page, each once, in the order of the table."""
    compared = (each for other in there if not other.told.is_refused for each in other.subjects)
    used: list[str | None] = [each.row.source for each in (*subjects, *compared) if each.row]
    used += [each.expected.source for each in subjects if each.expected]
    for each in subjects:
        asked = each.spec.requirements
        if asked and asked.education and asked.education.degrees:
            used.append(asked.education.source)
    return tuple(slug for slug in dict.fromkeys(used) if slug)
