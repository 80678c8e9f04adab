"""What the tests of the doors share: stores on both databases, and small servers that misbehave on demand."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple

import pytest

from annotate.store import Store, open_store
from tests.stores import CLAIMS, NOON, ORLAVA, PROJECT


@pytest.fixture
def clock() -> Callable[[], datetime]:
    """A clock that goes on by a minute each time somebody looks."""
    minutes = count()
    return lambda: NOON + timedelta(minutes=next(minutes))


@pytest.fixture
def store(store_url: str, tmp_path: Path, clock: Callable[[], datetime]) -> Iterator[Store]:
    """An empty store."""
    with open_store(store_url, tmp_path, clock=clock) as opened:
        yield opened


@pytest.fixture
def claims(store: Store) -> dict[str, str]:
    """An article with its claims in the store, and a project; the claims' ids by their text."""
    store.add_article(ORLAVA)
    store.keep_claims(ORLAVA.id, CLAIMS)
    store.keep_project(PROJECT)
    return {found.claim.text: found.claim_id for found in store.claims()}


class StandIn(NamedTuple):
    """A server in this process, and what it was asked: method, path, headers."""

    url: str
    heard: list[tuple[str, str, dict[str, str]]]


@pytest.fixture
def stand_in() -> Iterator[Callable[[dict[str, Any]], StandIn]]:
    """
    Return a function that starts a server with fixed answers.

    An answer is found by `"METHOD /path"` and is JSON, a status with headers, or a function that returns one of them.
    """
    with ExitStack() as servers:
        yield lambda answers: servers.enter_context(_serving(answers))


@contextmanager
def _serving(answers: dict[str, Any]) -> Iterator[StandIn]:
    heard: list[tuple[str, str, dict[str, str]]] = []

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            heard.append((self.command, self.path, dict(self.headers)))
            content = answers.get(f"{self.command} {self.path.partition('?')[0]}", (404, {}))
            content = content() if callable(content) else content
            status, headers = content if isinstance(content, tuple) else (200, {})
            body = b"" if isinstance(content, tuple) else json.dumps(content).encode()
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PATCH = do_DELETE = answer

        def log_message(self, format: str, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield StandIn(f"http://127.0.0.1:{server.server_port}", heard)
        server.shutdown()
