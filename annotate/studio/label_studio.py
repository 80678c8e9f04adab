"""A project on a real Label Studio, reached through its SDK."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import Any

from label_studio_sdk import LabelStudio
from label_studio_sdk.core.request_options import RequestOptions

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

from .errand import Errand
from .faults import translated
from .listing import is_for_one_of, is_one_of, list_tasks, read_remote, read_state, was_changed_since
from .parcels import Parcel, pack
from .reading import read_answer
from .wire import Wire
from .writing import write_prediction, write_task

PAGE_OF_ANSWERS = 100
ASKED_AT_ONCE = 200  # claims or tasks named in one address, which the server takes up to 64 KiB long
_ONCE = RequestOptions(max_retries=0, timeout_in_seconds=300)  # the SDK's own retries would double tasks
_REMOTE = {"id", "data", "updated_at", "total_annotations", "cancelled_annotations"}


class LabelStudioProject:
    """
    One project on a Label Studio server; keeps what `gateway.Studio` promises.

    Args:
        client: the SDK's client; it accepts personal and legacy tokens.
        wire: the same line, for what the SDK's own methods do slowly or not at all.
        taxonomy: the verdicts answers may have.
        url: the server's address, for messages.
    """

    def __init__(self, client: LabelStudio, wire: Wire, project: StudioProject, taxonomy: Taxonomy, url: str) -> None:
        self._url = url
        self._client = client
        self._wire = wire
        self._project = project
        self._taxonomy = taxonomy

    @property
    def project(self) -> StudioProject:
        """Which project this is."""
        return self._project

    def look(self) -> ProjectState:
        """Return what the project is now."""
        with self._translated():
            found, now = self._wire.ask_when("GET", self._path)
            return read_state(found, now)

    def count_tasks(self) -> int:
        """Return how many tasks the project holds."""
        return self.look().tasks

    def reform(self, form: str) -> None:
        """Give the project another form."""
        with self._translated():
            self._wire.ask("PATCH", self._path, json={"label_config": form})

    def tasks(self, changed_since: datetime | None = None) -> list[RemoteTask]:
        """Return the tasks that carry a claim id, oldest first."""
        return self._listed(None if changed_since is None else was_changed_since(changed_since))

    def tasks_for(self, claim_ids: Sequence[str]) -> list[RemoteTask]:
        """Return the tasks for these claims, oldest first."""
        return [remote for some in _in_turn(claim_ids) for remote in self._listed(is_for_one_of(some))]

    def tasks_numbered(self, task_ids: Sequence[int]) -> list[RemoteTask]:
        """Return those tasks of these numbers that are there and carry a claim id, oldest first."""
        return [remote for some in _in_turn(task_ids) for remote in self._listed(is_one_of(some))]

    def add(self, tasks: Sequence[Task]) -> dict[str, int]:
        """Add tasks, all or none; return their numbers by claim id."""
        numbers: dict[str, int] = {}
        for added in self.add_in_parcels(tasks, len(tasks)):
            numbers |= added
        return numbers

    def add_in_parcels(self, tasks: Sequence[Task], most: int) -> Iterator[dict[str, int]]:
        """Add tasks, a parcel at a time; the next one is packed while the server unpacks the last."""
        under_way: Errand[dict[str, int]] | None = None
        for parcel in pack(tasks, most):
            if under_way is not None:
                numbers = under_way.result()
                under_way = self._send(parcel)
                yield numbers
            else:
                under_way = self._send(parcel)
        if under_way is not None:
            yield under_way.result()

    def _send(self, parcel: Parcel) -> "Errand[dict[str, int]]":
        def send() -> dict[str, int]:
            with self._translated():
                path = f"{self._path}import?return_task_ids=true"
                reply = self._wire.ask("POST", path, content=parcel.body)
            return dict(zip(parcel.claim_ids, reply["task_ids"], strict=True))

        return Errand(send)

    def rank(self, tasks: Sequence[tuple[RemoteTask, Task]]) -> None:
        """Give tasks another place in the queue; repeating it changes nothing more."""
        chosen = {"all": False, "included": [remote.task_id for remote, _ in tasks]}
        deleting = f"/api/dm/actions?id=delete_tasks_predictions&project={self._project.project}"
        said = [{"task": remote.task_id, **write_prediction(task)} for remote, task in tasks]
        with self._translated():
            self._wire.ask("POST", deleting, json={"project": self._project.project, "selectedItems": chosen})
            self._wire.ask("POST", f"{self._path}import/predictions", json=said)
            for remote, task in tasks:
                if remote.rank != task.rank:
                    self._wire.ask("PATCH", f"/api/tasks/{remote.task_id}/", json={"data": write_task(task)["data"]})

    def remove(self, task_id: int) -> None:
        """Remove a task and the answers to it."""
        with self._translated():
            if any(self._list([is_one_of([task_id])], include="id", fields="task_only")):
                self._client.tasks.delete(id=str(task_id), request_options=_ONCE)

    def answers(self, remotes: Sequence[RemoteTask]) -> Iterator[AnsweredTask]:
        """Read the answers to these tasks, a page at a time."""
        for first in range(0, len(remotes), PAGE_OF_ANSWERS):
            yield from self._read_page(remotes[first : first + PAGE_OF_ANSWERS])

    def _read_page(self, remotes: Sequence[RemoteTask]) -> Iterator[AnsweredTask]:
        ids = [remote.task_id for remote in remotes]
        try:
            with self._translated():
                page = list(self._list([is_one_of(ids)], fields="all", page_size=PAGE_OF_ANSWERS))
        except StudioRefused as failure:
            yield from self._read_around(remotes, failure)
            return
        yield from (self._answered(task) for task in page if task.data.get("claim_id"))

    def _read_around(self, remotes: Sequence[RemoteTask], failure: StudioRefused) -> Iterator[AnsweredTask]:
        """Narrow down which task the server cannot hand out, so that one odd answer does not hold up all others."""
        if len(remotes) == 1:
            yield _unreadable(remotes[0], failure)
            return
        half = len(remotes) // 2
        yield from self._read_page(remotes[:half])
        yield from self._read_page(remotes[half:])

    def _answered(self, task: Any) -> AnsweredTask:
        remote = read_remote(task.model_dump(include=_REMOTE))
        read = [
            read_answer(_plain(answer), remote.claim_id, self._taxonomy, self._people)
            for answer in task.annotations or []
        ]
        return AnsweredTask(
            remote=remote,
            annotations=tuple(answer for answer in read if isinstance(answer, Annotation)),
            faulty=tuple(answer for answer in read if isinstance(answer, FaultyAnswer)),
        )

    @cached_property
    def _people(self) -> dict[int, str]:
        return {user.id: user.email for user in self._client.users.list()}

    def _list(self, filters: Sequence[Mapping[str, Any]], **how: Any) -> Any:
        query = json.dumps({"filters": {"conjunction": "and", "items": filters}, "ordering": ["tasks:id"]})
        return self._client.tasks.list(project=self._project.project, query=query, **how)

    def _listed(self, chosen: Mapping[str, Any] | None) -> list[RemoteTask]:
        with self._translated():
            return list_tasks(self._wire, self._project.project, [] if chosen is None else [chosen])

    @property
    def _path(self) -> str:
        return f"/api/projects/{self._project.project}/"

    def _translated(self) -> Any:
        return translated(self._url, project=self._project.project)


def _in_turn(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for first in range(0, len(items), ASKED_AT_ONCE):
        yield items[first : first + ASKED_AT_ONCE]


def _unreadable(remote: RemoteTask, failure: StudioRefused) -> AnsweredTask:
    """Put a task in quarantine as a whole. Its answers' numbers are unknown: minus the task's stands for them."""
    faulty = FaultyAnswer(
        annotation_id=-remote.task_id,
        claim_id=remote.claim_id,
        reviewer="unknown",
        reason=f"Label Studio cannot hand out the answers to task {remote.task_id}: {failure}",
        raw="",
        updated_at=remote.updated_at,
    )
    return AnsweredTask(remote=remote, annotations=(), faulty=(faulty,))


def _plain(answer: Any) -> Mapping[str, Any]:
    return answer if isinstance(answer, dict) else answer.model_dump()
