"""What a sync may do: one record for each kind of step, all of them plain data."""

from dataclasses import dataclass
from enum import StrEnum

from annotate.domain import Queue, RemoteQueue, RemoteTask, Task


class Choice(StrEnum):
    """What becomes of a task that was reworded, or lost, after it had been answered."""

    KEEP = "keep"
    SUPERSEDE = "supersede"


@dataclass(frozen=True)
class Add:
    """Give Label Studio a task it does not hold."""

    task: Task


@dataclass(frozen=True)
class Adopt:
    """Recognize a task that a cut-off push left behind."""

    task: Task
    remote: RemoteTask


@dataclass(frozen=True)
class Rank:
    """Give a task another place in the queue."""

    task: Task
    remote: RemoteTask


@dataclass(frozen=True)
class Replace:
    """Swap a task nobody has answered for its new wording."""

    task: Task
    remote: RemoteTask


@dataclass(frozen=True)
class Withdraw:
    """Take back a task whose claim is gone, after bringing its answers home."""

    remote: RemoteTask


@dataclass(frozen=True)
class Discard:
    """Remove a second task for the same claim that nobody has answered."""

    remote: RemoteTask


@dataclass(frozen=True)
class Fetch:
    """Bring answers home."""

    remote: RemoteTask


@dataclass(frozen=True)
class Conflict:
    """Do nothing: the wording changed under an answer, or the claim was lost, and a person must choose."""

    task: Task | None
    remote: RemoteTask


@dataclass(frozen=True)
class Keep:
    """Let the wording that was answered stand, and remember which of ours it was preferred to."""

    task: Task | None
    remote: RemoteTask


@dataclass(frozen=True)
class Supersede:
    """
    Bring the answers home as history, and ask anew with our wording.

    There is no task of ours where the claim is lost, or where this is a second one for the same claim.
    """

    task: Task | None
    remote: RemoteTask


@dataclass(frozen=True)
class Reform:
    """Give the project the form of our taxonomy."""

    form: str


@dataclass(frozen=True)
class FormDrift:
    """Do nothing: somebody changed the form there. `lost` are verdicts it does not offer any more."""

    lost: tuple[str, ...]


@dataclass(frozen=True)
class Instruct:
    """Tell the project's reviewers our guidelines (HTML)."""

    guidelines: str


@dataclass(frozen=True)
class GuidelinesDrift:
    """Do nothing: somebody wrote other guidelines there."""


@dataclass(frozen=True)
class Rename:
    """Do nothing: somebody renamed the project, and nothing depends on its name."""

    title: str


@dataclass(frozen=True)
class Overlap:
    """Let as many reviewers answer each claim as the desk asks for; `there` is how many it was."""

    reviewers: int
    there: int


@dataclass(frozen=True)
class Arrange:
    """Make a queue reviewers are given claims from, or put it in order again."""

    queue: Queue


@dataclass(frozen=True)
class Disband:
    """Remove the queue of a share there is no more."""

    queue: RemoteQueue


Action = (
    Add
    | Adopt
    | Rank
    | Replace
    | Withdraw
    | Discard
    | Fetch
    | Conflict
    | Keep
    | Supersede
    | Reform
    | FormDrift
    | Instruct
    | GuidelinesDrift
    | Rename
    | Overlap
    | Arrange
    | Disband
)
OF_THE_PROJECT = (FormDrift, GuidelinesDrift, Rename)
"""What is only said of the project."""

IDLE = (Conflict, *OF_THE_PROJECT)
"""Steps that change nothing: they are there to be read."""


def changes(action: Action) -> bool:
    """Say whether a step changes anything on either side."""
    return not isinstance(action, IDLE)


def claim_of(action: Action) -> str:
    """Return the id of the claim a step is about; "" where it is about the project."""
    about = getattr(action, "task", None) or getattr(action, "remote", None)
    return about.claim_id if about else ""
