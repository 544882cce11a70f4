"""This module holds the rules that join several fields of settings, families, places and sources."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from jobsite.content.complaints import Complaint, did_you_mean
from jobsite.content.files import is_reserved
from jobsite.content.schema.page import PageSpec
from jobsite.content.schema.place import Area, PlaceSpec, Region
from jobsite.content.schema.registries import SkillSpec, SourceSpec
from jobsite.content.schema.site import SiteSpec
from jobsite.diagnostics.diagnostic import quote
from jobsite.diagnostics.rules import RULES, Severity


def site_complaints(spec: SiteSpec) -> Iterator[Complaint]:
    """Yield what is wrong with severities and menu."""
    for index, each in enumerate(spec.severities):
        if each is None or each.rule is None:
            continue
        route = ("severities", index, "rule")
        if each.rule not in RULES:
            guess = did_you_mean(each.rule, list(RULES))
            hint = f"did you mean {guess}?" if guess else "docs/rules.md lists the rules"
            yield Complaint("unknown-choice", route, f"{quote(each.rule)} is not a rule", hint)
        elif RULES[each.rule].severity is Severity.ERROR and each.severity in {"warning", "off"}:
            message = f"{quote(each.rule)} is an error and cannot be lowered"
            yield Complaint("severity-fixed", route, message, "delete the line")
    for index, item in enumerate(spec.menu):
        given = item.model_fields_set if item else {"page"}
        if given not in ({"page"}, {"title", "url"}, set()):
            message = "a menu entry is a page, or a title with a url"
            yield Complaint("menu-entry-unclear", ("menu", index), message, "{title: …, url: https://…}")


def page_complaints(spec: PageSpec, today: date) -> Iterator[Complaint]:
    """Yield a page updated in the future."""
    if spec.updated and spec.updated > today:
        message = f"{quote(str(spec.updated))} lies in the future (today is {today})"
        yield Complaint("date-in-future", ("updated",), message, str(today))


def place_complaints(spec: PlaceSpec) -> Iterator[Complaint]:
    """Yield areas whose region is unknown, and parts named like another one's page."""
    yield from _reserved_ids("regions", spec.regions)
    yield from _reserved_ids("areas", spec.areas)
    regions = {each.id for each in spec.regions if each}
    for index, area in enumerate(spec.areas):
        if area is None:
            continue
        unread = "regions" in spec.model_fields_set and not regions
        if area.region and area.region not in regions and not unread:
            guess = did_you_mean(area.region, sorted(filter(None, regions)))
            hint = f"did you mean {guess}?" if guess else f"add {area.region} to regions"
            message = f"{quote(area.region)} is not a region of this country"
            yield Complaint("unknown-region", ("areas", index, "region"), message, hint)
        if area.id in regions:
            message = f"the area {quote(area.id)} has the name of a region"
            yield Complaint("path-collision", ("areas", index, "id"), message, "rename the area")


def skill_complaints(spec: tuple[SkillSpec | None, ...]) -> Iterator[Complaint]:
    """Yield skills whose page would be one of the site's own."""
    yield from _reserved_ids("", spec)


def _reserved_ids(key: str, entries: Iterable[SkillSpec | Region | Area | None]) -> Iterator[Complaint]:
    """Yield ids that are names of the site itself; key: of the list they stand in, empty for the file."""
    for index, each in enumerate(entries):
        if each and each.id and is_reserved(each.id):
            route = (key, index, "id") if key else (index, "id")
            message = f"{quote(each.id)} is a name the site itself uses"
            yield Complaint("slug-reserved", route, message, "choose another id")


def source_complaints(spec: tuple[SourceSpec, ...], today: date) -> Iterator[Complaint]:
    """Yield sources retrieved or measured in the future."""
    for index, each in enumerate(spec):
        if each is None:
            continue
        if each.retrieved and each.retrieved > today:
            message = f"{quote(str(each.retrieved))} lies in the future (today is {today})"
            yield Complaint("date-in-future", (index, "retrieved"), message, str(today))
        if each.reference_period and each.reference_period.first_day() > today:
            message = f"{quote(str(each.reference_period))} lies in the future (today is {today})"
            yield Complaint("date-in-future", (index, "reference_period"), message)
