"""This module makes the files of a site that are not pages: sitemap, feed, robots.txt, .nojekyll, assets."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import escape

from jobsite.catalog.relate import Catalog
from jobsite.pages.edition import Edition
from jobsite.pages.frame import canonical
from jobsite.pages.paths import FEED, WEB_MANIFEST, asset_path
from jobsite.publish.feed import feed
from jobsite.publish.web_manifest import web_manifest

URLS_A_SITEMAP = 50_000


STYLESHEET, TOKENS, PICTURE = "site.css", "tokens.css", "social.png"


def theme_assets(theme: tuple[Path, ...]) -> dict[str, bytes]:
    """Return the theme's assets by name, the site's own over the stock ones.

    The site's own tokens.css is no file of its own: it ends the stylesheet, so that what it says counts.
    """
    assets = {name: path.read_bytes() for name, path in sorted(_asset_files(theme).items())}
    tokens = assets.pop(TOKENS, b"")
    if tokens:
        assets[STYLESHEET] += b"\n" + tokens
    return assets


def _asset_files(theme: tuple[Path, ...]) -> dict[str, Path]:
    assets: dict[str, Path] = {}
    for folder in reversed(theme):
        base = folder / "assets"
        for path in sorted(base.rglob("*")) if base.is_dir() else ():
            if path.is_file() and not path.is_symlink() and not path.name.startswith("."):
                assets[path.relative_to(base).as_posix()] = path
    return assets


def published_name(name: str, content: bytes) -> str:
    """Return where a theme's asset is published: with a digest in its name, so that no cache is stale."""
    stem, dot, extension = name.rpartition(".")
    digest = hashlib.sha256(content).hexdigest()[:8]
    return f"assets/{stem}-{digest}{dot}{extension}"


def sitemap(paths: Iterable[str], edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield sitemap.xml, and the sitemaps it lists where there are more than 50,000 pages."""
    every = sorted(paths)
    slices = [every[n : n + URLS_A_SITEMAP] for n in range(0, len(every), URLS_A_SITEMAP)] or [[]]
    if len(slices) == 1:
        yield "sitemap.xml", _xml("urlset", "url", (canonical(path, edition) for path in every))
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(slices) + 1)]
    for name, some in zip(names, slices, strict=True):
        yield name, _xml("urlset", "url", (canonical(path, edition) for path in some))
    yield (
        "sitemap.xml",
        _xml("sitemapindex", "sitemap", [edition.base_url + name for name in names]),
    )


def _xml(root: str, entry: str, addresses: Iterable[str]) -> bytes:
    space = "http://www.sitemaps.org/schemas/sitemap/0.9"
    text = BytesIO()
    text.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} xmlns="{space}">\n'.encode())
    for each in addresses:
        text.write(f"<{entry}><loc>{escape(each)}</loc></{entry}>\n".encode())
    text.write(f"</{root}>\n".encode())
    return text.getvalue()


def robots(edition: Edition) -> bytes:
    """Return robots.txt: everything may be read; crawlers look for it at a host's root only."""
    lines = ["User-agent: *", "Allow: /"]
    if edition.base_url:
        lines.append(f"Sitemap: {edition.base_url}sitemap.xml")
    return ("\n".join(lines) + "\n").encode()


def extras(
    catalog: Catalog,
    edition: Edition,
    assets: Mapping[str, bytes],
    root: Path,
    pages: Iterable[tuple[str, str, str]],
) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of every file that is not a page.

    assets: the theme's, as they were read when the pages learnt their names; pages: (path, source, kind).
    """
    published = {name: published_name(name, content) for name, content in assets.items()}
    for name, content in assets.items():
        yield published[name], content
    for name in catalog.library.assets:
        yield asset_path(name), (root / "content/assets" / name).read_bytes()
    if edition.base_url:
        yield from sitemap(_in_sitemap(catalog, pages), edition)
    if edition.has_feed:
        yield FEED, feed(catalog.changes, edition)
    yield WEB_MANIFEST, web_manifest(edition, published)
    yield "robots.txt", robots(edition)
    yield ".nojekyll", b""


def _in_sitemap(catalog: Catalog, pages: Iterable[tuple[str, str, str]]) -> Iterator[str]:
    """Yield the pages that search engines may list: no redirects, no 404, no archived roles and drafts."""
    hidden = {card.source for card in catalog.cards.values() if card.status in {"archived", "draft"}}
    for path, source, kind in pages:
        if kind not in {"redirect", "not_found"} and not (kind in {"role", "areas"} and source in hidden):
            yield path
