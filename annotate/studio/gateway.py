"""What we ask of an annotation server."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Protocol

from annotate.domain import AnsweredTask, RemoteTask, StudioProject, Task


class Studio(Protocol):
    """
    One annotation project on a server.

    Every method raises `StudioUnreachable` when the server does not answer,
    `TokenRefused` when it does not know us, `ProjectGone` when the project is
    not there any more, and `StudioRefused` when it answers with an error. No
    write is tried twice: after a doubtful reply the caller looks again.
    """

    @property
    def project(self) -> StudioProject:
        """Which project this is."""

    def count_tasks(self) -> int:
        """Return how many tasks the project holds: cheap, whatever their number."""

    def tasks(self, changed_since: datetime | None = None) -> list[RemoteTask]:
        """
        Return the tasks that carry a claim id, oldest first.

        Args:
            changed_since: only those whose answers changed at or after this moment of the server's clock.
        """

    def add(self, tasks: Sequence[Task]) -> dict[str, int]:
        """Add tasks, all or none; return the server's numbers for them, by claim id."""

    def remove(self, task_id: int) -> None:
        """Remove a task and the answers to it; one that is gone already is fine."""

    def answers(self, remotes: Sequence[RemoteTask]) -> Iterator[AnsweredTask]:
        """Read the answers to these tasks; one that is gone by now is left out."""
