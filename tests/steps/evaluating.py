"""Steps about gold sets and what is measured on them."""

import io
import json
import re
import sys
from types import SimpleNamespace

import pytest
from pytest_bdd import given, parsers, then

from tests.measuring import golds

from .scene import Scene


@given(parsers.parse('Amal marked two articles in "{name}"'))
def two_articles(scene: Scene, name: str) -> None:
    _write(scene, name, [golds.bridge(), golds.weir()])


@given(parsers.parse('the file "{name}" holds the same articles in another order'))
def in_another_order(scene: Scene, name: str) -> None:
    _write(scene, name, [golds.weir(), golds.bridge()])


@given(parsers.parse('Amal marked an article without a single claim in "{name}"'))
def a_quiet_article(scene: Scene, name: str) -> None:
    _write(scene, name, [golds.quiet()])


@given(parsers.parse('Amal marked an article full of control characters in "{name}"'))
def an_article_of_tricks(scene: Scene, name: str) -> None:
    _write(scene, name, [golds.tricks()])


@given(parsers.parse('Ines marked the same articles in "{name}", and saw one claim less and another kind'))
def another_person(scene: Scene, name: str) -> None:
    bridge, weir = golds.bridge(), golds.weir()
    bridge["sentences"][1]["claims"][0]["kind"] = "event"
    weir["sentences"][0]["claims"] = []
    _write(scene, name, [weir, bridge])


@given(parsers.re(r'"preview" wrote down what it found in (?P<which>.+), in "(?P<name>[^"]+)"'))
def what_preview_found(scene: Scene, which: str, name: str) -> None:
    texts = {"bridge": golds.BRIDGE, "weir": golds.WEIR, "rents": "Rents rose by 9%."}
    docs = {"those articles": 2, "those articles and one more": 3, "only one of those articles": 1}[which]
    for doc in list(texts)[:docs]:
        scene.desk.write(f"{doc}.txt", texts[doc])
    found = scene.desk.do("preview", "--format", "jsonl", *(f"{doc}.txt" for doc in list(texts)[:docs]))
    scene.desk.write(name, found.shown)


@given(parsers.parse('in the second article of "{name}" {wrong}'))
def a_mistake(scene: Scene, name: str, wrong: str) -> None:
    weir = golds.weir()
    first, second, _ = weir["sentences"]
    if wrong == "the text is missing":
        del weir["text"]
    elif wrong == "a claim leaves its sentence":
        first["claims"][0]["end"] = 60
    elif wrong == "a claim is beyond the text":
        first["claims"][0]["end"] = 999
    elif wrong == "two sentences overlap":
        second["start"] = 40
    _write(scene, name, [golds.bridge(), weir])
    if wrong == "a bracket is missing":
        whole = (scene.desk.folder / name).read_text(encoding="utf-8")
        scene.desk.write(name, whole.rstrip("}\n"))


@given(parsers.parse('"{name}" comes from standard input'))
def from_standard_input(scene: Scene, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = (scene.desk.folder / name).read_bytes()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(raw)))


@then("every figure lies inside its interval")
def inside_its_interval(scene: Scene) -> None:
    figures = scene.outcome.data["figures"]
    assert figures["claims"]["interval"]
    for figure in figures.values():
        low, high = figure["interval"] or (0, 1)
        assert figure["value"] is None or low <= figure["value"] <= high


@then("both find the same figures")
def the_same_figures(scene: Scene) -> None:
    first, second = (outcome.data for outcome in scene.seen[-2:])
    assert (first["figures"], first["kinds"]) == (second["figures"], second["kinds"])
    assert first["measured"] != second["measured"]


@then("every figure that can be computed is 1")
def every_figure_is_1(scene: Scene) -> None:
    figures = scene.outcome.data["figures"]
    assert {figure["value"] for figure in figures.values()} == {1, None}
    assert [name for name, figure in figures.items() if figure["value"] is None] == ["hedged"]


@then("nothing differs")
def nothing_differs(scene: Scene) -> None:
    assert scene.outcome.data["errors"] == []


@then(parsers.re(r"(?P<names>.+) cannot be computed"))
def cannot_be_computed(scene: Scene, names: str) -> None:
    for name in re.findall(r'"(\w+)"', names):
        figure = scene.outcome.data["figures"][name]
        assert (figure["value"], figure["interval"]) == (None, None)


@then("nothing on the terminal is hidden")
def nothing_is_hidden(scene: Scene) -> None:
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", scene.outcome.shown)


def _write(scene: Scene, name: str, articles: list[dict[str, object]]) -> None:
    scene.desk.write(name, "".join(json.dumps(article, ensure_ascii=False) + "\n" for article in articles))
