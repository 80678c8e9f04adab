"""Steps about the people who check: what an editor sees of them, and how they are forgotten."""

import json
import re
from typing import Any
from uuid import uuid4

from pytest_bdd import given, parsers, then, when

from annotate.studio.filling import fill_in
from annotate.studio.people import add_reviewer, list_reviewers
from annotate.studio.reviewing import sign_in
from annotate.studio.server import LocalStudio

from .reviewers import SOURCES, find_task, project_of
from .scene import Scene

NAME = "Nadia Quellberg"
_RULING = ("--because", "reviewer_error", "--reason", "Looked it up.")
FIVE = ("43 cases", "9%", "$40 million", "$12 million", "14 shelters")


@given('somebody new marks "43 cases" as supported')
def somebody_new_marks(scene: Scene, studio: LocalStudio, labels: Any) -> None:
    _answer_as_somebody_new(scene, studio, labels, "43 cases", "")


@given(parsers.parse('somebody new marks "{words}" as supported, and signs it with name and address'))
@when(parsers.parse('somebody new marks "{words}" as supported, and signs it with name and address'))
def somebody_new_signs(scene: Scene, studio: LocalStudio, labels: Any, words: str) -> None:
    _meet_somebody_new(scene, studio)
    _answer_as_somebody_new(scene, studio, labels, words, f"{NAME}, {scene.notes['new'][0].upper()}")


def _meet_somebody_new(scene: Scene, studio: LocalStudio) -> tuple[str, str]:
    if "new" not in scene.notes:
        email = f"n.{uuid4().hex[:10]}@example.org"
        scene.notes["new"] = (email, add_reviewer(studio.url, studio.token, email, NAME))
    account: tuple[str, str] = scene.notes["new"]
    return account


def _answer_as_somebody_new(scene: Scene, studio: LocalStudio, labels: Any, words: str, rationale: str) -> None:
    with sign_in(studio.url, *_meet_somebody_new(scene, studio)) as at_work:
        at_work.answer(find_task(scene, labels, words), "supported", evidence=SOURCES, rationale=rationale)


@given("the account of somebody new is deleted in Label Studio")
def deletes_the_account(scene: Scene, labels: Any) -> None:
    number = next(user.id for user in labels.users.list() if user.email == scene.notes["new"][0])
    labels.users.delete(id=number)


@given("Amal takes 60, 80, 100, 7200 and 9000 seconds to mark five claims as supported")
def takes_time(scene: Scene, labels: Any, at_work: Any) -> None:
    amal = at_work("Amal")
    for words, seconds in zip(FIVE, (60, 80, 100, 7200, 9000), strict=True):
        amal.answer(find_task(scene, labels, words), "supported", evidence=SOURCES, seconds=seconds)


@given("Eda rules on these claims: 4 times supported, once refuted")
def rules_on_them(scene: Scene) -> None:
    for words in FIVE:
        verdict = "refuted" if words == FIVE[-1] else "supported"
        claim_id = scene.claim(words)["claim_id"]
        scene.desk.do("adjudicate", "rule", claim_id, "--verdict", verdict, *_RULING, "--by", "eda@example.org")


@then("the desk's list says that Amal gave 2 answers and 1 skip, and that 1 is short of evidence")
def amal_in_the_list(scene: Scene) -> None:
    amal = _in_the_list(scene, "amal@example.org")
    assert (amal["answers"], amal["skips"], amal["short_of_evidence"], amal["account"]) == (2, 1, 1, True)
    assert amal["name"] == "Amal"


@then(parsers.parse('the list tells no time and no agreement of Amal, for "{why}"'))
def too_few(scene: Scene, why: str) -> None:
    amal = _in_the_list(scene, "amal@example.org")
    for measured in (amal["seconds"], amal["rulings"]):
        assert measured["value"] is None
        assert why in measured["why"]


@then("the list says that Amal takes 100 seconds, and that 80 in 100 answers agree with the rulings")
def measured(scene: Scene) -> None:
    amal = _in_the_list(scene, "amal@example.org")
    assert amal["seconds"] == {"value": 100, "n": 5}
    assert amal["rulings"] == {"value": 0.8, "n": 5}


@then("somebody new is in the list with 1 answer, and has no account")
def left(scene: Scene) -> None:
    assert scene.outcome.exit_code == 0, scene.outcome.told
    person = _in_the_list(scene, scene.notes["new"][0])
    assert (person["answers"], person["account"]) == (1, False)


def _in_the_list(scene: Scene, email: str) -> dict[str, Any]:
    people = scene.desk.do("reviewer", "list", "--json").data
    return next(person for person in people if person["email"] == email)


@given(parsers.parse('the desk knows that "{words}" is {verdict}, because "{note}"'))
def knows(scene: Scene, words: str, verdict: str, note: str) -> None:
    scene.desk.do("claim", "gold", scene.claim(words)["claim_id"], "--verdict", verdict, "--note", note)


@then(parsers.parse('nothing in Label Studio says "{words}"'))
def not_in_label_studio(scene: Scene, labels: Any, words: str) -> None:
    scene.desk.do("push")
    project = project_of(scene)
    tasks = [task.model_dump(mode="json") for task in labels.tasks.list(project=project, fields="all")]
    views = [view.model_dump(mode="json") for view in labels.views.list(project=project)]
    shown = [labels.projects.get(id=project).model_dump(mode="json"), *tasks, *views]
    assert len(tasks) == len(scene.claims())
    assert words not in json.dumps(shown)
    assert not any(answer["ground_truth"] for task in tasks for answer in task["annotations"])


@then(parsers.parse('no report and no export says "{words}"'))
def not_published(scene: Scene, words: str) -> None:
    assert not [name for name, shown in _exits(scene).items() if words in shown]


@when("the desk forgets somebody new")
def forgets(scene: Scene) -> None:
    scene.run("reviewer", "forget", scene.notes["new"][0], "--yes")


@when("the desk forgets somebody new, account and all")
def forgets_with_account(scene: Scene) -> None:
    scene.run("reviewer", "forget", scene.notes["new"][0], "--yes", "--delete-account")


@then("no file of the store names somebody new")
def named_nowhere(scene: Scene) -> None:
    assert scene.outcome.exit_code == 0, scene.outcome.told
    for file in scene.desk.folder.glob("annotate.db*"):
        raw = file.read_bytes().lower()
        assert scene.notes["new"][0].encode() not in raw, file
        assert b"quellberg" not in raw, file


@then("Label Studio does not know somebody new any more")
def label_studio_forgot(scene: Scene, studio: LocalStudio) -> None:
    assert scene.notes["new"][0] not in {person.email for person in list_reviewers(studio.url, studio.token)}


@then(parsers.parse('somebody forgotten cannot rule on "{words}"'))
def cannot_rule(scene: Scene, words: str) -> None:
    claim_id = scene.claim(words)["claim_id"]
    by = ("--by", scene.notes["new"][0])
    outcome = scene.desk.run("adjudicate", "rule", claim_id, "--verdict", "supported", *_RULING, *by)
    assert outcome.exit_code == 2
    assert "nobody rules on their own answer" in outcome.told


@then("the two answers of somebody forgotten have one author")
def one_author(scene: Scene) -> None:
    claims = [scene.claim(words) for words in ("43 cases", "9%")]
    authors = [{answer["reviewer"] for answer in claim["answers"]} for claim in claims]
    assert len(set.intersection(*authors)) == 1


@when(parsers.parse('the desk looks at the life of "{words}", at the claim, and at all reports and exports'))
def looks_everywhere(scene: Scene, words: str) -> None:
    claim_id = scene.claim(words)["claim_id"]
    scene.notes["exits"] = _exits(scene) | {
        "life": scene.desk.do("history", claim_id).shown,
        "life as data": scene.desk.do("history", claim_id, "--json").shown,
        "claim": scene.desk.do("claim", "show", claim_id).shown,
        "adjudicate": scene.desk.do("adjudicate", "list").shown,
        "case": scene.desk.do("adjudicate", "show", claim_id).shown,
        "explanation": scene.desk.do("explain", claim_id).shown,
        "provenance": scene.desk.do("explain", claim_id, "--prov").shown,
        "problems": scene.desk.do("claim", "problems", "--json").shown,
        "agreement": scene.desk.do("agreement", "--json", "--samples", "0").shown,
        "status": scene.desk.do("status", "--json").shown,
    }


@then("none of them holds an address")
def no_address(scene: Scene) -> None:
    for name, shown in scene.notes["exits"].items():
        assert not re.findall(r"[\w.]+@example\.org", shown, re.IGNORECASE), name
    assert "reviewer-" in scene.notes["exits"]["life"]
    assert "reviewer-" in scene.notes["exits"]["claim"]


@when(parsers.parse('the desk looks at the life of "{words}" with names'))
def looks_with_names(scene: Scene, words: str) -> None:
    scene.run("history", scene.claim(words)["claim_id"], "--names")


def _exits(scene: Scene) -> dict[str, str]:
    """Return everything that is published, by what it is."""
    return {
        "html": scene.desk.do("report", "--format", "html").shown,
        "markdown": scene.desk.do("report", "--format", "markdown").shown,
        "csv": scene.desk.do("export", "csv").shown,
        "jsonl": scene.desk.do("export", "jsonl").shown,
        "fever": scene.desk.do("export", "fever").shown,
        "averitec": scene.desk.do("export", "averitec").shown,
    }


@given(parsers.parse('Amal marks "{words}" as {verdict}, and says it is {problem} because "{why}"'))
def finds_a_problem(scene: Scene, labels: Any, at_work: Any, words: str, verdict: str, problem: str, why: str) -> None:
    filled = fill_in(verdict, rationale=why, problems=[problem])
    at_work("Amal").submit(find_task(scene, labels, words), {"result": filled, "lead_time": 30})


@then(parsers.parse('the list of problems has "{problem}" of "{words}", said by {said:d} of {answers:d}'))
def has_the_problem(scene: Scene, problem: str, words: str, said: int, answers: int) -> None:
    listed = scene.desk.do("claim", "problems", "--json").data
    (found,) = (each for each in listed if each["problem"] == problem)
    assert words in found["claim"]
    assert (found["said"], found["answers"], found["article"]) == (said, answers, "Floods in Kesra")


@then('the gold file holds "43 cases", holds "$40 million" as badly_split, and does not hold "9%"')
def the_gold_file(scene: Scene) -> None:
    (line,) = (scene.desk.folder / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    article = json.loads(line)
    claims = [claim for sentence in article["sentences"] for claim in sentence["claims"]]
    words = {article["text"][claim["start"] : claim["end"]]: claim["problems"] for claim in claims}
    (whole,) = (problems for text, problems in words.items() if "43 cases" in text)
    (cut,) = (problems for text, problems in words.items() if "$40 million" in text)
    assert (whole, cut, len(words)) == ([], ["badly_split"], 2)
    assert [sentence["checkable"] for sentence in article["sentences"]] == [True, False, True]


@then('"9%" and "$40 million" count as found too much, and "43 cases" as found')
def counted(scene: Scene) -> None:
    claims = scene.outcome.data["figures"]["claims"]
    assert (claims["gold"], claims["found"], claims["recall"]) == (1, 3, 1)
    extra = [each for each in scene.outcome.data["errors"] if each["what"] == "extra claim"]
    assert len(extra) == 2
