"""One at a time: whoever comes second waits, and is told so."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout


@contextmanager
def taking_turns(lock: Path, tell: Callable[[str], None]) -> Iterator[None]:
    """
    Hold a lock for as long as the block runs; the system frees it when the process dies.

    Raises:
        OSError: the lock's file cannot be made.
    """
    turn = FileLock(lock)
    try:
        turn.acquire(timeout=0)
    except Timeout:
        tell("Another annotate command is busy with Label Studio; waiting until it has finished.")
        turn.acquire()
    try:
        yield
    finally:
        turn.release()
