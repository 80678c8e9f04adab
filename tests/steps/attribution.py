"""Steps about who vouches for claims."""

from pytest_bdd import given, parsers, then

from .scene import Scene


@given(parsers.parse('the file "{name}" that says'))
def file_of_paragraphs(scene: Scene, name: str, docstring: str) -> None:
    scene.desk.write(name, docstring)


@then(parsers.re(r'"(?P<source>.+)" (?P<stance>asserts|confirms|denies|questions) "(?P<claim>.+)"'))
def takes_a_stance(scene: Scene, source: str, stance: str, claim: str) -> None:
    found = _claim(scene, claim)
    assert (found["source"]["text"], found["stance"]) == (source, stance)


@then(parsers.parse('"{source}" asserts "{claim}" in her own words'))
def asserts_directly(scene: Scene, source: str, claim: str) -> None:
    found = _claim(scene, claim)
    assert (found["source"]["text"], found["direct"]) == (source, True)


@then(parsers.parse('the article itself asserts "{claim}"'))
def asserted_by_nobody_else(scene: Scene, claim: str) -> None:
    assert _claim(scene, claim)["source"] is None


@then(parsers.re(r'"(?P<claim>.+)" is (?P<distance>not hedged|hedged)'))
def keeps_its_distance(scene: Scene, claim: str, distance: str) -> None:
    assert _claim(scene, claim)["hedged"] is (distance == "hedged")


def _claim(scene: Scene, text: str) -> dict:
    (article,) = scene.outcome.lines
    claims = article["claims"]
    (claim,) = [claim for claim in claims if claim["text"] == text] or [[claim["text"] for claim in claims]]
    return claim
