"""Defaults of the site and the family: a role's own value replaces, `extend` adds, origins are told."""

from jobsite.catalog.inherit import Inherited, Point, inherit
from jobsite.content.load import load
from jobsite.content.validate import Surroundings, validate_role
from tests.conftest import Writer
from tests.sites import TODAY, write_role, write_site

SITE = "defaults: {benefits: [Leave, Pension], conditions: {environment: An office., culture: Calm.}}"
FAMILY = """\
title: Desk work
defaults:
  benefits: {extend: [Tea]}
  conditions: {culture: Brisk.}
  job_description: {how_to_apply: Write to us., benefits: {extend: [Cake]}}
"""


def inherited(write: Writer, *lines: str) -> Inherited:
    write_site(write, SITE)
    write("content/families/desk.yaml", FAMILY)
    write_role(write, "clerk", "family: desk", *lines)
    library, _ = load(write.root, TODAY)
    source = next(each for each in library.roles if each.slug == "clerk")
    role, faults = validate_role(write.root, source, Surroundings(library.names, frozenset(), TODAY))
    assert faults == []
    assert role is not None
    return inherit(role.spec, library.families["desk"].defaults, library.settings.defaults)


def texts(points: tuple[Point, ...]) -> list[str]:
    return [point.text for point in points]


def test_a_role_without_values_has_its_familys_and_its_sites(write: Writer) -> None:
    role = inherited(write)
    assert texts(role.benefits) == ["Leave", "Pension", "Tea"]
    assert role.conditions == (("environment", "An office."), ("culture", "Brisk."))
    assert dict(role.origins) == {
        "benefits": "site + family",
        "conditions.environment": "site",
        "conditions.culture": "family",
        "job_description.responsibilities": "the role's own lists",
        "job_description.benefits": "family",
        "job_description.how_to_apply": "family",
    }


def test_a_list_replaces_and_extend_adds(write: Writer) -> None:
    assert texts(inherited(write, "benefits: [Desk]").benefits) == ["Desk"]
    assert texts(inherited(write, "benefits: {extend: [Desk]}").benefits) == [
        "Leave",
        "Pension",
        "Tea",
        "Desk",
    ]


def test_the_lists_of_a_posting_begin_with_the_roles_own(write: Writer) -> None:
    posting = dict(inherited(write, "job_description: {responsibilities: {extend: [Travels]}}").posting)
    assert posting["responsibilities"] == (Point("Works well"), Point("Travels"))
    assert posting["benefits"] == (Point("Leave"), Point("Pension"), Point("Tea"), Point("Cake"))
    assert posting["how_to_apply"] == "Write to us."
