"""Read a faulty answer as far as it can be read, for a person who decided to take it."""

import json
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, TypeVar

from pydantic import ValidationError

from annotate.domain import Annotation, Evidence, FaultyAnswer, Taxonomy

from .asking import PIECES_OF_EVIDENCE
from .reading import (
    BrokenForm,
    is_filled,
    read_control,
    read_evidence,
    read_moment,
    read_note,
    read_number,
    read_problem,
    read_seconds,
    read_text,
    read_verdict,
    storable,
)

Value = TypeVar("Value")
Controls = dict[str, list[Any]]


class Salvaged(NamedTuple):
    """What could be read of an answer, and what could not, in words. No verdict means that none can be told."""

    verdict: str | None
    answer: Annotation
    lost: tuple[str, ...]


def salvage(faulty: FaultyAnswer, taxonomy: Taxonomy) -> Salvaged | None:
    """Return what can be read of an answer in quarantine; None where nothing of it came."""
    try:
        raw = json.loads(faulty.raw)
        if not isinstance(raw, dict):
            return None
        known: dict[str, Any] = {"annotation_id": faulty.annotation_id, "claim_id": faulty.claim_id}
        known |= {"reviewer": faulty.reviewer, "updated_at": faulty.updated_at}
        if "annotation_id" in raw:  # it was read well, and set aside for another reason
            answer = Annotation.model_validate(raw).model_copy(update=known)
            return Salvaged(answer.verdict, answer, ())
        known |= {"submitted_at": read_moment(raw["created_at"]), "seconds": read_seconds(raw.get("lead_time"))}
    except (ValueError, KeyError):
        return None
    lost: list[str] = []
    fields = _read_fields(_read_controls(raw.get("result"), lost), taxonomy, lost)
    return Salvaged(fields["verdict"], Annotation(**known, **fields), tuple(lost))


def _read_controls(result: Any, lost: list[str]) -> Controls:
    controls: Controls = {}
    for part in result if isinstance(result, list) else ():
        control = _or_lost(lost, read_control, part)
        if control is not None:
            name, value = control
            values = [storable(item) if isinstance(item, str) else item for item in _as_list(value)]
            controls.setdefault(name, []).extend(item for item in values if is_filled(item))
    return {name: values for name, values in controls.items() if values}


def _read_fields(controls: Controls, taxonomy: Taxonomy, lost: list[str]) -> dict[str, Any]:
    verdict = _or_lost(lost, read_verdict, controls.get("verdict", []), taxonomy)
    asked = taxonomy.verdict(verdict) if verdict else None
    figure = controls.get("corrected_figure")
    problems = [_or_lost(lost, read_problem, each, taxonomy) for each in controls.get("problems", [])]
    return {
        "verdict": verdict,
        "evidence": tuple(_read_pieces(controls, lost)),
        "rationale": read_text(controls.get("rationale", [])),
        "problems": tuple(problem for problem in problems if problem),
        "problem_note": read_note(controls),
        "confidence": _read_confidence(controls, lost),
        "corrected_figure": _or_lost(lost, read_number, figure[0]) if figure and asked and asked.asks_figure else None,
    }


def _read_pieces(controls: Mapping[str, list[Any]], lost: list[str]) -> list[Evidence]:
    pieces: list[Evidence] = []
    for number in PIECES_OF_EVIDENCE:
        of_piece = {name: values for name, values in controls.items() if name.startswith(f"evidence_{number}_")}
        pieces += _or_lost(lost, read_evidence, of_piece) or []
    return pieces


def _read_confidence(controls: Controls, lost: list[str]) -> int | None:
    given = controls.get("confidence", [None])[0]
    if given is None or (isinstance(given, int) and not isinstance(given, bool) and 1 <= given <= 5):
        return given
    lost.append(f"The confidence “{str(given)[:40]}” is none.")
    return None


def _or_lost(lost: list[str], read: Callable[..., Value], *what: Any) -> Value | None:
    try:
        return read(*what)
    except (BrokenForm, ValidationError) as failure:
        lost.append(str(failure))
        return None


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
