"""Steps about shares: a queue a reviewer, where more of them work at once than answer a claim."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import expect
from pytest_bdd import given, parsers, then, when

from annotate.studio.queues import TITLE

from .browser import Open
from .queue import given_next, tabs_of
from .reviewers import project_of
from .scene import Scene


def share_addresses(scene: Scene) -> list[str]:
    urls: list[str] = scene.desk.do("studio", "status", "--json").data["share_urls"]
    return urls


@given(parsers.parse("the settings say instead '{line}'"))
def settings_say_instead(scene: Scene, line: str) -> None:
    file = scene.desk.folder / "annotate.toml"
    name = line.split()[0]
    kept = [each for each in file.read_text(encoding="utf-8").splitlines() if not each.startswith(name)]
    file.write_text("\n".join([*kept, line, ""]), encoding="utf-8")


@when("Amal, Ben and Caro work through their shares, each opening a claim before anybody answers")
def work_at_once(scene: Scene, at_work: Any) -> None:
    working = {name: (at_work(name), url) for name, url in zip(_THREE, share_addresses(scene), strict=True)}
    given_to: dict[str, list[dict[str, Any]]] = {name: [] for name in working}
    while opened := {name: given_next(*each) for name, each in working.items()}:
        for name, task in opened.items():
            if task is None:
                del working[name]
            else:
                given_to[name].append(task)
                working[name][0].answer(task["id"], "unproven", seconds=0.1)
    scene.notes["given"] = given_to


_THREE = ("Amal", "Ben", "Caro")


@then("each of them was given claims most check-worthy first, and none twice")
def given_best_first(scene: Scene) -> None:
    for tasks in scene.notes["given"].values():
        ranks = [task["data"]["rank"] for task in tasks]
        assert ranks == sorted(ranks, reverse=True)
        assert len({task["id"] for task in tasks}) == len(tasks) > 0
    assert sum(map(len, scene.notes["given"].values())) == 2 * len(scene.claims())


@when(parsers.parse("Dana opens share {share:d}"))
def opens_share(scene: Scene, open_claims: Open, share: int) -> None:
    scene.notes["page"] = open_claims("Dana")
    scene.notes["share"] = share_addresses(scene)[share - 1]
    scene.notes["page"].goto(scene.notes["share"])


@then("she is given the most check-worthy claim of that share")
def given_of_share(scene: Scene, labels: Any) -> None:
    (tab,) = parse_qs(urlsplit(scene.notes["share"]).query)["tab"]
    tasks = labels.tasks.list(project=project_of(scene), view=int(tab))
    best = max(tasks, key=lambda task: task.data["rank"])
    expect(scene.notes["page"].locator(".claim-top .lsf-richtext__line")).to_have_text(best.data["claim"])
    ranked = sorted(labels.tasks.list(project=project_of(scene)), key=lambda task: task.data["rank"])
    assert len(list(labels.tasks.list(project=project_of(scene), view=int(tab)))) < len(ranked)


@then("the desk sees the address of each share")
def sees_shares(scene: Scene) -> None:
    assert len(share_addresses(scene)) == 3
    assert set(share_addresses(scene)) <= set(scene.outcome.shown.split())


@then(parsers.parse("there are {count:d} queues"))
def there_are_queues(scene: Scene, labels: Any, count: int) -> None:
    assert len([tab for tab in tabs_of(scene, labels) if tab["data"]["title"].startswith(TITLE)]) == count
