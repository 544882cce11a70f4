"""The drawing of a career path: where words and lines lie, and what becomes of it in HTML."""

from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobsite.pages.drawings.drawing import Drawing, Label, Stroke, mirrored
from jobsite.pages.drawings.lettering import width_of
from jobsite.pages.drawings.path import MOST, Side, narrow, wide
from jobsite.pages.linker import Link
from tests.conftest import Writer
from tests.sites import page, run, write_role, write_site

EXPECTED = Path(__file__).parent / "expected"
NONE = {kind: Side(kind, kind.title(), ()) for kind in ("from", "to", "switch")}


def side(kind: str, *titles: str, more: str = "") -> Side:
    return Side(kind, kind.title(), tuple(Link(title) for title in titles), more)


# --- Geometry --------------------------------------------------------------------------------


def test_a_wide_path_runs_from_left_to_right() -> None:
    came = Side("from", "From", (Link("Clerk", "clerk.html"),))
    assert wide("Porter", came, side("to", "Steward"), side("switch", "Guard")) == Drawing(
        "wide",
        640,
        128,
        labels=(
            Label("here", (232, 28, 176, 42), ((53, "Porter"),), "middle", 320),
            Label("head", (0, 12, 188, 18), ((25, "From"),), "end", 188),
            Label("from", (0, 40, 188, 18), ((53, "Clerk"),), "end", 188, "clerk.html"),
            Label("head", (452, 12, 188, 18), ((25, "To"),), "start", 452),
            Label("to", (452, 40, 188, 18), ((53, "Steward"),), "start", 452),
            Label("head", (344, 82, 250, 18), ((95, "Switch"),), "start", 344),
            Label("switch", (344, 110, 250, 18), ((123, "Guard"),), "start", 344),
        ),
        strokes=(
            Stroke("from", "curve", 198, 49, 232, 49),
            Stroke("to", "curve", 408, 49, 444, 49),
            Stroke("switch", "line", 320, 70, 320, 107),
            Stroke("switch", "bend", 320, 107, 336, 119),
        ),
    )


def test_a_narrow_path_runs_from_top_to_bottom() -> None:
    drawing = narrow("Porter", side("from", "Clerk"), side("to", "Steward"), NONE["switch"])
    assert drawing == Drawing(
        "narrow",
        288,
        170,
        labels=(
            Label("head", (32, 0, 256, 18), ((13, "From"),), "start", 32),
            Label("from", (32, 28, 256, 18), ((41, "Clerk"),), "start", 32),
            Label("here", (0, 70, 288, 42), ((95, "Porter"),), "start", 12),
            Label("head", (32, 124, 256, 18), ((137, "To"),), "start", 32),
            Label("to", (32, 152, 256, 18), ((165, "Steward"),), "start", 32),
        ),
        strokes=(
            Stroke("from", "bend", 20, 37, 8, 49),
            Stroke("from", "line", 8, 49, 8, 70),
            Stroke("to", "line", 8, 112, 8, 149),
            Stroke("to", "bend", 8, 149, 24, 161),
        ),
    )


def test_a_path_without_a_side_leaves_no_room_for_it() -> None:
    assert wide("Porter", NONE["from"], side("to", "Steward"), NONE["switch"]).width == 408
    assert wide("Porter", side("from", "Clerk"), NONE["to"], NONE["switch"]).width == 408


def test_from_right_to_left_a_path_is_its_mirror_image() -> None:
    drawing = wide("Porter", side("from", "Clerk"), side("to", "Steward"), side("switch", "Guard"))
    assert mirrored(mirrored(drawing)) == drawing
    clerk = mirrored(drawing).labels[2]
    assert (clerk.box, clerk.anchor, clerk.x) == ((452, 40, 188, 18), "end", 452)


# --- Properties ------------------------------------------------------------------------------

titles = st.text(st.characters(exclude_categories=("Cs", "Cc", "Z")), min_size=1, max_size=120) | st.text(
    "abc ij WM", min_size=1, max_size=120
).filter(str.strip)
jobs = st.lists(titles, max_size=MOST + 3)


@given(titles, st.tuples(jobs, jobs, jobs))
def test_no_words_overlap_others_and_all_fit(title: str, lists: tuple[list[str], ...]) -> None:
    came, led, aside = (
        side(kind, *some, more="and 3 more" if len(some) > MOST else "")
        for kind, some in zip(("from", "to", "switch"), lists, strict=True)
    )
    for drawing in (wide(title, came, led, aside), narrow(title, came, led, aside)):
        for one, other in combinations(drawing.labels, 2):
            assert not _overlap(one.box, other.box)
        for label in drawing.labels:
            x, y, width, height = label.box
            assert x >= 0
            assert y >= 0
            assert x + width <= drawing.width
            assert y + height <= drawing.height
            assert all(width_of(text) <= width for _, text in label.lines)
            assert all(y < baseline < y + height for baseline, _ in label.lines)
        drawn = [label for label in drawing.labels if label.kind not in {"head", "here"}]
        assert len(drawn) == sum(min(len(some), MOST) + (len(some) > MOST) for some in lists)


def _overlap(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )


# --- Pages -----------------------------------------------------------------------------------


def test_the_page_has_both_drawings_hidden_from_screen_readers_and_the_list(write: Writer) -> None:
    write_site(write)
    path = "path: {comes_from: [porter], leads_to: [{title: Steward}], switch_to: [{title: Guard}]}"
    write_role(write, "clerk", path)
    assert run(write.root).ok
    role = page(write.root, "roles/clerk.html")
    assert (EXPECTED / "path.html").read_text(encoding="utf-8") in role


@pytest.mark.parametrize(("jobs", "more"), [(MOST, 0), (MOST + 3, 1)])
def test_a_drawing_has_twelve_jobs_of_a_side_and_says_how_many_more_there_are(
    write: Writer, jobs: int, more: int
) -> None:
    write_site(write)
    titles = ", ".join(f"{{title: Job {number}}}" for number in range(jobs))
    write_role(write, "clerk", f"path: {{leads_to: [{titles}]}}")
    assert run(write.root).ok
    role = page(write.root, "roles/clerk.html")
    assert role.count('<text class="to start">') == 2 * MOST
    assert role.count(">and 3 more</tspan>") == 2 * more
    assert role.count("<li>Job ") == jobs


def test_a_path_of_words_alone_is_not_drawn(write: Writer) -> None:
    write_site(write)
    write_role(write, "clerk", "path: {advancement: By doing it well.}")
    assert run(write.root).ok
    assert 'class="drawing' not in page(write.root, "roles/clerk.html")
