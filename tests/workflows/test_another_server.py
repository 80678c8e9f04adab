"""A store that is pushed to a Label Studio which was set up anew brings tasks, answers, authors and times there."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from label_studio_sdk import LabelStudio

from annotate.domain import Evidence
from annotate.studio.reviewing import sign_in
from annotate.studio.server import LocalStudio
from tests.newsdesk import Newsdesk

pytestmark = pytest.mark.studio

TEXT = "Rents rose by 9% last year. At least 12 people died in Orlava. The storm killed 31 people in Tarn."


@pytest.fixture(scope="module")
def new_server(label_studio: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[LocalStudio]:
    """A second Label Studio, with nobody and nothing in it."""
    studio = LocalStudio(tmp_path_factory.mktemp("new") / ".annotate" / "studio")
    studio.up(label_studio, port=None, tell=print)
    yield studio
    studio.down(print)


@pytest.fixture
def desk(studio_desk: Newsdesk, studio: LocalStudio, people: Any, labels: Any) -> Newsdesk:
    """A desk with three answered claims: one with everything in it, one refuted and edited, one skipped."""
    studio_desk.write("story.txt", TEXT)
    studio_desk.do("article", "add", "story.txt")
    studio_desk.do("split")
    studio_desk.do("push")
    project = studio_desk.do("studio", "status", "--json").data["project"]
    tasks = {task.data["claim"]: task.id for task in labels.tasks.list(project=project)}
    (rents, dead, storm) = (next(tasks[claim] for claim in tasks if words in claim) for words in ("9%", "12", "31"))
    with sign_in(studio.url, *people("Amal")) as amal, sign_in(studio.url, *people("Ben")) as ben:
        evidence = (Evidence(url="https://records.example/1", quote="Nine.", stance="supports"),)
        amal.answer(rents, "supported", evidence=evidence, rationale="Ça monte.\nCounted.", confidence=4)
        ben.answer(dead, "refuted", corrected_figure=12.5)
        ben.skip(storm)
    studio_desk.do("pull")
    return studio_desk


def answers(desk: Newsdesk) -> list[dict[str, Any]]:
    """Return all answers a desk would export, without the server's numbers for them."""
    claims = desk.do("export", "jsonl").lines
    given = [(claim["claim_id"], answer) for claim in claims for answer in claim["answers"]]
    return sorted(
        ({**answer, "annotation_id": None, "claim_id": claim_id} for claim_id, answer in given),
        key=lambda answer: answer["claim_id"],
    )


def move_to(desk: Newsdesk, server: LocalStudio) -> None:
    desk.environment |= {"ANNOTATE_STUDIO_URL": server.url, "ANNOTATE_STUDIO_API_KEY": server.token}


def test_answers_come_back_as_what_they_were_under_pseudonyms_and_none_twice(desk, new_server):
    before = answers(desk)
    assert len(before) == 3
    move_to(desk, new_server)
    desk.do("push", "--with-answers")
    assert answers(desk) == before
    desk.do("pull")
    assert answers(desk) == before
    desk.do("pull", "--full")
    assert answers(desk) == before
    assert "nothing to do" in desk.do("push", "--with-answers").told
    with httpx.Client(timeout=60, trust_env=False) as line:
        there = LabelStudio(base_url=new_server.url, api_key=new_server.token, httpx_client=line)
        emails = {user.id: user.email for user in there.users.list()}
        project = desk.do("studio", "status", "--json").data["project"]
        authors = {
            emails[answer["completed_by"]] for task in there.tasks.list(project=project) for answer in task.annotations
        }
    pseudonyms = {answer["reviewer"] for answer in before}
    assert authors == {f"{name}@reviewers.invalid" for name in pseudonyms}


@pytest.mark.parametrize("pull_first", [False, True], ids=["pushed again", "pulled first"])
def test_what_cuts_it_short_is_made_good_by_running_it_again(desk, new_server, monkeypatch, pull_first):
    before = answers(desk)
    move_to(desk, new_server)
    put_back, put = LocalDeath.arm(monkeypatch)
    assert desk.run("push", "--with-answers").exit_code == 1
    assert len(put) == 2
    monkeypatch.setattr("annotate.studio.label_studio.LabelStudioProject.put_back", put_back)
    if pull_first:
        desk.do("pull")
        assert answers(desk) == before
    desk.do("push", "--with-answers")
    desk.do("pull")
    assert answers(desk) == before
    assert "cut off" in desk.do("history").shown or "failed" in desk.do("history").shown


class LocalDeath(Exception):
    """The process dies after the server has taken the second answer, and before anybody could note it."""

    @staticmethod
    def arm(monkeypatch: pytest.MonkeyPatch) -> tuple[Any, list[int]]:
        from annotate.studio.label_studio import LabelStudioProject

        put_back, put = LabelStudioProject.put_back, []

        def put_back_and_die(studio: Any, task_id: int, *answer: Any) -> None:
            put_back(studio, task_id, *answer)
            put.append(task_id)
            if len(put) == 2:
                raise LocalDeath

        monkeypatch.setattr(LabelStudioProject, "put_back", put_back_and_die)
        return put_back, put


def test_an_answer_that_is_edited_on_the_new_server_is_its_authors_still(desk, new_server):
    move_to(desk, new_server)
    desk.do("push", "--with-answers")
    project = desk.do("studio", "status", "--json").data["project"]
    with httpx.Client(timeout=60, trust_env=False) as line:
        there = LabelStudio(base_url=new_server.url, api_key=new_server.token, httpx_client=line)
        (task,) = (task for task in there.tasks.list(project=project) if "9%" in task.data["claim"])
        (answer,) = task.annotations
        choice = {"from_name": "verdict", "to_name": "claim", "type": "choices", "value": {"choices": ["refuted"]}}
        there.annotations.update(id=answer["id"], result=[choice])
    before = {each["claim_id"]: each for each in answers(desk)}
    desk.do("pull")
    after = {each["claim_id"]: each for each in answers(desk)}
    assert len(after) == len(answers(desk)) == 3
    (changed,) = (claim_id for claim_id in after if after[claim_id]["verdict"] != before[claim_id]["verdict"])
    assert after[changed]["reviewer"] == before[changed]["reviewer"]
    assert after[changed]["submitted_at"] == before[changed]["submitted_at"]
