"""This module loads a site: it finds every source, and reads all but the roles, of which there may be many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jobsite.content.complaints import Complaint, place
from jobsite.content.files import SourceFile, find_assets, find_sources, linked_folders, list_folder
from jobsite.content.kinds import FAMILY, PAGE, PEOPLE, PLACE, SITE, SKILLS, SOURCES, Kind
from jobsite.content.names import Known, Names
from jobsite.content.nodes import Document
from jobsite.content.reading import read_document
from jobsite.content.reference_check import value_faults
from jobsite.content.schema.family import FamilySpec
from jobsite.content.schema.page import PageSpec
from jobsite.content.schema.place import PlaceSpec
from jobsite.content.schema.registries import PersonSpec, SkillSpec, SourceSpec
from jobsite.content.schema.site import SiteSpec
from jobsite.content.site_rules import (
    family_complaints,
    place_complaints,
    site_complaints,
    source_complaints,
)
from jobsite.content.typed import typed
from jobsite.diagnostics.diagnostic import Diagnostic, Location, found

FOLDERS_READ = frozenset({"roles", "families", "places", "pages", "assets", "pay", "outlook", "rates"})
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
    paths: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """Where the source of a family, place or page is: (kind, slug) to path."""


@dataclass(slots=True)
class _Reader:
    """Reads the small files; a file is read once, its values are judged when all names are known."""

    root: Path
    faults: list[Diagnostic]

    def document(self, source: SourceFile, kind: Kind) -> tuple[Document | None, Any, list[Complaint]]:
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
    assets, asset_faults = find_assets(root)
    faults += [*asset_faults, *(fault for _, some in found_files.values() for fault in some)]
    read: dict[str, list[tuple[SourceFile, Document | None, Any]]] = {}
    for folder, kind in (("families", FAMILY), ("places", PLACE), ("pages", PAGE)):
        read[folder] = []
        for source in found_files[folder][0]:
            document, value, _ = reader.document(source, kind)
            read[folder].append((source, document, value))
    single: dict[str, tuple[Document | None, Any]] = {}
    for kind in (SITE, SKILLS, SOURCES, PEOPLE):
        if (root / "content" / kind.files).is_file():
            source = SourceFile(f"content/{kind.files}", kind.name)
            document, value, _ = reader.document(source, kind)
            single[kind.name] = (document, value)
    names = _names(found_files["roles"][0], read, single, assets, root)
    settings = _settings(single)
    today = day or datetime.now(ZoneInfo(settings.time_zone)).date()
    _judge(faults, read, single, names, today)
    library = Library(
        settings=settings,
        names=names,
        today=today,
        roles=tuple(found_files["roles"][0]),
        assets=tuple(assets),
    )
    return replace(library, **_registries(read, single)), faults


def _strangers(root: Path) -> Iterator[Diagnostic]:
    if not (root / "content" / "site.yaml").is_file():
        path = "content/site.yaml"
        yield found("missing-file", Location(path), f"there is no {path}", "title: …")
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
            hint = f"content/ holds {', '.join(sorted(FILES_READ | FOLDERS_READ))}"
            yield found("unexpected-file", Location(path), f"{path} is not read", hint)


def _entries(value: Any) -> tuple[Any, ...]:  # noqa: ANN401 - a registry, whole or salvaged
    return tuple(each for each in value or () if each is not None)


def _names(
    roles: list[SourceFile],
    read: Mapping[str, list[tuple[SourceFile, Document | None, Any]]],
    single: Mapping[str, tuple[Document | None, Any]],
    assets: list[str],
    root: Path,
) -> Names:
    def registry(name: str) -> Known:
        if name not in single:
            return None if (root / f"content/{name}.yaml").is_symlink() else frozenset()
        document, value = single[name]
        if document is None:
            return None
        return _keys(document, value)

    def parts(value: PlaceSpec | None) -> Known:
        if value is None:
            return None
        return frozenset(each.id for each in (*_entries(value.regions), *_entries(value.areas)) if each.id)

    def levels(value: FamilySpec | None) -> Known:
        return None if value is None else frozenset(each.id for each in _entries(value.levels) if each.id)

    return Names(
        roles=frozenset(source.slug for source in roles),
        families={source.slug: levels(value) for source, _, value in read["families"]},
        places={source.slug: parts(value) for source, _, value in read["places"]},
        skills=registry("skills"),
        sources=registry("sources"),
        people=registry("people"),
        pages=frozenset(source.slug for source, _, _ in read["pages"]),
        assets=frozenset(assets),
    )


def _keys(document: Document, value: Any) -> frozenset[str]:  # noqa: ANN401 - a registry
    """Return the ids that stand in a registry, those of entries with a fault too."""
    from jobsite.content.nodes import Fields, Items, Scalar  # noqa: PLC0415

    ids = {each.id for each in _entries(value) if each.id}
    if isinstance(document.root, Items):
        for item in document.root.items:
            key = item.get("id") if isinstance(item, Fields) else None
            if isinstance(key, Scalar):
                ids.add(key.text)
    return frozenset(ids)


def _judge(
    faults: list[Diagnostic],
    read: Mapping[str, list[tuple[SourceFile, Document | None, Any]]],
    single: Mapping[str, tuple[Document | None, Any]],
    names: Names,
    today: date,
) -> None:
    for folder, kind, rules in (
        ("families", FAMILY, family_complaints),
        ("places", PLACE, place_complaints),
        ("pages", PAGE, None),
    ):
        for source, document, value in read[folder]:
            if document is None:
                continue
            family = source.slug if kind is FAMILY else None
            faults += value_faults(document, kind, names, family)
            if rules and value is not None:
                faults += [place(each, document) for each in rules(value)]
    for kind in (SITE, SKILLS, SOURCES, PEOPLE):
        document, value = single.get(kind.name, (None, None))
        if document is None:
            continue
        faults += value_faults(document, kind, names, None)
        if kind is SITE and value is not None:
            faults += [place(each, document) for each in site_complaints(value)]
        if kind is SOURCES and value is not None:
            faults += [place(each, document) for each in source_complaints(value, today)]


def _settings(single: Mapping[str, tuple[Document | None, Any]]) -> SiteSpec:
    """Return the settings, with defaults for what is missing or wrong."""
    settings = single.get("site", (None, None))[1]
    if settings is None or settings.title is None:
        return SiteSpec.model_construct(**{**dict(settings or {}), "title": "Untitled"})
    return settings


def _registries(
    read: Mapping[str, list[tuple[SourceFile, Document | None, Any]]],
    single: Mapping[str, tuple[Document | None, Any]],
) -> dict[str, Any]:
    """Return the library's mappings by slug and id, of what is good."""
    kinds = {"families": "family", "places": "place", "pages": "page"}
    found_here: dict[str, Any] = {
        folder: {source.slug: value for source, _, value in read[folder] if value is not None}
        for folder in kinds
    }
    for name in ("skills", "sources", "people"):
        entries = _entries(single.get(name, (None, ()))[1])
        found_here[name] = {each.id: each for each in entries if each.id}
    found_here["skills"] = tuple(found_here["skills"].values())
    found_here["paths"] = {
        (kinds[folder], source.slug): source.path for folder in kinds for source, _, _ in read[folder]
    }
    return found_here
