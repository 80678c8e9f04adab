"""Open a store: connect, set SQLite up for safety, and bring old tables up to date."""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from annotate.errors import StoreError, StoreNewer, StoreUnreachable

from .faults import translated
from .store import Store
from .tables import WorkspaceRow
from .veiled import Key

HEAD = "0010"
BUSY_SECONDS = 5.0

# What it has to say reaches people as a StoreError; a Ctrl-C inside its clean-up would else print a traceback.
logging.getLogger("sqlalchemy").addHandler(logging.NullHandler())


def now() -> datetime:
    """Return the present moment in UTC."""
    return datetime.now(UTC)


def open_store(url: str, folder: Path, *, clock: Callable[[], datetime] = now, key: Key | None = None) -> Store:
    """
    Open a store, making or migrating its tables where needed.

    Args:
        url: any SQLAlchemy URL; relative SQLite paths count from `folder`.
        clock: tells the moment rows are written, in UTC.
        key: gives the workspace's secret, under which people who were forgotten are recognized.

    Raises:
        StoreUnreachable: no such file, server, driver or permission.
        StoreNewer: a newer annotate made it.
        StoreLocked: another process holds it.
    """
    address = _parse(url, folder)
    engine = _connect(address)
    try:
        with translated(_shown(address)):
            _bring_up_to_date(engine, clock)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, clock, shown=_shown(address), key=key)


def _parse(url: str, folder: Path) -> URL:
    try:
        address = make_url(url)
    except (ArgumentError, ValueError):
        raise StoreUnreachable("The setting store_url is not a database address.") from None  # it may hold a password
    if address.get_backend_name() == "sqlite" and not _is_file(address):
        raise StoreUnreachable("A store in memory keeps nothing.", hint="Name a file: sqlite:///annotate.db")
    if _is_file(address):
        return address.set(database=str(folder / str(address.database)))
    return address


def file_of(url: str, folder: Path) -> Path | None:
    """Return the file of a SQLite store; None where the store is on a server."""
    address = _parse(url, folder)
    return Path(str(address.database)) if _is_file(address) else None


def _is_file(address: URL) -> bool:
    return address.get_backend_name() == "sqlite" and address.database not in (None, "", ":memory:")


def _shown(address: URL) -> str:
    if _is_file(address):
        return str(address.database)
    return address.set(query={}).render_as_string(hide_password=True)  # a query may hold a password too


def _connect(address: URL) -> Engine:
    if _is_file(address):
        _make_private(Path(str(address.database)))
    options: dict[str, Any] = {}
    if address.get_backend_name() == "sqlite":
        options["connect_args"] = {"timeout": BUSY_SECONDS}
    try:
        engine = create_engine(address, **options)
    except (ModuleNotFoundError, NoSuchModuleError) as failure:
        raise StoreUnreachable(
            f"No driver is installed for {address.drivername} stores.",
            hint='For PostgreSQL: pip install "annotate[postgresql]", and begin store_url with postgresql+psycopg://',
        ) from failure
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_up_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _make_private(file: Path) -> None:
    """Make the store's file readable to its owner alone, before anything is in it."""
    try:
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as failure:
        raise StoreUnreachable(f"The store {file} cannot be opened: {failure.strerror}.") from failure


def _set_up_sqlite(connection: Any, _record: Any) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves, so that table changes are part of a transaction too
    for pragma in ("foreign_keys = ON", "journal_mode = WAL", "synchronous = NORMAL"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _bring_up_to_date(engine: Engine, clock: Callable[[], datetime]) -> None:
    with engine.connect() as connection:
        if _revision(connection) == HEAD:
            return
    with _writing(engine) as connection:
        revision = _revision(connection)  # again, now that nobody else can be migrating
        _refuse_strangers(connection, revision)
        if revision != HEAD:
            _migrate(connection)
        if revision is None:
            connection.execute(insert(WorkspaceRow).values(id=uuid4().hex, made_at=clock()))


@contextmanager
def _writing(engine: Engine) -> Iterator[Connection]:
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(7226)"))  # one migration at a time
        yield connection


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _refuse_strangers(connection: Connection, revision: str | None) -> None:
    if revision is None and inspect(connection).get_table_names():
        raise StoreError(
            "The database in store_url holds tables that are not annotate's.",
            hint="Name an empty database, or another file.",
        )
    if revision is not None and revision > HEAD:
        raise StoreNewer(f"The store has version {revision}; this annotate knows versions up to {HEAD}.")


def _migrate(connection: Connection) -> None:
    from alembic import command  # slow, and needed only when tables change
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", "annotate.store:migrations")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
