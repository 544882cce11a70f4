"""This module makes what surrounds every page: head, masthead, breadcrumb, pager, footer."""

from __future__ import annotations

from urllib.parse import quote as percent_encoded

from jobsite.content.schema.site import MenuItem
from jobsite.pages import formats, paths
from jobsite.pages.edition import Edition
from jobsite.pages.job import FreePageJob, Job, RoleJob
from jobsite.pages.linker import Link, Linker
from jobsite.pages.machines.structured_data import Described, Subject, page_graph
from jobsite.pages.views import Frame, Pager, Social

DESCRIPTION_LENGTH = 160
PLAIN_PAGE = Subject()


def linker_of(job: Job, edition: Edition) -> Linker:
    """Return the linker of a job's page."""
    return Linker(job.page.path, edition, {card.slug: card for card in job.cards})


def make_frame(  # noqa: PLR0913 - a head says many things
    job: Job,
    edition: Edition,
    title: str,
    description: str,
    *,
    trail: tuple[Link, ...] = (),
    noindex: bool = False,
    subject: Subject = PLAIN_PAGE,
) -> Frame:
    """Return the frame; trail are the links between the home page and this one.

    subject is what the page tells machines; they are told nothing of a page that is not to be indexed.
    """
    settings, words = edition.settings, edition.words
    linker = Linker(job.page.path, edition, {})  # a frame names no roles
    home = (Link(words("nav.home"), linker.home),) if linker.home else ()
    number = job.page.number
    page_title = title if number == 1 else words("pager.title", title=title, n=number)
    address, way = canonical(job.page.path, edition), (*home, *trail, Link(page_title))
    described = Described(
        url=address,
        site_url=edition.base_url if edition.home else "",
        site_title=settings.title,
        title=page_title,
        description=_description(description, title, number, edition),
        language=edition.locale,
        breadcrumb=way if job.page.path != paths.HOME else (),
    )
    return Frame(
        language=edition.locale,
        direction=formats.direction(edition.locale),
        site_title=settings.title,
        title=page_title,
        description=described.description,
        canonical=address,
        stylesheet=linker.to_path(edition.stylesheet),
        script=linker.to_path(edition.script),
        icon=linker.to_path(edition.icon),
        touch_icon=linker.to_path(edition.touch_icon),
        manifest=linker.to_path(paths.WEB_MANIFEST),
        colours=edition.colours,
        social=_social(job, edition),
        home=linker.home,
        logo=_logo(edition, linker),
        menu=_menu(edition, linker),
        breadcrumb=described.breadcrumb,
        noindex=noindex,
        structured_data="" if noindex else page_graph(described, subject),
        licence=settings.licence or "",
        contact=settings.contact or "",
        changes=_changes(edition, linker),
        feed=Link(words("nav.feed"), linker.to_path(paths.FEED)) if edition.has_feed else None,
    )


def _social(job: Job, edition: Edition) -> Social:
    """Return what other sites show of a link; a picture needs a full address."""
    picture = edition.picture
    return Social(
        kind="article" if isinstance(job, RoleJob | FreePageJob) else "website",
        locale=formats.language_and_country(edition.locale),
        picture=edition.base_url + percent_encoded(picture.path) if edition.base_url else "",
        alternative_text=picture.alternative_text or edition.words("social.picture"),
        width=picture.width,
        height=picture.height,
    )


def canonical(path: str, edition: Edition) -> str:
    """Return the full address of a path, empty without a base URL; a folder's index is the folder."""
    if not edition.base_url:
        return ""
    short = path.removesuffix("index.html") if path.endswith("/index.html") or path == paths.HOME else path
    return edition.base_url + percent_encoded(short)


def _description(text: str, title: str, number: int, edition: Edition) -> str:
    """Return what a search page shows: never nothing, and of no two pages of a list the same."""
    words = edition.words
    told = text or words("head.description", title=title, site=edition.settings.title)
    if number == 1:
        return shortened(told)
    room = DESCRIPTION_LENGTH - len(words("head.numbered", text="", n=number))
    return words("head.numbered", text=shortened(told, room), n=number)


def shortened(text: str, length: int = DESCRIPTION_LENGTH) -> str:
    """Return a text cut at a word to so many letters."""
    if len(text) <= length:
        return text
    return text[: length - 1].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def _logo(edition: Edition, linker: Linker) -> Link | None:
    logo = edition.settings.logo
    if logo is None:
        return None
    return Link(logo.alternative_text or "", linker.to_path(paths.asset_path(logo.asset)))


def _changes(edition: Edition, linker: Linker) -> Link | None:
    if "changes" not in edition.kinds:
        return None
    href = "" if linker.page == paths.CHANGES else linker.to_path(paths.CHANGES)
    return Link(edition.words("nav.changes"), href)


def _menu(edition: Edition, linker: Linker) -> tuple[Link, ...]:
    """Return the links of the masthead; the one that would lead to its own page has no address."""
    words, here = edition.words, linker.to_path(linker.page)
    own = [(words("nav.roles"), paths.ALL_ROLES, "roles"), (words("nav.pay"), paths.PAY, "pay")]
    links = [Link(text, linker.to_path(path)) for text, path, kind in own if kind in edition.kinds]
    links += [_menu_item(item, edition, linker) for item in edition.settings.menu]
    if "sources" in edition.kinds:
        links.append(Link(words("nav.sources"), linker.to_path(paths.SOURCES)))
    return tuple(Link(each.text) if each.href == here else each for each in links if each.href)


def _menu_item(item: MenuItem, edition: Edition, linker: Linker) -> Link:
    if item.page:
        title = item.title or edition.page_titles.get(item.page, item.page)
        return Link(title, linker.href("page", item.page))
    return Link(item.title or "", item.url or "")


def make_pager(job: Job, edition: Edition, first: str) -> Pager | None:
    """Return the way through the pages of a list that begins at `first`; None where it has one page."""
    page = job.page
    if page.pages == 1:
        return None
    words, linker = edition.words, Linker(page.path, edition, {})

    def link(text: str, number: int) -> Link:
        return Link(text, linker.to_path(paths.numbered(first, number)) if number != page.number else "")

    near = {1, page.pages, *range(page.number - 2, page.number + 3)}
    numbers = sorted(number for number in near if 1 <= number <= page.pages)
    return Pager(
        label=words("pager.label", n=page.number, pages=page.pages),
        previous=link(words("pager.previous"), page.number - 1) if page.number > 1 else None,
        next=link(words("pager.next"), page.number + 1) if page.number < page.pages else None,
        pages=tuple(link(formats.number(number, edition.locale), number) for number in numbers),
    )
