"""Steps about how far people agree."""

import re

import pytest
from pytest_bdd import given, parsers, then, when

from tests.judging import examples

from .scene import Scene

COEFFICIENTS = ("percent", "cohen_kappa", "fleiss_kappa", "krippendorff_alpha", "gwet_ac1")


@given(parsers.parse('"{name}" holds the example of Krippendorff (2011)'))
def the_example_of_krippendorff(scene: Scene, name: str) -> None:
    lines = [f"{item},{rater},{label}" for item, rater, label in examples.read(examples.KRIPPENDORFF)]
    scene.desk.write(name, "\n".join(["item,rater,label", *lines, ""]))


@given(parsers.parse('the file "{name}" with the lines "{lines}"'))
def with_the_lines(scene: Scene, name: str, lines: str) -> None:
    scene.desk.write(name, lines.replace(" / ", "\n") + "\n")


@given(parsers.parse('"{name}" holds labels, items and raters full of control characters'))
def full_of_control_characters(scene: Scene, name: str) -> None:
    nasty = ["\x1b[31mred", "[bold]\x07bell", "\u202eright", "=cmd()", "<script>", "x" * 5000]
    rows = [
        f'"{item}","{rater}","{label}"' for item in nasty for rater in nasty[:3] for label in nasty if label != item
    ]
    unique = {row.rsplit(",", 1)[0]: row for row in rows}
    scene.desk.write(name, "\n".join(["item,rater,label", *unique.values()]))


@given("the desk notes the time")
def notes_the_time(scene: Scene) -> None:
    from datetime import UTC, datetime

    scene.notes["moment"] = datetime.now(UTC).isoformat()


@when("the desk looks at the agreement of that time")
def of_that_time(scene: Scene) -> None:
    scene.run("agreement", "--as-of", scene.notes["moment"], "--json")


@then(
    parsers.re(
        r"(?P<raters>\d+) reviewers answered (?P<items>\d+) claims?, and agree on (?P<percent>\d+) in 100 of them"
    )
)
def agree_on(scene: Scene, raters: str, items: str, percent: str) -> None:
    data = scene.outcome.data
    assert (data["raters"], data["items"], round(100 * data["percent"]["value"])) == (
        int(raters),
        int(items),
        int(percent),
    )


@then(parsers.parse("Cohen's kappa is {value:g}, and rests on {n:d} claims"))
def cohens_kappa(scene: Scene, value: float, n: int) -> None:
    kappa = scene.outcome.data["cohen_kappa"]
    assert (kappa["value"], kappa["n"]) == (pytest.approx(value), n)


@then(parsers.parse('they agree on all claims of the kind "{one}", and on none of the kind "{other}"'))
def of_a_kind(scene: Scene, one: str, other: str) -> None:
    kinds = scene.outcome.data["by_kind"]
    assert (kinds[one]["percent"]["value"], kinds[other]["percent"]["value"]) == (1, 0)


@then(parsers.parse("{one} met {other} once"))
def met_once(scene: Scene, one: str, other: str) -> None:
    confusion = scene.outcome.data["confusion"]
    row, column = (confusion["labels"].index(label) for label in (one, other))
    assert sorted([confusion["counts"][row][column], confusion["counts"][column][row]]) == [0, 1]
    assert len(confusion["raters"]) == 2


@then("nobody's e-mail address is seen")
def nobodys_address(scene: Scene) -> None:
    assert "@" not in scene.outcome.shown
    assert re.search(r"reviewer-[0-9a-f]{8}", scene.outcome.shown)


@then(parsers.parse('no coefficient has a value, and each says "{why}"'))
def none_has_a_value(scene: Scene, why: str) -> None:
    for name in COEFFICIENTS:
        told = scene.outcome.data[name]
        assert told == {"value": None, "why": told["why"]}
        assert told["why"].startswith(f"not computable: {why}")


@then(parsers.parse('"{name}" is {value:g}'))
def a_coefficient_is(scene: Scene, name: str, value: float) -> None:
    assert round(scene.outcome.data[name]["value"], 3) == value


@then("every coefficient lies in its interval")
def lies_in_its_interval(scene: Scene) -> None:
    for name in COEFFICIENTS:
        told = scene.outcome.data[name]
        assert set(told) == {"value", "low", "high", "n"}
        assert told["low"] <= told["value"] <= told["high"]


@then("no control character reaches the terminal")
def no_control_character(scene: Scene) -> None:
    for text in (scene.outcome.shown, scene.outcome.told):
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e]", text)
        assert max(map(len, text.splitlines()), default=0) < 250
