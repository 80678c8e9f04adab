"""A crew of processes that do one kind of task and hand the results back in order."""

import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing import active_children, get_context, parent_process
from types import TracebackType
from typing import TypeVar

from annotate.errors import WorkerLost

Task = TypeVar("Task")
Result = TypeVar("Result")


def usable_cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Crew:
    """
    Up to `count` processes, each begun from nothing (“spawn”, so they are the same on every system).

    They begin when there is work, leave Ctrl-C to this process, and end with
    it, however it ends.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._strangers = set(active_children())
        self._pool = ProcessPoolExecutor(count, get_context("spawn"), _begin)

    def __enter__(self) -> "Crew":
        return self

    def __exit__(self, kind: type | None, failure: BaseException | None, trace: TracebackType | None) -> None:
        if kind is not None:  # nobody waits for the rest
            for process in set(active_children()) - self._strangers:
                process.terminate()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def map(self, do: Callable[[Task], Result], tasks: Iterable[Task]) -> Iterator[Result]:
        """
        Do each task, and yield the results in the order of the tasks.

        Few tasks are taken ahead, so that neither they nor their results pile
        up. `do`, tasks and results travel between processes (pickle); what
        `do` raises is raised here.

        Raises:
            WorkerLost: a process was killed, or did not begin.
        """
        waiting: deque[Future[Result]] = deque()
        try:
            for task in tasks:
                waiting.append(self._hand_over(do, task))
                if len(waiting) > _AHEAD * self._count:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        except BrokenProcessPool as failure:
            raise WorkerLost("One of the processes that share the work ended unexpectedly.") from failure

    def _hand_over(self, do: Callable[[Task], Result], task: Task) -> "Future[Result]":
        with _no_interruption():
            return self._pool.submit(do, task)


_AHEAD = 3  # enough that nobody waits while one task takes long


@contextmanager
def _no_interruption() -> Iterator[None]:
    """Hold Ctrl-C back while a process is begun: it would inherit the moment, and end with a traceback."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _begin() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(100_000, 50, 100)  # as in the command line: looking for garbage takes longer than it gains
    threading.Thread(target=_end_with_the_first, daemon=True).start()


def _end_with_the_first() -> None:
    """Wait until the process that began this one has gone, by whatever way, and go too."""
    first = parent_process()
    if first is not None:
        with suppress(OSError):
            first.join()
        os._exit(1)
