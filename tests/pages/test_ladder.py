"""The drawing of a family's levels: its steps, the roles on them, and what becomes of it in HTML."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobsite.pages.drawings.drawing import Drawing, Label, Stroke
from jobsite.pages.drawings.ladder import NARROW, WIDE, Shape, Step, ladder
from jobsite.pages.drawings.lettering import width_of
from jobsite.pages.linker import Link
from tests.conftest import Writer
from tests.sites import messages, page, run, write_role, write_site

STEPS = (Step("Helper"), Step("Clerk", (Link("Clerk"),), is_marked=True))
LEVELS = ("helper", "clerk", "chief")

# --- Geometry --------------------------------------------------------------------------------


def test_a_wide_ladder_has_roles_beside_their_level() -> None:
    assert ladder(STEPS, WIDE) == Drawing(
        "wide",
        640,
        84,
        labels=(
            Label("here", (40, 0, 600, 42), ((25, "Clerk"),), "start", 52),
            Label("mark", (218, 12, 410, 18), ((25, "Clerk"),), "start", 218),
            Label("step", (0, 42, 640, 42), ((67, "Helper"),), "start", 12),
        ),
        strokes=(
            Stroke("step", "line", 40, 42, 40, 0),
            Stroke("step", "line", 40, 0, 640, 0),
            Stroke("step", "line", 0, 84, 0, 42),
            Stroke("step", "line", 0, 42, 40, 42),
            Stroke("step", "line", 0, 84, 640, 84),
        ),
    )


def test_a_narrow_ladder_has_roles_under_their_level() -> None:
    assert ladder(STEPS, NARROW).labels == (
        Label("here", (16, 0, 272, 60), ((25, "Clerk"),), "start", 28),
        Label("mark", (28, 30, 248, 18), ((43, "Clerk"),), "start", 28),
        Label("step", (0, 60, 288, 42), ((85, "Helper"),), "start", 12),
    )


# --- Properties ------------------------------------------------------------------------------

titles = st.text("abc ij WM", min_size=1, max_size=120).filter(str.strip)
links = titles.map(Link)
steps = st.builds(Step, titles, st.lists(links, max_size=3).map(tuple), st.just("") | titles, st.booleans())


@given(st.lists(steps, min_size=2, max_size=14), st.sampled_from([WIDE, NARROW]))
def test_steps_lie_under_each_other_and_hold_their_words(some: list[Step], shape: Shape) -> None:
    drawing = ladder(some, shape)
    slabs = [label for label in drawing.labels if label.kind in {"step", "here"}]
    assert len(slabs) == len(some)
    for higher, lower in pairwise(slabs):
        assert higher.box[1] + higher.box[3] == lower.box[1]
        assert higher.box[0] > lower.box[0]
    assert slabs[-1].box[1] + slabs[-1].box[3] == drawing.height
    last = (0, 0, 0, 0)
    for label in drawing.labels:
        slab = (
            label.box if label in slabs else next(each.box for each in slabs if _inside(label.box, each.box))
        )
        assert all(label.x + width_of(text) <= slab[0] + slab[2] for _, text in label.lines)
        assert all(slab[1] < baseline < slab[1] + slab[3] for baseline, _ in label.lines)
        if label not in slabs:
            assert label.box[1] >= last[1] + last[3] or label.box[1] < last[1]
            last = label.box


def _inside(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return other[0] <= one[0] and other[1] <= one[1] and one[1] + one[3] <= other[1] + other[3]


# --- Pages -----------------------------------------------------------------------------------


@pytest.fixture
def family(write: Writer) -> Writer:
    """A family of three levels, five clerks and a helper, on a site that is not built yet."""
    write_site(write)
    levels = "".join(f"  - {{id: {level}, title: {level.title()}}}\n" for level in LEVELS)
    write("content/families/office.yaml", f"title: Office\nlevels:\n{levels}")
    write_role(write, "helper", "family: office", "level: helper")
    for number in range(5):
        write_role(write, f"clerk-{number}", "family: office", "level: clerk")
    return write


def words(html: str) -> list[str]:
    """Return the words of the wide drawing, top to bottom."""
    drawing = re.search(r'<svg class="drawing wide".*?</svg>', html, re.DOTALL)
    return re.findall(r"<tspan[^>]*>(.*?)</tspan>", drawing[0]) if drawing else []


def test_a_family_shows_its_levels_with_the_first_roles_of_each(family: Writer) -> None:
    assert run(family.root).ok
    html = page(family.root, "families/office.html")
    assert words(html) == [
        "Chief",
        "Clerk",
        "Clerk 0",
        "Clerk 1",
        "Clerk 2",
        "and 2 more",
        "Helper",
        "Helper",
    ]
    assert '<a href="../roles/clerk-0.html" tabindex="-1"><text class="role start">' in html


def test_a_role_says_on_which_step_it_stands(family: Writer) -> None:
    assert run(family.root).ok
    html = page(family.root, "roles/clerk-1.html")
    assert words(html) == ["Chief", "Clerk", "Clerk 1", "Helper"]
    assert html.count('<text class="here start">') == 2
    said = '<a href="../families/office.html">Office</a> <span class="notes">'
    assert f"{said}<span>Clerk, step 2 of 3</span> <span>above Helper</span> <span>below Chief</span>" in html


def test_where_there_is_nothing_to_climb_no_ladder_is_drawn(write: Writer) -> None:
    write_site(write)
    write("content/families/office.yaml", "title: Office\nlevels: [{id: clerk, title: Clerk}]\n")
    write_role(write, "clerk", "family: office", "level: clerk")
    write_role(write, "porter", "family: office")
    assert run(write.root).ok
    for path in ("families/office.html", "roles/clerk.html", "roles/porter.html"):
        assert 'class="drawing' not in page(write.root, path)


def test_a_level_named_none_is_not_the_group_of_roles_without_a_level(write: Writer) -> None:
    write_site(write)
    write("content/families/desk.yaml", "title: Desk\nlevels: [{id: none, title: Nought}]\n")
    write_role(write, "clerk", "family: desk", "level: none")
    write_role(write, "porter", "family: desk")
    assert messages(run(write.root)) == ""
    headings = re.findall(r'<h2 id="((?:level|no)-.*?)">(.*?)</h2>', page(write.root, "families/desk.html"))
    assert headings == [("level-none", "Nought"), ("no-level", "Without a level")]
