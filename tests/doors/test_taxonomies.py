"""The store knows which taxonomy an answer was given under, and what each version said."""

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, create_engine, text

from annotate.domain import Adjudication, Annotation, FaultyAnswer, Taxonomy
from annotate.store import Store, open_store
from tests.stores import CLAIMS, DEATHS, NOON, ORLAVA, PROJECT, RENTS, annotation, answered


def at(minutes: float) -> Any:
    return NOON + timedelta(minutes=minutes)


def taxonomy(version: int = 1, **changes: Any) -> Taxonomy:
    yes = {"key": "yes", "label": "Yes", "hotkey": "1", "colour": "#000000", "symbol": "✓", "meaning": "It is so."}
    no = yes | {"key": "no", "label": "No", "hotkey": "2", "symbol": "✗"}
    return Taxonomy.model_validate({"key": "mine", "version": version, "verdicts": [yes, no | changes]})


@pytest.fixture
def store(store_url: str, tmp_path: Path) -> Iterator[Store]:
    with open_store(store_url, tmp_path) as opened:
        opened.add_article(ORLAVA)
        opened.keep_claims(ORLAVA.id, CLAIMS)
        opened.keep_project(PROJECT)
        yield opened


def given(store: Store, minutes: float, number: int = 1, **fields: Any) -> Annotation:
    """Keep an answer that was last saved then, as a pull would; return it as it stands."""
    claim_id = DEATHS.id_in(ORLAVA.id)
    answer = annotation(claim_id, number, submitted_at=at(minutes), updated_at=at(minutes), **fields)
    store.keep_answers(PROJECT, [answered(claim_id, answer, task_id=number)])
    (kept,) = (each for each in store.annotations() if each.annotation_id == number)
    return kept


def test_an_answer_is_of_the_version_the_form_had_when_it_was_last_saved(store: Store) -> None:
    store.note_form(PROJECT, ("mine", 1), at(0))
    store.note_form(PROJECT, ("mine", 2), at(10))
    moments = (-1, 0, 9.9, 10, 10.01, 10.02, 99)  # the server's clock is told in whole seconds, rounded down
    under = [given(store, minutes, number).given_under for number, minutes in enumerate(moments, 1)]
    assert under == ["", "mine 1", "mine 1", "mine 1", "mine 1", "mine 2", "mine 2"]
    assert store.answers_by_taxonomy() == Counter({("mine", 1): 4, ("mine", 2): 2, ("", None): 1})


def test_an_answer_that_is_fetched_again_keeps_its_version(store: Store) -> None:
    store.note_form(PROJECT, ("mine", 1), at(0))
    kept = given(store, 5)
    store.note_form(PROJECT, ("mine", 2), at(10))
    again = answered(kept.claim_id, annotation(kept.claim_id, 1, submitted_at=at(5), updated_at=at(5)))
    assert store.keep_answers(PROJECT, [again]) == 0
    assert store.annotations() == [kept]


def test_an_answer_that_is_changed_gets_the_version_it_was_changed_under(store: Store) -> None:
    store.note_form(PROJECT, ("mine", 1), at(0))
    given(store, 5)
    store.note_form(PROJECT, ("mine", 2), at(10))
    assert given(store, 12, verdict="refuted").given_under == "mine 2"


def test_the_same_form_is_noted_once_and_a_clock_that_is_set_back_changes_nothing(store: Store) -> None:
    store.note_form(PROJECT, ("mine", 1), at(0))
    store.note_form(PROJECT, ("mine", 1), at(20))
    assert given(store, 5).given_under == "mine 1"
    store.note_form(PROJECT, ("mine", 2), at(-60))
    assert given(store, -30, 2).given_under == ""
    assert given(store, 30, 3).given_under == "mine 2"


def test_a_form_that_names_no_taxonomy_leaves_answers_without(store: Store) -> None:
    store.note_form(PROJECT, ("mine", 1), at(0))
    store.note_form(PROJECT, ("", None), at(10))
    assert [given(store, minutes, number).given_under for number, minutes in ((1, 5), (2, 15))] == ["mine 1", ""]


def test_an_answer_taken_out_of_quarantine_has_its_version_too(store: Store) -> None:
    store.note_form(PROJECT, ("mine", 1), at(0))
    claim_id = RENTS.id_in(ORLAVA.id)
    broken = {"annotation_id": 4, "claim_id": claim_id, "reviewer": "amal@example.org", "reason": "?", "raw": "{}"}
    faulty = FaultyAnswer(**broken, updated_at=at(5))
    task = answered(claim_id, task_id=4).model_copy(update={"faulty": (faulty,)})
    store.keep_answers(PROJECT, [task])
    (number,) = store.quarantine()
    store.accept(number, annotation(claim_id, 4, updated_at=at(5)), "eda")
    assert [answer.given_under for answer in store.annotations()] == ["mine 1"]
    assert store.keep_answers(PROJECT, [task]) == 0


def test_what_a_version_said_at_first_is_what_is_kept(store: Store) -> None:
    store.note_taxonomy(taxonomy())
    store.note_taxonomy(taxonomy(label="Never"))
    store.note_taxonomy(taxonomy(version=2, label="Never"))
    assert store.taxonomies() == [taxonomy(), taxonomy(version=2, label="Never")]


def test_verdicts_are_counted_in_answers_and_rulings_that_stand(store: Store) -> None:
    given(store, 1)
    given(store, 2, verdict="refuted")
    given(store, 3, 2, verdict=None)
    claim_id = RENTS.id_in(ORLAVA.id)
    for verdict in ("supported", "misleading"):
        ruling = {"claim_id": claim_id, "adjudicator": "eda", "verdict": verdict, "reason": "It is.", "ruled_at": NOON}
        store.keep_adjudication(Adjudication(**ruling))
    assert store.verdicts_used() == (Counter(refuted=1), Counter(misleading=1))


def test_answers_from_before_anybody_kept_it_have_no_version_and_do_not_change(store_url: str, tmp_path: Path) -> None:
    answer = annotation(DEATHS.id_in(ORLAVA.id), evidence=())
    with open_store(store_url, tmp_path) as store:
        store.add_article(ORLAVA)
        store.keep_claims(ORLAVA.id, CLAIMS)
        store.keep_project(PROJECT)
        store.keep_answers(PROJECT, [answered(answer.claim_id, answer)])
    with _connected(store_url, tmp_path) as connection, connection.begin():
        _go_back(connection, "0004")
    with open_store(store_url, tmp_path) as store:
        assert [each.given_under for each in store.annotations()] == [""]
        store.note_form(PROJECT, ("mine", 1), at(60))
        assert store.keep_answers(PROJECT, [answered(answer.claim_id, answer)]) == 0
        assert store.annotations() == [answer]


# What undoes each migration, the newest first.
_WAYS_BACK = {
    "0010": ["DROP TABLE correction_note", "DROP TABLE published_version", "DROP TABLE publication"],
    "0009": ["DROP TABLE forgotten", "DROP TABLE known_answer"],
    "0008": [
        "DROP TABLE given_ruling",
        "ALTER TABLE studio_project DROP COLUMN purpose",
        "ALTER TABLE adjudication DROP COLUMN because",
        "ALTER TABLE adjudication DROP COLUMN corrected_figure",
    ],
    "0006": ["ALTER TABLE annotation DROP COLUMN problem_note"],
    "0005": [
        "DROP TABLE form",
        "DROP TABLE taxonomy",
        "ALTER TABLE annotation DROP COLUMN taxonomy",
        "ALTER TABLE annotation DROP COLUMN taxonomy_version",
    ],
}


def _go_back(connection: Connection, revision: str) -> None:
    """Bring the tables back to what they were at an earlier revision."""
    for later, statements in _WAYS_BACK.items():
        for statement in statements if later > revision else []:
            connection.execute(text(statement))
    _stamp(connection, revision)


def test_answers_from_before_the_form_asked_for_figures_and_notes_do_not_change(store_url: str, tmp_path: Path) -> None:
    answer = annotation(DEATHS.id_in(ORLAVA.id), problems=("duplicate",))
    with open_store(store_url, tmp_path) as store:
        store.add_article(ORLAVA)
        store.keep_claims(ORLAVA.id, CLAIMS)
        store.keep_project(PROJECT)
        store.keep_answers(PROJECT, [answered(answer.claim_id, answer)])
    with _connected(store_url, tmp_path) as connection, connection.begin():
        _go_back(connection, "0005")
        evidence = '[{"url":"https://records.example/1","quote":"Twelve.","stance":null}]'
        connection.execute(text("UPDATE annotation SET evidence = :evidence"), {"evidence": evidence})
    with open_store(store_url, tmp_path) as store:
        assert store.annotations() == [answer]
        assert store.keep_answers(PROJECT, [answered(answer.claim_id, answer)]) == 0


def _stamp(connection: Connection, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", "annotate.store:migrations")
    config.attributes["connection"] = connection
    command.stamp(config, revision)


@contextmanager
def _connected(store_url: str, folder: Path) -> Iterator[Connection]:
    engine = create_engine(store_url.replace("sqlite:///", f"sqlite:///{folder}/"))
    with engine.connect() as connection:
        yield connection
    engine.dispose()
