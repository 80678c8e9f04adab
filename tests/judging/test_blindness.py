"""What is doubtful about answers that were to be given alone, once and blind."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotate.domain import DoubtKind, GivenAnswer, HandingOut, QueuePlace, ReviewOrder
from annotate.judging import find_doubts
from tests.stores import NOON

AMAL, BEN, CARO = "amal@example.org", "ben@example.org", "caro@example.org"
TWO = HandingOut(overlap=2, order=ReviewOrder.SCORE)


def at(minute):
    return NOON + timedelta(minutes=minute)


def queue(*claims, since=-60):
    """Return a queue in this order, whichever order it is read in."""
    return [
        QueuePlace(claim_id, number, f"{1 - number / 100:.4f} rules-1", None if since is None else at(since))
        for number, claim_id in enumerate(claims, 1)
    ]


PLACES = queue("c1", "c2", "c3", "c4")


def answer(claim_id, reviewer, minute, *, opened=None, changed=None, **more):
    """Return an answer given at a minute, its page opened half a minute before."""
    moment, opened = at(minute), at(minute - 0.5 if opened is None else opened)
    number = hash((claim_id, reviewer, minute)) % 10**9
    return GivenAnswer(claim_id, number, reviewer, opened, moment, moment if changed is None else at(changed), **more)


def doubts(*answers, places=PLACES, handing=TWO):
    return [(doubt.claim_id, doubt.reviewer, doubt.kind) for doubt in find_doubts(answers, places, handing)]


def test_two_reviewers_who_follow_the_queue_raise_no_doubt_whoever_is_faster():
    amal = [answer(f"c{number}", AMAL, number) for number in (1, 2, 3, 4)]
    ben = [answer(f"c{number}", BEN, 10 * number) for number in (1, 2, 3, 4)]
    assert doubts(*amal, *ben) == []


def test_the_same_reviewer_twice_on_one_claim():
    assert doubts(answer("c1", AMAL, 1), answer("c1", AMAL, 2)) == [("c1", AMAL, DoubtKind.TWICE)]


def test_more_reviewers_than_were_asked():
    found = find_doubts([answer("c1", who, when) for when, who in enumerate((AMAL, BEN, CARO))], PLACES, TWO)
    assert [(doubt.reviewer, doubt.kind, doubt.why) for doubt in found] == [
        (CARO, DoubtKind.TOO_MANY, "It is answer 3 to a claim that asked for 2.")
    ]


def test_an_answer_that_was_asked_for_when_it_was_given_is_none_too_many_once_fewer_are_asked():
    one = HandingOut(overlap=1, order=ReviewOrder.SCORE, overlap_since=at(5))
    assert doubts(answer("c1", AMAL, 1), answer("c1", BEN, 2), handing=one) == []
    assert doubts(answer("c1", AMAL, 1), answer("c1", BEN, 6), handing=one) == [("c1", BEN, DoubtKind.TOO_MANY)]


@pytest.mark.parametrize("gone", [{"skipped": True}, {"stands": False}], ids=["a skip", "a withdrawn answer"])
def test_what_is_no_answer_any_more_is_none_too_many(gone):
    assert doubts(answer("c1", AMAL, 1, **gone), answer("c1", AMAL, 2), answer("c1", BEN, 3)) == []


def test_an_answer_that_another_person_changed():
    (found,) = find_doubts([answer("c1", AMAL, 1, changed=9, edited_by=BEN)], PLACES, TWO)
    assert (found.kind, found.why, found.at) == (DoubtKind.CHANGED_BY_ANOTHER, f"{BEN} changed it.", at(9))


def test_an_answer_that_was_changed_after_another_was_there():
    changed = answer("c1", AMAL, 1, changed=9)
    assert doubts(changed, answer("c1", BEN, 5)) == [("c1", AMAL, DoubtKind.CHANGED_LATER)]
    assert doubts(changed, answer("c1", BEN, 10)) == []
    assert doubts(changed) == []


def test_a_withdrawn_answer_could_be_seen_while_it_was_there():
    gone = answer("c3", AMAL, 1, stands=False)
    assert doubts(gone, answer("c3", BEN, 5)) == [("c3", BEN, DoubtKind.OUT_OF_TURN)]


def test_out_of_turn_is_doubtful_only_where_there_was_something_to_see():
    assert doubts(answer("c3", BEN, 5)) == []
    assert doubts(answer("c3", BEN, 5), answer("c3", AMAL, 6)) == [("c3", AMAL, DoubtKind.OUT_OF_TURN)]


def test_a_claim_that_is_picked_before_its_turn_is_doubtful_and_those_that_follow_it_are_not():
    """Putting a claim off is no crime: it makes one answer doubtful, not the whole day."""
    amal = [answer(f"c{number}", AMAL, number) for number in (1, 2, 3, 4)]
    ben = [answer("c2", BEN, 10), answer("c3", BEN, 11), answer("c4", BEN, 12), answer("c1", BEN, 13)]
    assert doubts(*amal, *ben) == [("c2", BEN, DoubtKind.OUT_OF_TURN)]


def test_coming_back_to_what_was_passed_by_before_its_turn_is_doubtful():
    amal = [answer(f"c{number}", AMAL, number) for number in (1, 2, 3, 4)]
    ben = [answer("c2", BEN, 10), answer("c1", BEN, 11)]
    assert doubts(*amal, *ben) == [("c1", BEN, DoubtKind.OUT_OF_TURN), ("c2", BEN, DoubtKind.OUT_OF_TURN)]


def test_claims_that_have_their_answers_already_are_passed_by_in_turn():
    full = [answer("c1", who, 1) for who in (AMAL, CARO)]
    assert doubts(*full, answer("c2", AMAL, 2), answer("c2", BEN, 5)) == []


def test_a_claim_that_was_sent_while_the_page_was_open_was_not_passed_by():
    places = [*queue("c2", "c3"), QueuePlace("c1", 9, "0.9999 rules-1", at(5))]
    before = [answer("c2", AMAL, 1), answer("c2", BEN, 6, opened=4)]
    assert doubts(*before, places=places) == []
    after = [answer("c3", AMAL, 1), answer("c2", BEN, 6, opened=4), answer("c3", BEN, 8)]
    assert doubts(*after, places=places) == [("c3", BEN, DoubtKind.OUT_OF_TURN)]


def test_a_claim_that_was_filled_while_the_page_was_open_was_not_passed_by():
    """The page was opened while c1 could still be had, and sent when it could not: both are possible."""
    full = [answer("c1", AMAL, 1), answer("c1", CARO, 9)]
    assert doubts(*full, answer("c2", AMAL, 2), answer("c2", BEN, 10, opened=5)) == []


@pytest.mark.parametrize(
    ("places", "handing"),
    [
        pytest.param(queue("c1", "c2", since=None), TWO, id="nobody kept since when the claims stand there"),
        pytest.param(PLACES, TWO._replace(order_since=at(20)), id="the order was changed later"),
        pytest.param([], TWO, id="the claims are not on the server any more"),
    ],
)
def test_what_is_not_known_makes_nothing_doubtful(places, handing):
    assert doubts(answer("c2", AMAL, 1), answer("c2", BEN, 5), places=places, handing=handing) == []


def test_an_answer_in_quarantine_is_there_and_is_not_judged():
    unread = GivenAnswer("c1", 1, BEN, at(0), at(0), at(0), stands=False, timed=False)
    assert doubts(unread, answer("c2", AMAL, 1), answer("c2", BEN, 5)) == []


@pytest.mark.parametrize("order", ReviewOrder)
def test_each_order_has_its_own_turns(order):
    places = [
        QueuePlace("c2", 1, "0.2000 rules-1", at(-60)),
        QueuePlace("c1", 2, "0.3000 rules-1", at(-60)),
        QueuePlace("c3", 3, "0.9000 rules-1", at(-60)),
    ]
    first = {ReviewOrder.SCORE: "c3", ReviewOrder.OLDEST: "c2", ReviewOrder.RANDOM: "c1"}[order]
    handing = HandingOut(overlap=2, order=order)
    for claim_id in ("c1", "c2", "c3"):
        found = doubts(answer(claim_id, AMAL, 1), answer(claim_id, BEN, 5), places=places, handing=handing)
        assert [doubt[2] for doubt in found] == ([] if claim_id == first else [DoubtKind.OUT_OF_TURN])


def test_whoever_works_through_a_share_is_in_turn_and_whoever_picks_is_not():
    shares = TWO._replace(endings=("", "[12]$", "[23]$", "[34]$"))
    amal = [answer(f"c{number}", AMAL, number) for number in (1, 2, 3, 4)]
    assert doubts(*amal, answer("c3", BEN, 10), answer("c4", BEN, 11), handing=shares) == []
    assert doubts(*amal, answer("c4", BEN, 10), answer("c3", BEN, 11), handing=shares) != []


def test_whoever_has_nothing_left_in_a_share_may_help_out():
    shares = TWO._replace(endings=("", "[12]$", "[34]$"))
    amal = [answer(f"c{number}", AMAL, number) for number in (1, 2, 3, 4)]
    helps = [answer(f"c{number}", BEN, 10 + place) for place, number in enumerate((3, 4, 1, 2))]
    assert doubts(*amal, *helps, handing=shares) == []


def test_the_queue_prefers_none_of_two_claims_of_the_same_rank():
    places = [QueuePlace(claim_id, number, "0.5000 rules-1", at(-60)) for number, claim_id in enumerate(("c1", "c2"))]
    assert doubts(answer("c2", AMAL, 1), answer("c2", BEN, 5), places=places) == []


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_whoever_follows_the_queue_is_never_doubted(data):
    """The law behind it: simulate reviewers who take what the queue hands out, at any pace, skips included."""
    claims = [f"c{number}" for number in range(data.draw(st.integers(1, 8)))]
    ranks = {claim: data.draw(st.sampled_from(["0.9000 r", "0.5000 r", "0.1000 r"])) for claim in claims}
    sent = {claim: data.draw(st.sampled_from([-60, 3, 7])) for claim in claims}
    places = [QueuePlace(claim, number, ranks[claim], at(sent[claim])) for number, claim in enumerate(claims)]
    overlap = data.draw(st.integers(1, 3))
    busy: dict[str, tuple[str, int] | None] = dict.fromkeys((AMAL, BEN, CARO))
    given_answers: list[GivenAnswer] = []
    for minute in range(data.draw(st.integers(5, 25))):
        who = data.draw(st.sampled_from([AMAL, BEN, CARO]))
        done = {each.claim_id for each in given_answers if each.reviewer == who}
        counts = [each.claim_id for each in given_answers if not each.skipped]
        open_now = [c for c in claims if sent[c] < minute and c not in done and counts.count(c) < overlap]
        page = busy[who]
        if page is None and open_now:
            busy[who] = (max(open_now, key=lambda claim: ranks[claim]), minute)
        elif page is not None:
            skipped = data.draw(st.booleans())
            given_answers.append(answer(page[0], who, minute, opened=page[1], skipped=skipped))
            busy[who] = None
    kinds = {
        doubt[2] for doubt in doubts(*given_answers, places=places, handing=HandingOut(overlap, ReviewOrder.SCORE))
    }
    assert kinds <= {DoubtKind.TOO_MANY}, "the queue hands one claim to several at once"
