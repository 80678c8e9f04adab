"""Steps about what reviewers could see of one another, and what the desk doubts afterwards."""

import re
from typing import Any

from playwright.sync_api import expect
from pytest_bdd import given, parsers, then, when

from .browser import Open, press_key_for, send
from .queue import given_next, queue_address
from .reviewers import find_task, project_of
from .scene import Scene


@given(parsers.re(r"(?P<name>Amal|Ben) answers all that the queue gives"))
def answers_all(scene: Scene, at_work: Any, name: str) -> None:
    reviewer, url = at_work(name), queue_address(scene)
    while task := given_next(reviewer, url):
        assert task["annotations"] == []
        reviewer.answer(task["id"], "unproven", seconds=0.1)


@when(parsers.parse('Ravi opens the claim about "{words}" in the Data Manager'))
def opens_in_the_data_manager(scene: Scene, open_claims: Open, labels: Any, words: str) -> None:
    page = scene.notes["page"] = open_claims("Ravi")
    task = find_task(scene, labels, words)
    page.goto(f"{scene.desk.environment['ANNOTATE_STUDIO_URL']}/projects/{project_of(scene)}/data?task={task}")


@then(parsers.parse('the page shows "{words}"'))
def the_page_shows(scene: Scene, words: str) -> None:
    expect(scene.notes["page"].locator("body")).to_contain_text(words)


@then(parsers.parse('the page does not show "{words}"'))
def the_page_does_not_show(scene: Scene, words: str) -> None:
    assert words not in scene.notes["page"].content()


@when(parsers.parse('he answers it there with "{verdict}"'))
def answers_there(scene: Scene, verdict: str) -> None:
    page = scene.notes["page"]
    page.get_by_label("Create an annotation").click()
    expect(page.locator(".claim-verdict input:checked")).to_have_count(0)
    press_key_for(scene, verdict)
    send(scene, "Submit")


@when(parsers.parse('Ravi goes back and changes his verdict to "{verdict}"'))
def ravi_goes_back(scene: Scene, verdict: str) -> None:
    page = scene.notes["page"] = scene.notes["pages"]["Ravi"]
    page.get_by_label("Previous task").click()
    expect(page.locator(".claim-verdict input:checked")).to_be_visible()
    press_key_for(scene, verdict)
    send(scene, "Update")


@then(parsers.parse("the status counts {count:d} answer that may not have been given blind"))
def counts_doubts(scene: Scene, count: int) -> None:
    assert scene.desk.do("status", "--json").data["doubted"] == count


@then(parsers.parse('the desk doubts an answer to "{words}": "{why}"'))
def doubts_an_answer(scene: Scene, words: str, why: str) -> None:
    doubts = scene.desk.do("reviewer", "blindness", "--json").data
    assert [why in doubt["why"] for doubt in doubts if words in doubt["claim"]] == [True], doubts
    assert {doubt["claim_id"] for doubt in doubts} == {scene.claim(words)["claim_id"]}


@then("the desk sees no e-mail address")
def sees_no_address(scene: Scene) -> None:
    assert not re.search(r"\S+@\S+", scene.outcome.shown)
    assert "reviewer-" in scene.outcome.shown
