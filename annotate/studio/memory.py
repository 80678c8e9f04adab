"""A project held in memory, for properties that need thousands of runs."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count

from annotate.domain import (
    Annotation,
    AnsweredTask,
    ProjectState,
    Queue,
    RemoteQueue,
    RemoteTask,
    ReviewOrder,
    StudioProject,
    Task,
)
from annotate.errors import StudioUnreachable


class MemoryStudio:
    """Behaves like a project on Label Studio, as `tests/doors/test_studio.py` makes sure."""

    def __init__(self, project: StudioProject, form: str = "", title: str = "In memory", guidelines: str = "") -> None:
        self.project = project
        self.form = form
        self.title = title
        self.guidelines = guidelines
        self.reachable = True
        self._overlap = 1
        self._queues = [Queue(order=ReviewOrder.SCORE)]
        self._ids = count(1)
        self._minutes = 0
        self.clock_is_off = timedelta()
        self._tasks: dict[int, Task] = {}
        self._updated: dict[int, datetime] = {}
        self._answers: dict[int, dict[int, Annotation]] = {}
        self._returned: dict[int, int] = {}

    def look(self) -> ProjectState:
        self._connect()
        key, now = self.project.key, self._now().replace(microsecond=0)
        said = {"title": self.title, "form": self.form, "guidelines": self.guidelines}
        return ProjectState(key=key, tasks=len(self._tasks), overlap=self._overlap, now=now, **said)

    def reform(self, form: str) -> None:
        self._connect()
        self.form = form

    def instruct(self, guidelines: str) -> None:
        self._connect()
        self.guidelines = guidelines

    def overlap(self, reviewers: int) -> None:
        self._connect()
        self._overlap = reviewers

    def queues(self) -> list[RemoteQueue]:
        self._connect()
        return [RemoteQueue(number=queue.share + 1, queue=queue) for queue in self._queues]

    def arrange(self, queue: Queue) -> None:
        self._connect()
        others = [other for other in self._queues if other.share != queue.share]
        self._queues = sorted([*others, queue], key=lambda each: each.share)

    def disband(self, number: int) -> None:
        self._connect()
        self._queues = [queue for queue in self._queues if queue.share + 1 != number]

    def count_tasks(self) -> int:
        return self.look().tasks

    def count_drafts(self) -> int | None:
        self._connect()
        return 0

    def tasks(self) -> list[RemoteTask]:
        self._connect()
        return [self._remote(task_id) for task_id in self._tasks]

    def changed(self, since: datetime) -> list[RemoteTask]:
        return [remote for remote in self.tasks() if remote.updated_at >= since]

    def answered(self) -> list[RemoteTask]:
        return [remote for remote in self.tasks() if remote.answers]

    def recall(self, remotes: Sequence[RemoteTask]) -> Iterator[AnsweredTask]:
        yield from self.answers(remotes)

    def tasks_for(self, claim_ids: Sequence[str]) -> list[RemoteTask]:
        return [remote for remote in self.tasks() if remote.claim_id in set(claim_ids)]

    def tasks_numbered(self, task_ids: Sequence[int]) -> list[RemoteTask]:
        return [remote for remote in self.tasks() if remote.task_id in set(task_ids)]

    def add_in_parcels(self, tasks: Sequence[Task], most: int) -> Iterator[dict[str, int]]:
        for first in range(0, len(tasks), most):
            yield self.add(tasks[first : first + most])

    def add(self, tasks: Sequence[Task]) -> dict[str, int]:
        """Add one parcel."""
        self._connect()
        return {task.claim_id: self._add(task) for task in tasks}

    def rank(self, tasks: Sequence[tuple[RemoteTask, Task]]) -> None:
        self._connect()
        for remote, task in tasks:
            if remote.task_id in self._tasks:
                self._tasks[remote.task_id] = task
                self._touch(remote.task_id)

    def remove(self, task_id: int) -> None:
        self._connect()
        for part in (self._tasks, self._updated, self._answers):
            part.pop(task_id, None)

    def answers(self, remotes: Sequence[RemoteTask]) -> Iterator[AnsweredTask]:
        self._connect()
        for remote in remotes:
            if remote.task_id in self._tasks:
                answers = tuple(self._answers[remote.task_id].values())
                returned = {answer.annotation_id: self._returned.get(answer.annotation_id, 0) for answer in answers}
                yield AnsweredTask(
                    remote=self._remote(remote.task_id), annotations=answers, faulty=(), returned=returned
                )

    def put_back(self, task_id: int, answer: Annotation, number: int, pseudonym: str) -> None:
        self._connect()
        if number not in self._returned.values():
            annotation_id = 1_000_000 + number
            self._returned[annotation_id] = number
            author = {"reviewer": f"{pseudonym}@reviewers.invalid", "submitted_at": self._now()}
            self.answer(task_id, answer.model_copy(update={"annotation_id": annotation_id, **author}))

    def answer(self, task_id: int, annotation: Annotation) -> None:
        """Do what a reviewer does in the browser: submit, or change, an answer."""
        self._answers[task_id][annotation.annotation_id] = annotation
        self._touch(task_id)

    def withdraw_answer(self, task_id: int, annotation_id: int) -> None:
        """Do what a reviewer does in the browser: delete an answer."""
        del self._answers[task_id][annotation_id]
        self._touch(task_id)

    def _add(self, task: Task) -> int:
        task_id = next(self._ids)
        self._tasks[task_id], self._answers[task_id] = task, {}
        self._touch(task_id)
        return task_id

    def _touch(self, task_id: int) -> None:
        self._minutes += 1
        self._updated[task_id] = self._now()

    def _now(self) -> datetime:
        return datetime(2026, 1, 1, tzinfo=UTC) + self.clock_is_off + timedelta(minutes=self._minutes)

    def _remote(self, task_id: int) -> RemoteTask:
        task = self._tasks[task_id]
        return RemoteTask(
            task_id=task_id,
            claim_id=task.claim_id,
            fingerprint=task.fingerprint,
            answers=len(self._answers[task_id]),
            updated_at=self._updated[task_id],
            rank=task.rank,
            facts=tuple(f"{name}: {value}" for name, value in task.facts),
        )

    def _connect(self) -> None:
        if not self.reachable:
            raise StudioUnreachable("Label Studio does not answer.")
