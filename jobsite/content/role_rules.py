"""This module holds the rules that join several fields of a role; each looks at whatever fields are good."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Collection, Iterator
from datetime import date
from decimal import Decimal

from jobsite.content.ages import age_complaint
from jobsite.content.complaints import Complaint, did_you_mean, is_misspelt
from jobsite.content.nodes import Document, Fields, Route
from jobsite.content.pay_rules import pay_complaints
from jobsite.content.schema.role import REQUIRED, CareerPath, Headcount, Hours, Job, Months, RoleSpec
from jobsite.content.schema.site import Limits
from jobsite.content.section_names import SECTION_FIELDS
from jobsite.diagnostics.diagnostic import quote


def role_complaints(
    spec: RoleSpec, slug: str, today: date, place_names: frozenset[str]
) -> Iterator[Complaint]:
    """Yield the breaches of the rules across fields.

    `place_names` are case-folded names of places. A field that stands in the file with a fault is among
    the model's fields set, without its value.
    """
    for rule in _RULES:
        yield from rule(spec)
    yield from _title(spec, place_names)
    yield from _own_slug(spec, slug)
    yield from _future(spec, today)
    for index, entry in enumerate(spec.pay):
        if entry is not None:
            yield from pay_complaints(entry, ("pay", index), frozenset(entry.model_fields_set), today)


def pay_age_complaints(spec: RoleSpec, limits: Limits, today: date) -> Iterator[Complaint]:
    """Yield that figures with a source are older than the site wants its figures to be."""
    for index, entry in enumerate(spec.pay):
        if entry and entry.kind != "unsourced" and entry.reference_period:
            route = ("pay", index, "reference_period")
            yield from age_complaint(entry.reference_period, route, limits, today)


def missing_sections(
    spec: RoleSpec, document: Document, complaints: Collection[Complaint]
) -> Iterator[Complaint]:
    """Yield what a published role lacks; what is there with a fault, or misspelt, has been told."""
    if spec.status == "planned" or not isinstance(document.root, Fields):
        return
    for key in REQUIRED:
        there = document.root.get(key) is not None or key in document.told
        if there or is_misspelt(key, (), complaints):
            continue
        message, hint = f"{quote(key)} is missing", f"{key}: …"
        if document.path.endswith(".md") and key in SECTION_FIELDS:
            hint = f"## {key.capitalize()}"
        if spec.status == "draft":
            message += "; the draft cannot be published without it"
            yield Complaint("draft-incomplete", (), message, hint)
        else:
            yield Complaint("missing-key", (), message, hint)


def review_due(spec: RoleSpec, limits: Limits) -> date | None:
    """Return the day by which a role wants to be reviewed: its own, else the site's months after the last."""
    if spec.review_by is None and spec.reviewed and spec.reviewed.date and limits.review_months:
        return months_later(spec.reviewed.date, limits.review_months)
    return spec.review_by


def is_due(spec: RoleSpec, limits: Limits, today: date) -> bool:
    """Tell whether a role that readers see wants to be reviewed."""
    due = review_due(spec, limits)
    last = spec.reviewed.date if spec.reviewed else None
    is_seen = spec.status in {"published", "draft"}
    return bool(due and due < today and is_seen and not (last and due < last))


def review_complaints(spec: RoleSpec, limits: Limits, today: date) -> Iterator[Complaint]:
    """Yield that a review is due, for a role that readers see."""
    if is_due(spec, limits, today):
        due = review_due(spec, limits)
        route = ("review_by",) if spec.review_by else ("reviewed", "date")
        message = f"the review was due on {due}"
        yield Complaint("review-due", route, message, "check the role, then set reviewed and review_by")


def months_later(day: date, months: int) -> date:
    """Return the same day some months later, the month's last where it has fewer days."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_PAY = re.compile(r"[$€£¥₹]\s?\d[\d.,]*\s?[kK]?|\b\d[\d.,]*[kK]\b|\b\d{2,3}[,.]\d{3}\b")


def _title(spec: RoleSpec, place_names: frozenset[str]) -> Iterator[Complaint]:
    titles: list[tuple[Route, str | None]] = [(("title",), spec.title), (("plural",), spec.plural)]
    titles += [(("alternate_titles", index), each) for index, each in enumerate(spec.alternate_titles)]
    for route, title in titles:
        if not title:
            continue
        match = _YEAR.search(title) or _PAY.search(title)
        words = title.casefold()
        if match or any(name in words and _says_where(words, name) for name in place_names):
            what = "pay" if match and not _YEAR.fullmatch(match[0]) else "a year"
            what = what if match else "a place"
            message = f"{quote(title)} holds {what}; a title names the job alone"
            hint = "years stand in updated, places and pay in pay"
            yield Complaint("title-not-plain", route, message, hint)


def _says_where(title: str, place: str) -> bool:
    """Tell whether a title ends with a place; Mobile and Reading are places, and words of titles too."""
    return re.search(rf"(?:\bin |[,(–-] ?){re.escape(place)}\b", title) is not None


def _own_slug(spec: RoleSpec, slug: str) -> Iterator[Complaint]:
    named: list[tuple[Route, str | None]] = [(("replaced_by",), spec.replaced_by)]
    named += [(("related", n, "role"), each.role) for n, each in enumerate(spec.related) if each]
    named += [(("compare_with", n), each) for n, each in enumerate(spec.compare_with)]
    named += [((*route, "role"), job.role) for route, job in _all_jobs(spec) if job]
    for route, other in named:
        if other == slug:
            yield Complaint(
                "self-reference", route, f"{quote(slug)} is this role itself", "name another role"
            )


def alias_complaints(spec: RoleSpec, slug: str, roles: Collection[str]) -> Iterator[Complaint]:
    """Yield aliases that are the slug of a role: both would be one page."""
    for index, alias in enumerate(spec.aliases):
        if alias in roles:
            owner = "this role itself" if alias == slug else "another role"
            message = f"the alias {quote(alias)} is the file name of {owner}"
            yield Complaint("path-collision", ("aliases", index), message, "delete the alias")


def _future(spec: RoleSpec, today: date) -> Iterator[Complaint]:
    dates: list[tuple[Route, date | None]] = [(("updated",), spec.updated)]
    dates.append((("reviewed", "date"), spec.reviewed.date if spec.reviewed else None))
    dates += [(("experts", index, "date"), each.date) for index, each in enumerate(spec.experts) if each]
    for route, day in dates:
        if day and day > today:
            message = f"{quote(str(day))} lies in the future (today is {today})"
            yield Complaint("date-in-future", route, message, str(today))


def _dates(spec: RoleSpec) -> Iterator[Complaint]:
    if spec.published and spec.updated and spec.updated < spec.published:
        message = f"updated ({spec.updated}) is before published ({spec.published})"
        yield Complaint("dates-out-of-order", ("updated",), message)
    reviewed = spec.reviewed.date if spec.reviewed else None
    if reviewed and spec.review_by and spec.review_by < reviewed:
        message = f"review_by ({spec.review_by}) is before the last review ({reviewed})"
        yield Complaint("dates-out-of-order", ("review_by",), message)
    for index, outlook in enumerate(spec.outlook):
        if outlook and outlook.from_ and outlook.to and outlook.to <= outlook.from_:
            message = f"to ({outlook.to}) is not after from ({outlook.from_})"
            yield Complaint("dates-out-of-order", ("outlook", index, "to"), message)


def _spans(spec: RoleSpec) -> Iterator[Complaint]:
    for route, low, high in _all_spans(spec):
        if low is not None and high is not None and low > high:
            message = f"min ({low}) is above max ({high})"
            yield Complaint("min-above-max", (*route, "min"), message, "exchange the two")


def _all_spans(spec: RoleSpec) -> Iterator[tuple[Route, Decimal | int | None, Decimal | int | None]]:
    holders: list[tuple[Route, Months | Hours | Headcount | None]] = []
    if spec.requirements and spec.requirements.experience:
        experience = spec.requirements.experience
        route: Route = ("requirements", "experience")
        holders.append(((*route, "months"), experience.months))
        bands = enumerate(experience.bands)
        holders += [((*route, "bands", index, "months"), band.months) for index, band in bands if band]
    if spec.conditions and spec.conditions.schedule:
        holders.append((("conditions", "schedule", "hours"), spec.conditions.schedule.hours))
    if spec.reporting:
        holders.append((("reporting", "manages"), spec.reporting.manages))
    for where, span in holders:
        if span:
            yield where, span.min, span.max


def _level(spec: RoleSpec) -> Iterator[Complaint]:
    if spec.level and "family" not in spec.model_fields_set:
        message = f"the level {quote(spec.level)} belongs to no family"
        yield Complaint(
            "level-without-family",
            ("level",),
            message,
            "add family: …, or delete level",
            at_key=True,
        )


def _status(spec: RoleSpec) -> Iterator[Complaint]:
    if spec.replaced_by and spec.status != "archived":
        message = f"replaced_by stands in a role that is {spec.status}"
        yield Complaint("status-mismatch", ("replaced_by",), message, "status: archived", at_key=True)


def _jobs(spec: RoleSpec) -> Iterator[Complaint]:
    for route, job in _all_jobs(spec):
        if job and job.role and job.title:
            message = f"the job is the role {quote(job.role)} and has a title too"
            yield Complaint("job-without-name", (*route, "title"), message, "delete the title", at_key=True)


def _all_jobs(spec: RoleSpec) -> Iterator[tuple[Route, Job | None]]:
    lists: list[tuple[Route, tuple[Job, ...]]] = []
    if spec.reporting:
        if spec.reporting.reports_to:
            yield ("reporting", "reports_to"), spec.reporting.reports_to
        lists.append((("reporting", "works_with"), spec.reporting.works_with))
    path = spec.path or CareerPath()
    lists += [(("path", key), getattr(path, key)) for key in ("comes_from", "leads_to", "switch_to")]
    if spec.requirements and spec.requirements.experience:
        for index, band in enumerate(spec.requirements.experience.bands):
            route: Route = ("requirements", "experience", "bands", index)
            if band:
                lists += [
                    ((*route, "held_before"), band.held_before),
                    ((*route, "next"), band.next),
                ]
    for route, jobs in lists:
        for index, job in enumerate(jobs):
            yield (*route, index), job


def _picture(spec: RoleSpec) -> Iterator[Complaint]:
    if spec.picture and spec.picture.asset and "alternative_text" not in spec.picture.model_fields_set:
        message = f"the picture {quote(spec.picture.asset)} has no alternative text"
        yield Complaint(
            "picture-without-text",
            ("picture",),
            message,
            "alternative_text: what it shows",
            at_key=True,
        )


def _after(spec: RoleSpec) -> Iterator[Complaint]:
    for index, section in enumerate(spec.sections):
        if section and section.after and section.after not in SECTION_FIELDS:
            guess = did_you_mean(section.after, SECTION_FIELDS)
            message = f"{quote(section.after)} is not a standard section"
            hint = f"did you mean {guess}?" if guess else "write a key such as responsibilities"
            yield Complaint("unknown-section", ("sections", index, "after"), message, hint)


_RULES: tuple[Callable[[RoleSpec], Iterator[Complaint]], ...] = (
    _dates,
    _spans,
    _level,
    _status,
    _jobs,
    _picture,
    _after,
)
