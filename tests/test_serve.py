"""`jobsite serve`: the output as GitHub Pages would show it, rebuilt at every save, to nobody else."""

import asyncio
import fcntl
import json
import os
import re
import shutil
import signal
import socket
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from jobsite.cli import main
from tests.conftest import Writer
from tests.served import PATIENCE, Served, served, started, until, write_role, write_site

T = TypeVar("T")

PAGE = "/roles/archivist.html"
SCRIPT = re.compile(
    r'<script src="(/livereload\.js\?port=(\d+)&amp;snipver=(\d+)&amp;maxdelay=2000)"></script>\n$'
)


def run(waiting: Coroutine[object, object, T]) -> T:
    """Run it in a thread of its own: in this one the browser of other tests may have its loop."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, waiting).result()


def stamp_of(server: Served) -> int:
    found = SCRIPT.search(server.get(PAGE).text)
    assert found
    return int(found[3])


# What is answered


def test_the_site_is_served_under_its_base_path(write: Writer, tmp_path: Path) -> None:
    write_site(write, base_url="https://example.org/our/jobs/")
    base = "/our/jobs"
    with served(tmp_path) as server:
        assert f"serving {server.origin}{base}/ (Ctrl-C ends it)" in server.said
        for path, target in {
            "/": f"{base}/",
            base: f"{base}/",
            f"{base}/roles": f"{base}/roles/",
        }.items():
            answer = server.get(path)
            assert (answer.status, answer.headers["Location"]) == (302, target)
        for path in ("/", "/index.html", "/roles/", PAGE, PAGE.removesuffix(".html")):
            answer = server.get(base + path)
            assert (answer.status, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
            assert answer.headers["Cache-Control"] == "no-store"
            assert "ETag" not in answer.headers
        assert server.get(PAGE).status == 404


def test_what_is_missing_gets_the_sites_own_404_page(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    with served(tmp_path) as server:
        answer = server.get("/no/such/page")
        assert answer.status == 404
        assert answer.text.startswith((tmp_path / "output/404.html").read_text(encoding="utf-8"))
        (tmp_path / "output/404.html").unlink()
        answer = server.get("/no/such/page")
        assert (answer.status, "<h1>Page not found</h1>" in answer.text) == (404, True)


def test_only_reading_is_allowed(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    with served(tmp_path) as server:
        head = server.get(PAGE, method="HEAD")
        assert (head.status, head.text) == (200, "")
        assert head.headers["Content-Length"] == server.get(PAGE).headers["Content-Length"]
        for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS"):
            assert server.get(PAGE, method=method).status == 405


def test_the_reload_script_is_a_file_of_the_same_host_and_only_in_the_answer(
    write: Writer, tmp_path: Path
) -> None:
    write_site(write)
    with served(tmp_path) as server:
        on_disk = (tmp_path / f"output{PAGE}").read_text(encoding="utf-8")
        page = server.get(PAGE).text
        script = SCRIPT.search(page)
        assert script
        assert page == on_disk + script[0]
        assert int(script[2]) == server.port
        answer = server.get(script[1].replace("&amp;", "&"))
        assert (answer.status, answer.headers["Content-Type"]) == (200, "application/javascript")
        assert "WebSocket" in answer.text
        assert server.get("/robots.txt").text == (tmp_path / "output/robots.txt").read_text(encoding="utf-8")


# What is refused


def test_only_the_loopbacks_names_are_answered_to(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    with served(tmp_path) as server:
        for host in ("localhost", "LOCALHOST", "127.0.0.1", "[::1]"):
            assert server.get(PAGE, Host=f"{host}:{server.port}").status == 200
        for host in ("evil.example", f"evil.example:{server.port}", "127.0.0.1", "localhost:1", ""):
            for path in ("/", PAGE, "/livereload.js", "/livereload"):
                assert server.get(path, Host=host).status == 421


def test_only_the_loopback_address_is_bound(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    with served(tmp_path) as server, pytest.raises(ConnectionRefusedError):
        # All of 127/8 is this machine, but only one address of it is ours; 0.0.0.0 would answer here.
        socket.create_connection(("127.0.0.2", server.port)).close()


def test_nothing_outside_the_output_is_served(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    with served(tmp_path) as server:
        output = tmp_path / "output"
        (output / "link.yaml").symlink_to(tmp_path / "content/site.yaml")
        (output / "folder").symlink_to(tmp_path / "content")
        os.mkfifo(output / "pipe")
        for path in (
            "/../content/site.yaml",
            "/..%2fcontent/site.yaml",
            "/%2e%2e/content/site.yaml",
            "/roles/..%2f..%2fcontent/site.yaml",
            "/..%5ccontent%5csite.yaml",
            f"/{tmp_path}/content/site.yaml",
            "//content/site.yaml",
            "/link.yaml",
            "/folder/site.yaml",
            "/pipe",
            "/.jobsite-manifest",
            "/.nojekyll",
            "/roles/%00",
            "/%ff",
            f"/{'a' * 5000}",
        ):
            answer = server.get(path)
            assert (path, answer.status, "title: Tiny" in answer.text) == (path, 404, False)


def test_another_sites_page_may_not_listen(write: Writer, tmp_path: Path) -> None:
    write_site(write)

    async def connect(url: str, origin: str) -> int:
        try:
            await hang_up(await websocket_connect(HTTPRequest(url, headers={"Origin": origin})))
        except HTTPClientError as error:
            return int(error.code)
        return 101

    with served(tmp_path) as server:
        url = f"ws://127.0.0.1:{server.port}/livereload"
        assert run(connect(url, server.origin)) == 101
        assert run(connect(url, "https://evil.example")) == 403
        assert run(connect(url, "http://127.0.0.1:1")) == 403


# What browsers are told


async def listening(server: Served, stamp: int) -> tuple[WebSocketClientConnection, list[str]]:
    """Say what livereload.js says; return the connection and the commands that came back at once.

    The second greeting is answered after all that the server had to say to the first.
    """
    connection = await websocket_connect(f"ws://127.0.0.1:{server.port}/livereload")
    greeting = {"command": "hello", "snipver": stamp}
    for said in (greeting, {"command": "info", "url": server.origin}, greeting):
        await connection.write_message(json.dumps(said))
    commands = [await next_command(connection)]
    while commands.count("hello") < 2:
        commands.append(await next_command(connection))
    return connection, commands


async def hang_up(connection: WebSocketClientConnection) -> None:
    """Close the connection, and wait until the server has closed it too."""
    connection.close()
    while await next_command(connection) != "closed":
        pass


async def next_command(connection: WebSocketClientConnection) -> str:
    message = await asyncio.wait_for(connection.read_message(), PATIENCE)
    return str(json.loads(message)["command"]) if message else "closed"


def test_a_page_from_before_the_last_build_is_reloaded_as_soon_as_it_listens(
    write: Writer, tmp_path: Path
) -> None:
    write_site(write)
    with served(tmp_path) as server:

        async def listen() -> list[str]:
            connection, commands = await listening(server, stamp_of(server) - 1)
            await hang_up(connection)
            return commands

        assert run(listen()) == ["hello", "reload", "hello"]


def test_an_open_page_is_reloaded_after_each_build_and_not_before(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    with served(tmp_path) as server:

        async def listen_and_save() -> list[str]:
            connection, commands = await listening(server, stamp_of(server))
            for title in ("Curator", "Conservator"):
                write_role(write, title)
                commands.append(await next_command(connection))
            await hang_up(connection)
            return commands

        assert run(listen_and_save()) == ["hello", "hello", "reload", "reload"]
        until(lambda: server.shows(PAGE, "Conservator"))


# What a save does


def test_errors_are_shown_for_every_address_and_gone_once_they_are_mended(
    write: Writer, tmp_path: Path
) -> None:
    write_site(write, base_url="https://example.org/jobs/")
    with served(tmp_path) as server:
        good = (tmp_path / f"output{PAGE}").read_bytes()
        write_role(write, '"<script>alert(1)</script>"\nstatus: "<script>alert(2)</script>"')
        until(lambda: server.get(f"/jobs{PAGE}").status == 500)
        text = (
            'content/roles/archivist.yaml:2:9: error: "<script>alert(2)</script>" is none of'
            " published, draft, planned and archived [unknown-choice]\n"
        )
        assert text in server.said
        for path in ("/", "/jobs/", f"/jobs{PAGE}", "/elsewhere", "/jobs/assets/site.css"):
            answer = server.get(path)
            assert answer.status == 500
            shown = text.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
            assert f"<pre>{shown}</pre>" in answer.text
            assert answer.text.count("<script") == 1
            assert SCRIPT.search(answer.text)
            policy = answer.headers["Content-Security-Policy"]
            assert policy.startswith(
                "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'sha"
            )
            assert "unsafe" not in policy
        assert (tmp_path / f"output{PAGE}").read_bytes() == good

        write_role(write, "Curator")
        until(lambda: server.get(f"/jobs{PAGE}").status == 200)
        assert server.shows(f"/jobs{PAGE}", "Curator")


def test_a_first_build_that_fails_is_shown_and_can_be_mended(write: Writer, tmp_path: Path) -> None:
    write("content/roles/archivist.yaml", "title: [")
    with served(tmp_path) as server:
        assert server.get("/").status == 500
        write_site(write)
        until(lambda: server.shows(PAGE, "Archivist"))


def test_an_exception_is_shown_and_the_server_goes_on(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    with served(tmp_path) as server:
        write("templates/role.html", "{{ 1 // 0 }}")
        until(lambda: server.get(PAGE).status == 500)
        assert "ZeroDivisionError" in server.get(PAGE).text
        assert "ZeroDivisionError" in server.said
        shutil.rmtree(tmp_path / "templates")
        until(lambda: server.get(PAGE).status == 200)


def test_an_output_that_is_not_ours_is_shown_and_left_alone(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write("output/thesis.txt", "years of work")
    with served(tmp_path) as server:
        assert f"{tmp_path / 'output'} holds files that jobsite did not write\n    hint: " in server.said
        assert server.get("/thesis.txt").status == 500
        shutil.move(tmp_path / "output/thesis.txt", tmp_path)
        write_role(write, "Curator")
        until(lambda: server.shows(PAGE, "Curator"))


def test_a_changed_template_is_used(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    with served(tmp_path) as server:
        for text in ("first wording", "second wording"):
            block = f"{{% block footer %}}<p>{text}</p>{{% endblock %}}"
            write("templates/role.html", f'{{% extends "stock/role.html" %}}{block}')
            until(lambda text=text: server.shows(PAGE, text))  # type: ignore[misc]


def test_a_folder_of_sources_may_be_replaced_as_a_whole(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    with served(tmp_path) as server:
        for title in ("Curator", "Conservator"):
            shutil.rmtree(tmp_path / "content")
            write_site(write)
            write_role(write, title)
            until(lambda title=title: server.shows(PAGE, title))  # type: ignore[misc]
        write("content/pages/about.md", "---\ntitle: About us\n---\nFounded long ago.\n")
        until(lambda: server.shows("/about.html", "Founded long ago."))
        write("content/pages/about.md", "---\ntitle: About us\n---\nFounded last year.\n")
        until(lambda: server.shows("/about.html", "Founded last year."))


def test_links_are_not_followed_out_of_the_site(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    with served(tmp_path) as server:
        (tmp_path / "content/roles/everything").symlink_to("/")
        until(lambda: server.shows("/", "symbolic-link"))
        (tmp_path / "content/roles/everything").unlink()
        until(lambda: server.get("/").status == 200)


def test_a_save_during_a_build_is_not_lost(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    lock = tmp_path / ".jobsite-output.lock"
    with served(tmp_path) as server:
        with lock.open("ab") as file:
            fcntl.flock(file, fcntl.LOCK_EX)  # what a build waits for, once it has read the settings
            write("content/site.yaml", "title: Seen\n")
            until(lambda: waits_for(lock))
            write("content/site.yaml", "title: Not yet seen\n")
        until(lambda: server.shows("/", "<title>Not yet seen</title>"))
        until(lambda: server.said.count(" built in ") >= 3)


def waits_for(lock: Path) -> bool:
    """Tell whether a process waits for a lock: proc(5) marks those with an arrow and names the inode."""
    inode = lock.stat().st_ino
    lines = Path("/proc/locks").read_text(encoding="ascii").splitlines()
    return any("->" in line and f":{inode} " in line for line in lines)


def test_only_new_warnings_are_told_again(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    write("content/roles/draft.yaml", "title: Draft\nstatus: draft\n")
    with served(tmp_path) as server:
        write_role(write, "Curator")
        until(lambda: server.said.count(" built in ") == 2)
        assert server.said.count(" [draft-incomplete]\n") == 3
        assert server.said.count(", errors: 0, warnings: 3\n") == 2


# How it ends


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_without_a_word(write: Writer, tmp_path: Path, number: signal.Signals) -> None:
    write_site(write)
    with served(tmp_path) as server:

        async def listen_while_it_ends() -> list[str]:
            connection, commands = await listening(server, stamp_of(server))
            server.process.send_signal(number)
            commands.append(await next_command(connection))
            connection.close()
            return commands

        said = server.said
        assert run(listen_while_it_ends()) == ["hello", "hello", "closed"]
        assert server.process.wait(PATIENCE) == 0
        assert server.said == said


def test_it_ends_in_the_midst_of_a_build(write: Writer, tmp_path: Path) -> None:
    write_site(write)
    for number in range(600):
        write(f"content/roles/role-{number}.yaml", (tmp_path / "content/roles/archivist.yaml").read_bytes())
    with started(tmp_path) as server:
        until((tmp_path / ".jobsite-output.staging").exists)
        assert server.end() == 0
        assert server.said == ""
        assert not (tmp_path / ".jobsite-output.staging").exists()
        assert not (tmp_path / "output/index.html").exists()


def test_a_port_that_is_taken_is_said_so(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(write)
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert main(["serve", "--root", str(tmp_path), "--port", str(port)]) == 2
    said = f"jobsite: port {port} cannot be used: another program has it\n"
    assert capsys.readouterr() == ("", f"{said}    hint: --port 0 takes any that is free\n")


def test_a_number_that_is_no_port_is_said_so(
    write: Writer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_site(write)
    assert main(["serve", "--root", str(tmp_path), "--port", "70000"]) == 2
    said = "jobsite: port 70000 cannot be used: ports are numbers from 0 to 65535\n"
    assert capsys.readouterr() == ("", f"{said}    hint: --port 0 takes any that is free\n")
