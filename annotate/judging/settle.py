"""Derive where a claim stands. People decide verdicts; this only reads what they decided."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TypeVar

from annotate.domain import Adjudication, Annotation, BriefAnswer, BriefClaim, Claim, Judgement, Standing, WeighedAnswer

from .evidence import find_gap
from .figures import figures_apart
from .policy import Policy

Answer = TypeVar("Answer", Annotation, BriefAnswer, WeighedAnswer)
Weighed = TypeVar("Weighed", Annotation, WeighedAnswer)


def settle(
    claim: Claim | BriefClaim,
    annotations: Sequence[Weighed],
    ruling: Adjudication | None,
    *,
    sent: bool,
    policy: Policy,
) -> Judgement:
    """
    Say where one claim stands, and why.

    Answers that lack evidence do not settle a claim, however many there are;
    once enough are complete, every answer that differs disputes it.

    Args:
        annotations: the answers that stand; skips count for nothing.
        ruling: outranks the answers.
        sent: whether reviewers can see the claim.
    """
    if ruling is not None:
        return Judgement(standing=Standing.SETTLED, verdict=ruling.verdict, why=f"ruled: {ruling.reason}")
    answers = last_words(annotations)
    if len(answers) < policy.overlap:
        return _open(len(answers), policy.overlap, sent=sent)
    gaps = [gap for answer in answers if (gap := find_gap(claim, answer, policy))]
    if len(answers) - len(gaps) < policy.overlap:
        return Judgement(standing=Standing.SHORT, why=_say_gaps(gaps, len(answers)))
    difference = _difference(answers, policy.figure_tolerance)
    if difference:
        return Judgement(standing=Standing.DISPUTED, why=difference)
    why = "one reviewer answered" if len(answers) == 1 else f"{len(answers)} reviewers agree"
    return Judgement(standing=Standing.SETTLED, verdict=answers[0].verdict, why=why)


def last_words(annotations: Iterable[Answer]) -> list[Answer]:
    """Return each reviewer's newest answer to a claim, skips left out, in the order they were first submitted."""
    newest: dict[str, Answer] = {}
    for answer in sorted(annotations, key=lambda answer: (answer.submitted_at, answer.annotation_id)):
        if answer.verdict is not None:
            newest[answer.reviewer] = answer
    return list(newest.values())


def answers_by_claim(answers: Iterable[Weighed]) -> Mapping[str, list[Weighed]]:
    """Return answers by claim, in the order they came; none for claims without."""
    grouped: dict[str, list[Weighed]] = defaultdict(list)
    for answer in answers:
        grouped[answer.claim_id].append(answer)
    return grouped


def _open(answered: int, overlap: int, *, sent: bool) -> Judgement:
    if not sent and not answered:
        return Judgement(standing=Standing.UNSENT, why="not pushed to Label Studio yet")
    return Judgement(standing=Standing.OPEN, why=f"{answered} of {overlap} answers")


def _say_gaps(gaps: Sequence[str], answers: int) -> str:
    who = "the answer lacks" if answers == 1 else f"{len(gaps)} of {answers} answers lack"
    return f"{who} {' or '.join(dict.fromkeys(gaps))}"


def _difference(answers: Sequence[Annotation | WeighedAnswer], tolerance: Decimal) -> str:
    """Say in words what answers differ in; "" when they agree."""
    verdicts = [answer.verdict for answer in answers if answer.verdict is not None]
    if len(set(verdicts)) > 1:
        return f"answers differ: {_tally(verdicts)}"
    figures = [answer.corrected_figure for answer in answers if answer.corrected_figure is not None]
    if figures and figures_apart(min(figures), max(figures)) > tolerance:
        return f"corrected figures differ: {', '.join(f'{figure.normalize():,f}' for figure in sorted(figures))}"
    return ""


def _tally(verdicts: Iterable[str]) -> str:
    counted = Counter(verdicts)
    return ", ".join(f"{verdict} ({count})" for verdict, count in sorted(counted.items()))
