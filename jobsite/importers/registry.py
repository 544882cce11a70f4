"""This module lists the importers there are."""

from __future__ import annotations

from jobsite.importers.ashe import ASHE
from jobsite.importers.fx import FX
from jobsite.importers.imported import Importer
from jobsite.importers.jobbank import JOBBANK
from jobsite.importers.oecd import OECD
from jobsite.importers.oews.importer import OEWS
from jobsite.importers.ppp import PPP
from jobsite.importers.projections import PROJECTIONS
from jobsite.importers.rpp import RPP

IMPORTERS: tuple[Importer, ...] = (OEWS, ASHE, JOBBANK, OECD, PROJECTIONS, RPP, FX, PPP)
