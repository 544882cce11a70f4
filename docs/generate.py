# ruff: noqa: INP001 - a script beside what it writes, in no package
"""This script writes docs/rules.md and docs/content.md from the code: .venv/bin/python docs/generate.py."""

from __future__ import annotations

import types
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from jobsite.content.headings import SECTIONS, Form, Section
from jobsite.content.kinds import KINDS
from jobsite.content.schema import scalars
from jobsite.content.schema.field_docs import field_docs
from jobsite.content.schema.role import REQUIRED, CodeEntry, RoleSpec
from jobsite.content.schema.scalars import Ref
from jobsite.content.schema.spec import GroupedBy, KeyedBy, OneOrMore, Spec
from jobsite.diagnostics.rules import RULES

DOCS = Path(__file__).resolve().parent
CASES = DOCS.parent / "tests" / "cases"

# --- The rules -----------------------------------------------------------------------------------

RULES_INTRO = """\
# What is checked

<!-- Written by docs/generate.py. -->

`jobsite check` tells each breach with file, line, column, the name of the rule, and mostly a hint;
`jobsite build` checks the same and writes nothing while an error stands. The name leads to an example of
its messages.

A warning does not keep the site from being written. `--strict` makes errors of all warnings, `severities` in
`site.yaml` of single ones, or turns them off:

```yaml
severities:
  review-due: error
  near-duplicate-skill: off
```
"""


def rules_page() -> str:
    """Return the table of rules, by group."""
    lines = [RULES_INTRO]
    for group in dict.fromkeys(rule.group for rule in RULES.values()):
        lines += [f"## {group}\n", "| rule | what it asks | severity |", "| --- | --- | --- |"]
        rules = (rule for rule in RULES.values() if rule.group == group)
        lines += [f"| {_example(rule.slug)} | {rule.sentence} | {rule.severity} |" for rule in rules]
        lines.append("")
    return "\n".join(lines).rstrip() + "\n"


def _example(slug: str) -> str:
    has_case = (CASES / slug).is_dir()
    return f"[`{slug}`](../tests/cases/{slug}/expected.txt)" if has_case else f"`{slug}`"


# --- The fields ----------------------------------------------------------------------------------

TITLES = {
    "site": "The site: site.yaml",
    "role": "A role: roles/",
    "family": "A job family: families/",
    "place": "A country: places/",
    "skills": "Skills: skills.yaml",
    "sources": "Sources: sources.yaml",
    "people": "People: people.yaml",
    "page": "A free page: pages/",
    "pay-table": "A table of pay: pay/",
    "outlook-table": "A table of projections: outlook/",
    "rate-table": "A table of rates: rates/",
}

REFERENCES = {
    "role": "slug of a role",
    "family": "slug of a family",
    "level": "id of a level",
    "place": "place",
    "country": "slug of a country",
    "skill": "id of a skill",
    "source": "id of a source",
    "person": "id of a person",
    "page": "slug of a page",
    "asset": "file in assets/",
}

SCALARS: dict[Any, str] = {
    scalars.Line: "text",
    scalars.Markdown: "Markdown",
    scalars.Id: "id",
    scalars.Url: "address",
    scalars.SiteUrl: "address",
    scalars.Amount: "number",
    scalars.Money: "amount",
    scalars.Change: "number",
    scalars.Count: "whole number",
    scalars.Share: "percent",
    scalars.Year: "year",
    scalars.Flag: "`true` or `false`",
    scalars.Date: "date",
    scalars.ReferencePeriod: "reference period",
    scalars.Currency: "currency",
    scalars.Country: "country code",
    scalars.LocaleTag: "language tag",
    scalars.TimeZone: "time zone",
}
_BY_VALIDATOR = {get_args(alias)[1].func: words for alias, words in SCALARS.items()}


def content_page() -> str:
    """Return the introduction, the fields of every kind of content, and the headings of Markdown roles."""
    lines = [(DOCS / "content-intro.md").read_text(encoding="utf-8").rstrip(), "", "## Fields", ""]
    lines.insert(0, "<!-- Written by docs/generate.py from docs/content-intro.md and the models. -->\n")
    parts: dict[str, type[Spec]] = {}
    for kind in KINDS:
        model = _models(kind.model)[0]
        lines += [f"### {TITLES[kind.name]}", "", model.__doc__ or "", ""]
        if kind.model is not model:
            lines += [f"The file is a {_shape(kind.model, (), link=False)}.", ""]
        lines += _table(model)
        parts |= _parts(model)
    lines += ["### Parts", ""]
    for name in sorted(parts):
        lines += [f"#### {name}", "", parts[name].__doc__ or "", *_short_form(parts[name]), ""]
        lines += _table(parts[name])
    lines += ["## Headings of a Markdown role", "", *_headings()]
    return "\n".join(lines).rstrip() + "\n"


def _name(model: type[Spec]) -> str:
    """Return a model's name as words: LabelledText is a labelled text; all codes are one."""
    if issubclass(model, CodeEntry):
        return "Code entry"
    words = "".join(f" {each.lower()}" if each.isupper() else each for each in model.__name__)
    return words.strip().removesuffix(" spec").capitalize()


def _models(annotation: Any) -> list[type[Spec]]:  # noqa: ANN401 - any annotation
    """Return the models an annotation is made of."""
    if isinstance(annotation, type) and issubclass(annotation, Spec):
        return [annotation]
    return [model for each in get_args(annotation) for model in _models(each)]


def _parts(model: type[Spec]) -> dict[str, type[Spec]]:
    """Return the models below a model, by name."""
    parts: dict[str, type[Spec]] = {}
    for field in model.model_fields.values():
        for below in _models(field.annotation):
            parts |= {_name(below): CodeEntry if issubclass(below, CodeEntry) else below, **_parts(below)}
    return parts


def _short_form(model: type[Spec]) -> Iterator[str]:
    if model.short:
        yield f"Text alone is its `{model.short}`."
    if model.short_list:
        yield f"A list alone is its `{model.short_list}`."


def _table(model: type[Spec]) -> list[str]:
    docs = field_docs(model)
    lines = ["| key | shape | required | meaning |", "| --- | --- | --- | --- |"]
    for name, field in model.model_fields.items():
        required = "yes" if field.is_required() else ""
        if model is RoleSpec and name in REQUIRED:
            required = "once published"
        shape = _shape(field.annotation, tuple(field.metadata))
        if isinstance(field.default, str):
            shape += f" (default `{field.default}`)"
        lines.append(f"| `{field.alias or name}` | {shape} | {required} | {docs[name]} |")
    return [*lines, ""]


def _shape(annotation: Any, metadata: tuple[Any, ...], *, link: bool = True) -> str:  # noqa: ANN401 - any annotation
    """Return an annotation in words."""
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _shape(arguments[0], (*arguments[1:], *metadata), link=link)
    if origin in (Union, types.UnionType):
        return _shape(next(each for each in arguments if each is not types.NoneType), metadata, link=link)
    if origin is tuple:
        return _list(arguments[0], metadata, link=link)
    if origin is Literal:
        return ", ".join(f"`{each}`" for each in arguments)
    return _single(annotation, metadata, link=link)


def _single(annotation: Any, metadata: tuple[Any, ...], *, link: bool) -> str:  # noqa: ANN401 - any annotation
    """Return a model or a single value in words."""
    if isinstance(annotation, type) and issubclass(annotation, Spec):
        name = _name(annotation).lower()
        return f"[{name}](#{name.replace(' ', '-')})" if link else name
    references = [REFERENCES[each.kind] for each in metadata if isinstance(each, Ref)]
    typed = [words for each in metadata if (words := _BY_VALIDATOR.get(getattr(each, "func", None)))]
    return next(iter([*references, *typed]), "code")


def _list(item: Any, metadata: tuple[Any, ...], *, link: bool) -> str:  # noqa: ANN401 - any annotation
    inner = _shape(item, (), link=link)
    for spelling in metadata:
        if isinstance(spelling, KeyedBy) and spelling.value:
            return f"mapping: `{spelling.key}: {spelling.value}` ({inner})"
        if isinstance(spelling, KeyedBy):
            return f"mapping: each `{spelling.key}`, and the rest of its {inner}"
        if isinstance(spelling, GroupedBy):
            groups = ", ".join(f"`{each}`" for each in spelling.groups)
            return f"list: {inner}; or such a list under each of {groups} and `{spelling.rest}`"
        if isinstance(spelling, OneOrMore):
            return f"{inner}, or a list of them"
    return f"list: {inner}"


# --- The headings --------------------------------------------------------------------------------

FORMS: dict[Form, str] = {
    "prose": "Markdown",
    "labelled": "list; `**Label:** text`",
    "duties": "list; `**Label:** text`",
    "practice": "list; `**Who said so:** text`",
    "skills": "list; `**Skill:** why`",
    "tools": "list; `**Category:** product, product`",
    "needs": "list; `**Required:** text` or `**Preferred:** text`",
    "jobs": "list of links to roles, or titles",
    "job": "a link to a role, or a title",
    "questions": "each question a heading with `###`, its answer below",
    "links": "list of `[title](address)`",
    "related": "list of `[title](role:slug): why`",
    "parts": "the headings with `###` below",
    "typed": "in the front matter",
}


HEADINGS_INTRO = """\
Case and end marks do not matter, and the role's title may stand in front (`## Baker skills`); a heading like
`## What does a baker do?` is `## Day to day`. Text before the first heading is the overview. A section stands
in the front matter or in the body, not in both.
"""


def _headings() -> Iterator[str]:
    yield HEADINGS_INTRO
    yield "| heading | other wordings | key | what stands below |"
    yield "| --- | --- | --- | --- |"
    for section in SECTIONS:
        yield _row(section, "##")
        for part in section.parts:
            yield _row(part, "###")


def _row(section: Section, marks: str) -> str:
    first, *others = section.headings
    form = FORMS[section.form]
    if section.parts and section.form != "parts":
        form = f"{form}; or {FORMS['parts']}"
    return f"| `{marks} {first}` | {', '.join(others)} | `{'.'.join(section.route)}` | {form} |"


PAGES = {"rules.md": rules_page, "content.md": content_page}


def main() -> None:
    """Write both pages."""
    for name, page in PAGES.items():
        (DOCS / name).write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
