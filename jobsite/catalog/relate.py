"""This module joins the surveys of all roles into one catalog: what stands in which list, in which order."""

from __future__ import annotations

import heapq
import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jobsite.catalog.card import Card, title_only
from jobsite.catalog.changes import Change, changes
from jobsite.catalog.official import Official
from jobsite.catalog.pay import Placed
from jobsite.catalog.shelf import Place, fetch, set_aside
from jobsite.catalog.survey import Survey
from jobsite.content.load import Library
from jobsite.content.nodes import locate
from jobsite.diagnostics.diagnostic import Diagnostic, found, quote

ROWS_A_PAGE = 60


@dataclass(frozen=True, slots=True)
class Catalog:
    """The site's roles by card, and where the rest of them lies.

    cards: slug to card, in order of titles; roles: slug to the set-aside sheet of the role; families: slug to
    the slugs of its listed roles; skills: ids of the registry to the slugs of the listed roles, two or more,
    that ask for them; rows: place to its pages of pay rows, each set aside with its roles' slugs;
    figures: how many rows there are; changes: of listed roles, newest first.
    """

    library: Library
    official: Official
    cards: Mapping[str, Card]
    roles: Mapping[str, Place]
    families: Mapping[str, tuple[str, ...]]
    skills: Mapping[str, tuple[str, ...]]
    rows: Mapping[str, tuple[RowPage, ...]]
    figures: int
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class RowPage:
    """One page of a place's pay rows: where they lie, where their nation's, and where their roles' slugs.

    rows: how many they are; newest: the latest period they refer to, empty where none says so; sources: ids,
    and how many rows are from each.
    """

    place: Place
    nations: Place
    roles: Place
    rows: int
    newest: str = ""
    sources: tuple[tuple[str, int], ...] = ()


def title_key(title: str, slug: str) -> tuple[str, str, str]:
    """Return what titles are sorted by: initial, letters without case and accents, then the slug.

    A title that begins with no letter has no initial: all of these come first.
    """
    decomposed = unicodedata.normalize("NFKD", title.casefold())
    letters = "".join(each for each in decomposed if not unicodedata.combining(each))
    return letters[:1].upper() if letters[:1].isalpha() else "", letters, slug


def relate(  # noqa: PLR0913 - a catalog is made of all of these
    root: Path,
    library: Library,
    official: Official,
    surveys: Sequence[Survey],
    shelves: Path,
    *,
    drafts: bool,
) -> tuple[Catalog, list[Diagnostic]]:
    """Return the catalog of the surveyed roles; where drafts are not asked for they are only named."""
    cards: list[Card] = []
    roles: dict[str, Place] = {}
    for each in surveys:
        cards += each.cards
        roles |= each.roles
    ordered = sorted(cards, key=lambda card: title_key(card.title, card.slug))
    unseen = {"planned"} if drafts else {"planned", "draft"}
    kept = {card.slug: title_only(card) if card.status in unseen else card for card in ordered}
    families: dict[str, list[str]] = {}
    for card in kept.values():
        if card.family and card.is_listed:
            families.setdefault(card.family, []).append(card.slug)
    rank = {slug: position for position, slug in enumerate(_by_family(kept.values(), library))}
    segments = sorted(_segments(surveys, rank).items())
    rows = {place: _pages(_in_order(some, rank), _shelf(shelves, place)) for place, some in segments}
    catalog = Catalog(
        library=library,
        official=official,
        cards=kept,
        roles=roles,
        families={family: tuple(slugs) for family, slugs in sorted(families.items())},
        skills=_skills(kept.values()),
        rows={place: pages for place, pages in rows.items() if pages},
        figures=sum(page.rows for pages in rows.values() for page in pages),
        changes=changes(kept.values(), library.today),
    )
    return catalog, [*near_duplicates(root, kept.values(), library)]


def _by_family(cards: Iterable[Card], library: Library) -> list[str]:
    """Return the slugs of listed roles as pages of places have them: by family, those without one last."""

    def key(card: Card) -> tuple[bool, tuple[str, str, str]]:
        spec = library.families.get(card.family or "")
        return card.family is None, title_key(spec.title if spec else card.family or "", card.family or "")

    return [card.slug for card in sorted((card for card in cards if card.is_listed), key=key)]


def _skills(cards: Iterable[Card]) -> dict[str, tuple[str, ...]]:
    """Return the registry's skills that two listed roles ask for, with all that do."""
    asking: dict[str, list[str]] = {}
    for card in cards:
        for skill in dict.fromkeys(each.id for each in card.skills) if card.is_listed else ():
            asking.setdefault(skill, []).append(card.slug)
    asking.pop("", None)
    return {skill: tuple(slugs) for skill, slugs in sorted(asking.items()) if len(slugs) > 1}


def _segments(surveys: Iterable[Survey], rank: Mapping[str, int]) -> dict[str, list[tuple[int, Place]]]:
    """Return where each place's rows lie, in segments, each with the first rank there can be in it."""
    segments: dict[str, list[tuple[int, Place]]] = {}
    for each in surveys:
        first = min((rank[card.slug] for card in each.cards if card.slug in rank), default=len(rank))
        for place, segment in sorted(each.rows.items()):
            segments.setdefault(place, []).append((first, segment))
    return segments


def _shelf(shelves: Path, place: str) -> Path:
    return shelves / f"place-{place.replace('/', '--')}"


def _pages(rows: Iterator[Placed], shelf: Path) -> tuple[RowPage, ...]:
    """Set a place's rows aside again, a page at a time."""
    counts: list[int] = []
    newest: list[str] = []
    sources: list[tuple[tuple[str, int], ...]] = []

    def pages() -> Iterator[tuple[str, object]]:
        while page := list(itertools.islice(rows, ROWS_A_PAGE)):
            counts.append(len(page))
            newest.append(max(each.row.reference_period or "" for each in page))
            used = Counter(each.row.source for each in page if each.row.source)
            sources.append(tuple(sorted(used.items())))
            yield f"rows {len(counts)}", [each.row for each in page]
            yield f"nations {len(counts)}", [each.nation for each in page]
            yield f"roles {len(counts)}", tuple(dict.fromkeys(each.row.role for each in page))

    places = set_aside(shelf, pages())
    return tuple(
        RowPage(places[f"rows {n}"], places[f"nations {n}"], places[f"roles {n}"], count, period, used)
        for n, (count, period, used) in enumerate(zip(counts, newest, sources, strict=True), 1)
    )


def _in_order(segments: list[tuple[int, Place]], rank: Mapping[str, int]) -> Iterator[Placed]:
    """Yield rows by rank; a segment is not read before its turn, as a place can have a row of every role."""
    waiting: list[tuple[int, int, Placed]] = []
    count = itertools.count()
    for first, segment in sorted(segments):
        while waiting and waiting[0][0] < first:
            yield heapq.heappop(waiting)[-1]
        for each in fetch(segment):
            if each.row.role in rank:
                heapq.heappush(waiting, (rank[each.row.role], next(count), each))
    while waiting:
        yield heapq.heappop(waiting)[-1]


def near_duplicates(root: Path, cards: Iterable[Card], library: Library) -> Iterator[Diagnostic]:
    """Yield skills that differ from another one only by case, hyphens, or a plural's s."""
    spelt: dict[str, str] = {}
    for skill in library.skills:
        for name in (skill.name, *skill.alternate_names):
            spelt.setdefault(_sound(name), name)
    seen: set[str] = set()
    for card in sorted(cards, key=lambda each: each.slug):
        for asked in card.skills:
            if asked.id or asked.name in seen:
                continue
            seen.add(asked.name)
            other = spelt.setdefault(_sound(asked.name), asked.name)
            if other != asked.name:
                text = (root / card.source).read_text(encoding="utf-8-sig", errors="replace")
                where = locate(card.source, text, max(text.find(asked.name), 0))
                message = f"the skill {quote(asked.name)} is written {quote(other)} elsewhere"
                hint = f"write {other}, or add {asked.name} to its alternate_names in skills.yaml"
                yield found("near-duplicate-skill", where, message, hint)


def _sound(name: str) -> str:
    """Return what near-duplicates have in common; C, C# and C++ have not."""
    words = re.findall(r"[\w+#]+", name.casefold()) or [name]
    return " ".join(word.removesuffix("s") if len(word) > 3 else word for word in words)  # noqa: PLR2004 - a plural's s
