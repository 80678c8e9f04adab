"""
A line to a real server that fails as it is told to.

Made of `http.server` and httpx. mitmproxy was looked at: it wants other
versions of what we use, brings 40 packages, and mends the reply that we want broken.
"""

import json
import re
import socket
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler
from random import Random
from threading import Condition, Event, Thread
from typing import NamedTuple, Self
from urllib.parse import parse_qs, urlsplit

import httpx

from .connections import Request, cut, listen, reply_with
from .faults import Blow, Fault

_REMOVES = re.compile(r"/api/tasks/(\d+)/")
_READING = {"GET", "HEAD"}
_UP_TO_LATE = 9.0  # seconds after the client gave up: longer than a push waits before it sends again
_UP_TO_SOON = 0.15  # seconds: what was replied is being noted in the store


class Removal(NamedTuple):
    """When the answers to this very task were last asked for, and when it was removed (steady clock)."""

    looked: float
    done: float


class FaultProxy:
    """
    Stands before a server on this machine, and hands everything on but what meets a blow.

    Args:
        url: where the server is.
        patience: seconds after which its clients give up.
        kill: kills the client of this moment.
        crash: kills the server, and sees to it that it comes up again.
    """

    def __init__(self, url: str, patience: float, kill: Callable[[], None], crash: Callable[[], None]) -> None:
        self._server = urlsplit(url)
        self._line = httpx.Client(base_url=url, timeout=120, trust_env=False)
        self.patience, self._kill, self._crash = patience, kill, crash
        self.held = Event()  # set it, and what stalls is cut at once
        self._random = Random(url)
        self._blows: list[Blow] = []
        self._asked = self._written = 0
        self._met: list[Fault] = []
        self._under_way = 0
        self._looked: dict[int, float] = {}
        self.removals: dict[int, Removal] = {}
        self._changed = Condition()
        self._listener = listen(self.handle)

    @property
    def url(self) -> str:
        """Where clients find the server through it."""
        return f"http://127.0.0.1:{self._listener.server_port}"

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.shutdown()
        self._listener.server_close()
        self._line.close()

    @contextmanager
    def dealing(self, *blows: Blow) -> Iterator[list[Fault]]:
        """Deal these blows to the requests that come from now on, and give a list of those that were met."""
        with self._changed:
            self._blows, self._asked, self._written, self._met = list(blows), 0, 0, []
        try:
            yield self._met
        finally:
            self._blows = []

    def come_to_rest(self) -> None:
        """Wait until everything that was held up has arrived."""
        with self._changed:
            self._changed.wait_for(lambda: not self._under_way)

    def handle(self, handler: BaseHTTPRequestHandler, request: Request) -> None:
        """Hand a request on, unless it meets a blow."""
        with self._changed:
            self._under_way += 1
            fault = self._meet(request)
        try:
            if fault is None:
                reply_with(handler, self._hand_on(request))
            else:
                self._fail(handler, request, fault)
        finally:
            with self._changed:
                self._under_way -= 1
                self._changed.notify_all()

    def _meet(self, request: Request) -> Fault | None:
        writes = request.method not in _READING
        self._asked += 1
        self._written += writes
        for blow in self._blows:
            if blow.number == (self._written if blow.writes else self._asked) and (writes or not blow.writes):
                self._blows.remove(blow)
                self._met.append(blow.fault)
                return blow.fault
        return None

    def _fail(self, handler: BaseHTTPRequestHandler, request: Request, fault: Fault) -> None:
        match fault:
            case Fault.CUT_REQUEST:
                self._hand_half_on(request)
            case Fault.CUT_AFTER:
                self._hand_on(request)
            case Fault.CUT_REPLY:
                reply_with(handler, self._hand_on(request), part=0.5)
            case Fault.ERROR_AFTER | Fault.DOWN_AFTER:
                self._hand_on(request)
                return reply_with(handler, httpx.Response(500 if fault is Fault.ERROR_AFTER else 502))
            case Fault.ERROR | Fault.DOWN | Fault.BUSY:
                return reply_with(handler, httpx.Response(int(fault)))
            case Fault.STALL:
                self.held.wait(self.patience + 0.5)
            case Fault.LATE:
                time.sleep(self.patience + self._random.uniform(0.5, _UP_TO_LATE))
                self._hand_on(request)
            case Fault.KILL_BEFORE:
                self._kill()
            case Fault.KILL_AFTER:
                self._hand_on(request)
                self._kill()
            case Fault.KILL_SOON:
                reply_with(handler, self._hand_on(request))
                time.sleep(self._random.uniform(0, _UP_TO_SOON))
                self._kill()
            case Fault.CRASH:
                self._hand_on_and_crash(request)
        cut(handler)

    def _hand_on(self, request: Request) -> httpx.Response:
        self._looked |= dict.fromkeys(_looked_at(request.path), time.monotonic())
        try:
            reply = self._line.request(request.method, request.path, headers=request.headers, content=request.body)
        except httpx.HTTPError:
            reply = httpx.Response(502)  # it is down, or went down over this
        removed = _REMOVES.fullmatch(request.path) if request.method == "DELETE" else None
        if removed:
            task, done = int(removed[1]), time.monotonic()
            self.removals.setdefault(task, Removal(self._looked.get(task, done), done))
        return reply

    def _hand_half_on(self, request: Request) -> None:
        lines = [f"{request.method} {request.path} HTTP/1.1", f"Content-Length: {len(request.body)}"]
        lines += [f"{name}: {value}" for name, value in request.headers.items()]
        head = "\r\n".join([*lines, "", ""]).encode()
        whole = head + request.body
        with suppress(OSError), socket.create_connection((self._server.hostname, self._server.port)) as line:
            line.sendall(whole[: len(head) + len(request.body) // 2] if request.body else head[: len(head) // 2])

    def _hand_on_and_crash(self, request: Request) -> None:
        """Let the server die while it works on a request, sometimes a little before or after that."""
        working = Thread(target=self._hand_on, args=(request,))
        working.start()
        time.sleep(self._random.uniform(0, 0.3))
        self._crash()
        working.join()


def _looked_at(path: str) -> list[int]:
    """Return the numbers of the tasks whose answers a request asks for by number."""
    asked = parse_qs(urlsplit(path).query)
    if asked.get("fields") != ["all"] or "query" not in asked:
        return []
    items = json.loads(asked["query"][0])["filters"]["items"]
    return [number for item in items if item["filter"] == "filter:tasks:id" for number in _numbers(item["value"])]


def _numbers(value: int | list[int]) -> list[int]:
    return value if isinstance(value, list) else []
