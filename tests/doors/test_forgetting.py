"""Somebody who asks to be forgotten is named nowhere any more: no row, no byte, and no pull brings them back."""

import json
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from annotate.domain import (
    Adjudication,
    Annotation,
    CorrectionNote,
    Ending,
    Evidence,
    FaultyAnswer,
    GivenRuling,
    KnownAnswer,
    Publication,
    Purpose,
    RuledTask,
    Standing,
    StudioProject,
    Version,
)
from annotate.errors import OtherKey, StoreLocked, UserMistake
from annotate.store import Intent, Store, open_store
from tests.stores import CLAIMS, DEATHS, MAYOR, NOON, ORLAVA, PROJECT, RENTS, annotation, answered, remote

KEY = b"the key of these tests"
AMAL, NAME, LOGIN = "amal.h@example.org", "Amal Haddád", "amal@laptop-7"
NAMES = (AMAL, NAME, LOGIN)
_TRACES = ("amal.h@", "haddád", "hadd\\u00e1d", "laptop-7")


@pytest.fixture
def store(store_url: str, tmp_path: Path, clock: Callable[[], datetime]) -> Iterator[Store]:
    with open_store(store_url, tmp_path, clock=clock, key=lambda: KEY) as opened:
        opened.add_article(ORLAVA)
        opened.keep_claims(ORLAVA.id, CLAIMS)
        opened.keep_project(PROJECT)
        yield opened


@pytest.fixture
def claims(store: Store) -> dict[str, str]:
    return {found.claim.text: found.claim_id for found in store.claims()}


def signed(claim_id: str, number: int, **fields: object) -> Annotation:
    """Return an answer of Amal, who signs everything with all of her names."""
    signature = f"Signed, {NAME.upper()} <{AMAL}>"
    source = Evidence(url=f"https://mail.example/?from={AMAL}", quote=f"As {NAME} wrote.")
    known = {"reviewer": AMAL, "rationale": signature, "evidence": (source,)}
    return annotation(claim_id, number, **(known | fields))


def faulty(claim_id: str, number: int, reviewer: str = AMAL) -> FaultyAnswer:
    """Return an answer in quarantine, as the door keeps it."""
    said = {"id": number, "completed_by": 41, "updated_by": 41, "result": [{"value": {"text": [f"I, {NAME}"]}}]}
    raw = json.dumps(said, sort_keys=True)
    why = f"The verdict “{AMAL}” is not in the taxonomy."
    return FaultyAnswer(
        annotation_id=number, claim_id=claim_id, reviewer=reviewer, reason=why, raw=raw, updated_at=NOON
    )


DISPUTES = StudioProject(server=PROJECT.server, project=8, key="d" * 32, purpose=Purpose.RULING)


def keep_rulings(store: Store, claim_id: str, adjudicator: str = AMAL) -> int:
    """Keep a ruling that stands and one that breaks the form, as the door reads them; return how many are new."""
    raw = json.dumps({"id": 22, "completed_by": 41, "updated_by": 41, "result": [{"value": {"text": [NAME]}}]})
    said = {"adjudicator": adjudicator, "claim_id": claim_id, "updated_at": NOON}
    given = (
        GivenRuling(ruling_id=21, verdict="refuted", because="reviewer_error", reason=f"So says {NAME}.", **said),
        GivenRuling(ruling_id=22, fault=f"There is no kind of reason “{AMAL}”.", raw=raw, **said),
    )
    return store.keep_rulings(DISPUTES, [RuledTask(remote=remote(claim_id, "f", 1, len(given)), rulings=given)])


@pytest.fixture
def full(store: Store, claims: dict[str, str]) -> Store:
    """A store in which Amal is named wherever somebody can be."""
    first, deaths = signed(claims[RENTS.text], 1, verdict="refuted"), claims[DEATHS.text]
    keep(store, claims[RENTS.text], first)
    keep(store, claims[RENTS.text], signed(claims[RENTS.text], 1), ben(claims[RENTS.text], edited_by=AMAL))
    keep_faulty(store, deaths, faulty(deaths, 7), task_id=2)
    keep_faulty(store, claims[MAYOR.text], faulty(claims[MAYOR.text], 8), task_id=3)
    number = max(store.quarantine())
    store.accept(number, signed(claims[MAYOR.text], 8), by=LOGIN)
    for reason in (f"{NAME} was right.", "A revised ruling."):
        store.keep_adjudication(
            Adjudication(claim_id=deaths, adjudicator=AMAL, verdict="refuted", reason=reason, ruled_at=store.now())
        )
    run = store.begin_run(PROJECT, "pull", [Intent("fetch", deaths, 2)])
    store.end_run(run, Ending.FAILED, f"Label Studio does not know {AMAL}.")
    known = KnownAnswer(claim_id=deaths, verdict="refuted", note=f"{NAME} told us.", by=LOGIN, known_at=NOON)
    store.keep_known_answer(known)
    store.keep_project(DISPUTES)
    keep_rulings(store, claims[RENTS.text])
    publish(store, deaths)
    return store


def publish(store: Store, claim_id: str, sha256: str = "1") -> None:
    """Let a file go out that Amal named after herself, with a claim to whose correction she adds a sentence."""
    moments = {"as_of": NOON, "published_at": NOON}
    file = Publication(form="html", file=f"of {NAME}/page.html", sha256=sha256, by=LOGIN, **moments)
    version = Version(claim_id=claim_id, standing=Standing.SETTLED, verdict="refuted", label="Refuted", content=sha256)
    store.keep_publication(file, [version])
    number = store.published_versions()[-1].number
    text = f"{NAME} <{AMAL}> misread it."
    store.keep_correction_note(CorrectionNote(claim_id=claim_id, corrects=number, text=text, by=LOGIN, noted_at=NOON))


def ben(claim_id: str, number: int = 2, **fields: object) -> Annotation:
    return annotation(claim_id, number, reviewer="ben@example.org", verdict="refuted", **fields)


def keep(store: Store, claim_id: str, *answers: Annotation, task_id: int = 1) -> int:
    return store.keep_answers(PROJECT, [answered(claim_id, *answers, task_id=task_id)])


def keep_faulty(store: Store, claim_id: str, *answers: FaultyAnswer, task_id: int) -> int:
    task = answered(claim_id, task_id=task_id).model_copy(update={"faulty": answers})
    return store.keep_answers(PROJECT, [task])


def everything(store_url: str, folder: Path) -> str:
    """Return every row there is as text, and on SQLite every byte, in small letters."""
    if store_url.startswith("sqlite"):
        files = sorted(folder.glob("store.db*"))
        return "".join(file.read_bytes().decode("utf-8", "replace") for file in files).casefold()
    engine = create_engine(store_url)
    with engine.connect() as connection:
        names = connection.execute(text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).scalars().all()
        rows = [connection.execute(text(f'SELECT t::text FROM "{name}" t')).scalars().all() for name in names]
    engine.dispose()
    return "\n".join(row for table in rows for row in table).replace("\\\\", "\\").casefold()


def test_no_row_and_no_byte_names_them_any_more(full, store_url, tmp_path):
    before = everything(store_url, tmp_path)
    assert [trace for trace in _TRACES if trace not in before] == []
    full.forget(NAMES)
    full.scrub()
    after = everything(store_url, tmp_path)
    assert [trace for trace in _TRACES if trace in after] == []
    account = re.compile(r": 41\b")  # the name that stands in may have these digits, too
    assert not account.search("".join(answer.raw for answer in full.quarantined()))
    assert not account.search("".join(kept.given.raw for kept in full.set_aside()))


def test_answers_stay_under_one_name_that_is_not_theirs(full, claims):
    before = full.annotations()
    stand_in = full.forget(NAMES)
    assert re.fullmatch(r"forgotten-[0-9a-f]{8}", stand_in)
    after = full.annotations()
    assert [answer.verdict for answer in after] == [answer.verdict for answer in before]
    assert {answer.reviewer for answer in after} == {stand_in, "ben@example.org"}
    (of_ben,) = (answer for answer in after if answer.reviewer != stand_in)
    assert of_ben.edited_by == stand_in
    assert after[0].rationale == f"Signed, {stand_in} <{stand_in}>"
    assert after[0].evidence[0].url == f"https://mail.example/?from={stand_in}"
    assert {said.answer.reviewer for said in full.said(claims[DEATHS.text])} == {stand_in}
    assert full.adjudications()[claims[DEATHS.text]].adjudicator == stand_in
    assert [past.ruling.reason for past in full.rulings(claims[DEATHS.text])] == [
        f"{stand_in} was right.",
        "A revised ruling.",
    ]
    assert [acceptance.by for acceptance in full.acceptances(claims[MAYOR.text])] == [stand_in]
    assert full.known_answers()[claims[DEATHS.text]].by == stand_in
    assert (full.known_as(AMAL), full.known_as("AMAL.H@example.org")) == (stand_in, stand_in)
    assert full.known_as("ben@example.org") == "ben@example.org"


def test_what_a_later_pull_brings_is_what_is_there(full, claims):
    stand_in = full.forget(NAMES)
    rents, deaths = claims[RENTS.text], claims[DEATHS.text]
    assert keep(full, rents, signed(rents, 1), ben(rents, edited_by=AMAL)) == 0
    assert keep_faulty(full, deaths, faulty(deaths, 7), task_id=2) == 0
    assert keep_faulty(full, claims[MAYOR.text], faulty(claims[MAYOR.text], 8), task_id=3) == 0
    assert keep_rulings(full, rents) == 0
    assert keep(full, deaths, signed(deaths, 9), task_id=4) == 1
    assert {answer.reviewer for answer in full.annotations(deaths)} == {stand_in}


def test_whoever_only_gave_rulings_that_were_set_aside_is_one_of_the_people(store, claims):
    store.keep_project(DISPUTES)
    given = GivenRuling(ruling_id=1, claim_id=claims[RENTS.text], adjudicator=AMAL, fault="No reason.", updated_at=NOON)
    task = RuledTask(remote=remote(given.claim_id, "f", 1, 1), rulings=(given,))
    store.keep_rulings(DISPUTES, [task])
    assert store.people() == {AMAL}
    assert store.traces([AMAL]).rulings == 1


@pytest.mark.parametrize("gone", ["unknown", "user 41"])
def test_rulings_keep_their_author_when_the_account_is_gone(full, claims, gone):
    rents = claims[RENTS.text]
    assert keep_rulings(full, rents, adjudicator=gone) == 0
    assert full.adjudications()[rents].adjudicator == AMAL


def test_what_is_written_later_does_not_name_them_either(full, claims, store_url, tmp_path):
    full.forget(NAMES)
    full.scrub()
    mayor = claims[MAYOR.text]
    full.keep_adjudication(
        Adjudication(claim_id=mayor, adjudicator=AMAL, verdict="refuted", reason=f"So says {NAME}", ruled_at=NOON)
    )
    full.end_run(full.begin_run(PROJECT, "push", []), Ending.FAILED, f"{AMAL} again")
    full.keep_known_answer(KnownAnswer(claim_id=mayor, verdict="refuted", note=NAME, by=AMAL, known_at=NOON))
    publish(full, mayor, sha256="2")
    after = everything(store_url, tmp_path)
    assert [trace for trace in _TRACES if trace in after] == []


def test_forgetting_twice_changes_nothing_more(full, store_url, tmp_path):
    first = full.forget(NAMES)
    answers = full.annotations()
    assert full.forget([AMAL]) == full.forget(NAMES) == first
    assert full.annotations() == answers
    assert full.forgotten() == {first}


def test_a_name_that_was_found_out_later_joins_the_others(store, claims):
    keep(store, claims[RENTS.text], signed(claims[RENTS.text], 1))
    first = store.forget([AMAL])
    assert NAME.upper() in store.annotations()[0].rationale
    assert store.forget([AMAL, NAME]) == first
    assert NAME.upper() not in store.annotations()[0].rationale


def test_two_who_are_forgotten_stay_two(store, claims):
    rents = claims[RENTS.text]
    keep(store, rents, signed(rents, 1), ben(rents))
    one, other = store.forget(NAMES), store.forget(["ben@example.org"])
    assert one != other
    assert {answer.reviewer for answer in store.annotations()} == {one, other}


def test_forgetting_that_is_cut_off_forgets_nothing(full, monkeypatch):
    before = full.annotations(), full.quarantined(), full.adjudications()
    seen = []

    def break_off(session, table, veil):
        seen.append(table.name)
        if len(seen) == 3:
            raise KeyboardInterrupt

    from annotate.store import people

    whole = people._hide_in_table
    monkeypatch.setattr(people, "_hide_in_table", lambda *args: (whole(*args), break_off(*args)))
    with pytest.raises(KeyboardInterrupt):
        full.forget(NAMES)
    assert (full.annotations(), full.quarantined(), full.adjudications()) == before
    assert full.forgotten() == set()


_KILLED_HALF_WAY = """
import os, signal, sys
from pathlib import Path
from annotate.store import open_store, people

whole = people._hide_in_table

def break_off(session, table, veil):
    whole(session, table, veil)
    session.flush()
    if table.name == "annotation":
        os.kill(os.getpid(), signal.SIGKILL)

people._hide_in_table = break_off
with open_store(sys.argv[1], Path(sys.argv[2]), key=lambda: b"the key of these tests") as store:
    store.forget(["amal.h@example.org"])
"""


def test_a_process_that_is_killed_half_way_forgets_nothing(full, store_url, tmp_path):
    before = full.annotations(), full.quarantined(), full.adjudications()
    done = subprocess.run([sys.executable, "-c", _KILLED_HALF_WAY, store_url, str(tmp_path)], check=False)
    assert done.returncode == -signal.SIGKILL
    assert (full.annotations(), full.quarantined(), full.adjudications()) == before
    assert full.forgotten() == set()
    stand_in = full.forget(NAMES)
    assert AMAL not in full.people()
    assert full.forgotten() == {stand_in}


def test_under_another_key_nothing_is_fetched_until_it_is_told_who_they_were(full, claims, store_url, tmp_path):
    stand_in = full.forget(NAMES)
    rents = claims[RENTS.text]
    with open_store(store_url, tmp_path, key=lambda: b"another key") as elsewhere:
        assert len(elsewhere.annotations(rents)) == 2  # reading names nobody
        with pytest.raises(OtherKey, match="another key"):
            keep(elsewhere, rents, signed(rents, 1))
        with pytest.raises(UserMistake, match="Nobody stands under forgotten-none"):
            elsewhere.forget(NAMES, again_as="forgotten-none")
        assert elsewhere.forget(NAMES, again_as=stand_in) == stand_in
        assert elsewhere.forget([AMAL], again_as=stand_in) == stand_in
        with pytest.raises(UserMistake, match="Somebody else stands under"):
            elsewhere.forget(["ben@example.org"], again_as=stand_in)
        assert keep(elsewhere, rents, signed(rents, 1), ben(rents, edited_by=AMAL)) == 0
    with open_store(store_url, tmp_path) as without, pytest.raises(OtherKey, match="without the workspace's key"):
        keep(without, rents)


def test_traces_tell_where_somebody_is_named(full):
    assert tuple(full.traces([AMAL])) == (2, 1, 2, 4, 1)
    assert tuple(full.traces([LOGIN])) == (0, 0, 0, 0, 4)
    assert tuple(full.traces(["nobody@example.org"])) == (0, 0, 0, 0, 0)
    full.forget(NAMES)
    assert set(full.traces(NAMES)) == {0}
    assert full.people() == {"ben@example.org", *full.forgotten()}


def test_whose_account_is_gone_stays_who_they_were(store, claims):
    rents = claims[RENTS.text]
    keep(store, rents, annotation(rents, 1), ben(rents))
    for gone in ("unknown", "user 7"):
        assert keep(store, rents, annotation(rents, 1, reviewer=gone), ben(rents)) == 0
    assert keep(store, rents, annotation(rents, 1, reviewer="unknown", verdict="refuted"), ben(rents)) == 1
    assert {answer.reviewer for answer in store.annotations()} == {"amal@example.org", "ben@example.org"}
    stand_in = store.forget(["ben@example.org"])
    answer = ben(rents).model_copy(update={"reviewer": "unknown"})
    assert keep(store, rents, annotation(rents, 1, verdict="refuted"), answer) == 0
    assert stand_in in {answer.reviewer for answer in store.annotations(rents)}
    keep(store, rents)
    deaths = claims[DEATHS.text]
    keep(store, deaths, annotation(deaths, 1, reviewer="user 7"))  # another claim's task has the number by now
    assert store.annotations(deaths)[0].reviewer == "user 7"


def test_an_answer_that_was_put_back_elsewhere_stays_theirs(store, claims):
    rents = claims[RENTS.text]
    keep(store, rents, signed(rents, 1))
    stand_in = store.forget(NAMES)
    other = StudioProject(server="http://other.example", project=1, key="b" * 32)
    store.keep_project(other)
    store.note_return(other, 1)
    back = answered(rents, signed(rents, 99, reviewer="reviewer-0@reviewers.invalid")).model_copy(
        update={"returned": {99: 1}}
    )
    store.keep_answers(other, [back])
    assert [answer.reviewer for answer in store.annotations()] == [stand_in]


def test_a_reader_holds_up_the_wiping_and_the_next_try_does_it(tmp_path, clock, monkeypatch):
    monkeypatch.setattr("annotate.store.scrubbing._SECONDS", 0.2)
    with open_store("sqlite:///store.db", tmp_path, clock=clock, key=lambda: KEY) as store:
        store.add_article(ORLAVA)
        with closing(sqlite3.connect(tmp_path / "store.db", isolation_level=None)) as reader:
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM article").fetchone()
            store.forget(["ben@example.org"])
            with pytest.raises(StoreLocked) as failure:
                store.scrub()
            assert "again" in failure.value.hint
            reader.execute("COMMIT")
        store.scrub()
        assert (tmp_path / "store.db-wal").stat().st_size == 0
