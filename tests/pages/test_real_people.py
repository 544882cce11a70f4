"""What needs a real person's words: the repository's own site has none, so a test's site shows it."""

import re

from tests.conftest import Writer
from tests.sites import page, run, write_role, write_site

EXPERTS = """\
experts:
  - question: What is hard about filing?
    answer: That everybody files by *another* alphabet.
    person: ada
    date: 2026-05-04"""


def test_an_expert_stands_with_name_title_employer_and_profile(write: Writer) -> None:
    write_site(write)
    person = (
        "{name: Ada Archer, role: Head of Registry, organisation: Town of Elm, url: https://example.org/ada}"
    )
    write("content/people.yaml", f"ada: {person}\n")
    write_role(write, "registrar", EXPERTS)
    assert run(write.root).findings == ()
    text = page(write.root, "roles/registrar.html")
    section = text[text.index('<section id="experts"') :].split("</section>")[0]
    assert re.sub(r"\s+", " ", section) == (
        '<section id="experts" class="questions begins"> <h2>What experts say</h2> <div class="group">'
        " <h3>What is hard about filing?</h3> <p>That everybody files by <em>another</em> alphabet.</p>"
        ' <div class="attribution"><div class="matter"> <a href="https://example.org/ada">Ada Archer</a>'
        ' <span class="notes"><span>Head of Registry</span> <span>Town of Elm</span>'
        " <span>May 4, 2026</span></span> </div> </div> </div> "
    )


def test_authors_and_reviewers_are_named_and_lead_to_their_pages(write: Writer) -> None:
    write_site(write)
    ada = "ada: {name: Ada Archer, url: https://example.org/ada}"
    write("content/people.yaml", f"{ada}\nbo: {{name: Bo Birch}}\n")
    write_role(write, "registrar", "authors: [ada, bo]", "reviewed: {by: bo, date: 2026-05-04}")
    assert run(write.root).findings == ()
    text = page(write.root, "roles/registrar.html")
    facts = re.findall(r'class="fact-(?:authors|reviewed)">\s*(.*?)</div>', text, re.DOTALL)
    assert [re.sub(r"\s+", " ", each).strip() for each in facts] == [
        "<dt>Reviewed</dt> <dd>May 4, 2026, by Bo Birch</dd>",
        '<dt>Written by</dt> <dd><a href="https://example.org/ada">Ada Archer</a></dd> <dd>Bo Birch</dd>',
    ]
