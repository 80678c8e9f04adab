"""
Hold what is on the server and in the store against the ledger.

The rules:

1. Every claim of ours is on the server exactly once, and no other claim is. A second task for a claim may stay only
   where both were answered: nobody's work is removed.
2. What reviewers did stands on the server as they left it, and nothing else does; the answers to a task are gone with
   it only where the desk asked for that (it retired the claim, or had it asked anew).
3. Every answer that stands on the server stands in the store exactly once, with the same contents, reviewer and claim.
4. An answer that was deleted stands nowhere, and is kept as history if a pull had seen it.
5. The history of an answer holds only what it really said, in that order, each state once; and every state that stood
   from before a pull or a sync began until after it succeeded.
6. Answers to a task that the desk had removed are in the store, the last state included. One gap is known and counted:
   what was said after the last look at this very task and before its removal, for the server cannot remove a task
   on the condition that nobody answers it. Who removes without a look is not excused.
7. No command ended as a bug would, or as a broken store.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from .found import Kept, Row, There
from .ledger import Answer, Ledger, Said

_FINE = {0, 3, 4, -9}  # done; Label Studio failed; a conflict, or another command is at work; killed


class Verdict:
    """What is wrong, in words; and the figures of what is right."""

    def __init__(self, ledger: Ledger, there: Sequence[There], kept: Kept) -> None:
        self._ledger, self._there, self._kept = ledger, there, kept
        self._tasks = {task.task_id: task for task in there}
        self._rows: dict[int, list[Row]] = {}
        for row in kept.rows:
            self._rows.setdefault(row.number, []).append(row)
        self.raced = 0
        self.answered_doubles = 0
        self.complaints = [*self._on_claims(), *self._on_answers(), *self._on_strangers(), *self._on_runs()]

    @property
    def figures(self) -> dict[str, int]:
        """What was counted."""
        standing = [row for row in self._kept.rows if row.stands]
        return {
            "claims on the server": len(self._there),
            "answers acknowledged by the server": len(self._ledger.answers),
            "states of them, edits and deletions included": sum(len(one.states) for one in self._ledger.answers),
            "answers that stand in the store": sum(not row.said.broken for row in standing),
            "quarantined": sum(row.said.broken for row in standing),
            "tombstones": sum(one.said is None and one.number in self._rows for one in self._ledger.answers),
            "states kept as history": sum(not row.stands for row in self._kept.rows),
            "answered while their task was taken back": self.raced,
            "claims with two answered tasks": self.answered_doubles,
            "lost": sum("lost" in said for said in self.complaints),
            "doubled": sum("doubled" in said for said in self.complaints),
            "other complaints": sum("lost" not in said and "doubled" not in said for said in self.complaints),
        }

    def _on_claims(self) -> Iterator[str]:
        by_claim: dict[str, list[There]] = defaultdict(list)
        for task in self._there:
            by_claim[task.claim_id].append(task)
        for claim_id in self._kept.claims - by_claim.keys():
            yield f"The claim {claim_id} is lost: it is not on the server."
        for claim_id in by_claim.keys() - self._kept.claims:
            yield f"The claim {claim_id} is on the server, and not ours any more."
        for claim_id, tasks in by_claim.items():
            if len(tasks) > 1 and not all(task.answers for task in tasks):
                yield f"The claim {claim_id} is doubled on the server: tasks {[task.task_id for task in tasks]}."
            self.answered_doubles += len(tasks) > 1 and all(task.answers for task in tasks)

    def _on_answers(self) -> Iterator[str]:
        for answer in self._ledger.answers:
            task = self._tasks.get(answer.task_id)
            if task is not None:
                yield from self._on_server(answer, task)
            elif answer.claim_id not in self._ledger.retired | self._ledger.reworded:
                yield f"{_name(answer)} is lost on the server: its task was removed, and nobody had asked for that."
            if task is None and self._raced(answer):
                self.raced += 1
            else:
                yield from self._on_standing(answer, removed=task is None)
                yield from self._on_history(answer)

    def _on_server(self, answer: Answer, task: There) -> Iterator[str]:
        if task.answers.get(answer.number) != answer.said:
            yield f"{_name(answer)} was overwritten or lost on the server: {task.answers.get(answer.number)}"

    def _on_standing(self, answer: Answer, *, removed: bool) -> Iterator[str]:
        standing = [row for row in self._rows.get(answer.number, ()) if row.stands]
        if len(standing) > 1:
            yield f"{_name(answer)} is doubled in the store."
        for row in standing:
            if (row.claim_id, row.task_id, row.reviewer) != (answer.claim_id, answer.task_id, answer.reviewer):
                yield f"{_name(answer)} stands in the store under another claim, task or name: {row}"
            if row.said != answer.said and not removed:
                yield f"{_name(answer)} stands in the store as something else: {row.said}"
        if answer.said is None or (standing and not removed):
            return
        if answer.said not in self._history(answer):
            yield f"{_name(answer)} is lost: the store does not have it as it was left."
        elif not removed:
            yield f"{_name(answer)} is lost: the store has it as history only."

    def _on_history(self, answer: Answer) -> Iterator[str]:
        kept = self._history(answer)
        said = [state.said for state in answer.states if state.said is not None]
        if not _is_within(kept, said):
            yield f"{_name(answer)} has a history that was not: {kept}"
        for state in self._ledger.must_be_seen(answer):
            if state.said is not None and state.said not in kept:
                yield f"{_name(answer)} lost a state that a pull must have seen: {state}"

    def _on_strangers(self) -> Iterator[str]:
        there = {number for task in self._there for number in task.answers}
        for number in (there | self._rows.keys()) - {answer.number for answer in self._ledger.answers}:
            yield f"Answer {number} is of nobody."

    def _on_runs(self) -> Iterator[str]:
        for run in self._ledger.runs:
            if run.exit_code not in _FINE:
                yield f"`annotate {run.command}` ended with {run.exit_code}: {run.told}"

    def _history(self, answer: Answer) -> list[Said]:
        return [row.said for row in self._rows.get(answer.number, ())]

    def _raced(self, answer: Answer) -> bool:
        """Say whether the last state came between the last look at the task and its removal, and is nowhere else."""
        looked, done = self._ledger.removals.get(answer.task_id, (0.0, 0.0))
        last = answer.states[-1]
        return looked <= last.since and last.sent <= done and last.said not in self._history(answer)


def _name(answer: Answer) -> str:
    return f"Answer {answer.number} of {answer.reviewer} to task {answer.task_id} ({answer.said})"


def _is_within(kept: Sequence[Said], said: Sequence[Said]) -> bool:
    """Say whether one is the other with some left out."""
    rest = iter(said)
    return all(each in rest for each in kept)
