"""The sample reviewers of `annotate demo`: who they are, and what they answer."""

import json
import os
import tomllib
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from annotate.domain import Evidence, Task
from annotate.errors import UserMistake
from annotate.shipped import shipped_text
from annotate.studio import Studio
from annotate.studio.people import add_reviewer
from annotate.studio.reviewing import ReviewerAtWork, sign_in

from .studio import Access

MARK = "Sample answer"

Watch = Callable[[str, int], AbstractContextManager[Callable[[int], None]]]


class SampleReviewer(NamedTuple):
    """
    A made-up reviewer.

    Of the claims without a written answer, one in `leaves_every` is left to the person at the keyboard.
    """

    key: str
    name: str
    leaves_every: int


REVIEWERS = (SampleReviewer("ada", "Ada Sample", 4), SampleReviewer("ben", "Ben Sample", 2))


def meet(access: Access, private: Path) -> dict[str, tuple[str, str]]:
    """
    Return e-mail and password of each sample reviewer; make the accounts that are missing.

    The passwords are kept in a private file, so that a demo that was cut off can go on.
    """
    file = private / "samples.json"
    known: dict[str, Any] = json.loads(file.read_text()) if file.exists() else {}
    for reviewer in REVIEWERS:
        if reviewer.key not in known:
            known[reviewer.key] = _join(access, reviewer)
            _write_private(file, json.dumps(known))
    return {key: (email, password) for key, (email, password) in known.items()}


def _join(access: Access, reviewer: SampleReviewer) -> tuple[str, str]:
    for attempt in range(1, 10):
        email = f"{reviewer.key}.sample{attempt if attempt > 1 else ''}@example.org"
        try:
            return email, add_reviewer(access.url, access.token, email, reviewer.name)
        except UserMistake:
            continue  # an account from a demo that was cut off before it could note the password
    raise UserMistake("Too many sample reviewers exist already.", hint="Remove the folder of the demo, and try again.")


def _write_private(file: Path, text: str) -> None:
    draft = file.with_suffix(".draft")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as stream:
        stream.write(text)
    draft.replace(file)


def review(access: Access, private: Path, studio: Studio, tasks: Mapping[str, Task], watch: Watch) -> int:
    """
    Let the sample reviewers answer most tasks under their own accounts; return how many answers are new.

    A task a reviewer has answered before is left alone, so this can be repeated.
    """
    accounts = meet(access, private)
    remotes = sorted(studio.tasks(), key=lambda remote: (-tasks[remote.claim_id].priority, remote.claim_id))
    done = {(task.remote.task_id, answer.reviewer) for task in studio.answers(remotes) for answer in task.annotations}
    new = 0
    for reviewer in REVIEWERS:
        email, password = accounts[reviewer.key]
        answers = _choose([(remote.task_id, tasks[remote.claim_id]) for remote in remotes], reviewer)
        waiting = {task_id: answer for task_id, answer in answers.items() if (task_id, email) not in done}
        with (
            watch(f"{reviewer.name} reviews", len(waiting)) as advance,
            sign_in(access.url, email, password) as at_work,
        ):
            for task_id, answer in waiting.items():
                _answer(at_work, task_id, answer)
                advance(1)
        new += len(waiting)
    return new


def _choose(tasks: Sequence[tuple[int, Task]], reviewer: SampleReviewer) -> dict[int, Mapping[str, Any]]:
    """Return what a reviewer answers, by task: the written answers, and a plain one to most of the others."""
    written = {task_id: _find_answer(task, reviewer.key) for task_id, task in tasks}
    others = [task_id for task_id, answer in written.items() if answer is None]
    left = set(others[len(others) - len(others) // reviewer.leaves_every :])  # the last ones, as the queue has it
    return {task_id: answer or _PLAIN for task_id, answer in written.items() if task_id not in left}


def _answer(at_work: ReviewerAtWork, task_id: int, answer: Mapping[str, Any]) -> None:
    at_work.answer(
        task_id,
        answer["verdict"],
        evidence=tuple(Evidence(**piece) for piece in answer.get("evidence", ())),
        rationale=f"{MARK}: {answer['rationale']}",
        confidence=answer.get("confidence"),
        corrected_figure=answer.get("corrected_figure"),
        problems=answer.get("problems", ()),
        problem_note=answer.get("problem_note", ""),
    )


_PLAIN: Mapping[str, Any] = {"verdict": "unproven", "rationale": "nobody looked into this one."}


def _find_answer(task: Task, key: str) -> Mapping[str, Any] | None:
    entry = next((entry for entry in _written_answers() if entry["words"] in task.claim), None)
    return entry and entry.get(key, entry.get("both"))


@cache
def _written_answers() -> Sequence[Mapping[str, Any]]:
    entries: Sequence[Mapping[str, Any]] = tomllib.loads(shipped_text("samples", "answers.toml"))["claims"]
    return entries
