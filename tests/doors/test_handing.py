"""The store knows when claims went into the queue and when answers were given, on SQLite and on PostgreSQL."""

from datetime import timedelta

from annotate.domain import Ending, FaultyAnswer, QueuePlace, StudioProject, SyncMark
from annotate.store import Intent
from tests.stores import DEATHS, NOON, PROJECT, RENTS, annotation, answered

MINUTE = timedelta(minutes=1)


def sync(store, *intents, there_at=None, done=None, project=PROJECT):
    """Note a push that did these actions, or the first of them."""
    run = store.begin_run(project, "push", [Intent(*intent) for intent in intents], there_at=there_at)
    store.note_done(run, 0, len(intents) - 1 if done is None else done)
    store.end_run(run, Ending.DONE)
    return next(each for each in store.runs(1) if each.number == run)


def test_a_claim_stands_in_the_queue_since_it_was_last_placed_there_by_the_servers_clock(store, claims):
    deaths, rents = claims[DEATHS.text], claims[RENTS.text]
    marks = [
        SyncMark(claim_id=claim, task_id=n, fingerprint="f", rank=f"0.{n}") for n, claim in enumerate((deaths, rents))
    ]
    store.keep_marks(PROJECT, marks)
    assert {place.since for place in store.places()} == {None}
    sync(store, ("add", deaths), ("add", rents))
    before = {place.claim_id: place.since for place in store.places()}
    fast = NOON + timedelta(days=1)
    run = sync(store, ("rank", rents), ("fetch", deaths), there_at=fast)
    places = {place.claim_id: place for place in store.places()}
    assert places[deaths] == QueuePlace(deaths, 0, "0.0", before[deaths])
    assert places[rents].since - fast == run.ended_at - run.begun_at - MINUTE, "the fixture's clock ticks in minutes"


def test_what_goes_to_adjudicators_moves_no_claim_in_the_queue(store, claims):
    deaths, disputes = (
        claims[DEATHS.text],
        StudioProject(server=PROJECT.server, project=8, key="d" * 32, purpose="ruling"),
    )
    store.keep_marks(PROJECT, [SyncMark(claim_id=deaths, task_id=1, fingerprint="f", rank="0.9")])
    sync(store, ("add", deaths))
    before = store.places()
    store.keep_project(disputes)
    store.keep_marks(disputes, [SyncMark(claim_id=deaths, task_id=7, fingerprint="g", rank="0.1")])
    sync(store, ("add", deaths), project=disputes)
    assert store.places() == before


def test_what_was_only_meant_to_be_done_places_nothing(store, claims):
    deaths, rents = claims[DEATHS.text], claims[RENTS.text]
    store.keep_marks(PROJECT, [SyncMark(claim_id=rents, task_id=1, fingerprint="f")])
    sync(store, ("add", deaths), ("add", rents), done=0)
    assert [place.since for place in store.places()] == [None]


def test_when_the_queue_was_arranged_last_is_known(store, claims):
    assert store.last_done("arrange") is None
    sync(store, ("arrange", ""), ("overlap", ""), done=0)
    first = store.last_done("arrange")
    assert first is not None
    assert store.last_done("overlap") is None
    sync(store, ("arrange", ""))
    assert store.last_done("arrange") > first


def test_every_answer_is_told_with_its_times_also_when_it_was_skipped_or_withdrawn(store, claims):
    deaths = claims[DEATHS.text]
    given = [
        annotation(deaths, 1, seconds=30.0, edited_by="ben@example.org", updated_at=NOON + MINUTE),
        annotation(deaths, 2, verdict=None),
    ]
    store.keep_answers(PROJECT, [answered(deaths, *given)])
    told = {each.annotation_id: each for each in store.given()}
    assert told[1].opened_at == NOON - MINUTE / 2
    assert (told[1].submitted_at, told[1].changed_at) == (NOON, NOON + MINUTE)
    assert (told[1].edited_by, told[1].skipped, told[1].stands) == ("ben@example.org", False, True)
    assert (told[2].skipped, told[2].opened_at) == (True, NOON)
    store.keep_answers(PROJECT, [answered(deaths, annotation(deaths, 1, seconds=30.0, verdict="refuted"))])
    told = {each.annotation_id: each for each in store.given()}
    assert {number: each.stands for number, each in told.items()} == {1: True, 2: False}
    assert told[1].edited_by is None


def test_an_answer_in_quarantine_is_told_without_times(store, claims):
    deaths = claims[DEATHS.text]
    faulty = FaultyAnswer(annotation_id=7, claim_id=deaths, reviewer="x", reason="?", raw="{}", updated_at=NOON)
    store.keep_answers(PROJECT, [answered(deaths).model_copy(update={"faulty": (faulty,)})])
    (told,) = store.given()
    assert (told.reviewer, told.timed, told.stands) == ("x", False, False)
