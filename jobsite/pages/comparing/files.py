"""This module says where the files of the chooser lie, and how much goes into one."""

from __future__ import annotations

from jobsite.pages import paths

LARGEST_FILE = 60_000
"""Bytes of titles: with what stands around them a file stays below 64 KB."""
ROLES_A_FILE = 12


def titles_path(number: int | str) -> str:
    """Return where a file of titles lies."""
    return f"{paths.COMPARE_DATA}/titles-{number}.js"


def facts_path(number: int | str) -> str:
    """Return where the facts of some roles lie."""
    return f"{paths.COMPARE_DATA}/roles-{number}.js"
