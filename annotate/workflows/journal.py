"""Carry out a plan, and note in the journal what was meant, what was done and how it ended."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime

from annotate.domain import Ending
from annotate.errors import AnnotateError, StoreError
from annotate.store import Intent, Store
from annotate.studio import Studio
from annotate.syncing import Action, describe_action

from .apply import Advance, apply, in_order


def carry_out(
    verb: str,
    plan: Sequence[Action],
    store: Store,
    studio: Studio,
    *,
    batch: int,
    advance: Advance,
    there_at: datetime | None = None,
    drafts: int | None = None,
) -> int:
    """
    Apply a plan under the eyes of the journal; return how many answers were new, changed or withdrawn.

    Args:
        verb: push or pull.
        there_at: the server's clock when the plan was made.
        drafts: how many tasks had an answer begun and not submitted.
    """
    intents = [_intent(action) for action in in_order(plan)]
    run = store.begin_run(studio.project, verb, intents, there_at=there_at, drafts=drafts)
    with ending(store, run):
        return apply(plan, store, studio, batch=batch, advance=noting(store, run, advance))


def _intent(action: Action) -> Intent:
    told = describe_action(action)
    task_id = told.get("task_id")
    return Intent(str(told["action"]), str(told["claim_id"]), None if task_id is None else int(task_id))


def noting(store: Store, run: int, advance: Advance) -> Callable[[int], None]:
    """Return what to tell that actions were done: the journal notes them, then whoever waits is told."""
    place = 0

    def note(done: int) -> None:
        nonlocal place
        store.note_done(run, place, place + done - 1)
        place += done
        advance(done)

    return note


@contextmanager
def ending(store: Store, run: int) -> Iterator[None]:
    """Note how a sync ends. A process that is killed notes nothing: the next sync finds it cut off."""
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
