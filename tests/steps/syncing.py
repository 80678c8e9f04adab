"""Steps about syncs: plans, what changes on either side, and following reviewers."""

import json
import re
import signal
import sqlite3
import time
from contextlib import closing
from threading import Thread
from typing import Any
from uuid import uuid4

from jsonschema import Draft202012Validator
from pytest_bdd import given, parsers, then, when

from annotate.domain import Claim
from annotate.shipped import shipped_text
from annotate.store import open_store
from tests.newsdesk import Outcome

from .reviewers import project_of
from .scene import Scene


def split_later(scene: Scene, words: str, **fields: Any) -> None:
    """Keep the claims as a later splitter would find them: the one with these words otherwise, or not at all."""
    with open_store("sqlite:///annotate.db", scene.desk.folder) as store:
        found = store.claim(scene.claim(words)["claim_id"])
        claims: list[Claim] = [each.claim for each in store.claims(found.article_id)]
        others = [claim for claim in claims if claim != found.claim]
        changed = [found.claim.model_copy(update={"splitter": "later-1", **fields})] if fields else []
        store.keep_claims(found.article_id, [*others, *changed])


@given(parsers.parse('a later split words "{words}" as "{wording}"'))
@when(parsers.parse('a later split words "{words}" as "{wording}"'))
def words_otherwise(scene: Scene, words: str, wording: str) -> None:
    split_later(scene, words, wording=wording)


@given(parsers.parse('a later splitter ranks "{words}" at {score:f}'))
def ranks_otherwise(scene: Scene, words: str, score: float) -> None:
    split_later(scene, words, checkworthiness=score)


@given(parsers.parse('a later split loses "{words}"'))
def loses(scene: Scene, words: str) -> None:
    split_later(scene, words)


@given(parsers.parse('the article "{title}" with {count:d} claims'))
def an_article_with_claims(scene: Scene, title: str, count: int) -> None:
    text = "\n\n".join(f"The storm killed {number + 2} people in Kesra." for number in range(count))
    scene.desk.write(f"{title}.txt", text)
    scene.desk.do("article", "add", f"{title}.txt")
    scene.desk.do("split")


@given(parsers.parse("the file \"{name}\" says '{content}'"))
@given(parsers.parse("the file \"{name}\" says ''"))
def the_file_says(scene: Scene, name: str, content: str = "") -> None:
    scene.desk.write(name, content)


@given(parsers.parse('somebody takes the verdict "{verdict}" out of the form'))
def takes_out_of_the_form(scene: Scene, labels: Any, verdict: str) -> None:
    form = labels.projects.get(id=project_of(scene)).label_config
    changed = re.sub(rf'<Choice [^>]*alias="{verdict}"[^>]*/>', "", form)
    assert changed != form
    labels.projects.update(id=project_of(scene), label_config=changed)


@given(parsers.parse('the desk\'s taxonomy loses the verdict "{verdict}"'))
def taxonomy_loses(scene: Scene, verdict: str) -> None:
    written = shipped_text("schemas", "verdicts", "default.toml")
    before, *parts = written.split("[[verdicts]]")
    kept = [part for part in parts if f'"{verdict}"' not in part]
    assert len(kept) == len(parts) - 1
    scene.desk.write("mine.toml", "[[verdicts]]".join([before, *kept]))
    scene.desk.write("annotate.toml", 'taxonomy = "mine.toml"\n')


@given(parsers.parse('somebody renames the project to "{title}"'))
def renames(scene: Scene, labels: Any, title: str) -> None:
    labels.projects.update(id=project_of(scene), title=title)


@given("somebody puts another project in the place of ours")
def replaces(scene: Scene, labels: Any) -> None:
    """Give the number to a project with another mark, as a server that was reset would."""
    labels.projects.update(id=project_of(scene), description=f"annotate:{uuid4().hex}:{uuid4().hex}")


@given("somebody deletes half of the tasks")
def deletes_half(scene: Scene, labels: Any) -> None:
    tasks = list(labels.tasks.list(project=project_of(scene), page_size=1000))
    for task in tasks[: len(tasks) // 2]:
        labels.tasks.delete(id=str(task.id))


@when(parsers.parse('the desk chooses "{choice}" for the claim about "{words}"'))
def chooses(scene: Scene, choice: str, words: str) -> None:
    scene.run("claim", "resolve", scene.claim(words)["claim_id"], choice)


@when("the desk watches")
def watches(scene: Scene, request: Any) -> None:
    process = scene.desk.start("sync", "--watch", "--every", "0.3s")
    request.addfinalizer(process.kill)
    seen: list[str] = []
    reader = Thread(target=lambda: seen.extend(iter(process.stdout.readline, "")), daemon=True)
    reader.start()
    process.stderr.readline()  # “Watching …”: it has begun
    scene.notes["watching"] = (process, seen, reader)


@then(parsers.parse('the watching desk sees "{words}"'))
def the_watching_desk_sees(scene: Scene, words: str) -> None:
    process, seen, _ = scene.notes["watching"]
    deadline = time.monotonic() + 60
    while not any(words in line for line in seen):
        assert process.poll() is None, process.stderr.read()
        assert time.monotonic() < deadline, seen
        time.sleep(0.1)
    time.sleep(1.0)  # it looks a few times more
    assert sum(words in line for line in seen) == 1, seen


@when("the desk stops watching")
def stops_watching(scene: Scene) -> None:
    process, seen, reader = scene.notes["watching"]
    process.send_signal(signal.SIGINT)
    process.wait(60)
    reader.join(10)
    scene.seen.append(Outcome(process.returncode, "".join(seen), process.stderr.read()))


@then(parsers.parse('the file "{name}" holds no token'))
def holds_no_token(scene: Scene, name: str) -> None:
    text = (scene.desk.folder / name).read_text(encoding="utf-8")
    assert scene.desk.environment["ANNOTATE_STUDIO_API_KEY"] not in text
    assert "token" not in text


@then(parsers.parse('the file "{name}" keeps to the schema "{word}"'))
def keeps_to_the_schema(scene: Scene, name: str, word: str) -> None:
    schema = json.loads(shipped_text("schemas", f"{word}.schema.json"))
    Draft202012Validator(schema).validate(json.loads((scene.desk.folder / name).read_text(encoding="utf-8")))


@then(parsers.parse('reviewers find "{words}" ranked at {score:f}, once'))
def find_ranked(scene: Scene, labels: Any, words: str, score: float) -> None:
    tasks = [task for task in labels.tasks.list(project=project_of(scene)) if words in task.data["claim"]]
    (task,) = tasks
    (prediction,) = labels.tasks.get(id=str(task.id)).predictions
    assert (prediction.score, prediction.result, task.data["priority"]) == (score, [], score)
    assert prediction.model_version == "later-1"


@then(parsers.parse("the store keeps {count:d} answer as history"))
def keeps_as_history(scene: Scene, count: int) -> None:
    with closing(sqlite3.connect(scene.desk.folder / "annotate.db")) as store:
        (kept,) = store.execute("SELECT count(*) FROM annotation WHERE retired_at IS NOT NULL").fetchone()
    assert kept == count
    assert sum(len(claim["answers"]) for claim in scene.claims()) == 0
