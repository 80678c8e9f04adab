"""Tasks as Label Studio hands them out, by listing or by snapshot, and what we need of them."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from annotate.domain import AnsweredTask, FaultyAnswer, RemoteTask
from annotate.errors import StudioRefused

Found = dict[str, Any]


def ours(tasks: Iterable[Any] | None) -> Iterator[Found]:
    """Return what we need of tasks that carry a claim id, whichever way they came."""
    for task in tasks or ():
        found = task if isinstance(task, dict) else vars(task)
        data = found.get("data")
        if isinstance(data, dict) and data.get("claim_id"):
            known = {"claim_id": data["claim_id"], "fingerprint": data.get("fingerprint", "")}
            yield {
                "id": found["id"],
                "data": known,
                "updated_at": found["updated_at"],
                "answers": (found.get("total_annotations") or 0) + (found.get("cancelled_annotations") or 0),
                "annotations": [_plain(answer) for answer in found.get("annotations") or ()],
            }


def remote_task(task: Mapping[str, Any]) -> RemoteTask:
    """Return what a sync compares of a task."""
    return RemoteTask(
        task_id=task["id"],
        claim_id=str(task["data"]["claim_id"]),
        fingerprint=str(task["data"]["fingerprint"]),
        answers=task["answers"],
        updated_at=task["updated_at"],
    )


def unreadable(remote: RemoteTask, failure: StudioRefused) -> AnsweredTask:
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


def _plain(answer: Any) -> dict[str, Any]:
    return answer if isinstance(answer, dict) else dict(answer.model_dump())
