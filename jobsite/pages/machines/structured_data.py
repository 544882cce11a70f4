"""This module tells machines in schema.org's words, as JSON-LD, what a page is and what it is about.

A property is written only from something that is there; addresses only where the site's own is known.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup

from jobsite.content.schema.registries import PersonSpec
from jobsite.pages.linker import Link

Node = dict[str, Any]

_dumps = functools.partial(json.dumps, ensure_ascii=False, separators=(",", ":"))


@dataclass(frozen=True, slots=True)
class Subject:
    """What a page is: its type and more properties of it; what it is about, and other things it names."""

    type: str = "WebPage"
    properties: Node = field(default_factory=dict)
    main: tuple[Node, ...] = ()
    others: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Described:
    """A page to describe: its full address and the site's (empty without a base URL), words and way."""

    url: str
    site_url: str
    site_title: str
    title: str
    description: str
    language: str
    breadcrumb: tuple[Link, ...]


def kept(**properties: object) -> Node:
    """Return the properties that are not empty."""
    return {name: value for name, value in properties.items() if value}


def node(kind: str, **properties: object) -> Node:
    """Return a node of a type with the properties that are not empty."""
    return {"@type": kind, **kept(**properties)}


def identity(url: str, name: str) -> Node:
    """Return the id of a node of a page: a part of its address, or a name within the page without one."""
    return {"@id": f"{url}#{name}" if url else f"_:{name}"}


def absolute(url: str, href: str) -> str:
    """Return an address as it is written on a page with the page's own before it, as canonical() does."""
    if not url or not href:
        return ""
    found = urljoin(url, href)
    return found.removesuffix("index.html") if found.endswith("/index.html") else found


def page_graph(page: Described, subject: Subject) -> Markup:
    """Return all nodes of a page as JSON that cannot close the script element it stands in."""
    way = _breadcrumb(page)
    about = [{"@id": each["@id"]} for each in subject.main]
    site = {**identity(page.site_url, "website"), **node("WebSite", name=page.site_title, url=page.site_url)}
    described = node(
        subject.type,
        url=page.url,
        name=page.title,
        description=page.description,
        inLanguage=page.language,
        isPartOf=site if page.site_url else None,
        breadcrumb={"@id": way["@id"]} if way else None,
        mainEntity=about[0] if len(about) == 1 else about,
        **subject.properties,
    )
    own = {**page_identity(page.url), **described}
    nodes = [own, *([way] if way else []), *subject.main, *subject.others]
    return htmlsafe_json_dumps({"@context": "https://schema.org", "@graph": nodes}, dumps=_dumps)


def page_identity(url: str) -> Node:
    """Return the id of the page itself."""
    return {"@id": url or "_:page"}


def _breadcrumb(page: Described) -> Node | None:
    *way, here = page.breadcrumb or (Link(page.title),)
    steps = [(link.text, absolute(page.url, link.href)) for link in way if link.href]
    if not steps:
        return None
    items = [
        node("ListItem", position=position, name=name, item=address)
        for position, (name, address) in enumerate((*steps, (here.text, page.url)), 1)
    ]
    return {**identity(page.url, "breadcrumb"), **node("BreadcrumbList", itemListElement=items)}


def collection(url: str, links: Iterable[Link], before: int = 0, total: int | None = None) -> Subject:
    """Return what a page is that lists other pages: so many `before` these, in `total` (these alone)."""
    items = [
        node("ListItem", position=position, name=link.text, url=absolute(url, link.href))
        for position, link in enumerate(links, before + 1)
    ]
    if not items:
        return Subject("CollectionPage")
    listed = node("ItemList", numberOfItems=len(items) if total is None else total, itemListElement=items)
    return Subject("CollectionPage", main=({**identity(url, "list"), **listed},))


def person(spec: PersonSpec) -> Node:
    """Return an author or reviewer."""
    kind = "Organization" if spec.kind == "team" else "Person"
    works_for = node("Organization", name=spec.organisation) if spec.organisation else None
    if kind == "Organization":
        return node(kind, name=spec.name, url=spec.url, parentOrganization=works_for)
    return node(kind, name=spec.name, url=spec.url, jobTitle=spec.role, worksFor=works_for)


def licence(text: str | None) -> str | Node:
    """Return a licence as its address, or as a text of that name."""
    if not text or text.startswith("https://"):
        return text or ""
    return node("CreativeWork", name=text)
