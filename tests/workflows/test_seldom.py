"""What the state machine found: mishaps so seldom that nobody would have thought of them, each told by itself."""

import json

import pytest
from jsonschema import Draft202012Validator, ValidationError

from annotate.domain import Choices, ProjectMark, SavedPlan
from annotate.settings import Settings
from annotate.shipped import shipped_text
from annotate.studio import MemoryStudio
from annotate.syncing import Choice, Conflict, FormDrift, Reform, name_form
from annotate.workflows import pull
from annotate.workflows.pull import look_before_full_pull
from annotate.workflows.resolve import resolve
from annotate.workflows.saved_plans import save_plan
from annotate.workflows.sync import carry_out, make_plan
from tests.stores import CLAIMS, ORLAVA, PROJECT, annotation

IDS = [claim.id_in(ORLAVA.id) for claim in CLAIMS]


class Desk:
    """A store and a studio that were brought together."""

    def __init__(self, store, folder):
        self.store, self.settings = store, Settings(workspace=folder)
        self.studio = MemoryStudio(PROJECT, title=self.settings.project_title)
        self.sync()

    def plan(self, form="", **chosen):
        return make_plan(self.store, self.studio, self.settings, form, Choices(**chosen))

    def sync(self, form="", **chosen):
        plan = self.plan(form, after_emptying=True, **chosen)
        carry_out(plan, self.store, self.studio, batch=10, advance=lambda done: None)
        return plan.actions

    def pull_in_full(self):
        look = look_before_full_pull(self.store, self.studio)
        pull.carry_out(look, self.store, self.studio, batch=10, advance=lambda done: None)

    def tasks(self):
        return {remote.claim_id: remote for remote in self.studio.tasks()}

    def answer(self, claim_id, number=1):
        self.studio.answer(self.tasks()[claim_id].task_id, annotation(claim_id, number))

    def split(self, *, but=None, **fields):
        """Let a later split lose a claim, or find it otherwise."""
        others = [claim for claim in CLAIMS if claim is not but]
        changed = [but.model_copy(update=fields)] if fields else []
        self.store.keep_claims(ORLAVA.id, [*others, *changed])


@pytest.fixture
def desk(store, tmp_path):
    return Desk(store, tmp_path)


@pytest.fixture
def lost_and_kept(desk):
    """A claim that a split lost after it had been answered, and that a person kept."""
    desk.answer(IDS[1])
    desk.sync()
    desk.split(but=CLAIMS[1])
    desk.sync(on_conflict="keep")
    assert IDS[1] in desk.tasks()
    return desk


def test_answers_stay_when_their_task_is_gone_and_its_number_is_given_out_again(desk):
    """As Label Studio does on SQLite: whoever comes after an emptied project gets the old numbers."""
    desk.answer(IDS[0])
    desk.sync()
    before = desk.tasks()
    for remote in before.values():
        desk.studio.remove(remote.task_id)
    desk.studio._ids = iter(sorted(remote.task_id for remote in before.values()))
    desk.sync()
    assert {claim: remote.task_id for claim, remote in desk.tasks().items()} == {
        claim: remote.task_id for claim, remote in before.items()
    }
    desk.pull_in_full()
    desk.answer(IDS[0], 2)
    desk.sync()
    assert [answer.annotation_id for answer in desk.store.annotations(IDS[0])] == [1, 2]


def test_a_kept_claim_that_a_person_retires_is_taken_back(lost_and_kept):
    lost_and_kept.store.retire_claim(IDS[1])
    lost_and_kept.sync()
    assert IDS[1] not in lost_and_kept.tasks()
    assert len(lost_and_kept.store.annotations(IDS[1])) == 1


def test_a_kept_claim_goes_when_no_answer_to_it_is_left(lost_and_kept):
    lost_and_kept.studio.withdraw_answer(lost_and_kept.tasks()[IDS[1]].task_id, 1)
    lost_and_kept.sync()
    assert IDS[1] not in lost_and_kept.tasks()


def test_a_kept_wording_is_replaced_when_no_answer_to_it_is_left(desk):
    desk.answer(IDS[1])
    desk.sync()
    desk.split(but=CLAIMS[1], wording="Rents went up")
    desk.sync(on_conflict="keep")
    kept = desk.tasks()[IDS[1]]
    desk.studio.withdraw_answer(kept.task_id, 1)
    desk.sync()
    assert desk.tasks()[IDS[1]].fingerprint != kept.fingerprint


def test_a_claim_that_was_lost_and_whose_task_was_deleted_is_sent_when_a_split_finds_it_again(lost_and_kept):
    desk = lost_and_kept
    desk.studio.remove(desk.tasks()[IDS[1]].task_id)
    desk.sync()
    desk.store.keep_claims(ORLAVA.id, CLAIMS)
    desk.sync()
    assert IDS[1] in desk.tasks()
    assert len(desk.store.annotations(IDS[1])) == 1


def test_a_claim_that_is_kept_although_nobody_answered_it_goes_all_the_same(desk):
    desk.split(but=CLAIMS[1])
    resolve(desk.store, desk.settings, PROJECT, IDS[1], Choice.KEEP)
    desk.sync()
    assert IDS[1] not in desk.tasks()


def test_a_lost_claim_that_is_answered_while_it_is_taken_back_is_left_to_a_person(desk):
    desk.split(but=CLAIMS[1])
    plan = desk.plan()
    desk.answer(IDS[1])
    carry_out(plan, desk.store, desk.studio, batch=10, advance=lambda done: None)
    assert IDS[1] in desk.tasks()
    assert any(isinstance(action, Conflict) for action in desk.sync())
    assert len(desk.store.annotations(IDS[1])) == 1


def test_a_form_that_a_cut_off_sync_sent_is_known_to_be_ours(desk, monkeypatch):
    first, second, third = (f'<View><Header value="{number}"/></View>' for number in range(3))
    desk.studio.form = first
    desk.store.keep_project_mark(PROJECT, ProjectMark(form=name_form(first), tasks=3))
    monkeypatch.setattr(desk.store, "end_run", _die)
    monkeypatch.setattr("annotate.workflows.sync._agreement", _die)
    with pytest.raises(SystemExit):
        desk.sync(second)
    monkeypatch.undo()
    assert desk.studio.form == second
    assert [type(action) for action in desk.plan(third).actions] == [Reform]
    desk.studio.form = '<View><Header value="theirs"/></View>'
    assert [type(action) for action in desk.plan(third).actions] == [FormDrift]


def _die(*_, **__):
    raise SystemExit


def test_a_plan_in_a_file_keeps_to_its_schema_whatever_is_in_it(lost_and_kept):
    desk = lost_and_kept
    desk.answer(IDS[0], 2)
    desk.sync()
    desk.split(but=CLAIMS[0], wording="Twelve died")
    desk.studio.title, desk.studio.form = "Renamed", "<View/>"
    chosen = Choices()
    plan = make_plan(desk.store, desk.studio, desk.settings, "", chosen, whole=True)
    written = save_plan(plan, desk.store, desk.studio, chosen).model_dump_json()
    validator = Draft202012Validator(json.loads(shipped_text("schemas", "plan.schema.json")))
    validator.validate(json.loads(written))
    assert {step.action for step in SavedPlan.model_validate_json(written).steps} >= {"conflict", "drift", "rename"}
    with pytest.raises(ValidationError):
        validator.validate({**json.loads(written), "token": "none may be in it"})
