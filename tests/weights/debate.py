"""Learns from debates which sentences are factual and which are worth checking."""

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix

from annotate.language.features import Features, read_features
from annotate.language.words import read_tokens

from .regression import fit

# Weights are kept in steps of 1/64: coarse enough that the last digits of a solver never show in the file.
STEP = 1 / 64
MOST_COUNTED = 4
# A gram that fewer sentences hold says more about them than about English.
_FEWEST_SENTENCES = 3
_SIGN_SCALE = 0.1
_STRENGTH = 3.0
# Fact-checkers took a quarter of the sentences; counted double, one half is the cut that finds most of theirs.
_CHECKWORTHY_COUNTS = 2.0


def learn(data: Path) -> str:
    """Return the text of `debate.json`, learnt from `data/worthiness/claimbuster_train.jsonl`."""
    lines = (data / "worthiness/claimbuster_train.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    features = [read_features(read_tokens(row["text"], 0, len(row["text"]))) for row in rows]
    signs = sorted({sign for each in features for sign in each.signs})
    grams = _frequent(features)
    matrix = _matrix(features, signs, grams)
    factual = np.array([row["label"] != "NFS" for row in rows], dtype=float)
    checkworthy = np.array([row["label"] == "CFS" for row in rows], dtype=float)
    counted = 1 + (_CHECKWORTHY_COUNTS - 1) * checkworthy
    return _written(
        signs,
        grams,
        fit(matrix, factual, np.ones(len(rows)), _STRENGTH),
        fit(matrix, checkworthy, counted, _STRENGTH),
    )


def _frequent(features: Sequence[Features]) -> list[int]:
    counts = Counter(gram for each in features for gram in each.grams)
    return sorted(gram for gram, count in counts.items() if count >= _FEWEST_SENTENCES)


def _matrix(features: Sequence[Features], signs: list[str], grams: list[int]) -> csr_matrix:
    """One row a sentence; columns: always 1, signs there, signs counted, grams. The grams of a row have length 1."""
    sign_at = {sign: column for column, sign in enumerate(signs, 1)}
    gram_at = {gram: column for column, gram in enumerate(grams, 1 + 2 * len(signs))}
    cells: list[tuple[int, int, float]] = []
    for row, each in enumerate(features):
        cells.append((row, 0, 1.0))
        for sign, count in sorted(each.signs.items()):
            cells.append((row, sign_at[sign], _SIGN_SCALE))
            cells.append((row, sign_at[sign] + len(signs), _SIGN_SCALE * min(count, MOST_COUNTED) / MOST_COUNTED))
        cells += [(row, gram_at[gram], len(each.grams) ** -0.5) for gram in sorted(each.grams) if gram in gram_at]
    rows, columns, values = zip(*cells, strict=True)
    return csr_matrix((values, (rows, columns)), shape=(len(features), 1 + 2 * len(signs) + len(grams)))


def _written(signs: list[str], grams: list[int], factual: np.ndarray, checkworthy: np.ndarray) -> str:
    pairs = np.stack([factual, checkworthy], axis=1)
    first, many = 1, len(signs)
    there = _steps(pairs[first : first + many] * _SIGN_SCALE)
    each = _steps(pairs[first + many : first + 2 * many] * _SIGN_SCALE / MOST_COUNTED)
    weighed = _steps(pairs[first + 2 * many :])
    kept = [(gram, *pair) for gram, pair in zip(grams, weighed, strict=True) if any(pair)]
    stored = {
        "step": STEP,
        "most_counted": MOST_COUNTED,
        "intercepts": _steps(pairs[:1])[0],
        "signs": {sign: [*there[at], *each[at]] for at, sign in enumerate(signs)},
        "grams": [gram for gram, _, _ in kept],
        "factual": [pair for _, pair, _ in kept],
        "checkworthy": [pair for _, _, pair in kept],
    }
    return json.dumps(stored, separators=(",", ":")) + "\n"


def _steps(values: np.ndarray) -> list[list[int]]:
    return np.rint(values / STEP).astype(int).tolist()
