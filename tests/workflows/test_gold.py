"""A mistake in a gold file, or in a file of predictions, is told with its place and in words."""

import json

import pytest

from annotate.errors import UserMistake
from annotate.workflows.gold import read_gold, read_predictions
from tests.measuring.golds import bridge, weir

MISTAKES = {
    "[1]": "it is no JSON object",
    "7": "it is no JSON object",
    "{": "it is not JSON: EOF while parsing an object at character 1",
    "NaN": "it is no JSON object",
    "[" * 5000: "it is not JSON: recursion limit exceeded",
    '{"doc": "\\ud800"}': "it is not JSON: unexpected end of hex escape",
}


def change(article, path, value):
    """Put a value at a path such as `sentences.0.start`; None removes what is there."""
    *steps, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    inner = article
    for step in steps:
        inner = inner[step]
    if value is None:
        del inner[last]
    else:
        inner[last] = value
    return article


def told(tmp_path, line, predictions=None):
    """Return what is said of a gold line, or of a line of predictions."""
    file, found = tmp_path / "gold.jsonl", tmp_path / "found.jsonl"
    file.write_text(line if predictions is None else json.dumps(bridge()), encoding="utf-8")
    found.write_text(predictions or "", encoding="utf-8")
    with pytest.raises(UserMistake) as failure:
        read_predictions(str(found), read_gold(str(file)))
    assert failure.value.hint
    return str(failure.value).replace(f"{tmp_path}/", "")


@pytest.mark.parametrize(("line", "complaint"), MISTAKES.items(), ids=MISTAKES.values())
def test_what_is_no_article_is_told(tmp_path, line, complaint):
    assert told(tmp_path, "\n" + line).startswith(f"gold.jsonl, line 2: {complaint}")


@pytest.mark.parametrize(
    ("path", "value", "complaint"),
    [
        ("text", None, "`.text` is missing"),
        ("doc", "", "`.doc`: it should have at least 1 character"),
        ("doc", 7, "`.doc`: it should be a valid string"),
        ("language", "English", "`.language`: it should match pattern"),
        ("published_on", "Monday", "`.published_on`: it should be a valid date"),
        ("sentences", {}, "`.sentences`: it should be a valid array"),
        ("sentences.0.claims", None, "`.sentences[0].claims` is missing"),
        ("sentences.0.worthy", 3, "`.sentences[0].worthy`: it should be less than or equal to 2"),
        ("sentences.0.worthy", True, "`.sentences[0].worthy`: it should be a valid integer"),
        ("sentences.0.checkable", "yes", "`.sentences[0].checkable`: it should be a valid boolean"),
        ("sentences.0.start", -1, "`.sentences[0].start`: it should be greater than or equal to 0"),
        ("sentences.0.end", 0, "`.sentences[0]`: it ends at 0, and begins at 0"),
        ("sentences.2.end", 999, "the sentence 69–999 reaches beyond the text, which ends at 87"),
        ("sentences.0.end", 50, "the sentences 0–50 and 46–68 overlap"),
        ("sentences.0.claims.1.kind", None, "`.sentences[0].claims[1].kind` is missing"),
        ("sentences.0.claims.1.kind", "deaths", "`.sentences[0].claims[1].kind`: it should be 'casualty'"),
        ("sentences.0.claims.1.end", 46, "the claim 28–46 lies outside its sentence 0–45"),
        ("sentences.0.claims.1.source", {"start": 9, "end": 99}, "the source 9–99 reaches beyond the text"),
        ("sentences.0.claims.1.source", "Holm", "`.sentences[0].claims[1].source`: it should be an object"),
        ("sentences.0.claims.1.quantities.0.end", 99, "the quantity 35–99 reaches beyond the text"),
        ("sentences.0.claims.1.quantities.0.low", "many", "`.sentences[0].claims[1].quantities[0].low`: it should be"),
        ("sentences.0.claims.1.quantities.0.unit", None, "`.sentences[0].claims[1].quantities[0].unit` is missing"),
    ],
)
def test_a_wrong_field_is_named(tmp_path, path, value, complaint):
    assert told(tmp_path, json.dumps(change(bridge(), path, value))).startswith(f"gold.jsonl, line 1: {complaint}")


@pytest.mark.parametrize(
    ("prediction", "complaint"),
    [
        ({"doc": "bridge", "sentences": []}, "line 1: `.claims` is missing"),
        ({"doc": "bridge", "claims": []}, "line 1: `.sentences` is missing"),
        ({"doc": "bridge", "sentences": [], "claims": [{"start": 0, "end": 999}]}, "line 1: the claim 0–999 reaches"),
        (
            {"doc": "bridge", "sentences": [{"start": 0, "end": 9, "checkable": 7}], "claims": []},
            "line 1: `.sentences[0].checkable`: it should be less than or equal to 1",
        ),
        ({**bridge(), "text": bridge()["text"] + " "}, "line 1: its text is not that of the gold article “bridge”"),
        ({**bridge(), "sentences": [{}]}, "line 1: `.sentences[0].start` is missing"),
        ({"doc": "weir", "sentences": [], "claims": []}, "found.jsonl lacks 1 of the 1 gold articles: bridge"),
        ([], "line 1: it is no JSON object"),
    ],
)
def test_predictions_that_do_not_fit_are_told(tmp_path, prediction, complaint):
    assert complaint in told(tmp_path, "", json.dumps(prediction))


def test_two_articles_of_one_name_are_told(tmp_path):
    line = json.dumps(bridge())
    assert told(tmp_path, f"{line}\n\n{line}\n") == "gold.jsonl, line 3: “bridge” was here before."
    assert told(tmp_path, "", f"{line}\n{line}\n") == "found.jsonl, line 2: “bridge” was here before."


def test_a_folder_is_no_gold_file(tmp_path):
    with pytest.raises(UserMistake, match="cannot be read: Is a directory"):
        read_gold(str(tmp_path))


def test_articles_come_sorted_and_fields_of_the_desk_are_left_aside(tmp_path):
    file = tmp_path / "gold.jsonl"
    lines = [json.dumps(article, ensure_ascii=False) for article in (weir(), bridge())]
    file.write_text("\ufeff" + "\r\n".join(lines), encoding="utf-8")
    assert [gold.doc for gold in read_gold(str(file))] == ["bridge", "weir"]


def test_yes_and_no_are_scores_too(tmp_path):
    gold, found = tmp_path / "gold.jsonl", tmp_path / "found.jsonl"
    gold.write_text(json.dumps(bridge()), encoding="utf-8")
    sentence = {"start": 0, "end": 45, "checkable": True}
    found.write_text(json.dumps({"doc": "bridge", "sentences": [sentence], "claims": []}), encoding="utf-8")
    (prediction,) = read_predictions(str(found), read_gold(str(gold))).found
    assert (prediction.sentences[0].checkable, prediction.sentences[0].checkworthiness) == (1, 0)
