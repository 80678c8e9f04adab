"""
Label Studio's snapshots: every answered task in one file that it writes in one go.

Reading 10,000 tasks so takes a third of the time of listing them. Measured on
1.23.2: the request returns when the file is written; the file holds one state
of the database; removing a snapshot takes it off the list, and leaves its file
in the server's `media/export`.
"""

import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any
from uuid import uuid4

from label_studio_sdk.core.api_error import ApiError
from label_studio_sdk.core.request_options import RequestOptions

from annotate.errors import StudioRefused

from .streaming import BrokenArray, read_array
from .wire import Wire

PREFIX = "annotate pull"
SECONDS = 3600
_LONG = RequestOptions(max_retries=0, timeout_in_seconds=SECONDS, chunk_size=1 << 18)
# No filter of annotations: each would be one more condition to the same end, for all are wanted, skips too.
_ASKED: dict[str, Any] = {
    "task_filter_options": {"annotated": "only"},  # its other filter asks the database once for each task
    "serialization_options": {
        "drafts": {"only_id": True},
        "predictions": {"only_id": True},
        "include_annotation_history": False,
    },
}


def read_snapshot(client: Any, wire: Wire, project: int) -> Iterator[dict[str, Any]]:
    """
    Yield every task of a project that somebody answered, with all answers and skips; as they arrive.

    Tasks that were only ever skipped are not in it.

    However this ends, the snapshot is taken off the server, and with it those
    of pulls that were killed: there is one pull at a time.

    Raises:
        StudioRefused: the server cannot make one, or what came is not whole.
    """
    exports, path, made = client.projects.exports, f"/api/projects/{project}/exports", None
    _remove_all(wire, path)
    try:
        made = exports.create(project, title=f"{PREFIX} {uuid4().hex}", request_options=_LONG, **_ASKED)
        _wait(exports, project, made.id, made.status)
        yield from read_array(exports.download(project, made.id, export_type="JSON", request_options=_LONG))
    except BrokenArray as failure:
        raise StudioRefused("The snapshot of the project broke off.", hint="Run the same command again.") from failure
    finally:
        with suppress(ApiError):  # what went wrong before is what counts
            if made is None:  # it may be there all the same, under a number nobody told us
                _remove_all(wire, path)
            else:
                _remove(wire, path, made.id)


def _wait(exports: Any, project: int, snapshot: int, status: str | None) -> None:
    """Wait where the server makes snapshots in the background."""
    deadline = time.monotonic() + SECONDS
    while status in {"created", "in_progress"} and time.monotonic() < deadline:
        time.sleep(1)
        status = exports.get(project, snapshot).status
    if status != "completed":
        raise StudioRefused(
            "Label Studio could not make a snapshot of the project.",
            hint="Look into Label Studio's log: most often its disk is full. Then run the same command again.",
        )


def _remove_all(wire: Wire, path: str) -> None:
    for snapshot in wire.ask("GET", path):
        if (snapshot["title"] or "").startswith(PREFIX):
            _remove(wire, path, snapshot["id"])


def _remove(wire: Wire, path: str, snapshot: int) -> None:
    wire.ask("DELETE", f"{path}/{snapshot}")
