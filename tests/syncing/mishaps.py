"""What may befall a command while it runs: at any of its writes, on either side, and at any look at the server."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import Any, TypeVar

from annotate.errors import StoreFull, StudioFaltered, StudioUnreachable
from annotate.store import Store

Done = TypeVar("Done")


class Crash(BaseException):
    """The process dies here."""


class Mishap(StrEnum):
    """What happens. The first two may happen at a write on either side."""

    DIES_BEFORE = "the process dies before a write"
    DIES_AFTER = "the process dies after a write"
    LINE_BREAKS = "a request does not arrive"
    REPLY_LOST = "a request is done, and its reply lost"
    FALTERS = "a request is done, and answered with an error"
    ARRIVES_LATE = "a request arrives when nobody waits for it any more"
    GOES_DOWN = "the server does not answer any more"
    DISK_FULL = "a write into the store fails"


DYING = (Mishap.DIES_BEFORE, Mishap.DIES_AFTER)


class Fate:
    """What befalls the command that runs, and when. Everything is counted from the beginning of the command."""

    def __init__(self) -> None:
        self.late: list[Callable[[], Any]] = []
        self.calm()

    def calm(self) -> None:
        """Let nothing happen any more."""
        self._mishap: Mishap | None = None
        self._left = 0
        self._meddle: Callable[[], None] | None = None
        self._calls_left = 0

    def befall(self, mishap: Mishap, after: int) -> None:
        """Let something happen after so many writes – or looks at the server, where it goes down."""
        self._mishap, self._left = mishap, after

    def meddle(self, act: Callable[[], None], after: int) -> None:
        """Let a person do something after so many looks at the server."""
        self._meddle, self._calls_left = act, after

    def ask(self) -> None:
        """Be told that the server is asked for something."""
        if self._mishap is Mishap.GOES_DOWN:
            self._left -= 1
            if self._left < 0:
                raise StudioUnreachable("Nothing answers.")
        self._calls_left -= 1
        if self._meddle is not None and self._calls_left < 0:
            act, self._meddle = self._meddle, None
            act()

    def send(self, do: Callable[[], Done]) -> Done:
        """Do something on the server, unless it is its fate not to be done."""
        mishap = self._due(*DYING, Mishap.LINE_BREAKS, Mishap.REPLY_LOST, Mishap.FALTERS, Mishap.ARRIVES_LATE)
        if mishap is Mishap.DIES_BEFORE:
            raise Crash
        if mishap is Mishap.ARRIVES_LATE:
            self.late.append(do)
        if mishap in (Mishap.ARRIVES_LATE, Mishap.LINE_BREAKS):
            raise StudioUnreachable("The line broke off.")
        done = do()
        if mishap is Mishap.DIES_AFTER:
            raise Crash
        if mishap is Mishap.REPLY_LOST:
            raise StudioUnreachable("The line broke off.")
        if mishap is Mishap.FALTERS:
            raise StudioFaltered("An error of its own.")
        return done

    @contextmanager
    def keep(self) -> Iterator[None]:
        """Write into the store, unless it is its fate not to be written."""
        mishap = self._due(*DYING, Mishap.DISK_FULL)
        if mishap is Mishap.DIES_BEFORE:
            raise Crash
        if mishap is Mishap.DISK_FULL:
            raise StoreFull("The disk is full.")
        yield
        if mishap is Mishap.DIES_AFTER:
            raise Crash

    def _due(self, *kinds: Mishap) -> Mishap | None:
        if self._mishap not in kinds:
            return None
        self._left -= 1
        if self._left >= 0:
            return None
        due, self._mishap = self._mishap, None
        return due


class FatefulStore(Store):
    """A real store on SQLite, each transaction of which may be the last thing the process does, or never come to be."""

    fate: Fate

    @contextmanager
    def _writing(self) -> Iterator[Any]:
        if self._saving is not None:
            yield self._saving
            return
        with self.fate.keep(), super()._writing() as session:
            yield session
