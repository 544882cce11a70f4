"""This module reads the address of a link in prose: to content, to a part of the page, or to elsewhere."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from urllib.parse import unquote

from jobsite.content.schema.scalars import SAFE_SCHEMES, scheme_of

CONTENT_KINDS = ("role", "family", "page", "place", "skill")

_FOLDERS = {"roles": "role", "families": "family", "pages": "page", "places": "place"}


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads. kind: role, family, page, place, skill, asset, url, fragment, unsafe or unknown."""

    kind: str
    name: str
    fragment: str = ""


def target_of(href: str, source: str) -> Target:
    """Return the target of an address that stands in the source file (a path from the site's root)."""
    scheme = scheme_of(href)
    if scheme in CONTENT_KINDS:
        name, _, fragment = href.partition(":")[2].partition("#")
        return Target(scheme, name.strip(), fragment)
    if scheme:
        return Target("url", href) if scheme in SAFE_SCHEMES else Target("unsafe", scheme)
    if href.startswith("#"):
        return Target("fragment", "", href[1:])
    path, _, fragment = href.partition("#")
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(source), unquote(path)))
    if match := re.fullmatch(r"content/(roles|families|pages|places)/([^/]+)\.(?:yaml|md)", joined):
        return Target(_FOLDERS[match[1]], match[2], fragment)
    if joined.startswith("content/assets/"):
        return Target("asset", joined.removeprefix("content/assets/"))
    return Target("unknown", href)
