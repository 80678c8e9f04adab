"""Our figures are those of the scorer the gold came with, where both are at hand."""

import importlib.util
import json
from pathlib import Path

import pytest

from annotate.measuring import compare, measure
from annotate.workflows.gold import read_gold, read_predictions

_SHARED = Path(__file__).resolve().parents[2].parent / "shared"
_GOLD = _SHARED / "data" / "claims"
_SCORER = _SHARED / "tools" / "score_claims.py"

pytestmark = pytest.mark.skipif(
    not (_GOLD.is_dir() and _SCORER.is_file()),
    reason="the annotated articles are not beside this checkout (../shared)",
)


@pytest.mark.parametrize("other", ["B", "a program"])
@pytest.mark.parametrize("name", ["wikinews_dev", "news_dev"])
def test_our_figures_are_those_of_the_other_scorer(name, other, tmp_path):
    gold = _GOLD / f"{name}_A.jsonl"
    golds = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    flat = [_flatten(json.loads(line)) for line in (_GOLD / f"{name}_B.jsonl").read_text(encoding="utf-8").splitlines()]
    if other != "B":
        flat = [_spoil(article) for article in flat]
    found = tmp_path / "found.jsonl"
    found.write_text("".join(json.dumps(article) + "\n" for article in flat), encoding="utf-8")
    theirs, _ = _scorer().score(golds, flat)
    golds_here = read_gold(str(gold))
    predictions = read_predictions(str(_GOLD / f"{name}_B.jsonl" if other == "B" else found), golds_here).found
    ours = measure([compare(*pair) for pair in zip(golds_here, predictions, strict=True)]).figures
    for name_there, figures in theirs.items():
        here = ours[name_there]
        value = figures.get("ap", figures.get("accuracy", figures.get("f1")))
        assert here.value == pytest.approx(value, abs=1e-4), name_there
        if "f1" in figures and "ap" not in figures:
            assert (here.found, here.gold) == (figures["predicted"], figures["gold"])
            assert (here.precision, here.recall) == pytest.approx((figures["p"], figures["r"]), abs=1e-4)
        if "base" in figures:
            assert here.chance == pytest.approx(figures["base"], abs=1e-4)
    assert ours["checkable_f1"].value == pytest.approx(theirs["checkable"]["f1"], abs=1e-4)
    assert ours["kind"].gold == theirs["kind"]["n"]


def _flatten(gold):
    """Write what a person marked as a program would."""
    sentences = [
        {**at, "checkable": float(at["checkable"]), "checkworthiness": at["worthy"] / 2} for at in gold["sentences"]
    ]
    return {
        "doc": gold["doc"],
        "sentences": sentences,
        "claims": [one for at in gold["sentences"] for one in at["claims"]],
    }


def _spoil(article):
    """Make the mistakes a program makes: moved ends, lost and doubled claims, other kinds, figures and scores."""
    claims = []
    for number, one in enumerate(article["claims"]):
        if number % 7 == 0:
            continue
        shift = number % 5
        one = {**one, "start": min(one["start"] + 3 * shift, one["end"] - 1), "hedged": number % 11 == 0}
        one["kind"] = "event" if number % 4 == 0 else one["kind"]
        one["quantities"] = [{**at, "low": at["low"] and at["low"] + number % 3 - 1} for at in one["quantities"]]
        claims += [one] * (1 + (number % 13 == 0))
    sentences = [
        {**at, "end": at["end"] - (number % 6 == 0), "checkable": number % 10 / 9, "checkworthiness": number % 8 / 7}
        for number, at in enumerate(article["sentences"])
    ]
    return {**article, "sentences": sentences, "claims": claims}


def _scorer():
    spec = importlib.util.spec_from_file_location("score_claims", _SCORER)
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer
