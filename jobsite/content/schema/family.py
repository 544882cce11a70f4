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
    """What roles write under level."""
    title: Line
    """What readers see."""
    description: Markdown | None = None
    """What is expected at this level."""


class LevelProficiency(Spec):
    """How well a skill is mastered at a level: `keeper: practitioner`."""

    level: LevelRef
    """Id of one of the family's levels."""
    proficiency: Proficiency
    """Awareness, working, practitioner or expert."""


class Competency(Spec):
    """One row of the competency matrix: a skill and how well each level masters it."""

    skill: SkillRef
    """Id of skills.yaml."""
    levels: Annotated[tuple[LevelProficiency, ...], KeyedBy("level", "proficiency")]
    """How well each level masters it."""


class Defaults(Spec):
    """What the roles of a family, or of the site, have unless they say otherwise."""

    benefits: Extendable | None = None
    """What comes on top of pay."""
    conditions: Conditions | None = None
    """What the work is like."""
    job_description: Posting | None = None
    """Texts of the posting."""


class FamilySpec(Spec):
    """A job family: its levels stand in order, from the first step up."""

    model_config = ConfigDict(title="Job family")

    title: Line
    """Name of the family."""
    description: Markdown | None = None
    """What its jobs have in common."""
    levels: Many[Level] = ()
    """From the first step up."""
    competencies: Annotated[tuple[Competency, ...], KeyedBy("skill", "levels")] = ()
    """Skill by level."""
    defaults: Defaults | None = None
    """What its roles have unless they say otherwise."""
