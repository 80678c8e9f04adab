"""A project on a real Label Studio, reached through its SDK."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from email.utils import parsedate_to_datetime
from functools import cached_property
from typing import Any

from label_studio_sdk.core.request_options import RequestOptions

from annotate.domain import Annotation, Glance, StudioProject, Task

from .answered import LabelStudioAnswers, is_one_of
from .returning import Returning
from .writing import write_task

_ONCE = RequestOptions(max_retries=0, timeout_in_seconds=300)  # the SDK's own retries would double tasks


class LabelStudioProject(LabelStudioAnswers):
    """
    One project on a Label Studio server; keeps what `gateway.Studio` promises.

    Args:
        client: the SDK's client; it accepts personal and legacy tokens.
        taxonomy: the verdicts answers may have.
        url: the server's address, for messages.
    """

    @property
    def project(self) -> StudioProject:
        """Which project this is."""
        return self._project

    def glance(self) -> Glance:
        """Return how many tasks the project holds, and what time it is there."""
        with self._translated():
            reply = self._client.projects.with_raw_response.get(id=self._project.project)
            return Glance(tasks=reply.data.task_number or 0, at=_date(reply.headers))

    def count_tasks(self) -> int:
        """Return how many tasks the project holds."""
        return self.glance().tasks

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
            if self._count([is_one_of([task_id])]):
                self._client.tasks.delete(id=str(task_id), request_options=_ONCE)

    def put_back(self, task_id: int, answer: Annotation, number: int, pseudonym: str) -> None:
        """Put an answer from elsewhere back; one that is there already is fine."""
        self._returning.put_back(task_id, answer, number, pseudonym)

    @cached_property
    def _returning(self) -> Returning:
        return Returning(self._client, self._project, self._url)


def _date(headers: Mapping[str, str]) -> datetime | None:
    """Return the server's clock, which every reply carries."""
    try:
        moment = parsedate_to_datetime(headers.get("date", ""))
    except ValueError:
        return None
    return moment if moment.tzinfo else None
