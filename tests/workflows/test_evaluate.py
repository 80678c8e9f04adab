"""The same files give the same figures, in any order; what is too low is told."""

import json

import pytest

from annotate.errors import FigureTooLow
from annotate.workflows.evaluate import measure_file, require
from annotate.workflows.gold import read_gold
from tests.measuring.golds import bridge


def evaluation(tmp_path, order=tuple(range(9))):
    """Measure nine articles, in each of which something else was found."""
    gold, found = tmp_path / "gold.jsonl", tmp_path / "found.jsonl"
    articles = [{**bridge(), "doc": f"bridge-{number}"} for number in order]
    gold.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    for number, article in zip(order, articles, strict=True):
        first = {**article["sentences"][0], "claims": article["sentences"][0]["claims"][: number % 3]}
        article["sentences"] = [first, *article["sentences"][1 + number // 5 :]]
    found.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    return measure_file(read_gold(str(gold)), str(found))


def test_the_same_files_give_the_same_figures(tmp_path):
    once = evaluation(tmp_path).as_data()
    assert once == evaluation(tmp_path).as_data() == evaluation(tmp_path, (3, 8, 0, 1, 7, 5, 2, 4, 6)).as_data()
    # Python promises that a seeded `random()` gives the same numbers in every version.
    assert (once["figures"]["claims"]["value"], once["figures"]["claims"]["interval"]) == (0.6829, [0.5, 0.8261])


def test_a_figure_that_cannot_be_computed_is_too_low(tmp_path):
    measures = evaluation(tmp_path).measures
    require(measures, {"claims": 0.5, "kind": 1})
    with pytest.raises(FigureTooLow, match=r"^source is not computable, and should be 0\.1\.$") as failure:
        require(measures, {"source": 0.1, "claims": 0.5})
    assert failure.value.exit_code == 6
