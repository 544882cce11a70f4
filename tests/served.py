"""A running `jobsite serve`, for tests: a process of its own at a free port."""

import http.client
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT, Writer

PATIENCE = 30  # seconds until a condition that never comes true fails the test
ROLE = """\
title: {title}
summary: Keeps what others look for.
responsibilities: [Keep the records.]
skills: [Order]
"""


def write_site(write: Writer, *, base_url: str = "") -> None:
    write("content/site.yaml", f"title: Tiny\nbase_url: {base_url}\n" if base_url else "title: Tiny\n")
    write_role(write, "Archivist")


def write_role(write: Writer, title: str) -> None:
    write("content/roles/archivist.yaml", ROLE.format(title=title))


def until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "it never came true"
        time.sleep(0.01)


@dataclass
class Answer:
    status: int
    headers: http.client.HTTPMessage
    text: str


@dataclass
class Served:
    """The server's process, its log, and its port, which is known once it answers."""

    process: subprocess.Popen[bytes]
    log: Path
    port: int = 0

    @property
    def said(self) -> str:
        return self.log.read_text(encoding="utf-8")

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def wait_for_address(self) -> None:
        until(lambda: "\nserving " in f"\n{self.said}" or self.process.poll() is not None)
        found = re.search(r"^serving http://127\.0\.0\.1:(\d+)/", self.said, re.MULTILINE)
        assert found, self.said
        self.port = int(found[1])

    def get(self, path: str, *, method: str = "GET", **headers: str) -> Answer:
        """Ask for a path exactly as it is written; redirects are not followed."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        try:
            connection.request(method, path, headers=headers)
            answer = connection.getresponse()
            return Answer(answer.status, answer.headers, answer.read().decode())
        finally:
            connection.close()

    def shows(self, path: str, text: str) -> bool:
        return text in self.get(path).text

    def end(self, number: signal.Signals = signal.SIGTERM) -> int:
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)


@contextmanager
def started(root: Path, *arguments: str) -> Iterator[Served]:
    """Run `jobsite serve`; a deprecated call of a library is an error there too."""
    command = [sys.executable, "-W", "error::DeprecationWarning", "-m", "jobsite", "serve"]
    command += ["--port", "0", "--root", str(root), *arguments]
    log = root.parent / f"{root.name}.log"  # not in the site: it is watched
    with (
        log.open("wb") as file,
        subprocess.Popen(command, stdout=file, stderr=subprocess.STDOUT, cwd=ROOT) as process,
    ):
        try:
            yield Served(process, log)
        finally:
            if process.poll() is None:
                process.terminate()


@contextmanager
def served(root: Path, *arguments: str) -> Iterator[Served]:
    """Run `jobsite serve`, and wait until it answers."""
    with started(root, *arguments) as server:
        server.wait_for_address()
        yield server
