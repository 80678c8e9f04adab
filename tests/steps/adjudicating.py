"""Steps about disputes, and about people who rule on them: on the command line and in Label Studio."""

import re
import sqlite3
from contextlib import closing
from decimal import Decimal
from typing import Any

from pytest_bdd import given, parsers, step, then, when

from annotate.domain import Purpose, ReasonKind
from annotate.settings import read_settings
from annotate.store import Store, open_store
from annotate.studio.filling import fill_in

from .reviewers import SOURCES, find_task
from .scene import Scene


@given(
    parsers.re(
        r'Amal and Ben differ about "(?P<words>.+)": (?P<one>\w+), and (?P<other>\w+) with the figure (?P<figure>\d+)'
    )
)
def differ(scene: Scene, labels: Any, at_work: Any, words: str, one: str, other: str, figure: str) -> None:
    task_id = find_task(scene, labels, words)
    at_work("Amal").answer(task_id, one, evidence=SOURCES, rationale="Counted by the county.", confidence=4)
    scene.notes[words] = at_work("Ben").answer(
        task_id, other, evidence=SOURCES, rationale="The list is shorter.", corrected_figure=float(figure)
    )


@step("the disputes were sent to the adjudicators")
def were_sent(scene: Scene) -> None:
    scene.desk.do("adjudicate", "push")


@step(
    parsers.re(
        r'(?P<name>Eda|Ove|Amal) rules that "(?P<words>[^"]+)" is (?P<verdict>\w+), '
        r'because of "(?P<kind>[^"]+)": "(?P<reason>.+)"'
    )
)
def rules(scene: Scene, name: str, words: str, verdict: str, kind: str, reason: str) -> None:
    claim_id = scene.claim(words)["claim_id"]
    by = f"{name.lower()}@example.org"
    given = ("--verdict", verdict, "--by", by, "--because", kind, "--reason", reason)
    scene.run("adjudicate", "rule", claim_id, *given)


@when(parsers.parse('the desk opens the case of "{words}"'))
def opens_the_case(scene: Scene, words: str) -> None:
    assert scene.run("adjudicate", "show", scene.claim(words)["claim_id"]).exit_code == 0, scene.outcome.told


@when(
    parsers.re(r'(?P<name>Eda|Ben) rules in Label Studio that "(?P<words>[^"]+)" is (?P<verdict>\w+): "(?P<reason>.+)"')
)
def rules_there(scene: Scene, labels: Any, at_work: Any, name: str, words: str, verdict: str, reason: str) -> None:
    (task,) = [task for task in disputes_there(scene, labels) if words in task.data["claim"]]
    answer = {"result": fill_in_ruling(verdict, ReasonKind.REVIEWER_ERROR, reason), "lead_time": 60}
    scene.notes[f"ruling on {words}"] = at_work(name).submit(int(task.id), answer)
    scene.notes["who ruled"] = name


@when(parsers.re(r'Eda changes the ruling about "(?P<words>[^"]+)" to (?P<verdict>\w+): "(?P<reason>.+)"'))
def changes_the_ruling(scene: Scene, at_work: Any, words: str, verdict: str, reason: str) -> None:
    result = fill_in_ruling(verdict, ReasonKind.OTHER_AS_OF_DATE, reason)
    at_work("Eda").change(scene.notes[f"ruling on {words}"], {"result": result})


@when(parsers.parse('Eda takes the ruling about "{words}" back'))
def takes_the_ruling_back(scene: Scene, labels: Any, words: str) -> None:
    labels.annotations.delete(id=scene.notes[f"ruling on {words}"])


@step(parsers.parse('Ben changes the answer about "{words}" to {verdict}'))
def changes_the_answer(scene: Scene, labels: Any, words: str, verdict: str) -> None:
    labels.annotations.update(id=scene.notes[words], result=fill_in(verdict, evidence=SOURCES))


@when("somebody deletes the project of disputes")
def deletes_the_project(scene: Scene, labels: Any) -> None:
    labels.projects.delete(id=project_of_disputes(scene))


@given("the desk forgets what it sent to the adjudicators")
def forgets(scene: Scene) -> None:
    """Bring the store back to where a push is that was killed between sending and noting."""
    with closing(sqlite3.connect(scene.desk.folder / "annotate.db")) as store, store:
        store.execute(
            "DELETE FROM sync_mark WHERE project_id IN (SELECT id FROM studio_project WHERE purpose = 'ruling')"
        )


@then(parsers.parse('adjudicators read "{told}" beside "{words}"'))
def read_beside(scene: Scene, labels: Any, told: str, words: str) -> None:
    (task,) = [task for task in disputes_there(scene, labels) if words in task.data["claim"]]
    assert told in task.data["precedents_html"]


@then("there is no project of disputes")
def no_project(scene: Scene, labels: Any) -> None:
    with store_of(scene) as store:
        mark = f"annotate-rulings:{store.workspace_id()}"
        assert store.project(scene.desk.environment["ANNOTATE_STUDIO_URL"], Purpose.RULING) is None
    assert not [project for project in labels.projects.list() if mark in (project.description or "")]


@then(parsers.parse('the desk sees "{one}" before "{other}"'))
def sees_before(scene: Scene, one: str, other: str) -> None:
    assert scene.outcome.exit_code == 0, scene.outcome.told
    assert -1 < scene.outcome.shown.index(one) < scene.outcome.shown.index(other)


@then(parsers.parse('the desk sees "{one}" beside "{other}"'))
def sees_beside(scene: Scene, one: str, other: str) -> None:
    assert any(one in line and other in line for line in scene.outcome.shown.splitlines()), scene.outcome.shown


@then("nobody's e-mail address is shown")
def nobody_is_shown(scene: Scene) -> None:
    assert not re.search(r"\w@example\.org", scene.outcome.shown + scene.outcome.told)


@then(parsers.parse('the report says of the ruling "{one}" and "{other}"'))
def the_report_says(scene: Scene, one: str, other: str) -> None:
    (ruling,) = re.findall(r'<section class="ruling.*?</section>', scene.desk.do("report").shown, re.DOTALL)
    assert one in ruling
    assert other in ruling


@then(parsers.re(r'the adjudicators see (?P<count>\d+) disputes?, the first about "(?P<words>.+)"'))
def the_adjudicators_see(scene: Scene, labels: Any, count: str, words: str) -> None:
    tasks = disputes_there(scene, labels)
    claims = [task.data["claim_id"] for task in tasks]
    assert len(claims) == len(set(claims)) == int(count), [task.data["claim"] for task in tasks]
    assert words in tasks[0].data["claim"]


@then(parsers.parse("the adjudicators see {count:d} disputes, nobody having ruled on them"))
def nobody_ruled(scene: Scene, labels: Any, count: int) -> None:
    tasks = disputes_there(scene, labels)
    assert [task.total_annotations for task in tasks] == [0] * count


@then(parsers.parse("the adjudicators see {count:d} disputes, each with the answers that stand"))
def see_the_answers(scene: Scene, labels: Any, count: int) -> None:
    shown = {task.data["claim_id"]: task.data["answers_html"] for task in disputes_there(scene, labels)}
    assert len(shown) == count
    for claim in scene.claims():
        for answer in claim["answers"]:
            assert answer["reviewer"] in shown[claim["claim_id"]]
            assert answer["verdict"].capitalize() in shown[claim["claim_id"]]


def fill_in_ruling(verdict: str, kind: ReasonKind, reason: str, figure: Decimal | None = None) -> list[dict[str, Any]]:
    """Return the filled-in form for adjudicators, as Label Studio stores it."""
    parts = [("verdict", "choices", {"choices": [verdict]}), ("because", "choices", {"choices": [kind.value]})]
    parts += [("reason", "textarea", {"text": [reason]})]
    if figure is not None:
        parts += [("corrected_figure", "number", {"number": float(figure)})]
    return [{"from_name": name, "to_name": "claim", "type": kind, "value": value} for name, kind, value in parts]


def project_of_disputes(scene: Scene) -> int:
    """Return the number of the desk's project of disputes, as the store has it."""
    with store_of(scene) as store:
        project = store.project(scene.desk.environment["ANNOTATE_STUDIO_URL"], Purpose.RULING)
    assert project is not None
    return project.project


def store_of(scene: Scene) -> Store:
    """Return the desk's store, open."""
    settings = read_settings(scene.desk.folder)
    return open_store(settings.store_url, settings.workspace)


def disputes_there(scene: Scene, labels: Any) -> list[Any]:
    """Return the tasks adjudicators see, in the order in which they are given out."""
    return sorted(labels.tasks.list(project=project_of_disputes(scene)), key=lambda task: task.id)
