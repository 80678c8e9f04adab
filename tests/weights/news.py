"""Learns from annotated news how far the scores of sentences can be taken at their word."""

import json
from collections.abc import Sequence
from math import log
from pathlib import Path
from typing import Any
from unittest.mock import patch

import numpy as np
from scipy.sparse import csr_matrix

from annotate.domain import Article, Sentence
from annotate.language import split_article
from annotate.language.weights import Calibration, Calibrations

from .regression import fit

# Two annotators, the same twelve articles: CC BY, so what is learnt from them may ship.
ANNOTATORS = ("claims/wikinews_dev_A.jsonl", "claims/wikinews_dev_B.jsonl")
_AS_IT_IS = Calibrations(Calibration(1.0, 0.0), Calibration(1.0, 0.0))
# No finer: a rule that changes one sentence should not change the calibration.
_STEP = 0.25
_STRENGTH = 100.0


def learn(data: Path) -> str:
    """Return the text of `news.json`: two calibrations, learnt from what the rules and the debate model say."""
    golds = [_lines(data / name) for name in ANNOTATORS]
    split = [_uncalibrated(article["text"]) for article in golds[0]]
    checkable, checkworthy = [], []
    for gold in golds:
        for article, sentences in zip(gold, split, strict=True):
            for wanted in article["sentences"]:
                best = _best(wanted, sentences)
                checkable.append((best[0], wanted["checkable"]))
                checkworthy.append((best[1], wanted["worthy"] == 2))
    stored = {"checkable": _fit(checkable), "checkworthy": _fit(checkworthy)}
    return json.dumps(stored, indent=2) + "\n"


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _uncalibrated(text: str) -> tuple[Sentence, ...]:
    with patch("annotate.language.worthiness.load_calibrations", lambda: _AS_IT_IS):
        return split_article(Article(title="To learn from", text=text)).sentences


def _best(wanted: dict[str, Any], sentences: Sequence[Sentence]) -> tuple[float, float]:
    """The highest log-odds of the sentences that overlap an annotated one."""
    over = [found for found in sentences if found.start < wanted["end"] and wanted["start"] < found.end]
    return (
        _log_odds(max((found.checkable for found in over), default=0.0)),
        _log_odds(max((found.checkworthiness for found in over), default=0.0)),
    )


def _log_odds(probability: float) -> float:
    inside = min(max(probability, 0.001), 0.999)
    return log(inside / (1 - inside))


def _fit(scored: Sequence[tuple[float, bool]]) -> dict[str, float]:
    evidence = csr_matrix([[value, 1.0] for value, _ in scored])
    wanted = np.array([float(is_wanted) for _, is_wanted in scored])
    slope, intercept = fit(evidence, wanted, np.ones(len(scored)), _STRENGTH)
    return {"slope": _in_steps(slope), "intercept": _in_steps(intercept)}


def _in_steps(value: float) -> float:
    return round(float(value) / _STEP) * _STEP
