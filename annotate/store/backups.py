"""Backups of a store: made while it is in use, verified, and put back."""

import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from annotate.errors import BackupDamaged, CannotWrite, StoreError, StoreNewer, StoreUnreachable, UserMistake

from .opening import HEAD, file_of, now
from .turns import turn_beside

_BESIDES = ("-wal", "-shm")


class Contents(NamedTuple):
    """What a backup holds. `newest` is when something was last added, fetched or ruled, if anything was."""

    version: str
    articles: int
    claims: int
    answers: int
    rulings: int
    newest: datetime | None


def back_up(url: str, folder: Path, file: Path) -> Contents:
    """
    Write everything the store holds to a new file that only its owner can read; the store may be in use meanwhile.

    Raises:
        UserMistake: the file is there already, or the store is on a server.
        CannotWrite: it cannot be written, or there is no room.
        BackupDamaged: what was written is not whole.
    """
    store = _file(url, folder, "pg_dump --format=custom --file=FILE DATABASE")
    if not store.is_file():
        raise StoreUnreachable(f"There is no store {store}.")
    try:
        os.close(os.open(file, os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        raise UserMistake(f"{file} is there already.", hint="Name a new file: backups replace nothing.") from None
    except OSError as failure:
        raise CannotWrite(f"{file} cannot be written: {failure.strerror}.") from failure
    try:
        _copy(store, file)
        return verify(file)
    except BaseException:
        file.unlink(missing_ok=True)
        raise


def verify(file: Path) -> Contents:
    """
    Check a backup page by page, and say what is in it.

    Raises:
        BackupDamaged: it is no store, or not whole.
        StoreNewer: a newer annotate made it.
    """
    if not file.is_file():
        raise UserMistake(f"There is no file {file}.", hint="Name a file that `annotate backup` made.")
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as backup:
            complaints = [row[0] for row in backup.execute("PRAGMA integrity_check(1)")]
            strays = backup.execute("PRAGMA foreign_key_check").fetchall()
            contents = _contents(backup)
    except sqlite3.Error as failure:
        raise BackupDamaged(f"{file} is not a store, or is damaged: {failure}.") from failure
    if complaints != ["ok"] or strays:
        raise BackupDamaged(f"{file} is damaged: {'rows lack what they refer to' if strays else complaints[0]}.")
    if contents.version > HEAD:
        raise StoreNewer(f"The backup has version {contents.version}; this annotate knows versions up to {HEAD}.")
    return contents


def restore(url: str, folder: Path, file: Path, *, replace: bool) -> tuple[Contents, Path | None]:
    """
    Put a backup in the place of the store.

    Args:
        replace: also where the store holds something. It is moved aside, never removed.

    Returns:
        What the backup holds, and where the store that was there lies now, if there was one.

    Raises:
        UserMistake: the store holds something, or is on a server.
        SyncConflict: a push or pull is under way.
        BackupDamaged, StoreNewer, CannotWrite: and nothing was changed.
    """
    store = _file(url, folder, "pg_restore --dbname=DATABASE FILE")
    contents = verify(file)
    with turn_beside(store):
        if not replace and _holds_something(store):
            raise UserMistake(
                f"The store {store} holds something already.",
                hint="Add --replace to put the backup in its place; what is there now is moved aside.",
            )
        draft = _draft(file, store)
        aside = _move_aside(store)
        draft.replace(store)
    return contents, aside


def copies_of(url: str, folder: Path) -> list[Path]:
    """Return the copies of a SQLite store that `restore` moved aside, beside it."""
    store = file_of(url, folder)
    if store is None:
        return []
    return sorted(copy for copy in store.parent.glob(f"{store.name}.2*") if not copy.name.endswith(_BESIDES))


def _file(url: str, folder: Path, instead: str) -> Path:
    file = file_of(url, folder)
    if file is None:
        raise UserMistake(
            "The store is on a database server, which has tools of its own for this.", hint=f"For PostgreSQL: {instead}"
        )
    return file


def _contents(backup: sqlite3.Connection) -> Contents:
    (version,) = backup.execute("SELECT version_num FROM alembic_version").fetchone()

    def count(table: str, where: str = "retired_at IS NULL") -> int:
        return int(backup.execute(f"SELECT count(*) FROM {table} WHERE {where}").fetchone()[0])  # noqa: S608 -- our names

    moments = [
        backup.execute(f"SELECT max({column}) FROM {table}").fetchone()[0]  # noqa: S608 -- our names
        for table, column in (("article", "added_at"), ("annotation", "fetched_at"), ("adjudication", "ruled_at"))
    ]
    newest = max((moment for moment in moments if moment), default=None)
    return Contents(
        version=version,
        articles=count("article", "true"),
        claims=count("claim"),
        answers=count("annotation"),
        rulings=count("adjudication"),
        newest=newest and datetime.fromisoformat(f"{newest}+00:00"),
    )


def _copy(source: Path, target: Path) -> None:
    """Copy a database with SQLite's own means: one consistent state, whoever reads or writes it meanwhile."""
    with _told(target), closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target)) as new:
        old.backup(new)
        new.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it


@contextmanager
def _told(target: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.DatabaseError as failure:
        if "full" in str(failure) or "disk" in str(failure):
            raise CannotWrite(f"{target} cannot be written: the disk is full.") from failure
        raise StoreError(f"The store could not be copied: {failure}.", hint="Check it: `annotate status`.") from failure


def _draft(file: Path, store: Path) -> Path:
    """Copy a backup beside the store, so that putting it in place is one step."""
    try:
        descriptor, name = tempfile.mkstemp(dir=store.parent, prefix=f".{store.name}.")
    except OSError as failure:
        raise CannotWrite(f"{store.parent} cannot be written: {failure.strerror}.") from failure
    os.close(descriptor)
    draft = Path(name)
    try:
        _copy(file, draft)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    return draft


def _holds_something(store: Path) -> bool:
    if not store.exists() or not store.stat().st_size:
        return False
    anything = "SELECT EXISTS (SELECT 1 FROM article) OR EXISTS (SELECT 1 FROM studio_project)"
    with suppress(sqlite3.Error), closing(sqlite3.connect(store)) as there:
        return bool(there.execute(anything).fetchone()[0])
    return True  # what cannot be read may still be somebody's store


def _move_aside(store: Path) -> Path | None:
    """Move a store, with what belongs to it, to a name that tells when."""
    if not store.exists():
        return None
    aside = store.with_name(f"{store.name}.{now():%Y%m%dT%H%M%S%f}")
    for suffix in ("", *_BESIDES):
        with suppress(FileNotFoundError):
            store.with_name(store.name + suffix).rename(aside.with_name(aside.name + suffix))
    return aside
