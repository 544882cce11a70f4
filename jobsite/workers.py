"""This module runs a function over many values in order, a few at a time, in this process or in several."""

from __future__ import annotations

import functools
import multiprocessing
import os
import pickle
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TypeVar

A = TypeVar("A")
B = TypeVar("B")

ROLES_WORTH_WORKERS = 300
CHUNKS_AHEAD = 3


def count_workers(wanted: int | None, roles: int) -> int:
    """Return how many processes are worth while: as many as wanted, else one a processor for many roles."""
    if wanted is not None:
        return max(1, wanted)
    return (os.cpu_count() or 1) if roles >= ROLES_WORTH_WORKERS else 1


@dataclass(frozen=True, slots=True)
class Crew:
    """Who does the work: an executor and how many it is, or nobody but this process."""

    pool: Executor | None = None
    count: int = 1


@contextmanager
def crew(count: int) -> Iterator[Crew]:
    """Hold processes to work in, which inherit what is imported; none where this one is enough."""
    if count == 1:
        yield Crew()
        return
    method = "fork" if sys.platform == "linux" else "spawn"
    with ProcessPoolExecutor(count, mp_context=multiprocessing.get_context(method)) as pool:
        yield Crew(pool, count)


def mapped(crew: Crew, function: Callable[[A], B], values: Iterable[A]) -> Iterator[B]:
    """Yield the function of each value, in order; only a few values are on their way at any time.

    What the function has bound is packed and unpacked once, not with every value.
    """
    if crew.pool is None:
        yield from map(function, values)
        return
    packed = pickle.dumps(function)
    waiting: deque[Future[B]] = deque()
    for value in values:
        waiting.append(crew.pool.submit(_call, packed, value))
        if len(waiting) >= crew.count + CHUNKS_AHEAD:
            yield waiting.popleft().result()
    while waiting:
        yield waiting.popleft().result()


def _call(packed: bytes, value: A) -> Any:  # noqa: ANN401 - whatever the function returns
    return _unpacked(packed)(value)


@functools.lru_cache(maxsize=1)
def _unpacked(packed: bytes) -> Callable[[Any], Any]:
    function: Callable[[Any], Any] = pickle.loads(packed)  # noqa: S301 - packed by the process that started this one
    return function
