"""This module says that a name is not known, and which one may be meant."""

from __future__ import annotations

from collections.abc import Iterable

from jobsite.content.complaints import did_you_mean
from jobsite.diagnostics.diagnostic import quote


class UnknownNameError(Exception):
    """There is no such thing; the message says what, `hint` which name may be meant."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


def unknown_name(name: str, thing: str, known: Iterable[str], else_hint: str) -> UnknownNameError:
    """Return what to raise for a name that is not among the known ones."""
    guess = did_you_mean(name, tuple(known))
    return UnknownNameError(f"{quote(name)} is not {thing}", f"did you mean {guess}?" if guess else else_hint)
