"""Read gold files, and what was found in their articles."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pydantic import ValidationError
from pydantic_core import from_json

from annotate.domain import GoldArticle, Prediction, refuse_outside
from annotate.errors import UserMistake

from .named_files import read_named

_GOLD_HINT = (
    'A gold file holds an article a line: {"doc": "olva", "text": "It rains.", "sentences": [{"start": 0, "end": 9, '
    '"checkable": true, "worthy": 1, "claims": []}]}. schemas/gold.schema.json describes all of it.'
)
_PREDICTION_HINT = (
    "`annotate preview --format jsonl FILE…` makes a file of predictions, an article a line; a second gold file will "
    "do as well."
)


class Predictions(NamedTuple):
    """What was found in each gold article, in their order; and the names of the articles the gold does not hold."""

    found: tuple[Prediction, ...]
    left_out: tuple[str, ...]


def read_gold(path: str) -> tuple[GoldArticle, ...]:
    """
    Read the articles of a gold file, one a line (`schemas/gold.schema.json`), sorted by `doc`.

    Raises:
        UserMistake: the file cannot be read, holds nothing, or a line is no gold article.
    """
    articles: dict[str, GoldArticle] = {}
    for number, line in _lines(path, _GOLD_HINT):
        article = _parse_gold(f"{path}, line {number}", line, _GOLD_HINT)
        if article.doc in articles:
            raise UserMistake(
                f"{path}, line {number}: “{article.doc}” was here before.", hint="Give each article its own doc."
            )
        articles[article.doc] = article
    return tuple(articles[doc] for doc in sorted(articles))


def read_predictions(path: str, golds: Sequence[GoldArticle]) -> Predictions:
    """
    Read what was found in gold articles: lines as `preview --format jsonl` writes them, or a second gold file.

    Raises:
        UserMistake: the file cannot be read, a line is neither, a place lies outside the article's text, or an
            article of the gold is missing.
    """
    texts = {gold.doc: gold.text for gold in golds}
    found: dict[str, Prediction] = {}
    for number, line in _lines(path, _PREDICTION_HINT):
        where = f"{path}, line {number}"
        prediction = _parse_prediction(where, line, texts)
        if prediction.doc in found:
            raise UserMistake(f"{where}: “{prediction.doc}” was here before.", hint="Leave one line for each article.")
        found[prediction.doc] = prediction
    missing = [doc for doc in texts if doc not in found]
    if missing:
        raise UserMistake(
            f"{path} lacks {len(missing)} of the {len(texts)} gold articles: {_name(missing)}.",
            hint="Articles are matched by their “doc”: it must be the same in both files. " + _PREDICTION_HINT,
        )
    return Predictions(tuple(found[doc] for doc in texts), tuple(doc for doc in found if doc not in texts))


def _parse_gold(where: str, line: str, hint: str) -> GoldArticle:
    try:
        return GoldArticle.model_validate_json(line)
    except ValidationError as failure:
        raise UserMistake(f"{where}: {_say(failure)}.", hint=hint) from failure


def _parse_prediction(where: str, line: str, texts: dict[str, str]) -> Prediction:
    try:
        record = from_json(line)
        if isinstance(record, dict) and "text" in record and "claims" not in record:
            prediction = _parse_gold(where, line, _PREDICTION_HINT).as_prediction()
        else:
            prediction = Prediction.model_validate_json(line)
        text = texts.get(prediction.doc)
        if text is not None:
            if record.get("text", text) != text:
                raise ValueError(f"its text is not that of the gold article “{prediction.doc}”")
            refuse_outside(text, prediction.sentences, prediction.claims)
        return prediction
    except ValueError as failure:
        raise UserMistake(f"{where}: {_say(failure)}.", hint=_PREDICTION_HINT) from failure


def _lines(path: str, hint: str) -> Iterator[tuple[int, str]]:
    """Yield the lines that hold something, with their numbers."""
    text = read_named(path)
    if not text.strip():
        raise UserMistake(f"{path} is empty.", hint=hint)
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            yield number, line


def _say(failure: ValueError) -> str:
    """Say the first thing that is wrong with a line; where, as jq would write it."""
    if not isinstance(failure, ValidationError):
        return _not_json(str(failure))
    first = failure.errors(include_url=False, include_input=False)[0]
    path = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in first["loc"])
    if first["type"] == "json_invalid":
        return _not_json(first["msg"].removeprefix("Invalid JSON: "))
    if not path:
        return first["msg"].removeprefix("Value error, ").replace("Input should be an object", "it is no JSON object")
    if first["type"] == "missing":
        return f"`{path}` is missing"
    said = re.sub("^(Input|String) should", "it should", first["msg"].removeprefix("Value error, "))
    return f"`{path}`: {said}"


def _not_json(said: str) -> str:
    column = re.search(r"(.*) at line 1 column (\d+)$", said)
    return f"it is not JSON: {column[1]} at character {column[2]}" if column else said


def _name(docs: Sequence[str]) -> str:
    return ", ".join(docs[:3]) + (", …" if len(docs) > 3 else "")
