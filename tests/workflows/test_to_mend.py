"""What an editor is told of answers that nobody can use as they are, and of claims that nobody will answer."""

from typing import get_args

import pytest

from annotate.cli.claim import Stands
from annotate.domain import FaultyAnswer, Standing
from annotate.settings import read_settings
from annotate.workflows.claim import describe
from annotate.workflows.init import open_desk_store
from annotate.workflows.todo import todo
from tests.stores import CLAIMS, NOON, ORLAVA, PROJECT, RENTS, annotation, answered

AMAL, BEN = "amal@example.org", "ben@example.org"
CLAIM = RENTS.id_in(ORLAVA.id)
WHY = f"Evidence 1 has no address, says {BEN}."
FAULTY = FaultyAnswer(annotation_id=1, claim_id=CLAIM, reviewer=AMAL, reason=WHY, raw="{}", updated_at=NOON)


@pytest.fixture
def store(newsdesk):
    """The store of a desk, in which Amal's answer about rents is in quarantine."""
    with open_desk_store(read_settings(newsdesk.folder)) as opened:
        opened.add_article(ORLAVA)
        opened.keep_claims(ORLAVA.id, CLAIMS)
        opened.keep_project(PROJECT)
        opened.keep_answers(PROJECT, [answered(CLAIM).model_copy(update={"faulty": (FAULTY,)})])
        yield opened


def waiting(store, newsdesk, email):
    return {item.claim_id: item.missing for item in todo(store, read_settings(newsdesk.folder), email)}


def test_an_answer_in_quarantine_waits_for_its_author_who_is_told_why(store, newsdesk):
    assert waiting(store, newsdesk, AMAL) == {CLAIM: f"the answer to be mended. {WHY}"}
    assert CLAIM not in waiting(store, newsdesk, "caro@example.org")


def test_nobody_mends_what_was_settled_without_it(store, newsdesk):
    both = answered(CLAIM, annotation(CLAIM, 2, reviewer=BEN, verdict="unproven"))
    store.keep_answers(PROJECT, [both.model_copy(update={"faulty": (FAULTY,)})])
    assert waiting(store, newsdesk, AMAL) == {}


def test_a_claim_tells_of_answers_in_quarantine_and_names_nobody(store, newsdesk):
    settings = read_settings(newsdesk.folder)
    ((who, said),) = [row for row in describe(store, settings, CLAIM) if "quarantine" in row[1]]
    assert who.startswith("answer by reviewer-")
    assert "Evidence 1 has no address" in said
    assert AMAL not in who + said
    ((who, said),) = [row for row in describe(store, settings, CLAIM, by_name=True) if "quarantine" in row[1]]
    assert AMAL in who
    assert BEN in said


def test_several_claims_are_retired_at_once_or_none(store, newsdesk):
    ids = [claim.id_in(ORLAVA.id) for claim in CLAIMS]
    outcome = newsdesk.run("claim", "retire", ids[0], "nowhere")
    assert outcome.exit_code == 2
    assert store.retired() == set()
    assert newsdesk.do("claim", "retire", *ids[:2]).told.count("Retired") == 2
    assert store.retired() == set(ids[:2])


def test_nothing_is_known_beforehand_of_a_claim_that_nobody_will_answer(store, newsdesk):
    store.retire_claim(CLAIM)
    outcome = newsdesk.run("claim", "gold", CLAIM, "--verdict", "supported", "--note", "The register.")
    assert outcome.exit_code == 2
    assert "was taken out of the work, so nobody will answer it" in outcome.told
    assert store.known_answers() == {}


def test_a_verdict_that_is_known_beforehand_does_not_leave_the_taxonomy(store, newsdesk):
    newsdesk.do("claim", "gold", CLAIM, "--verdict", "misleading", "--note", "The register.")
    outcome = newsdesk.run("taxonomy", "use", "averitec")
    assert outcome.exit_code == 4
    assert "does not have misleading any more, and 1 known answers use it" in outcome.told
    newsdesk.do("claim", "gold", CLAIM, "--remove")
    newsdesk.do("taxonomy", "use", "averitec")


def test_whose_answer_is_to_be_mended_is_told_the_way(store, newsdesk):
    assert "‹ in the lower left corner goes back" in newsdesk.do("reviewer", "todo", AMAL).told
    assert "‹" not in newsdesk.run("reviewer", "todo", BEN).told


def test_claims_are_listed_by_where_they_stand_and_those_that_were_skipped_say_so(store, newsdesk):
    skip = annotation(CLAIM, 2, reviewer=BEN, verdict=None, evidence=())
    store.keep_answers(PROJECT, [answered(CLAIM, annotation(CLAIM, 1, reviewer=AMAL), skip)])
    newsdesk.environment["ANNOTATE_REVIEW_OVERLAP"] = "2"
    (found,) = newsdesk.do("claim", "list", "--standing", "open", "--json").data
    assert (found["claim_id"], found["stands_so_because"]) == (CLAIM, "1 of 2 answers, skipped by 1")
    assert "skipped by 1" in newsdesk.do("claim", "list", "--standing", "open").shown
    assert newsdesk.do("claim", "list", "--standing", "disputed", "--json").data == []
    assert len(newsdesk.do("claim", "list", "--json").data) == len(CLAIMS)
    assert list(get_args(Stands)) == [standing.value for standing in Standing]
