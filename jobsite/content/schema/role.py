"""This module defines what an author may write about a role."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Generic, Literal, TypeVar

from pydantic import ConfigDict, Field

from jobsite.content.schema.pay import PayEntry
from jobsite.content.schema.scalars import (
    Amount,
    AssetRef,
    Change,
    Count,
    Date,
    EscoUri,
    FamilyRef,
    Flag,
    Id,
    Isco08Code,
    LevelRef,
    Line,
    Markdown,
    NocCode,
    OnetCode,
    PersonRef,
    PlaceRef,
    RoleRef,
    Share,
    SocCode,
    SourceRef,
    UkSocCode,
    Url,
    Year,
)
from jobsite.content.schema.spec import GroupedBy, Many, OneOrMore, Spec

Proficiency = Literal["awareness", "working", "practitioner", "expert"]
Status = Literal["published", "draft", "planned", "archived"]
SkillKind = Literal["hard", "soft", "knowledge", "other"]


class LabelledText(Spec):
    """A list item: text, with a label in front of it where that helps."""

    short: ClassVar[str] = "text"
    text: Markdown
    label: Line | None = None


class Duty(Spec):
    """One responsibility."""

    short: ClassVar[str] = "text"
    text: Markdown
    label: Line | None = None
    kind: Literal["core", "supplemental"] | None = None


class Practice(Spec):
    """What somebody reports having done in the job, and where that was read."""

    short: ClassVar[str] = "text"
    text: Markdown
    from_: Line | None = Field(default=None, alias="from")


class RoleSkill(Spec):
    """A skill the role asks for; matched to skills.yaml by id, name or alternate name."""

    short: ClassVar[str] = "skill"
    skill: Line
    kind: SkillKind | None = None
    level: Proficiency | None = None
    importance: Literal["essential", "desirable"] | None = None
    share: Share | None = None
    why: Markdown | None = None
    example: Markdown | None = None
    source: SourceRef | None = None


class ToolGroup(Spec):
    """Products of one category."""

    category: Line
    products: Many[Line]


class Requirement(Spec):
    """One thing that is asked of a candidate."""

    short: ClassVar[str] = "text"
    text: Markdown
    need: Literal["required", "preferred"] | None = None


class Degree(Spec):
    """How many percent of the people in the role hold a degree."""

    degree: Line
    share: Share


class Education(Spec):
    """Schooling asked for and held."""

    short_list: ClassVar[str] = "items"
    items: Many[Requirement] = ()
    degrees: Many[Degree] = ()
    source: SourceRef | None = None


class Months(Spec):
    """A span of months."""

    min: Count | None = None
    max: Count | None = None


class Job(Spec):
    """Another job: the slug of a role, or a title where it has no page."""

    short: ClassVar[str] = "role"
    role: RoleRef | None = None
    title: Line | None = None


class ExperienceBand(Spec):
    """What people with so many months of experience did before, and do next."""

    months: Months
    held_before: Many[Job] = ()
    next: Many[Job] = ()


class Experience(Spec):
    """Work done before."""

    short_list: ClassVar[str] = "items"
    items: Many[Requirement] = ()
    months: Months | None = None
    bands: Many[ExperienceBand] = ()


class Requirements(Spec):
    """What a candidate brings."""

    certifications: Many[Requirement] = ()
    licences: Many[Requirement] = ()
    training: Many[Requirement] = ()
    education: Education | None = None
    experience: Experience | None = None


class Employment(Spec):
    """The contract."""

    type: Line | None = None
    location: Line | None = None
    remote: Line | None = None
    travel: Line | None = None


class Hours(Spec):
    """Hours a week."""

    min: Amount | None = None
    max: Amount | None = None


class Schedule(Spec):
    """When the work is done."""

    short: ClassVar[str] = "text"
    text: Markdown | None = None
    hours: Hours | None = None


class Conditions(Spec):
    """What the work is like."""

    environment: Markdown | None = None
    schedule: Schedule | None = None
    physical: Markdown | None = None
    autonomy: Markdown | None = None
    work_style: Markdown | None = None
    culture: Markdown | None = None


class Headcount(Spec):
    """How many people are managed."""

    min: Count | None = None
    max: Count | None = None


class Reporting(Spec):
    """Whom the role answers to, leads and works with."""

    reports_to: Job | None = None
    manages: Headcount | None = None
    team: Markdown | None = None
    works_with: Many[Job] = ()


class CareerPath(Spec):
    """Where people come from and go to."""

    comes_from: Many[Job] = ()
    leads_to: Many[Job] = ()
    switch_to: Many[Job] = ()
    advancement: Markdown | None = None


class Outlook(Spec):
    """How employment is expected to change, in percent over the years, and openings a year."""

    place: PlaceRef
    from_: Year = Field(alias="from")
    to: Year
    change: Change | None = None
    openings: Count | None = None
    applies_to: Line | None = None
    source: SourceRef | None = None


class Score(Spec):
    """A measured satisfaction: value out of scale."""

    value: Amount
    scale: Amount
    source: SourceRef | None = None


class Satisfaction(Spec):
    """How people find the job."""

    short: ClassVar[str] = "text"
    text: Markdown | None = None
    score: Score | None = None


class Extendable(Spec):
    """A list that has defaults: a list replaces them, `extend` adds to them."""

    short_list: ClassVar[str] = "items"
    items: Many[LabelledText] = ()
    extend: Many[LabelledText] = ()


class Posting(Spec):
    """The adjustable job posting; what is left out is taken from the role's own lists."""

    brief: Markdown | None = None
    responsibilities: Extendable | None = None
    qualifications: Extendable | None = None
    benefits: Extendable | None = None
    additional_information: Markdown | None = None
    how_to_apply: Markdown | None = None
    equal_opportunity: Markdown | None = None


class Question(Spec):
    """A question and its answer."""

    question: Line
    answer: Markdown


class ExpertAnswer(Spec):
    """What a named expert answered."""

    question: Line
    answer: Markdown
    person: PersonRef
    date: Date | None = None


class Hyperlink(Spec):
    """A titled address."""

    title: Line
    url: Url


class RelatedRole(Spec):
    """Another role, and why it is named."""

    short: ClassVar[str] = "role"
    role: RoleRef
    why: Line | None = None


class OwnSection(Spec):
    """A section of the author's own; it stands after the named standard section, else at the end."""

    title: Line
    body: Markdown
    after: Line | None = None


class Audience(Spec):
    """A sentence for each kind of reader."""

    seeker: Markdown | None = None
    hiring: Markdown | None = None
    writing: Markdown | None = None


class Picture(Spec):
    """A picture of content/assets/."""

    asset: AssetRef
    alternative_text: Line | None = None
    credit: Line | None = None


class Review(Spec):
    """Who checked the text, and when."""

    by: PersonRef
    date: Date


C = TypeVar("C")


class CodeEntry(Spec, Generic[C]):
    """A code of one classification; broader: it covers more than the role."""

    short: ClassVar[str] = "code"
    code: C
    broader: Flag = False


class SocEntry(CodeEntry[SocCode]):
    """A code of US SOC 2018."""


class OnetEntry(CodeEntry[OnetCode]):
    """A code of O*NET-SOC."""


class UkSocEntry(CodeEntry[UkSocCode]):
    """A code of UK SOC 2020."""


class NocEntry(CodeEntry[NocCode]):
    """A code of NOC 2021."""


class Isco08Entry(CodeEntry[Isco08Code]):
    """A code of ISCO-08."""


class EscoEntry(CodeEntry[EscoUri]):
    """A code of ESCO."""


class Codes(Spec):
    """Codes of the role in official classifications, by which official figures are joined."""

    soc: Annotated[Many[SocEntry], OneOrMore()] = ()
    onet: Annotated[Many[OnetEntry], OneOrMore()] = ()
    uksoc: Annotated[Many[UkSocEntry], OneOrMore()] = ()
    noc: Annotated[Many[NocEntry], OneOrMore()] = ()
    isco08: Annotated[Many[Isco08Entry], OneOrMore()] = ()
    esco: Annotated[Many[EscoEntry], OneOrMore()] = ()


REQUIRED = ("summary", "responsibilities", "skills")
"""What a published role has besides its title; a draft may lack it, a planned role has none of it."""


def _required_unless_unfinished(schema: dict[str, Any]) -> None:
    unfinished = {"properties": {"status": {"enum": ["planned", "draft"]}}, "required": ["status"]}
    schema |= {"if": unfinished, "else": {"required": list(REQUIRED)}}


class RoleSpec(Spec):
    """A role: title, summary, responsibilities and skills are required, everything else is optional."""

    model_config = ConfigDict(title="Role", json_schema_extra=_required_unless_unfinished)

    title: Line
    plural: Line | None = None
    alternate_titles: Many[Line] = ()
    aliases: Many[Id] = ()
    family: FamilyRef | None = None
    level: LevelRef | None = None
    track: Literal["individual", "manager"] | None = None
    grade: Line | None = None
    featured: Flag = False
    codes: Codes | None = None
    status: Status = "published"
    replaced_by: RoleRef | None = None
    summary: Markdown | None = None
    overview: Markdown | None = None
    day_to_day: Markdown | None = None
    audience: Audience | None = None
    picture: Picture | None = None
    responsibilities: Many[Duty] = ()
    in_practice: Many[Practice] = ()
    skills: Annotated[Many[RoleSkill], GroupedBy("kind", ("hard", "soft", "knowledge"), "more")] = ()
    tools: Many[ToolGroup] = ()
    requirements: Requirements | None = None
    employment: Employment | None = None
    conditions: Conditions | None = None
    reporting: Reporting | None = None
    path: CareerPath | None = None
    pay: Many[PayEntry] = ()
    outlook: Many[Outlook] = ()
    satisfaction: Satisfaction | None = None
    employers: Many[LabelledText] = ()
    industries: Many[LabelledText] = ()
    benefits: Extendable | None = None
    measures: Many[LabelledText] = ()
    hiring_process: Many[LabelledText] = ()
    interview_questions: Many[LabelledText] = ()
    job_description: Posting | None = None
    faq: Many[Question] = ()
    experts: Many[ExpertAnswer] = ()
    best_practices: Many[LabelledText] = ()
    takeaways: Many[LabelledText] = ()
    further_reading: Many[Hyperlink] = ()
    calls_to_action: Many[Hyperlink] = ()
    conclusion: Markdown | None = None
    related: Many[RelatedRole] = ()
    compare_with: Many[RoleRef] = ()
    sections: Many[OwnSection] = ()
    published: Date | None = None
    updated: Date | None = None
    reviewed: Review | None = None
    review_by: Date | None = None
    authors: Many[PersonRef] = ()
    sources: Many[SourceRef] = ()
