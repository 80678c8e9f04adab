"""What every studio must do: the one in memory, and a project on the real Label Studio."""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from label_studio_sdk.label_interface.interface import LabelInterface

from annotate.domain import Queue, ReviewOrder, Task, Taxonomy, are_ours, say_the_same
from annotate.errors import ProjectGone, StudioRefused, StudioUnreachable, TokenRefused
from annotate.shipped import shipped_text
from annotate.studio import MemoryStudio, Studio
from annotate.studio.asking import USUAL
from annotate.studio.form import render_form
from annotate.studio.guidelines import write_guidelines
from annotate.studio.projects import LabelStudioServer
from annotate.studio.queues import TITLE
from annotate.studio.reviewing import sign_in
from annotate.studio.streaming import read_array
from annotate.syncing import name_form, share_out
from tests.steps.studio import personal_token
from tests.stores import PROJECT, annotation, task


def part(name, kind, field, value):
    """Return a filled-in control as Label Studio stores it."""
    return {"from_name": name, "to_name": "claim", "type": kind, "value": {field: value}}


def verdict(key):
    return part("verdict", "choices", "choices", [key])


TAXONOMY = Taxonomy.model_validate(tomllib.loads(shipped_text("schemas", "verdicts", "default.toml")))
FORM = render_form(TAXONOMY, shipped_text("schemas", "labeling.xml.j2"))


TASK_DATA = ("claim", "headline", "about_html", "context_html", "facts_html")  # what the form shows


@dataclass
class Place:
    """A studio, and what a reviewer can do in it: answer a task with a verdict, or take the answer back."""

    studio: Studio
    answer: Callable[[int, str], int]
    take_back: Callable[[int, int], None]


@pytest.fixture(params=["memory", pytest.param("label_studio", marks=pytest.mark.studio)])
def place(request: pytest.FixtureRequest) -> Place:
    if request.param == "memory":
        return _in_memory()
    return request.getfixturevalue("real_place")


def _in_memory() -> Place:
    studio = MemoryStudio(PROJECT, FORM)
    numbers = iter(range(1, 100))

    def answer(task_id: int, verdict: str) -> int:
        claim_id = next(remote.claim_id for remote in studio.tasks() if remote.task_id == task_id)
        number = next(numbers)
        studio.answer(task_id, annotation(claim_id, number, verdict=verdict))
        return number

    return Place(studio, answer, studio.withdraw_answer)


@pytest.fixture
def server(studio: Any) -> Iterator[LabelStudioServer]:
    with LabelStudioServer(studio.url, studio.token) as opened:
        yield opened


@pytest.fixture
def real_place(server: LabelStudioServer, studio: Any, people: Any, labels: Any) -> Iterator[Place]:
    project = server.create(uuid4().hex, "Contract", FORM, 2)
    with sign_in(studio.url, *people("Amal")) as amal:
        yield Place(
            server.open(project, TAXONOMY),
            amal.answer,
            lambda task_id, annotation_id: labels.annotations.delete(id=annotation_id),
        )
    labels.projects.delete(id=project.project)


def add(studio: Studio, tasks: list[Task]) -> dict[str, int]:
    """Add tasks; return their numbers by claim id."""
    return {claim_id: number for parcel in studio.add_in_parcels(tasks, 1000) for claim_id, number in parcel.items()}


def test_a_new_project_is_empty(place):
    assert place.studio.count_tasks() == 0
    assert place.studio.tasks() == []


def test_added_tasks_are_there_once_bare_and_as_we_worded_them(place):
    tasks = [task("c1"), task("c2", "Wages fell 2%")]
    task_ids = add(place.studio, tasks)
    assert place.studio.count_tasks() == 2
    assert [
        (remote.claim_id, remote.task_id, remote.fingerprint, remote.answers) for remote in place.studio.tasks()
    ] == [(each.claim_id, task_ids[each.claim_id], each.fingerprint, 0) for each in tasks]


def test_an_answer_shows_in_the_listing_and_is_read_back(place):
    task_id = add(place.studio, [task("c1")])["c1"]
    before = place.studio.tasks()[0]
    number = place.answer(task_id, "refuted")
    (after,) = place.studio.tasks()
    assert after.answers == 1
    assert after.updated_at > before.updated_at
    (answered,) = place.studio.answers([after])
    assert [(each.annotation_id, each.verdict) for each in answered.annotations] == [(number, "refuted")]
    assert answered.faulty == ()


def test_taking_an_answer_back_is_a_change_too(place):
    task_id = add(place.studio, [task("c1")])["c1"]
    number = place.answer(task_id, "refuted")
    (before,) = place.studio.tasks()
    place.take_back(task_id, number)
    (after,) = place.studio.tasks()
    assert after.answers == 0
    assert after.updated_at > before.updated_at
    assert [list(answered.annotations) for answered in place.studio.answers([after])] == [[]]


def test_only_what_changed_since_a_moment_is_listed_that_moment_included(place):
    task_ids = add(place.studio, [task("c1"), task("c2")])
    place.answer(task_ids["c1"], "supported")
    changed = max(remote.updated_at for remote in place.studio.tasks())
    assert [remote.claim_id for remote in place.studio.changed(changed)] == ["c1"]


def test_a_removed_task_is_gone_and_removing_it_again_is_fine(place):
    task_id = add(place.studio, [task("c1")])["c1"]
    (remote,) = place.studio.tasks()
    place.studio.remove(task_id)
    place.studio.remove(task_id)
    assert place.studio.tasks() == []
    assert list(place.studio.answers([remote])) == []


def test_a_project_tells_what_it_is_and_what_time_it_is_there(place):
    add(place.studio, [task("c1")])
    before = place.studio.look()
    assert (before.key, before.tasks) == (place.studio.project.key, 1)
    task_ids = add(place.studio, [task("c2")])
    place.answer(task_ids["c2"], "supported")
    newest = max(remote.updated_at for remote in place.studio.tasks())
    assert before.now <= newest <= place.studio.look().now + timedelta(seconds=1)


def test_a_form_is_there_as_it_was_sent(place):
    assert name_form(place.studio.look().form) == name_form(FORM)
    other = render_form(
        TAXONOMY.model_copy(update={"verdicts": TAXONOMY.verdicts[:2]}), shipped_text("schemas", "labeling.xml.j2")
    )
    place.studio.reform(other)
    assert name_form(place.studio.look().form) == name_form(other) != name_form(FORM)


def test_guidelines_are_there_as_they_were_sent(place):
    ours = write_guidelines(TAXONOMY, USUAL)
    place.studio.instruct(ours)
    there = place.studio.look().guidelines
    assert are_ours(there)
    assert say_the_same(ours, there)


def test_as_many_reviewers_answer_a_task_as_was_said_last(place):
    for reviewers in (3, 1, 2):
        place.studio.overlap(reviewers)
        assert place.studio.look().overlap == reviewers


def test_the_queue_is_in_the_order_that_was_asked_for_last_and_keeps_its_number(place):
    numbers = set()
    for order in (*ReviewOrder, ReviewOrder.SCORE):
        place.studio.arrange(Queue(order=order))
        (remote,) = place.studio.queues()
        assert remote.queue == Queue(order=order)
        numbers.add(remote.number)
    assert len(numbers) == 1


def test_shares_come_after_the_queue_of_everybody_and_go_one_by_one(place):
    queues = share_out(ReviewOrder.SCORE, 3, 2)
    for queue in reversed(queues):
        place.studio.arrange(queue)
    there = place.studio.queues()
    assert [remote.queue for remote in there] == queues
    for _ in range(2):
        place.studio.disband(there[2].number)
    assert [remote.queue.share for remote in place.studio.queues()] == [0, 1, 3]
    place.studio.arrange(queues[1].model_copy(update={"ending": ""}))
    assert place.studio.queues()[1].queue.ending == ""


@pytest.mark.studio
def test_a_new_project_has_no_queue_and_somebody_elses_second_one_does_not_count(real_place, labels):
    studio = real_place.studio
    assert studio.queues() == []
    studio.arrange(Queue(order=ReviewOrder.RANDOM))
    (ours,) = studio.queues()
    labels.views.create(project=studio.project.project, data={"title": TITLE, "ordering": ["tasks:id"]})
    assert studio.queues() == [ours]
    labels.views.delete(id=str(ours.number))
    assert [remote.queue for remote in studio.queues()] == [Queue(order=ReviewOrder.OLDEST)]


def test_tasks_are_found_by_claim_and_by_number(place):
    task_ids = add(place.studio, [task("c1"), task("c2"), task("c3")])
    assert [remote.claim_id for remote in place.studio.tasks_for(["c3", "c1", "c9"])] == ["c1", "c3"]
    place.studio.remove(task_ids["c3"])
    chosen = place.studio.tasks_numbered([task_ids["c3"], task_ids["c2"], 10**9])
    assert [remote.claim_id for remote in chosen] == ["c2"]
    assert place.studio.tasks_for([]) == place.studio.tasks_numbered([]) == []


def test_parcels_hold_no_more_tasks_than_they_may_in_the_order_given(place):
    tasks = [task(f"c{number}") for number in range(11)]
    parcels = [list(numbers) for numbers in place.studio.add_in_parcels(tasks, 4)]
    assert max(map(len, parcels)) == 4
    assert [claim_id for parcel in parcels for claim_id in parcel] == [each.claim_id for each in tasks]
    assert [remote.claim_id for remote in place.studio.tasks()] == [each.claim_id for each in tasks]


def test_a_task_tells_its_rank_and_what_reviewers_read_and_both_change_with_it(place):
    before = task("c1")
    add(place.studio, [before])
    (remote,) = place.studio.tasks()
    assert remote.rank == before.rank
    assert remote.facts == tuple(f"{name}: {value}" for name, value in before.facts)
    after = before.model_copy(update={"priority": 0.9, "splitter": "later-1"})
    for _ in range(2):
        place.studio.rank([(remote, after)])
    (ranked,) = place.studio.tasks()
    assert ranked.rank == after.rank != before.rank
    assert (ranked.task_id, ranked.fingerprint) == (remote.task_id, remote.fingerprint)


@pytest.mark.studio
def test_each_task_carries_one_prediction_without_a_verdict_also_when_it_was_ranked_twice(real_place, labels):
    studio = real_place.studio
    first = task("c1").model_copy(update={"splitter": "rules-1"})
    add(studio, [first])
    assert _predictions(studio, labels) == [("rules-1", 0.5, [])]
    later = first.model_copy(update={"priority": 0.75, "splitter": "rules-2"})
    for _ in range(2):
        studio.rank([(studio.tasks()[0], later)])
    assert _predictions(studio, labels) == [("rules-2", 0.75, [])]


def _predictions(studio, labels):
    (remote,) = studio.tasks()
    found = labels.tasks.get(id=str(remote.task_id)).predictions
    return [(each.model_version, each.score, each.result) for each in found]


@pytest.mark.studio
def test_a_claim_in_many_bytes_travels_in_several_parcels(real_place, monkeypatch):
    monkeypatch.setattr("annotate.studio.parcels.MOST_BYTES", 3000)
    tasks = [task(f"c{number}", "🌊 “ < & " + "long " * 150) for number in range(7)]
    parcels = [list(numbers) for numbers in real_place.studio.add_in_parcels(tasks, 1000)]
    assert len(parcels) > 3
    assert [claim_id for parcel in parcels for claim_id in parcel] == [each.claim_id for each in tasks]
    assert [remote.fingerprint for remote in real_place.studio.tasks()] == [each.fingerprint for each in tasks]


def spoil_token(server: LabelStudioServer) -> None:
    """Let the token in use be refused, though it is still valid as our clock sees it."""
    tokens = server._client._client_wrapper._tokens_client
    header, body, _ = tokens._access_token.split(".")
    tokens._access_token = f"{header}.{body}.{'x' * 43}"


@pytest.mark.studio
def test_a_token_that_expires_in_the_middle_is_exchanged_anew(studio, server):
    """What a personal token is exchanged for lives five minutes, by a clock that is not ours."""
    project = server.create(uuid4().hex, "Five minutes", FORM, 1)
    with LabelStudioServer(studio.url, personal_token(studio)) as opened:
        ours = opened.open(project, TAXONOMY)
        add(ours, [task("c1")])
        spoil_token(opened)
        assert [remote.claim_id for remote in ours.tasks()] == ["c1"]
        add(ours, [task("c2")])
        assert [remote.claim_id for remote in ours.tasks()] == ["c1", "c2"]


def test_more_answers_than_a_page_are_all_read(place, monkeypatch):
    monkeypatch.setattr("annotate.studio.answered.PAGE_OF_ANSWERS", 2)
    monkeypatch.setattr("annotate.studio.listing.PAGE", 2)
    task_ids = add(place.studio, [task(f"c{number}") for number in range(5)])
    for task_id in task_ids.values():
        place.answer(task_id, "supported")
    remotes = place.studio.tasks()
    assert len(remotes) == 5
    assert sum(len(answered.annotations) for answered in place.studio.answers(remotes)) == 5


@pytest.mark.parametrize("page", [2, 1000], ids=["from a snapshot", "from a page"])
def test_all_that_is_answered_is_found_and_told_without_asking_again(place, monkeypatch, page):
    monkeypatch.setattr("annotate.studio.listing.PAGE", page)
    task_ids = add(place.studio, [task(f"c{number}") for number in range(4)])
    for claim_id, verdict in {"c0": "supported", "c2": "refuted", "c3": "unproven"}.items():
        place.answer(task_ids[claim_id], verdict)
    found = place.studio.answered()
    assert {remote.claim_id: remote.answers for remote in found} == {"c0": 1, "c2": 1, "c3": 1}
    assert found == [remote for remote in place.studio.tasks() if remote.answers]
    told = {each.remote.claim_id: each.annotations[0].verdict for each in place.studio.recall(found)}
    assert told == {"c0": "supported", "c2": "refuted", "c3": "unproven"}
    assert len(list(place.studio.recall(found))) == 3, "what was told is read anew"


def test_what_was_remembered_is_not_told_of_a_task_that_changed_since(place):
    """A watching sync looks again and again, and not each look remembers."""
    task_id = add(place.studio, [task("c1")])["c1"]
    (bare,) = place.studio.tasks()
    assert [remote.task_id for remote in place.studio.changed(bare.updated_at)] == [task_id]
    place.answer(task_id, "refuted")
    (told,) = place.studio.recall(place.studio.tasks())
    assert [answer.verdict for answer in told.annotations] == ["refuted"]


def test_a_task_that_is_removed_while_others_are_listed_hides_none_of_them(place, monkeypatch):
    monkeypatch.setattr("annotate.studio.listing.PAGE", 2)
    task_ids = add(place.studio, [task(f"c{number}") for number in range(6)])
    listing = getattr(place.studio, "_listing", None)
    page = getattr(listing, "page", None)

    def remove_on_the_way(*asked, **how):
        found = page(*asked, **how)
        if "c0" in task_ids:
            place.studio.remove(task_ids.pop("c0"))
        return found

    if listing is not None:
        monkeypatch.setattr(listing, "page", remove_on_the_way)
    assert {f"c{number}" for number in range(1, 6)} <= {remote.claim_id for remote in place.studio.tasks()}


def test_a_new_project_has_no_drafts(place):
    add(place.studio, [task("c1")])
    assert place.studio.count_drafts() == 0


def test_an_answer_is_put_back_once_and_tells_which_one_it_was(place):
    task_id = add(place.studio, [task("c1")])["c1"]
    said = annotation("c1", 7, verdict="refuted", rationale="Counted again.", reviewer="gone@example.org")
    for _ in range(2):
        place.studio.put_back(task_id, said, 12, "reviewer-1")
    (read,) = place.studio.answers(place.studio.tasks())
    (answer,) = read.annotations
    assert (answer.verdict, answer.rationale, answer.evidence) == ("refuted", "Counted again.", said.evidence)
    assert answer.reviewer == "reviewer-1@reviewers.invalid"
    assert read.returned == {answer.annotation_id: 12}
    (remote,) = place.studio.answered()
    assert [each.returned for each in place.studio.recall([remote])] == [{answer.annotation_id: 12}]


def test_an_answer_that_was_not_put_back_tells_no_number(place):
    task_id = add(place.studio, [task("c1")])["c1"]
    place.answer(task_id, "refuted")
    (read,) = place.studio.answers(place.studio.tasks())
    assert not any(read.returned.values())


@pytest.mark.studio
def test_a_task_that_is_not_ours_is_counted_and_is_nobodys_claim_and_shows_when_it_comes(real_place, labels):
    """One of ours may have gone where it came, so a look at what moved must not overlook it."""
    studio = real_place.studio
    add(studio, [task("c1")])
    (ours,) = studio.tasks()
    number = labels.tasks.create(project=studio.project.project, data=dict.fromkeys(TASK_DATA, "x")).id
    assert studio.count_tasks() == 2
    assert [remote.claim_id for remote in studio.tasks()] == ["c1"]
    shown = {remote.task_id: remote.claim_id for remote in studio.changed(ours.updated_at)}
    assert shown == {ours.task_id: "c1", number: ""}
    labels.annotations.create(id=number, result=[], was_cancelled=True)
    assert studio.answered() == []


@pytest.mark.studio
def test_a_token_that_is_taken_back_is_told_with_a_way_out(studio, server):
    project = server.create(uuid4().hex, "Taken back", FORM, 1)
    with LabelStudioServer(studio.url, personal_token(studio)) as opened:
        ours = opened.open(project, TAXONOMY)
        add(ours, [task("c1")])
        personal_token(studio, expired=True)  # the account has one at a time: this ends ours, too
        spoil_token(opened)
        with pytest.raises(TokenRefused, match="does not accept the token") as told:
            add(ours, [task("c2")])
    assert "ANNOTATE_STUDIO_API_KEY" in told.value.hint
    assert [remote.claim_id for remote in server.open(project, TAXONOMY).tasks()] == ["c1"]


@pytest.mark.studio
@pytest.mark.parametrize("page", [1, 1000], ids=["from a snapshot", "from a page"])
def test_a_task_that_was_only_skipped_is_found_too(real_place, labels, monkeypatch, page):
    monkeypatch.setattr("annotate.studio.listing.PAGE", page)
    task_ids = add(real_place.studio, [task("c1"), task("c2"), task("c3")])
    real_place.answer(task_ids["c1"], "supported")
    labels.annotations.create(id=task_ids["c1"], result=[], was_cancelled=True)
    labels.annotations.create(id=task_ids["c2"], result=[], was_cancelled=True)
    found = real_place.studio.answered()
    said = {
        each.remote.claim_id: sorted(str(answer.verdict) for answer in each.annotations)
        for each in real_place.studio.recall(found)
    }
    assert said == {"c1": ["None", "supported"], "c2": ["None"]}


@pytest.mark.studio
def test_a_draft_is_counted_and_is_no_answer(real_place, labels):
    task_id = add(real_place.studio, [task("c1")])["c1"]
    assert real_place.studio.count_drafts() == 0
    labels._client_wrapper.httpx_client.request(f"api/tasks/{task_id}/drafts", method="POST", json={"result": []})
    assert real_place.studio.count_drafts() == 1
    assert real_place.studio.answered() == []


@pytest.mark.studio
@pytest.mark.parametrize("broken", ["no", "half-way"])
def test_a_snapshot_is_taken_off_the_server_however_it_ends(real_place, labels, monkeypatch, broken):
    monkeypatch.setattr("annotate.studio.listing.PAGE", 1)
    project = real_place.studio.project.project
    for task_id in add(real_place.studio, [task("c1"), task("c2")]).values():
        real_place.answer(task_id, "supported")
    labels.projects.exports.create(project, title="annotate pull that was killed")
    labels.projects.exports.create(project, title="somebody's own")
    if broken == "no":
        assert len(real_place.studio.answered()) == 2
    else:
        monkeypatch.setattr("annotate.studio.snapshot.read_array", lambda chunks: read_array([next(iter(chunks))[:-9]]))
        with pytest.raises(StudioRefused, match="broke off"):
            real_place.studio.answered()
    assert [snapshot.title for snapshot in labels.projects.exports.list(project)] == ["somebody's own"]


@pytest.mark.studio
def test_who_answered_and_who_edited_are_kept_apart(real_place, labels):
    task_id = add(real_place.studio, [task("c1")])["c1"]
    number = real_place.answer(task_id, "supported")
    (answer,) = next(real_place.studio.recall(real_place.studio.answered())).annotations
    assert (answer.reviewer, answer.edited_by) == ("amal@example.org", None)
    labels.annotations.update(id=number, result=[verdict("refuted")])
    (answer,) = next(real_place.studio.recall(real_place.studio.answered())).annotations
    assert (answer.reviewer, answer.edited_by, answer.verdict) == ("amal@example.org", "admin@localhost", "refuted")


@pytest.mark.studio
def test_an_answer_of_a_megabyte_comes_whole(real_place, labels):
    task_id = add(real_place.studio, [task("c1")])["c1"]
    long = "Zählung für Zählung. " * 50_000
    labels.annotations.create(id=task_id, result=[verdict("supported"), part("rationale", "textarea", "text", [long])])
    (answer,) = next(real_place.studio.recall(real_place.studio.answered())).annotations
    assert answer.rationale == long


def test_the_form_is_valid_and_offers_exactly_our_verdicts():
    interface = LabelInterface(FORM)
    interface.validate()
    assert list(interface.get_control("verdict").labels) == [verdict.key for verdict in TAXONOMY.verdicts]


def test_a_hostile_taxonomy_cannot_change_the_form():
    hostile = TAXONOMY.verdicts[0].model_copy(update={"label": '"/><View onclick="x">', "meaning": "<b>&"})
    form = render_form(
        TAXONOMY.model_copy(update={"verdicts": (hostile, *TAXONOMY.verdicts[1:])}),
        shipped_text("schemas", "labeling.xml.j2"),
    )
    LabelInterface(form).validate()
    assert "<View onclick" not in form


@pytest.mark.studio
def test_a_project_that_is_gone_says_so(server, labels):
    project = server.create(uuid4().hex, "Gone soon", FORM, 1)
    studio = server.open(project, TAXONOMY)
    labels.projects.delete(id=project.project)
    for ask in (studio.count_tasks, studio.tasks):
        with pytest.raises(ProjectGone, match="not on"):
            ask()


@pytest.mark.studio
def test_a_project_that_was_made_and_not_noted_is_found_by_its_mark(server, labels):
    workspace_id = uuid4().hex
    assert server.find(workspace_id) is None
    project = server.create(workspace_id, "Cut off", FORM, 1)
    assert server.find(workspace_id) == project
    labels.projects.delete(id=project.project)


@pytest.mark.studio
def test_a_title_that_exists_twice_confuses_nobody(server, labels):
    workspaces = [uuid4().hex, uuid4().hex]
    projects = [server.create(workspace_id, "Claims to check", FORM, 1) for workspace_id in workspaces]
    assert [server.find(workspace_id) for workspace_id in workspaces] == projects
    for project in projects:
        labels.projects.delete(id=project.project)


@pytest.mark.studio
def test_no_write_is_tried_twice(studio):
    """The SDK would repeat a write whose answer got lost, and double every task."""
    with LabelStudioServer("http://127.0.0.1:9", studio.token) as server:
        asked = []
        server._line.send = lambda request, **_: asked.append(request) or _refuse(request)
        with pytest.raises(StudioUnreachable):
            add(server.open(PROJECT, TAXONOMY), [task("c1")])
    assert len(asked) == 1


def _refuse(request: Any) -> Any:
    import httpx

    raise httpx.ReadError("cut off", request=request)


@pytest.mark.parametrize(
    ("answer", "failure"),
    [
        ((401, {}), TokenRefused),
        ((403, {}), TokenRefused),
        ((301, {"Location": "https://elsewhere.example/"}), StudioRefused),
        ((502, {}), StudioUnreachable),
        ((500, {}), StudioRefused),
        ((404, {}), StudioRefused),
    ],
)
def test_every_refusal_is_told_in_words(stand_in, answer, failure, monkeypatch):
    monkeypatch.setattr("time.sleep", lambda seconds: None)  # the SDK waits between its attempts to read
    server = stand_in({"GET /api/projects/": answer, "GET /api/projects": answer})
    with LabelStudioServer(server.url, "f" * 40) as opened, pytest.raises(failure) as told:
        opened.find("w")
    assert told.value.hint
    assert "f" * 40 not in str(told.value) + told.value.hint
