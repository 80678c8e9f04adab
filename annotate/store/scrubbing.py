"""Wipe what was overwritten out of the files of a store."""

import sqlite3
from contextlib import closing

from sqlalchemy import Engine, text
from sqlalchemy.exc import DBAPIError

from annotate.errors import StoreLocked

from .faults import translated

_SECONDS = 5.0


def scrub(engine: Engine, shown: str) -> None:
    """
    Write the tables anew, without anything that is not in them any more.

    Backups, and logs that a database server keeps, are out of reach.

    Raises:
        StoreLocked: somebody reads them meanwhile.
    """
    if engine.dialect.name == "postgresql":
        _scrub_postgresql(engine, shown)
    else:
        _scrub_sqlite(str(engine.url.database), shown)


def _scrub_sqlite(file: str, shown: str) -> None:
    """Rebuild the file, and empty the write-ahead log, which holds earlier states of pages."""
    try:
        with closing(sqlite3.connect(file, timeout=_SECONDS, isolation_level=None)) as store:
            store.execute("PRAGMA secure_delete = ON")
            store.execute("VACUUM")
            (busy, *_) = store.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    except sqlite3.Error as failure:
        with translated(shown):
            raise DBAPIError("VACUUM", None, failure) from failure
    if busy:
        raise _still_read(shown)


def _scrub_postgresql(engine: Engine, shown: str) -> None:
    from sqlmodel import SQLModel

    with translated(shown), engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text(f"SET lock_timeout = '{_SECONDS:.0f}s'"))
        try:
            for table in SQLModel.metadata.sorted_tables:
                connection.execute(text(f'VACUUM (FULL) "{table.name}"'))
        finally:
            connection.invalidate()  # it would keep the lock_timeout


def _still_read(shown: str) -> StoreLocked:
    return StoreLocked(
        f"The store {shown} is read by another process, so parts of its file could not be written anew yet.",
        hint="Nobody is named in it any more. Run the same command again to wipe what was overwritten, too.",
    )
