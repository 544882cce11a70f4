"""This module lists the rows of a comparison that tell of work, in their order, with what makes a side."""

from __future__ import annotations

from collections.abc import Callable

from jobsite.pages.comparing.subject import Subject
from jobsite.pages.comparing.work_sides import (
    education_side,
    experience_side,
    held_side,
    openings_side,
    outlook_side,
)
from jobsite.pages.edition import Edition
from jobsite.pages.views import Side

MakeSide = Callable[[Subject, Edition], Side]

WORK: dict[str, MakeSide] = {
    "outlook": outlook_side,
    "openings": openings_side,
    "education": education_side,
    "held": held_side,
    "experience": experience_side,
}
