"""A command that is stopped in the middle, politely or not, completes when it is run again."""

import json
import signal
import sqlite3
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from typing import Any

import pytest

from tests.newsdesk import Newsdesk

ARTICLES = 120
STOPS = [pytest.param(signal.SIGINT, id="Ctrl-C"), pytest.param(signal.SIGKILL, id="killed")]


def add_articles(desk: Newsdesk) -> None:
    """Give a desk articles of one claim each."""
    lines = [
        json.dumps({"title": f"Storm {number}", "text": f"The storm killed {number + 2} people in Kesra."})
        for number in range(ARTICLES)
    ]
    desk.write("storms.jsonl", "\n".join(lines))
    desk.do("article", "add", "storms.jsonl")


def stop_in_the_middle(
    desk: Newsdesk, command: str, stop: signal.Signals, begun: Callable[[], bool], *, sure: bool = True
) -> None:
    """Run a command as a process, stop it as soon as it has begun, and check what it says: nothing before that."""
    process = desk.start(command)
    deadline = time.monotonic() + 60
    while not begun() and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.005)
    process.send_signal(stop)
    _, told = process.communicate(timeout=60)
    if stop is signal.SIGINT and process.returncode != 0:  # 0: it was faster than the signal
        assert process.returncode == 130, told
        assert "Run the same command again" in told or not (told or sure)
        assert "Traceback" not in told


def count_rows(desk: Newsdesk, table: str) -> int:
    with closing(sqlite3.connect(desk.folder / "annotate.db", timeout=10)) as store:
        return store.execute(f"SELECT count(*) FROM {table}").fetchone()[0]


@pytest.mark.parametrize("stop", STOPS)
def test_split(newsdesk, stop):
    add_articles(newsdesk)
    stop_in_the_middle(newsdesk, "split", stop, lambda: count_rows(newsdesk, "claim") > 0)
    newsdesk.do("split")
    assert newsdesk.do("status", "--json").data["claims"]["total"] == ARTICLES


@pytest.mark.studio
@pytest.mark.parametrize("stop", STOPS)
def test_push_and_pull(studio_desk: Newsdesk, labels: Any, stop: signal.Signals):
    desk = studio_desk
    desk.environment["ANNOTATE_PUSH_BATCH"] = "5"
    add_articles(desk)
    desk.do("split")
    stop_in_the_middle(desk, "push", stop, lambda: count_rows(desk, "sync_mark") > 0)
    stop_in_the_middle(desk, "push", stop, lambda: count_rows(desk, "sync_mark") > ARTICLES // 2)
    desk.do("push")
    project = desk.do("studio", "status", "--json").data["project"]
    tasks = list(labels.tasks.list(project=project, page_size=1000))
    assert Counter(task.data["claim_id"] for task in tasks) == Counter(
        claim["claim_id"] for claim in desk.do("export", "jsonl").lines
    )
    choice = {"from_name": "verdict", "to_name": "claim", "type": "choices", "value": {"choices": ["supported"]}}
    for task in tasks[:20]:
        labels.annotations.create(id=task.id, result=[choice])
    for wait in (0.8, 1.2):
        until = time.monotonic() + wait
        stop_in_the_middle(desk, "pull", stop, lambda until=until: time.monotonic() > until, sure=False)
    desk.do("pull")
    answers = [answer["annotation_id"] for claim in desk.do("export", "jsonl").lines for answer in claim["answers"]]
    assert len(answers) == len(set(answers)) == 20


@pytest.mark.studio
def test_a_second_push_at_the_same_time_is_kept_out(studio_desk: Newsdesk, labels: Any):
    add_articles(studio_desk)
    studio_desk.do("split")
    both = [studio_desk.start("push") for _ in range(2)]
    told = [process.communicate(timeout=120)[1] for process in both]
    codes = sorted(process.returncode for process in both)
    assert codes in ([0, 0], [0, 4]), told
    if codes == [0, 4]:
        assert any("under way" in words for words in told)
    project = studio_desk.do("studio", "status", "--json").data["project"]
    claims = [task.data["claim_id"] for task in labels.tasks.list(project=project, page_size=1000)]
    assert len(claims) == len(set(claims)) == ARTICLES
