"""How well the splitter does on articles that two people marked, with the figures of `annotate evaluate`."""

from collections.abc import Sequence
from pathlib import Path

from annotate.domain import Article, GoldArticle, Prediction
from annotate.language import split_article
from annotate.measuring import MEANINGS, compare
from annotate.measuring import measure as work_out
from annotate.publishing import render_prediction
from annotate.workflows.gold import read_gold, read_predictions

SETS = ("wikinews_dev", "news_dev")


def measure(data: Path) -> dict[str, float | int]:
    """Return the figures on `claims/` in the folder of shared data as “set/figure”: the mean over both annotators."""
    return {f"{name}/{figure}": value for name in SETS for figure, value in _mean(data, name).items()}


def measure_people(data: Path) -> dict[str, float | int]:
    """Return the same figures for the second annotator, held against the first."""
    figures: dict[str, float | int] = {}
    for name in SETS:
        first = _gold(data, name, "A")
        second = read_predictions(str(_path(data, name, "B")), first).found
        figures |= {f"{name}/{figure}": value for figure, value in _figures(first, second).items()}
    return figures


def _mean(data: Path, name: str) -> dict[str, float]:
    golds = [_gold(data, name, annotator) for annotator in "AB"]
    found = [_predict(article) for article in golds[0]]
    first, second = (_figures(gold, found) for gold in golds)
    return {figure: (first[figure] + second[figure]) / 2 for figure in MEANINGS}


def _path(data: Path, name: str, annotator: str) -> Path:
    return data / "claims" / f"{name}_{annotator}.jsonl"


def _gold(data: Path, name: str, annotator: str) -> tuple[GoldArticle, ...]:
    return read_gold(str(_path(data, name, annotator)))


def _predict(gold: GoldArticle) -> Prediction:
    split = split_article(Article(title=gold.doc, text=gold.text, published_on=gold.published_on))
    return Prediction.model_validate_json(render_prediction(gold.doc, *split))


def _figures(golds: Sequence[GoldArticle], found: Sequence[Prediction]) -> dict[str, float]:
    comparisons = [compare(gold, prediction) for gold, prediction in zip(golds, found, strict=True)]
    return {name: figure.value or 0.0 for name, figure in work_out(comparisons).figures.items()}
