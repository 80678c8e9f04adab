"""Nothing is written that names somebody who was forgotten: what recognizes them, and the key to it."""

import hmac
from collections.abc import Callable, Iterable
from datetime import datetime

from sqlalchemy import Engine
from sqlmodel import Session, select

from annotate.domain import AnsweredTask
from annotate.errors import OtherKey

from .people_tables import ForgottenRow
from .sessions import Sessions
from .veil import Known, Veil

Key = Callable[[], bytes]


class Veiled(Sessions):
    """
    The part of the store that recognizes people who were forgotten.

    Args:
        key: gives the secret under which they are recognized; it lies outside the store.
    """

    def __init__(self, engine: Engine, clock: Callable[[], datetime], shown: str, key: Key | None = None) -> None:
        super().__init__(engine, clock, shown)
        self._secret = key

    def known_as(self, name: str) -> str:
        """
        Return what the store calls somebody: the name, or what stands in its place since they were forgotten.

        Raises:
            OtherKey: people were forgotten, and nobody here can recognize them.
        """
        with self._reading() as session:
            return self._veil(session).stand_in(name) or name

    def _veil(self, session: Session) -> Veil:
        """Return what hides everybody who was forgotten."""
        rows = session.exec(select(ForgottenRow)).all()
        if not rows:
            return Veil([], b"")
        if any(row.key != name_key(self._key()) for row in rows):
            raise OtherKey("People were forgotten here under another key than this workspace has.")
        return _hiding(rows, self._key())

    def _own_veil(self, session: Session) -> Veil:
        """Return what hides those who were forgotten under our key."""
        key = self._key()
        return _hiding(session.exec(select(ForgottenRow).where(ForgottenRow.key == name_key(key))), key)

    def _key(self) -> bytes:
        if self._secret is None:
            raise OtherKey("People were forgotten here, and without the workspace's key nobody can tell who.")
        return self._secret()


def _hiding(rows: Iterable[ForgottenRow], key: bytes) -> Veil:
    return Veil([Known(row.digest, row.shape, row.stand_in) for row in rows], key)


def name_key(key: bytes) -> str:
    """Return a name for a key that tells nothing of it."""
    return hmac.digest(key, b"which key", "sha256").hex()[:16]


def hide_in_task(task: AnsweredTask, veil: Veil) -> AnsweredTask:
    """Return a task with its answers as the store may keep them."""
    hidden = {
        "annotations": tuple(map(veil.hide_in_word, task.annotations)),
        "faulty": tuple(map(veil.hide_in_word, task.faulty)),
    }
    return task.model_copy(update=hidden)
