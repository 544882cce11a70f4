"""This module shows every field of a role with where its value comes from: the role, its family, the site."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from jobsite.catalog.inherit import FAMILY, OWN_LISTS, ROLE, SITE, inherit
from jobsite.catalog.survey import surroundings
from jobsite.content import kinds
from jobsite.content.kinds import Kind
from jobsite.content.load import Library, load
from jobsite.content.nodes import Document, Route, resolve
from jobsite.content.reading import read_document
from jobsite.content.schema.role import RoleSpec
from jobsite.content.shapes import leaves, shape_at, shape_of
from jobsite.content.validate import Role, validate_role
from jobsite.diagnostics.diagnostic import Diagnostic, Location
from jobsite.editing.unknown import unknown_name

INHERITED = ("benefits", "conditions", "job_description")
DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class FieldValue:
    """A value of a role. field: its route, items from 1; origin: role, family, site, default, own lists."""

    field: str
    value: str
    origin: str
    where: Location | None


@dataclass(frozen=True, slots=True)
class ShownRole:
    """Everything a role has, in the order of its model, and what is wrong with its file.

    Where its file has an error, only what stands in it is known, not what it inherits.
    """

    values: tuple[FieldValue, ...]
    findings: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class _Layer:
    """A file that values come from, and where in it they begin."""

    document: Document
    kind: Kind
    base: Route = ()


def show_role(root: Path, slug: str, day: date | None) -> ShownRole:
    """Read one role with its defaults. Errors: UnknownNameError, OSError."""
    library, _ = load(root, day)
    sources = {source.slug: source for source in library.roles}
    if slug not in sources:
        raise unknown_name(slug, "a role", sources, "jobsite list tells the roles there are")
    role, findings = validate_role(root, sources[slug], surroundings(library))
    own = _layer(root, sources[slug].path, kinds.ROLE)
    values = list(_below(own, (), ROLE)) if own else []
    if role and own:
        layers = {ROLE: own, **_default_layers(root, role, library)}
        values = [each for each in values if each.field.partition(".")[0] not in INHERITED]
        values += [*_by_default(role.spec), *_inherited(role, library, layers)]
    order = {name: position for position, name in enumerate(RoleSpec.model_fields)}
    values.sort(key=lambda each: order.get(each.field.partition(".")[0], len(order)))
    return ShownRole(tuple(values), tuple(findings))


def _layer(root: Path, path: str, kind: Kind, base: Route = ()) -> _Layer | None:
    if not (root / path).is_file():
        return None
    document, _ = read_document(path, (root / path).read_bytes(), kind)
    return _Layer(document, kind, base) if document else None


def _default_layers(root: Path, role: Role, library: Library) -> dict[str, _Layer]:
    """Return the files that a role inherits from, as far as they can be read."""
    family = library.paths.get(("family", role.spec.family or ""))
    layers = {
        FAMILY: _layer(root, family, kinds.FAMILY, ("defaults",)) if family else None,
        SITE: _layer(root, f"content/{kinds.SITE.files}", kinds.SITE, ("defaults",)),
    }
    return {name: layer for name, layer in layers.items() if layer}


def _below(layer: _Layer, route: Route, origin: str) -> Iterator[FieldValue]:
    """Yield every value of a layer below a route."""
    at = (*layer.base, *route)
    node, shape = resolve(layer.document.root, at), shape_at(shape_of(layer.kind.model), at)
    for rest, _, scalar in leaves(node, shape):
        where = layer.document.location(scalar.start)
        yield FieldValue(_name((*route, *rest)), scalar.text.strip(), origin, where)


def _name(route: Route) -> str:
    return ".".join(str(step + 1) if isinstance(step, int) else step for step in route)


def _by_default(spec: RoleSpec) -> Iterator[FieldValue]:
    """Yield what is so although nobody wrote it."""
    for name, field in RoleSpec.model_fields.items():
        if name not in spec.model_fields_set and isinstance(field.default, str | bool):
            yield FieldValue(name, str(field.default).lower(), DEFAULT, None)


def _inherited(role: Role, library: Library, layers: Mapping[str, _Layer]) -> Iterator[FieldValue]:
    """Yield what can be inherited, each list with every layer that adds to it."""
    family = library.families.get(role.spec.family or "")
    whole = inherit(role.spec, family.defaults if family else None, library.settings.defaults)
    lists = {"benefits": whole.benefits}
    lists |= {f"job_description.{name}": value for name, value in whole.posting if isinstance(value, tuple)}
    for field, origin in whole.origins:
        names = [name for name in origin.split(" + ") if name in layers]
        values = [each for name in names for each in _below(layers[name], tuple(field.split(".")), name)]
        own = len(lists.get(field, ())) - sum(each.field.endswith(".text") for each in values)
        if field in lists and own > 0:
            yield FieldValue(field, f"{own} {'item' if own == 1 else 'items'}", OWN_LISTS, None)
        yield from values
