"""What a sync compares: the other side now, and what both sides last agreed on."""

from datetime import datetime

from pydantic import Field

from .passage import Word
from .task import Annotation, FaultyAnswer


class StudioProject(Word):
    """
    A Label Studio project that belongs to a workspace: which server, and its number there.

    `key` was drawn when the project was made and stands in its description:
    the project is the same one, whatever address its server is reached by.
    """

    server: str
    project: int
    key: str


class Glance(Word):
    """
    A project at first sight: how many tasks it holds, and what time it is there.

    `at` is the server's clock, whatever ours says; None where no clock was shown.
    """

    tasks: int
    at: datetime | None = None


class RemoteTask(Word):
    """
    A task as Label Studio holds it now.

    `answers` counts what reviewers submitted or skipped; `updated_at` moves
    with everything they do, deleting included, and is the server's clock.
    """

    task_id: int
    claim_id: str
    fingerprint: str
    answers: int
    updated_at: datetime


class AnsweredTask(Word):
    """
    A task with its answers: those that keep to the form, and those that do not.

    `returned` has, by annotation id, the number of the answer it says it once was.
    """

    remote: RemoteTask
    annotations: tuple[Annotation, ...]
    faulty: tuple[FaultyAnswer, ...]
    returned: dict[int, int] = Field(default_factory=dict)


class SyncMark(Word):
    """
    What both sides agreed on for one claim when they last synced.

    `seen_at` is the task's `updated_at` when its answers were last fetched;
    None until then.
    """

    claim_id: str
    task_id: int
    fingerprint: str
    seen_at: datetime | None = None
