"""The stock theme: what a site may override, and that it is what docs/theming.md says it is."""

import ast
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
import yaml
from jinja2 import Environment, nodes

from jobsite.pages import views
from jobsite.pages.drawings.chart import ChartLine, ChartRule
from jobsite.pages.drawings.drawing import Label, Stroke
from jobsite.pages.linker import Link
from jobsite.pages.words import flatten
from tests.conftest import ROOT, Writer
from tests.sites import page, run, write_role, write_site

TEMPLATES = ROOT / "templates"
FILES = sorted(TEMPLATES.rglob("*.html"))
PAGES = sorted(TEMPLATES.glob("*.html"))
THEMING = (ROOT / "docs/theming.md").read_text(encoding="utf-8")
STYLES = (TEMPLATES / "assets/site.css").read_text(encoding="utf-8")
TOKENS, CONTRASTED = (
    dict(re.findall(r"(--[a-z-]+): (.+);", block))
    for block in re.findall(r":root \{(.*?)\}", STYLES, re.DOTALL)[:2]
)

ALLOWED_SCRIPTS = r'<script (?:src="[^"]*" data-manifest="[^"]*"|type="application/ld\+json")>'

# --- Overriding ------------------------------------------------------------------------------


def test_a_whole_file_takes_the_place_of_the_stock_one(write: Writer) -> None:
    write_site(write)
    write("templates/role.html", "<h1>{{ title }}</h1><h2>{{ sections[0].heading }}</h2>")
    assert run(write.root).ok
    assert page(write.root, "roles/clerk.html") == "<h1>Clerk</h1><h2>What they are responsible for</h2>"


def test_one_block_of_a_page_is_replaced(write: Writer) -> None:
    write_site(write)
    block = "{% block summary %}<p>About: {{ summary }}</p>{{ super() }}{% endblock %}"
    write("templates/role.html", '{% extends "stock/role.html" %}' + block)
    assert run(write.root).ok
    role = page(write.root, "roles/clerk.html")
    assert '<p>About: <p>Does what a Clerk does.</p>\n</p><div class="summary">' in role
    assert '<header class="masthead">' in role
    assert "About:" not in page(write.root, "index.html")


def test_one_partial_is_replaced_on_every_page_that_includes_it(write: Writer) -> None:
    write_site(write)
    write("templates/partials/footer.html", "<footer>Ours: {{ frame.site_title }}</footer>")
    assert run(write.root).ok
    for path in ("index.html", "roles/index.html", "roles/clerk.html", "about/sources.html"):
        assert "<footer>Ours: Small site</footer>" in page(write.root, path)


def test_one_word_is_replaced_and_the_others_stay(write: Writer) -> None:
    write_site(write)
    write("templates/words/en.yaml", "role: {sections: {skills: What they can do}}")
    assert run(write.root).ok
    role = page(write.root, "roles/clerk.html")
    assert re.findall("<h2>(.*)</h2>", role) == ["What they are responsible for", "What they can do"]


def test_an_asset_takes_the_place_of_the_stock_one_and_others_are_published_too(write: Writer) -> None:
    write_site(write)
    write("templates/assets/site.css", ":root { --accent: maroon; }")
    write("templates/assets/fonts/own.woff2", b"font")
    assert run(write.root).ok
    assets = {path.name: path for path in (write.root / "output/assets").rglob("*.*")}
    styles = [name for name in assets if name.endswith(".css")]
    assert [assets[name].read_text(encoding="utf-8") for name in styles] == [":root { --accent: maroon; }"]
    assert f'<link rel="stylesheet" href="../assets/{styles[0]}">' in page(write.root, "roles/clerk.html")
    names = {re.sub(r"-[0-9a-f]{8}", "", name) for name in assets}
    assert names == {path.name for path in (TEMPLATES / "assets").iterdir()} | {"own.woff2"}


# --- Templates -------------------------------------------------------------------------------


def test_a_token_is_set_in_a_file_of_its_own(write: Writer) -> None:
    write_site(write)
    write("templates/assets/tokens.css", ":root { --accent: #8a1538; }\n")
    assert run(write.root).ok
    styles = [path.read_text(encoding="utf-8") for path in (write.root / "output/assets").glob("*.css")]
    assert len(styles) == 1
    assert styles[0].startswith((ROOT / "templates/assets/site.css").read_text(encoding="utf-8"))
    assert styles[0].endswith(":root { --accent: #8a1538; }\n")


def test_a_template_has_at_most_40_lines() -> None:
    lines = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in FILES}
    assert {name: count for name, count in lines.items() if count > 40} == {}


def test_a_template_holds_no_words_of_its_own() -> None:
    for path in FILES:
        text = re.sub(r"\{[%{].*?[%}]\}", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert re.findall(r"\w+", re.sub(r"<[^>]*>", "", text)) == [], path.name


def test_nothing_stands_inline_but_data_and_the_only_script_is_a_file() -> None:
    for path in FILES:
        text = re.sub(ALLOWED_SCRIPTS, "", path.read_text(encoding="utf-8"))
        assert not re.search(r"<script|<style|\sstyle=|\son[a-z]+=", text), path.name


def test_every_word_that_is_used_is_defined_and_every_one_defined_is_used() -> None:
    defined = set(flatten(yaml.safe_load((TEMPLATES / "words/en.yaml").read_text(encoding="utf-8"))))
    used = {*_words_of_templates(), *_words_of_views()}
    assert len(used) > 100
    met = {pattern: {key for key in defined if re.fullmatch(pattern, key)} for pattern in used}
    assert [pattern for pattern, keys in met.items() if not keys] == []
    assert sorted(defined.difference(*met.values())) == []


def _words_of_templates() -> Iterator[str]:
    for path in FILES:
        for call in Environment().parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):  # noqa: S701 - parsed only
            if isinstance(call.node, nodes.Name) and call.node.name == "word":
                assert isinstance(call.args[0], nodes.Const)
                yield re.escape(call.args[0].value)


def _words_of_views() -> Iterator[str]:
    """Yield the keys in calls of words() and word() as patterns: a part that is filled in is one part."""
    for path in sorted((ROOT / "jobsite").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not node.args:
                continue
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name in {"word", "words"}:
                yield from _patterns(node.args[0])


def _patterns(key: ast.expr) -> Iterator[str]:
    if isinstance(key, ast.IfExp):
        yield from (*_patterns(key.body), *_patterns(key.orelse))
    elif isinstance(key, ast.JoinedStr):
        yield "".join(
            re.escape(str(each.value)) if isinstance(each, ast.Constant) else r"[^.]+" for each in key.values
        )
    elif isinstance(key, ast.Constant) and isinstance(key.value, str):
        yield re.escape(key.value)


# --- Documentation ---------------------------------------------------------------------------


def _documented(heading: str, column: int) -> dict[str, list[str]]:
    """Return the code words in a column of the table with that heading, by the first in their row."""
    rows = THEMING.split(heading, 1)[1].split("\n\n", 1)[0].splitlines()[2:]
    cells = [[re.findall(r"`([^`]+)`", cell) for cell in row.strip("| ").split(" | ")] for row in rows]
    return {row[0][0]: row[column] if column < len(row) else [] for row in cells}


def test_the_documented_blocks_are_those_of_the_templates() -> None:
    of_base = _blocks(TEMPLATES / "base.html")
    blocks = {path.name: [name for name in _blocks(path) if name not in of_base] for path in PAGES}
    assert _documented("| template | makes | blocks |", 2) == {**blocks, "base.html": of_base}


def _blocks(path: Path) -> list[str]:
    tree = Environment().parse(path.read_text(encoding="utf-8"))  # noqa: S701 - parsed only
    return [block.name for block in sorted(tree.find_all(nodes.Block), key=lambda block: block.lineno)]


def test_the_documented_fields_are_those_of_the_views() -> None:
    types = {name: each for name, each in vars(views).items() if is_dataclass(each)}
    types |= {each.__name__: each for each in (Link, Label, Stroke, ChartLine, ChartRule)}
    names = {name: [field.name for field in fields(each)] for name, each in types.items()}
    pages = {path.name: names.pop(_view(path)) for path in PAGES if path.name != "base.html"}
    assert _documented("| view | fields |", 1) == pages
    assert _documented("| part | fields |", 1) == names


def _view(template: Path) -> str:
    return "".join(part.title() for part in template.stem.split("_")) + "View"


def test_the_documented_kinds_of_sections_have_a_partial_each() -> None:
    sentence = THEMING.split("kinds are", 1)[1].split("\n\n", 1)[0]
    partials = {path.stem for path in (TEMPLATES / "partials/sections").iterdir()}
    assert set(re.findall(r"`([^`]+)`", sentence)) == partials


def test_the_documented_tokens_are_those_of_the_stylesheet() -> None:
    assert list(_documented("| token | is |", 0)) == list(TOKENS)


# --- Colours ---------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize("tokens", [TOKENS, TOKENS | CONTRASTED], ids=["usual", "more contrast"])
@pytest.mark.parametrize(("token", "least"), [("--ink", 7), ("--ink-soft", 4.5), ("--accent", 4.5)])
def test_a_colour_stands_out_from_the_paper(
    tokens: dict[str, str], token: str, least: float, theme: int
) -> None:
    assert _contrast(_colours(tokens[token])[theme], _colours(tokens["--paper"])[theme]) >= least


def test_the_stylesheet_names_colours_in_its_tokens_only() -> None:
    rules = re.sub(r":root \{.*?\}|/\*.*?\*/", "", STYLES, flags=re.DOTALL)
    assert re.findall(r"#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(", rules) == []


def test_drawings_have_colours_that_stand_out_from_the_paper() -> None:
    drawn = re.compile(r"\.(strip|axis|dots|drawing|legend|dashed)\b")
    colours: dict[str, set[str]] = {}
    for selector, rule in re.findall(r"([^{}]+)\{([^{}]*)\}", STYLES):
        if drawn.search(selector):
            for token in re.findall(r"(?:stroke|fill|--drawn): var\((--[a-z-]+)\)", rule):
                colours.setdefault(token, set()).add(selector.strip())
    assert colours.pop("--rule") == {":is(.strip, .axis) .marks"}  # what they say stands in the axis
    assert set(colours) == {"--accent", "--drawn", "--ink", "--ink-soft", "--paper"}


def _colours(token: str) -> list[str]:
    """Return the colour on paper and the one in the dark."""
    found = re.fullmatch(r"light-dark\(#([0-9a-f]+), #([0-9a-f]+)\)", token)
    assert found, token
    return [each if len(each) == 6 else "".join(2 * digit for digit in each) for each in found.groups()]


def _contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours by WCAG 2, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


# --- States ----------------------------------------------------------------------------------


def test_a_role_of_four_fields_leaves_no_empty_parts(write: Writer) -> None:
    write_site(write)
    assert run(write.root).ok
    role = page(write.root, "roles/clerk.html")
    assert '<article class="role bare">' in role
    assert "facts-box" not in role
    assert 'class="contents"' not in role
    assert not re.search(r"<(p|ul|ol|dl|section|aside|nav)\b[^>]*>\s*</\1>", role)


def test_the_way_to_the_page_itself_is_no_link(write: Writer) -> None:
    write_site(write)
    write_role(write, "smith")
    assert run(write.root).ok
    roles, role = page(write.root, "roles/index.html"), page(write.root, "roles/smith.html")
    assert '<li><span aria-current="page">All roles</span></li>' in roles
    assert '<li><a href="index.html">All roles</a></li>' in role


def test_404_is_one_sentence_without_an_address_where_no_base_url_is_known(write: Writer) -> None:
    write_site(write)
    assert run(write.root).ok
    assert not re.search(r"\b(href|src)=", page(write.root, "404.html"))
    assert run(write.root, base_url="https://example.org/careers/").ok
    there = re.findall(r'\b(?:href|src)="([^"]*)"', page(write.root, "404.html"))
    assert len(there) == 5
    assert all(each.startswith("/careers/") for each in there)
