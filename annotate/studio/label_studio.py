"""A project on a real Label Studio, reached through its SDK."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from label_studio_sdk.core.request_options import RequestOptions

from annotate.domain import Annotation, ProjectState, Queue, RemoteQueue, RemoteTask, StudioProject, Task

from .answered import LabelStudioAnswers
from .errand import Errand
from .found import project_state
from .listing import PAGE, is_one_of
from .parcels import Parcel, pack
from .queues import Queues
from .returning import Returning
from .writing import write_prediction, write_task

_ONCE = RequestOptions(max_retries=0)  # the SDK's own retries would double tasks


class LabelStudioProject(LabelStudioAnswers):
    """
    One project on a Label Studio server; keeps what `gateway.Studio` promises.

    Args:
        client: the SDK's client; it accepts personal and legacy tokens.
        wire: the same line, for what the SDK's own methods do slowly or not at all.
        taxonomy: the verdicts answers may have.
        url: the server's address, for messages.
    """

    @property
    def project(self) -> StudioProject:
        """Which project this is."""
        return self._project

    def look(self) -> ProjectState:
        """Return what the project is now."""
        with self._translated():
            found, now = self._wire.ask_when("GET", self._path)
            self._many_answered = (found.get("num_tasks_with_annotations") or 0) >= PAGE
            return project_state(found, now)

    def count_tasks(self) -> int:
        """Return how many tasks the project holds."""
        return self.look().tasks

    def reform(self, form: str) -> None:
        """Give the project another form."""
        with self._translated():
            self._wire.ask("PATCH", self._path, json={"label_config": form})

    def instruct(self, guidelines: str) -> None:
        """Give the project other guidelines."""
        with self._translated():
            self._wire.ask("PATCH", self._path, json={"expert_instruction": guidelines})

    def overlap(self, reviewers: int) -> None:
        """Let as many reviewers answer each task; which tasks are done is reckoned anew there."""
        with self._translated():
            self._wire.ask("PATCH", self._path, json={"maximum_annotations": reviewers})

    def queues(self) -> list[RemoteQueue]:
        """Return the queues reviewers are given claims from, everybody's first."""
        with self._translated():
            return self._queues.find()

    def arrange(self, queue: Queue) -> None:
        """Make a queue, or put the one of its share in order."""
        with self._translated():
            self._queues.arrange(queue)

    def disband(self, number: int) -> None:
        """Remove a queue."""
        with self._translated():
            self._queues.disband(number)

    def add_in_parcels(self, tasks: Sequence[Task], most: int) -> Iterator[dict[str, int]]:
        """Add tasks, a parcel at a time; the next one is packed while the server unpacks the last."""
        under_way: Errand[dict[str, int]] | None = None
        for parcel in pack(tasks, most, self._write):
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
                    self._wire.ask("PATCH", f"/api/tasks/{remote.task_id}/", json={"data": self._write(task)["data"]})

    def _write(self, task: Task) -> dict[str, Any]:
        return write_task(task)

    def remove(self, task_id: int) -> None:
        """Remove a task and the answers to it."""
        with self._translated():
            if self._listing.count([is_one_of([task_id])]):
                self._client.tasks.delete(id=str(task_id), request_options=_ONCE)

    def put_back(self, task_id: int, answer: Annotation, number: int, pseudonym: str) -> None:
        """Put an answer from elsewhere back; one that is there already is fine."""
        self._returning.put_back(task_id, answer, number, pseudonym)

    @cached_property
    def _returning(self) -> Returning:
        return Returning(self._client, self._project, self._url)

    @property
    def _queues(self) -> Queues:
        return Queues(self._wire.ask, self._project.project)

    @property
    def _path(self) -> str:
        return f"/api/projects/{self._project.project}/"
