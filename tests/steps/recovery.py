"""Steps about what goes wrong, and how it is made good."""

import json
import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from typing import Any

from pytest_bdd import given, parsers, then, when

from annotate.store import open_store
from annotate.store.opening import now
from annotate.studio.filling import fill_in
from tests.newsdesk import Outcome

from .reviewers import SOURCES, find_task, project_of
from .scene import Scene


def _choice(*verdicts: str) -> dict[str, Any]:
    return {"from_name": "verdict", "to_name": "claim", "type": "choices", "value": {"choices": list(verdicts)}}


@when(parsers.parse('Amal begins an answer about "{words}" and leaves it'))
def begins(scene: Scene, labels: Any, words: str) -> None:
    line = labels._client_wrapper.httpx_client
    draft = {"result": [_choice("supported")]}
    reply = line.request(f"api/tasks/{find_task(scene, labels, words)}/drafts", method="POST", json=draft)
    assert reply.status_code == 201


@when(parsers.parse('somebody submits an empty answer about "{words}"'))
def submits_nothing(scene: Scene, labels: Any, words: str) -> None:
    labels.annotations.create(id=find_task(scene, labels, words), result=[])


@given(parsers.parse('somebody marks "{words}" as {one} and {other} at once'))
def marks_twice(scene: Scene, labels: Any, words: str, one: str, other: str) -> None:
    result = [_choice(one, other), *fill_in(one, evidence=SOURCES)[1:]]
    answer = labels.annotations.create(id=find_task(scene, labels, words), result=result)
    scene.notes[words] = answer.id


@when(parsers.parse('an admin changes the answer about "{words}" to {verdict}'))
def changes_as_admin(scene: Scene, labels: Any, words: str, verdict: str) -> None:
    labels.annotations.update(id=scene.notes[words], result=fill_in(verdict, evidence=SOURCES))


@then(parsers.re(r"the status counts (?P<counts>\d+ \w+(, \d+ \w+)*)"))
def the_status_counts(scene: Scene, counts: str) -> None:
    status = scene.desk.do("status", "--json").data
    expected = {name: int(number) for number, name in (count.split() for count in counts.split(", "))}
    assert {name: status[name] for name in expected} == expected


@when("Eda accepts the answer")
def accepts(scene: Scene) -> None:
    (faulty,) = scene.desk.do("quarantine", "list", "--json").data
    scene.run("quarantine", "accept", str(faulty["number"]), "--by", "eda@example.org")


@when(parsers.parse("Eda accepts the answer as {verdict}"))
def accepts_as(scene: Scene, verdict: str) -> None:
    (faulty,) = scene.desk.do("quarantine", "list", "--json").data
    scene.run("quarantine", "accept", str(faulty["number"]), "--verdict", verdict, "--by", "eda@example.org")
    assert scene.outcome.exit_code == 0, scene.outcome.told


@when(parsers.parse('somebody makes the task about "{words}" say it is about "{others}"'))
def swaps(scene: Scene, labels: Any, words: str, others: str) -> None:
    task_id = scene.notes["swapped"] = find_task(scene, labels, words)
    data = dict(labels.tasks.get(id=str(task_id)).data)
    labels.tasks.update(id=str(task_id), data=data | {"claim_id": scene.claim(others)["claim_id"]})


@when(parsers.parse('somebody marks the shown "{words}" as {verdict}'))
def marks_the_swapped(scene: Scene, labels: Any, words: str, verdict: str) -> None:
    labels.annotations.create(id=scene.notes["swapped"], result=fill_in(verdict, evidence=SOURCES))


@then(parsers.parse('the life of "{words}" tells "{told}"'))
def the_life_tells(scene: Scene, words: str, told: str) -> None:
    events = scene.desk.do("history", scene.claim(words)["claim_id"], "--names", "--json").data
    assert any(told in event["words"] for event in events), [event["words"] for event in events]


@then(parsers.parse('the life of "{words}" tells in this order'))
def the_life_tells_in_order(scene: Scene, words: str, docstring: str) -> None:
    claim_id = scene.claim(words)["claim_id"]
    events = scene.desk.do("history", claim_id, "--names", "--json").data
    told = [event["words"] for event in events]
    lines = docstring.strip().splitlines()
    assert len(told) == len(lines), told
    for line, words_told in zip(lines, told, strict=True):
        assert line.strip() in words_told
    shown = " ".join(scene.desk.do("history", claim_id, "--names").shown.split())
    assert lines[-1].strip() in shown


@given(parsers.parse("{count:d} articles of one claim each"))
def many_articles(scene: Scene, count: int) -> None:
    lines = [
        json.dumps({"title": f"Storm {number}", "text": f"The storm killed {number + 2} people in Kesra."})
        for number in range(count)
    ]
    scene.desk.write("storms.jsonl", "\n".join(lines))
    scene.desk.do("article", "add", "storms.jsonl")
    scene.desk.do("split")


@given("the claims are sent 5 at a time, and the push is killed half-way")
def killed_half_way(scene: Scene) -> None:
    scene.desk.environment["ANNOTATE_PUSH_BATCH"] = "5"
    process = scene.desk.start("push")
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        if scene.desk.do("status", "--json").data["claims"]["sent"] >= 10:
            break
    process.send_signal(signal.SIGKILL)
    process.communicate(timeout=60)
    assert process.returncode == -signal.SIGKILL


@then(
    parsers.re(
        r'the journal tells of a "(?P<first>\w+)" that was (?P<one>.+), '
        r'a "(?P<second>\w+)" that was (?P<two>.+) and a "(?P<third>\w+)" that was (?P<three>.+)'
    )
)
def the_journal_tells(scene: Scene, first: str, one: str, second: str, two: str, third: str, three: str) -> None:
    runs = scene.desk.do("history", "--json").data
    told = [(run["verb"], run["ending"]) for run in reversed(runs)]
    assert told == [(first, one), (second, two), (third, three)]
    cut, whole = runs[-1], runs[-2]
    assert 10 <= cut["done"] < cut["planned"] == 40
    assert whole["done"] == whole["planned"]
    assert all("@" in run["by"] and run["project"] == project_of(scene) for run in runs)
    assert "cut off; " in scene.desk.do("history").shown


@then(parsers.re(r"the journal tells of (?P<count>\d+) syncs?"))
def the_journal_tells_of_syncs(scene: Scene, count: str) -> None:
    runs = [run for run in scene.desk.do("history", "--json").data if run["verb"] == "sync"]
    assert len(runs) == int(count)
    assert all(run["ending"] == "done" and run["done"] == run["planned"] and run["there_at"] for run in runs)


@given(parsers.re(r"the desk's clock is (?P<how>an hour fast|an hour slow|right again)"))
def the_clock_is(how: str, monkeypatch: Any) -> None:
    shift = {"an hour fast": 1, "an hour slow": -1, "right again": 0}[how]
    monkeypatch.setitem(open_store.__kwdefaults__, "clock", lambda: now() + timedelta(hours=shift))


@given("somebody answers all claims at length")
def answers_at_length(scene: Scene, labels: Any) -> None:
    why = {"from_name": "rationale", "to_name": "claim", "type": "textarea", "value": {"text": ["word " * 8_000]}}
    for task in labels.tasks.list(project=project_of(scene)):
        labels.annotations.create(id=task.id, result=[_choice("supported"), why])


@when("the desk pulls where files may not grow")
def pulls_where_files_may_not_grow(scene: Scene) -> None:
    code = (
        "import resource, sys; from annotate.cli.main import run; "
        "resource.setrlimit(resource.RLIMIT_FSIZE, (900_000, 900_000)); sys.exit(run(['pull']))"
    )
    environment = {**os.environ, **scene.desk.environment}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=scene.desk.folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    scene.seen.append(Outcome(done.returncode, done.stdout, done.stderr))


@when(parsers.parse('the task about "{words}" is deleted while the desk pulls'))
def deleted_meanwhile(scene: Scene, labels: Any, words: str, monkeypatch: Any) -> None:
    from annotate.studio.answered import LabelStudioAnswers

    task_id, recall = find_task(scene, labels, words), LabelStudioAnswers.recall

    def delete_first(studio: Any, remotes: Any) -> Any:
        labels.tasks.delete(id=str(task_id))
        studio._spool = type(studio._spool)()  # nothing is remembered: the answers are read after the task went
        return recall(studio, remotes)

    monkeypatch.setattr(LabelStudioAnswers, "recall", delete_first)
    scene.type("pull")


@when(parsers.parse('the file "{name}" loses its second half'))
def loses_half(scene: Scene, name: str) -> None:
    file = scene.desk.folder / name
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
