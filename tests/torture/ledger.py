"""
The independent ledger: what reviewers did and the server acknowledged, and which commands ran meanwhile.

It is kept by those who act, who speak to the server past the proxy, and shares no code with what it judges.
"""

import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

now = time.monotonic


class Said(NamedTuple):
    """What an answer says; a skip has no verdict, a broken answer has two."""

    verdicts: tuple[str, ...]
    rationale: str = ""
    evidence: str = ""
    confidence: int | None = None

    @property
    def broken(self) -> bool:
        """Say whether it breaks the form."""
        return len(self.verdicts) > 1

    def written(self) -> dict[str, Any]:
        """Return it as Label Studio takes it."""
        if not self.verdicts:
            return {"result": [], "was_cancelled": True, "lead_time": 5.0}
        parts = [
            ("verdict", "choices", "choices", list(self.verdicts)),
            ("rationale", "textarea", "text", [self.rationale]),
            ("evidence_1_url", "textarea", "text", [self.evidence]),
            ("confidence", "rating", "rating", self.confidence),
        ]
        result = [
            {"from_name": name, "to_name": "claim", "type": kind, "value": {field: value}}
            for name, kind, field, value in parts
        ]
        return {"result": result, "was_cancelled": False, "lead_time": 5.0}


SKIP = Said(())


def read_said(answer: Mapping[str, Any]) -> Said:
    """Return what an answer says that stands on the server, or lies whole in the quarantine."""
    if answer["was_cancelled"]:
        return SKIP
    found = {part["from_name"]: next(iter(part["value"].values())) for part in answer["result"]}
    (rationale,), (evidence,) = found["rationale"], found["evidence_1_url"]
    return Said(tuple(found["verdict"]), rationale, evidence, found["confidence"])


@dataclass
class State:
    """
    What stood for a while: sent at a moment, surely there from `since` on, surely until `until`.

    `said` is None once the answer was deleted.
    """

    said: Said | None
    sent: float
    since: float
    until: float = float("inf")


@dataclass
class Answer:
    """One reviewer's answer to one task, with all its states; the last one stands."""

    number: int
    task_id: int
    claim_id: str
    reviewer: str
    states: list[State]

    @property
    def said(self) -> Said | None:
        """What it says now; None if it was deleted."""
        return self.states[-1].said

    def becomes(self, said: Said | None, sent: float) -> None:
        """Note another state, which was sent at a moment and is acknowledged now."""
        self.states[-1].until = sent
        self.states.append(State(said, sent, now()))


class Run(NamedTuple):
    """One command: when it ran, and how it ended."""

    command: str
    begun: float
    ended: float
    exit_code: int
    told: str = ""


@dataclass
class Ledger:
    """
    All answers the server acknowledged, and all commands.

    `removals` says when a task was last looked at by itself, and when it was removed, as the line to the server saw.
    `reworded` and `retired` are the claims of which the desk asked that their tasks be replaced or removed.
    """

    answers: list[Answer] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    removals: Mapping[int, tuple[float, float]] = field(default_factory=dict)
    reworded: set[str] = field(default_factory=set)
    retired: set[str] = field(default_factory=set)

    def must_be_seen(self, answer: Answer) -> Iterable[State]:
        """
        Yield the states that some command must have brought home.

        A pull or a sync that succeeds brings home what stood from before it began until after it ended.
        """
        whole = [run for run in self.runs if run.command in {"pull", "sync"} and run.exit_code == 0]
        for state in answer.states:
            if any(state.since <= run.begun and run.ended <= state.until for run in whole):
                yield state
