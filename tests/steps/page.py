"""Steps about the report's page, as readers see it in a browser."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect
from pytest_bdd import given, parsers, then, when

from annotate.publishing import render_html
from annotate.shipped import shipped_text
from tests.newsroom import IMPRINT, render_sample, report
from tests.publishing.hostile import TRICKS, report_of

from .scene import Scene

_REACHABLE = """() => [...document.querySelectorAll("a[href], select, input, button, summary, [tabindex='0']")]
    .filter(one => one.tabIndex >= 0 && one.checkVisibility()).length"""
_FOCUSED = """() => {
    const one = document.activeElement, box = one.getClientRects()[0];
    if (!box || one === document.body) return null;
    one.seen = true;
    const place = [box.left + Math.min(box.width / 2, 20), box.top + Math.min(box.height / 2, 8)];
    const top = document.elementFromPoint(...place);
    return {name: one.outerHTML.slice(0, 90), covered: Boolean(top) && !one.contains(top) && !top.contains(one)};
}"""


_HARMFUL = (
    "<script>window.ran = 1</script>",
    "</script><script>window.ran = 1</script>",
    '"><svg onload="window.ran = 1"><image href="https://trap.example/x.png"/></svg>',
    "</title></svg></text><img src=https://trap.example/x.png onerror=window.ran=1>",
)


@pytest.fixture
def readers(chromium: Browser) -> Iterator[ExitStack]:
    """Closes what was opened."""
    with ExitStack() as opened:
        yield opened


@given("the newsroom's report")
def newsrooms_report(scene: Scene) -> None:
    scene.desk.write("report.html", render_sample("html/sample.html").decode())
    scene.desk.write("index.html", render_sample("pages/index.html").decode())


@given("a report in which every text means harm, published as ClaimReview too")
def harmful_report(scene: Scene) -> None:
    parts = [report_of(trick) for trick in (*TRICKS, *_HARMFUL)]
    articles = (*(part.articles[0] for part in parts), *report().articles)  # the newsroom's are ClaimReview, too
    whole = parts[0].model_copy(update={"articles": articles})
    page = render_html(whole, shipped_text("exports", "html", "report.html.j2"), IMPRINT)
    assert "application/ld+json" in page
    scene.desk.write("report.html", page)


@when("the reader unfolds everything and clicks on every mark")
def unfolds_everything(scene: Scene) -> None:
    page = page_of(scene)
    for place in (".chart summary", ".story .chip:visible"):
        for one in page.locator(place).all():
            one.click()


@when("a reader opens it")
def opens(scene: Scene, chromium: Browser, readers: ExitStack) -> None:
    _open(scene, chromium, readers)


@when(parsers.parse("a reader who likes it {scheme} opens it"))
def opens_in(scene: Scene, chromium: Browser, readers: ExitStack, scheme: str) -> None:
    _open(scene, chromium, readers, color_scheme=scheme)


@when(parsers.parse("a reader who likes it {scheme} opens the index of many"))
def opens_index_in(scene: Scene, chromium: Browser, readers: ExitStack, scheme: str) -> None:
    _open(scene, chromium, readers, "index.html", color_scheme=scheme)


@when("a reader without scripts opens it")
def opens_without_scripts(scene: Scene, chromium: Browser, readers: ExitStack) -> None:
    _open(scene, chromium, readers, java_script_enabled=False)


def _open(scene: Scene, chromium: Browser, readers: ExitStack, name: str = "report.html", **wishes: Any) -> None:
    context = readers.enter_context(chromium.new_context(viewport={"width": 1280, "height": 900}, **wishes))
    page = context.new_page()
    scene.notes |= {"page": page, "asked": [], "complaints": []}
    page.on("request", lambda request: scene.notes["asked"].append(request.url))
    page.on("console", lambda message: scene.notes["complaints"].append(message.text))
    page.on("pageerror", lambda error: scene.notes["complaints"].append(str(error)))
    page.on("dialog", lambda dialog: scene.notes["complaints"].append(dialog.message) or dialog.dismiss())
    scene.notes["address"] = (scene.desk.folder / name).as_uri()
    page.goto(scene.notes["address"])


@when(parsers.parse('the reader chooses "{choice}" as {field}'))
def chooses(scene: Scene, choice: str, field: str) -> None:
    labelled = page_of(scene).get_by_role("combobox", name=field)
    name = labelled.locator("option", has_text=choice).first.inner_text()
    labelled.select_option(label=name)


@when(parsers.parse('the reader searches for "{words}"'))
def searches(scene: Scene, words: str) -> None:
    page_of(scene).get_by_label("Words").fill(words)


@when("the reader loads the page again")
def loads_again(scene: Scene) -> None:
    page_of(scene).reload()


@when("the reader shows all")
def shows_all(scene: Scene) -> None:
    page_of(scene).get_by_role("button", name="Show all").click()


@when(parsers.parse('the reader follows "{words}"'))
def follows(scene: Scene, words: str) -> None:
    page_of(scene).get_by_role("link", name=words).first.click()


@when(parsers.parse('the reader clicks on "{words}" in the text'))
def clicks_in_the_text(scene: Scene, words: str) -> None:
    page_of(scene).locator(".story .hit", has_text=words).click()


@then(parsers.parse('the page says "{words}"'))
def the_page_says(scene: Scene, words: str) -> None:
    expect(page_of(scene).get_by_role("status")).to_have_text(words)


@then(parsers.parse('the cards are "{words}"'))
def the_cards_are(scene: Scene, words: str) -> None:
    cards = page_of(scene).locator(".card:visible h3")
    expect(cards).to_have_count(len(words.split('" and "')))
    for place, said in enumerate(words.split('" and "')):
        expect(cards.nth(place)).to_contain_text(said)


@then(parsers.parse("in the text nothing but the claims {one:d} and {other:d} is marked"))
def nothing_else_is_marked(scene: Scene, one: int, other: int) -> None:
    chips = page_of(scene).locator(".story .chip:visible")
    expect(chips).to_have_count(2)
    expect(chips.nth(0)).to_contain_text(str(one))
    expect(chips.nth(1)).to_contain_text(str(other))
    marked = """all => all.filter(one => one.checkVisibility())
        .filter(one => getComputedStyle(one).borderBottomStyle != "none").map(one => one.textContent)"""
    assert page_of(scene).locator(".story .hit").evaluate_all(marked) == [
        "cuts of 12% to the flood budget",
        "Sunday's flood was the highest since 1987",
    ]


@then(parsers.parse('the card "{words}" is in sight'))
def the_card_is_in_sight(scene: Scene, words: str) -> None:
    heading = page_of(scene).locator(".card h3", has_text=words)
    expect(heading).to_be_in_viewport()
    scene.notes["card"] = heading.locator("xpath=..")


@then(parsers.parse('it sets "{read}" against "{found}"'))
def sets_against(scene: Scene, read: str, found: str) -> None:
    sides = scene.notes["card"].locator(".facing > div")
    expect(sides.nth(0)).to_contain_text(read)
    expect(sides.nth(1)).to_contain_text(found)


@then(parsers.parse("the page shows {cards:d} cards and {charts:d} charts, and nothing to search with"))
def shows_cards(scene: Scene, cards: int, charts: int) -> None:
    page = page_of(scene)
    expect(page.locator(".card:visible")).to_have_count(cards)
    expect(page.locator(".chart svg[role=img]:visible")).to_have_count(charts)
    expect(page.locator("select, input, button").locator("visible=true")).to_have_count(0)


@then("the Tab key reaches every link, field and fold")
def tab_reaches_everything(scene: Scene) -> None:
    page = page_of(scene)
    reached: list[dict[str, Any]] = []
    for _ in range(page.evaluate(_REACHABLE)):
        page.keyboard.press("Tab")
        reached += filter(None, [page.evaluate(_FOCUSED)])
    assert page.evaluate(_REACHABLE.replace(".length", ".filter(one => !one.seen).map(one => one.outerHTML)")) == []
    scene.notes["reached"] = reached


@then("what is reached can be seen under nothing else")
def nothing_covers(scene: Scene) -> None:
    assert [one["name"] for one in scene.notes["reached"] if one["covered"]] == []


@then("axe-core finds nothing wrong")
def axe_finds_nothing(scene: Scene) -> None:
    page = page_of(scene)
    page.evaluate("document.querySelectorAll('.chapter').forEach(one => one.style.contentVisibility = 'visible')")
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    found = Axe().run(page)
    assert found.response["violations"] == [], found.generate_report()


@then("no request has left the page")
def no_request(scene: Scene) -> None:
    assert scene.notes["asked"] == [scene.notes["address"]]


@then("the browser had nothing to complain of")
def nothing_to_complain_of(scene: Scene) -> None:
    assert page_of(scene).evaluate("window.ran") is None
    assert scene.notes["complaints"] == []


@then("on paper it holds every answer, every number behind a chart, and no controls")
def prints_whole(scene: Scene) -> None:
    page = page_of(scene)
    page.emulate_media(media="print")
    for answer in page.locator(".answers > li").all():
        expect(answer).to_be_visible()
    expect(page.locator(".chart td").locator("visible=true")).to_have_count(page.locator(".chart td").count())
    expect(page.locator(".sieve, .skip, .toc").locator("visible=true")).to_have_count(0)
    expect(page.locator(".history li").locator("visible=true")).to_have_count(page.locator(".history li").count())


def page_of(scene: Scene) -> Page:
    """Return the page that is open."""
    page: Page = scene.notes["page"]
    return page
