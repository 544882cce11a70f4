"""Generated roles, and the two ways to write each down."""

import re
from collections.abc import Mapping
from typing import Any

import yaml
from hypothesis import strategies as st

Data = dict[str, Any]


class Plain:
    """A value that stands without quotes in YAML: a number, or true."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __repr__(self) -> str:
        return f"Plain({self.text!r})"


# --- Values ------------------------------------------------------------------------------------

AWKWARD = (
    "NO",
    "yes",
    "010",
    "12:30",
    "1_000",
    "1e3",
    "~",
    "null",
    "2026-05-04",
    "- a dash: and a colon",
    "# no heading",
    "'single' and \"double\"",
    "50 % of *all* `code` and **bold** text",
    "a \\ backslash, a | bar & an ampersand",
    "Zoë says “hello” – 你好",
    "{curly: braces} @at !bang %percent ?",
    "ends with a colon:",
    "1. not a list",
    "> no quote",
    "---",
    "it's > 5 and 3 < 4",
)
_letters = st.text(
    st.characters(categories=("L", "N", "P", "S", "Zs"), exclude_characters="<>[]&\\`*_~"),
    min_size=1,
    max_size=40,
)
_NESTED = (
    "A paragraph\nover two lines.\n\n- one\n- two `code`\n  - deeper\n\nAnd a last word.",
    "Code:\n\n```\n## no heading\n\n- no item\n```",
    "> A quote,\n> going on.\n\n1. first\n2. second",
    "A [pilot](role:pilot), [more](https://example.org/?a=1&b=2#c) and a\\\nhard break.",
)


def _is_finished(text: str) -> bool:
    return not re.search(r"xx|todo|tbd|fixme|lorem", text, re.IGNORECASE)


def is_safe(text: str) -> bool:
    """Tell whether a body can hold the text as it stands: no block, heading or label begins with it."""
    block = re.match(r"(?:[-+*#>=]|\d+[.)]|```|~~~)", text)
    return not block and not re.match(r"\*\*[^*]+?(?::\*\*|\*\*\s*:)", text)


line = (
    (st.sampled_from(AWKWARD) | _letters)
    .map(lambda text: " ".join(text.split()))
    .filter(bool)
    .filter(_is_finished)
)
safe_line = line.filter(is_safe)
any_prose = line | st.sampled_from(_NESTED)
prose = any_prose.filter(is_safe)
title = line.filter(lambda text: not re.search(r"(?:19|20)\d\d|[$€£¥₹]|\d[kK]|\d[.,]\d", text))
_label = st.sampled_from(("Logbook", "Day to day", "C# & Go", "NO", "12:30"))


def _some(item: st.SearchStrategy[Any], most: int = 3) -> st.SearchStrategy[list[Any]]:
    return st.lists(item, min_size=1, max_size=most)


def _record(
    needed: Mapping[str, st.SearchStrategy[Any]], optional: Mapping[str, st.SearchStrategy[Any]] | None = None
) -> st.SearchStrategy[Data]:
    return st.fixed_dictionaries(dict(needed), optional=dict(optional or {})).filter(bool)


_labelled = _some(_record({"text": prose}, {"label": _label}))
_items = _record({"items": _labelled})
_needs = _some(_record({"text": prose}, {"need": st.sampled_from(("required", "preferred"))}), 2)
_need_items = _record({"items": _needs})
_job = st.sampled_from(({"role": "deckhand"}, {"role": "pilot"})) | _record({"title": safe_line})
_jobs = _some(_job, 2)
_skill = _record({"skill": safe_line.filter(lambda text: "*" not in text)}, {"why": prose})
_skills = st.lists(_skill, min_size=1, max_size=3, unique_by=lambda each: each["skill"].casefold())
_grouped = _record({"hard": _skills, "more": _skills}).filter(
    lambda groups: (
        len({each["skill"].casefold() for group in groups.values() for each in group})
        == sum(len(group) for group in groups.values())
    )
)
_question = _record({"question": safe_line.filter(lambda text: not text.endswith("#")), "answer": prose})
_link = _record(
    {"title": st.sampled_from(("A guide", "Maps & charts")), "url": st.just("https://example.org/a?b=1")}
)
_products = _some(st.sampled_from(("Excel", "C#", "Jira 9")), 2)
_related = st.lists(
    _record({"role": st.sampled_from(("deckhand", "pilot"))}, {"why": safe_line}),
    min_size=1,
    max_size=2,
    unique_by=lambda each: each["role"],
)

REQUIRED = {"responsibilities": _labelled, "skills": _skills | _grouped}
OPTIONAL = {
    "overview": prose,
    "day_to_day": prose,
    "in_practice": _some(_record({"text": prose}, {"from": _label})),
    "tools": _some(_record({"category": _label, "products": _products}), 2),
    "requirements": _record(
        {},
        {
            "education": _need_items,
            "experience": _need_items,
            "certifications": _needs,
            "licences": _needs,
            "training": _needs,
        },
    ),
    "conditions": _record(
        {},
        {
            "environment": prose,
            "schedule": _record({"text": prose}),
            "physical": prose,
            "autonomy": prose,
            "work_style": prose,
            "culture": prose,
        },
    ),
    "reporting": _record({"works_with": _jobs}, {"reports_to": _job, "team": prose}),
    "path": _record({"leads_to": _jobs}, {"comes_from": _jobs, "switch_to": _jobs, "advancement": prose}),
    "satisfaction": _record({"text": prose}),
    "employers": _labelled,
    "industries": _labelled,
    "benefits": _items,
    "measures": _labelled,
    "hiring_process": _labelled,
    "interview_questions": _labelled,
    "job_description": _record(
        {"brief": prose},
        {
            "responsibilities": _items,
            "qualifications": _items,
            "benefits": _items,
            "additional_information": prose,
            "how_to_apply": prose,
            "equal_opportunity": prose,
        },
    ),
    "faq": _some(_question, 2),
    "best_practices": _labelled,
    "takeaways": _labelled,
    "further_reading": _some(_link, 2),
    "calls_to_action": _some(_link, 2),
    "conclusion": prose,
    "related": _related,
}
# What a body cannot hold stays in the front matter of both forms.
FRONT = {
    "plural": title,
    "alternate_titles": st.just(["Light Keeper", "Wächter"]),
    "aliases": st.just(["old-name"]),
    "track": st.just("manager"),
    "grade": line,
    "featured": st.just(Plain("true")),
    "codes": st.just({"soc": [{"code": "53-6011", "broader": Plain("true")}], "isco08": "3154"}),
    "audience": _record({"seeker": any_prose}),
    "employment": _record({"type": line, "remote": line}),
    "pay": st.just(
        [
            {
                "place": "us",
                "kind": "unsourced",
                "period": "year",
                "min": Plain("38000"),
                "max": Plain("52000.5"),
            },
            {
                "place": "us/port",
                "kind": "survey",
                "period": "year",
                "basis": "gross",
                "population": "all",
                "median": Plain("44900"),
                "flags": {"p75": "suppressed"},
                "reference_period": "2025-05",
                "source": "survey",
            },
        ]
    ),
    "outlook": st.just(
        [{"place": "us", "from": Plain("2024"), "to": Plain("2034"), "change": Plain("-0.3")}]
    ),
    "experts": st.just([{"question": "Why?", "answer": "Because.", "person": "team", "date": "2026-01-02"}]),
    "compare_with": st.just(["pilot"]),
    "published": st.just("2025-11-03"),
    "updated": st.just("2026-05-04"),
    "reviewed": st.just({"by": "team", "date": "2026-05-04"}),
    "review_by": st.just("2027-05-04"),
    "authors": st.just(["team"]),
    "sources": st.just(["survey"]),
}

roles = st.tuples(
    _record({"title": title, "summary": any_prose}, FRONT),
    _record(REQUIRED, OPTIONAL),
    st.lists(st.tuples(st.sampled_from(("Life aboard", "Q & A with the crew")), prose), max_size=2),
)
"""The front matter, the sections, and sections of the author's own: (title, body)."""


# --- YAML --------------------------------------------------------------------------------------


class _Dumper(yaml.SafeDumper):
    """Leaves quotes out where a careless author would, and writes several lines as a block."""

    def resolve(self, kind: type[yaml.Node], value: str, implicit: object) -> str:
        """Let whatever is to stand without quotes do so, numbers or not."""
        if kind is yaml.ScalarNode and implicit == (True, False):
            return "plain"
        return str(super().resolve(kind, value, implicit))  # type: ignore[no-untyped-call]


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    if re.fullmatch(r"[\w.:~-]*[\w.~-]", text, re.ASCII) and not text.startswith("-"):
        return dumper.represent_scalar("plain", text)
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else '"')


_Dumper.add_representer(Plain, lambda dumper, value: dumper.represent_scalar("plain", value.text))
_Dumper.add_representer(str, _text)


def as_yaml(data: Data) -> str:
    """Return the mapping as YAML."""
    return str(yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6))


def yaml_role(front: Data, sections: Data, own: list[tuple[str, str]]) -> str:
    """Return the whole role as YAML; the author's own sections stand after the last standard one."""
    data = {**front, **sections}
    if own:
        after = list(sections)[-1]
        data["sections"] = [{"title": name, "body": body, "after": after} for name, body in own]
    return as_yaml(data)


# --- Markdown ----------------------------------------------------------------------------------

HEADINGS = {
    "overview": "Overview",
    "day_to_day": "What does a keeper do?",
    "responsibilities": "What you’ll do",
    "in_practice": "In practice",
    "skills": "Skills",
    "tools": "Tools and technologies",
    "requirements": "Requirements",
    "conditions": "Working conditions",
    "reporting": "Reporting",
    "path": "Career path",
    "satisfaction": "Satisfaction",
    "employers": "Typical employers",
    "industries": "Industries",
    "benefits": "Benefits",
    "measures": "How success is measured",
    "hiring_process": "Hiring process",
    "interview_questions": "Interview questions",
    "job_description": "Job description",
    "faq": "FAQ",
    "best_practices": "Best practices",
    "takeaways": "Key takeaways",
    "further_reading": "Further reading",
    "calls_to_action": "Calls to action",
    "conclusion": "Conclusion",
    "related": "Related roles",
}
PARTS = {
    "education": "Education",
    "experience": "Experience",
    "certifications": "Certifications",
    "licences": "Licenses",
    "training": "Training",
    "environment": "Work environment",
    "schedule": "Schedule",
    "physical": "Physical demands",
    "autonomy": "Autonomy",
    "work_style": "Work style",
    "culture": "Culture",
    "reports_to": "Reports to",
    "team": "Team",
    "works_with": "Works with",
    "comes_from": "Comes from",
    "leads_to": "Leads to",
    "switch_to": "Switch to",
    "advancement": "Advancement",
    "brief": "Brief",
    "responsibilities": "Responsibilities",
    "qualifications": "Qualifications",
    "benefits": "Benefits",
    "additional_information": "Additional information",
    "how_to_apply": "How to apply",
    "equal_opportunity": "Equal opportunity",
    "hard": "Hard skills",
    "more": "Other skills",
}


def markdown_role(front: Data, sections: Data, own: list[tuple[str, str]]) -> str:
    """Return the role as front matter and a body."""
    blocks = [f"## {HEADINGS[key]}\n\n{_section(value)}\n" for key, value in sections.items()]
    blocks += [f"## {name}\n\n{body}\n" for name, body in own]
    return f"---\n{as_yaml(front)}---\n\n" + "\n".join(blocks)


def _section(value: Any) -> str:  # noqa: ANN401 - text, a list or a mapping
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        if "question" in value[0]:
            return "\n\n".join(f"### {each['question']}\n\n{each['answer']}" for each in value)
        return "\n".join("- " + _indented(_item(each)) for each in value)
    if value.keys() <= {"items"} or value.keys() <= {"text"}:
        return _section(next(iter(value.values())))
    if value.keys() <= {"role", "title"}:
        return _job_text(value)
    return "\n\n".join(f"### {PARTS[key]}\n\n{_section(part)}" for key, part in value.items())


def _item(each: Data) -> str:
    if "url" in each:
        return f"[{each['title']}]({each['url']})"
    if "products" in each:
        return f"**{each['category']}:** {', '.join(each['products'])}"
    if "skill" in each:
        return f"**{each['skill']}:** {each['why']}" if "why" in each else str(each["skill"])
    if "role" in each or "title" in each:
        return _job_text(each) + (f": {each['why']}" if "why" in each else "")
    label = each.get("label") or each.get("from") or each.get("need", "").capitalize()
    return f"**{label}:** {each['text']}" if label else str(each["text"])


def _job_text(job: Data) -> str:
    return f"[the {job['role']}](role:{job['role']})" if "role" in job else str(job["title"])


def _indented(text: str) -> str:
    first, *rest = text.split("\n")
    return "\n".join([first, *(f"  {each}" if each else "" for each in rest)])
