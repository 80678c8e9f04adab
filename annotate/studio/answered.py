"""Read answers from Label Studio: of single tasks, of all that changed, of all there are."""

import json
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from typing import Any

from label_studio_sdk import LabelStudio

from annotate.domain import Annotation, AnsweredTask, FaultyAnswer, RemoteTask, StudioProject, Taxonomy
from annotate.errors import StudioRefused

from .faults import translated
from .listing import Found, ours, remote_task, unreadable
from .names import Names
from .reading import read_answer
from .snapshot import read_snapshot
from .spool import Spool

PAGE = 1000
PAGE_OF_ANSWERS = 100
_LISTED = "id,data,updated_at,total_annotations,cancelled_annotations"
# With `fields=all` alone, Label Studio asks its database several times for each task. When these fields are named, of
# tasks and of answers in one list, it asks once for all: 1,000 tasks take 1.5 s instead of 3.5 s.
_WITH_ANSWERS = f"{_LISTED},annotations,result,completed_by,updated_by,was_cancelled,created_at,lead_time,import_id"


class LabelStudioAnswers:
    """The part of a project that reads. A page begins after the last number read: a task that goes shifts nothing."""

    def __init__(self, client: LabelStudio, project: StudioProject, taxonomy: Taxonomy, url: str) -> None:
        self._url = url
        self._client: Any = client
        self._project = project
        self._taxonomy = taxonomy
        self._people = Names(client)
        self._spool = Spool()
        self._listed: dict[int, RemoteTask] = {}

    def tasks(self) -> list[RemoteTask]:
        """Return the tasks that carry a claim id, oldest first."""
        with self._translated():
            return [remote_task(task) for task in self._all_pages([], include=_LISTED, fields="task_only")]

    def count_drafts(self) -> int | None:
        """Return how many tasks have an answer that was begun and not submitted; None where the server cannot say."""
        try:
            with self._translated():
                return self._count([_filter("draft_exists", "equal", "Boolean", True)])
        except StudioRefused:  # older ones answer 500 to a column they do not know
            return None

    def changed(self, since: datetime) -> list[RemoteTask]:
        """Return the tasks that changed at or after a moment of the server's clock, and remember their answers."""
        # Label Studio answers 500 to any other form of a time; its `greater` leaves out equal ones.
        before = (since - timedelta(microseconds=1)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
        return self._look([_filter("updated_at", "greater", "Datetime", before)])

    def find(self, task_ids: Sequence[int]) -> list[RemoteTask]:
        """Return those of these tasks that are there, and remember their answers."""
        pages = [task_ids[first : first + PAGE_OF_ANSWERS] for first in range(0, len(task_ids), PAGE_OF_ANSWERS)]
        return [remote for page in pages for remote in self._look([is_one_of(page)])]

    def answered(self) -> list[RemoteTask]:
        """Return every task somebody answered or skipped, and remember the answers."""
        with self._translated():
            if self._count(_ANSWERED, "or") < PAGE:
                few = self._page(_ANSWERED, "or", include=_WITH_ANSWERS, fields="all", page_size=PAGE)
                if len(few.items or []) < PAGE:
                    return self._remember(ours(few.items))
            answered = self._remember(ours(read_snapshot(self._client, self._project.project)))
        known = {remote.task_id for remote in answered}
        return answered + [remote for remote in self._look(_ONLY_SKIPPED) if remote.task_id not in known]

    def recall(self, remotes: Sequence[RemoteTask]) -> Iterator[AnsweredTask]:
        """Return the answers as they were when these tasks were listed, once; those not remembered are read."""
        tasks = {remote.task_id: self._spool.take(remote.task_id) for remote in remotes}
        with self._translated():
            yield from self._read([(self._listed.pop(number), task) for number, task in tasks.items() if task])
        yield from self.answers([remote for remote in remotes if not tasks[remote.task_id]])

    def answers(self, remotes: Sequence[RemoteTask]) -> Iterator[AnsweredTask]:
        """Read the answers to these tasks, a page at a time."""
        for first in range(0, len(remotes), PAGE_OF_ANSWERS):
            yield from self._read_page(remotes[first : first + PAGE_OF_ANSWERS])

    def _look(self, filters: Sequence[Found]) -> list[RemoteTask]:
        """List tasks and remember their answers; the tasks alone where the server cannot hand out some answer."""
        try:
            with self._translated():
                return self._remember(self._all_pages(filters, include=_WITH_ANSWERS, fields="all"))
        except StudioRefused:
            with self._translated():
                return [remote_task(task) for task in self._all_pages(filters, include=_LISTED, fields="task_only")]

    def _remember(self, tasks: Iterable[Found]) -> list[RemoteTask]:
        remotes = []
        for task in tasks:
            self._spool.put(task)
            remote = self._listed[task["id"]] = remote_task(task)
            remotes.append(remote)
        return remotes

    def _read_page(self, remotes: Sequence[RemoteTask]) -> Iterator[AnsweredTask]:
        one_of = [is_one_of([remote.task_id for remote in remotes])]
        try:
            with self._translated():
                page = self._page(one_of, include=_WITH_ANSWERS, fields="all", page_size=PAGE_OF_ANSWERS)
                answered = list(self._read([(remote_task(task), task) for task in ours(page.items)]))
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

    def _all_pages(self, filters: Sequence[Found], **how: Any) -> Iterator[Found]:
        last = 0
        while True:
            after = [*filters, _filter("id", "greater", "Number", last)] if last else filters
            items = self._page(after, page_size=PAGE, **how).items or []
            yield from ours(items)
            if len(items) < PAGE:
                return
            last = items[-1].id

    def _count(self, filters: Sequence[Found], conjunction: str = "and") -> int:
        return int(self._page(filters, conjunction, include="id", fields="task_only", page_size=1).response.total)

    def _page(self, filters: Sequence[Found], conjunction: str = "and", **how: Any) -> Any:
        """Ask for one page. The SDK would go on until it is told 404, and take one in the middle for the end."""
        asked = {"filters": {"conjunction": conjunction, "items": filters}, "ordering": ["tasks:id"]}
        return self._client.tasks.list(project=self._project.project, query=json.dumps(asked), **how)

    def _translated(self) -> Any:
        return translated(self._url, project=self._project.project)


def _filter(column: str, operator: str, kind: str, value: object) -> Found:
    return {"filter": f"filter:tasks:{column}", "operator": operator, "type": kind, "value": value}


_ANSWERED = [_filter(column, "greater", "Number", 0) for column in ("total_annotations", "cancelled_annotations")]
_ONLY_SKIPPED = [_filter("total_annotations", "equal", "Number", 0), _ANSWERED[1]]


def _import_id(answer: Found) -> int | None:
    number = answer.get("import_id")
    return number if isinstance(number, int) else None


def is_one_of(task_ids: Sequence[int]) -> Found:
    """Return the filter for tasks with these numbers."""
    return _filter("id", "in_list", "Number", list(task_ids))
