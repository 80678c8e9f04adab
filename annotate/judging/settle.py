"""Derive where a claim stands. People decide verdicts; this only reads what they decided."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeVar

from annotate.domain import Adjudication, Annotation, BriefAnswer, Judgement, Standing

Answer = TypeVar("Answer", Annotation, BriefAnswer)


def settle(annotations: Sequence[Annotation], ruling: Adjudication | None, *, sent: bool, overlap: int) -> Judgement:
    """
    Say where one claim stands, and why.

    Args:
        annotations: the answers that stand; skips count for nothing.
        ruling: outranks the answers.
        sent: whether reviewers can see the claim.
        overlap: how many reviewers must answer.
    """
    if ruling is not None:
        return Judgement(standing=Standing.SETTLED, verdict=ruling.verdict, why=f"ruled: {ruling.reason}")
    verdicts = [answer.verdict for answer in last_words(annotations) if answer.verdict is not None]
    if len(verdicts) < overlap:
        return _open(len(verdicts), overlap, sent=sent)
    if len(set(verdicts)) > 1:
        return Judgement(standing=Standing.DISPUTED, why=f"answers differ: {_tally(verdicts)}")
    why = "one reviewer answered" if len(verdicts) == 1 else f"{len(verdicts)} reviewers agree"
    return Judgement(standing=Standing.SETTLED, verdict=verdicts[0], why=why)


def last_words(annotations: Iterable[Answer]) -> list[Answer]:
    """Return each reviewer's newest answer to a claim, skips left out, in the order they were first submitted."""
    newest: dict[str, Answer] = {}
    for answer in sorted(annotations, key=lambda answer: (answer.submitted_at, answer.annotation_id)):
        if answer.verdict is not None:
            newest[answer.reviewer] = answer
    return list(newest.values())


def _open(answered: int, overlap: int, *, sent: bool) -> Judgement:
    if not sent and not answered:
        return Judgement(standing=Standing.UNSENT, why="not pushed to Label Studio yet")
    return Judgement(standing=Standing.OPEN, why=f"{answered} of {overlap} answers")


def _tally(verdicts: Iterable[str]) -> str:
    counted = Counter(verdicts)
    return ", ".join(f"{verdict} ({count})" for verdict, count in sorted(counted.items()))
