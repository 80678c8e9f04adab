"""Steps about reviewers, who answer under their own accounts, and about what becomes of their answers."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from pytest_bdd import given, parsers, then, when

from annotate.domain import Evidence
from annotate.studio.filling import fill_in
from annotate.studio.reviewing import ReviewerAtWork, sign_in
from annotate.studio.server import LocalStudio

from .scene import Scene

SOURCES = (
    Evidence(url="https://county.example/count", quote="As counted on Monday."),
    Evidence(url="https://registry.example/list", quote="As entered on Tuesday."),
)


@pytest.fixture
def at_work(studio: LocalStudio, people: Any) -> Iterator[Callable[[str], ReviewerAtWork]]:
    """Return a function that signs a reviewer in, for as long as the scenario lasts."""
    with ExitStack() as lines:
        yield lambda name: lines.enter_context(sign_in(studio.url, *people(name)))


@given("the claims were sent to the reviewers")
def the_claims_were_sent(scene: Scene) -> None:
    scene.desk.do("push")


@given(parsers.re(r'(?P<name>Amal|Ben|Caro|somebody) marks "(?P<words>[^"]+)" as (?P<verdict>\w+)'))
@when(parsers.re(r'(?P<name>Amal|Ben|Caro|somebody) marks "(?P<words>[^"]+)" as (?P<verdict>\w+)'))
def marks(scene: Scene, labels: Any, at_work: Any, name: str, words: str, verdict: str) -> None:
    scene.notes[words] = at_work(name).answer(find_task(scene, labels, words), verdict, evidence=SOURCES)


@given(parsers.parse('Amal marks "{words}" as {verdict}, without evidence'))
@when(parsers.parse('Amal marks "{words}" as {verdict}, without evidence'))
def marks_without_evidence(scene: Scene, labels: Any, at_work: Any, words: str, verdict: str) -> None:
    scene.notes[words] = at_work("Amal").answer(find_task(scene, labels, words), verdict)


@when(parsers.parse('Amal marks "{words}" as {verdict}, with evidence from "{url}"'))
def marks_with_evidence(scene: Scene, labels: Any, at_work: Any, words: str, verdict: str, url: str) -> None:
    evidence = (Evidence(url=url, quote="As counted on Monday.", stance="supports"), SOURCES[1])
    task_id = find_task(scene, labels, words)
    at_work("Amal").answer(task_id, verdict, evidence=evidence, rationale="Counted twice.")


@given(parsers.parse('Amal marks "{words}" as {verdict}, with evidence from "{one}" and "{other}"'))
def marks_with_two_sources(
    scene: Scene, labels: Any, at_work: Any, words: str, verdict: str, one: str, other: str
) -> None:
    evidence = tuple(Evidence(url=url, quote="As counted on Monday.") for url in (one, other))
    at_work("Amal").answer(find_task(scene, labels, words), verdict, evidence=evidence)


@given(parsers.parse('Amal skips "{words}"'))
@when(parsers.parse('Amal skips "{words}"'))
def skips(scene: Scene, labels: Any, at_work: Any, words: str) -> None:
    at_work("Amal").skip(find_task(scene, labels, words))


@when(parsers.parse('Amal changes the answer about "{words}" to {verdict}'))
@when(parsers.parse('the answer about "{words}" is mended to {verdict}'))
def changes(scene: Scene, labels: Any, words: str, verdict: str) -> None:
    labels.annotations.update(id=scene.notes[words], result=fill_in(verdict, evidence=SOURCES))


@given(parsers.parse('Amal takes the answer about "{words}" back'))
@when(parsers.parse('Amal takes the answer about "{words}" back'))
def takes_back(scene: Scene, labels: Any, words: str) -> None:
    labels.annotations.delete(id=scene.notes[words])


@when("somebody deletes the project")
def deletes_the_project(scene: Scene, labels: Any) -> None:
    labels.projects.delete(id=project_of(scene))


@when("somebody empties the project")
def empties_the_project(scene: Scene, labels: Any) -> None:
    labels.tasks.delete_all_tasks(id=project_of(scene))


@when(parsers.parse('Eda rules that "{words}" is {verdict} because "{reason}"'))
def rules(scene: Scene, words: str, verdict: str, reason: str) -> None:
    claim_id = scene.claim(words)["claim_id"]
    given = ("--verdict", verdict, "--by", "eda@example.org", "--because", "reviewer_error", "--reason", reason)
    scene.desk.do("adjudicate", "rule", claim_id, *given)


@given(parsers.parse('the desk retires the claim about "{words}"'))
@when(parsers.parse('the desk retires the claim about "{words}"'))
def retires(scene: Scene, words: str) -> None:
    claim_id = scene.notes["retired"] = scene.claim(words)["claim_id"]
    scene.desk.do("claim", "retire", claim_id)


@then(
    parsers.re(
        r'the claim about "(?P<words>[^"]+)" is (?P<standing>open|short of evidence|disputed|settled)'
        r"( as (?P<verdict>\w+))?"
    )
)
def stands(scene: Scene, words: str, standing: str, verdict: str | None) -> None:
    claim = scene.claim(words)
    assert (claim["standing"], claim["verdict"]) == (standing.replace(" ", "_"), verdict), claim["why"]


@then(parsers.re(r"the reviewers see (?P<count>\d+) claims?, each once"))
def the_reviewers_see(scene: Scene, labels: Any, count: str) -> None:
    claims = [task.data["claim_id"] for task in labels.tasks.list(project=project_of(scene))]
    assert len(claims) == len(set(claims)) == int(count)


@then(parsers.re(r"the store holds (?P<count>\d+) answers?"))
def the_store_holds(scene: Scene, count: str) -> None:
    assert sum(len(claim["answers"]) for claim in scene.claims()) == int(count)


@then("the store keeps Amal's answer to the retired claim")
def keeps_the_answer(scene: Scene) -> None:
    shown = scene.desk.do("claim", "show", scene.notes["retired"]).shown
    assert "answer by reviewer-" in shown
    assert scene.desk.do("status", "--json").data["claims"]["retired"] == 1


@then(parsers.re(r"the desk counts (?P<answers>\d+) answers? and (?P<skips>\d+) skips?"))
def counts(scene: Scene, answers: str, skips: str) -> None:
    status = scene.desk.do("status", "--json").data
    assert (status["answers"], status["skipped"]) == (int(answers), int(skips))


@then(parsers.parse("the desk has sent {count:d} claims"))
def has_sent(scene: Scene, count: int) -> None:
    assert scene.desk.do("status", "--json").data["claims"]["sent"] == count


@then(parsers.re(r'the quarantine holds 1 answer because "(?P<reason>.+)"'))
def the_quarantine_holds(scene: Scene, reason: str) -> None:
    (faulty,) = scene.desk.do("quarantine", "list", "--json").data
    assert reason in faulty["reason"]
    raw = json.loads(faulty["raw"])
    assert raw["result"] if "result" in raw else raw["verdict"]
    assert scene.desk.do("status", "--json").data["claims"]["quarantined"] == 1


@then(parsers.parse('Amal\'s list says that "{words}" waits for "{missing}"'))
def waits_for(scene: Scene, people: Any, words: str, missing: str) -> None:
    assert [item["missing"] for item in _list_of(scene, people("Amal")[0], words)] == [missing]


@then(parsers.parse('Amal\'s list says nothing about "{words}"'))
def waits_for_nothing(scene: Scene, people: Any, words: str) -> None:
    assert _list_of(scene, people("Amal")[0], words) == []


@when(parsers.parse('the desk asks what waits for "{email}"'))
def asks_what_waits(scene: Scene, email: str) -> None:
    scene.run("reviewer", "todo", email)


@then("the status counts 1 claim short of evidence")
def counts_short(scene: Scene) -> None:
    assert scene.desk.do("status", "--json").data["claims"]["short_of_evidence"] == 1


@then("the quarantine is empty")
def the_quarantine_is_empty(scene: Scene) -> None:
    assert scene.desk.do("quarantine", "list", "--json").data == []


def _list_of(scene: Scene, email: str, words: str) -> list[dict[str, Any]]:
    waiting = scene.desk.do("reviewer", "todo", email, "--json").data
    return [item for item in waiting if words in item["claim"]]


def project_of(scene: Scene) -> int:
    return int(scene.desk.do("studio", "status", "--json").data["project"])


def find_task(scene: Scene, labels: Any, words: str) -> int:
    tasks = [task for task in labels.tasks.list(project=project_of(scene)) if words in task.data["claim"]]
    assert len(tasks) == 1, f"{len(tasks)} tasks hold “{words}”"
    return int(tasks[0].id)
