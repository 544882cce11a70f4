"""This module lists the importers there are."""

from __future__ import annotations

from jobsite.importers.imported import Importer
from jobsite.importers.oews.importer import OEWS

IMPORTERS: tuple[Importer, ...] = (OEWS,)
