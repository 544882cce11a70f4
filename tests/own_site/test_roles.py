"""The repository's own roles: enough of them, each written by itself, joined into one map."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from jobsite.catalog.card import texts_of
from jobsite.content.schema.role import REQUIRED, RoleSpec
from tests.own_content import own_library, own_roles

RUN = 8
PLACED = {"title", "family", "level", "codes", "status", "featured", "published", "updated"}
"""Fields that say where a role belongs, not what it is."""


def test_there_are_thirty_roles_in_five_families() -> None:
    roles = own_roles()
    assert len(roles) >= 30
    assert len({spec.family for spec in roles.values() if spec.family}) >= 5
    assert all(spec.family and spec.level for spec in roles.values())


def test_every_family_has_levels_a_matrix_and_defaults() -> None:
    lacking = [
        slug
        for slug, family in own_library().families.items()
        if not (family.description and family.levels and family.competencies and family.defaults)
    ]
    assert lacking == []


def test_forty_other_titles_lead_to_roles_and_none_to_two() -> None:
    roles = own_roles()
    titles = [title.casefold() for spec in roles.values() for title in (spec.title, *spec.alternate_titles)]
    assert len(titles) - len(roles) >= 40
    assert sorted({title for title in titles if titles.count(title) > 1}) == []


def test_three_roles_have_the_four_required_fields_only() -> None:
    told = {
        slug: {name for name in type(spec).model_fields if getattr(spec, name)} - PLACED
        for slug, spec in own_roles().items()
    }
    assert len([slug for slug, names in told.items() if names == set(REQUIRED)]) >= 3


def test_most_roles_answer_what_people_ask() -> None:
    answered = [slug for slug, spec in own_roles().items() if len(spec.faq) >= 3]
    assert len(answered) >= 30


def test_no_run_of_eight_words_stands_in_two_roles() -> None:
    assert sorted(shared_runs(own_roles())) == []


def test_a_planted_run_is_found() -> None:
    clerk = RoleSpec(title="Clerk", summary="Files, finds and copies the papers of a whole town hall.")
    porter = RoleSpec(title="Porter", overview="He files, finds, and copies the papers of a *whole* house.")
    runs = shared_runs({"clerk": clerk, "porter": porter})
    assert list(runs) == ["clerk and porter: files finds and copies the papers of a"]


def shared_runs(roles: Mapping[str, RoleSpec]) -> Iterator[str]:
    """Yield each pair of roles with the first run of words that both have, whatever the punctuation."""
    first: dict[tuple[str, ...], str] = {}
    told = set()
    for slug, spec in roles.items():
        for text in texts_of(spec):
            for run in runs_of(text):
                other = first.setdefault(run, slug)
                if other != slug and (other, slug) not in told:
                    told.add((other, slug))
                    yield f"{other} and {slug}: {' '.join(run)}"


def runs_of(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the runs of words of a text; addresses are not prose."""
    prose = re.sub(r"\]\([^)]*\)|https?://\S+", " ", text)
    words = re.findall(r"\w+", prose.casefold())
    return (tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1))


def test_career_paths_join_into_one_map_across_families() -> None:
    roles = own_roles()
    near: dict[str, set[str]] = defaultdict(set)
    for slug, spec in roles.items():
        for job in (*spec.path.comes_from, *spec.path.leads_to, *spec.path.switch_to) if spec.path else ():
            if job.role and job.role in roles:
                near[slug].add(job.role)
                near[job.role].add(slug)
    reached: set[str] = set()
    waiting = [next(iter(near))]
    while waiting:
        here = waiting.pop()
        reached.add(here)
        waiting += near[here] - reached
    assert near.keys() - reached == set()
    assert {roles[slug].family for slug in reached} == set(own_library().families)
