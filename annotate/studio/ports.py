"""Ports of this machine: finding a free one, and whose a taken one is."""

import errno
import os
import random
import socket
import time
from contextlib import suppress

import psutil  # type: ignore[import-untyped]

from annotate.errors import PortTaken, UserMistake

LOOPBACK = "127.0.0.1"
_OURS = range(20_000, 30_000)  # below what systems hand out to outgoing connections, so it stays free while we are down
_GRACE_SECONDS = 2.0  # a server killed a moment ago still holds its port


def free_port() -> int:
    """Return a port nobody uses, drawn by lot so that two workspaces seldom want the same."""
    return next(port for port in random.sample(_OURS, len(_OURS)) if not _taken(port))


def refuse_taken(port: int) -> None:
    """
    Make sure that nobody uses the port: Label Studio would silently move to another one.

    Raises:
        PortTaken: naming the program that holds it, where the system says so.
        UserMistake: the system keeps this port for its administrator.
    """
    deadline = time.monotonic() + _GRACE_SECONDS
    while _taken(port):
        if time.monotonic() > deadline:
            raise PortTaken(f"Port {port} is taken by {_holder(port)}.")
        time.sleep(0.1)


def listening_ports(process: psutil.Process) -> set[int]:
    """Return the ports at which a process or its descendants take local connections; none once it has ended."""
    ports = set[int]()
    with suppress(psutil.NoSuchProcess):
        for member in [process, *process.children(recursive=True)]:
            connections = member.net_connections("tcp4")
            ports |= {c.laddr.port for c in connections if c.status == psutil.CONN_LISTEN and c.laddr.ip == LOOPBACK}
    return ports


def _taken(port: int) -> bool:
    with socket.socket() as visitor:
        visitor.settimeout(1)
        if visitor.connect_ex((LOOPBACK, port)) == 0:
            return True
    with socket.socket() as host:
        if os.name == "posix":  # as Label Studio does: connections of a server just stopped do not count
            host.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            host.bind((LOOPBACK, port))
        except OSError as failure:
            if failure.errno == errno.EADDRINUSE:
                return True
            raise UserMistake(
                f"Port {port} may not be used: {failure.strerror}.", hint="Choose one from 1024 to 65535."
            ) from failure
    return False


def _holder(port: int) -> str:
    with suppress(psutil.Error):  # some systems tell this only to their administrator
        for connection in psutil.net_connections("tcp"):
            holds = connection.status == psutil.CONN_LISTEN and connection.laddr.port == port
            if holds and connection.pid:
                return f"{psutil.Process(connection.pid).name()} (process {connection.pid})"
    return "another program"
