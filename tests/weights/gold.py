"""The annotated articles that weights are learnt from: our own, and Wikinews as two annotators marked it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

CORPUS = Path(__file__).parent / "corpus.jsonl"
"""Articles written and annotated for this project."""

ANNOTATORS = ("claims/wikinews_dev_A.jsonl", "claims/wikinews_dev_B.jsonl")
"""Twelve real articles, CC BY, in the folder of shared data: the only ones there that may teach what ships."""

_REAL_COUNTS = 2.0  # what happened was written for readers, not for a corpus


class Gold(NamedTuple):
    """An article, each annotator's sentences with their claims, and how much each of them counts."""

    text: str
    marked: tuple[list[dict[str, Any]], ...]
    share: float

    def claims_in(self, annotator: int, start: int, end: int) -> list[tuple[int, int]]:
        """Return where the claims of one annotator that begin in `text[start:end]` begin and end."""
        claims = (claim for sentence in self.marked[annotator] for claim in sentence["claims"])
        return [(claim["start"], claim["end"]) for claim in claims if start <= claim["start"] < end]


def read_golds(data: Path) -> Iterator[Gold]:
    """Yield every article that may teach, in the order of the files."""
    for article in read_lines(CORPUS):
        yield Gold(article["text"], (article["sentences"],), 1.0)
    for marked in zip(*(read_lines(data / name) for name in ANNOTATORS), strict=True):
        yield Gold(marked[0]["text"], tuple(own["sentences"] for own in marked), _REAL_COUNTS / len(marked))


def read_lines(path: Path) -> list[dict[str, Any]]:
    """Return the records of a file that holds one a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
