"""What a sync compares: the other side now, and what both sides last agreed on."""

from datetime import datetime
from enum import StrEnum
from typing import Literal

from pydantic import Field

from .passage import Word
from .task import Annotation, FaultyAnswer


class Purpose(StrEnum):
    """What a project of ours is for: claims for reviewers, or disputes for adjudicators."""

    REVIEW = "review"
    RULING = "ruling"


class StudioProject(Word):
    """
    A Label Studio project that belongs to a workspace: which server, and its number there.

    `key` was drawn when the project was made and stands in its description:
    the project is the same one, whatever address its server is reached by.
    """

    server: str
    project: int
    key: str
    purpose: Purpose = Purpose.REVIEW


class ProjectState(Word):
    """
    A project as its server holds it now.

    `key` is the one in its description, "" where there is none; `tasks` counts
    all tasks, ours or not; `overlap` is how many reviewers answer each of
    them; `now` is the server's clock as we looked, whatever ours says: None
    where no clock was shown. `guidelines` is what reviewers are told there, as
    HTML.
    """

    key: str
    title: str
    form: str
    guidelines: str = ""
    tasks: int
    overlap: int = 1
    now: datetime | None = None


class ProjectMark(Word):
    """
    What both sides agreed on for the project as a whole when a sync last saw all of it.

    `form` is the fingerprint of the form; two of them, with a space between,
    when a run was cut off that meant to change it. `tasks` is how many tasks
    there were.
    """

    form: str = ""
    tasks: int | None = None


class RemoteTask(Word):
    """
    A task as Label Studio holds it now.

    `answers` counts what reviewers submitted or skipped; `updated_at` moves
    with everything they do, deleting included, and is the server's clock.
    `rank` is the place in the queue it was given, `facts` what reviewers read
    beside the claim, a line each.
    """

    task_id: int
    claim_id: str
    fingerprint: str
    answers: int
    updated_at: datetime
    rank: str = ""
    facts: tuple[str, ...] = ()


class AnsweredTask(Word):
    """
    A task with its answers: those that keep to the form, and those that do not.

    `returned` has, by annotation id, the number of the answer it says it once was.
    """

    remote: RemoteTask
    annotations: tuple[Annotation, ...]
    faulty: tuple[FaultyAnswer, ...]
    returned: dict[int, int] = Field(default_factory=dict)

    @property
    def is_unread(self) -> bool:
        """Say whether the server could not hand it out: then nobody knows which answers there are."""
        return any(faulty.annotation_id < 0 for faulty in self.faulty)


class SyncMark(Word):
    """
    What both sides agreed on for one claim when they last synced.

    `seen_at` is the task's `updated_at` when its answers were last fetched;
    None until then. `rank` is the place in the queue the task was last given.
    `basis` names what the task was made of: while that stays, so does the task.
    `kept` is the wording of ours that a person chose not to send, and
    `superseded` says that a person chose ours over the one that was answered.
    """

    claim_id: str
    task_id: int
    fingerprint: str
    seen_at: datetime | None = None
    rank: str = ""
    basis: str = ""
    kept: str = ""
    superseded: bool = False


class PlannedStep(Word):
    """
    One step of a plan, as plain data.

    `they_read` and `we_say` are set side by side where a wording changed under
    an answer; `answers` counts the verdicts that are known here, `answered`
    the answers there are on the server.
    """

    action: str
    claim_id: str = ""
    task_id: int | None = None
    claim: str = ""
    says: str = ""
    they_read: tuple[str, ...] = ()
    we_say: tuple[str, ...] = ()
    answers: dict[str, int] = Field(default_factory=dict)
    answered: int = 0


class Choices(Word):
    """What a person chose beforehand for a sync."""

    on_conflict: Literal["keep", "supersede"] | None = None
    accept_deletions: bool = False
    after_emptying: bool = False
    restore_form: bool = False


class SavedPlan(Word):
    """
    A plan in a file: which project, what was chosen, and what both sides looked like.

    `ours` and `theirs` name the states that were looked at. A plan is carried
    out only while both still are what they were. It holds no secret.
    """

    version: Literal[1] = 1
    project: int
    key: str
    choices: Choices
    ours: str
    theirs: str
    counts: dict[str, int]
    steps: tuple[PlannedStep, ...]
