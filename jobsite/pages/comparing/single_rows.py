"""This module makes what a role shows in a comparison where others are not known yet: a side a row."""

from __future__ import annotations

from jobsite.pages.comparing.pay_rows import FIGURES, figure_side, hour_side, industry_side, range_side
from jobsite.pages.comparing.rows import WORK
from jobsite.pages.comparing.subject import Subject
from jobsite.pages.comparing.work_sides import family_side, level_side, summary_side
from jobsite.pages.edition import Edition
from jobsite.pages.linker import Linker
from jobsite.pages.pay.words import source_note
from jobsite.pages.views import ComparedRow, Side

ROWS = (
    "summary",
    "drawn",
    "range",
    *FIGURES,
    "hour",
    "footing",
    *WORK,
    "shared",
    "alone",
    "industry",
    "family",
    "level",
)


def empty_rows(edition: Edition, *, drawn: bool) -> tuple[ComparedRow, ...]:
    """Return the rows with their headings and no sides; the drawing only where there is one."""
    words = edition.words
    return tuple(
        ComparedRow(
            key,
            words("chooser.footing") if key == "footing" else words(f"comparison.rows.{key}"),
            (),
            words("chooser.axis") if key == "drawn" else "",
        )
        for key in ROWS
        if key != "drawn" or drawn
    )


def single_sides(found: Subject, linker: Linker, edition: Edition) -> dict[str, Side]:
    """Return a role's sides by row; skills are told apart by the script."""
    return {
        "summary": summary_side(found),
        "range": range_side(found, edition),
        **{name: figure_side(name, found.row, edition) for name in FIGURES},
        "hour": hour_side(found, edition),
        "footing": _footing(found, edition),
        **{key: make(found, edition) for key, make in WORK.items()},
        "industry": industry_side(found, edition),
        "family": family_side(found, linker),
        "level": level_side(found, edition),
    }


def _footing(found: Subject, edition: Edition) -> Side:
    if found.row is None:
        return Side()
    return Side(edition.place_name(found.row.place), source_note(found.row, edition))
