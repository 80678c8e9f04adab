"""One push or pull at a time, whichever workspaces and machines share a store."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import text

from annotate.errors import SyncConflict

from .faults import translated
from .sessions import Sessions

_SYNC = 7227  # any number nobody else in this database uses


class Turns(Sessions):
    """The part of the store that keeps syncs apart. A turn ends with its process, however that ends."""

    @contextmanager
    def taking_the_turn(self) -> Iterator[None]:
        """
        Keep a second push or pull out.

        Raises:
            SyncConflict: another one is under way.
        """
        if self._engine.dialect.name == "postgresql":
            with self._turn_in_database():
                yield
        else:
            with turn_beside(Path(str(self._engine.url.database))):
                yield

    @contextmanager
    def _turn_in_database(self) -> Iterator[None]:
        with translated(self._shown):
            connection = self._engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        with connection:
            if not connection.execute(text(f"SELECT pg_try_advisory_lock({_SYNC})")).scalar():
                raise _busy()
            try:
                yield
            finally:
                connection.execute(text(f"SELECT pg_advisory_unlock({_SYNC})"))


@contextmanager
def turn_beside(file: Path) -> Iterator[None]:
    """Take the turn of a SQLite store, whether it can be opened or not."""
    lock = FileLock(f"{file}.lock", mode=0o600)
    try:
        lock.acquire(timeout=0)
    except Timeout as failure:
        raise _busy() from failure
    try:
        yield
    finally:
        lock.release()


def _busy() -> SyncConflict:
    return SyncConflict(
        "Another push or pull of this store is under way.", hint="Wait until it has finished, then run this one again."
    )
