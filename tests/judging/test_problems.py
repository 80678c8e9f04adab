"""What reviewers find wrong with claims is listed; what they let stand is gold."""

import json

import pytest

from annotate.domain import GoldArticle, Sentence
from annotate.judging import Policy, find_hindrance, find_problems, make_gold, settle
from annotate.publishing import render_gold
from tests.judging.test_work import BEN, finding
from tests.stores import DEATHS, MAYOR, ORLAVA, RENTS, annotation, passage

SENTENCES = [
    Sentence(**passage(text).model_dump(), checkable=1, checkworthiness=1)
    for text in ("Officials say that at least 12 people died in Orlava.", "Rents rose 9%.", "The mayor resigned today.")
]
ASK_ONE = Policy(overlap=1)


def about(claim, *answers, ruled=None, policy=ASK_ONE):
    """Return what is found of a claim of the article."""
    found = finding(claim.start, *answers, ruled=ruled)
    judgement = settle(claim, answers, found.adjudication, sent=True, policy=policy)
    return found.model_copy(update={"claim": claim, "judgement": judgement})


def says(verdict="supported", *problems, number=1, **fields):
    return annotation("c", number, verdict=verdict, problems=problems, **fields)


def test_what_most_say_comes_first_with_their_notes_once():
    rents = about(
        RENTS,
        says("refuted", "badly_split", "duplicate", rationale="Cut too short."),
        says("not_a_claim", "badly_split", number=2, reviewer=BEN, rationale="Cut too short."),
    )
    listed = find_problems([about(MAYOR, says("unproven", "missing_context")), rents])
    assert [(each.problem, each.said, each.answers, each.notes) for each in listed] == [
        ("badly_split", 2, 2, ("Cut too short.",)),
        ("duplicate", 1, 2, ("Cut too short.",)),
        ("not_a_claim", 1, 2, ("Cut too short.",)),
        ("missing_context", 1, 1, ()),
    ]


def test_a_verdict_and_a_problem_that_say_the_same_are_one():
    (each,) = find_problems([about(RENTS, says("not_a_claim", "not_a_claim"))])
    assert (each.problem, each.said) == ("not_a_claim", 1)


def test_a_skip_says_nothing():
    assert find_problems([about(RENTS, says(None, "badly_split"))]) == []


def gold_of(*findings):
    """Return the gold an article makes, by way of its line in a file."""
    assert find_hindrance(SENTENCES, findings) == ""
    (line,) = render_gold([make_gold(ORLAVA, SENTENCES, findings)]).splitlines()
    return GoldArticle.model_validate_json(line)


def test_claims_that_people_let_stand_are_the_gold():
    gold = gold_of(about(DEATHS, says()), about(RENTS, says("refuted")), about(MAYOR, says("not_a_claim")))
    assert [(claim.start, claim.end) for claim in gold.claims] == [(DEATHS.start, DEATHS.end), (RENTS.start, RENTS.end)]
    assert [(sentence.checkable, sentence.worthy) for sentence in gold.sentences] == [(True, 1), (True, 1), (False, 0)]
    (deaths, rents) = gold.claims
    assert (deaths.kind, deaths.hedged, deaths.problems, rents.problems) == ("casualty", False, (), ())
    assert [(each.low, each.high, each.modifier, each.unit) for each in deaths.quantities] == [
        (12, None, "at_least", "person")
    ]
    assert ORLAVA.text[deaths.source.start : deaths.source.end] == "Officials"
    assert (gold.doc, gold.title, gold.published_on) == (ORLAVA.id, ORLAVA.title, ORLAVA.published_on)


def test_flags_say_what_is_wrong_and_a_wrong_figure_is_left_out():
    gold = gold_of(
        about(DEATHS, says("supported", "wrong_figure", "wrong_source", "missing_context")),
        about(RENTS, says(), says("supported", "badly_split", number=2, reviewer=BEN)),
    )
    (deaths, rents) = gold.claims
    assert (deaths.problems, deaths.quantities) == (("wrong_figure", "wrong_source"), ())
    assert rents.problems == ("badly_split",)


def test_a_ruling_decides_whether_it_is_a_claim():
    answers = says(), says("not_a_claim", number=2, reviewer=BEN)
    assert [claim.start for claim in gold_of(about(RENTS, *answers, ruled="supported")).claims] == [RENTS.start]
    assert gold_of(about(RENTS, *answers, ruled="not_a_claim")).claims == ()


@pytest.mark.parametrize(
    ("findings", "why"),
    [
        ([], "it has no claims"),
        ([about(RENTS)], "1 claim waits for answers"),
        ([about(RENTS), about(MAYOR)], "2 claims wait for answers"),
        ([about(RENTS, says(), policy=Policy(overlap=2))], "1 claim waits for answers"),
        (
            [about(RENTS, says(), says("not_a_claim", number=2, reviewer=BEN))],
            "1 claim waits for a ruling whether it is one",
        ),
        ([about(RENTS, says(), says("refuted", number=2, reviewer=BEN))], ""),
    ],
)
def test_what_is_not_reviewed_to_the_end_is_no_gold(findings, why):
    assert find_hindrance(SENTENCES, findings) == why


def test_sentences_that_are_cut_otherwise_by_now_are_no_gold():
    assert "split it again" in find_hindrance(SENTENCES[:1], [about(RENTS, says())])


def test_the_line_fits_its_schema_and_numbers_are_numbers():
    line = json.loads(render_gold([make_gold(ORLAVA, SENTENCES, [about(DEATHS, says())])]))
    (quantity,) = line["sentences"][0]["claims"][0]["quantities"]
    assert (quantity["low"], quantity["high"]) == (12, None)
