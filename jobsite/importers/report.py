"""This module tells in words what came of an import."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jobsite.importers.changes import Changes, Largest
from jobsite.importers.run import Outcome

MOST_NAMED = 12
"""How many of what came or went are named; the rest is counted."""


def as_words(outcome: Outcome) -> str:
    """Return the report."""
    return "".join(f"{line}\n" for line in _lines(outcome))


def _lines(outcome: Outcome) -> Iterator[str]:
    yield from _account(outcome)
    yield from _files(outcome)
    if outcome.changes and (outcome.written or outcome.dry_run):
        yield from _changes(outcome.editions.replaced, outcome.changes)
    yield from _source(outcome)
    for note in outcome.imported.notes:
        yield f"note: {note}"
    if outcome.unread:
        yield f"note: the codes of {_counted(outcome.unread, 'role')} are unknown: jobsite check tells why"
    if not outcome.dry_run:
        yield "next: jobsite check"


def _account(outcome: Outcome) -> Iterator[str]:
    imported = outcome.imported
    dropped = sum(imported.dropped.values())
    colon = ":" if dropped else ""
    yield f"read {_counted(imported.read, 'row')}, kept {imported.kept:,}, dropped {dropped:,}{colon}"
    for reason, count in sorted(imported.dropped.items(), key=lambda each: (-each[1], each[0])):
        yield f"{count:>11,}  {reason}"


def _files(outcome: Outcome) -> Iterator[str]:
    imported, found = outcome.imported, outcome.editions
    table = f"content/{imported.folder}/{imported.name}"
    rows = _counted(len(imported.rows), "row")
    if outcome.dry_run:
        yield f"would write {table}.csv ({rows}) and {table}.yaml"
        yield from (
            f"would remove content/{imported.folder}/{name}.csv and its .yaml" for name in found.older
        )
    else:
        for path in outcome.written:
            yield f"wrote {path}{f' ({rows})' if path.endswith('.csv') else ''}"
        if not any(path.startswith(table) for path in outcome.written):
            yield f"{table}.csv ({rows}) and its .yaml are as they were"
        yield from (f"removed {path}" for path in outcome.removed)
    for name in found.newer:
        yield f"note: content/{imported.folder}/{name}.csv is of a newer edition; both stand now"


def _changes(replaced: str, since: Changes) -> Iterator[str]:
    yield f"since {replaced}:"
    for word, changed in (("added", since.came), ("gone", since.went)):
        for what, names in changed.items():
            if names:
                yield f"  {_counted(len(names), what)} {word}: {_named(names)}"
    yield f"  {since.changed:,} of {_counted(since.compared, 'figure')} in both changed"
    if since.largest:
        yield f"  largest change of {_larger(since.largest)}"


def _larger(largest: Largest) -> str:
    return (
        f"a {largest.figure}: {largest.whose}, {largest.former:,} to {largest.now:,} ({largest.percent:+} %)"
    )


def _named(names: Sequence[str]) -> str:
    more = f" and {len(names) - MOST_NAMED:,} more" if len(names) > MOST_NAMED else ""
    return f"{', '.join(names[:MOST_NAMED])}{more}"


def _source(outcome: Outcome) -> Iterator[str]:
    identifier, _ = outcome.imported.source
    if outcome.source_is_new and outcome.dry_run:
        yield f"would add {identifier} to content/sources.yaml"
    for name, (said, now) in outcome.source_said.items():
        yield f"content/sources.yaml says {name}: {said or 'nothing'} of {identifier}; type {name}: {now}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
