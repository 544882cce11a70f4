"""This module says what a page has nothing of, and who can add it."""

from __future__ import annotations

from jobsite.pages.edition import Edition
from jobsite.pages.linker import Link
from jobsite.pages.role_page import report_address
from jobsite.pages.views import Banner


def missing(said: str, subject: str, edition: Edition) -> Banner:
    """Return what is said to be missing, with a way to report it where the site has a repository."""
    words, address = edition.words, report_address(subject, edition)
    if not address:
        return Banner("missing", said)
    return Banner("missing", words("missing.known", missing=said), Link(words("missing.report"), address))
