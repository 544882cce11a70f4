"""This module is the seam to what the last build knew; for now nothing is remembered.

A state answers `page(key)` with the trace of a page whose key has not changed, or None. The key of
a page is the digest of all it is made from (see docs/architecture.md), so an answer cannot be stale.
"""

from __future__ import annotations

from typing import Protocol


class State(Protocol):
    """What the last build knew, by value."""

    def page(self, key: str) -> object | None:
        """Return what is known of the page with the key, None where it has to be made."""


class _NoState:
    """Knows nothing: everything is made."""

    def page(self, key: str) -> object | None:
        del key
        return None


NO_STATE: State = _NoState()
