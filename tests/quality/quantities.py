"""How well figures are found, on the hand-written cases."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotate.domain import Quantity
from annotate.language.quantities import find_quantities
from annotate.language.sentences import find_sentences
from annotate.language.words import read_tokens


def measure(data: Path) -> dict[str, float | int]:
    """
    Return counts on `claims/cases.jsonl` in the folder of shared data.

    All figures of all sentences count, in claims or not. One is right when
    its span overlaps the expected one and its low end (or its high end, where
    the low is open) is the expected value; for a range the high end too. A
    decoy is hit when a figure overlaps it.
    """
    counts = {"expected": 0, "right": 0, "decoys": 0, "decoys_hit": 0}
    for case in _cases(data):
        found = _found(case["text"])
        counts["expected"] += len(case["quantities"])
        counts["right"] += sum(any(_is_right(figure, gold) for figure in found) for gold in case["quantities"])
        counts["decoys"] += len(case["not_quantities"])
        counts["decoys_hit"] += sum(_is_hit(decoy, found) for decoy in case["not_quantities"])
    return dict(counts)


def show_faults(data: Path) -> Iterator[str]:
    """Yield what was missed or wrongly found, one a line."""
    for case in _cases(data):
        found = _found(case["text"])
        for gold in case["quantities"]:
            if not any(_is_right(figure, gold) for figure in found):
                yield f"wrong {gold} – {case['text'][:200]}"
        yield from (f"decoy {decoy}" for decoy in case["not_quantities"] if _is_hit(decoy, found))


def _cases(data: Path) -> list[dict[str, Any]]:
    lines = (data / "claims" / "cases.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _found(text: str) -> list[Quantity]:
    spans = find_sentences(text)
    return [figure for span in spans for figure in find_quantities(text, read_tokens(text, span.start, span.end))]


def _is_right(figure: Quantity, gold: dict[str, Any]) -> bool:
    value = figure.high if figure.low is None else figure.low
    ends = gold["high"] is None or _is_close(figure.high, gold["high"])
    return _overlaps(figure, gold) and _is_close(value, gold["value"]) and ends


def _is_close(value: object, gold: float) -> bool:
    return value is not None and abs(float(str(value)) - gold) <= 1e-9 * max(1.0, abs(gold))


def _is_hit(decoy: dict[str, Any], found: list[Quantity]) -> bool:
    return any(_overlaps(figure, decoy) for figure in found)


def _overlaps(figure: Quantity, gold: dict[str, Any]) -> bool:
    return bool(figure.start < gold["end"] and gold["start"] < figure.end)
