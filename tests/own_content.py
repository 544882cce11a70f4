"""The roles of the repository's own site, read as a build reads them."""

import functools
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from jobsite.catalog.official import NOTHING_OFFICIAL
from jobsite.catalog.survey import survey_context
from jobsite.content.load import Library, load
from jobsite.content.schema.role import RoleSpec
from jobsite.content.validate import validate_role
from tests.conftest import AGEING, ROOT
from tests.sites import TODAY


@functools.cache
def own_library() -> Library:
    """Return settings, registries, families and places; a fault in one fails the test that asks."""
    library, faults = load(ROOT, TODAY)
    assert [fault for fault in faults if fault.rule not in AGEING] == []
    return library


@functools.cache
def own_roles() -> Mapping[str, RoleSpec]:
    """Return the published roles by slug."""
    library = own_library()
    with tempfile.TemporaryDirectory() as shelves:
        context = survey_context(ROOT, Path(shelves), library, NOTHING_OFFICIAL)
        read = [validate_role(ROOT, source, context.surroundings) for source in library.roles]
    assert [fault for _, faults in read for fault in faults if fault.rule not in AGEING] == []
    return {role.slug: role.spec for role, _ in read if role and role.spec.status == "published"}


def values_at(value: object, path: str) -> Iterator[object]:
    """Yield what is written at a dotted path of fields, through lists: `skills.why`, `pay.min`."""
    if isinstance(value, tuple):
        for each in value:
            yield from values_at(each, path)
    elif not path:
        if value is not None:
            yield value
    elif value is not None:
        name, _, rest = path.partition(".")
        yield from values_at(getattr(value, name), rest)
