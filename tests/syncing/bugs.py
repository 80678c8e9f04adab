"""Bugs planted into a copy of the tool's behaviour, a row of the table each: what the machine must catch."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import Any, NamedTuple
from unittest.mock import patch

from annotate.domain import AnsweredTask, SyncMark
from annotate.store import Store
from annotate.studio import reading
from annotate.syncing import Add, Discard, Replace, Withdraw, guards, plan, since
from annotate.workflows import apply, look, pull, sending, sync


class Bug(NamedTuple):
    """
    A bug: the row of the table it breaks, what is wrong, and what replaces what.

    `instead` has, by the dotted name of what is replaced, a function that is given it and returns what takes its place.
    `soon` bugs are found within a few examples, and are hunted in every run of the tests.
    """

    row: str
    what: str
    instead: dict[str, Callable[[Any], Any]]
    soon: bool = False


@contextmanager
def planted(bug: Bug) -> Iterator[None]:
    """Run with a bug."""
    with ExitStack() as stack:
        for name, change in bug.instead.items():
            module, _, attribute = name.rpartition(".")
            owner = _OWNERS[module]
            stack.enter_context(patch.object(owner, attribute, change(getattr(owner, attribute))))
        yield


_OWNERS: dict[str, Any] = {
    "plan": plan,
    "since": since,
    "guards": guards,
    "apply": apply,
    "look": look,
    "sending": sending,
    "sync": sync,
    "reading": reading,
    "Store": Store,
    "pull": pull,
}


def _always(value: Any) -> Callable[[Any], Any]:
    """Return what makes a function return this, whatever it is given."""
    return lambda right: lambda *given, **more: value


def _without(*kinds: type) -> Callable[[Any], Any]:
    """Return what makes a planning function leave steps of these kinds out."""
    return lambda right: lambda *given, **more: [step for step in right(*given, **more) if not isinstance(step, kinds)]


# new | – | Add


def _add_unless_marked(right: Any) -> Any:
    def steps(task: Any, remotes: Any, mark: Any, *chosen: Any) -> Any:
        return iter(()) if task and not remotes and mark else right(task, remotes, mark, *chosen)

    return steps


# new | there already | Adopt


def _adopt_by_claim_id(right: Any) -> Any:
    def step(task: Any, remote: Any, mark: Any) -> Any:
        return plan.Adopt(task, remote) if mark is None else right(task, remote, mark)

    return step


def _never_adopt(right: Any) -> Any:
    def steps(task: Any, remotes: Any, mark: Any, *chosen: Any) -> Any:
        return iter([Add(task)]) if task and mark is None else right(task, remotes, mark, *chosen)

    return steps


# same | newly answered, edited, skipped, withdrawn | Fetch


def _seen_before_kept(right: Any) -> Any:
    def keep(remotes: Any, read: Any, store: Any, studio: Any) -> int:
        tasks = list(read)
        store.note_seen(studio.project, [task.remote for task in tasks])
        return store.keep_answers(studio.project, tasks)

    return keep


def _no_tombstone(right: Any) -> Any:
    def keep_answers(self: Any, project: Any, tasks: Any) -> int:
        return right(self, project, [task for task in tasks if task.annotations or task.faulty])

    return keep_answers


def _no_quarantine(right: Any) -> Any:
    def keep_answers(self: Any, project: Any, tasks: Any) -> int:
        return right(self, project, [task.model_copy(update={"faulty": ()}) for task in tasks])

    return keep_answers


def _only_with_answers(right: Any) -> Any:
    return lambda remote, marks: remote.answers > 0 and right(remote, marks)


def _newer_only(right: Any) -> Any:
    def changed(remote: Any, marks: Any) -> bool:
        mark = marks.get(remote.claim_id)
        if mark is None or mark.task_id != remote.task_id or mark.seen_at is None:
            return right(remote, marks)
        return remote.updated_at > mark.seen_at

    return changed


def _editor_as_author(right: Any) -> Any:
    def read(answer: Any, *rest: Any) -> Any:
        return right({**answer, "completed_by": answer["updated_by"]}, *rest)

    return read


def _overwritten(right: Any) -> Any:
    def let_stand(self: Any, session: Any, table: Any, project_id: int, tasks: Any) -> Any:
        places = [(task.remote.task_id, each.annotation_id) for task in tasks for each in task.annotations]
        rows = session.query(table).filter_by(project_id=project_id, retired_at=None).all()
        for row in rows:
            if (row.task_id, row.annotation_id) in places:
                session.delete(row)
        session.flush()
        return right(self, session, table, project_id, tasks)

    return let_stand


def _since_our_clock(right: Any) -> Any:
    def look_since(last: Any, here: Any, there: Any) -> Any:
        return last and last.begun_at - since.OVERLAP

    return look_since


# same | gone, or its number is another task's now | Add


def _by_number(right: Any) -> Any:
    def moved(studio: Any, moment: Any, marks: Any, wanted: Any) -> Any:
        touched = {remote.task_id: remote for remote in studio.changed(moment)}
        if touched.keys() - {mark.task_id for mark in marks.values()}:
            return None
        numbers = [marks[claim_id].task_id for claim_id in wanted if claim_id in marks]
        return [*touched.values(), *studio.tasks_numbered(sorted(set(numbers) - touched.keys()))]

    return moved


# reworded | bare | Replace


def _replaced_unread(right: Any) -> Any:
    def discard(remote: Any, store: Any, studio: Any) -> int:
        studio.remove(remote.task_id)
        return 0

    return discard


def _old_one_stays(right: Any) -> Any:
    def apply_one(action: Any, store: Any, studio: Any, bases: Any) -> int:
        if isinstance(action, Replace):
            apply._add(action.task, store, studio, bases)
            return 0
        return right(action, store, studio, bases)

    return apply_one


# reworded | annotated | Conflict


def _no_conflict(right: Any) -> Any:
    def step(task: Any, remote: Any, mark: Any) -> Any:
        found = right(task, remote, mark)
        return Replace(task, remote) if isinstance(found, plan.Conflict) else found

    return step


def _kept_for_ever(right: Any) -> Any:
    def step(task: Any, remote: Any, mark: Any) -> Any:
        found = right(task, remote, mark)
        return None if isinstance(found, plan.Conflict) and mark is not None and mark.kept else found

    return step


def _superseded_unsaved(right: Any) -> Any:
    def supersede(task: Any, remote: Any, store: Any, studio: Any, bases: Any) -> int:
        studio.remove(remote.task_id)
        store.keep_answers(studio.project, [AnsweredTask(remote=remote, annotations=(), faulty=())])
        store.forget_mark(studio.project, remote.claim_id)
        if task is not None:
            apply._add(task, store, studio, bases)
        return 0

    return supersede


# gone | any | Withdraw


def _withdrawn_unread(right: Any) -> Any:
    def apply_one(action: Any, store: Any, studio: Any, bases: Any) -> int:
        if isinstance(action, Withdraw):
            store.forget_mark(studio.project, action.remote.claim_id)
            studio.remove(action.remote.task_id)
            return 0
        return right(action, store, studio, bases)

    return apply_one


def _lost_as_retired(right: Any) -> Any:
    return lambda task, remotes, mark, lost, choice: right(task, remotes, mark, False, choice)


# beside the rows


def _sent_blindly(right: Any) -> Any:
    def send(tasks: Any, store: Any, studio: Any, *, batch: int, bases: Any, advance: Any) -> None:
        for first in range(0, len(tasks), batch):
            some = tasks[first : first + batch]
            try:
                numbers = studio.add(some)
            except sending.DOUBTFUL:
                numbers = studio.add(some)
            sending._note(some, numbers, store, studio, bases)
            advance(len(some))

    return send


def _ranked_unnoted(right: Any) -> Any:
    def rank(ranked: Any, store: Any, studio: Any, bases: Any) -> None:
        studio.rank([(action.remote, action.task) for action in ranked])
        marks = store.marks(studio.project)
        basis = [SyncMark.model_copy(marks[each.task.claim_id], update={"rank": "none"}) for each in ranked]
        store.keep_marks(studio.project, basis)

    return rank


def _whatever_is_chosen(**chosen: bool) -> Callable[[Any], Any]:
    def change(right: Any) -> Any:
        def make_plan(store: Any, studio: Any, settings: Any, form: str, choices: Any, **more: Any) -> Any:
            return right(store, studio, settings, form, choices.model_copy(update=chosen), **more)

        return make_plan

    return change


def _no_word_of_what_was_begun(right: Any) -> Any:
    def keep_project_mark(self: Any, project: Any, mark: Any) -> None:
        if mark.tasks is not None:
            right(self, project, mark)

    return keep_project_mark


BUGS = [
    Bug(
        "new → Add", "a claim that was sent before is taken to be there", {"plan._steps": _add_unless_marked}, soon=True
    ),
    Bug("new → Add", "after a doubtful reply it sends again without a look", {"apply.send": _sent_blindly}),
    Bug(
        "new, there already → Adopt",
        "a task is adopted by claim id, whatever it reads",
        {"plan._step": _adopt_by_claim_id},
        soon=True,
    ),
    Bug("new, there already → Adopt", "a task without a mark is sent again", {"plan._steps": _never_adopt}, soon=True),
    Bug("answered → Fetch", "marked as seen before it is kept", {"apply._keep": _seen_before_kept}, soon=True),
    Bug("answered → Fetch", "only what is newer than what was seen is fetched", {"plan._changed": _newer_only}),
    Bug("answered → Fetch", "no overlap: what is committed late is missed", {"since.OVERLAP": lambda right: right * 0}),
    Bug(
        "answered → Fetch",
        "a pull looks from when the last one began by our clock",
        {"look.look_since": _since_our_clock, "pull.look_since": _since_our_clock},
    ),
    Bug("edited → Fetch", "an edit takes the place of what was said", {"Store._let_stand": _overwritten}),
    Bug(
        "edited → Fetch",
        "whoever edited an answer counts as its author",
        {"reading.read_answer": _editor_as_author},
    ),
    Bug("withdrawn → Fetch", "a task without answers has nothing to fetch", {"plan._changed": _only_with_answers}),
    Bug("withdrawn → Fetch", "no tombstone for an answer that was deleted", {"Store.keep_answers": _no_tombstone}),
    Bug("answered → Fetch", "an answer that breaks the form is dropped", {"Store.keep_answers": _no_quarantine}),
    Bug("gone → Add", "a number that is another task's now passes for ours", {"look._look_at_what_moved": _by_number}),
    Bug("reworded, bare → Replace", "the old task goes without a last look", {"apply._discard": _replaced_unread}),
    Bug("reworded, bare → Replace", "the old task stays", {"apply._apply_one": _old_one_stays}),
    Bug("reworded, answered → Conflict", "the new wording goes out unasked", {"plan._step": _no_conflict}),
    Bug("reworded, answered → Conflict", "kept once, kept for every later wording", {"plan._step": _kept_for_ever}),
    Bug(
        "reworded, answered → Conflict",
        "superseded answers are not fetched before",
        {"apply._supersede": _superseded_unsaved},
        soon=True,
    ),
    Bug(
        "gone here → Withdraw",
        "a task is taken back before its answers are home",
        {"apply._apply_one": _withdrawn_unread},
        soon=True,
    ),
    Bug(
        "gone here → Withdraw",
        "a claim that a split lost counts as retired by a person",
        {"plan._steps": _lost_as_retired},
        soon=True,
    ),
    Bug(
        "nothing there → StudioEmptied",
        "an emptied project is filled again unasked",
        {"sync.make_plan": _whatever_is_chosen(after_emptying=True)},
        soon=True,
    ),
    Bug("half gone → MuchGone", "it goes on although much is gone", {"sync.refuse_losses": _always(None)}, soon=True),
    Bug(
        "form changed → FormDrift",
        "somebody's form is overwritten unasked",
        {"sync.make_plan": _whatever_is_chosen(restore_form=True)},
    ),
    Bug(
        "cut off → looked at wholly",
        "the next one trusts what a cut-off one left",
        {"Store.keep_project_mark": _no_word_of_what_was_begun},
    ),
    Bug("server anew → put back", "an answer goes back before that is noted", {"Store.note_return": _always(None)}),
    Bug("doubled → Discard", "second tasks for a claim stay", {"sync.plan_push": _without(Discard)}),
    Bug("ranked otherwise → Rank", "a new rank is sent and not noted", {"apply._rank": _ranked_unnoted}),
]
