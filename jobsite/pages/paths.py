"""This module is the site map: which page lies at which path, and how one links to another."""

from __future__ import annotations

import posixpath


def role_path(slug: str) -> str:
    """Return the path of a role's page."""
    return f"roles/{slug}.html"


def areas_path(slug: str) -> str:
    """Return the path of the first page of a role's areas."""
    return f"roles/{slug}/areas.html"


def family_path(slug: str) -> str:
    """Return the path of a family's page."""
    return f"families/{slug}.html"


def place_path(place: str) -> str:
    """Return the path of a country's page (`us`), or of a region's or area's (`us/portland-me`)."""
    country, _, part = place.partition("/")
    return f"pay/{country}/{part}.html" if part else f"pay/{country}/index.html"


def skill_path(skill: str) -> str:
    """Return the path of a skill's page, by its id."""
    return f"skills/{skill}.html"


def comparison_path(one: str, other: str) -> str:
    """Return the path of the page that compares two roles, whichever is named first."""
    first, second = sorted((one, other))
    return f"compare/{first}-vs-{second}.html"


def page_path(slug: str) -> str:
    """Return the path of a free page."""
    return f"{slug}.html"


def asset_path(name: str) -> str:
    """Return where a file of content/assets/ is published."""
    return f"media/{name}"


def role_data(slug: str) -> str:
    """Return where a role's pay lies as a file, without the ending of its form."""
    return f"data/roles/{slug}"


def place_data(place: str) -> str:
    """Return where the pay of a country (`us`), region or area (`us/portland-me`) lies as a file."""
    return f"data/pay/{place}"


HOME = "index.html"
ALL_ROLES = "roles/index.html"
PAY = "pay/index.html"
COMPARE = "compare/index.html"
COMPARE_DATA = "data/compare"
SOURCES = "about/sources.html"
CHANGES = "changes.html"
FEED = "feed.xml"
NOT_FOUND = "404.html"
ROLES_DATA = "data/roles"
OUTLOOK_DATA = "data/outlook"
SOURCES_DATA = "data/sources"
DATA_PACKAGE = "data/datapackage.json"
WEB_MANIFEST = "manifest.webmanifest"


def numbered(path: str, number: int) -> str:
    """Return the path of page n: x/page-2.html after x/index.html, x/y/page-2.html after x/y.html."""
    if number == 1:
        return path
    stem = (
        path.removesuffix("index.html") if path.endswith("/index.html") else path.removesuffix(".html") + "/"
    )
    return f"{stem}page-{number}.html"


def relative(source: str, target: str) -> str:
    """Return the address of one page as it is written on another; names the file, never a folder."""
    path, hash_mark, fragment = target.partition("#")
    if path == source and hash_mark:
        return f"#{fragment}"
    return posixpath.relpath(path, posixpath.dirname(source) or ".") + hash_mark + fragment
