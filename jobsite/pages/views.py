"""This module defines the views: the plain data handed to one template each, and all that it may use.

The fields are a documented interface (docs/theming.md): a theme relies on them.
"""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from jobsite.pages.drawings.axis import Mark
from jobsite.pages.drawings.chart import ChartDrawing
from jobsite.pages.drawings.drawing import Drawing
from jobsite.pages.drawings.strip import Strip
from jobsite.pages.linker import Link

Text = str | Markup


@dataclass(frozen=True, slots=True)
class Social:
    """What other sites show of a link to a page. picture is a full address, empty without a base URL.

    kind is website or article, locale a language and a country; width and height are 0 where not known.
    """

    kind: str
    locale: str
    picture: str
    alternative_text: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Frame:
    """What surrounds every page. canonical is empty without a base URL, home where there is no index.html.

    structured_data is JSON-LD, ready to stand in a script element; empty where nothing is to be indexed.
    """

    language: str
    direction: str
    site_title: str
    title: str
    description: str
    canonical: str
    stylesheet: str
    script: str
    icon: str
    touch_icon: str
    manifest: str
    colours: tuple[str, ...]
    social: Social | None
    home: str
    logo: Link | None
    menu: tuple[Link, ...]
    breadcrumb: tuple[Link, ...]
    noindex: bool
    structured_data: Text
    licence: str
    contact: str
    changes: Link | None = None
    feed: Link | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of a list of facts; key names it in no language (pay, level, updated); a strip draws it."""

    term: str
    details: tuple[Link, ...]
    key: str = ""
    strip: Strip | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: a label or link in front, the text, short notes behind, detail under it.

    href: where the label leads.
    """

    text: Text
    label: str = ""
    link: Link | None = None
    notes: tuple[str, ...] = ()
    detail: str = ""
    href: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A part of a section: heading (empty for none), id, prose, items or links.

    drawings tell the same or more by eye alone: two of one thing, for more and for less room.
    """

    heading: str
    id: str = ""
    prose: Text = ""
    items: tuple[Item, ...] = ()
    links: tuple[Link, ...] = ()
    drawings: tuple[Drawing, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table: text, a smaller line under it, an address; numeric cells align right.

    strip draws what other cells of its row say; marks are the axis of the strips below, grid their id; dots
    are so many of four, in place of the text, which says them; sort is what a row is put in order by, in a
    header cell how: text or number; empty for not at all; repeats: it says what the cell above says; label:
    what its head says, where a narrow table shows it with the cell.
    """

    text: Text
    note: str = ""
    href: str = ""
    numeric: bool = False
    sort: str = ""
    strip: Strip | None = None
    marks: tuple[Mark, ...] = ()
    grid: str = ""
    dots: int = 0
    repeats: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with one header row; the first cell of each row is its header. `id` names it on its page.

    sources: where its rows are from, where they differ: cells lead to `<id>-source-1` and so on; notes: what
    else is to be known of its rows; legend: what its drawings mean, a cell each; sortable: its rows may be
    put in another order, since what stands in a column can be compared.
    """

    id: str
    caption: str
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]
    source: str = ""
    sources: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    legend: tuple[Cell, ...] = ()
    sortable: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """Rows of pay on one axis, drawn for more and for less room; legend says what is drawn, a cell each.

    description: its numbers in sentences, for those who do not see it.
    """

    title: str
    description: str
    drawings: tuple[ChartDrawing, ...]
    legend: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a page. kind is the partial that draws it: partials/sections/<kind>.html.

    said: paragraphs about its figures; remarks: what is to be known of them; links lead on from it.
    begins: what it tells of is another matter than what the section above tells of.
    """

    id: str
    heading: str
    kind: str
    groups: tuple[Group, ...] = ()
    tables: tuple[Table, ...] = ()
    notes: tuple[Text, ...] = ()
    said: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    chart: Chart | None = None
    links: tuple[Link, ...] = ()
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Banner:
    """A note above a page: archived, draft, due for review, or that something is missing."""

    kind: str
    text: str
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Pager:
    """Which page of a list this is, and the way to the others; previous and next are None at the ends."""

    label: str
    previous: Link | None
    next: Link | None
    pages: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RoleEntry:
    """A role in a list. pay is told, noted and drawn, None where there is none.

    titles, family and level are what it is filtered by, empty where nothing filters.
    """

    link: Link
    summary: str
    alternate_titles: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    titles: str = ""
    family: str = ""
    level: str = ""
    pay: Cell | None = None


@dataclass(frozen=True, slots=True)
class EntryGroup:
    """Roles under one heading (a letter, a level); heading is empty for none, description for most.

    missing says that there is no role yet, where one could be; said: what the roles of a level are paid.
    """

    heading: str
    id: str
    entries: tuple[RoleEntry, ...]
    description: Text = ""
    missing: str = ""
    said: str = ""


@dataclass(frozen=True, slots=True)
class Scale:
    """The axis that the pay of a page's roles is drawn on, in words, and what is drawn on it."""

    text: str
    legend: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """A choice among the entries of a page: by their `key`, all of them (`every`) or those of one text."""

    key: str
    label: str
    every: str
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """index.html. doors lead to the lists of the site, with what is in them; scale: of the featured."""

    frame: Frame
    intro: Text
    doors: tuple[Item, ...]
    families: tuple[RoleEntry, ...]
    featured_heading: str
    featured: tuple[RoleEntry, ...]
    scale: Scale | None
    recent: tuple[ChangeEntry, ...]
    countries: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RolesView:
    """roles/index.html and its pages; letters lead to where each begins; filters None: too few roles."""

    frame: Frame
    intro: str
    letters: tuple[Link, ...]
    filters: tuple[Filter, ...] | None
    scale: Scale | None
    groups: tuple[EntryGroup, ...]
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class RoleView:
    """roles/<slug>.html."""

    frame: Frame
    title: str
    alternate_titles: tuple[str, ...]
    picture: Item | None
    summary: Text
    banners: tuple[Banner, ...]
    audience: tuple[Item, ...]
    facts: tuple[Fact, ...]
    sections: tuple[Section, ...]
    dates: tuple[Fact, ...]
    sources: tuple[Item, ...]
    actions: tuple[Link, ...]
    downloads: tuple[Link, ...] = ()
    citation: str = ""


@dataclass(frozen=True, slots=True)
class AreasView:
    """roles/<slug>/areas.html and its pages. said: where it pays most and least; remarks: on the figures."""

    frame: Frame
    title: str
    intro: str
    said: tuple[str, ...]
    remarks: tuple[str, ...]
    tables: tuple[Table, ...]
    sources: tuple[Item, ...]
    pager: Pager | None
    downloads: tuple[Link, ...] = ()
    citation: str = ""


@dataclass(frozen=True, slots=True)
class FamilyView:
    """families/<slug>.html and its pages.

    ladder: its levels, for more and for less room; matrix: skills by level, None where there is none.
    """

    frame: Frame
    title: str
    description: Text
    ladder: tuple[Drawing, ...]
    scale: Scale | None
    groups: tuple[EntryGroup, ...]
    matrix: Table | None
    archived: tuple[Link, ...]
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class SkillView:
    """skills/<id>.html and its pages. levels: families by how well their levels master it."""

    frame: Frame
    title: str
    alternate_names: tuple[str, ...]
    notes: tuple[str, ...]
    description: Text
    roles: Table | None
    levels: Table | None
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class PlaceView:
    """pay/<country>/index.html, pay/<country>/<region or area>.html, and their pages.

    said: sentences about all occupations there.
    """

    frame: Frame
    title: str
    intro: str
    said: tuple[str, ...]
    missing: Banner | None
    tables: tuple[Table, ...]
    parts_heading: str
    parts: tuple[Link, ...]
    notes: tuple[Text, ...]
    sources: tuple[Item, ...]
    pager: Pager | None
    downloads: tuple[Link, ...] = ()
    citation: str = ""


@dataclass(frozen=True, slots=True)
class CountryEntry:
    """A country with pay: how much is known of it, its first regions and areas, and how many more."""

    link: Link
    notes: tuple[str, ...]
    parts: tuple[Link, ...]
    more: str


@dataclass(frozen=True, slots=True)
class PayView:
    """pay/index.html."""

    frame: Frame
    intro: str
    countries: tuple[CountryEntry, ...]
    missing: Banner | None
    citation: str = ""


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """A source: what is known of it, that it is old, its notes, its address, the tables that are from it."""

    heading: str
    id: str
    items: tuple[Item, ...]
    old: str
    prose: Text
    links: tuple[Link, ...]
    tables: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class Formula:
    """How a figure is made: in words, as a formula, with figures of this site; the last two may be empty."""

    id: str
    heading: str
    text: str
    formula: str
    example: str


@dataclass(frozen=True, slots=True)
class Side:
    """What a comparison says of one role in one row: text, links, a drawing; nothing where it is not known.

    label: whom it is of, where more than one side stands in a cell.
    """

    text: str = ""
    note: str = ""
    links: tuple[Link, ...] = ()
    strip: Strip | None = None
    label: str = ""


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """A row of a comparison: a side a role; `joint`: they stand in one cell over all columns.

    key names it in no language; marks are the axis of its drawings; legend: what is drawn.
    """

    key: str
    heading: str
    sides: tuple[Side, ...]
    note: str = ""
    joint: bool = False
    marks: tuple[Mark, ...] = ()
    legend: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class CompareView:
    """compare/<slug>-vs-<slug>.html. notes: what its figures stand on; said: by matter.

    chooser leads to where other roles are chosen, `chosen` is what the script begins with there.
    """

    frame: Frame
    title: str
    intro: str
    caption: str
    roles: tuple[Link, ...]
    rows: tuple[ComparedRow, ...]
    notes: tuple[str, ...]
    said: tuple[Group, ...]
    sources: tuple[Item, ...]
    chooser: Link
    chosen: str
    citation: str = ""


@dataclass(frozen=True, slots=True)
class Chooser:
    """What the script chooses and shows roles with. rows: headings without sides; told: sentences by reason.

    titles and facts: addresses of its files, with {number} in them; files: how many of titles;
    portion: how many roles are in a file of facts; pair: address of the page of {one} and {other};
    apart: how far reference periods may differ, in the units of their traits.
    """

    caption: str
    rows: tuple[ComparedRow, ...]
    told: tuple[Item, ...]
    titles: str
    facts: str
    files: int
    portion: int
    pair: str
    apart: int


@dataclass(frozen=True, slots=True)
class ChooserView:
    """compare/index.html and its pages. chooser: on the first; pairs: comparisons that are ready."""

    frame: Frame
    intro: str
    chooser: Chooser | None
    pairs: tuple[Link, ...]
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class SourcesView:
    """about/sources.html."""

    frame: Frame
    intro: str
    method: tuple[str, ...]
    sources: tuple[SourceEntry, ...]
    formulas: tuple[Formula, ...]
    downloads: tuple[Link, ...]
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class ChangeEntry:
    """A role that was added or updated: the day as machines write it, the date and what was done in words."""

    day: str
    date: str
    kind: str
    said: str
    link: Link
    summary: str
    family: Link | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """The changes of a month."""

    heading: str
    id: str
    changes: tuple[ChangeEntry, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """changes.html and its pages."""

    frame: Frame
    intro: str
    groups: tuple[ChangeGroup, ...]
    pager: Pager | None


@dataclass(frozen=True, slots=True)
class PageView:
    """A free page."""

    frame: Frame
    title: str
    body: Text
    updated: str
    actions: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RedirectView:
    """A page that leads on to another."""

    title: str
    target: str
    canonical: str
    language: str
    direction: str
    sentence: str


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """404.html: its addresses begin with the site's base path; without one it has none."""

    frame: Frame
    sentence: str
    home: Link | None


View = (
    HomeView
    | RolesView
    | RoleView
    | AreasView
    | FamilyView
    | SkillView
    | PlaceView
    | PayView
    | CompareView
    | ChooserView
    | SourcesView
    | ChangesView
    | PageView
    | RedirectView
    | NotFoundView
)
