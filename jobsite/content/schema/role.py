"""This module defines what an author may write about a role."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Generic, Literal, TypeVar, get_args

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
PROFICIENCIES: tuple[Proficiency, ...] = get_args(Proficiency)
Status = Literal["published", "draft", "planned", "archived"]
SkillKind = Literal["hard", "soft", "knowledge", "other"]


class LabelledText(Spec):
    """A list item: text, with a label in front of it where that helps."""

    short: ClassVar[str] = "text"
    text: Markdown
    """The item itself."""
    label: Line | None = None
    """A word or two in front of the text."""


class Duty(Spec):
    """One responsibility."""

    short: ClassVar[str] = "text"
    text: Markdown
    """What is done."""
    label: Line | None = None
    """A word or two in front of the text."""
    kind: Literal["core", "supplemental"] | None = None
    """Core duties belong to the job everywhere, supplemental ones in some places."""


class Practice(Spec):
    """What somebody reports having done in the job, and where that was read."""

    short: ClassVar[str] = "text"
    text: Markdown
    """What was done, as it was reported."""
    from_: Line | None = Field(default=None, alias="from")
    """Where it was read, or who said it."""


class RoleSkill(Spec):
    """A skill the role asks for; matched to skills.yaml by id, name or alternate name."""

    short: ClassVar[str] = "skill"
    skill: Line
    """Id, name or alternate name of skills.yaml, or any text."""
    kind: SkillKind | None = None
    """Hard, soft, knowledge or other; given by the group where skills are written by group."""
    level: Proficiency | None = None
    """How well it has to be mastered."""
    importance: Literal["essential", "desirable"] | None = None
    """Essential, or only desirable."""
    share: Share | None = None
    """Percent of postings or people that have it."""
    why: Markdown | None = None
    """What it is needed for."""
    example: Markdown | None = None
    """How it shows in the work."""
    source: SourceRef | None = None
    """Where the share comes from."""


class ToolGroup(Spec):
    """Products of one category."""

    category: Line
    """What the products are for."""
    products: Many[Line]
    """Names of products."""


class Requirement(Spec):
    """One thing that is asked of a candidate."""

    short: ClassVar[str] = "text"
    text: Markdown
    """What is asked for."""
    need: Literal["required", "preferred"] | None = None
    """Required, or only preferred."""


class Degree(Spec):
    """How many percent of the people in the role hold a degree."""

    degree: Line
    """Name of the degree."""
    share: Share
    """Percent of the people in the role who hold it."""


class Education(Spec):
    """Schooling asked for and held."""

    short_list: ClassVar[str] = "items"
    items: Many[Requirement] = ()
    """Schooling that is asked for."""
    degrees: Many[Degree] = ()
    """What the people in the role hold."""
    source: SourceRef | None = None
    """Where the shares come from."""


class Months(Spec):
    """A span of months."""

    min: Count | None = None
    """At least so many months."""
    max: Count | None = None
    """At most so many months."""


class Job(Spec):
    """Another job: the slug of a role, or a title where it has no page."""

    short: ClassVar[str] = "role"
    role: RoleRef | None = None
    """Slug of a role."""
    title: Line | None = None
    """Title of a job that has no page."""


class ExperienceBand(Spec):
    """What people with so many months of experience did before, and do next."""

    months: Months
    """How much experience the band covers."""
    held_before: Many[Job] = ()
    """Jobs they held before."""
    next: Many[Job] = ()
    """Jobs they take next."""


class Experience(Spec):
    """Work done before."""

    short_list: ClassVar[str] = "items"
    items: Many[Requirement] = ()
    """Experience that is asked for."""
    months: Months | None = None
    """How long it has to be."""
    bands: Many[ExperienceBand] = ()
    """What people do before and next, by experience."""


class Requirements(Spec):
    """What a candidate brings."""

    certifications: Many[Requirement] = ()
    """Certificates asked for."""
    licences: Many[Requirement] = ()
    """Licences the law asks for."""
    training: Many[Requirement] = ()
    """Training asked for or given."""
    education: Education | None = None
    """Schooling asked for and held."""
    experience: Experience | None = None
    """Work done before."""


class Employment(Spec):
    """The contract."""

    type: Line | None = None
    """Such as full-time, or permanent."""
    location: Line | None = None
    """In words; pay has places of its own."""
    remote: Line | None = None
    """Whether and how much the work can be done from home."""
    travel: Line | None = None
    """How much of it there is."""


class Hours(Spec):
    """Hours a week."""

    min: Amount | None = None
    """At least so many hours a week."""
    max: Amount | None = None
    """At most so many hours a week."""


class Schedule(Spec):
    """When the work is done."""

    short: ClassVar[str] = "text"
    text: Markdown | None = None
    """Days, shifts, seasons."""
    hours: Hours | None = None
    """Hours a week."""


class Conditions(Spec):
    """What the work is like."""

    environment: Markdown | None = None
    """Where the work is done."""
    schedule: Schedule | None = None
    """When it is done."""
    physical: Markdown | None = None
    """What it asks of the body."""
    autonomy: Markdown | None = None
    """How much is decided alone."""
    work_style: Markdown | None = None
    """How one works."""
    culture: Markdown | None = None
    """How one works together."""


class Headcount(Spec):
    """How many people are managed."""

    min: Count | None = None
    """At least so many people."""
    max: Count | None = None
    """At most so many people."""


class Reporting(Spec):
    """Whom the role answers to, leads and works with."""

    reports_to: Job | None = None
    """The job above."""
    manages: Headcount | None = None
    """How many people are managed."""
    team: Markdown | None = None
    """Size and shape of the team."""
    works_with: Many[Job] = ()
    """Jobs it deals with every day."""


class CareerPath(Spec):
    """Where people come from and go to."""

    comes_from: Many[Job] = ()
    """Jobs people come from."""
    leads_to: Many[Job] = ()
    """The next jobs up."""
    switch_to: Many[Job] = ()
    """Jobs beside it that people change to."""
    advancement: Markdown | None = None
    """How one gets ahead."""


class Outlook(Spec):
    """How employment is expected to change, in percent over the years, and openings a year."""

    place: PlaceRef
    """The place the projection is for."""
    from_: Year = Field(alias="from")
    """First year of the projection."""
    to: Year
    """Last year of the projection."""
    change: Change | None = None
    """Percent over the whole span; the only number that may be negative."""
    openings: Count | None = None
    """Openings a year."""
    applies_to: Line | None = None
    """The code it was made for, where that is not the role's own."""
    source: SourceRef | None = None
    """Who made the projection."""


class Score(Spec):
    """A measured satisfaction: value out of scale."""

    value: Amount
    """The score."""
    scale: Amount
    """What it is out of."""
    source: SourceRef | None = None
    """Who measured it."""


class Satisfaction(Spec):
    """How people find the job."""

    short: ClassVar[str] = "text"
    text: Markdown | None = None
    """In words."""
    score: Score | None = None
    """As measured."""


class Extendable(Spec):
    """A list that has defaults: a list replaces them, `extend` adds to them."""

    short_list: ClassVar[str] = "items"
    items: Many[LabelledText] = ()
    """Replaces what is inherited."""
    extend: Many[LabelledText] = ()
    """Is added to what is inherited."""


class Posting(Spec):
    """The adjustable job posting; what is left out is taken from the role's own lists."""

    brief: Markdown | None = None
    """The first paragraph."""
    responsibilities: Extendable | None = None
    """Instead of the role's own, or added to them."""
    qualifications: Extendable | None = None
    """Instead of the role's own requirements and skills, or added to them."""
    benefits: Extendable | None = None
    """Instead of the role's own, or added to them."""
    additional_information: Markdown | None = None
    """What else applicants should know."""
    how_to_apply: Markdown | None = None
    """Where to send what."""
    equal_opportunity: Markdown | None = None
    """The statement at the end."""


class Question(Spec):
    """A question and its answer."""

    question: Line
    """Ends with a question mark."""
    answer: Markdown
    """Markdown."""


class ExpertAnswer(Spec):
    """What a named expert answered."""

    question: Line
    """What was asked."""
    answer: Markdown
    """What was answered, in the expert's words."""
    person: PersonRef
    """Who answered."""
    date: Date | None = None
    """When."""


class Hyperlink(Spec):
    """A titled address."""

    title: Line
    """The words of the link."""
    url: Url
    """A full https, http or mailto address."""


class RelatedRole(Spec):
    """Another role, and why it is named."""

    short: ClassVar[str] = "role"
    role: RoleRef
    """Slug of a role."""
    why: Line | None = None
    """What relates them."""


class OwnSection(Spec):
    """A section of the author's own; it stands after the named standard section, else at the end."""

    title: Line
    """The heading."""
    body: Markdown
    """Markdown."""
    after: Line | None = None
    """Key of the standard section it follows; without it the section stands at the end."""


class Audience(Spec):
    """A sentence for each kind of reader."""

    seeker: Markdown | None = None
    """To somebody who looks for a job."""
    hiring: Markdown | None = None
    """To somebody who hires."""
    writing: Markdown | None = None
    """To somebody who writes a posting."""


class Picture(Spec):
    """A picture of content/assets/."""

    asset: AssetRef
    """Path of a file below content/assets/."""
    alternative_text: Line | None = None
    """What it shows, for those who do not see it."""
    credit: Line | None = None
    """Who made it."""


class Review(Spec):
    """Who checked the text, and when."""

    by: PersonRef
    """Who checked it."""
    date: Date
    """When."""


C = TypeVar("C")


class CodeEntry(Spec, Generic[C]):
    """A code of one classification; broader: it covers more than the role."""

    short: ClassVar[str] = "code"
    code: C
    """The code."""
    broader: Flag = False
    """The code covers more than this role."""


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
    """US SOC 2018, such as 43-1011."""
    onet: Annotated[Many[OnetEntry], OneOrMore()] = ()
    """O*NET-SOC, such as 43-1011.00."""
    uksoc: Annotated[Many[UkSocEntry], OneOrMore()] = ()
    """UK SOC 2020, such as 4143."""
    noc: Annotated[Many[NocEntry], OneOrMore()] = ()
    """Canada's NOC 2021, such as 62023."""
    isco08: Annotated[Many[Isco08Entry], OneOrMore()] = ()
    """ISCO-08, such as 4225."""
    esco: Annotated[Many[EscoEntry], OneOrMore()] = ()
    """Address of an ESCO occupation."""


REQUIRED = ("summary", "responsibilities", "skills")
"""What a published role has besides its title; a draft may lack it, a planned role has none of it."""


def _required_unless_unfinished(schema: dict[str, Any]) -> None:
    unfinished = {"properties": {"status": {"enum": ["planned", "draft"]}}, "required": ["status"]}
    schema |= {"if": unfinished, "else": {"required": list(REQUIRED)}}


class RoleSpec(Spec):
    """A role: title, summary, responsibilities and skills are required, everything else is optional."""

    model_config = ConfigDict(title="Role", json_schema_extra=_required_unless_unfinished)

    title: Line
    """The job's name: no year, no place, no pay."""
    plural: Line | None = None
    """Used in sentences about more than one."""
    alternate_titles: Many[Line] = ()
    """Other names of the same job."""
    aliases: Many[Id] = ()
    """Old slugs; each becomes a page that leads here."""
    family: FamilyRef | None = None
    """Slug of a job family."""
    level: LevelRef | None = None
    """Id of one of the family's levels."""
    track: Literal["individual", "manager"] | None = None
    """Individual or manager."""
    grade: Line | None = None
    """Pay grade or band, as your house calls it."""
    featured: Flag = False
    """Shown on the home page."""
    codes: Codes | None = None
    """Codes in official classifications."""
    status: Status = "published"
    """Published, draft, planned or archived."""
    replaced_by: RoleRef | None = None
    """Slug of the role that takes the place of an archived one."""
    summary: Markdown | None = None
    """One paragraph, for lists, search and search engines."""
    overview: Markdown | None = None
    """What the job is, in a few paragraphs."""
    day_to_day: Markdown | None = None
    """What a day looks like."""
    audience: Audience | None = None
    """A sentence for each kind of reader."""
    picture: Picture | None = None
    """Shown under the summary."""
    responsibilities: Many[Duty] = ()
    """What is done in the job."""
    in_practice: Many[Practice] = ()
    """What people report having done in it."""
    skills: Annotated[Many[RoleSkill], GroupedBy("kind", ("hard", "soft", "knowledge"), "more")] = ()
    """What it takes; a list, or a list for each group."""
    tools: Many[ToolGroup] = ()
    """Products used, by category."""
    requirements: Requirements | None = None
    """What a candidate brings."""
    employment: Employment | None = None
    """The contract."""
    conditions: Conditions | None = None
    """What the work is like."""
    reporting: Reporting | None = None
    """Whom it answers to, leads and works with."""
    path: CareerPath | None = None
    """Where people come from and go to."""
    pay: Many[PayEntry] = ()
    """Pay by place, each with its source."""
    outlook: Many[Outlook] = ()
    """How employment is expected to change."""
    satisfaction: Satisfaction | None = None
    """How people find the job."""
    employers: Many[LabelledText] = ()
    """Who hires for it."""
    industries: Many[LabelledText] = ()
    """Where it is found."""
    benefits: Extendable | None = None
    """What comes on top of pay."""
    measures: Many[LabelledText] = ()
    """How the work is judged."""
    hiring_process: Many[LabelledText] = ()
    """The steps, in order."""
    interview_questions: Many[LabelledText] = ()
    """What to ask, or to prepare for."""
    job_description: Posting | None = None
    """The adjustable posting."""
    faq: Many[Question] = ()
    """Questions and answers."""
    experts: Many[ExpertAnswer] = ()
    """Answers of named people."""
    best_practices: Many[LabelledText] = ()
    """What those who do it well do."""
    takeaways: Many[LabelledText] = ()
    """The article in a few points."""
    further_reading: Many[Hyperlink] = ()
    """Links to elsewhere."""
    calls_to_action: Many[Hyperlink] = ()
    """Links a reader should follow."""
    conclusion: Markdown | None = None
    """A last word."""
    related: Many[RelatedRole] = ()
    """Roles that are near, and why."""
    compare_with: Many[RoleRef] = ()
    """Slugs of roles to be set side by side with this one."""
    sections: Many[OwnSection] = ()
    """Sections of your own."""
    published: Date | None = None
    """Day of first publication."""
    updated: Date | None = None
    """Day of the last change that matters to readers."""
    reviewed: Review | None = None
    """Who last checked the text, and when."""
    review_by: Date | None = None
    """Day by which it wants to be checked again."""
    authors: Many[PersonRef] = ()
    """Ids of people.yaml."""
    sources: Many[SourceRef] = ()
    """Ids of sources.yaml, for the text as a whole."""
