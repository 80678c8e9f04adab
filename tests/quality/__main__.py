"""Measure how well articles are read, and show a table: `python -m tests.quality`."""

import sys
from typing import NamedTuple

from annotate.measuring import MEANINGS

from . import DATA, dates, gold, quantities, sources, worthiness


class Row(NamedTuple):
    """A figure, what it should at least be, and what two people reach between them."""

    what: str
    figure: str
    asked: str = ""
    people: str = ""


_ASKED = {
    "sentences": ".97 / –",
    "checkable": ".93",
    "worthy": ".68",
    "claims": ".80",
    "kind": ".84",
    "quantity": ".90",
    "quantity_modifier": ".87",
    "source": ".84",
    "hedged": ".75",
}


def main() -> int:
    """Print the table; return 1 where the annotated data is missing."""
    if not DATA.is_dir():
        print(f"The annotated data is not at {DATA}.", file=sys.stderr)
        return 1
    print("| what | wikinews / news | asked | two people |\n|---|---|---|---|")
    for row in (*_rows_of_gold(), *_rows_of_others()):
        print(f"| {row.what} | {row.figure} | {row.asked} | {row.people} |")
    return 0


def _rows_of_gold() -> list[Row]:
    ours, people = gold.measure(DATA), gold.measure_people(DATA)
    return [
        Row(meaning, _pair(ours, name), _ASKED.get(name, ""), _pair(people, name)) for name, meaning in MEANINGS.items()
    ]


def _pair(figures: dict[str, float | int], name: str) -> str:
    return " / ".join(_short(figures[f"{group}/{name}"]) for group in gold.SETS)


def _rows_of_others() -> list[Row]:
    days, counts, voices, scores = (topic.measure(DATA) for topic in (dates, quantities, sources, worthiness))
    return [
        Row("hard cases: values of quantities", f"{counts['right']} of {counts['expected']}", "91"),
        Row("hard cases: decoys taken for quantities", f"{counts['decoys_hit']} of {counts['decoys']}", "≤ 1"),
        Row("hard cases: dates", f"{days['right']} of {days['expected']}", "24"),
        Row("hard cases: named sources", f"{voices['cases_found']} of {voices['cases']}", "21"),
        Row("ClaimBuster, sentences worth checking (F1)", _short(scores["claimbuster_f1"]), ".90"),
        Row("CheckThat! 2023 test (average precision)", _short(scores["checkthat_ap"]), ".88"),
        Row("BABE, fact against opinion, never trained on (AUC)", _short(scores["babe_auc"]), ".86"),
        Row("PolNeAR, sources of attributions (F1)", _short(voices["f1"]), ".60"),
    ]


def _short(figure: float) -> str:
    return f"{figure:.3f}".removeprefix("0")


if __name__ == "__main__":
    sys.exit(main())
