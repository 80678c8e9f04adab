"""The floors that splitting must hold on annotated articles, where they are at hand."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from annotate.domain import Article
from annotate.language import split_article

_SHARED = Path(__file__).resolve().parents[2].parent / "shared"
_GOLD = _SHARED / "data" / "claims"
_SCORER = _SHARED / "tools" / "score_claims.py"

pytestmark = pytest.mark.skipif(
    not (_GOLD.is_dir() and _SCORER.is_file()),
    reason="the annotated articles are not beside this checkout (../shared)",
)


@pytest.mark.parametrize(("name", "floor"), [("wikinews_dev_A", 0.60), ("news_dev_A", 0.54)])
def test_claims_hold_their_floor(name, floor):
    figures = _figures(name)
    assert figures["claims"]["f1"] >= floor
    assert figures["quantity"]["f1"] >= 0.75
    assert figures["source"]["f1"] >= 0.5
    assert figures["hedged"]["f1"] >= 0.45
    assert figures["kind"]["accuracy"] >= 0.7
    assert figures["checkable"]["ap"] >= 0.75


def test_sentences_hold_their_floor():
    assert _figures("wikinews_dev_A")["sentences"]["f1"] >= 0.92


def _figures(name):
    gold = [json.loads(line) for line in (_GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]
    figures, _ = _scorer().score(gold, [_predicted(article["text"]) for article in gold])
    return figures


def _scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_claims", _SCORER)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def _predicted(text):
    split = split_article(Article(title="A test", text=text))
    return {
        "sentences": [sentence.model_dump() for sentence in split.sentences],
        "claims": [claim.model_dump() | _flat(claim) for claim in split.claims],
    }


def _flat(claim):
    source = claim.attribution.source
    return {"source": source and source.model_dump(), "hedged": claim.attribution.hedged}
