"""Reviewers with accounts of their own, who speak to the server straight and write down what it acknowledged."""

import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from random import Random
from threading import Event, Thread
from typing import Any
from uuid import uuid4

import httpx

from annotate.studio.people import add_reviewer
from annotate.studio.reviewing import sign_in

from .ledger import SKIP, Answer, Ledger, Said, State, now, read_said

_VERDICTS = ("supported", "refuted", "misleading", "unproven")
_PAUSES = (1.0, 4.0)  # seconds between what a reviewer does
_BACK_WITHIN = 120.0  # seconds, for a server that was killed


class Reviewer:
    """
    Somebody who submits, changes, skips and deletes answers, at random, one after the other.

    When the server dies over a request, it is asked what became of it before anything else is done.
    """

    def __init__(self, email: str, line: httpx.Client, ledger: Ledger, seed: str) -> None:
        self.email = email
        self._user = int(line.get("/api/current-user/whoami").raise_for_status().json()["id"])
        self._line, self._ledger, self._random = line, ledger, Random(seed)
        self._mine: dict[int, Answer] = {}
        self._tasks: list[tuple[int, str]] = []
        self._serial = 0

    def act(self, project: int) -> None:
        """Do one thing."""
        kept = [answer for answer in self._mine.values() if answer.said is not None]
        choice = self._random.random()
        if not kept or choice < 0.55:
            self._submit(project)
        elif choice < 0.85:
            self._change(self._random.choice(kept), self._draw())
        else:
            self._change(self._random.choice(kept), None)

    def _draw(self) -> Said:
        """Return something to say that nobody said before; a skip says nothing."""
        kind = self._random.random()
        if kind < 0.12:
            return SKIP
        self._serial += 1
        verdicts = tuple(self._random.sample(_VERDICTS, 2 if kind > 0.94 else 1))
        words = f"{self.email} says this as number {self._serial}: “7 < 8 & 9”, =SUM(A1)"
        return Said(verdicts, words, f"https://records.example/{self._serial}", self._random.randint(1, 5))

    def _submit(self, project: int) -> None:
        if not self._tasks or self._random.random() < 0.2:
            self._tasks = self._list(project)
        if not self._tasks:
            return
        task_id, claim_id = self._random.choice(self._tasks)
        said, sent = self._draw(), now()
        number = self._number_of(self._try("POST", f"/api/tasks/{task_id}/annotations/", said), task_id)
        if number is None:
            self._tasks = []  # the task may be gone
            return
        self._mine[number] = Answer(number, task_id, claim_id, self.email, [State(said, sent, now())])
        self._ledger.answers.append(self._mine[number])

    def _change(self, answer: Answer, said: Said | None) -> None:
        sent = now()
        reply = self._try("PATCH" if said else "DELETE", f"/api/annotations/{answer.number}/", said)
        if reply is None:
            there = self._ask("GET", f"/api/annotations/{answer.number}/")
            if said is None:
                happened = there.status_code == 404 and self._is_there(answer.task_id)
            else:
                happened = there.is_success and read_said(there.json()) == said
        else:
            happened = reply.is_success
        if happened:
            answer.becomes(said, sent)
        elif reply is not None and reply.status_code == 404:
            del self._mine[answer.number]  # its task was taken back, and the answer with it

    def _number_of(self, reply: httpx.Response | None, task_id: int) -> int | None:
        """Return the number of what was submitted; where no reply came, the one on the server that is new."""
        if reply is not None:
            return int(reply.json()["id"]) if reply.is_success else None
        there = self._ask("GET", f"/api/tasks/{task_id}/annotations/")
        answers = there.json() if there.is_success else []
        mine = (each["id"] for each in answers if each["completed_by"] == self._user)
        return next((number for number in mine if number not in self._mine), None)

    def _is_there(self, task_id: int) -> bool:
        return self._ask("GET", f"/api/tasks/{task_id}/").is_success

    def _list(self, project: int) -> list[tuple[int, str]]:
        asked = {"project": project, "page_size": 10_000, "fields": "task_only", "include": "id,data"}
        found = self._ask("GET", "/api/tasks", params=asked)
        return [(task["id"], task["data"]["claim_id"]) for task in found.json()["tasks"]] if found.is_success else []

    def _try(self, method: str, path: str, said: Said | None) -> httpx.Response | None:
        """Ask for something once; None means that nobody knows whether it was done."""
        try:
            reply = self._line.request(method, path, json=said.written() if said else None)
        except httpx.ConnectError:
            return httpx.Response(503)  # it never left
        except httpx.HTTPError:
            return None
        return None if reply.status_code >= 500 else reply

    def _ask(self, method: str, path: str, **content: Any) -> httpx.Response:
        """Ask until an answer comes: it only looks."""
        deadline = now() + _BACK_WITHIN
        while True:
            try:
                reply = self._line.request(method, path, **content)
                if reply.status_code < 500 or now() > deadline:
                    return reply
            except httpx.HTTPError:
                if now() > deadline:
                    raise
            time.sleep(0.3)


@contextmanager
def hired(url: str, token: str, names: Iterable[str], ledger: Ledger, seed: int) -> Iterator[list[Reviewer]]:
    """Give reviewers whose accounts are new, each with a token of one's own."""
    with ExitStack() as lines:
        yield [
            Reviewer(email, lines.enter_context(_sign_up(url, token, email)), ledger, f"{seed} {email}")
            for email in (f"{name}-{uuid4().hex[:6]}@example.org" for name in names)
        ]


def _sign_up(url: str, token: str, email: str) -> httpx.Client:
    with sign_in(url, email, add_reviewer(url, token, email)) as session:
        own = session._line.get("/api/current-user/token").raise_for_status().json()["token"]
    return httpx.Client(base_url=url, headers={"Authorization": f"Token {own}"}, timeout=600, trust_env=False)


class Crowd:
    """Reviewers who work on a project for as long as the block runs, each in a thread."""

    def __init__(self, reviewers: Iterable[Reviewer], project: int) -> None:
        self._over = Event()
        self._failures: list[BaseException] = []
        self._threads = [Thread(target=self._work, args=(each, project), daemon=True) for each in reviewers]

    def __enter__(self) -> None:
        for thread in self._threads:
            thread.start()

    def __exit__(self, *_: object) -> None:
        """Let everybody finish what they are doing; raise what went wrong with the harness itself."""
        self._over.set()
        for thread in self._threads:
            thread.join()
        for failure in self._failures:
            raise failure

    def _work(self, reviewer: Reviewer, project: int) -> None:
        random = Random(reviewer.email)
        try:
            while not self._over.wait(random.uniform(*_PAUSES)):
                reviewer.act(project)
        except BaseException as failure:
            self._failures.append(failure)
