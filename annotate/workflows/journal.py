"""Note in the journal what a sync meant to do, what it did and how it ended."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime

from annotate.domain import Ending, RemoteTask, StudioProject
from annotate.errors import AnnotateError, StoreError
from annotate.store import Intent, Store
from annotate.syncing import OF_THE_PROJECT, Action, claim_of, name_of

from .apply import Advance, in_order


@contextmanager
def noted(
    store: Store,
    project: StudioProject,
    verb: str,
    intents: Sequence[Intent],
    advance: Advance,
    *,
    there_at: datetime | None = None,
    drafts: int | None = None,
) -> Iterator[Advance]:
    """
    Do something under the eyes of the journal; what is yielded is to be told of each action that was done.

    A process that is killed notes no end: the next sync finds it cut off.

    Args:
        verb: push, pull or sync.
        intents: what is about to be done, in its order.
        advance: told as well, after the journal.
        there_at: the server's clock when the plan was made.
        drafts: how many tasks had an answer begun and not submitted.
    """
    run = store.begin_run(project, verb, intents, there_at=there_at, drafts=drafts)
    with _ending(store, run):
        yield _noting(store, run, advance)


def intents_of(actions: Sequence[Action]) -> list[Intent]:
    """Return the actions of a plan as the journal notes them; what is only said of the project it does not note."""
    meant = [action for action in in_order(actions) if not isinstance(action, OF_THE_PROJECT)]
    return [Intent(name_of(action), claim_of(action), _task_of(action)) for action in meant]


def _task_of(action: Action) -> int | None:
    remote: RemoteTask | None = getattr(action, "remote", None)
    return remote.task_id if remote else None


def _noting(store: Store, run: int, advance: Advance) -> Advance:
    place = 0

    def note(done: int) -> None:
        nonlocal place
        store.note_done(run, place, place + done - 1)
        place += done
        advance(done)

    return note


@contextmanager
def _ending(store: Store, run: int) -> Iterator[None]:
    try:
        yield
    except AnnotateError as failure:
        _note_end(store, run, Ending.FAILED, str(failure))
        raise
    except KeyboardInterrupt:
        _note_end(store, run, Ending.STOPPED)
        raise
    except Exception as failure:
        _note_end(store, run, Ending.FAILED, f"a bug in annotate: {type(failure).__name__}")
        raise
    store.end_run(run, Ending.DONE)


def _note_end(store: Store, run: int, ending: Ending, failure: str = "") -> None:
    with suppress(StoreError):  # a full disk takes no note of itself; what is told is why the sync failed
        store.end_run(run, ending, failure)
