"""What comes in and goes out over a connection: whole requests, and replies that may break off."""

import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import NamedTuple

import httpx

_HOP_BY_HOP = {"connection", "keep-alive", "transfer-encoding", "content-length", "content-encoding"}


class Request(NamedTuple):
    """What a client asked."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes


def listen(handle: Callable[[BaseHTTPRequestHandler, Request], None]) -> ThreadingHTTPServer:
    """Listen on a free port of this machine, and hand each request over, each connection in a thread of its own."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            headers = {name: value for name, value in self.headers.items() if name.lower() not in _HOP_BY_HOP}
            with suppress(OSError):  # the client may be dead by now
                handle(self, Request(self.command, self.path, headers, body))

        do_GET = do_HEAD = do_POST = do_PATCH = do_DELETE = handle_any

        def log_message(self, format: str, *args: object) -> None:
            pass

    listener = _Listener(("127.0.0.1", 0), Handler)
    Thread(target=listener.serve_forever, args=(0.05,), daemon=True).start()
    return listener


def reply_with(handler: BaseHTTPRequestHandler, reply: httpx.Response, part: float = 1.0) -> None:
    """Send a reply, or the first part of it."""
    handler.send_response_only(reply.status_code)
    for name, value in reply.headers.multi_items():
        if name.lower() not in _HOP_BY_HOP:
            handler.send_header(name, value)
    handler.send_header("Content-Length", str(len(reply.content)))
    handler.end_headers()
    handler.wfile.write(reply.content[: int(len(reply.content) * part)])


def cut(handler: BaseHTTPRequestHandler) -> None:
    """Cut the connection."""
    handler.close_connection = True
    with suppress(OSError):
        handler.connection.shutdown(socket.SHUT_RDWR)


class _Listener(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of clients that hung up: they were killed."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)
