"""How well the two scores do on sentences that others annotated: debates, and news nobody trained on."""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from annotate.domain import Article
from annotate.language import score_sentence, split_article


def measure(data: Path) -> dict[str, float | int]:
    """
    Return figures on `worthiness/` in the folder of shared data, all through the shipped package.

    `claimbuster_f1`: sentences worth checking, found at one half. `checkthat_ap`:
    average precision of ranking them. `babe_auc`: how often a factual sentence
    of the news scores above an opinion; `babe_split_auc` the same for the
    sentence as `split_article` scores it. `subjectivity_auc` and `policlaim_auc`
    are for watching only.
    """
    claimbuster = _scored(data / "worthiness/claimbuster_dev.jsonl", "check_worthy")
    checkthat = _scored(data / "worthiness/ct23test_ct24devtest.jsonl", "check_worthy")
    subjectivity = _scored(data / "worthiness/subjectivity_dev_en.jsonl", "label", "OBJ", "SUBJ")
    policlaim = _scored(data / "worthiness/policlaim_train.jsonl", "factual_claim")
    babe = _read(data / "worthiness/babe_news_factual_opinion.jsonl", "label", "factual", "opinion")
    return {
        "claimbuster_f1": _f1([(worthy >= 0.5, wanted) for _, worthy, wanted in claimbuster]),
        "claimbuster_ap": _average_precision([(worthy, wanted) for _, worthy, wanted in claimbuster]),
        "checkthat_ap": _average_precision([(worthy, wanted) for _, worthy, wanted in checkthat]),
        "babe_auc": _area([(score_sentence(text).checkable, wanted) for text, wanted in babe]),
        "babe_split_auc": _area([(_checkable_in_article(text), wanted) for text, wanted in babe]),
        "subjectivity_auc": _area([(checkable, wanted) for checkable, _, wanted in subjectivity]),
        "policlaim_auc": _area([(checkable, wanted) for checkable, _, wanted in policlaim]),
        "sentences": len(claimbuster) + len(checkthat) + len(subjectivity) + len(policlaim) + len(babe),
    }


def _read(path: Path, key: str, yes: Any = 1, no: Any = 0) -> list[tuple[str, bool]]:
    """The sentences of a file that carry one of two labels."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [(row["text"], row[key] == yes) for row in rows if row[key] in {yes, no}]


def _scored(path: Path, key: str, yes: Any = 1, no: Any = 0) -> list[tuple[float, float, bool]]:
    return [(*score_sentence(text), wanted) for text, wanted in _read(path, key, yes, no)]


def _checkable_in_article(text: str) -> float:
    sentences = split_article(Article(title="One sentence", text=text)).sentences
    return max((sentence.checkable for sentence in sentences), default=0.0)


def _f1(decided: Iterable[tuple[bool, bool]]) -> float:
    pairs = list(decided)
    hits = sum(chosen and wanted for chosen, wanted in pairs)
    return 2 * hits / (sum(chosen for chosen, _ in pairs) + sum(wanted for _, wanted in pairs))


def _average_precision(scored: Sequence[tuple[float, bool]]) -> float:
    """Ties count against us: what is not wanted comes first."""
    hits, total = 0, 0.0
    for rank, (_, wanted) in enumerate(sorted(scored, key=lambda pair: (-pair[0], pair[1])), 1):
        if wanted:
            hits += 1
            total += hits / rank
    return total / hits


def _area(scored: Sequence[tuple[float, bool]]) -> float:
    """Area under the ROC curve: the share of pairs in the right order, ties half."""
    wanted = sorted(score for score, is_wanted in scored if is_wanted)
    others = sorted(score for score, is_wanted in scored if not is_wanted)
    won = sum((bisect_left(others, score) + bisect_right(others, score)) / 2 for score in wanted)
    return won / (len(wanted) * len(others))
