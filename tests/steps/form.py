"""Steps about everything else there is in the review form: evidence, problems, guidelines, and keys to reach it all."""

import csv
import re
from io import StringIO
from typing import Any

from playwright.sync_api import Browser, Locator, Page, expect
from pytest_bdd import given, parsers, step, then, when

from .browser import answer_of, page_of, press_key_for, send, send_with
from .reviewers import project_of
from .scene import Scene

# What would run in a page, be calculated by a spreadsheet, or move the cursor of a terminal and turn its text round.
_HARM = '=cmd()<script>window.ran=1</script>"><img src=x onerror="window.ran=1">\x1b[2J\u202e'
_TRAP = 'https://trap.example/"><img/src=x/onerror=window.ran=1>'
_STOPS = 90  # more Tabs than there are places to stop at


@when("she adds as evidence")
def adds_as_evidence(scene: Scene, datatable: list[list[str]]) -> None:
    page = page_of(scene)
    for number, (source, passage, figure, does) in enumerate(datatable[1:], 1):
        page.fill(f"[name=evidence_{number}_url]", source)
        page.fill(f"[name=evidence_{number}_quote]", passage)
        page.fill(f"[name=evidence_{number}_figure]", figure)
        page.locator(f".claim-piece-{number}").get_by_text(does).click()


@step(parsers.parse('she says that the claim has the problem "{problem}", and notes "{note}"'))
def notes_a_problem(scene: Scene, problem: str, note: str) -> None:
    page = page_of(scene)
    page.locator(".claim-problems").get_by_text(problem).click()
    page.fill("[name=problem_note]", note)


@step(parsers.parse('she takes the problem "{problem}" back'))
def takes_a_problem_back(scene: Scene, problem: str) -> None:
    page_of(scene).locator(".claim-problems").get_by_text(problem).click()
    expect(page_of(scene).locator("[name=problem_note]")).to_be_hidden()


@when(parsers.parse('she presses the key "{key}"'))
def presses(scene: Scene, key: str) -> None:
    page = page_of(scene)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press(key)


@when(parsers.parse('she goes with Tab to "{place}" and types "{words}"'))
def tabs_and_types(scene: Scene, place: str, words: str) -> None:
    _tab_to(page_of(scene), place)
    page_of(scene).keyboard.type(words)


@when(parsers.parse('she goes with Tab to "{place}" and presses the space bar'))
def tabs_and_chooses(scene: Scene, place: str) -> None:
    _tab_to(page_of(scene), place)
    page_of(scene).keyboard.press("Space")


@when("she goes with Tab to the stars and takes four")
def tabs_to_the_stars(scene: Scene) -> None:
    page = page_of(scene)
    _tab_to(page, "radiogroup")
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    expect(page.locator(".ant-rate-star-full")).to_have_count(4)


@when("she goes with Tab to the button that submits, and presses it")
def tabs_to_submit(scene: Scene) -> None:
    _tab_to(page_of(scene), "submit")
    send_with(scene, lambda: page_of(scene).keyboard.press("Space"))  # Label Studio has Enter for itself


@when(parsers.parse('she presses the key "{key}" and Tab, and types "{words}"'))
def jumps_and_types(scene: Scene, key: str, words: str) -> None:
    page = page_of(scene)
    page.keyboard.press(key)
    page.keyboard.press("Tab")
    page.keyboard.type(words)


@when(parsers.parse('she presses Tab and types "{words}"'))
def tabs_on_and_types(scene: Scene, words: str) -> None:
    page_of(scene).keyboard.press("Tab")
    page_of(scene).keyboard.type(words)


@when(parsers.re(r"she presses (?P<keys>(?:Shift \+ )?Enter)$"))
def presses_these(scene: Scene, keys: str) -> None:
    page_of(scene).keyboard.press(keys.replace(" ", ""))


@when("she submits with the keys for it")
def submits_by_key(scene: Scene) -> None:
    send_with(scene, lambda: page_of(scene).keyboard.press("Control+Enter"))


@when(parsers.parse("she presses {keys}, Label Studio keeps a draft, and she comes back after lunch"))
def comes_back(scene: Scene, keys: str) -> None:
    page = page_of(scene)
    typed = page.evaluate("document.activeElement.value")
    with page.expect_response(lambda answer: typed in (answer.request.post_data or "")) as kept:
        page.keyboard.press(keys.replace(" ", ""))
    assert "/drafts" in kept.value.url
    assert kept.value.ok
    page.reload()
    expect(page.locator("mark")).to_be_visible(timeout=30_000)


def _tab_to(page: Page, place: str) -> None:
    """Press Tab until the cursor is at a place, and make sure that it can be seen there."""
    where = "() => (one => [one.name, one.getAttribute('role')])(document.activeElement)"
    for _ in range(_STOPS):
        page.keyboard.press("Tab")
        if any((word or "").startswith(place) for word in page.evaluate(where)):
            expect(page.locator(":focus")).to_be_in_viewport()
            return
    raise AssertionError(f"Tab leads nowhere near “{place}”.")


@then("the claim reads from right to left, on top and in its sentence")
def reads_from_right_to_left(scene: Scene) -> None:
    ends = """one => {
        const text = document.createTreeWalker(one, NodeFilter.SHOW_TEXT).nextNode();
        return [0, text.length - 1].map(place => {
            const range = document.createRange();
            range.setStart(text, place);
            range.setEnd(text, place + 1);
            return range.getBoundingClientRect().left;
        });
    }"""
    for place in (".claim-top .lsf-richtext__line", ".claim-context mark"):
        first, last = page_of(scene).locator(place).evaluate(ends)
        assert first > last, place


@then("the reason reads from right to left")
def the_reason_reads_from_right_to_left(scene: Scene) -> None:
    style = page_of(scene).locator("[name=rationale]").evaluate("one => getComputedStyle(one).unicodeBidi")
    assert style == "plaintext"  # each paragraph runs as its first letter does


@when("she asks Label Studio for its instructions")
def asks_for_instructions(scene: Scene) -> None:
    presses(scene, "Escape")
    page_of(scene).get_by_role("button", name="Instructions").first.click()


@then(parsers.parse('it shows "{words}"'))
def it_shows(scene: Scene, words: str) -> None:
    expect(page_of(scene).get_by_role("listitem").filter(has_text=words)).to_be_visible()


@then(parsers.parse('the guidelines show "{words}"'))
def guidelines_show(scene: Scene, words: str) -> None:
    shown = page_of(scene).locator(".claim-guidelines").get_by_text(words)
    expect(shown.first).to_be_visible()


@then("the guidelines are out of the way")
def guidelines_are_away(scene: Scene) -> None:
    expect(page_of(scene).locator(".claim-guidelines")).to_be_hidden()


@given(parsers.parse('somebody writes "{html}" into the instructions'))
def writes_instructions(scene: Scene, labels: Any, html: str) -> None:
    labels.projects.update(id=project_of(scene), expert_instruction=html)


@then(parsers.parse('the instructions in Label Studio say "{words}"'))
def instructions_say(scene: Scene, labels: Any, words: str) -> None:
    assert words in labels.projects.get(id=project_of(scene)).expert_instruction


@then("the form asks for no evidence")
def asks_for_no_evidence(scene: Scene) -> None:
    expect(page_of(scene).locator(".claim-asks")).to_be_hidden()


@then(parsers.parse('the form still asks for "{words}"'))
def still_asks(scene: Scene, words: str) -> None:
    asked = _asked(scene)
    expect(asked).to_contain_text(words)
    assert _mark_of(asked) == '"○ "'


@then("every source it asks for is filled in")
def has_what_it_asked(scene: Scene) -> None:
    assert _mark_of(_asked(scene)) == '"● "'


def _asked(scene: Scene) -> Locator:
    asked = page_of(scene).locator(".claim-asks h4:visible")
    expect(asked).to_have_count(1)
    return asked


def _mark_of(asked: Locator) -> Any:
    return asked.evaluate("one => getComputedStyle(one, '::before').content")


@then("the desk holds as evidence")
def holds_as_evidence(scene: Scene, datatable: list[list[str]]) -> None:
    names = ("url", "quote", "figure", "stance")
    assert [[piece[name] for name in names] for piece in answer_of(scene)["evidence"]] == datatable[1:]


@then(parsers.parse('the desk holds the problem "{problem}" with the note "{note}"'))
def holds_the_problem(scene: Scene, problem: str, note: str) -> None:
    answer = answer_of(scene)
    assert (answer["problems"], answer["problem_note"]) == ([problem], note)


@then(parsers.parse('the desk holds the reason "{words}" with a confidence of {stars:d}'))
def holds_reason_and_confidence(scene: Scene, words: str, stars: int) -> None:
    answer = answer_of(scene)
    assert (answer["rationale"], answer["confidence"]) == (words, stars)


@then(parsers.parse('the report says "{words}"'))
def the_report_says(scene: Scene, words: str) -> None:
    scene.desk.do("report", "--out", "report.html")
    page = (scene.desk.folder / "report.html").read_text(encoding="utf-8")
    assert words in re.sub(r"<[^>]*>", "", page)


@then(parsers.parse('the history tells "{words}"'))
def the_history_tells(scene: Scene, words: str) -> None:
    (claim,) = scene.claims()
    assert words in " ".join(event["words"] for event in scene.desk.do("history", claim["claim_id"], "--json").data)


@when(parsers.parse('she goes back and changes "{before}" to "{after}"'))
def changes_the_evidence(scene: Scene, before: str, after: str) -> None:
    goes_back(scene)
    box = page_of(scene).get_by_test_id("textarea-region").filter(has_text=before)
    box.hover()
    box.get_by_label("Edit Region").click()
    field = page_of(scene).get_by_test_id("htx-textbox-input")
    field.fill(after)
    field.press("Shift+Enter")
    send(scene, "Update")


@when("she goes back to her answer")
def goes_back(scene: Scene) -> None:
    page_of(scene).get_by_text("Go to Previous Task").click()
    expect(page_of(scene).locator(".claim-verdict input:checked")).to_be_visible()


@when("she fills every field with text that would harm whoever shows it")
def fills_in_harm(scene: Scene) -> None:
    page = page_of(scene)
    press_key_for(scene, "Refuted")
    page.fill("[name=evidence_1_url]", _TRAP)
    for field in ("evidence_1_quote", "evidence_1_figure", "rationale"):
        page.fill(f"[name={field}]", _HARM)
    notes_a_problem(scene, "Badly split", _HARM)


@then("the desk holds that text as it was typed")
def holds_the_harm(scene: Scene) -> None:
    answer = answer_of(scene)
    (piece,) = answer["evidence"]
    assert [piece["url"], piece["quote"], piece["figure"]] == [_TRAP, _HARM, _HARM]
    assert [answer["rationale"], answer["problem_note"]] == [_HARM, _HARM]


@then("it runs nothing in the report, and no spreadsheet calculates with it")
def runs_nowhere(scene: Scene, chromium: Browser) -> None:
    scene.desk.do("report", "--out", "report.html")
    page = chromium.new_page()
    page.goto((scene.desk.folder / "report.html").as_uri())
    expect(page.locator("body")).to_contain_text("=cmd()<script>window.ran=1</script>")
    assert page.evaluate("window.ran") is None
    assert page.locator("[onerror], img").count() == 0
    page.close()
    cells = [cell for row in csv.reader(StringIO(scene.desk.do("export", "csv").shown)) for cell in row]
    assert any("=cmd()" in cell for cell in cells)
    assert not [cell for cell in cells if cell.startswith("=")]


@then("the terminal shows it without its controls")
def terminal_is_safe(scene: Scene) -> None:
    (claim,) = scene.claims()
    for command in (("claim", "show"), ("history",)):
        shown = scene.desk.do(*command, claim["claim_id"]).shown
        assert "cmd()" in shown
        assert not {"\x1b", "\u202e"} & set(shown)


@then("the form shows that text, and nothing ran")
def form_shows_harm(scene: Scene) -> None:
    page = page_of(scene)
    for field in ("evidence_1_quote", "evidence_1_figure", "rationale", "problem_note"):
        expect(page.locator(f"[name^='{field}:']")).to_contain_text("=cmd()<script>window.ran=1</script>")
    assert page.evaluate("window.ran") is None
    assert page.locator(".claim-page :is(script, img)").count() == 0
