"""Disputes and rulings survive a process that is killed at any step, on a real Label Studio."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest

from annotate.domain import Purpose, ReasonKind
from annotate.settings import read_settings
from annotate.store import Store, open_store
from annotate.studio.disputes import LabelStudioDisputes
from annotate.studio.projects import LabelStudioServer
from annotate.studio.reviewing import sign_in
from annotate.studio.server import LocalStudio
from tests.newsdesk import Newsdesk
from tests.steps.adjudicating import fill_in_ruling
from tests.steps.reviewers import SOURCES

pytestmark = pytest.mark.studio

TEXT = "Rents rose by 9% last year. Prosecutors opened 43 cases of fraud. The fund paid 3 million crowns for a hall."
STEPS: list[tuple[type, str]] = [
    (LabelStudioServer, "create"),
    (LabelStudioDisputes, "remove"),
    *((Store, name) for name in ("keep_project", "keep_marks", "keep_rulings", "note_seen", "part_with_rulings")),
    *((Store, name) for name in ("forget_mark", "note_done", "end_run")),
]


class Killed(BaseException):
    """What a process dies of here: nothing catches it."""


@pytest.fixture
def desk(studio_desk: Newsdesk, studio: LocalStudio, people: Any, labels: Any) -> Newsdesk:
    """A desk whose two reviewers dispute each of three claims."""
    with (studio_desk.folder / "annotate.toml").open("a") as settings:
        settings.write("review_overlap = 2\n")
    studio_desk.write("story.txt", TEXT)
    studio_desk.do("article", "add", "story.txt")
    studio_desk.do("split")
    studio_desk.do("push")
    project = studio_desk.do("studio", "status", "--json").data["project"]
    with sign_in(studio.url, *people("Amal")) as amal, sign_in(studio.url, *people("Ben")) as ben:
        for task in labels.tasks.list(project=project):
            amal.answer(task.id, "supported", evidence=SOURCES)
            ben.answer(task.id, "refuted", evidence=SOURCES)
    studio_desk.do("pull")
    return studio_desk


@contextmanager
def killed(step: int) -> Iterator[Callable[[], bool]]:
    """Let the process die before a step, so after the one before it. Return what tells whether it came that far."""
    count = 0

    def wrap(method: Callable[..., Any]) -> Callable[..., Any]:
        def dying(*words: Any, **options: Any) -> Any:
            nonlocal count
            count += 1
            if count == step:
                raise Killed
            return method(*words, **options)

        return dying

    with pytest.MonkeyPatch.context() as patch:
        for owner, name in STEPS:
            patch.setattr(owner, name, wrap(getattr(owner, name)))
        yield lambda: count >= step


def kill_everywhere(desk: Newsdesk, command: str, again: Callable[[], None], check: Callable[[], None]) -> int:
    """Kill a command at each of its steps, complete it each time, and check; return how many steps there were."""
    for step in range(1, 60):
        again()
        with killed(step) as came_that_far, suppress(Killed):
            desk.do(*command.split())
        if not came_that_far():
            return step - 1
        desk.do(*command.replace("--new-project", "").split())
        check()
    raise AssertionError("it has no end")


@contextmanager
def store_of(desk: Newsdesk) -> Iterator[Store]:
    settings = read_settings(desk.folder)
    with open_store(settings.store_url, settings.workspace) as store:
        yield store


def tasks_there(desk: Newsdesk, labels: Any) -> list[Any]:
    with store_of(desk) as store:
        project = store.project(desk.environment["ANNOTATE_STUDIO_URL"], Purpose.RULING)
    assert project is not None
    return list(labels.tasks.list(project=project.project))


def each_once(desk: Newsdesk, labels: Any) -> None:
    """Every disputed claim is with the adjudicators once, and nobody has ruled there."""
    disputed = {dispute["claim_id"] for dispute in desk.do("adjudicate", "list", "--json").data["disputes"]}
    there = Counter(task.data["claim_id"] for task in tasks_there(desk, labels) if not task.total_annotations)
    assert there == dict.fromkeys(disputed, 1)


def test_a_push_that_makes_the_project(desk: Newsdesk, labels: Any):
    command = "adjudicate push --new-project"
    assert kill_everywhere(desk, command, lambda: None, lambda: each_once(desk, labels)) > 3


def test_a_pull_and_the_push_that_asks_somebody_else(desk: Newsdesk, labels: Any, studio: LocalStudio, people: Any):
    desk.do("adjudicate", "push")
    ruled: list[int] = []

    def rule_in_vain() -> None:
        """Ben, who answered it, rules on one; that comes home, and counts for nothing."""
        (task, *_) = [task for task in tasks_there(desk, labels) if not task.total_annotations]
        result = fill_in_ruling("refuted", ReasonKind.REVIEWER_ERROR, f"As I said, {len(ruled)} times.")
        with sign_in(studio.url, *people("Ben")) as ben:
            ruled.append(ben.submit(task.id, {"result": result}))

    def all_are_kept() -> None:
        kept = desk.do("adjudicate", "list", "--json").data["set_aside"]
        assert [ruling["reason"] for ruling in kept] == [f"As I said, {number} times." for number in range(len(ruled))]

    def ask_again_and_check() -> None:
        all_are_kept()
        desk.do("adjudicate", "push")
        each_once(desk, labels)

    assert kill_everywhere(desk, "adjudicate pull", rule_in_vain, ask_again_and_check) > 3
    desk.do("adjudicate", "pull")

    def rule_and_pull() -> None:
        rule_in_vain()
        desk.do("adjudicate", "pull")

    desk.do("adjudicate", "push")

    def check() -> None:
        all_are_kept()
        each_once(desk, labels)

    assert kill_everywhere(desk, "adjudicate push", rule_and_pull, check) > 3
