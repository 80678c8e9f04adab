"""Steps about languages, parsers and processes."""

import json
import re
from typing import Any

from pytest_bdd import given, parsers, then

from .scene import Scene


@given(parsers.parse('the article "{name}" in "{language}" that says "{words}"'))
def an_article_in(scene: Scene, name: str, language: str, words: str) -> None:
    article = {"doc": name, "title": name, "language": language, "text": words}
    scene.desk.write(f"{name}.jsonl", json.dumps(article))


@given(parsers.parse("the setting \"{name}\" is '{value}'"))
def the_setting_is(scene: Scene, name: str, value: str) -> None:
    scene.desk.environment[name] = value


@given(parsers.parse('{count:d} articles in "{name}"'))
def many_articles(scene: Scene, count: int, name: str) -> None:
    texts = (f"The storm killed {number + 2} people and injured more than 30, police said." for number in range(count))
    lines = (json.dumps({"title": "Storm", "text": text}) for text in texts)
    scene.desk.write(name, "\n".join(lines))


@then(parsers.re(r"the claims are (?P<listed>.+)"))
def the_claims_are(scene: Scene, listed: str) -> None:
    assert [claim["text"] for claim in _claims(scene)] == re.findall(r'"([^"]+)"', listed)


@then(parsers.parse('every claim says why: "{reason}"'))
def every_claim_says_why(scene: Scene, reason: str) -> None:
    assert all(reason in claim["reasons"] for claim in _claims(scene))


@then(parsers.parse('every claim was found by "{splitter}"'))
def every_claim_was_found_by(scene: Scene, splitter: str) -> None:
    assert {claim["splitter"] for claim in _claims(scene)} == {splitter}


@then("nobody is said to be the source")
def nobody_is_the_source(scene: Scene) -> None:
    assert all(claim["source"] is None for claim in _claims(scene))


@then("no claim has a figure")
def no_claim_has_a_figure(scene: Scene) -> None:
    assert _claims(scene)
    assert not any(claim["quantities"] for claim in _claims(scene))


@then(parsers.parse('the desk is told "{words}" once'))
def told_once(scene: Scene, words: str) -> None:
    assert scene.outcome.told.count(words) == 1


@then("the desk is told nothing")
def told_nothing(scene: Scene) -> None:
    assert scene.outcome.told == ""


@then(parsers.parse("{count:d} articles were read"))
def articles_were_read(scene: Scene, count: int) -> None:
    assert len(scene.outcome.lines) == count


def _claims(scene: Scene) -> list[dict[str, Any]]:
    return [claim for article in scene.outcome.lines for claim in article["claims"]]
