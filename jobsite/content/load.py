"""This module loads a site: it finds every source, and reads all but the roles, which may be many."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jobsite.content.complaints import Complaint, did_you_mean, place
from jobsite.content.files import (
    SourceFile,
    contained,
    find_assets,
    find_sources,
    find_tables,
    linked_folders,
    list_folder,
)
from jobsite.content.kinds import (
    FAMILY,
    OUTLOOK_TABLE,
    PAGE,
    PAY_TABLE,
    PEOPLE,
    PLACE,
    RATE_TABLE,
    SITE,
    SKILLS,
    SOURCES,
    Kind,
)
from jobsite.content.names import Known, Names
from jobsite.content.nodes import Document, Fields, Items, Scalar
from jobsite.content.reading import read_document
from jobsite.content.reference_check import value_faults
from jobsite.content.schema.family import FamilySpec
from jobsite.content.schema.page import PageSpec
from jobsite.content.schema.place import PlaceSpec
from jobsite.content.schema.registries import PersonSpec, SkillSpec, SourceSpec
from jobsite.content.schema.site import Limits, SiteSpec
from jobsite.content.schema.spec import Spec
from jobsite.content.schema.tables import OutlookTableSpec, PayTableSpec, RateTableSpec
from jobsite.content.site_rules import (
    page_complaints,
    place_complaints,
    site_complaints,
    skill_complaints,
    source_complaints,
)
from jobsite.content.table_rules import pay_table_complaints, rate_table_complaints
from jobsite.content.typed import typed, whole
from jobsite.diagnostics.diagnostic import Diagnostic, Location, found

FOLDERS_READ = frozenset({"roles", "families", "places", "pages", "assets", "pay", "outlook", "rates"})
TABLES: dict[str, Kind] = {"pay": PAY_TABLE, "outlook": OUTLOOK_TABLE, "rates": RATE_TABLE}
FOLDERS: dict[str, Kind] = {"families": FAMILY, "places": PLACE, "pages": PAGE, **TABLES}
FILES_READ = frozenset({"site.yaml", "skills.yaml", "sources.yaml", "people.yaml"})


@dataclass(frozen=True, slots=True)
class Library:
    """Everything of a site but its roles: the settings, what roles refer to, and the names of all sources."""

    settings: SiteSpec
    names: Names
    today: date
    roles: tuple[SourceFile, ...] = ()
    families: Mapping[str, FamilySpec] = field(default_factory=dict)
    places: Mapping[str, PlaceSpec] = field(default_factory=dict)
    pages: Mapping[str, PageSpec] = field(default_factory=dict)
    skills: tuple[SkillSpec, ...] = ()
    sources: Mapping[str, SourceSpec] = field(default_factory=dict)
    people: Mapping[str, PersonSpec] = field(default_factory=dict)
    assets: tuple[str, ...] = ()
    pay_tables: Mapping[str, PayTableSpec] = field(default_factory=dict)
    outlook_tables: Mapping[str, OutlookTableSpec] = field(default_factory=dict)
    rate_tables: Mapping[str, RateTableSpec] = field(default_factory=dict)
    """What stands beside the tables of official figures, by the name of their files."""
    paths: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Where the source of a family, place, page or table is: (kind, slug) to path."""


@dataclass(slots=True)
class _Reader:
    """Reads the small files; a file is read once, its values are judged when all names are known."""

    root: Path
    faults: list[Diagnostic]

    def document(self, source: SourceFile, kind: Kind) -> tuple[Document | None, Any, list[Complaint]]:
        if contained(self.root, source.path) is None:
            return None, None, []
        document, faults = read_document(source.path, source.read(self.root), kind)
        self.faults += faults
        if document is None:
            return None, None, []
        value, complaints = typed(document, kind)
        self.faults += [place(each, document) for each in complaints]
        return document, value, complaints


def load(root: Path, day: date | None = None) -> tuple[Library, list[Diagnostic]]:
    """Read the site's small files and list its roles.

    Returns a library with what is good, and every fault found. `day` is the date of the build, by
    default today in the site's time zone. Errors: OSError of the file system only.
    """
    faults = [*linked_folders(root), *_strangers(root)]
    reader = _Reader(root, faults)
    found_files = {
        folder: find_sources(root, folder, extensions)
        for folder, extensions in (
            ("roles", (".yaml", ".md")),
            ("families", (".yaml",)),
            ("places", (".yaml",)),
            ("pages", (".md",)),
        )
    }
    found_files |= {folder: find_tables(root, folder) for folder in TABLES}
    assets, asset_faults = find_assets(root)
    faults += [*asset_faults, *(fault for _, some in found_files.values() for fault in some)]
    read: dict[str, list[tuple[SourceFile, Document | None, Any]]] = {}
    for folder, kind in FOLDERS.items():
        read[folder] = []
        for source in found_files[folder][0]:
            document, value, _ = reader.document(source, kind)
            read[folder].append((source, document, value))
    single: dict[str, tuple[Document | None, Any]] = {}
    for kind in (SITE, SKILLS, SOURCES, PEOPLE):
        if os.path.lexists(root / "content" / kind.files):
            source = SourceFile(f"content/{kind.files}", kind.name)
            document, value, _ = reader.document(source, kind)
            single[kind.name] = (document, value)
    names = _names(found_files["roles"][0], read, single, assets, root)
    settings = _settings(single, names)
    today = day or datetime.now(ZoneInfo(settings.time_zone)).date()
    faults += _judge(read, single, names, today, settings.limits)
    library = Library(
        settings=settings,
        names=names,
        today=today,
        roles=tuple(each for each in found_files["roles"][0] if contained(root, each.path)),
        assets=tuple(assets),
    )
    return replace(library, **_registries(read, single)), faults


_FIELDS = {"pay": "pay_tables", "outlook": "outlook_tables", "rates": "rate_tables"}
"""What is not called in the library as its folder is."""


def _strangers(root: Path) -> Iterator[Diagnostic]:
    renamed = False
    for entry in list_folder(root, "content"):
        known = FOLDERS_READ if entry.is_dir() else FILES_READ
        if entry.is_symlink() and not entry.is_dir():
            message = f"content/{entry.name} is a symbolic link, which could lead out of the site"
            yield found(
                "symbolic-link",
                Location(f"content/{entry.name}"),
                message,
                "put the file itself there",
            )
        elif entry.name not in known:
            path = f"content/{entry.name}"
            guess = did_you_mean(entry.name, sorted(FOLDERS_READ if entry.is_dir() else FILES_READ))
            hint = f"did you mean {guess}?" if guess else "move it out of content/"
            renamed = renamed or guess == "site.yaml"
            yield found("unexpected-file", Location(path), f"{path} is not read", hint)
    if not renamed and not os.path.lexists(root / "content" / "site.yaml"):
        path = "content/site.yaml"
        yield found("missing-file", Location(path), f"there is no {path}", "title: …")


def _names(
    roles: list[SourceFile],
    read: Mapping[str, list[tuple[SourceFile, Document | None, Any]]],
    single: Mapping[str, tuple[Document | None, Any]],
    assets: list[str],
    root: Path,
) -> Names:
    def registry(name: str) -> Known:
        if name not in single:
            return frozenset()
        document, value = single[name]
        if document is None or value is None:
            return None
        return _keys(document)

    def parts(value: PlaceSpec | None) -> Known:
        return None if value is None else _ids(value, "regions", "areas")

    def levels(value: FamilySpec | None) -> Known:
        return None if value is None else _ids(value, "levels")

    return Names(
        roles=frozenset(source.slug for source in roles),
        families={source.slug: levels(value) for source, _, value in read["families"]},
        places={source.slug: parts(value) for source, _, value in read["places"]},
        skills=registry("skills"),
        sources=registry("sources"),
        people=registry("people"),
        pages=frozenset(source.slug for source, _, _ in read["pages"]),
        assets=frozenset(assets) if contained(root, "content/assets") else None,
    )


def _ids(value: Spec, *fields: str) -> Known:
    """Return the ids in lists of a salvaged value, None where some cannot be known."""
    ids: set[str] = set()
    for name in fields:
        entries = getattr(value, name)
        if (name in value.model_fields_set and not entries) or not all(each and each.id for each in entries):
            return None
        ids.update(each.id for each in entries)
    return frozenset(ids)


def _keys(document: Document) -> Known:
    """Return the ids in a registry, those of entries with a fault too; None where one has no id."""
    items = document.root.items if isinstance(document.root, Items) else ()
    keys = [item.get("id") if isinstance(item, Fields) else None for item in items]
    if not all(isinstance(key, Scalar) for key in keys):
        return None
    return frozenset(key.text.strip() for key in keys if isinstance(key, Scalar))


def _judge(
    read: Mapping[str, list[tuple[SourceFile, Document | None, Any]]],
    single: Mapping[str, tuple[Document | None, Any]],
    names: Names,
    today: date,
    limits: Limits,
) -> Iterator[Diagnostic]:
    rules_of: dict[str, Callable[[Any], Iterable[Complaint]]] = {
        "places": place_complaints,
        "pages": partial(page_complaints, today=today),
        "pay": partial(pay_table_complaints, today=today, limits=limits),
        "rates": partial(rate_table_complaints, today=today),
    }
    for folder, kind in FOLDERS.items():
        rules = rules_of.get(folder)
        for source, document, value in read[folder]:
            if document is None:
                continue
            family = source.slug if kind is FAMILY else None
            yield from value_faults(document, kind, names, family)
            if rules and value is not None:
                yield from (place(each, document) for each in rules(value))
    for kind in (SITE, SKILLS, SOURCES, PEOPLE):
        document, value = single.get(kind.name, (None, None))
        if document is None:
            continue
        yield from value_faults(document, kind, names, None)
        if kind is SITE and value is not None:
            yield from (place(each, document) for each in site_complaints(value))
        if kind is SKILLS and value is not None:
            yield from (place(each, document) for each in skill_complaints(value))
        if kind is SOURCES and value is not None:
            yield from (place(each, document) for each in source_complaints(value, today))


def _settings(single: Mapping[str, tuple[Document | None, Any]], names: Names) -> SiteSpec:
    """Return the settings, with defaults for what is missing or wrong."""
    salvaged = single.get("site", (None, None))[1] or SiteSpec(title="Untitled")
    given: SiteSpec = whole(salvaged.model_copy(update={"title": salvaged.title or "Untitled"}))
    has_logo = given.logo is not None and names.has("asset", given.logo.asset)
    return given if has_logo else given.model_copy(update={"logo": None})


def _registries(
    read: Mapping[str, list[tuple[SourceFile, Document | None, Any]]],
    single: Mapping[str, tuple[Document | None, Any]],
) -> dict[str, Any]:
    """Return the library's mappings by slug and id, of what is good."""
    found_here: dict[str, Any] = {
        _FIELDS.get(folder, folder): {
            source.slug: good for source, _, value in read[folder] if (good := whole(value)) is not None
        }
        for folder in FOLDERS
    }
    for name in ("skills", "sources", "people"):
        found_here[name] = {each.id: each for each in whole(single.get(name, (None, ()))[1]) or ()}
    found_here["skills"] = tuple(found_here["skills"].values())
    found_here["paths"] = {
        (kind.name, source.slug): source.path
        for folder, kind in FOLDERS.items()
        for source, _, _ in read[folder]
    }
    return found_here
