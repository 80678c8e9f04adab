"""Read reviewers' answers out of Label Studio's JSON, which holds whatever anybody sent."""

import json
import re
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from pydantic import ValidationError

from annotate.domain import EMPTY, LONGEST_FIGURE, Annotation, Evidence, FaultyAnswer, Taxonomy

from .asking import PIECES_OF_EVIDENCE, STANCES


class BrokenForm(Exception):
    """An answer does not keep to the form; the message says how."""


def read_answer(
    answer: Mapping[str, Any], claim_id: str, taxonomy: Taxonomy, people: Mapping[int, str]
) -> Annotation | FaultyAnswer:
    """
    Return what a reviewer answered; a `FaultyAnswer` when it does not keep to the form.

    Args:
        answer: an annotation as Label Studio's API gives it.
        people: e-mail addresses by user number.
    """
    who, editor = answer.get("completed_by"), answer.get("updated_by")
    known = {"annotation_id": answer["id"], "claim_id": claim_id, "reviewer": read_person(who, people)}
    updated_at = read_moment(answer["updated_at"])
    try:
        return Annotation(
            **known,
            **_read_result(answer, taxonomy),
            seconds=read_seconds(answer.get("lead_time")),
            edited_by=None if editor in (None, who) else read_person(editor, people),
            submitted_at=read_moment(answer["created_at"]),
            updated_at=updated_at,
        )
    except (BrokenForm, ValidationError) as failure:
        return FaultyAnswer(**known, reason=say_fault(failure), raw=write_raw(answer), updated_at=updated_at)


def write_raw(answer: Mapping[str, Any]) -> str:
    """Return what somebody sent, whole, as JSON."""
    return json.dumps({name: answer.get(name) for name in _SAID}, sort_keys=True, default=str)


# What people said; besides, Label Studio tells how long ago it was, which differs each time it is asked.
_SAID = (
    "id", "result", "completed_by", "updated_by", "was_cancelled", "created_at", "updated_at", "lead_time", "import_id",
)  # fmt: skip


def read_person(user: object, people: Mapping[int, str]) -> str:
    """Return the e-mail address of a user, whom the server names by number."""
    return people.get(user, f"user {user}") if isinstance(user, int) else "unknown"


def storable(text: str) -> str:
    """Return a text with what no database takes made visible: NUL, and halves of characters."""
    return text.replace("\0", "␀").encode("utf-8", "backslashreplace").decode()


def read_seconds(lead_time: object) -> float | None:
    """Return how long the page was open; nobody's verdict is refused for a clock that makes no sense."""
    known = isinstance(lead_time, int | float) and not isinstance(lead_time, bool) and 0 <= lead_time < _A_YEAR
    return float(lead_time) if known else None  # type: ignore[arg-type]


_A_YEAR = 366 * 24 * 3600


def say_fault(failure: BrokenForm | ValidationError) -> str:
    """Return in words, which any database takes, what is wrong with an answer."""
    if isinstance(failure, BrokenForm):
        return storable(str(failure))
    first = failure.errors(include_url=False, include_input=False)[0]
    return storable(f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}")


def read_moment(value: str | datetime) -> datetime:
    """Return a moment as Label Studio writes it."""
    return value if isinstance(value, datetime) else datetime.fromisoformat(value.replace("Z", "+00:00"))


def _read_result(answer: Mapping[str, Any], taxonomy: Taxonomy) -> dict[str, Any]:
    """Read the controls of a submitted answer; a skip has none that count."""
    if answer.get("was_cancelled"):
        return {"verdict": None}
    controls = read_controls(answer.get("result") or [])
    if not controls:
        raise BrokenForm(EMPTY)
    verdict = read_verdict(controls.get("verdict", []), taxonomy)
    asked = taxonomy.verdict(verdict)
    fields: dict[str, Any] = {
        "verdict": verdict,
        "evidence": tuple(read_evidence(controls)),
        "rationale": read_text(controls.get("rationale", [])),
        "problems": tuple(read_problem(value, taxonomy) for value in controls.get("problems", [])),
        "problem_note": read_note(controls),
    }
    if "confidence" in controls:
        fields["confidence"] = controls["confidence"][0]
    if "corrected_figure" in controls and asked and asked.asks_figure:  # hidden, the field is sent all the same
        fields["corrected_figure"] = read_number(controls["corrected_figure"][0])
    return fields


_KINDS = {"choices": "choices", "textarea": "text", "rating": "rating", "number": "number"}
_CONTROLS = {"verdict", "rationale", "confidence", "corrected_figure", "problems", "problem_note"} | {
    f"evidence_{number}_{part}" for number in PIECES_OF_EVIDENCE for part in ("url", "quote", "figure", "stance")
}


def read_controls(result: object, known: Collection[str] = _CONTROLS) -> dict[str, list[Any]]:
    """Return the values of each control of a form, by its name; what nobody filled in is left out."""
    if not isinstance(result, list):
        raise BrokenForm("It is not a list of filled-in fields.")
    controls: dict[str, list[Any]] = {}
    for part in result:
        name, value = read_control(part, known)
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, str) and item != storable(item):
                raise BrokenForm(f"The field “{name}” holds characters that no text may have.")
            if is_filled(item):
                controls.setdefault(name, []).append(item)
    return controls


def is_filled(value: object) -> bool:
    """Say whether there is anything in a field; a stray blank is nothing."""
    return value is not None and (not isinstance(value, str) or bool(value.strip()))


def read_control(part: object, known: Collection[str] = _CONTROLS) -> tuple[str, Any]:
    """Return the name and the value of one filled-in field."""
    if not isinstance(part, dict):
        raise BrokenForm("It holds something that is not a filled-in field.")
    name, kind, value = part.get("from_name"), part.get("type"), part.get("value")
    if not isinstance(name, str) or name not in known or not isinstance(kind, str) or kind not in _KINDS:
        raise BrokenForm(f"The form has no field “{name}” of type {kind}.")
    return name, value.get(_KINDS[kind]) if isinstance(value, dict) else None


def read_verdict(values: Sequence[Any], taxonomy: Taxonomy) -> str:
    """Return the one verdict an answer gives, as its key."""
    if len(values) != 1:
        raise BrokenForm(f"It has {len(values)} verdicts." if values else "It has no verdict.")
    for verdict in reversed(taxonomy.verdicts):  # where two are called the same, the later one is meant
        if values[0] in verdict.names:
            return verdict.key
    raise BrokenForm(f"The verdict “{values[0]}” is not in the taxonomy “{taxonomy.key}”.")


def read_problem(value: Any, taxonomy: Taxonomy) -> str:
    """Return the key of a problem the claim is said to have."""
    for problem in reversed(taxonomy.problems):
        if value in (problem.key, problem.label):
            return problem.key
    raise BrokenForm(f"The problem “{value}” is not in the taxonomy “{taxonomy.key}”.")


def read_text(lines: Sequence[Any]) -> str:
    """Return what was typed into a field, which may have been added to it line by line."""
    return "\n".join(map(str, lines))


def read_note(controls: Mapping[str, list[Any]]) -> str:
    """Return what is said about a problem; "" where none is named: hidden, the field may be sent all the same."""
    return read_text(controls.get("problem_note", [])) if controls.get("problems") else ""


_LONGEST_NUMBER = 30  # digits; nobody counts further, and 1E+999999 would fill a page


def read_number(value: Any) -> Decimal:
    """Return a corrected figure."""
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        number = Decimal("NaN")
    if isinstance(value, bool) or not number.is_finite() or abs(number.adjusted()) > _LONGEST_NUMBER:
        raise BrokenForm(f"The corrected figure “{value}” is not a number.")
    return number


_PIECES = [
    (number, [f"evidence_{number}_{part}" for part in ("url", "quote", "figure", "stance")])
    for number in PIECES_OF_EVIDENCE
]
_STANCES = {words: stance.value for stance, words in STANCES.items()}


def read_evidence(controls: Mapping[str, list[Any]]) -> list[Evidence]:
    """Return the pieces of evidence, in the order of the form."""
    pieces = []
    for number, fields in _PIECES:
        url, quote, figure, stance = [controls.get(field, []) for field in fields]
        if not (url or quote or figure):
            continue  # a stance alone is a stray key
        address = _complete(str(url[0]).strip()) if url else ""
        try:
            said = _STANCES.get(str(stance[0]), stance[0]) if stance else None
            piece = {"quote": read_text(quote), "figure": read_text(figure).strip()}
            pieces.append(Evidence(url=address, stance=said, **piece))
        except ValidationError as failure:
            raise BrokenForm(f"Evidence {number} {_what_is_wrong(failure, address)}.") from failure
    return pieces


# What browsers take for an address, too: “www.stats.example”, “stats.example/october”; but not “report.pdf”.
_WITHOUT_SCHEME = re.compile(r"(?i)(?:www(?:\.[\w-]+){2,}(?=/|$)|[\w-]+(?:\.[\w-]+)+(?=/))\S*")


def _complete(address: str) -> str:
    """Return an address as a browser would complete it."""
    return f"https://{address}" if _WITHOUT_SCHEME.fullmatch(address) else address


def _what_is_wrong(failure: ValidationError, address: str) -> str:
    field = failure.errors(include_url=False, include_input=False)[0]["loc"][0]
    if field == "figure":
        return f"has a figure of more than {LONGEST_FIGURE} characters"
    if field == "stance":
        return "says something else than that it supports, refutes, or gives context"
    return (
        f"is not a web address, which begins with https:// or http://: “{address[:100]}”"
        if address
        else "has no address"
    )
