"""Steps about adjudicators at their browsers."""

import re
from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_bdd import given, parsers, step, then, when

from annotate.domain import Evidence
from annotate.studio.filling import fill_in

from .adjudicating import Scene
from .browser import Open, add_reviewer

_TRAPS = (
    Evidence(
        url='https://trap.example/"onmouseover="window.ran=true',
        quote="</blockquote><script>window.ran = true</script>",
        stance="refutes",
    ),
    Evidence(url="https://other.example/'><svg/onload=window.ran=true>", quote="[x](javascript:window.ran=true)"),
)
_TRAP = "<script>window.ran = true</script> <img src=x onerror=window.ran=true> \u202e kcab =cmd() \x1b[31m"


@pytest.fixture
def open_disputes(scene: Scene, chromium: Browser, accounts: dict[str, tuple[str, str]]) -> Iterator[Open]:
    """Return a function that opens the disputes in a new browser, as an adjudicator whom `annotate` added."""
    with ExitStack() as browsers:

        def open_disputes_as(name: str) -> Page:
            if name not in accounts:
                accounts[name] = add_reviewer(scene.desk, name)
            context = browsers.enter_context(chromium.new_context(viewport={"width": 1280, "height": 900}))
            page = context.new_page()
            page.goto(scene.desk.do("adjudicate", "push").told.split()[-1])
            page.fill("input[name=email]", accounts[name][0])
            page.fill("input[name=password]", accounts[name][1])
            page.press("input[name=password]", "Enter")
            expect(page.locator("mark")).to_be_visible(timeout=30_000)
            return page

        yield open_disputes_as


@given(parsers.parse('Ben gives a hostile answer about "{words}"'))
def gives_a_hostile_answer(scene: Scene, labels: Any, words: str) -> None:
    result = fill_in("refuted", evidence=_TRAPS, rationale=_TRAP)
    labels.annotations.update(id=scene.notes[words], result=result)


@when("Eda opens the disputes")
def opens_the_disputes(scene: Scene, open_disputes: Open) -> None:
    scene.notes["page"] = open_disputes("Eda")


@step(parsers.parse('she presses the key for the ruling "{choice}"'))
def presses_the_key(scene: Scene, choice: str) -> None:
    offered = _page(scene).locator(".claim-verdict .lsf-choice", has_text=choice).first
    _page(scene).keyboard.press(offered.locator("sup").inner_text().strip("[]"))
    expect(offered.locator("input")).to_be_checked()


@when(parsers.parse('she chooses the kind of reason "{choice}"'))
def chooses_the_kind(scene: Scene, choice: str) -> None:
    _page(scene).locator(".claim-because").get_by_text(choice).click()


@when(parsers.parse('she gives the reason of the ruling "{words}"'))
def gives_the_reason(scene: Scene, words: str) -> None:
    _page(scene).fill("[name=reason]", words)


@then(parsers.parse('the answers "{one}" and "{other}" stand side by side'))
def stand_side_by_side(scene: Scene, one: str, other: str) -> None:
    cards = [_page(scene).locator(".claim-one-answer", has_text=said) for said in (one, other)]
    boxes = [card.bounding_box() or {} for card in cards]
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] + boxes[0]["width"] <= boxes[1]["x"]


@then("the form names no reviewer")
def names_no_reviewer(scene: Scene) -> None:
    shown = _page(scene).locator(".claim-page").inner_text()
    assert not re.search(r"amal|ben\b", shown, re.IGNORECASE)
    assert len(set(re.findall(r"reviewer-[0-9a-f]{8}", shown))) == 2


@then("a ruling can be given without scrolling")
def without_scrolling(scene: Scene) -> None:
    for place in (".claim-answers", ".claim-verdict", ".claim-because", "[name=reason]"):
        expect(_page(scene).locator(place)).to_be_in_viewport(ratio=1)


@then("no link leads to a program")
def no_link_leads_to_a_program(scene: Scene) -> None:
    links = _page(scene).locator(".claim-page a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert links
    assert all(link.startswith(("http://", "https://")) for link in links), links
    handlers = "all => all.filter(one => [...one.attributes].some(each => /^on/i.test(each.name))).length"
    assert _page(scene).locator(".claim-page .claim-read *").evaluate_all(handlers) == 0


@then(parsers.parse('the ruling on "{words}" is of the kind "{kind}", with the figure {figure:d}'))
def the_ruling_is(scene: Scene, words: str, kind: str, figure: int) -> None:
    ruling = scene.claim(words)["adjudication"]
    assert (ruling["because"], ruling["corrected_figure"]) == (kind, figure)


def _page(scene: Scene) -> Page:
    page: Page = scene.notes["page"]
    return page
