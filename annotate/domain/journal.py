"""What the store remembers of its syncs, and of one claim's whole life."""

from datetime import datetime
from enum import StrEnum

from .passage import Word
from .task import Annotation, FaultyAnswer


class Ending(StrEnum):
    """How a sync ended."""

    DONE = "done"
    FAILED = "failed"
    STOPPED = "stopped"
    CUT_OFF = "cut off"


FETCHING = ("pull", "sync")
"""The kinds of sync that bring answers home."""


class SyncRun(Word):
    """
    One push, pull or sync, as the journal has it.

    `begun_at` and `ended_at` are this machine's clock, `there_at` is what the
    server's clock said at the beginning. Of `planned` actions, `done` were
    carried out. `ending` is None while it runs; one that was killed is found
    to be cut off when the next one begins.
    """

    number: int
    verb: str
    server: str
    project: int
    by: str
    begun_at: datetime
    there_at: datetime | None = None
    planned: int
    done: int
    ended_at: datetime | None = None
    ending: Ending | None = None
    failure: str = ""


class JournalEntry(Word):
    """One action of a sync on one claim; `done_at` is None when it was not carried out, or nobody lived to note it."""

    run: SyncRun
    action: str
    task_id: int | None = None
    done_at: datetime | None = None


class Event(Word):
    """
    Something that happened to a claim, in words.

    `at` is when the store learned of it, which orders events; `there_at` is
    when it happened on the server, by the server's clock.
    """

    at: datetime
    kind: str
    words: str
    by: str | None = None
    there_at: datetime | None = None


class Said(Word):
    """
    One state of an answer: when it came to the store, and when it stepped down.

    `project` is the store's number. `moved` says that it was put back on
    another server and stands there; `put_back` that it is the one that was.
    """

    answer: Annotation | FaultyAnswer
    project: int
    task_id: int
    fetched_at: datetime
    retired_at: datetime | None = None
    moved: bool = False
    put_back: bool = False


class Acceptance(Word):
    """A person took an answer out of quarantine, and read it so."""

    by: str
    accepted_at: datetime
    reading: Annotation
