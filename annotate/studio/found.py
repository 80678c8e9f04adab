"""What Label Studio hands out – a project, or tasks by listing or by snapshot – and what we need of it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from html import unescape
from typing import Any

from annotate.domain import AnsweredTask, FaultyAnswer, ProjectState, Purpose, RemoteTask
from annotate.errors import StudioRefused

NAMES = {Purpose.REVIEW: "annotate", Purpose.RULING: "annotate-rulings"}  # an older annotate takes only the first
MARK = re.compile(rf"(?P<name>{'|'.join(NAMES.values())}):(?P<workspace>[0-9a-f]{{32}}):(?P<key>[0-9a-f]{{32}})")
_DATA = ("claim_id", "fingerprint", "rank", "facts_html")
_FACT = re.compile(r"<div><b>(.*?)</div>")
_TAG = re.compile(r"<[^>]*>")

Found = dict[str, Any]


def ours(tasks: Iterable[Found] | None) -> Iterator[Found]:
    """Return what we need of tasks that carry a claim id, whichever way they came."""
    return (found for found in needed(tasks) if found["data"]["claim_id"])


def needed(tasks: Iterable[Found] | None) -> Iterator[Found]:
    """Return what we need of tasks; those that are not ours have "" for a claim id."""
    for found in tasks or ():
        data = found.get("data")
        known = data if isinstance(data, dict) and data.get("claim_id") else {}
        yield {
            "id": found["id"],
            "data": {name: str(known.get(name, "")) for name in _DATA},
            "updated_at": found["updated_at"],
            "answers": (found.get("total_annotations") or 0) + (found.get("cancelled_annotations") or 0),
            "annotations": found.get("annotations") or [],
        }


def remote_task(task: Mapping[str, Any]) -> RemoteTask:
    """Return what a sync compares of a task."""
    data = task["data"]
    return RemoteTask(
        task_id=task["id"],
        claim_id=data["claim_id"],
        fingerprint=data["fingerprint"],
        answers=task["answers"],
        updated_at=task["updated_at"],
        rank=data["rank"],
        facts=tuple(unescape(_TAG.sub("", fact)) for fact in _FACT.findall(data["facts_html"])),
    )


def project_state(project: Mapping[str, Any], now: datetime | None) -> ProjectState:
    """Return what a sync compares of a project."""
    mark = MARK.search(project["description"] or "")
    return ProjectState(
        key=mark["key"] if mark else "",
        title=project["title"] or "",
        form=project["label_config"] or "",
        guidelines=project.get("expert_instruction") or "",
        tasks=project["task_number"] or 0,
        overlap=project["maximum_annotations"] or 1,
        now=now,
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
