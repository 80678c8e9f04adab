"""Waits for a local Label Studio, and makes sure that what answers is ours before it hears our token."""

import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import psutil  # type: ignore[import-untyped]

from annotate.errors import PortTaken, StudioError, StudioStartFailed, TokenRefused

from .ports import listening_ports
from .process import is_alive, last_log_lines, log_file
from .record import ServerRecord
from .web import ask, open_line, open_line_with_token, understanding

HEALTHY_WITHIN = 180.0  # seconds; a first start makes the database, which takes 30 to 60
_LOOK_EVERY = 0.25


@dataclass(frozen=True, slots=True)
class Running:
    """A Label Studio that is up, and that is ours."""

    url: str
    version: str
    pid: int


def wait_until_healthy(process: psutil.Process, record: ServerRecord, folder: Path) -> Running:
    """
    Wait until the process that serves the folder is healthy, and knows our token.

    Raises:
        PortTaken: it listens, and not on its port.
        StudioStartFailed: it ended, was not healthy in time, or is not ours; with the last lines of its log.
    """
    deadline = time.monotonic() + HEALTHY_WITHIN
    while not _is_healthy(process, record):
        if not is_alive(process):
            raise _failure("Label Studio ended while it was starting.", record, folder)
        if time.monotonic() > deadline:
            raise _failure(f"Label Studio was not healthy after {HEALTHY_WITHIN:.0f} s.", record, folder)
        time.sleep(_LOOK_EVERY)
    _prove(record, folder)
    return describe(process, record)


def describe(process: psutil.Process, record: ServerRecord) -> Running:
    """
    Return where a process that listens on its port is found, and which version it is.

    Raises:
        StudioUnreachable, StudioRefused: it does not answer as it should.
    """
    return Running(record.url, read_version(record.url), process.pid)


def read_version(base_url: str) -> str:
    """
    Return which version of Label Studio answers at an address, local or not.

    Raises:
        StudioUnreachable, StudioRefused: nobody answers, or not as Label Studio does.
    """
    with open_line(base_url) as line, understanding(line):
        return str(ask(line, "GET", "/api/version")["release"])


def _is_healthy(process: psutil.Process, record: ServerRecord) -> bool:
    ports = listening_ports(process)
    if record.port in ports:
        with open_line(record.url) as line, suppress(StudioError):
            return bool(ask(line, "GET", "/health") == {"status": "UP"})
    elif ports:  # it lost a race for the port after we had looked
        raise PortTaken(f"Port {record.port} was taken while Label Studio was starting.")
    return False


def _prove(record: ServerRecord, folder: Path) -> None:
    """Show the token, now that the port is known to be held by our process; only our database knows it."""
    with open_line_with_token(record.url, record.token) as line, understanding(line):
        try:
            email = ask(line, "GET", "/api/current-user/whoami")["email"]
        except TokenRefused as failure:
            raise _failure("Label Studio runs, and does not know our token.", record, folder) from failure
    if email != record.email:
        raise _failure(f"Label Studio runs, and takes us for {email}.", record, folder)


def _failure(what: str, record: ServerRecord, folder: Path) -> StudioStartFailed:
    lines = last_log_lines(folder, [record.password, record.token])
    return StudioStartFailed(
        f"{what} The last lines of its log:\n{lines}",
        hint=f"The whole log is {log_file(folder)}. What still runs is stopped by `annotate studio down`.",
    )
