"""Fill in the review form, as Label Studio stores it."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any

from annotate.domain import Annotation, Evidence

Filled = list[dict[str, Any]]


def fill_in(
    verdict: str,
    *,
    evidence: Sequence[Evidence] = (),
    rationale: str = "",
    confidence: int | None = None,
    corrected_figure: float | Decimal | None = None,
    problems: Iterable[str] = (),
    problem_note: str = "",
) -> Filled:
    """Return the filled-in fields of an answer; those left empty are left out."""
    result = [_part("verdict", "choices", "choices", [verdict])]
    if corrected_figure is not None:
        whole = corrected_figure == int(corrected_figure)
        result.append(
            _part("corrected_figure", "number", "number", int(corrected_figure) if whole else float(corrected_figure))
        )
    for number, piece in enumerate(evidence, 1):
        result += _evidence_parts(number, piece)
    if rationale:
        result.append(_part("rationale", "textarea", "text", [rationale]))
    if confidence is not None:
        result.append(_part("confidence", "rating", "rating", confidence))
    if given := list(problems):
        result.append(_part("problems", "choices", "choices", given))
    if problem_note:
        result.append(_part("problem_note", "textarea", "text", [problem_note]))
    return result


def write_answer(answer: Annotation) -> dict[str, Any]:
    """Return an answer as Label Studio takes it: as it was submitted, or skipped."""
    if answer.verdict is None:
        return {"result": [], "was_cancelled": True, "lead_time": answer.seconds}
    result = fill_in(
        answer.verdict,
        evidence=answer.evidence,
        rationale=answer.rationale,
        confidence=answer.confidence,
        corrected_figure=answer.corrected_figure,
        problems=answer.problems,
        problem_note=answer.problem_note,
    )
    return {"result": result, "was_cancelled": False, "lead_time": answer.seconds}


def _part(name: str, kind: str, field: str, value: Any) -> dict[str, Any]:
    return {"from_name": name, "to_name": "claim", "type": kind, "value": {field: value}}


def _evidence_parts(number: int, piece: Evidence) -> Filled:
    parts = [_part(f"evidence_{number}_url", "textarea", "text", [piece.url])]
    if piece.quote:
        parts.append(_part(f"evidence_{number}_quote", "textarea", "text", [piece.quote]))
    if piece.figure:
        parts.append(_part(f"evidence_{number}_figure", "textarea", "text", [piece.figure]))
    if piece.stance is not None:
        parts.append(_part(f"evidence_{number}_stance", "choices", "choices", [piece.stance.value]))
    return parts
