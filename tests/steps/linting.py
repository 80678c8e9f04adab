"""Steps about reading ClaimReview over."""

import json

from pytest_bdd import given, parsers, then

from tests.linting.test_museum import GOOD

from .scene import Scene


@given(parsers.parse('"{name}" reviews a claim as "{label}", {value:d} on a scale from {worst:d} to {best:d}'))
def reviews_a_claim(scene: Scene, name: str, label: str, value: int, worst: int, best: int) -> None:
    rating = {"@type": "Rating", "ratingValue": value, "bestRating": best, "worstRating": worst}
    rating["alternateName"] = json.loads(f'"{label}"')
    scene.desk.write(name, json.dumps({**GOOD, "reviewRating": rating}))


@then("each complaint has a file, a level, a rule, a path, a message and a remedy")
def each_complaint(scene: Scene) -> None:
    told = json.loads(scene.outcome.shown)
    assert told
    assert all(list(each) == ["file", "level", "rule", "path", "message", "remedy"] for each in told)
