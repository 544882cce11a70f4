"""This module renders Markdown for one page: links resolved for it, headings below the section's, no HTML."""

from __future__ import annotations

from markdown_it.common.normalize_url import normalizeLink
from markdown_it.token import Token
from markupsafe import Markup

from jobsite.content.links import target_of
from jobsite.content.markdown import parse, parser
from jobsite.content.schema.scalars import as_slug
from jobsite.pages.linker import Linker

FIRST_LEVEL = 3
LAST_LEVEL = 6


def block(text: str, linker: Linker, source: str, section: str) -> Markup:
    """Return the text as blocks; its headings begin at level 3 and their ids with the section's."""
    tokens = _resolved(parse(text), linker, source)
    _shift_headings(tokens, section)
    return Markup(parser().renderer.render(tokens, parser().options, {}))  # noqa: S704 - made by the renderer


def page(text: str, linker: Linker, source: str) -> Markup:
    """Return the text of a free page as blocks; its headings begin at level 2."""
    tokens = _resolved(parse(text), linker, source)
    _shift_headings(tokens, "page", first=FIRST_LEVEL - 1)
    return Markup(parser().renderer.render(tokens, parser().options, {}))  # noqa: S704 - made by the renderer


def inline(text: str, linker: Linker, source: str, section: str) -> Markup:
    """Return a single paragraph without its <p>, anything else as blocks."""
    tokens = _resolved(parse(text), linker, source)
    if [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]:
        children = tokens[1].children or []
        html = parser().renderer.render([Token("inline", "", 0, children=children)], parser().options, {})
        return Markup(html)  # noqa: S704 - as above
    _shift_headings(tokens, section)
    return Markup(parser().renderer.render(tokens, parser().options, {}))  # noqa: S704 - as above


def _resolved(tokens: list[Token], linker: Linker, source: str) -> list[Token]:
    """Drop HTML, and links and pictures that lead nowhere; address the others from the page."""
    kept = []
    open_links: list[bool] = []
    for token in tokens:
        if token.type in {"html_block", "html_inline"}:
            continue
        if token.type == "link_open":
            href = linker.target(target_of(str(token.attrGet("href") or ""), source))
            open_links.append(bool(href))
            if not href:
                continue
            token.attrs["href"] = normalizeLink(href)
        elif token.type == "link_close" and not open_links.pop():
            continue
        elif token.type == "image":
            token = _picture(token, linker, source)  # noqa: PLW2901 - the same place, another token
        if token.children and token.type != "image":
            token.children = _resolved(token.children, linker, source)
        kept.append(token)
    return kept


def _picture(token: Token, linker: Linker, source: str) -> Token:
    target = target_of(str(token.attrGet("src") or ""), source)
    if target.kind == "asset":
        token.attrs["src"] = normalizeLink(linker.target(target))
        return token
    return Token("text", "", 0, content=token.content)


def _shift_headings(tokens: list[Token], section: str, *, first: int = FIRST_LEVEL) -> None:
    levels = sorted({int(token.tag[1]) for token in tokens if token.type == "heading_open"})
    before = first - 1
    seen: dict[str, int] = {}
    for index, token in enumerate(tokens):
        if token.type != "heading_open":
            continue
        wanted = first + levels.index(int(token.tag[1]))
        level = min(wanted, before + 1, LAST_LEVEL)
        before = level
        closing = next(
            each for each in tokens[index:] if each.type == "heading_close" and each.level == token.level
        )
        token.tag = closing.tag = f"h{level}"
        slug = as_slug(tokens[index + 1].content) or "part"
        seen[slug] = seen.get(slug, 0) + 1
        number = f"-{seen[slug]}" if seen[slug] > 1 else ""
        token.attrs["id"] = f"{section}-{slug}{number}"
