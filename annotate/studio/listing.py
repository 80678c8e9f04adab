"""List what a project holds, as the server tells it."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from html import unescape
from typing import Any

from annotate.domain import ProjectState, RemoteTask

from .wire import Wire

PAGE = 1000
MARK = re.compile(r"annotate:(?P<workspace>[0-9a-f]{32}):(?P<key>[0-9a-f]{32})")
_LISTED = "id,data,updated_at,total_annotations,cancelled_annotations"
_FACT = re.compile(r"<div><b>(.*?)</div>")
_TAG = re.compile(r"<[^>]*>")

Filter = Mapping[str, Any]


def list_tasks(wire: Wire, project: int, chosen: Sequence[Filter]) -> list[RemoteTask]:
    """
    Return the tasks of a project that carry a claim id, oldest first.

    Each page begins behind the last task of the one before: by number, a task
    deleted in between would make another one slip through.
    """
    found: list[RemoteTask] = []
    last = 0
    while True:
        page = _page(wire, project, [*chosen, _is_behind(last)])
        found += [read_remote(task) for task in page if isinstance(task["data"], dict) and task["data"].get("claim_id")]
        if len(page) < PAGE:
            return found
        last = page[-1]["id"]


def _page(wire: Wire, project: int, filters: Sequence[Filter]) -> list[dict[str, Any]]:
    query = {"filters": {"conjunction": "and", "items": filters}, "ordering": ["tasks:id"]}
    about = {"project": project, "include": _LISTED, "fields": "task_only", "page_size": PAGE}
    page: list[dict[str, Any]] = wire.ask("GET", "/api/tasks", params={**about, "query": json.dumps(query)})["tasks"]
    return page


def is_one_of(task_ids: Sequence[int]) -> Filter:
    """Choose tasks by their numbers."""
    return {"filter": "filter:tasks:id", "operator": "in_list", "type": "Number", "value": list(task_ids)}


def is_for_one_of(claim_ids: Sequence[str]) -> Filter:
    """Choose tasks by the claims they are for."""
    return {
        "filter": "filter:tasks:data.claim_id",
        "operator": "in_list",
        "type": "String",
        "value": list(claim_ids),
    }


def was_changed_since(moment: datetime) -> Filter:
    """Choose tasks that changed at a moment of the server's clock, or after it."""
    # Label Studio answers 500 to any other form of a time; its `greater` leaves out equal ones.
    value = (moment - timedelta(microseconds=1)).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    return {"filter": "filter:tasks:updated_at", "operator": "greater", "type": "Datetime", "value": value}


def _is_behind(task_id: int) -> Filter:
    return {"filter": "filter:tasks:id", "operator": "greater", "type": "Number", "value": task_id}


def read_remote(task: Mapping[str, Any]) -> RemoteTask:
    """Return a task as the server tells it. It carries a claim id."""
    data = task["data"]
    return RemoteTask(
        task_id=task["id"],
        claim_id=str(data["claim_id"]),
        fingerprint=str(data.get("fingerprint", "")),
        answers=(task["total_annotations"] or 0) + (task["cancelled_annotations"] or 0),
        updated_at=task["updated_at"],
        rank=str(data.get("rank", "")),
        facts=tuple(unescape(_TAG.sub("", fact)) for fact in _FACT.findall(str(data.get("facts_html", "")))),
    )


def read_state(project: Mapping[str, Any], now: datetime) -> ProjectState:
    """Return a project as the server tells it."""
    mark = MARK.search(project["description"] or "")
    return ProjectState(
        key=mark["key"] if mark else "",
        title=project["title"] or "",
        form=project["label_config"] or "",
        tasks=project["task_number"] or 0,
        now=now,
    )
