"""Review as a person does: signed in under one's own account, one answer at a time."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import httpx

from annotate.domain import Evidence
from annotate.errors import StudioRefused

from .filling import fill_in
from .web import address, ask, open_line, send


class ReviewerAtWork:
    """A reviewer who is signed in. Made by `sign_in`."""

    def __init__(self, line: httpx.Client) -> None:
        self._line = line

    def answer(
        self,
        task_id: int,
        verdict: str,
        *,
        evidence: tuple[Evidence, ...] = (),
        rationale: str = "",
        confidence: int | None = None,
        corrected_figure: float | None = None,
        problems: Sequence[str] = (),
        problem_note: str = "",
        seconds: float = 30.0,
    ) -> int:
        """Submit an answer to a task, and return the server's number for it."""
        result = fill_in(
            verdict,
            evidence=evidence,
            rationale=rationale,
            confidence=confidence,
            corrected_figure=corrected_figure,
            problems=problems,
            problem_note=problem_note,
        )
        return self.submit(task_id, {"result": result, "lead_time": seconds})

    def skip(self, task_id: int) -> int:
        """Skip a task."""
        return self.submit(task_id, {"result": [], "was_cancelled": True})

    def submit(self, task_id: int, answer: dict[str, Any]) -> int:
        """Submit an answer in Label Studio's own words."""
        return int(self._ask("POST", f"/api/tasks/{task_id}/annotations/", answer)["id"])

    def change(self, annotation_id: int, answer: dict[str, Any]) -> None:
        """Change an answer of one's own, in Label Studio's own words."""
        self._ask("PATCH", f"/api/annotations/{annotation_id}/", answer)

    def _ask(self, method: str, path: str, answer: dict[str, Any]) -> Any:
        headers = {"X-CSRFToken": self._line.cookies.get("csrftoken", ""), "Referer": address(self._line)}
        return ask(self._line, method, path, json=answer, headers=headers)


@contextmanager
def sign_in(base_url: str, email: str, password: str) -> Iterator[ReviewerAtWork]:
    """
    Sign in as a reviewer, with the form people use.

    Raises:
        StudioUnreachable: no answer came.
        StudioRefused: the password is wrong.
    """
    with open_line(base_url) as line:
        send(line, "GET", "/user/login/")
        form = {"email": email, "password": password, "csrfmiddlewaretoken": line.cookies.get("csrftoken", "")}
        answer = send(line, "POST", "/user/login/", data=form, headers={"Referer": f"{address(line)}/user/login/"})
        if not answer.is_redirect:
            raise StudioRefused(f"Label Studio at {address(line)} does not let {email} sign in with that password.")
        yield ReviewerAtWork(line)
