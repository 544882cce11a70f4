"""The matrix of a family: how well each level masters a skill, as dots."""

import re

from tests.conftest import Writer
from tests.sites import page, run, write_role, write_site

ONE = (
    '<svg class="dots" viewBox="0 0 48 12" role="img"><title>awareness</title>'
    '<path class="full" d="M6 6h.01"/><path d="M18 6h.01M30 6h.01M42 6h.01"/></svg>'
)
FOUR = (
    '<svg class="dots" viewBox="0 0 48 12" role="img"><title>expert</title>'
    '<path class="full" d="M6 6h.01M18 6h.01M30 6h.01M42 6h.01"/></svg>'
)


def test_a_skill_has_one_dot_of_four_to_all_with_a_word_and_a_dash_for_none(write: Writer) -> None:
    write_site(write)
    write("content/skills.yaml", "typing: {name: Typing}\n")
    levels = "levels: [{id: a, title: A}, {id: b, title: B}, {id: c, title: C}]"
    write(
        "content/families/office.yaml",
        f"title: Office\n{levels}\ncompetencies: {{typing: {{a: awareness, c: expert}}}}\n",
    )
    write_role(write, "clerk", "family: office", "level: a")
    assert run(write.root).ok
    html = page(write.root, "families/office.html")
    row = re.search(r'<tr>\n<th scope="row">Typing</th>\n(.*?)</tr>', html, re.DOTALL)
    assert row
    assert row[1] == f"<td>{ONE}</td>\n<td>–</td>\n<td>{FOUR}</td>\n"
    legend = re.search(r'<ul class="legend" aria-hidden="true">(.*?)</ul>', html, re.DOTALL)
    assert legend
    words = re.sub(r"<svg.*?</svg>", "", legend[1])
    assert re.findall(r"<li>(.*)</li>", words) == ["awareness", "working", "practitioner", "expert"]
    assert legend[1].count('aria-hidden="true"') == 4
