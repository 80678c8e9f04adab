"""What every store must do: on SQLite, and on a real PostgreSQL."""

import json
import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text
from sqlmodel import SQLModel

from annotate.domain import FETCHING, Adjudication, Article, ClaimKind, Ending, FaultyAnswer, StudioProject, SyncMark
from annotate.errors import (
    StoreError,
    StoreFull,
    StoreLocked,
    StoreNewer,
    StoreUnreachable,
    SyncConflict,
    UnknownArticle,
    UnknownClaim,
    UserMistake,
)
from annotate.store import Intent, open_store
from annotate.store.opening import HEAD
from tests.stores import (
    CLAIMS,
    DEATHS,
    MAYOR,
    NOON,
    ORLAVA,
    PROJECT,
    RENTS,
    annotation,
    answered,
    remote,
)


def test_articles_come_a_page_at_a_time_in_the_order_asked_for(store, monkeypatch):
    monkeypatch.setattr("annotate.store.articles._PAGE", 2)
    articles = [Article(title="x", text=f"Olva has {number} mills.") for number in range(5)]
    for article in articles:
        store.add_article(article)
    ids = store.article_ids()
    assert ids == [article.id for article in articles]
    chosen = [*ids[::-1], ids[0]]
    assert [article.id for article in store.each_article(chosen)] == chosen
    for article in store.each_article(ids):
        store.keep_claims(article.id, [])  # nothing is held open meanwhile


def test_headings_name_the_articles_there_were_at_a_moment_without_their_texts(store, claims):
    between = store.now()
    store.add_article(Article(title="A letter", text="The mayor resigned."))
    first, second = store.headings()
    assert first == (ORLAVA.id, ORLAVA.title, ORLAVA.published_on)
    assert (second.title, second.published_on) == ("A letter", None)
    assert store.headings(as_of=between) == [first]


def test_answers_to_some_claims_are_those_of_each_however_many_are_asked_for(store, claims, monkeypatch):
    given = {
        text: answered(claim_id, annotation(claim_id, n), task_id=n)
        for n, (text, claim_id) in enumerate(claims.items(), 1)
    }
    store.keep_answers(PROJECT, list(given.values()))
    some = [claims[RENTS.text], claims[DEATHS.text]]
    alone = [answer for claim_id in some for answer in store.annotations(claim_id)]
    assert len(alone) == 2
    for at_once in (1, 500):
        monkeypatch.setattr("annotate.store.answers.NAMED_AT_ONCE", at_once)
        assert sorted(store.annotations_to(some), key=repr) == sorted(alone, key=repr)
    assert store.annotations_to(some, as_of=NOON - timedelta(days=1)) == []
    assert store.annotations_to([]) == []


def test_what_goes_in_comes_out_equal(store, claims):
    assert store.articles() == [ORLAVA]
    assert [found.claim for found in store.claims()] == list(CLAIMS)
    assert store.article(ORLAVA.id[:4]) == ORLAVA


def test_adding_and_splitting_twice_changes_nothing(store, claims):
    before = store.claims()
    assert not store.add_article(ORLAVA)
    assert tuple(store.keep_claims(ORLAVA.id, CLAIMS)) == (0, 0, 0)
    assert store.claims() == before


def test_a_claim_that_is_not_found_any_more_is_retired_and_comes_back(store, claims):
    assert tuple(store.keep_claims(ORLAVA.id, [DEATHS])) == (0, 0, 2)
    assert [found.claim for found in store.claims()] == [DEATHS]
    assert store.retired() == {claims[RENTS.text], claims[MAYOR.text]}
    assert tuple(store.keep_claims(ORLAVA.id, CLAIMS)) == (0, 2, 0)
    assert store.retired() == set()


def test_what_a_person_retired_stays_retired_whatever_a_split_finds(store, claims):
    store.retire_claim(claims[MAYOR.text][:6])
    store.keep_claims(ORLAVA.id, CLAIMS)
    assert store.retired() == {claims[MAYOR.text]}


def test_a_claim_read_differently_keeps_its_id(store, claims):
    reworded = DEATHS.model_copy(update={"wording": "At least 12 people died in Orlava in May"})
    assert tuple(store.keep_claims(ORLAVA.id, [reworded, RENTS, MAYOR])) == (0, 1, 0)
    assert store.claim(claims[DEATHS.text]).claim == reworded


def test_unknown_and_ambiguous_ids_are_told(store, claims):
    with pytest.raises(UnknownArticle, match="no article"):
        store.article("zz")
    with pytest.raises(UnknownClaim, match="Several claims"):
        store.claim("")
    with pytest.raises(UnknownClaim, match="no claim"):
        store.claim("%")


def test_an_edit_becomes_history_and_the_newest_state_stands(store, claims):
    claim_id = claims[RENTS.text]
    first = annotation(claim_id, 1, verdict="supported")
    second = first.model_copy(update={"verdict": "refuted"})
    assert store.keep_answers(PROJECT, [answered(claim_id, first)]) == 1
    between = store.now()
    assert store.keep_answers(PROJECT, [answered(claim_id, second)]) == 1
    assert store.annotations() == [second]
    assert store.annotations(as_of=between) == [first]


def test_the_same_answers_again_change_nothing(store, claims):
    claim_id = claims[RENTS.text]
    task = answered(claim_id, annotation(claim_id, 1), annotation(claim_id, 2, reviewer="ben@example.org"))
    assert store.keep_answers(PROJECT, [task]) == 2
    assert store.keep_answers(PROJECT, [task]) == 0
    assert len(store.annotations(claim_id)) == 2


def test_a_withdrawn_answer_stands_no_more_and_is_not_forgotten(store, claims):
    claim_id = claims[RENTS.text]
    store.keep_answers(PROJECT, [answered(claim_id, annotation(claim_id))])
    between = store.now()
    assert store.keep_answers(PROJECT, [answered(claim_id)]) == 1
    assert store.annotations() == []
    assert store.annotations(as_of=between) == [annotation(claim_id)]


def test_answers_to_two_tasks_for_one_claim_are_both_kept(store, claims):
    claim_id = claims[RENTS.text]
    store.keep_answers(PROJECT, [answered(claim_id, annotation(claim_id, 1), task_id=1)])
    store.keep_answers(PROJECT, [answered(claim_id, annotation(claim_id, 2), task_id=2)])
    assert len(store.annotations()) == 2


def test_an_answer_in_quarantine_is_kept_whole_and_leaves_when_it_is_mended(store, claims):
    claim_id = claims[RENTS.text]
    faulty = FaultyAnswer(
        annotation_id=1,
        claim_id=claim_id,
        reviewer="amal@example.org",
        reason="It has no verdict.",
        raw=json.dumps({"result": []}),
        updated_at=NOON,
    )
    task = answered(claim_id)
    assert store.keep_answers(PROJECT, [task.model_copy(update={"faulty": (faulty,)})]) == 1
    assert store.quarantined() == [faulty]
    assert store.keep_answers(PROJECT, [answered(claim_id, annotation(claim_id))]) == 1
    assert store.quarantined() == []
    assert len(store.annotations()) == 1


def faulty(claim_id: str, raw: str = '{"id": 3, "result": [1]}') -> FaultyAnswer:
    known = {"annotation_id": 3, "claim_id": claim_id, "reviewer": "ben@example.org", "updated_at": NOON}
    return FaultyAnswer(**known, reason="It has 2 verdicts.", raw=raw)


def test_an_accepted_answer_counts_until_it_says_something_else(store, claims):
    claim_id = claims[DEATHS.text]
    broken = answered(claim_id).model_copy(update={"faulty": (faulty(claim_id),)})
    store.keep_answers(PROJECT, [broken])
    ((number, waiting),) = store.quarantine().items()
    assert waiting == faulty(claim_id)
    reading = annotation(claim_id, 3, verdict="refuted")
    store.accept(number, reading, "eda@example.org")
    assert (store.annotations(), store.quarantined()) == ([reading], [])
    assert store.keep_answers(PROJECT, [broken]) == 0, "fetched again, it is the same"
    assert (store.annotations(), store.quarantined()) == ([reading], [])
    with pytest.raises(UserMistake, match="No answer"):
        store.accept(number, reading, "eda@example.org")
    otherwise = faulty(claim_id, raw='{"id": 3, "result": [2]}')
    store.keep_answers(PROJECT, [broken.model_copy(update={"faulty": (otherwise,)})])
    assert (store.annotations(), store.quarantined()) == ([], [otherwise])
    (acceptance,) = store.acceptances(claim_id)
    assert (acceptance.by, acceptance.reading) == ("eda@example.org", reading)
    assert [type(said.answer).__name__ for said in store.said(claim_id)] == [
        "FaultyAnswer",
        "Annotation",
        "FaultyAnswer",
    ]


def test_answers_that_were_changed_are_counted_once_each(store, claims):
    claim_id = claims[DEATHS.text]
    for verdict in ("supported", "refuted", "supported"):
        store.keep_answers(
            PROJECT, [answered(claim_id, annotation(claim_id, verdict=verdict), annotation(claim_id, 2))]
        )
    assert store.count_changed() == 1
    assert store.answered_tasks(PROJECT) == {1}
    assert store.answered_tasks(PROJECT.model_copy(update={"key": "b" * 32})) == set()


def test_an_answer_that_was_put_back_moves_and_is_what_it_was(store, claims):
    claim_id = claims[DEATHS.text]
    said = annotation(claim_id, 1, rationale="Counted.")
    store.keep_answers(PROJECT, [answered(claim_id, said)])
    anew = StudioProject(server="http://new.example", project=1, key="b" * 32)
    store.keep_project(anew)
    assert store.homeless(anew) == [], "the claim is not there yet"
    store.keep_marks(anew, [SyncMark(claim_id=claim_id, task_id=5, fingerprint="f")])
    (lacking,) = store.homeless(anew)
    assert (lacking.task_id, lacking.answer) == (5, said)
    store.note_return(anew, lacking.number)
    store.note_return(anew, lacking.number)
    assert len(store.homeless(anew)) == 1, "sent, perhaps; nobody has seen it there"
    later = NOON + timedelta(days=9)
    there = said.model_copy(update={"annotation_id": 77, "reviewer": "x@reviewers.invalid", "submitted_at": later})
    back = answered(claim_id, there, task_id=5).model_copy(update={"returned": {77: lacking.number}})
    store.keep_answers(anew, [back])
    assert store.annotations() == [said.model_copy(update={"annotation_id": 77})]
    assert store.homeless(anew) == []
    assert store.keep_answers(anew, [back]) == 0, "fetched again, it is the same"
    edited = there.model_copy(update={"verdict": "refuted", "updated_at": later})
    store.keep_answers(anew, [back.model_copy(update={"annotations": (edited,)})])
    (stands,) = store.annotations()
    assert (stands.verdict, stands.reviewer, stands.submitted_at) == ("refuted", said.reviewer, NOON)
    assert [(state.moved, state.put_back) for state in store.said(claim_id)] == [
        (True, False),
        (False, True),
        (False, True),
    ]


def test_an_answer_that_was_put_back_and_broken_since_stands_in_quarantine_alone(store, claims):
    claim_id = claims[DEATHS.text]
    said = annotation(claim_id, 1)
    store.keep_answers(PROJECT, [answered(claim_id, said)])
    anew = StudioProject(server="http://new.example", project=1, key="b" * 32)
    store.keep_project(anew)
    store.keep_marks(anew, [SyncMark(claim_id=claim_id, task_id=5, fingerprint="f")])
    (lacking,) = store.homeless(anew)
    store.note_return(anew, lacking.number)
    broken = faulty(claim_id).model_copy(update={"annotation_id": 77, "reviewer": "x@reviewers.invalid"})
    returned = {"faulty": (broken,), "returned": {77: lacking.number}}
    store.keep_answers(anew, [answered(claim_id, task_id=5).model_copy(update=returned)])
    assert store.annotations() == []
    assert store.quarantined() == [broken.model_copy(update={"reviewer": said.reviewer})]


def test_a_strangers_import_number_moves_nothing(store, claims):
    first, second, _ = claims.values()
    store.keep_answers(PROJECT, [answered(first, annotation(first))])
    anew = StudioProject(server="http://new.example", project=1, key="b" * 32)
    store.keep_project(anew)
    stranger = annotation(second, 77, reviewer="ben@example.org")
    back = answered(second, stranger, task_id=5).model_copy(update={"returned": {77: 1}})
    store.keep_answers(anew, [back])
    assert len(store.annotations()) == 2
    assert stranger in store.annotations()


def test_the_journal_tells_what_was_meant_what_was_done_and_how_it_ended(store, claims):
    first, second, third = claims.values()
    run = store.begin_run(PROJECT, "push", [Intent("add", first), Intent("add", second), Intent("adopt", third, 7)])
    store.note_done(run, 0, 1)
    store.end_run(run, Ending.FAILED, "Label Studio does not answer.")
    (told,) = store.runs(10)
    assert (told.verb, told.planned, told.done, told.ending) == ("push", 3, 2, Ending.FAILED)
    assert told.failure == "Label Studio does not answer."
    assert (told.server, told.project) == (PROJECT.server, PROJECT.project)
    assert told.begun_at < told.ended_at
    assert [(entry.action, entry.done_at is not None) for entry in store.entries(second)] == [("add", True)]
    assert [(entry.action, entry.task_id, entry.done_at) for entry in store.entries(third)] == [("adopt", 7, None)]


def test_a_run_of_a_process_that_died_is_found_to_be_cut_off(store, claims):
    store.begin_run(PROJECT, "pull", [], there_at=NOON, drafts=4)
    assert store.runs(10)[0].ending is None
    assert store.last_run(PROJECT, FETCHING) is None, "what did not come to its end tells a pull nothing"
    run = store.begin_run(PROJECT, "pull", [], there_at=NOON + timedelta(hours=1), drafts=2)
    store.end_run(run, Ending.DONE)
    assert [told.ending for told in store.runs(10)] == [Ending.DONE, Ending.CUT_OFF]
    assert store.runs(1)[0].number == run
    assert store.last_run(PROJECT, FETCHING).there_at == NOON + timedelta(hours=1)
    assert store.last_run(PROJECT, ["sync"]) is None
    assert store.count_drafts() == 2


def test_a_later_ruling_stands_in_place_of_the_earlier_one(store, claims):
    first = Adjudication(
        claim_id=claims[RENTS.text], adjudicator="ed@example.org", verdict="refuted", reason="9 %", ruled_at=NOON
    )
    second = first.model_copy(update={"verdict": "supported", "ruled_at": NOON + timedelta(days=1)})
    store.keep_adjudication(first)
    store.keep_adjudication(second)
    assert store.adjudications() == {first.claim_id: second}
    assert store.adjudications(as_of=NOON + timedelta(hours=1)) == {first.claim_id: first}


def test_marks_are_kept_changed_and_forgotten(store, claims):
    mark = SyncMark(claim_id=claims[RENTS.text], task_id=5, fingerprint="f")
    seen = mark.model_copy(update={"seen_at": NOON})
    store.keep_marks(PROJECT, [mark])
    store.keep_marks(PROJECT, [seen])
    assert store.marks(PROJECT) == {mark.claim_id: seen}
    assert store.sent() == {mark.claim_id}
    store.forget_mark(PROJECT, mark.claim_id)
    assert store.marks(PROJECT) == {}


def test_what_was_seen_is_noted_with_the_task_the_mark_is_about(store, claims):
    first, second, _ = claims.values()
    store.keep_marks(PROJECT, [SyncMark(claim_id=first, task_id=1, fingerprint="f")])
    seen = [remote(first, "other", 1, 1, minutes=3), remote(second, "g", 2, 1, minutes=4)]
    store.note_seen(PROJECT, seen)
    store.note_seen(PROJECT, [remote(first, "f", 9, 1, minutes=5)])
    store.note_seen(PROJECT, [])
    assert store.marks(PROJECT) == {
        first: SyncMark(claim_id=first, task_id=1, fingerprint="f", seen_at=NOON + timedelta(minutes=3)),
        second: SyncMark(claim_id=second, task_id=2, fingerprint="g", seen_at=NOON + timedelta(minutes=4)),
    }
    assert store.count_marks(PROJECT) == 2
    assert store.marks(PROJECT, [first]).keys() == {first}
    assert store.marks(PROJECT, [first], ["g"]).keys() == {first, second}


def test_the_newest_project_of_a_server_counts_and_its_marks_are_its_own(store, claims):
    store.keep_marks(PROJECT, [SyncMark(claim_id=claims[RENTS.text], task_id=5, fingerprint="f")])
    newer = PROJECT.model_copy(update={"project": 8, "key": "b" * 32})
    store.keep_project(newer)
    assert store.project(PROJECT.server) == newer
    assert store.marks(newer) == {}
    assert store.project("http://elsewhere.example") is None


def test_a_project_reached_by_another_address_keeps_its_marks_and_answers(store, claims):
    claim_id = claims[RENTS.text]
    store.keep_marks(PROJECT, [SyncMark(claim_id=claim_id, task_id=1, fingerprint="f")])
    store.keep_answers(PROJECT, [answered(claim_id, annotation(claim_id))])
    moved = PROJECT.model_copy(update={"server": "https://labels.example"})
    store.keep_project(moved)
    assert store.project("https://labels.example") == moved
    assert store.project(PROJECT.server) is None
    assert len(store.marks(moved)) == 1
    assert store.keep_answers(moved, [answered(claim_id, annotation(claim_id))]) == 0


def test_what_is_saved_together_is_kept_together_or_not_at_all(store, claims):
    def fail_half_way() -> None:
        with store.saving():
            store.keep_answers(PROJECT, [answered(claims[RENTS.text], annotation(claims[RENTS.text]))])
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fail_half_way()
    assert store.annotations() == []


def test_the_past_is_shown_as_it_was(store, claims):
    before = store.now()
    store.keep_claims(ORLAVA.id, [DEATHS])
    assert len(store.claims(as_of=before)) == 3
    assert store.claims(as_of=NOON - timedelta(days=1)) == []
    assert store.articles(as_of=NOON - timedelta(days=1)) == []


def test_a_store_is_found_again_with_its_workspace(store_url, tmp_path):
    with open_store(store_url, tmp_path) as first:
        first.add_article(ORLAVA)
        workspace = first.workspace_id()
    with open_store(store_url, tmp_path) as second:
        assert second.articles() == [ORLAVA]
        assert second.workspace_id() == workspace


@contextmanager
def _connected(store_url, folder):
    engine = create_engine(store_url.replace("sqlite:///", f"sqlite:///{folder}/"))
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def test_migrations_make_exactly_the_tables_the_code_speaks_of(store, store_url, tmp_path):
    with _connected(store_url, tmp_path) as connection:
        differences = compare_metadata(MigrationContext.configure(connection), SQLModel.metadata)
    assert differences == []


def test_a_store_made_before_claims_had_dates_is_brought_up_to_date(store_url, tmp_path):
    with _connected(store_url, tmp_path) as connection, connection.begin():
        config = Config()
        config.set_main_option("script_location", "annotate.store:migrations")
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        _keep_first_claim(connection)
    with open_store(store_url, tmp_path) as store:
        assert [found.claim.dates for found in store.claims()] == [()]
        assert tuple(store.keep_claims(ORLAVA.id, [MAYOR])) == (0, 1, 0)
        assert [found.claim for found in store.claims()] == [MAYOR]


def _keep_first_claim(connection):
    """Write an article and a claim as the first annotate did, in SQL."""
    article = {"id": ORLAVA.id, "title": ORLAVA.title, "text": ORLAVA.text, "added_at": NOON}
    connection.execute(
        text("INSERT INTO article (id, title, text, language, added_at) VALUES (:id, :title, :text, 'en', :added_at)"),
        article,
    )
    columns = (
        *("id", "article_id", "start", "end", "text", "wording", "kind", "quantities", "attribution"),
        *("checkworthiness", "reasons", "splitter", "found_at", "retired_by_person"),
    )
    claim = MAYOR.model_dump(mode="json", include=set(columns))
    claim |= {"id": MAYOR.id_in(ORLAVA.id), "article_id": ORLAVA.id, "found_at": NOON, "retired_by_person": False}
    claim |= {"quantities": "[]", "attribution": "{}", "reasons": "[]"}
    named = ", ".join(f'"{column}"' for column in columns)
    given = ", ".join(f":{column}" for column in columns)
    connection.execute(text(f"INSERT INTO claim ({named}) VALUES ({given})"), claim)


def test_a_newer_store_is_left_alone(store, store_url, tmp_path):
    with _connected(store_url, tmp_path) as connection, connection.begin():
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreNewer, match="version 9999"):
        open_store(store_url, tmp_path)


def test_somebody_elses_database_is_left_alone(tmp_path):
    with closing(sqlite3.connect(tmp_path / "other.db")) as connection:
        connection.execute("CREATE TABLE recipe (id INTEGER)")
    with pytest.raises(StoreError, match="not annotate's"):
        open_store("sqlite:///other.db", tmp_path)


def test_the_file_is_private_its_keys_are_checked_and_its_journal_is_ahead(tmp_path):
    with open_store("sqlite:///store.db", tmp_path) as store, store._reading() as session:
        assert stat.S_IMODE((tmp_path / "store.db").stat().st_mode) == 0o600
        assert session.connection().exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert session.connection().exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_a_store_another_process_holds_says_so_and_stays_as_it_was(tmp_path, monkeypatch):
    monkeypatch.setattr("annotate.store.opening.BUSY_SECONDS", 0.1)
    with open_store("sqlite:///store.db", tmp_path) as store:
        holder = sqlite3.connect(tmp_path / "store.db", isolation_level=None)
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreLocked, match="locked by another process"):
            store.add_article(ORLAVA)
        holder.close()
        assert store.articles() == []
        assert store.add_article(ORLAVA)


def test_a_full_disk_says_so_and_what_was_saved_before_is_kept(tmp_path):
    with open_store("sqlite:///store.db", tmp_path) as store:
        store.add_article(ORLAVA)
        with pytest.raises(StoreFull, match="disk is full"):
            _overfill(store)
        assert store.articles() == [ORLAVA]


def _overfill(store):
    with store.saving():
        store._saving.connection().exec_driver_sql("PRAGMA max_page_count = 1")
        store.add_article(ORLAVA.model_copy(update={"text": "long " * 100_000}))


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("sqlite:////nowhere/at/all.db", "cannot be opened"),
        ("no address", "not a database address"),
        ("nosuch://host/db", "No driver"),
        ("postgresql+psycopg://me:hunter2@127.0.0.1:1/db", "cannot be reached"),
        ("postgresql+psycopg://127.0.0.1:1/db?password=hunter2", "cannot be reached"),
        ("postgresql+psycopg://me:hunter2@127.0.0.1:port/db", "not a database address"),
    ],
)
def test_a_store_that_cannot_be_opened_says_why_and_tells_no_password(url, says, tmp_path):
    with pytest.raises(StoreUnreachable, match=says) as failure:
        open_store(url, tmp_path)
    assert "hunter2" not in str(failure.value) + failure.value.hint


def test_a_file_that_is_no_store_says_so(tmp_path):
    (tmp_path / "store.db").write_bytes(b"not a database at all" * 100)
    with pytest.raises(StoreError, match="not a store"):
        open_store("sqlite:///store.db", tmp_path)


def test_two_processes_that_make_a_store_at_once_make_one(tmp_path):
    code = (
        "from pathlib import Path; from annotate.store import open_store; "
        f"print(open_store('sqlite:///store.db', Path({str(tmp_path)!r})).workspace_id())"
    )
    both = [subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True) for _ in range(2)]
    assert len({process.communicate()[0] for process in both}) == 1
    assert [process.returncode for process in both] == [0, 0]


def test_the_newest_migration_is_the_one_the_code_knows():
    versions = Path(__file__).parents[2] / "annotate" / "store" / "migrations" / "versions"
    assert max(name[:4] for name in os.listdir(versions) if name[:4].isdigit()) == HEAD


def test_moments_are_utc_however_they_came(store, claims):
    claim_id = claims[RENTS.text]
    elsewhere = datetime.fromisoformat("2026-05-01T14:00:00+02:00")
    store.keep_answers(PROJECT, [answered(claim_id, annotation(claim_id, submitted_at=elsewhere))])
    (kept,) = store.annotations()
    assert kept.submitted_at == elsewhere
    assert kept.submitted_at.tzinfo is UTC


def test_a_mark_needs_a_project_the_store_knows(store, claims):
    unknown = PROJECT.model_copy(update={"project": 99, "key": "c" * 32})
    assert store.marks(unknown) == {}
    with pytest.raises(StoreError, match="does not know project 99"):
        store.keep_marks(unknown, [SyncMark(claim_id=claims[RENTS.text], task_id=5, fingerprint="f")])


def test_a_second_sync_of_the_same_store_is_kept_out(store, store_url, tmp_path):
    with open_store(store_url, tmp_path) as other:
        with store.taking_the_turn(), pytest.raises(SyncConflict, match="under way"), other.taking_the_turn():
            pass
        with other.taking_the_turn():
            pass
    with store.taking_the_turn():
        pass


def test_a_store_in_memory_is_refused_because_it_keeps_nothing(tmp_path):
    for url in ("sqlite://", "sqlite:///:memory:"):
        with pytest.raises(StoreUnreachable, match="keeps nothing"):
            open_store(url, tmp_path)


def test_brief_answers_say_what_the_annotations_say(store, claims):
    deaths, rents = claims[DEATHS.text], claims[RENTS.text]
    full = annotation(deaths, 1, verdict="refuted", corrected_figure=Decimal("11.50"))
    skip = annotation(deaths, 2, verdict=None, reviewer="ben@example.org")
    store.keep_answers(PROJECT, [answered(deaths, full, skip), answered(rents, annotation(rents, 3), task_id=2)])
    before = store.now()
    store.retire_claim(rents)
    (brief,) = store.brief_answers()
    names = ("claim_id", "reviewer", "verdict", "corrected_figure", "submitted_at", "annotation_id")
    assert [getattr(brief, name) for name in names] == [getattr(full, name) for name in names]
    assert (brief.kind, type(brief.kind)) == (DEATHS.kind, ClaimKind)
    store.keep_answers(PROJECT, [answered(deaths)])
    assert store.brief_answers() == []
    assert {answer.claim_id for answer in store.brief_answers(before)} == {deaths, rents}
