"""Answers that were read and not yet kept, in a file without a name: memory stays small, and a crash leaves nothing."""

import marshal
import tempfile
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from annotate.errors import StoreFull

Answers = list[dict[str, Any]]  # to one task, as the server hands them out


class Spool:
    """
    Answers by the number of their task, each task's to be taken out once. The file is private, and goes with its owner.

    What came as JSON, and is read by nobody else, is written as Python writes it: in a quarter of the time.
    """

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()  # noqa: SIM115 -- closed with the spool
        self._places: dict[int, tuple[int, int]] = {}
        self._end = 0
        self._at_end = True
        weakref.finalize(self, self._file.close)

    def put(self, task_id: int, answers: Answers) -> None:
        """
        Keep the answers to a task until they are taken; later ones to the same task count.

        Raises:
            StoreFull: there is no room for them.
        """
        with _told():
            if not self._at_end:
                self._file.seek(self._end)
                self._at_end = True
            size = self._file.write(marshal.dumps(answers))
        self._places[task_id] = self._end, size
        self._end += size

    def take(self, task_id: int) -> Answers | None:
        """Return the answers to a task and forget them, or None."""
        if task_id not in self._places:
            return None
        place, size = self._places.pop(task_id)
        with _told():
            self._at_end = False
            self._file.seek(place)
            answers: Answers = marshal.loads(self._file.read(size))  # noqa: S302 -- nobody else can write there
        return answers


@contextmanager
def _told() -> Iterator[None]:
    try:
        yield
    except OSError as failure:
        raise StoreFull(
            f"What Label Studio sends does not fit into {tempfile.gettempdir()}: {failure.strerror}.",
            hint="Make room there, or set TMPDIR to a larger place, and run the same command again.",
        ) from failure
