"""
One project for both reviewers, or one for each: measured on the real Label Studio, so that what README says stays true.

README, “Blind to one another”, draws its conclusion from what is tested here.
"""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest

from annotate.domain import Queue, ReviewOrder
from annotate.studio import Studio
from annotate.studio.projects import LabelStudioServer
from annotate.studio.queues import stream_address
from annotate.studio.reviewing import ReviewerAtWork, sign_in
from annotate.studio.web import ask
from tests.doors.test_studio import FORM, TAXONOMY, add
from tests.steps.queue import given_next
from tests.stores import task

pytestmark = pytest.mark.studio

CLAIMS = [task(f"c{number}", priority=number / 10) for number in range(4)]
SECRET = "The roll has 31 names."


@pytest.fixture
def server(studio: Any) -> Iterator[Any]:
    with LabelStudioServer(studio.url, studio.token) as opened:
        yield opened


@pytest.fixture
def set_up(server: Any, studio: Any, labels: Any) -> Iterator[Any]:
    """Return a function that makes as many projects as told, for as many answers to each claim together."""
    made = []

    def make(projects: int, overlap: int) -> list[tuple[Studio, str]]:
        opened = []
        for _ in range(projects):
            project = server.create(uuid4().hex, "Apart", FORM, overlap)
            made.append(project.project)
            ours = server.open(project, TAXONOMY)
            ours.arrange(Queue(order=ReviewOrder.SCORE))
            add(ours, CLAIMS)
            opened.append((ours, stream_address(studio.url, project.project, ours.queues()[0].number)))
        return opened

    yield make
    for project in made:
        labels.projects.delete(id=project)


@pytest.fixture
def dana(studio: Any, people: Any) -> Iterator[ReviewerAtWork]:
    with sign_in(studio.url, *people("Dana")) as at_work:
        yield at_work


@pytest.fixture
def ravi(studio: Any, people: Any) -> Iterator[ReviewerAtWork]:
    with sign_in(studio.url, *people("Ravi")) as at_work:
        yield at_work


def answer_next(reviewer: ReviewerAtWork, url: str) -> str | None:
    """Answer what a reviewer is given next, and return its claim."""
    given = given_next(reviewer, url)
    if given is None:
        return None
    reviewer.answer(given["id"], "supported", rationale=SECRET)
    return str(given["data"]["claim_id"])


def answer_all(reviewer: ReviewerAtWork, url: str) -> list[str]:
    claims = []
    while claim_id := answer_next(reviewer, url):
        claims.append(claim_id)
    return claims


def sees(reviewer: ReviewerAtWork, studio: Studio) -> bool:
    """Say whether a reviewer is shown what somebody else answered, where the Data Manager's page gets it from."""
    asked = {"project": studio.project.project, "fields": "all", "include": "id,annotations,result"}
    return SECRET in str(ask(reviewer._line, "GET", "/api/tasks", params=asked))


@pytest.mark.parametrize(("projects", "overlap"), [(1, 2), (2, 1)], ids=["one project", "a project each"])
def test_in_either_set_up_the_queue_is_blind_and_the_data_manager_is_not(set_up, dana, ravi, projects, overlap):
    opened = set_up(projects, overlap)
    (hers, her_url), (_, his_url) = opened[0], opened[-1]
    assert answer_next(dana, her_url) == "c3"
    given = given_next(ravi, his_url)
    assert given is not None
    assert (given["data"]["claim_id"], given["annotations"]) == ("c3", [])
    assert sees(ravi, hers), "the free edition has no roles: every member can open every project"
    listed = {project["id"] for project in ask(ravi._line, "GET", "/api/projects/?page_size=1000")["results"]}
    assert {studio.project.project for studio, _ in opened} <= listed


def test_his_own_project_shows_no_answer_of_hers_by_mistake(set_up, dana, ravi):
    (_, her_url), (his, _) = set_up(2, 1)
    answer_next(dana, her_url)
    assert not sees(ravi, his)


def test_one_project_gives_nobody_a_claim_twice_and_asks_nobody_once_there_are_answers_enough(set_up, dana, ravi):
    ((_, url),) = set_up(1, 2)
    assert answer_all(dana, url) == answer_all(ravi, url) == ["c3", "c2", "c1", "c0"]
    assert given_next(dana, url) is None


def test_a_project_each_gives_the_same_person_every_claim_twice(set_up, dana):
    """Nothing but a rule among people keeps somebody from answering in both."""
    (_, one), (_, other) = set_up(2, 1)
    assert answer_all(dana, one) == answer_all(dana, other)


def test_a_project_each_takes_twice_the_tasks(set_up):
    assert sum(studio.count_tasks() for studio, _ in set_up(2, 1)) == 2 * len(CLAIMS)
    assert sum(studio.count_tasks() for studio, _ in set_up(1, 2)) == len(CLAIMS)


def test_who_has_nothing_left_can_help_out_in_one_project_and_must_change_over_in_two(set_up, dana, ravi):
    (_, her_url), (his, _) = set_up(2, 1)
    answer_all(dana, her_url)
    assert given_next(dana, her_url) is None
    assert his.answered() == []
    ((_, url),) = set_up(1, 2)
    answer_next(ravi, url)
    assert len(answer_all(dana, url)) == len(CLAIMS)


def test_two_who_open_a_claim_at_once_are_both_given_it_however_few_answers_it_needs(set_up, dana, ravi):
    """The known gap: what somebody has open counts for nothing in a queue with an order. The pull tells of it."""
    ((_, url),) = set_up(1, 1)
    both = [given_next(reviewer, url) for reviewer in (dana, ravi)]
    assert [given["data"]["claim_id"] for given in both if given] == ["c3", "c3"]
