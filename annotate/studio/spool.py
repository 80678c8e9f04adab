"""Answers that were read and not yet kept, in a file without a name: memory stays small, and a crash leaves nothing."""

import json
import tempfile
import weakref
from collections.abc import Mapping
from typing import Any

from annotate.errors import StoreFull


class Spool:
    """Tasks with their answers, by number, each to be taken out once. The file is private, and goes with its owner."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 -- closed with the spool
        self._places: dict[int, int] = {}
        weakref.finalize(self, self._file.close)

    def put(self, task: Mapping[str, Any]) -> None:
        """
        Keep a task until it is taken; a later one with the same number counts.

        Raises:
            StoreFull: there is no room for it.
        """
        try:
            self._places[task["id"]] = self._file.seek(0, 2)
            self._file.write(json.dumps(task, default=str).encode() + b"\n")
            self._file.flush()
        except OSError as failure:
            raise StoreFull(
                f"What Label Studio sends does not fit into {tempfile.gettempdir()}: {failure.strerror}.",
                hint="Make room there, or set TMPDIR to a larger place, and run the same command again.",
            ) from failure

    def take(self, task_id: int) -> dict[str, Any] | None:
        """Return a task and forget it, or None."""
        place = self._places.pop(task_id, None)
        if place is None:
            return None
        self._file.seek(place)
        task: dict[str, Any] = json.loads(self._file.readline())
        return task
