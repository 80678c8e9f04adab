"""What we ask of an annotation server."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Protocol

from annotate.domain import Annotation, AnsweredTask, ProjectState, Queue, RemoteQueue, RemoteTask, StudioProject, Task


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

    def look(self) -> ProjectState:
        """Return what the project is now, and what time it is there: cheap, whatever the number of its tasks."""

    def count_tasks(self) -> int:
        """Return how many tasks the project holds."""

    def reform(self, form: str) -> None:
        """Give the project another form."""

    def instruct(self, guidelines: str) -> None:
        """Give the project other guidelines for its reviewers, as HTML."""

    def overlap(self, reviewers: int) -> None:
        """Let as many reviewers answer each task."""

    def queues(self) -> list[RemoteQueue]:
        """Return the queues reviewers are given claims from, everybody's first; other views are not ours."""

    def arrange(self, queue: Queue) -> None:
        """Make a queue, or put the one of its share in order; it keeps its number. Other views stay as they are."""

    def disband(self, number: int) -> None:
        """Remove a queue; one that is gone already is fine."""

    def count_drafts(self) -> int | None:
        """Return how many tasks have an answer that was begun and not submitted; None where the server cannot say."""

    def tasks(self) -> list[RemoteTask]:
        """Return the tasks that carry a claim id, oldest first."""

    def changed(self, since: datetime) -> list[RemoteTask]:
        """
        Return the tasks whose answers changed at or after a moment of the server's clock, for `recall`.

        Those that are not ours, too, with "" for a claim id: one of them may have come where one of ours went.
        """

    def answered(self) -> list[RemoteTask]:
        """Return every task somebody answered or skipped, for `recall`."""

    def recall(self, remotes: Sequence[RemoteTask]) -> Iterator[AnsweredTask]:
        """
        Return the answers to these tasks as they were when they were listed, or newer.

        What is remembered is told once. Before anything is removed, read `answers` anew.
        """

    def tasks_for(self, claim_ids: Sequence[str]) -> list[RemoteTask]:
        """Return the tasks for these claims, oldest first."""

    def tasks_numbered(self, task_ids: Sequence[int]) -> list[RemoteTask]:
        """Return those tasks of these numbers that are there and carry a claim id, oldest first."""

    def add_in_parcels(self, tasks: Sequence[Task], most: int) -> Iterator[dict[str, int]]:
        """
        Add tasks in their order, a parcel at a time, each of them all or none; yield their numbers by claim id.

        A parcel is no larger than the server takes, and holds `most` tasks at
        most. The next one may be on its way when the numbers of one are yielded.
        """

    def rank(self, tasks: Sequence[tuple[RemoteTask, Task]]) -> None:
        """Give tasks the place in the queue they have with us, in place of the one they were given before."""

    def remove(self, task_id: int) -> None:
        """Remove a task and the answers to it; one that is gone already is fine."""

    def answers(self, remotes: Sequence[RemoteTask]) -> Iterator[AnsweredTask]:
        """Read the answers to these tasks; one that is gone by now is left out."""

    def put_back(self, task_id: int, answer: Annotation, number: int, pseudonym: str) -> None:
        """
        Put an answer from elsewhere back, under its author's account or pseudonym; one that is there already is fine.

        Args:
            number: our number for the answer, which `AnsweredTask.returned` tells when it is read.
        """
