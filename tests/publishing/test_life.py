"""How rulings are told in the life of a claim."""

from datetime import timedelta

import pytest

from annotate.domain import Adjudication, GivenRuling, JournalEntry, PastRuling, SetAside, SyncRun
from annotate.publishing import tell_rulings, tell_syncs
from tests.stores import NOON


def ruling(hour: int, until: int | None = None, **said: object) -> PastRuling:
    """Return a ruling that was given an hour after noon, and stood until another one."""
    known = {"claim_id": "c1", "adjudicator": f"ed{hour}", "verdict": "refuted", "reason": "So."}
    moments = [None if each is None else NOON + timedelta(hours=each) for each in (hour, until)]
    return PastRuling(ruling=Adjudication(**known | said, ruled_at=moments[0]), retired_at=moments[1])


@pytest.mark.parametrize(
    ("rulings", "told"),
    [
        pytest.param([], [], id="none"),
        pytest.param([ruling(1)], ["ed1 ruled: refuted: So."], id="one, from before there were kinds"),
        pytest.param(
            [ruling(1, 2), ruling(2, because="guideline_gap")],
            ["ed1 ruled: refuted: So.", "ed2 revised the ruling to: refuted, because: gap in the guidelines: So."],
            id="revised",
        ),
        pytest.param(
            [ruling(1, 2), ruling(3)],
            [
                "ed1 ruled: refuted: So.",
                "The ruling of ed1 was taken back; it is kept here as history.",
                "ed3 ruled: refuted: So.",
            ],
            id="taken back, and ruled anew",
        ),
    ],
)
def test_rulings_are_told_with_what_became_of_them(rulings: list[PastRuling], told: list[str]) -> None:
    assert [event.words for event in tell_rulings(rulings, [])] == told


def test_a_ruling_that_could_not_stand_is_told_when_the_desk_learned_of_it() -> None:
    given = GivenRuling(ruling_id=1, claim_id="c1", adjudicator="ben", fault="Their own answer.", updated_at=NOON)
    later = NOON + timedelta(hours=1)
    (event,) = tell_rulings([], [SetAside(given=given, fetched_at=later)])
    assert event.words == "A ruling of ben was set aside: Their own answer."
    assert (event.at, event.there_at) == (later, NOON)


@pytest.mark.parametrize(
    ("verb", "told"),
    [("push", "It was sent to the reviewers"), ("adjudicate push", "It was sent to the adjudicators")],
)
def test_a_claim_is_sent_to_reviewers_or_to_adjudicators(verb: str, told: str) -> None:
    run = SyncRun(
        number=1, verb=verb, server="local", project=7, by="mara", begun_at=NOON, planned=2, done=1, ended_at=NOON
    )
    entries = [JournalEntry(run=run, action="add", task_id=3, done_at=NOON), JournalEntry(run=run, action="withdraw")]
    done, not_done = (event.words for event in tell_syncs(entries))
    assert done == f"{told} (Label Studio local, project 7, task 3)."
    assert not_done.startswith(f"A{'n' if verb[0] == 'a' else ''} {verb} meant to do this: withdraw.")
