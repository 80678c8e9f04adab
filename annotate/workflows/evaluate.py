"""Measure the splitter, or what somebody else found, on a gold set."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from random import Random
from typing import Any, NamedTuple

from annotate.domain import Article, GoldArticle, Prediction
from annotate.errors import FigureTooLow
from annotate.language import RULES, Split
from annotate.measuring import MEANINGS, Comparison, Difference, Figure, Measures, compare, find_differences, measure
from annotate.publishing import render_prediction

from .gold import read_predictions
from .splitting import Means, split_all

RESAMPLES = 1000
_SEED = 2026


class Evaluation(NamedTuple):
    """The measures of a gold set; `measured` names what was measured, `left_out` what the gold does not hold."""

    measured: str
    comparisons: tuple[Comparison, ...]
    measures: Measures
    left_out: tuple[str, ...] = ()

    @property
    def size(self) -> dict[str, int]:
        """How many articles, sentences and claims the gold holds."""
        golds = [comparison.gold for comparison in self.comparisons]
        return {
            "articles": len(golds),
            "sentences": sum(len(gold.sentences) for gold in golds),
            "claims": sum(len(gold.claims) for gold in golds),
        }

    def differences(self) -> Iterator[tuple[str, Difference]]:
        """Yield every difference with the text it lies in, article by article, in reading order."""
        for comparison in self.comparisons:
            for difference in find_differences(comparison):
                yield comparison.gold.text, difference

    def as_data(self) -> dict[str, Any]:
        """Return all figures as plain data, rounded to four digits."""
        return {
            "measured": self.measured,
            "gold": self.size,
            "left_out": list(self.left_out),
            "resamples": RESAMPLES,
            "figures": {
                name: {**_figure_as_data(figure), "meaning": MEANINGS[name]}
                for name, figure in self.measures.figures.items()
            },
            "kinds": {
                kind.value: {name: _figure_as_data(figure) for name, figure in figures._asdict().items()}
                for kind, figures in self.measures.kinds.items()
            },
        }


def measure_splitter(golds: Sequence[GoldArticle], means: Means, advance: Callable[[int], None]) -> Evaluation:
    """Split the articles of a gold set and measure what comes of it; `advance` is told of each article."""
    splits = list(_split(golds, means, advance))
    splitters = sorted({claim.splitter for split in splits for claim in split.claims})
    predictions = tuple(_as_prediction(gold.doc, split) for gold, split in zip(golds, splits, strict=True))
    return _evaluate(", ".join(splitters) or RULES, golds, predictions)


def measure_file(golds: Sequence[GoldArticle], path: str) -> Evaluation:
    """
    Measure what a file says was found, by a program or by a second person.

    Raises:
        UserMistake: the file cannot be read, or does not fit the gold.
    """
    predictions = read_predictions(path, golds)
    return _evaluate(path, golds, predictions.found)._replace(left_out=predictions.left_out)


def require(measures: Measures, minima: Mapping[str, float]) -> None:
    """
    Make sure that figures are as high as asked for.

    Raises:
        FigureTooLow: one is lower, or cannot be computed.
    """
    low = [
        f"{name} is {'not computable' if figure.value is None else f'{figure.value:.4f}'}, and should be {minimum:g}"
        for name, minimum in minima.items()
        if (figure := measures.figures[name]).value is None or figure.value < minimum
    ]
    if low:
        raise FigureTooLow("; ".join(low) + ".")


def _evaluate(measured: str, golds: Sequence[GoldArticle], found: Sequence[Prediction]) -> Evaluation:
    comparisons = tuple(compare(gold, prediction) for gold, prediction in zip(golds, found, strict=True))
    return Evaluation(measured, comparisons, measure(comparisons, _draw(len(golds))))


def _draw(articles: int) -> list[list[int]]:
    """
    Draw as many articles as there are, with replacement, again and again; always the same.

    Chance lives here, because thinking is pure. `random()` is the one method whose results Python promises to keep.
    """
    generator = Random(_SEED)  # noqa: S311 -- for statistics, not for secrets
    resamples = []
    for _ in range(RESAMPLES):
        weights = [0] * articles
        for _ in range(articles):
            weights[int(generator.random() * articles)] += 1
        resamples.append(weights)
    return resamples


def _split(golds: Sequence[GoldArticle], means: Means, advance: Callable[[int], None]) -> Iterator[Split]:
    with closing(split_all(map(_as_article, golds), means)) as splits:
        for split in splits:
            yield split
            advance(1)


def _as_article(gold: GoldArticle) -> Article:
    title = gold.title or gold.doc
    return Article(title=title, text=gold.text, published_on=gold.published_on, language=gold.language)


def _as_prediction(doc: str, split: Split) -> Prediction:
    """Go by way of the line that `preview` writes, so that the splitter is measured as any other program would be."""
    return Prediction.model_validate_json(render_prediction(doc, *split))


def _figure_as_data(figure: Figure) -> dict[str, Any]:
    data = figure._asdict()
    rounded = {name: data[name] and round(data[name], 4) for name in ("value", "precision", "recall", "chance")}
    interval = figure.interval and [round(bound, 4) for bound in figure.interval]
    return {**data, **rounded, "interval": interval}
