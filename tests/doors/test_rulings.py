"""What the store keeps of rulings, on SQLite and PostgreSQL; how they are read, and disputes written."""

import json
import re
from datetime import timedelta
from decimal import Decimal

import pytest
from alembic import command
from alembic.config import Config
from hypothesis import given
from hypothesis import strategies as some
from sqlalchemy import text

from annotate.domain import (
    Adjudication,
    Dispute,
    Evidence,
    GivenRuling,
    PastRuling,
    Precedent,
    Purpose,
    ReasonKind,
    RuledTask,
    StudioProject,
    SyncMark,
    Task,
)
from annotate.store import open_store
from annotate.studio.disputes import read_ruling
from annotate.studio.writing import write_dispute
from tests.doors.test_store import _connected, _keep_first_claim
from tests.doors.test_studio import TAXONOMY, part, verdict
from tests.stores import DEATHS, NOON, PROJECT, RENTS, annotation, remote, task

DISPUTES = StudioProject(server=PROJECT.server, project=8, key="d" * 32, purpose=Purpose.RULING)


def ruling(claim_id, ruling_id=1, **fields):
    """Return a ruling given in Label Studio."""
    said = {"adjudicator": "eda@example.org", "verdict": "refuted", "because": "reviewer_error", "reason": "It is 9 %."}
    return GivenRuling(ruling_id=ruling_id, claim_id=claim_id, updated_at=NOON, **said | fields)


def on_task(claim_id, *rulings, task_id=1):
    return RuledTask(remote=remote(claim_id, "f", task_id, len(rulings)), rulings=rulings)


@pytest.fixture
def rents(store, claims):
    store.keep_project(DISPUTES)
    return claims[RENTS.text]


def test_a_project_of_disputes_is_never_taken_for_the_reviewers(store, rents):
    assert store.project(PROJECT.server) == PROJECT
    assert store.project(PROJECT.server, Purpose.RULING) == DISPUTES
    store.keep_marks(DISPUTES, [SyncMark(claim_id=rents, task_id=1, fingerprint="f")])
    assert store.sent() == set()
    assert store.marks(PROJECT) == {}
    assert store.homeless(PROJECT) == []


def test_a_ruling_given_there_stands_once_however_often_it_is_fetched(store, rents):
    given_there = ruling(rents, corrected_figure=Decimal("9.5"))
    assert store.keep_rulings(DISPUTES, [on_task(rents, given_there)]) == 1
    assert store.keep_rulings(DISPUTES, [on_task(rents, given_there)]) == 0
    saved_again = given_there.model_copy(update={"updated_at": NOON + timedelta(hours=1)})
    assert store.keep_rulings(DISPUTES, [on_task(rents, saved_again)]) == 0, "nothing in it was changed"
    (kept,) = store.adjudications().values()
    assert (kept.verdict, kept.because, kept.corrected_figure) == ("refuted", ReasonKind.REVIEWER_ERROR, Decimal("9.5"))
    assert store.count_revisions() == {}
    assert store.ruling_tasks(DISPUTES) == ({(1, rents)}, set())
    assert store.ruled_there(DISPUTES) == {rents}


def test_a_changed_ruling_is_a_revision_and_one_taken_back_is_history(store, rents):
    store.keep_rulings(DISPUTES, [on_task(rents, ruling(rents))])
    between = store.now()
    store.keep_rulings(DISPUTES, [on_task(rents, ruling(rents, verdict="misleading"))])
    assert store.adjudications()[rents].verdict == "misleading"
    assert store.adjudications(as_of=between)[rents].verdict == "refuted"
    assert (store.count_revisions()[rents], store.count_revisions(as_of=between)[rents]) == (1, 0)
    store.keep_rulings(DISPUTES, [on_task(rents)])
    assert store.adjudications() == {}
    assert [past.ruling.verdict for past in store.rulings(rents)] == ["refuted", "misleading"]
    assert all(isinstance(past, PastRuling) and past.retired_at for past in store.rulings(rents))


def test_taking_a_ruling_back_leaves_a_later_one_from_elsewhere_alone(store, rents):
    store.keep_rulings(DISPUTES, [on_task(rents, ruling(rents))])
    later = ruling(rents, adjudicator="ove@example.org").as_ruling(store.now())
    store.keep_adjudication(later)
    assert store.ruled_there(DISPUTES) == set()
    store.keep_rulings(DISPUTES, [on_task(rents)])
    assert store.adjudications() == {rents: later}


def test_a_faulty_ruling_is_set_aside_and_what_was_ruled_before_stands(store, rents):
    store.keep_rulings(DISPUTES, [on_task(rents, ruling(rents))])
    faulty = ruling(rents, verdict="", because=None, reason="", fault="It gives no reason.", raw='{"result": []}')
    assert store.keep_rulings(DISPUTES, [on_task(rents, faulty)]) == 1
    assert store.adjudications()[rents].reason == "It is 9 %."
    assert [kept.given for kept in store.set_aside()] == [faulty]
    assert store.ruling_tasks(DISPUTES).ruled == {(1, rents)}
    store.keep_rulings(DISPUTES, [on_task(rents, ruling(rents, reason="It is 9 %, as before."))])
    assert store.set_aside() == []
    assert [kept.given for kept in store.set_aside(rents)] == [faulty]
    assert store.adjudications()[rents].reason == "It is 9 %, as before."


def test_rulings_on_a_task_that_is_gone_stand_when_its_number_is_given_out_again(store, rents):
    refused = ruling(rents, fault="Their own answer.")
    store.keep_rulings(DISPUTES, [on_task(rents, refused)])
    assert store.ruling_tasks(DISPUTES).set_aside == {(1, rents)}
    store.part_with_rulings(DISPUTES, there={(2, rents)})
    assert store.ruling_tasks(DISPUTES) == (set(), set())
    store.keep_rulings(DISPUTES, [on_task(rents, ruling(rents))])
    assert [kept.given for kept in store.set_aside()] == [refused]
    assert store.adjudications()[rents].adjudicator == "eda@example.org"
    store.part_with_rulings(DISPUTES, there={(1, rents)})
    assert store.ruling_tasks(DISPUTES).ruled == {(1, rents)}


def test_a_ruling_from_before_there_were_kinds_stays_readable(store_url, tmp_path):
    with _connected(store_url, tmp_path) as connection, connection.begin():
        config = Config()
        config.set_main_option("script_location", "annotate.store:migrations")
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        _keep_first_claim(connection)
        command.upgrade(config, "0005")
        old = {"claim_id": connection.execute(text("SELECT id FROM claim")).scalar_one(), "ruled_at": NOON}
        connection.execute(
            text(
                "INSERT INTO adjudication (claim_id, adjudicator, verdict, reason, ruled_at) "
                "VALUES (:claim_id, 'ed', 'refuted', 'So it is.', :ruled_at)"
            ),
            old,
        )
    with open_store(store_url, tmp_path) as opened:
        (kept,) = opened.adjudications().values()
    assert (kept.because, kept.corrected_figure, kept.reason) == (None, None, "So it is.")


def read(*result, **fields):
    """Read a ruling with these controls filled in."""
    answer = {"id": 5, "completed_by": 1, "updated_at": "2026-05-01T12:00:00.000002Z", "result": list(result)}
    return read_ruling(answer | fields, "c1", TAXONOMY, {1: "eda@example.org", 2: "ben@example.org"})


REASON = part("reason", "textarea", "text", ["The court", "lists 34."])
BECAUSE = part("because", "choices", "choices", ["guideline_gap"])
STRANGE = part("because", "choices", "choices", [["x"]])
FIGURE = part("corrected_figure", "number", "number", 34)


def test_a_full_ruling_is_read_with_everything_in_it():
    found = read(verdict("refuted"), BECAUSE, REASON, FIGURE)
    assert (found.fault, found.adjudicator, found.verdict) == ("", "eda@example.org", "refuted")
    assert (found.because, found.reason) == (ReasonKind.GUIDELINE_GAP, "The court\nlists 34.")
    assert found.corrected_figure == 34
    assert found.as_ruling(NOON).ruled_at == NOON


def test_a_figure_that_the_verdict_does_not_ask_for_is_left_aside():
    assert read(verdict("supported"), BECAUSE, REASON, FIGURE).corrected_figure is None


def test_a_kind_of_reason_may_come_by_its_label():
    by_label = part("because", "choices", "choices", ["Gap in the guidelines"])
    assert read(verdict("refuted"), by_label, REASON).because is ReasonKind.GUIDELINE_GAP


@pytest.mark.parametrize(
    ("result", "fields", "fault"),
    [
        pytest.param([], {}, "It is empty", id="empty"),
        pytest.param([verdict("refuted"), REASON], {}, "It has no kind of reason.", id="no kind"),
        pytest.param([verdict("refuted"), BECAUSE], {}, "It gives no reason.", id="no reason"),
        pytest.param([BECAUSE, REASON], {}, "It has no verdict.", id="no verdict"),
        pytest.param([verdict("martian"), BECAUSE, REASON], {}, "is not in the taxonomy", id="an unknown verdict"),
        pytest.param([verdict("refuted"), BECAUSE, BECAUSE, REASON], {}, "It has 2 kinds", id="two kinds"),
        pytest.param([verdict("refuted"), STRANGE, REASON], {}, "There is no kind", id="a strange kind"),
        pytest.param(
            [verdict("refuted"), BECAUSE, REASON, part("rationale", "textarea", "text", ["?"])],
            {},
            "The form has no field “rationale”",
            id="a field of another form",
        ),
        pytest.param(
            [verdict("refuted"), BECAUSE, REASON], {"updated_by": 2}, "Somebody else changed it", id="tampered"
        ),
    ],
)
def test_a_ruling_that_breaks_the_form_is_kept_whole_with_its_fault(result, fields, fault):
    found = read(*result, **fields)
    assert fault in found.fault
    assert json.loads(found.raw)["result"] == result


def precedent(**said):
    kept = {"claim_id": "c2", "adjudicator": "reviewer-1", "verdict": "refuted", "reason": "So.", "ruled_at": NOON}
    return Precedent(wording="Rents rose", ruling=Adjudication(**kept | said), similarity=0.5, alike=("“rents”",))


def dispute(*answers, **fields):
    shown = {name: getattr(task("c1"), name) for name in Task.model_fields}
    return Dispute(**shown, answers=answers, why="answers differ", disagreement=1, **fields)


@given(some.text(min_size=1), some.text())
def test_whatever_people_wrote_is_escaped(words, more):
    evidence = (Evidence.model_construct(url=f"https://x.example/{words}", quote=more, stance=None),)
    answers = [annotation("c1", reviewer=words, rationale=more, evidence=evidence, problems=(words,))]
    data = write_dispute(dispute(*answers, precedents=(precedent(reason=words, verdict=more),)), TAXONOMY)["data"]
    plain = write_dispute(dispute(annotation("c1", rationale="x")), TAXONOMY)["data"]
    for html in (data["answers_html"], data["precedents_html"]):
        assert set(re.findall(r"<(?!/)(\w*)", html)) <= {"h4", "p", "b", "a", "blockquote", "div", "bdi", "small"}
    assert data.keys() == plain.keys()


def test_a_dispute_says_what_verdicts_are_called_and_what_precedents_share():
    earlier = precedent(because="guideline_gap")
    shown = dispute(annotation("c1", corrected_figure=Decimal("9.50")), precedents=(earlier,))
    data = write_dispute(shown, TAXONOMY)["data"]
    assert "✓ Supported" in data["answers_html"]
    assert "9.5" in data["answers_html"]
    assert "✗ Refuted" in data["precedents_html"]
    assert "Gap in the guidelines" in data["precedents_html"]
    assert "Alike by 50%: “rents”" in data["precedents_html"]
    assert DEATHS.text not in data["precedents_html"]
