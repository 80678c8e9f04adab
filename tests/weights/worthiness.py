"""Learns from annotated news how far the check-worthiness of sentences can be taken at its word."""

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
from annotate.language.weights import Calibration

from .gold import Gold, read_golds
from .regression import fit

_AS_IT_IS = Calibration(1.0, 0.0)
# No finer: a rule that changes one sentence should not change the calibration.
_STEP = 0.25
_STRENGTH = 100.0


def learn(data: Path) -> str:
    """Return the text of `checkworthy.json`: a calibration, learnt from what rules and debate model say."""
    return json.dumps(_fit([pair for gold in read_golds(data) for pair in _scored(gold)]), indent=2) + "\n"


def _scored(gold: Gold) -> list[tuple[float, bool]]:
    sentences = _uncalibrated(gold.text)
    return [(_best(wanted, sentences), wanted["worthy"] == 2) for own in gold.marked for wanted in own]


def _uncalibrated(text: str) -> tuple[Sentence, ...]:
    with patch("annotate.language.worthiness.load_calibration", lambda: _AS_IT_IS):
        return split_article(Article(title="To learn from", text=text)).sentences


def _best(wanted: dict[str, Any], sentences: Sequence[Sentence]) -> float:
    """The highest log-odds of the sentences that overlap an annotated one."""
    over = (found for found in sentences if found.start < wanted["end"] and wanted["start"] < found.end)
    return _log_odds(max((found.checkworthiness for found in over), default=0.0))


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
