"""Disputed claims as adjudicators see them, and what adjudicators answer in Label Studio."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from .adjudication import Adjudication, ReasonKind
from .fingerprint import fingerprint
from .passage import Word
from .sync import RemoteTask
from .task import Annotation, Task


class Precedent(Word):
    """
    An earlier ruling on a similar claim. It decides nothing.

    `similarity` is in 0..1, and `alike` says in words what the two claims share.
    """

    wording: str
    ruling: Adjudication
    similarity: float
    alike: tuple[str, ...]


# What of an answer the adjudicator does not read.
_UNREAD = {"annotation_id", "edited_by", "seconds", "submitted_at", "updated_at", "taxonomy", "taxonomy_version"}


class Dispute(Task):
    """
    A disputed claim as shown to an adjudicator: the task that reviewers read, and their answers side by side.

    Reviewers appear by pseudonym. `priority` (0..1) is the disagreement times
    the check-worthiness, `why` says what the answers differ in, and
    `precedents` are earlier rulings on similar claims, the most similar first.
    """

    answers: tuple[Annotation, ...]
    why: str
    disagreement: float
    precedents: tuple[Precedent, ...] = ()

    @property
    def fingerprint(self) -> str:
        """A name for the claim and the answers an adjudicator reads; precedents may come and go."""
        ranking = {"priority", "reasons", "splitter", "disagreement", "precedents"}
        hidden: dict[str, Any] = dict.fromkeys(ranking, True) | {"answers": {"__all__": _UNREAD}}
        return fingerprint("dispute", self.model_dump_json(exclude=hidden))

    @property
    def rank(self) -> str:
        """A name for its place in the queue and its precedents, which may both be renewed in a task that is there."""
        precedents = fingerprint(*(precedent.model_dump_json() for precedent in self.precedents))
        return f"{self.priority:.4f} {precedents}"


class GivenRuling(Word):
    """
    One adjudicator's answer to a dispute, as it stands on the server.

    `ruling_id` is the server's. `fault` says why it cannot stand – it breaks
    the form, or is about the adjudicator's own answer – and `raw` keeps what
    was sent then; both are "" in one that stands.
    """

    ruling_id: int
    claim_id: str
    adjudicator: str
    verdict: str = ""
    because: ReasonKind | None = None
    reason: str = ""
    corrected_figure: Decimal | None = None
    fault: str = ""
    raw: str = ""
    updated_at: datetime

    def as_ruling(self, ruled_at: datetime) -> Adjudication:
        """Return the ruling that it is."""
        said = {name: getattr(self, name) for name in ("claim_id", "adjudicator", "verdict", "because", "reason")}
        return Adjudication(**said, corrected_figure=self.corrected_figure, ruled_at=ruled_at)


class SetAside(Word):
    """A ruling that could not stand, and when the store learned of it; nothing of it is lost."""

    given: GivenRuling
    fetched_at: datetime


class RuledTask(Word):
    """A dispute on the server with the rulings given to it; skips are none."""

    remote: RemoteTask
    rulings: tuple[GivenRuling, ...]
