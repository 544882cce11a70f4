"""This module answers browsers: the output as GitHub Pages would, errors in the page, and when to reload."""

from __future__ import annotations

import hashlib
import json
from base64 import b64encode
from dataclasses import dataclass
from html import escape
from http import HTTPStatus
from mimetypes import MimeTypes
from pathlib import Path
from typing import Any
from urllib.parse import quote

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.httputil import HTTPServerRequest
from tornado.routing import Matcher, Rule
from tornado.web import Application, ErrorHandler, RequestHandler
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from jobsite.content.files import contained

_STYLE = """\
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
pre { font: .9rem/1.6 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
"""
_STYLE_DIGEST = b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_POLICY = (
    f"default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'sha256-{_STYLE_DIGEST}'; "
    "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
_OWN_PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<link rel="icon" href="data:,">
<style>{style}</style>
</head>
<body>
<main>
<h1>{title}</h1>
<p>{sentence}</p>
<pre>{text}</pre>
</main>
</body>
</html>
"""
HTTP_PORT = 80
_RELOAD = {"command": "reload", "path": "*", "liveCSS": False, "liveImg": False}


@dataclass(slots=True)
class Shown:
    """What browsers are shown since the last build: the output, or what is wrong where that is not empty.

    stamp: another one after each build, also over restarts of the server.
    """

    output: Path
    port: int
    base_path: str = "/"
    problem: str = ""
    stamp: int = 0

    @property
    def address(self) -> str:
        """Where the site is served."""
        return f"http://127.0.0.1:{self.port}{quote(self.base_path)}"

    @property
    def script(self) -> bytes:
        """The reload script's element. It is a file of our own host: the pages' policy allows no other."""
        query = f"port={self.port}&amp;snipver={self.stamp}&amp;maxdelay=2000"
        return f'<script src="/livereload.js?{query}"></script>\n'.encode()


def application(shown: Shown) -> Application:
    """Return what answers requests for the site."""
    return Application(
        [
            Rule(_StrangeHost(shown.port), ErrorHandler, {"status_code": HTTPStatus.MISDIRECTED_REQUEST}),
            (r"/livereload", _ReloadSocket, {"shown": shown}),
            (r"/livereload\.js", LiveReloadJSHandler),
            (r"/(.*)", _Pages, {"shown": shown}),
        ],
        log_function=lambda _: None,
    )


async def reload_browsers() -> None:
    """Tell every open page to reload itself."""
    for browser in LiveReloadHandler.waiters.copy():
        await browser.reload()


def close_browsers() -> None:
    """End the connection of every open page."""
    for browser in LiveReloadHandler.waiters.copy():
        browser.close()


class _StrangeHost(Matcher):
    """Matches requests in another host's name: the way in for pages that rebind their name to 127.0.0.1."""

    def __init__(self, port: int) -> None:
        ours = ("localhost", "127.0.0.1", "[::1]")
        self._hosts = {f"{name}:{port}" for name in ours} | (set(ours) if port == HTTP_PORT else set())

    def match(self, request: HTTPServerRequest) -> dict[str, Any] | None:
        """Return that it matches, without arguments for the handler, or None."""
        return None if request.host.lower() in self._hosts else {}


class _ReloadSocket(LiveReloadHandler):  # type: ignore[misc] # livereload ships no types
    """Speaks livereload's protocol; a page from before the last build is reloaded as soon as it is there."""

    def initialize(self, shown: Shown) -> None:
        self._shown = shown
        self._stamp: object = None

    def check_origin(self, origin: str) -> bool:
        return WebSocketHandler.check_origin(self, origin)  # livereload would let every site in

    async def on_message(self, message: str | bytes) -> None:
        super().on_message(message)
        said = json.loads(message)
        if said["command"] == "hello":
            self._stamp = said.get("snipver")
        elif said["command"] == "info" and self._stamp != self._shown.stamp:
            await self.reload()

    async def reload(self) -> None:
        """Tell the page to reload itself."""
        try:
            await self.write_message(_RELOAD)
        except WebSocketClosedError:
            LiveReloadHandler.waiters.discard(self)


class _Pages(RequestHandler):
    """Answers with the files of the output, under the base path."""

    def initialize(self, shown: Shown) -> None:
        self._shown = shown

    def set_default_headers(self) -> None:
        self.set_header("Cache-Control", "no-store")
        self.set_header("Cross-Origin-Resource-Policy", "same-origin")

    def compute_etag(self) -> None:
        """Give pages no tag to be cached by."""

    def decode_argument(self, value: bytes, name: str | None = None) -> str:
        """Read an address as UTF-8; one that is not names no file."""
        del name
        return value.decode("utf-8", "replace")

    def get(self, path: str) -> None:
        base = self._shown.base_path
        wanted = f"/{path}".removeprefix(base) if f"/{path}".startswith(base) else None
        if self._shown.problem:
            self._answer_problem()
        elif wanted is None and path in {"", base.strip("/")}:
            self.redirect(quote(base))
        elif wanted is not None and (file := _found(self._shown.output, wanted)):
            self._answer(file.read_bytes(), _content_type(file))
        elif wanted and not wanted.endswith("/") and _found(self._shown.output, f"{wanted}/"):
            self.redirect(quote(f"{base}{wanted}/"))
        else:
            self._answer_not_found()

    head = get

    def _answer(self, content: bytes, content_type: str) -> None:
        """Send a file; a page gets the reload script at its end, where no parser has to look for a place."""
        self.set_header("Content-Type", content_type)
        self.finish(content + self._shown.script if content_type.startswith("text/html") else content)

    def _answer_not_found(self) -> None:
        self.set_status(HTTPStatus.NOT_FOUND)
        if file := _found(self._shown.output, "404.html"):
            self._answer(file.read_bytes(), _content_type(file))
        else:
            self._answer_ourselves("Page not found", "The site is served at", self._shown.address)

    def _answer_problem(self) -> None:
        self.set_status(HTTPStatus.INTERNAL_SERVER_ERROR)
        sentence = "The output folder is as it was. This page comes back by itself once that is mended."
        self._answer_ourselves("The site could not be built", sentence, self._shown.problem)

    def _answer_ourselves(self, title: str, sentence: str, text: str) -> None:
        self.set_header("Content-Security-Policy", _POLICY)
        page = _OWN_PAGE.format(title=title, style=_STYLE, sentence=sentence, text=escape(text))
        self._answer(page.encode(), "text/html; charset=utf-8")


def _found(output: Path, wanted: str) -> Path | None:
    """Return the file that GitHub Pages would answer with: x.html also for x, index.html for a folder."""
    if any(step.startswith(".") for step in wanted.split("/")):
        return None
    names = [f"{wanted}index.html"] if not wanted or wanted.endswith("/") else [wanted, f"{wanted}.html"]
    try:
        files = [contained(output, name) for name in names]
        return next((file for file in files if file and file.is_file()), None)
    except OSError:  # a name longer than the system's are
        return None


def _content_type(file: Path) -> str:
    types = MimeTypes()  # not the module's functions: they read what the machine has been taught
    types.add_type("image/webp", ".webp")
    types.add_type("font/woff2", ".woff2")
    found = types.guess_type(file.name)[0] or "application/octet-stream"
    return f"{found}; charset=utf-8" if found.startswith("text/") else found
