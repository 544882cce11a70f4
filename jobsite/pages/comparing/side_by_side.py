"""This module says in sentences what two roles come to side by side: pay, prospects, schooling, skills."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from jobsite.catalog.refusal import Ground
from jobsite.content.schema.role import Degree
from jobsite.pages import formats
from jobsite.pages.comparing.elsewhere import Elsewhere
from jobsite.pages.comparing.pay_said import pay_told
from jobsite.pages.comparing.skill_rows import named_skills, skills_of
from jobsite.pages.comparing.subject import Subject
from jobsite.pages.edition import Edition
from jobsite.pages.pay import jobs_said
from jobsite.pages.pay.names import people, within_sentence
from jobsite.pages.pay.refusals import ground_said
from jobsite.pages.views import Group, Item

MOST_SKILLS = 5
MOST_DEGREES = 2


def side_by_side(
    subjects: Sequence[Subject], there: Sequence[Elsewhere], edition: Edition
) -> tuple[Group, ...]:
    """Return the sentences by what they are about; what nothing is known of is left out.

    there: what is known of other countries.
    """
    one, other = subjects
    word = edition.words
    groups = (
        (word("comparison.said.pay"), _pay(one, other, edition)),
        (word("comparison.said.elsewhere"), _elsewhere(there, edition)),
        (word("comparison.said.outlook"), _outlook(one, other, edition)),
        (word("comparison.said.education"), _education(one, other, edition)),
        (word("comparison.said.skills"), _skills(one, other, edition)),
    )
    told = (
        (heading, tuple(Item(said) for said in dict.fromkeys(sentences))) for heading, sentences in groups
    )
    return tuple(Group(heading, items=items) for heading, items in told if items)


def _pay(one: Subject, other: Subject, edition: Edition) -> Iterator[str]:
    if one.sheet.rows or other.sheet.rows:
        yield from (told.said for told in pay_told(one, other, edition))


def _elsewhere(there: Sequence[Elsewhere], edition: Edition) -> Iterator[str]:
    """Yield a sentence for each other country, one for all those of one refusal."""
    refused: dict[str, list[str]] = {}
    for each in there:
        if each.told.is_refused:
            refused.setdefault(each.told.said, []).append(edition.place_name(each.place))
        else:
            yield each.told.said
    for said, places in refused.items():
        named = formats.listed(places, edition.locale)
        yield edition.words("comparison.refused_in", places=named, said=said)


def _outlook(one: Subject, other: Subject, edition: Edition) -> Iterator[str]:
    known = [each for each in (one.expected, other.expected) if each]
    codes = {each.occupation[0] for each in known}
    if len(known) > 1 and len(codes) == 1 and "" not in codes:
        code = codes.pop()
        yield ground_said(Ground("same-occupation", code, code), edition)
        return
    for each in (one, other):
        found = each.expected
        if found and found.change is not None:
            title = within_sentence(found.occupation[1], edition.locale)
            who = title if found.is_broader else _people(each, edition)
            said = jobs_said.outlook(who, found.place, found.years, found.change, edition)
            more = "" if found.openings is None else jobs_said.openings(found.openings, edition)
            yield f"{said} {more}".rstrip()


def _education(one: Subject, other: Subject, edition: Edition) -> Iterator[str]:
    """Yield who holds which degree: those that shares are known of for both, else the commonest of each."""
    who, whom = _people(one, edition), _people(other, edition)
    mine, theirs = _degrees(one), _degrees(other)
    both = [name for name in mine if name in theirs]
    for name in both[:MOST_DEGREES]:
        holders = (who, mine[name].share), (whom, theirs[name].share)
        yield jobs_said.degree_held_by_both(mine[name].degree, *holders, edition)
    if not both:
        for people_said, degrees in ((who, mine), (whom, theirs)):
            for degree in _commonest(degrees.values()):
                yield jobs_said.degree_held(degree.degree, (people_said, degree.share), edition)


def _degrees(subject: Subject) -> dict[str, Degree]:
    asked = subject.spec.requirements
    education = asked.education if asked else None
    return {each.degree.casefold(): each for each in education.degrees} if education else {}


def _commonest(degrees: Iterable[Degree]) -> list[Degree]:
    return sorted(degrees, key=lambda each: (-each.share, each.degree))[:1]


def _skills(one: Subject, other: Subject, edition: Edition) -> Iterator[str]:
    cards = (one.card, other.card)
    if not all(card.skills for card in cards):
        return
    who, whom = _people(one, edition), _people(other, edition)
    shared = skills_of(cards, edition).shared
    if shared:
        yield jobs_said.skills_shared(who, whom, len(shared), shared[:MOST_SKILLS], edition)
    else:
        count = sum(len(named_skills(card, edition)) for card in cards)
        yield jobs_said.no_skills_shared(who, whom, count, edition)


def _people(subject: Subject, edition: Edition) -> str:
    return people(subject.card.title, subject.card.plural, edition)
