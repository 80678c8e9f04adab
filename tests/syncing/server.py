"""A Label Studio in memory that does what the real one does when people, clocks and lines misbehave."""

import tomllib
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import count
from typing import Any

from annotate.domain import (
    Annotation,
    AnsweredTask,
    FaultyAnswer,
    ProjectState,
    RemoteTask,
    StudioProject,
    Task,
    Taxonomy,
)
from annotate.errors import StudioRefused
from annotate.shipped import shipped_text
from annotate.studio import MemoryStudio, reading
from annotate.studio.filling import write_answer

from .mishaps import Fate

TAXONOMY = Taxonomy.model_validate(tomllib.loads(shipped_text("schemas", "verdicts", "default.toml")))
PEOPLE = {1: "amal@example.org", 2: "ben@example.org", 3: "admin@localhost"}
ADMIN = 3
Raw = dict[str, Any]


class Clocks:
    """What time it is: really, here and there. Seconds go by with everything that is done."""

    def __init__(self) -> None:
        self._seconds = 0.0
        self.keys = count(1)
        self.here_is_off = self.there_is_off = timedelta()

    def tick(self, seconds: float = 1.0) -> None:
        self._seconds += seconds

    def here(self) -> datetime:
        return self._now() + self.here_is_off

    def there(self) -> datetime:
        return self._now() + self.there_is_off

    def _now(self) -> datetime:
        return datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=self._seconds)


class Server(MemoryStudio):
    """
    A project whose answers are Label Studio's JSON, as the real one holds them.

    Numbers of tasks are given out again, as on SQLite. What was listed is
    remembered for `recall`. Tasks that are not ours may lie between ours.

    Args:
        last_look: told before a task is removed.
    """

    def __init__(
        self, project: StudioProject, clocks: Clocks, fate: Fate, last_look: Callable[[RemoteTask, list[Raw]], None]
    ) -> None:
        super().__init__(project)
        self._clocks = clocks
        self._fate = fate
        self._last_look = last_look
        self._raw: dict[int, dict[int, Raw]] = {}
        self._answers = self._raw  # type: ignore[assignment]
        self._given_out = 0
        self._remembered: dict[int, AnsweredTask] = {}
        self._uncommitted: list[Callable[[], None]] = []

    # What we ask of it

    def look(self) -> ProjectState:
        self._fate.ask()
        return super().look()

    def count_drafts(self) -> int | None:
        self._fate.ask()
        return super().count_drafts()

    def tasks(self) -> list[RemoteTask]:
        self._fate.ask()
        return self._listed(self.everything())

    def changed(self, since: datetime) -> list[RemoteTask]:
        self._fate.ask()
        return self._remember([remote for remote in self.everything(ours=False) if remote.updated_at >= since])

    def answered(self) -> list[RemoteTask]:
        self._fate.ask()
        return self._remember([remote for remote in self.everything() if remote.answers])

    def tasks_for(self, claim_ids: Sequence[str]) -> list[RemoteTask]:
        self._fate.ask()
        return [remote for remote in self.everything() if remote.claim_id in set(claim_ids)]

    def tasks_numbered(self, task_ids: Sequence[int]) -> list[RemoteTask]:
        self._fate.ask()
        return [remote for remote in self.everything() if remote.task_id in set(task_ids)]

    def recall(self, remotes: Sequence[RemoteTask]) -> Iterator[AnsweredTask]:
        known = [self._remembered.pop(remote.task_id, None) for remote in remotes]
        good = [
            task
            for remote, task in zip(remotes, known, strict=True)
            if task is not None and task.remote.updated_at == remote.updated_at
        ]
        yield from good
        told = {task.remote.task_id for task in good}
        yield from self.answers([remote for remote in remotes if remote.task_id not in told])

    def answers(self, remotes: Sequence[RemoteTask]) -> Iterator[AnsweredTask]:
        self._fate.ask()
        yield from [self._read(remote.task_id) for remote in remotes if remote.task_id in self._tasks]

    def add(self, tasks: Sequence[Task]) -> dict[str, int]:
        self._fate.ask()
        return self._fate.send(lambda: super(Server, self).add(tasks))

    def rank(self, tasks: Sequence[tuple[RemoteTask, Task]]) -> None:
        self._fate.ask()
        self._fate.send(lambda: super(Server, self).rank(tasks))

    def remove(self, task_id: int) -> None:
        def do() -> None:
            if task_id in self._tasks:
                self._last_look(self._remote(task_id), list(self._raw[task_id].values()))
            super(Server, self).remove(task_id)

        self._fate.send(do)

    def put_back(self, task_id: int, answer: Annotation, number: int, pseudonym: str) -> None:
        self._fate.ask()
        self._fate.send(lambda: self._put_back(task_id, answer, number))

    # What people do in it

    def everything(self, *, ours: bool = True) -> list[RemoteTask]:
        """Return all tasks as they are, without asking the server."""
        return [self._remote(task_id) for task_id, task in self._tasks.items() if task.claim_id or not ours]

    def submitted(self) -> list[tuple[int, Raw]]:
        """Return every answer with the number of its task."""
        return [(task_id, raw) for task_id, answers in self._raw.items() for raw in answers.values()]

    @property
    def is_slow(self) -> bool:
        """Say whether something was submitted that is not to be seen yet."""
        return bool(self._uncommitted)

    def raw(self, task_id: int, number: int) -> Raw:
        """Return an answer."""
        return self._raw[task_id][number]

    def submit(
        self,
        task_id: int,
        author: int,
        answer: Raw,
        then: Callable[[Raw], None] = lambda raw: None,
        *,
        slowly: bool = False,
    ) -> Raw:
        """Submit an answer; slowly: it is stamped now, and to be seen only after the next look at the server."""
        self._given_out += 1
        self._clocks.tick()
        known = {"id": self._given_out, "completed_by": author, "updated_by": author}
        key = {"lead_time": next(self._clocks.keys)}  # a number on no other server, and kept through edits
        raw = {**answer, **known, **key, "created_at": self._now(), "updated_at": self._now()}

        def commit() -> None:
            if task_id in self._tasks:
                self._raw[task_id][raw["id"]] = raw
                self._updated[task_id] = raw["updated_at"]
                then(raw)

        self._uncommitted.append(commit)
        if slowly:
            self._clocks.tick(5)
        else:
            self.commit()
        return raw

    def change(self, task_id: int, number: int, editor: int, answer: Raw) -> Raw:
        """Change an answer, one's own or somebody else's."""
        self._clocks.tick()
        raw = {**self._raw[task_id][number], **answer, "updated_by": editor, "updated_at": self._now()}
        self._raw[task_id][number] = raw
        self._touch(task_id)
        return raw

    def take_back(self, task_id: int, number: int) -> None:
        """Delete an answer."""
        del self._raw[task_id][number]
        self._touch(task_id)

    def delete(self, task_id: int) -> None:
        """Delete a task, as an admin may."""
        super().remove(task_id)

    def bring(self, task: Task) -> None:
        """Import a task that is not ours."""
        self._add(task)

    def commit(self) -> None:
        """Let what was submitted slowly be seen."""
        while self._uncommitted:
            self._uncommitted.pop(0)()

    # How it works

    def _listed(self, found: list[RemoteTask]) -> list[RemoteTask]:
        self.commit()
        return found

    def _remember(self, found: list[RemoteTask]) -> list[RemoteTask]:
        self._remembered |= {remote.task_id: self._read(remote.task_id) for remote in found}
        return self._listed(found)

    def _read(self, task_id: int) -> AnsweredTask:
        remote = self._remote(task_id)
        raws = list(self._raw[task_id].values())
        read = [reading.read_answer(raw, remote.claim_id, TAXONOMY, PEOPLE) for raw in raws]
        return AnsweredTask(
            remote=remote,
            annotations=tuple(answer for answer in read if isinstance(answer, Annotation)),
            faulty=tuple(answer for answer in read if isinstance(answer, FaultyAnswer)),
            returned={raw["id"]: raw["import_id"] for raw in raws if raw.get("import_id")},
        )

    def _put_back(self, task_id: int, answer: Annotation, number: int) -> None:
        if task_id not in self._tasks:
            raise StudioRefused(f"There is no task {task_id}.")
        if not any(raw.get("import_id") == number for _, raw in self.submitted()):
            raw = self.submit(task_id, ADMIN, {**write_answer(answer), "import_id": number})
            raw["lead_time"] = answer.seconds

    def _add(self, task: Task) -> int:
        task_id = max(self._tasks, default=0) + 1
        self._tasks[task_id], self._raw[task_id] = task, {}
        self._touch(task_id)
        return task_id

    def _touch(self, task_id: int) -> None:
        self._clocks.tick()
        self._updated[task_id] = self._now()

    def _now(self) -> datetime:
        return self._clocks.there()

    def _remote(self, task_id: int) -> RemoteTask:
        about = _about(self._tasks[task_id])
        count, moment = len(self._raw[task_id]), self._updated[task_id]
        return RemoteTask.model_construct(task_id=task_id, answers=count, updated_at=moment, **about)


@lru_cache(maxsize=1000)
def _about(task: Task) -> dict[str, Any]:
    facts = tuple(f"{name}: {value}" for name, value in task.facts)
    return {"claim_id": task.claim_id, "fingerprint": task.fingerprint, "rank": task.rank, "facts": facts}
