"""Transactions: every method of the store is all or nothing, and `saving` groups several."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Self

from sqlalchemy import ColumnElement, Engine
from sqlmodel import Session, col, or_

from .faults import translated

NAMED_AT_ONCE = 500
"""How many ids one statement names; older builds of SQLite take 999 values."""


class Sessions:
    """
    An open database.

    Args:
        engine: where the tables are.
        clock: tells the moment rows are written, in UTC.
        shown: the address as people may see it, without a password.
    """

    def __init__(self, engine: Engine, clock: Callable[[], datetime], shown: str) -> None:
        self._engine = engine
        self._clock = clock
        self._shown = shown
        self._saving: Session | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def now(self) -> datetime:
        """Return the present moment, as rows are stamped with it (UTC)."""
        return self._clock()

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @contextmanager
    def saving(self) -> Iterator[None]:
        """Make everything written inside one transaction: all of it is kept, or nothing."""
        with self._writing():
            yield

    @contextmanager
    def _writing(self) -> Iterator[Session]:
        if self._saving is not None:
            yield self._saving
            return
        with (
            translated(self._shown),
            self._engine.connect().execution_options(writes=True) as connection,
            connection.begin(),
            Session(connection) as session,
        ):
            self._saving = session
            try:
                yield session
                session.flush()
            finally:
                self._saving = None

    @contextmanager
    def _reading(self) -> Iterator[Session]:
        if self._saving is not None:
            yield self._saving
            return
        with translated(self._shown), Session(self._engine) as session:
            yield session


def stood_at(row: Any, began: datetime, as_of: datetime | None) -> ColumnElement[bool]:
    """Return the condition that a row stood at a moment; None means now."""
    standing = col(row.retired_at).is_(None)
    if as_of is None:
        return standing
    return (col(began) <= as_of) & or_(standing, col(row.retired_at) > as_of)
