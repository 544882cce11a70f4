"""This module defines what an author may write about a job family."""

from __future__ import annotations

from typing import Annotated

from pydantic import ConfigDict

from jobsite.content.schema.role import Conditions, Extendable, Posting, Proficiency
from jobsite.content.schema.scalars import Id, LevelRef, Line, Markdown, SkillRef
from jobsite.content.schema.spec import KeyedBy, Many, Spec


class Level(Spec):
    """One step of a family's ladder."""

    id: Id
    title: Line
    description: Markdown | None = None


class LevelProficiency(Spec):
    """How well a skill is mastered at a level: `keeper: practitioner`."""

    level: LevelRef
    proficiency: Proficiency


class Competency(Spec):
    """One row of the competency matrix: a skill and how well each level masters it."""

    skill: SkillRef
    levels: Annotated[tuple[LevelProficiency, ...], KeyedBy("level", "proficiency")]


class Defaults(Spec):
    """What the roles of a family, or of the site, have unless they say otherwise."""

    benefits: Extendable | None = None
    conditions: Conditions | None = None
    job_description: Posting | None = None


class FamilySpec(Spec):
    """A job family: its levels stand in order, from the first step up."""

    model_config = ConfigDict(title="Job family")

    title: Line
    description: Markdown | None = None
    levels: Many[Level] = ()
    competencies: Annotated[tuple[Competency, ...], KeyedBy("skill", "levels")] = ()
    defaults: Defaults | None = None
