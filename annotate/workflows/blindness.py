"""Check whether answers were given blind, and tell what is doubtful about them."""

from collections.abc import Sequence
from typing import NamedTuple

from annotate.domain import Doubt, GivenAnswer, HandingOut, ReviewOrder
from annotate.judging import find_doubts
from annotate.settings import Settings
from annotate.store import Store

from .init import pseudonym_key
from .queue import queues_of


class Doubtful(NamedTuple):
    """A doubt about an answer, and what the claim says."""

    doubt: Doubt
    claim: str


def check_blindness(store: Store, settings: Settings) -> list[Doubt]:
    """Return what is doubtful about the answers that stand to claims that are part of the work, people by name."""
    handing = HandingOut(
        overlap=settings.review_overlap,
        order=ReviewOrder(settings.review_order),
        endings=tuple(queue.ending for queue in queues_of(settings)),
        overlap_since=store.last_done("overlap"),
        order_since=store.last_done("arrange", "disband"),
    )
    answers, retired = store.given(), store.retired()
    doubts = find_doubts(answers, store.places() if _meet(answers) else [], handing)
    return [doubt for doubt in doubts if doubt.claim_id not in retired]


def _meet(answers: Sequence[GivenAnswer]) -> bool:
    """Say whether any claim was answered by two; else nobody could see anything, and places need not be read."""
    pairs = {(answer.claim_id, answer.reviewer) for answer in answers}
    return len(pairs) > len({claim_id for claim_id, _ in pairs})


def count_doubted(doubts: list[Doubt]) -> int:
    """Return how many answers are doubted, whatever for."""
    return len({(doubt.claim_id, doubt.annotation_id) for doubt in doubts})


def tell_doubts(store: Store, settings: Settings, *, names: bool) -> list[Doubtful]:
    """Return what is doubtful, with what the claims say; people by pseudonym, unless their names are asked for."""
    doubts = check_blindness(store, settings)
    key = pseudonym_key(settings)
    shown = doubts if names else [_hidden(doubt, key) for doubt in doubts]
    claims = {found.claim_id: found.claim.text for found in store.claims_named({doubt.claim_id for doubt in doubts})}
    return [Doubtful(doubt, claims.get(doubt.claim_id, "")) for doubt in shown]


def _hidden(doubt: Doubt, key: bytes) -> Doubt:
    from annotate.publishing.pseudonyms import pseudonym  # with all that writes reports: `status` does without

    others = tuple(pseudonym(other, key) for other in doubt.others)
    return doubt.model_copy(update={"reviewer": pseudonym(doubt.reviewer, key), "others": others})
