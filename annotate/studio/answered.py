"""Read answers from Label Studio: of single tasks, of all that changed, of all there are."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any

from label_studio_sdk import LabelStudio

from annotate.domain import Annotation, AnsweredTask, FaultyAnswer, RemoteTask, StudioProject, Taxonomy
from annotate.errors import StudioRefused

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
from .spool import Spool
from .wire import Wire

PAGE_OF_ANSWERS = 100
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
            few = self._listing.few(ANSWERED, WITH_ANSWERS)
            if few is not None:
                return self._remember(ours(few))
            answered = self._remember(ours(read_snapshot(self._client, self._project.project)))
        known = {remote.task_id for remote in answered}
        skipped = [remote for remote in self._look(ONLY_SKIPPED) if remote.claim_id]
        return answered + [remote for remote in skipped if remote.task_id not in known]

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
        """List tasks and remember their answers; the tasks alone where the server cannot hand out some answer."""
        try:
            with self._translated():
                return self._remember(self._listing.tasks(filters, WITH_ANSWERS))
        except StudioRefused:
            return self._bare(filters)

    def _bare(self, filters: Sequence[Filter]) -> list[RemoteTask]:
        with self._translated():
            return [remote_task(task) for task in self._listing.tasks(filters, TASKS) if task["data"]["claim_id"]]

    def _remember(self, tasks: Iterable[Found]) -> list[RemoteTask]:
        remotes = []
        for task in tasks:
            self._spool.put(task)
            remote = self._listed[task["id"]] = remote_task(task)
            remotes.append(remote)
        return remotes

    def _remembered(self, remote: RemoteTask) -> tuple[RemoteTask, Found] | None:
        """Take a task out of memory; None where it was remembered from an earlier look, and changed since."""
        task, listed = self._spool.take(remote.task_id), self._listed.pop(remote.task_id, None)
        return (listed, task) if task and listed and listed.updated_at == remote.updated_at else None

    def _read_page(self, remotes: Sequence[RemoteTask]) -> Iterator[AnsweredTask]:
        one_of = [is_one_of([remote.task_id for remote in remotes])]
        try:
            with self._translated():
                page = self._listing.page(one_of, WITH_ANSWERS, size=PAGE_OF_ANSWERS)
                answered = list(self._read([(remote_task(task), task) for task in ours(page)]))
        except StudioRefused as failure:
            yield from self._read_around(remotes, failure)
            return
        yield from answered

    def _read_around(self, remotes: Sequence[RemoteTask], failure: StudioRefused) -> Iterator[AnsweredTask]:
        """Narrow down which task the server cannot hand out, so that one odd answer does not hold up all others."""
        if len(remotes) == 1:
            yield unreadable(remotes[0], failure)
            return
        half = len(remotes) // 2
        yield from self._read_page(remotes[:half])
        yield from self._read_page(remotes[half:])

    def _read(self, tasks: Sequence[tuple[RemoteTask, Found]]) -> Iterator[AnsweredTask]:
        answers = [answer for _, task in tasks for answer in task["annotations"]]
        self._people.meet(answer.get(role) for answer in answers for role in ("completed_by", "updated_by"))
        for remote, task in tasks:
            given = task["annotations"]
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
