"""Keep what is known of claims beforehand: gold items, to see how sure reviewers are."""

from decimal import Decimal
from typing import NamedTuple

from annotate.domain import FoundClaim, KnownAnswer
from annotate.errors import UnknownClaim, UserMistake
from annotate.judging import is_right, last_words
from annotate.settings import Settings
from annotate.store import Store, whoami

from .policy import policy_of
from .report import gather_by_name
from .taxonomy import find_verdict, read_taxonomy


class GoldItem(NamedTuple):
    """A known answer, its claim, and how many answered it, rightly or not."""

    known: KnownAnswer
    claim: str
    answered: int
    right: int


def keep_known(
    store: Store, settings: Settings, beginning: str, verdict: str, *, note: str, figure: Decimal | None = None
) -> FoundClaim:
    """
    Note what the answer to a claim is known to be, in place of what was known before.

    Raises:
        UnknownVerdict: the taxonomy does not have it.
        UserMistake: no reason is given, or a figure where the verdict asks for none.
        UnknownClaim: there is no such claim, or several, or it was taken out of the work.
    """
    find_verdict(read_taxonomy(settings), verdict, figure)
    if not note.strip():
        raise UserMistake("A known answer needs a reason.", hint="Give one: --note TEXT.")
    found = store.claim(beginning)
    if found.retired_at is not None:
        raise UnknownClaim(f"The claim {found.claim_id} was taken out of the work, so nobody will answer it.")
    store.keep_known_answer(
        KnownAnswer(
            claim_id=found.claim_id,
            verdict=verdict,
            figure=figure,
            note=note.strip(),
            by=whoami(),
            known_at=store.now(),
        )
    )
    return found


def drop_known(store: Store, beginning: str) -> FoundClaim:
    """
    Let the known answer to a claim go; it stays as history.

    Raises:
        UserMistake: there is none.
    """
    found = store.claim(beginning)
    if not store.retire_known_answer(found.claim_id):
        raise UserMistake(
            f"No answer is known to “{found.claim.text}”.", hint="`annotate claim gold --list` shows those there are."
        )
    return found


def list_known(store: Store, settings: Settings) -> list[GoldItem]:
    """Return the known answers, and how many gave them, in the order they came."""
    known = store.known_answers()
    if not known:
        return []
    report = gather_by_name(store, settings)
    policy = policy_of(settings, report.taxonomy)
    answers = {finding.claim_id: last_words(finding.annotations) for finding in report.findings}
    items = []
    for claim_id, each in known.items():
        given = answers.get(claim_id, [])
        right = sum(is_right(answer, each, policy) for answer in given)
        items.append(GoldItem(each, store.claim(claim_id).claim.text, len(given), right))
    return items
