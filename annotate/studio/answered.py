"""Read answers from Label Studio: of single tasks, of all that changed, of all there are."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from itertools import chain, islice
from typing import Any

from label_studio_sdk import LabelStudio

from annotate.domain import Annotation, AnsweredTask, FaultyAnswer, RemoteTask, StudioProject, Taxonomy
from annotate.errors import StudioRefused

from .errand import Errand
from .faults import translated
from .found import Found, ours, remote_task, unreadable
from .listing import (
    ANSWERED,
    HAS_DRAFT,
    ONLY_SKIPPED,
    TASKS,
    WITH_ANSWERS,
    Filter,
    Listing,
    is_for_one_of,
    is_one_of,
    was_changed_since,
)
from .names import Names
from .reading import read_answer
from .snapshot import read_snapshot
from .spool import Answers, Spool
from .wire import Wire

Given = tuple[RemoteTask, Answers]

PAGE_OF_ANSWERS = 100
PAUSES = (0.5, 2.0)  # seconds; an error that passes is over by then
ASKED_AT_ONCE = 200  # claims or tasks named in one address, which the server takes up to 64 KiB long


class LabelStudioAnswers:
    """The part of a project that reads."""

    def __init__(self, client: LabelStudio, wire: Wire, project: StudioProject, taxonomy: Taxonomy, url: str) -> None:
        self._url = url
        self._client: Any = client
        self._wire = wire
        self._listing = Listing(wire, project.project)
        self._project = project
        self._taxonomy = taxonomy
        self._people = Names(client)
        self._spool = Spool()
        self._listed: dict[int, RemoteTask] = {}
        self._many_answered = False  # more than a page of tasks, as the last look at the project said

    def tasks(self) -> list[RemoteTask]:
        """Return the tasks that carry a claim id, oldest first."""
        return self._bare([])

    def tasks_for(self, claim_ids: Sequence[str]) -> list[RemoteTask]:
        """Return the tasks for these claims, oldest first."""
        return [remote for some in _in_turn(claim_ids) for remote in self._bare([is_for_one_of(some)])]

    def tasks_numbered(self, task_ids: Sequence[int]) -> list[RemoteTask]:
        """Return those tasks of these numbers that are there and carry a claim id, oldest first."""
        return [remote for some in _in_turn(task_ids) for remote in self._bare([is_one_of(some)])]

    def count_drafts(self) -> int | None:
        """Return how many tasks have an answer that was begun and not submitted; None where the server cannot say."""
        try:
            with self._translated():
                return self._listing.count([HAS_DRAFT])
        except StudioRefused:  # older ones answer 500 to a column they do not know
            return None

    def changed(self, since: datetime) -> list[RemoteTask]:
        """Return the tasks that changed at or after a moment of the server's clock, and remember the answers."""
        return self._look([was_changed_since(since)])

    def answered(self) -> list[RemoteTask]:
        """Return every task somebody answered or skipped, and remember the answers."""
        with self._translated():
            few = None if self._many_answered else self._listing.few(ANSWERED, WITH_ANSWERS)
            if few is not None:
                return self._remember(ours(few))
            snapshot = read_snapshot(self._client, self._wire, self._project.project)
            begun = list(islice(snapshot, 1))  # it is made; while it arrives, the server has time for more
            skipped = Errand(lambda: list(self._listing.tasks(ONLY_SKIPPED, WITH_ANSWERS)))
            answered = self._remember(ours(chain(begun, snapshot)))
        known = {remote.task_id for remote in answered}
        alone = self._or_bare(lambda: self._remember(skipped.result()), ONLY_SKIPPED)
        return answered + [remote for remote in alone if remote.claim_id and remote.task_id not in known]

    def recall(self, remotes: Sequence[RemoteTask]) -> Iterator[AnsweredTask]:
        """Return the answers as they were when these tasks were listed, once; those not remembered are read."""
        tasks = {remote.task_id: self._remembered(remote) for remote in remotes}
        with self._translated():
            yield from self._read([known for known in tasks.values() if known])
        yield from self.answers([remote for remote in remotes if not tasks[remote.task_id]])

    def answers(self, remotes: Sequence[RemoteTask]) -> Iterator[AnsweredTask]:
        """Read the answers to these tasks, a page at a time."""
        for first in range(0, len(remotes), PAGE_OF_ANSWERS):
            yield from self._read_page(remotes[first : first + PAGE_OF_ANSWERS])

    def _look(self, filters: Sequence[Filter]) -> list[RemoteTask]:
        """List tasks and remember their answers."""
        return self._or_bare(lambda: self._remember(self._listing.tasks(filters, WITH_ANSWERS)), filters)

    def _or_bare(self, look: Callable[[], list[RemoteTask]], filters: Sequence[Filter]) -> list[RemoteTask]:
        """Return what a look finds; the tasks alone where the server cannot hand out some answer."""
        try:
            with self._translated():
                return look()
        except StudioRefused:
            return self._bare(filters)

    def _bare(self, filters: Sequence[Filter]) -> list[RemoteTask]:
        with self._translated():
            return [remote_task(task) for task in self._listing.tasks(filters, TASKS) if task["data"]["claim_id"]]

    def _remember(self, tasks: Iterable[Found]) -> list[RemoteTask]:
        remotes = []
        for task in tasks:
            self._spool.put(task["id"], task["annotations"])
            remote = self._listed[task["id"]] = remote_task(task)
            remotes.append(remote)
        return remotes

    def _remembered(self, remote: RemoteTask) -> Given | None:
        """Take a task out of memory; None where it was remembered from an earlier look, and changed since."""
        answers, listed = self._spool.take(remote.task_id), self._listed.pop(remote.task_id, None)
        if answers is None or listed is None or listed.updated_at != remote.updated_at:
            return None
        return listed, answers

    def _read_page(self, remotes: Sequence[RemoteTask]) -> Iterator[AnsweredTask]:
        try:
            answered = self._ask_for(remotes)
        except StudioRefused as failure:
            if len(remotes) == 1:
                yield from self._ask_again(remotes[0], failure)
            else:
                yield from self._read_around(remotes)
            return
        yield from answered

    def _read_around(self, remotes: Sequence[RemoteTask]) -> Iterator[AnsweredTask]:
        """Narrow down which task the server cannot hand out, so that one odd answer does not hold up all others."""
        half = len(remotes) // 2
        yield from self._read_page(remotes[:half])
        yield from self._read_page(remotes[half:])

    def _ask_again(self, remote: RemoteTask, failure: StudioRefused) -> Iterator[AnsweredTask]:
        """Give the server time to come to itself, before a task is held for one that it cannot hand out."""
        for pause in PAUSES:
            time.sleep(pause)
            with suppress(StudioRefused):
                yield from self._ask_for([remote])
                return
        yield unreadable(remote, failure)

    def _ask_for(self, remotes: Sequence[RemoteTask]) -> list[AnsweredTask]:
        one_of = [is_one_of([remote.task_id for remote in remotes])]
        with self._translated():
            page = self._listing.page(one_of, WITH_ANSWERS, size=PAGE_OF_ANSWERS)
            return list(self._read([(remote_task(task), task["annotations"]) for task in ours(page)]))

    def _read(self, tasks: Sequence[Given]) -> Iterator[AnsweredTask]:
        answers = [answer for _, given in tasks for answer in given]
        self._people.meet(answer.get(role) for answer in answers for role in ("completed_by", "updated_by"))
        for remote, given in tasks:
            read = [read_answer(answer, remote.claim_id, self._taxonomy, self._people) for answer in given]
            yield AnsweredTask.model_construct(  # what is in it was validated already
                remote=remote,
                annotations=tuple(answer for answer in read if isinstance(answer, Annotation)),
                faulty=tuple(answer for answer in read if isinstance(answer, FaultyAnswer)),
                returned={answer["id"]: number for answer in given if (number := _import_id(answer))},
            )

    def _translated(self) -> Any:
        return translated(self._url, project=self._project.project)


def _import_id(answer: Found) -> int | None:
    number = answer.get("import_id")
    return number if isinstance(number, int) else None


def _in_turn(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for first in range(0, len(items), ASKED_AT_ONCE):
        yield items[first : first + ASKED_AT_ONCE]
