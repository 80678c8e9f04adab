"""Answers that were read and not yet kept, in a file without a name: memory stays small, and a crash leaves nothing."""

import json
import tempfile
import weakref
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from annotate.errors import StoreFull


class Spool:
    """Tasks with their answers, by number, each to be taken out once. The file is private, and goes with its owner."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 -- closed with the spool
        self._places: dict[int, int] = {}
        self._end = 0
        weakref.finalize(self, self._file.close)

    def put(self, task: Mapping[str, Any]) -> None:
        """
        Keep a task until it is taken; a later one with the same number counts.

        Raises:
            StoreFull: there is no room for it.
        """
        with _told():
            self._places[task["id"]] = self._end
            self._end += self._file.write(json.dumps(task, default=str).encode() + b"\n")

    def take(self, task_id: int) -> dict[str, Any] | None:
        """Return a task and forget it, or None."""
        place = self._places.pop(task_id, None)
        if place is None:
            return None
        with _told():
            self._file.seek(place)
            task: dict[str, Any] = json.loads(self._file.readline())
            self._file.seek(self._end)
        return task


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except OSError as failure:
        raise StoreFull(
            f"What Label Studio sends does not fit into {tempfile.gettempdir()}: {failure.strerror}.",
            hint="Make room there, or set TMPDIR to a larger place, and run the same command again.",
        ) from failure
