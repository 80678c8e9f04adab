"""Many articles: in order, the same for any number of processes, and with one parser a process."""

import json
import os
import signal
import time

import psutil
import pytest

from annotate.domain import Article
from annotate.errors import BadSetting, NoParser
from annotate.language import RULES, split_article
from annotate.workflows import splitting
from annotate.workflows.splitting import Means, split_all
from tests.benchmarks.articles import write_article
from tests.workflows.test_interrupted import count_rows

PARSERS = {"en": "en_core_web_sm"}
ARTICLES = [write_article(number) for number in range(6)]


def means(workers: int | None = 1, parsers: dict[str, str] = PARSERS, told: list[str] | None = None) -> Means:
    return Means(parsers, workers, (told if told is not None else []).append)


def test_the_same_bytes_for_any_number_of_workers():
    one, two, three = (repr(list(split_all(ARTICLES, means(workers)))) for workers in (1, 2, 3))
    assert one == two == three


def test_the_same_bytes_in_any_order():
    forwards = list(split_all(ARTICLES, means(2)))
    backwards = list(split_all(reversed(ARTICLES), means()))
    assert repr(forwards) == repr(backwards[::-1])


def test_each_result_stands_where_its_article_does():
    articles = [Article(title="x", text=f"The storm killed {number} people in Olva.") for number in range(2, 60)]
    for article, split in zip(articles, split_all(articles, means(2)), strict=True):
        assert all(article.text[claim.start : claim.end] == claim.text for claim in split.claims)


@pytest.mark.parametrize("workers", [None, 1, 2])
def test_no_articles_no_processes_no_results(workers):
    assert list(split_all([], means(workers))) == []


def test_few_articles_are_split_right_here(monkeypatch):
    monkeypatch.setattr(splitting, "Crew", None)
    assert len(list(split_all(ARTICLES, means(None)))) == len(ARTICLES)


def test_one_long_article_is_split_right_here(monkeypatch):
    monkeypatch.setattr(splitting, "Crew", None)
    book = Article(title="x", text="Olva " * 40_000)
    assert len(list(split_all([book], means(None)))) == 1


def test_many_articles_are_shared(monkeypatch):
    begun = []
    monkeypatch.setattr(splitting, "usable_cores", lambda: 2)
    monkeypatch.setattr(splitting, "_WORTH_SHARING", 10_000)
    monkeypatch.setattr(splitting, "Crew", lambda count: begun.append(count) or _Alone())
    many = [article for _ in range(2) for article in ARTICLES]
    assert len(list(split_all(many, means(None)))) == len(many)
    assert begun == [2]


class _Alone:
    """A crew of nobody: everything is done here."""

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    def map(self, do, tasks):
        return map(do, tasks)


def test_articles_are_read_as_they_are_needed():
    read = []
    splits = split_all((read.append(article) or article for article in ARTICLES), means())
    next(splits)
    assert len(read) == 1


def test_a_language_is_told_of_once():
    told = []
    articles = [Article(title="x", text="Il mesure 90 m.", language=language) for language in ("fr", "en", "fr", "de")]
    list(split_all(articles, means(told=told)))
    assert [words.split("”")[0] for words in told] == ["The language “fr", "The language “de"]


def test_a_model_for_a_language_without_rules_is_refused():
    with pytest.raises(BadSetting, match="fr"):
        next(split_all(ARTICLES, means(parsers={"fr": "fr_core_news_sm"})))


@pytest.mark.parametrize("workers", [1, 2])
def test_a_model_that_is_not_there_is_told_of(workers):
    with pytest.raises(NoParser, match="not installed") as raised:
        list(split_all(ARTICLES, means(workers, {"en": "en_core_web_best"})))
    assert "python -m spacy download en_core_web_best" in raised.value.hint


def test_the_splitter_names_rules_and_parser():
    claims = split_article(ARTICLES[0]).claims
    assert {claim.splitter for claim in claims} == {f"{RULES}+en_core_web_sm-3.8.0"}


def test_ctrl_c_ends_all_processes_and_keeps_what_was_stored(newsdesk):
    texts = (
        f"The storm killed {number + 2} people, and the flood that followed it killed 9." for number in range(3000)
    )
    newsdesk.write("storms.jsonl", "\n".join(json.dumps({"title": text, "text": text}) for text in texts))
    newsdesk.do("article", "add", "storms.jsonl")
    process = newsdesk.start("split", "--workers", "2", start_new_session=True)
    deadline = time.monotonic() + 60
    while not count_rows(newsdesk, "claim") and process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.01)
    workers = psutil.Process(process.pid).children()
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: everybody hears it
    _, told = process.communicate(timeout=60)
    assert (process.returncode, told.splitlines()[0]) == (130, "Stopped."), told
    assert "Traceback" not in told
    assert not psutil.wait_procs([worker for worker in workers if worker.is_running()], timeout=20)[1]
    assert count_rows(newsdesk, "claim") > 0
