"""One push or pull at a time."""

from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from annotate.errors import SyncConflict
from annotate.settings import Settings


@contextmanager
def taking_the_turn(settings: Settings) -> Iterator[None]:
    """
    Keep a second push or pull of this workspace out; the lock ends with its process.

    Raises:
        SyncConflict: another one is under way.
    """
    lock = FileLock(settings.private / "sync.lock", mode=0o600)
    try:
        lock.acquire(timeout=0)
    except Timeout as failure:
        raise SyncConflict(
            "Another push or pull of this workspace is under way.",
            hint="Wait until it has finished, then run this one again.",
        ) from failure
    try:
        yield
    finally:
        lock.release()
