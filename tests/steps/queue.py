"""Steps about the queue: what reviewers are given, in which order, and what becomes of the tab behind it."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_bdd import given, parsers, then, when

from annotate.studio.queues import TITLE
from annotate.studio.web import address, ask

from .browser import Open, add_reviewer
from .reviewers import project_of
from .scene import Scene

_TABS = "/api/dm/views/"
_SENT = {"score": "-tasks:data.rank", "oldest": "tasks:id"}


def given_next(at_work: Any, url: str) -> dict[str, Any] | None:
    """Return the task a reviewer is given at an address, asked for as the page there asks; None at the end."""
    line, asked = at_work._line, parse_qs(urlsplit(url).query)
    project = urlsplit(url).path.split("/")[2]
    (tab,) = asked["tab"]
    data = ask(line, "GET", f"{_TABS}{tab}/")["data"]
    headers = {"X-CSRFToken": line.cookies.get("csrftoken", ""), "Referer": address(line)}
    answer = line.post(
        f"/api/dm/actions?id=next_task&tabID={tab}&project={project}",
        json={
            "ordering": data.get("ordering", []),
            "selectedItems": {"all": False, "included": []},
            "filters": data.get("filters", {"conjunction": "and", "items": []}),
            "project": project,
        },
        headers=headers,
    )
    if answer.status_code == 404:
        return None
    task: dict[str, Any] = answer.raise_for_status().json()
    return task


@then(parsers.parse('Eda is given the dispute about "{words}" there'))
def is_given_the_dispute(scene: Scene, at_work: Any, words: str) -> None:
    task = given_next(at_work("Eda"), scene.outcome.told.split()[-1])
    assert task is not None
    assert words in task["data"]["claim"]


def queue_address(scene: Scene) -> str:
    url: str = scene.desk.do("studio", "status", "--json").data["review_url"]
    return url


@when("Dana and Ravi answer every claim they are given, turn and turn about")
def answer_all(scene: Scene, open_claims: Open) -> None:
    pages = {name: open_claims(name) for name in ("Dana", "Ravi")}
    shown: dict[str, list[str]] = {name: [] for name in pages}
    while pages:
        for name, page in list(pages.items()):
            shown[name].append(page.locator(".claim-top .lsf-richtext__line").inner_text())
            if not _answer(page):
                del pages[name]
    scene.notes["shown"] = shown


def _answer(page: Page) -> bool:
    """Answer the claim on a page, and say whether another one came."""
    page.keyboard.press("1")
    before = page.locator(".claim-top .lsf-richtext__line").inner_text()
    with page.expect_response(lambda answer: "id=next_task" in answer.url, timeout=30_000) as following:
        page.locator("button:has-text('Submit'):visible").first.click()
    if not following.value.ok:
        return False
    page.wait_for_function(
        "before => {const now = document.querySelector('.claim-top .lsf-richtext__line');"
        " return now && now.innerText != before}",
        arg=before,
    )
    return True


@then(parsers.parse("each of them was given every claim once, {promise}"))
def given_in_order(scene: Scene, labels: Any, promise: str) -> None:
    keys = {
        "most check-worthy first": lambda task: -task.data["priority"],
        "sent first, first": lambda task: task.id,
        "in one order of no sense": lambda task: task.data["claim_id"],
    }
    tasks = sorted(labels.tasks.list(project=project_of(scene)), key=keys[promise])
    promised = [task.data["claim"] for task in tasks]
    assert scene.notes["shown"] == {"Dana": promised, "Ravi": promised}
    assert len(promised) == len(scene.claims()) > 2


@then(parsers.parse("every claim has {count:d} answers"))
def every_claim_has(scene: Scene, count: int) -> None:
    assert {len(claim["answers"]) for claim in scene.claims()} == {count}


@when(parsers.parse('the desk learns of "{words}" and pushes'))
def learns_of(scene: Scene, words: str) -> None:
    scene.desk.write("later.txt", words)
    for line in (("article", "add", "later.txt"), ("split",), ("push",)):
        scene.desk.do(*line)


@given(parsers.parse('an editor made a tab called "{title}", which shows the newest first'))
def makes_a_tab(scene: Scene, labels: Any, title: str) -> None:
    data = {"title": title, "ordering": ["-tasks:id"]}
    scene.notes["tab"] = _ask(labels, "POST", _TABS, {"project": project_of(scene), "data": data})


@when('Dana presses "Label All Tasks" in the Data Manager, and then opens the address she was given')
def presses_label_all(
    scene: Scene, chromium: Browser, accounts: dict[str, tuple[str, str]], request: pytest.FixtureRequest
) -> None:
    email, password = accounts["Dana"] = accounts.get("Dana") or add_reviewer(scene.desk, "Dana")
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    request.addfinalizer(context.close)
    page = scene.notes["page"] = context.new_page()
    scene.desk.do("push")
    page.goto(f"{scene.desk.environment['ANNOTATE_STUDIO_URL']}/projects/{project_of(scene)}/data")
    page.fill("input[name=email]", email)
    page.fill("input[name=password]", password)
    page.press("input[name=password]", "Enter")
    page.get_by_role("button", name="Label All Tasks").click()
    expect(page.locator("mark")).to_be_visible()
    page.goto(queue_address(scene))


@given("somebody deleted the queue")
def deleted_the_queue(scene: Scene, labels: Any) -> None:
    _ask(labels, "DELETE", f"{_TABS}{_queue(scene, labels)['id']}/")


@given("somebody re-ordered the queue")
def reordered_the_queue(scene: Scene, labels: Any) -> None:
    _change(scene, labels, {"ordering": ["tasks:data.headline"]})


@given("somebody filtered the queue")
def filtered_the_queue(scene: Scene, labels: Any) -> None:
    fraud = {"filter": "filter:tasks:data.claim", "operator": "contains", "type": "String", "value": "fraud"}
    _change(scene, labels, {"filters": {"conjunction": "and", "items": [fraud]}, "ordering": [_SENT["score"]]})


@given(parsers.parse("somebody lets {count:d} reviewers answer each claim in Label Studio"))
def lets_reviewers(scene: Scene, labels: Any, count: int) -> None:
    labels.projects.update(id=project_of(scene), maximum_annotations=count)


@then(parsers.parse('there is one queue, in the order "{order}", and the editor\'s tab as it was'))
def one_queue(scene: Scene, labels: Any, order: str) -> None:
    tabs = tabs_of(scene, labels)
    assert [tab["data"]["title"] for tab in tabs].count(TITLE) == 1
    assert _queue(scene, labels)["data"]["ordering"] == [_SENT[order]]
    assert not (_queue(scene, labels)["data"].get("filters") or {}).get("items")
    assert scene.notes["tab"] in tabs


@then("the desk is told where claims are given to reviewers")
def told_where(scene: Scene) -> None:
    assert queue_address(scene) in scene.outcome.told.split()


@then("the desk sees where claims are given to reviewers")
def sees_where(scene: Scene) -> None:
    assert queue_address(scene) in scene.outcome.shown.split()


@then(parsers.re(r"(?P<name>Amal|Ben) is given no claim"))
def given_no_claim(scene: Scene, at_work: Any, name: str) -> None:
    assert given_next(at_work(name), queue_address(scene)) is None


@then(parsers.re(r'(?P<name>Amal|Ben) is given the claim about "(?P<words>[^"]+)"'))
def given_the_claim(scene: Scene, at_work: Any, name: str, words: str) -> None:
    task = given_next(at_work(name), queue_address(scene))
    assert task is not None
    assert words in task["data"]["claim"]
    assert task["annotations"] == []


@then("the status counts no answer that may not have been given blind")
def counts_no_doubt(scene: Scene) -> None:
    assert scene.desk.do("reviewer", "blindness", "--json").data == []
    assert scene.desk.do("status", "--json").data["doubted"] == 0


def _queue(scene: Scene, labels: Any) -> dict[str, Any]:
    (queue,) = (tab for tab in tabs_of(scene, labels) if tab["data"]["title"] == TITLE)
    return queue


def _change(scene: Scene, labels: Any, data: dict[str, Any]) -> None:
    queue = _queue(scene, labels)
    _ask(labels, "PATCH", f"{_TABS}{queue['id']}/", {"project": queue["project"], "data": {"title": TITLE, **data}})


def tabs_of(scene: Scene, labels: Any) -> list[dict[str, Any]]:
    tabs: list[dict[str, Any]] = _ask(labels, "GET", f"{_TABS}?project={project_of(scene)}")
    return tabs


def _ask(labels: Any, method: str, path: str, body: Any = None) -> Any:
    answer = labels._client_wrapper.httpx_client.request(path.lstrip("/"), method=method, json=body)
    assert answer.is_success, answer.text
    return answer.json() if answer.content else None
