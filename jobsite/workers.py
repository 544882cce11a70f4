"""This module runs a function over many values, in this process or in several, in order and a few at a time."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import AbstractContextManager, nullcontext
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")

ROLES_WORTH_WORKERS = 300
CHUNKS_AHEAD = 3


def count_workers(wanted: int | None, roles: int) -> int:
    """Return how many processes are worth while: as many as wanted, else one a processor for many roles."""
    if wanted is not None:
        return max(1, wanted)
    return (os.cpu_count() or 1) if roles >= ROLES_WORTH_WORKERS else 1


def executor(count: int) -> AbstractContextManager[Executor | None]:
    """Return processes to work in, or nothing where this one is enough. They inherit what is imported."""
    if count == 1:
        return nullcontext(None)
    method = "fork" if sys.platform == "linux" else "spawn"
    return ProcessPoolExecutor(count, mp_context=multiprocessing.get_context(method))


def mapped(pool: Executor | None, function: Callable[[A], B], values: Iterable[A], count: int) -> Iterator[B]:
    """Yield the function of each value, in order; only a few values are on their way at any time."""
    if pool is None:
        yield from map(function, values)
        return
    waiting: deque[Future[B]] = deque()
    for value in values:
        waiting.append(pool.submit(function, value))
        if len(waiting) >= count + CHUNKS_AHEAD:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()
