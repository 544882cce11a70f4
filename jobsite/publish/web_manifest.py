"""This module writes the web manifest: under which name and icon a device keeps the site."""

from __future__ import annotations

import json
from collections.abc import Mapping

from jobsite.pages.edition import Edition
from jobsite.pages.formats import direction

ICONS = {"icon-192.png": "192x192", "icon-512.png": "512x512"}
SHORT_NAME = 12


def web_manifest(edition: Edition, published: Mapping[str, str]) -> bytes:
    """Return the manifest; its addresses are relative, so that it holds wherever the site lies.

    published: the names of the theme's assets and where they are.
    """
    icons = [
        {"src": published[name], "sizes": size, "type": "image/png"}
        for name, size in ICONS.items()
        if name in published
    ]
    icons.append({"src": edition.icon, "sizes": "any", "type": "image/svg+xml"})
    title = edition.settings.title
    manifest = {
        "name": title,
        "short_name": short_name(title),
        "lang": edition.locale,
        "dir": direction(edition.locale),
        **({"start_url": edition.home} if edition.home else {}),
        "display": "browser",
        **{key: edition.colours[0] for key in ("background_color", "theme_color") if edition.colours},
        "icons": icons,
    }
    return (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode()


def short_name(title: str) -> str:
    """Return the first words of a title that stand under an icon, at least one."""
    short, *words = title.split()
    for word in words:
        if len(short) + 1 + len(word) > SHORT_NAME:
            break
        short += f" {word}"
    return short
