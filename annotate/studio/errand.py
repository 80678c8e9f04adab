"""Wait for a server elsewhere than where the work goes on."""

from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar

Found = TypeVar("Found")


class Errand(Generic[Found]):
    """
    Something that is fetched while we do something else.

    Nobody waits for one that was not asked for its result, so a Ctrl-C ends at
    once. What it failed with is raised where its result is asked for.
    """

    def __init__(self, fetch: Callable[[], Found]) -> None:
        self._fetch = fetch
        self._found: list[Found] = []
        self._failure: BaseException | None = None
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def result(self) -> Found:
        """Wait, and return what was fetched."""
        self._thread.join()
        if self._failure is not None:
            raise self._failure
        return self._found[0]

    def _run(self) -> None:
        try:
            self._found.append(self._fetch())
        except BaseException as failure:
            self._failure = failure
