"""This module serves a site to the one who writes it: built at every save, reloaded in the browser."""

from __future__ import annotations

import asyncio
import errno
import os
import signal
import sys
import time
import traceback
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from socket import create_server, socket
from threading import Event
from urllib.parse import unquote

from tornado.httpserver import HTTPServer

from jobsite.diagnostics.as_text import as_text
from jobsite.diagnostics.diagnostic import Diagnostic, Severity
from jobsite.pages.render import environment
from jobsite.pipeline import Report, Site, build
from jobsite.publish.write import OutputRefusedError
from jobsite.serving.answers import Shown, application, close_browsers, reload_browsers
from jobsite.serving.saves import saves
from jobsite.state import NO_STATE

FINE, CALL_WRONG = 0, 2


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One build: its report, or, where there is none, the words of what stopped it."""

    report: Report | None
    stopped_by: str
    seconds: float

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        """All that was found, nothing where the build did not come to its end."""
        return self.report.findings if self.report else ()

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """Those findings that kept the site from being written."""
        return tuple(each for each in self.findings if each.severity is Severity.ERROR)


class _StoppedError(Exception):
    """The server was told to end while a build was at work."""


def serve(site: Site, *, port: int) -> int:
    """Serve the site on the loopback address until Ctrl-C or SIGTERM; return the exit code.

    Port 0 is any free one. Says where the site is once there is something to see.
    """
    listening = _listen(port)
    if listening is None:
        return CALL_WRONG
    alone = replace(site.options, workers=1)  # this process has threads: it must not fork
    with suppress(KeyboardInterrupt):  # how Ctrl-C arrives where loops know no signals
        asyncio.run(_serve(replace(site, options=alone), listening))
    return FINE


def _listen(port: int) -> socket | None:
    """Return what listens at the port; say why where nothing can."""
    reason = "ports are numbers from 0 to 65535"
    if port in range(65536):
        try:
            listening = create_server(("127.0.0.1", port), backlog=128)
        except OSError as error:
            reason = "another program has it" if error.errno == errno.EADDRINUSE else str(error.strerror)
        else:
            listening.settimeout(0)  # the loop never waits for it
            return listening
    print(f"jobsite: port {port} cannot be used: {reason}", file=sys.stderr)
    print("    hint: --port 0 takes any that is free", file=sys.stderr)
    return None


async def _serve(site: Site, listening: socket) -> None:
    """Serve until told to stop, and leave nothing open."""
    stop = Event()
    _set_at_signals(stop)
    shown = Shown(site.output, listening.getsockname()[1])
    server = HTTPServer(application(shown))
    try:
        await _show_attempts(site, stop, shown, lambda: server.add_socket(listening))
    finally:
        stop.set()
        server.stop()
        listening.close()
        close_browsers()
        await server.close_all_connections()


async def _show_attempts(site: Site, stop: Event, shown: Shown, start: Callable[[], None]) -> None:
    """Show what came of each build; answer from the first one on, requests before it wait in the socket."""
    known: tuple[Diagnostic, ...] = ()
    address = ""
    async for attempt in _attempts(site, stop):
        _say(attempt, known)
        known = attempt.findings
        _show(attempt, shown)
        if not address:
            start()
        if address != shown.address:
            address = shown.address
            _print(f"serving {address} (Ctrl-C ends it)")
        await reload_browsers()


def _set_at_signals(stop: Event) -> None:
    """Let Ctrl-C and SIGTERM set the event."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        with suppress(NotImplementedError):  # Windows
            loop.add_signal_handler(number, stop.set)


async def _attempts(site: Site, stop: Event) -> AsyncIterator[_Attempt]:
    """Build, and again after each save; one build at a time, in a thread, so that the loop can answer."""
    saved = saves(site.root, stop)
    with suppress(_StoppedError):
        while await asyncio.to_thread(next, saved, None):
            yield await asyncio.to_thread(_attempt, site, stop)


def _attempt(site: Site, stop: Event) -> _Attempt:
    """Build once; whatever is raised becomes words. Errors: _StoppedError."""

    def go_on(*_: object) -> None:
        if stop.is_set():
            raise _StoppedError

    report, stopped_by, started = None, "", time.perf_counter()
    environment.cache_clear()  # templates are read anew
    try:
        report = build(site, NO_STATE, progress=go_on)
    except _StoppedError:
        raise
    except OutputRefusedError as error:
        stopped_by = f"{error}\n    hint: {error.hint}\n"
    except OSError as error:
        stopped_by = f"{error.filename or 'the file system'}: {error.strerror}\n"
    except Exception:  # noqa: BLE001 - a fault of ours or of the theme's is shown, and the next save may mend it
        stopped_by = traceback.format_exc()
    return _Attempt(report, stopped_by, time.perf_counter() - started)


def _show(attempt: _Attempt, shown: Shown) -> None:
    """Let browsers see what came of a build. Settings with errors may have hidden the base path: it stays."""
    if attempt.report and (attempt.report.ok or not shown.stamp):
        steps = unquote(attempt.report.base_path).strip("/")
        shown.base_path = f"/{steps}/" if steps else "/"
    shown.problem = attempt.stopped_by or as_text(attempt.errors)
    shown.stamp = max(shown.stamp + 1, time.time_ns() // 1_000_000)


def _say(attempt: _Attempt, known: tuple[Diagnostic, ...]) -> None:
    """Tell the terminal what came of a build: what is wrong, else what is new, and the counts in a line."""
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    told = attempt.errors or sorted(set(attempt.findings) - set(known))
    _print(attempt.stopped_by + as_text(told, colour=colour), end="")
    _print(f"{time.strftime('%H:%M:%S')} {_summary(attempt)}")


def _summary(attempt: _Attempt) -> str:
    report, seconds = attempt.report, f"{attempt.seconds:.1f} s"
    if report is None:
        return f"not built in {seconds}; the build was stopped"
    errors = len(attempt.errors)
    wrong = f"errors: {errors}, warnings: {len(report.findings) - errors}"
    if not report.ok:
        return f"not built in {seconds}; {wrong}"
    changed = f"written: {report.written}, removed: {report.removed}"
    return f"built in {seconds}; pages: {report.pages}, roles: {report.roles}, {changed}, {wrong}"


def _print(text: str, *, end: str = "\n") -> None:
    print(text, end=end, flush=True)
