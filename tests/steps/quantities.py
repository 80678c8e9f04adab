"""Steps about the figures of claims."""

from decimal import Decimal

from pytest_bdd import parsers, then

from .scene import Scene


@then(parsers.re(r'the figure "(?P<text>.+)" is (?P<low>\S+) to (?P<high>\S+), (?P<modifier>\w+), of "(?P<unit>.+)"'))
def a_figure(scene: Scene, text: str, low: str, high: str, modifier: str, unit: str) -> None:
    figures = [figure for claim in _claims(scene) for figure in claim["quantities"] if figure["text"] == text]
    (figure,) = figures
    assert (_plain(figure["low"]), _plain(figure["high"])) == (_plain(low), _plain(high))
    assert (figure["modifier"], figure["unit"]) == (modifier, unit)


@then("there is a claim without a figure")
def without_a_figure(scene: Scene) -> None:
    (claim,) = _claims(scene)
    assert claim["quantities"] == []


def _claims(scene: Scene) -> list[dict]:
    (article,) = scene.outcome.lines
    return article["claims"]


def _plain(value: object) -> Decimal | None:
    return None if value in {None, "open"} else Decimal(str(value))
