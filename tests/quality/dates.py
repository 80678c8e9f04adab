"""How well dates are found and resolved, on the hand-written cases."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from annotate.domain import Period
from annotate.language.dates import find_dates
from annotate.language.sentences import find_sentences
from annotate.language.words import read_tokens


def measure(data: Path) -> dict[str, float | int]:
    """
    Return counts on `claims/cases.jsonl` in the folder of shared data.

    A date is right when its span overlaps the expected one and both days are
    equal. `extra` are dates with days that overlap no expected one, `unresolved`
    those left without days.
    """
    counts = {"expected": 0, "right": 0, "extra": 0, "unresolved": 0}
    for case in _cases(data):
        found = _found(case)
        counts["expected"] += len(case["dates"])
        counts["right"] += sum(any(_is_right(period, gold) for period in found) for gold in case["dates"])
        counts["unresolved"] += sum(period.first_day is None for period in found)
        counts["extra"] += sum(
            period.first_day is not None and not any(_overlaps(period, gold) for gold in case["dates"])
            for period in found
        )
    return dict(counts)


def show_faults(data: Path) -> Iterator[str]:
    """Yield what was missed, resolved otherwise or found beside what was expected, one a line."""
    for case in _cases(data):
        found = _found(case)
        for gold in case["dates"]:
            if not any(_is_right(period, gold) for period in found):
                near = [period for period in found if _overlaps(period, gold)]
                yield f"wrong {gold} – {near} – {case['text'][:200]}"
        for period in found:
            if not any(_overlaps(period, gold) for gold in case["dates"]):
                yield f"extra {period!r}"


def _cases(data: Path) -> list[dict[str, Any]]:
    lines = (data / "claims" / "cases.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def _found(case: dict[str, Any]) -> list[Period]:
    text, published_on = case["text"], case["pub_date"] and date.fromisoformat(case["pub_date"])
    spans = find_sentences(text)
    return [
        period for span in spans for period in find_dates(text, read_tokens(text, span.start, span.end), published_on)
    ]


def _overlaps(period: Period, gold: dict[str, Any]) -> bool:
    return bool(period.start < gold["end"] and gold["start"] < period.end)


def _is_right(period: Period, gold: dict[str, Any]) -> bool:
    days = (gold["iso"], gold["iso_end"] or gold["iso"])
    return _overlaps(period, gold) and (str(period.first_day), str(period.last_day)) == days
