"""What people said and did, written down beside the sync; and from that, what must be true of the store."""

import json
import sqlite3
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

from annotate.domain import RemoteTask

from .server import PEOPLE, Raw

FAULTY = "faulty"


class Said(NamedTuple):
    """One state of one answer. `key` stays what it is through edits, and when it is put back on another server."""

    key: int
    claim_id: str
    author: str
    editor: str | None
    verdict: str | None
    text: str


class Ledger:
    """
    Keeps to the promise: every answer submitted is in the store once, with its history, and nobody's is lost.

    `given` are the answers on the server; `staying` those that went from it
    without their authors' doing and had come home, `perhaps` those that may
    have; `asked_anew` those a person chose to make history.
    """

    def __init__(self, file: Path) -> None:
        self._store = sqlite3.connect(file, isolation_level=None)
        self.given: dict[int, Said] = {}
        self.task_of: dict[int, int] = {}
        self.staying: set[int] = set()
        self.perhaps: set[int] = set()
        self.asked_anew: set[int] = set()
        self.returned: set[int] = set()
        self._taken_back: dict[int, int] = {}
        self._states: dict[int, set[Said]] = defaultdict(set)
        self._seen: set[Said] = set()

    def close(self) -> None:
        self._store.close()

    # What people do

    def gives(self, said: Said, task_id: int) -> None:
        """Write down a new answer, or a new state of one."""
        self.given[said.key], self.task_of[said.key] = said, task_id
        self._states[said.key].add(said)

    def takes_back(self, key: int) -> None:
        """Write down that an author, or an admin, deleted an answer."""
        del self.given[key]
        self._taken_back[key] = self.task_of[key]

    def accepts(self, key: int, verdict: str) -> None:
        """Write down that a person took an answer out of quarantine, read so."""
        (reading,) = (said for said in self.standing() if said.key == key)
        assert reading.verdict == verdict
        if key in self.given and self.given[key]._replace(editor=None) == self._unread(reading)._replace(editor=None):
            self.given[key] = reading
        self._states[key].add(reading)

    def loses(self, task_id: int, *, asked_anew: bool) -> None:
        """
        Write down that a task went from the server, and its answers with it.

        Args:
            asked_anew: somebody chose to make history of its answers, and that may be under way.
        """
        here = {said.key for said in self.standing()}
        for key in [key for key in self.given if self.task_of[key] == task_id]:
            (self.staying if key in here and not asked_anew else self.perhaps).add(key)
            del self.given[key]
        # Nobody can know of them any more that they were taken back, if that was not seen before.
        self.perhaps |= {key for key, task in self._taken_back.items() if task == task_id and key in here}

    def asks_anew(self, task_id: int) -> None:
        """Write down that somebody chose to make history of the answers to a task, which went meanwhile."""
        gone = {key for key in self.staying if self.task_of[key] == task_id}
        self.staying -= gone
        self.perhaps |= gone

    def comes_back(self, key: int, task_id: int, claim_id: str) -> None:
        """Write down that an answer was put back on a server."""
        (said,) = (said for said in self.standing() if said.key == key)
        assert said.claim_id == claim_id, "it was put back on another claim"
        for those in (self.staying, self.perhaps):
            those.discard(key)
        self.returned.add(key)
        self.gives(said, task_id)

    # What must be true

    def check_removal(self, remote: RemoteTask, raws: list[Raw], *, asked_anew: bool) -> None:
        """Make sure that all answers to a task that is about to be removed are safe."""
        ever = self._without_editors(self._ever())
        for key in [raw["lead_time"] for raw in raws]:
            said = self.given.pop(key)
            states = self._without_editors({said, self._unread(said)})
            assert states & ever, f"an answer to task {remote.task_id} was destroyed before it was saved"
            (self.asked_anew if asked_anew else self.staying).add(key)

    def check_history(self) -> None:
        """Make sure that whatever the store ever held, it holds still."""
        ever = self._ever()
        gone = self._seen - ever
        assert not gone, f"history was rewritten: {gone}"
        self._seen = ever

    def check_home(self, asked_anew: set[int]) -> None:
        """
        Make sure that the store holds every answer that is there, as it is there, once; and no other one.

        Args:
            asked_anew: tasks whose answers may be history already, where asking anew was cut off.
        """
        stands: dict[int, list[Said]] = defaultdict(list)
        for said in self.standing():
            stands[said.key].append(said)
        doubled = [key for key, states in stands.items() if len(states) > 1]
        assert not doubled, f"doubled: {doubled}"
        here = {key: said for key, (said,) in stands.items()}
        history = {key for key in self.given if self.task_of[key] in asked_anew}
        missing = (self.given.keys() | self.staying) - here.keys() - history
        assert not missing, f"not in the store: {missing}"
        beyond = here.keys() - self.given.keys() - self.staying - self.perhaps
        assert not beyond, f"stands, and was taken back or asked anew: {beyond}"
        for key, said in here.items():
            may_be = {self.given[key]} if key in self.given else self._states[key]
            if key in self.returned:
                assert self._without_editors({said}) & self._without_editors(may_be), f"not as it was said: {said}"
            else:
                assert said in may_be, f"not as it was said: {said}, but {may_be}"

    def standing(self) -> list[Said]:
        """Return what stands in the store."""
        return [said for said, retired in self._rows() if not retired]

    def seen_there(self, key: int, number: int) -> bool:
        """Say whether the store knows an answer under this number of the server it uses now."""
        found = self._store.execute(
            "SELECT 1 FROM annotation WHERE seconds = ? AND annotation_id = ? AND retired_at IS NULL "
            "AND project_id = (SELECT max(id) FROM studio_project)",
            (key, number),
        )
        return found.fetchone() is not None

    def _ever(self) -> set[Said]:
        return {said for said, _ in self._rows()}

    def _rows(self) -> list[tuple[Said, bool]]:
        rows = [
            (Said(int(key), claim_id, *rest), retired is not None)
            for key, claim_id, *rest, retired in self._store.execute(
                "SELECT seconds, claim_id, reviewer, edited_by, verdict, rationale, retired_at FROM annotation"
            )
        ]
        for claim_id, reviewer, written, retired in self._store.execute(
            "SELECT claim_id, reviewer, raw, retired_at FROM faulty_answer"
        ):
            raw = json.loads(written)
            rows.append((said_in(raw, claim_id, reviewer), retired is not None))
        return rows

    @staticmethod
    def _unread(said: Said) -> Said:
        """Return an answer as it was in quarantine, before a person took it out."""
        return said._replace(verdict=FAULTY, text="")

    @staticmethod
    def _without_editors(states: set[Said]) -> set[Said]:
        return {said._replace(editor=None) for said in states}


def said_in(raw: Raw, claim_id: str, author: str | None = None) -> Said:
    """Return what an answer says, read by another way than the tool reads it."""
    who = author or PEOPLE[raw["completed_by"]]
    editor = None if raw["updated_by"] == raw["completed_by"] else PEOPLE[raw["updated_by"]]
    if raw.get("was_cancelled"):
        return Said(raw["lead_time"], claim_id, who, editor, None, "")
    verdicts = [choice for part in raw["result"] if part["type"] == "choices" for choice in part["value"]["choices"]]
    if len(verdicts) != 1 or verdicts[0] not in ("supported", "refuted"):
        return Said(raw["lead_time"], claim_id, who, editor, FAULTY, "")
    texts = [text for part in raw["result"] if part["type"] == "textarea" for text in part["value"]["text"]]
    return Said(raw["lead_time"], claim_id, who, editor, verdicts[0], "".join(texts))
