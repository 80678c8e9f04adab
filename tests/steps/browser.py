"""Steps about reviewers at their browsers, and about what the review form shows them."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from string import ascii_lowercase, digits
from typing import Any
from uuid import uuid4

import pytest
from playwright.sync_api import Browser, Locator, Page, TimeoutError, expect
from pytest_bdd import given, parsers, step, then, when

from tests.newsdesk import Newsdesk

from .scene import Scene

_TURN = "\u202e"  # RIGHT-TO-LEFT OVERRIDE, never taken back
_OTHER_KEYS = sorted(set(ascii_lowercase + digits) - set("12345srcgewp"))

_ZOOMING = re.compile("ant-zoom")

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def accounts() -> dict[str, tuple[str, str]]:
    """The reviewers that were added in this run, by first name: e-mail, and the password that was printed."""
    return {}


@pytest.fixture
def open_claims(scene: Scene, chromium: Browser, accounts: dict[str, tuple[str, str]]) -> Iterator[Open]:
    """Return a function that opens the claims to check in a new browser, as a reviewer whom `annotate` added."""
    with ExitStack() as browsers:

        def open_claims_as(name: str, width: int = 1280) -> Page:
            if name not in accounts:
                accounts[name] = add_reviewer(scene.desk, name)
            context = browsers.enter_context(chromium.new_context(viewport={"width": width, "height": 900}))
            return sign_in(context.new_page(), scene.desk, *accounts[name])

        yield open_claims_as


def add_reviewer(desk: Newsdesk, name: str) -> tuple[str, str]:
    """Return e-mail and password of a new account, made as a desk makes it."""
    email = f"{name.lower()}.{uuid4().hex[:8]}@example.org"
    return email, desk.do("reviewer", "add", email, "--name", name).shown.strip()


def sign_in(page: Page, desk: Newsdesk, email: str, password: str) -> Page:
    """Open the address that `annotate push` tells reviewers, sign in there, and wait for a claim."""
    page.goto(desk.do("push").told.split()[-1])
    page.fill("input[name=email]", email)
    page.fill("input[name=password]", password)
    page.press("input[name=password]", "Enter")
    expect(page.locator("mark")).to_be_visible(timeout=30_000)
    return page


@given(parsers.parse('the "{publisher}" of {day} says under "{title}"'))
def says_under(scene: Scene, publisher: str, day: str, title: str, docstring: str) -> None:
    scene.desk.write("article.txt", docstring.replace("[turn]", _TURN))
    details = ("--title", title, "--publisher", publisher, "--published-on", day, "--url", "https://post.example/1")
    scene.desk.do("article", "add", "article.txt", *details)
    scene.desk.do("split")


@step(parsers.parse("{name} opens the claims to check in a window of {width:d} points"))
def opens_in_a_window(scene: Scene, open_claims: Open, name: str, width: int) -> None:
    scene.notes["page"] = open_claims(name, width)


@step(parsers.re("(?P<name>Dana|Ravi) opens the claims to check$"))
def opens_the_claims(scene: Scene, open_claims: Open, name: str) -> None:
    scene.notes["page"] = open_claims(name)
    scene.notes.setdefault("pages", {})[name] = scene.notes["page"]


@step(parsers.re('s?he presses the key for "(?P<choice>[^"]+)"'))
def press_key_for(scene: Scene, choice: str) -> None:
    """Press the key that the form shows beside a choice, outside of its fields."""
    offered = page_of(scene).locator(".claim-answer .lsf-choice", has_text=choice).first
    page_of(scene).evaluate("document.activeElement.blur()")
    page_of(scene).keyboard.press(offered.locator("sup").inner_text().strip("[]"))
    expect(offered.locator("input")).to_be_checked()


@when("she presses every other key")
def presses_every_other_key(scene: Scene) -> None:
    for key in _OTHER_KEYS:
        page_of(scene).keyboard.press(key)


@step(parsers.parse('she adds "{address}" as evidence that supports the claim, and quotes "{words}"'))
def adds_evidence(scene: Scene, address: str, words: str) -> None:
    page = page_of(scene)
    page.fill("[name=evidence_1_url]", address)
    page.fill("[name=evidence_1_quote]", words)
    page.get_by_text("Supports the claim").first.click()


@step(parsers.parse('she gives the reason "{words}"'))
def gives_the_reason(scene: Scene, words: str) -> None:
    page_of(scene).fill("[name=rationale]", words)


@when(parsers.parse("she corrects the figure to {figure}"))
def corrects_the_figure(scene: Scene, figure: str) -> None:
    field = page_of(scene).locator("[name=corrected_figure]")
    field.fill(figure)
    field.blur()


@step("he submits")
@step("she submits")
def submits(scene: Scene) -> None:
    send(scene, "Submit")


@when("she skips")
def skips(scene: Scene) -> None:
    send(scene, "Skip")


@when("she tries to submit")
def tries_to_submit(scene: Scene) -> None:
    _button(scene, "Submit").click()


@when(parsers.parse('she goes back and changes her verdict to "{verdict}"'))
def changes_her_verdict(scene: Scene, verdict: str) -> None:
    page_of(scene).get_by_text("Go to Previous Task").click()
    expect(page_of(scene).locator(".claim-verdict input:checked")).to_be_visible()
    press_key_for(scene, verdict)
    send(scene, "Update")


def send(scene: Scene, button: str) -> None:
    """Press a button, and wait until Label Studio has taken what it sends."""
    send_with(scene, _button(scene, button).click)


def send_with(scene: Scene, press: Callable[[], None]) -> None:
    """Do what sends an answer, and wait until Label Studio has taken it."""
    with page_of(scene).expect_response(lambda answer: "/annotations" in answer.url) as taken:
        press()
    assert taken.value.ok, taken.value.text()


def _button(scene: Scene, name: str) -> Locator:
    return page_of(scene).locator(f"button:has-text('{name}'):visible").first


@then(parsers.parse('the form shows the claim "{words}" larger than anything else'))
def shows_the_claim(scene: Scene, words: str) -> None:
    expect(page_of(scene).locator(".claim-top")).to_contain_text(words)
    sizes = """page => [...page.querySelectorAll("*")].filter(one => one.innerText).map(
        one => [parseFloat(getComputedStyle(one).fontSize), one.className])"""
    found = sorted(page_of(scene).locator(".claim-page").evaluate(sizes), reverse=True)
    assert found[0][1] == "lsf-richtext__line"
    assert found[0][0] > found[1][0] + 4, found[:2]


@then(parsers.parse('the claim is highlighted, and "{words}" is in its sentence'))
def the_claim_is_highlighted(scene: Scene, words: str) -> None:
    page = page_of(scene)
    mark = page.locator(".claim-context mark")
    expect(mark).to_have_text(page.locator(".claim-top .lsf-richtext__line").inner_text())
    expect(mark).to_be_visible()
    expect(page.locator(".claim-sentence")).to_contain_text(words)
    colours = [page.locator(place).evaluate("one => getComputedStyle(one).backgroundColor") for place in _TINTED]
    assert len(set(colours)) == len(_TINTED), colours


_TINTED = (".claim-context", ".claim-context .claim-sentence", ".claim-context mark")


@then(parsers.parse('the form shows "{words}"'))
def the_form_shows(scene: Scene, words: str) -> None:
    for shown in words.split('" and "'):
        expect(page_of(scene).locator(".claim-page")).to_contain_text(shown)


@then("nothing has to be scrolled sideways")
def nothing_sideways(scene: Scene) -> None:
    wide = """() => [...document.querySelectorAll(".claim-page, .claim-page *")].concat(document.documentElement)
        .filter(one => one.scrollWidth > one.clientWidth)
        .filter(one => one.tagName == "HTML" || /auto|scroll/.test(getComputedStyle(one).overflowX))
        .map(one => one.className)"""
    assert page_of(scene).evaluate(wide) == []


@then("verdict, evidence and reason can be given without scrolling")
def without_scrolling(scene: Scene) -> None:
    for place in (".claim-verdict", "[name=evidence_1_url]", "[name=evidence_1_quote]", "[name=rationale]"):
        expect(page_of(scene).locator(place)).to_be_in_viewport(ratio=1)


@then(parsers.parse('the form says "{words}"'))
def the_form_says(scene: Scene, words: str) -> None:
    dialog = page_of(scene).get_by_role("dialog")
    expect(dialog).to_contain_text(words)
    expect(dialog).not_to_have_class(_ZOOMING)  # while it is zooming in, it is deaf
    dialog.get_by_role("button", name="OK").click()
    if dialog.is_visible() and not _goes_away(dialog):
        dialog.get_by_role("button", name="OK").click()
    expect(dialog).to_be_hidden(timeout=15_000)


def _goes_away(dialog: Locator) -> bool:
    try:
        dialog.wait_for(state="hidden", timeout=3_000)
    except TimeoutError:
        return False
    return True


@then("the form asks for no figure")
def asks_for_no_figure(scene: Scene) -> None:
    expect(page_of(scene).locator("[name=corrected_figure]")).to_be_hidden()


@then("the form is empty")
def the_form_is_empty(scene: Scene) -> None:
    form = page_of(scene).locator(".claim-answer")
    expect(form.locator(".claim-verdict")).to_be_visible()
    assert form.locator("input:checked, [aria-checked=true]").count() == 0
    fields = form.locator("input[type=text], input[type=number], textarea")
    assert fields.evaluate_all("all => all.map(one => one.value).join('')") == ""
    assert form.locator("[name=rationale]").count() == 1


@then("nothing ran")
def nothing_ran(scene: Scene) -> None:
    page = page_of(scene)
    assert page.evaluate("window.ran") is None
    assert page.locator(".claim-page :is(script, img)").count() == 0


@then(parsers.parse('"{words}" reads from left to right'))
def reads_from_left_to_right(scene: Scene, words: str) -> None:
    places = """(sentence, words) => {
        const tail = sentence.lastChild, begin = tail.data.indexOf(words);
        return [...words].map((_, step) => {
            const range = document.createRange();
            range.setStart(tail, begin + step);
            range.setEnd(tail, begin + step + 1);
            return range.getBoundingClientRect().left;
        });
    }"""
    found = page_of(scene).locator(".claim-sentence").evaluate(places, words)
    assert len(found) == len(words)
    assert found == sorted(found)


@then(parsers.parse('the desk holds the evidence "{address}", which {stance} the claim: "{words}"'))
def holds_the_evidence(scene: Scene, address: str, stance: str, words: str) -> None:
    (piece,) = answer_of(scene)["evidence"]
    assert (piece["url"], piece["quote"], piece["stance"]) == (address, words, stance)


@then(parsers.parse('the desk holds the reason "{words}"'))
def holds_the_reason(scene: Scene, words: str) -> None:
    assert answer_of(scene)["rationale"] == words


@then(parsers.parse('the desk holds the verdict "{verdict}" with the corrected figure {figure:d}'))
def holds_the_figure(scene: Scene, verdict: str, figure: int) -> None:
    answer = answer_of(scene)
    assert (answer["verdict"], answer["corrected_figure"]) == (verdict, figure)


@then(parsers.parse('the desk holds the verdict "{verdict}" and nothing else'))
def holds_nothing_else(scene: Scene, verdict: str) -> None:
    answer = answer_of(scene)
    assert answer["verdict"] == verdict
    said = ("corrected_figure", "evidence", "rationale", "confidence", "problems", "problem_note")
    assert not any(answer[name] for name in said)
    assert scene.desk.do("quarantine", "list", "--json").data == []


def page_of(scene: Scene) -> Page:
    """Return the page that is open."""
    page: Page = scene.notes["page"]
    return page


def answer_of(scene: Scene) -> Any:
    """Return the one answer that came home."""
    (answer,) = (answer for claim in scene.claims() for answer in claim["answers"])
    return answer
