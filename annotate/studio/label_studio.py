"""A project on a real Label Studio, reached through its SDK."""

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cached_property
from typing import Any

from label_studio_sdk import LabelStudio
from label_studio_sdk.core.request_options import RequestOptions

from annotate.domain import Annotation, AnsweredTask, FaultyAnswer, RemoteTask, StudioProject, Task, Taxonomy
from annotate.errors import StudioRefused

from .faults import translated
from .reading import read_answer
from .writing import write_task

PAGE = 1000
PAGE_OF_ANSWERS = 100
_ONCE = RequestOptions(max_retries=0, timeout_in_seconds=300)  # the SDK's own retries would double tasks
_LISTED = "id,data,updated_at,total_annotations,cancelled_annotations"


class LabelStudioProject:
    """
    One project on a Label Studio server; keeps what `gateway.Studio` promises.

    Args:
        client: the SDK's client; it accepts personal and legacy tokens.
        taxonomy: the verdicts answers may have.
        url: the server's address, for messages.
    """

    def __init__(self, client: LabelStudio, project: StudioProject, taxonomy: Taxonomy, url: str) -> None:
        self._url = url
        self._client = client
        self._project = project
        self._taxonomy = taxonomy

    @property
    def project(self) -> StudioProject:
        """Which project this is."""
        return self._project

    def count_tasks(self) -> int:
        """Return how many tasks the project holds."""
        with self._translated():
            return self._client.projects.get(id=self._project.project).task_number or 0

    def tasks(self, changed_since: datetime | None = None) -> list[RemoteTask]:
        """Return the tasks that carry a claim id, oldest first."""
        filters = [] if changed_since is None else [_changed_since(changed_since)]
        with self._translated():
            listed = self._list(filters, include=_LISTED, fields="task_only", page_size=PAGE)
            return [_remote(task) for task in listed if isinstance(task.data, dict) and task.data.get("claim_id")]

    def add(self, tasks: Sequence[Task]) -> dict[str, int]:
        """Add tasks, all or none; return their numbers by claim id."""
        payload: Any = [write_task(task) for task in tasks]
        with self._translated():
            reply: Any = self._client.projects.import_tasks(
                id=self._project.project, request=payload, return_task_ids=True, request_options=_ONCE
            )
        return dict(zip((task.claim_id for task in tasks), reply.task_ids or [], strict=True))

    def remove(self, task_id: int) -> None:
        """Remove a task and the answers to it."""
        with self._translated():
            if any(self._list([_is_one_of([task_id])], include="id", fields="task_only")):
                self._client.tasks.delete(id=str(task_id), request_options=_ONCE)

    def answers(self, remotes: Sequence[RemoteTask]) -> Iterator[AnsweredTask]:
        """Read the answers to these tasks, a page at a time."""
        for first in range(0, len(remotes), PAGE_OF_ANSWERS):
            yield from self._read_page(remotes[first : first + PAGE_OF_ANSWERS])

    def _read_page(self, remotes: Sequence[RemoteTask]) -> Iterator[AnsweredTask]:
        ids = [remote.task_id for remote in remotes]
        try:
            with self._translated():
                page = list(self._list([_is_one_of(ids)], fields="all", page_size=PAGE_OF_ANSWERS))
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
        remote = _remote(task)
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

    def _translated(self) -> Any:
        return translated(self._url, project=self._project.project)


def _changed_since(moment: datetime) -> dict[str, Any]:
    # Label Studio answers 500 to any other form of a time; its `greater` leaves out equal ones.
    value = (moment - timedelta(microseconds=1)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    return {"filter": "filter:tasks:updated_at", "operator": "greater", "type": "Datetime", "value": value}


def _is_one_of(task_ids: Sequence[int]) -> dict[str, Any]:
    return {"filter": "filter:tasks:id", "operator": "in_list", "type": "Number", "value": list(task_ids)}


def _remote(task: Any) -> RemoteTask:
    return RemoteTask(
        task_id=task.id,
        claim_id=str(task.data["claim_id"]),
        fingerprint=str(task.data.get("fingerprint", "")),
        answers=(task.total_annotations or 0) + (task.cancelled_annotations or 0),
        updated_at=task.updated_at,
    )


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
