"""An error that passes is waited for; what cannot be read is not removed."""

import tomllib

import pytest

from annotate.domain import AnsweredTask, Choices, Taxonomy
from annotate.errors import StudioFaltered, StudioRefused
from annotate.settings import Settings
from annotate.shipped import shipped_text
from annotate.store import open_store
from annotate.studio import MemoryStudio
from annotate.studio.form import render_form
from annotate.studio.found import unreadable
from annotate.studio.projects import LabelStudioServer
from annotate.studio.reviewing import sign_in
from annotate.workflows.sync import carry_out, make_plan
from tests.stores import CLAIMS, ORLAVA, PROJECT, annotation, task
from tests.torture.faults import Blow, Fault
from tests.torture.proxy import FaultProxy

TAXONOMY = Taxonomy.model_validate(tomllib.loads(shipped_text("schemas", "verdicts", "default.toml")))
FORM = render_form(TAXONOMY, shipped_text("schemas", "labeling.xml.j2"))


@pytest.mark.studio
def test_answers_are_read_though_the_server_errs_when_first_asked(studio, people):
    with (
        FaultProxy(studio.url, 300, kill=lambda: None, crash=lambda: None) as proxy,
        LabelStudioServer(proxy.url, studio.token) as server,
    ):
        ours = server.open(server.create("b" * 32, "Passing", FORM, 1), TAXONOMY)
        (numbers,) = ours.add_in_parcels([task("c1")], 1)
        task_id = numbers["c1"]
        with sign_in(studio.url, *people("Amal")) as amal:
            number = amal.answer(task_id, "refuted")
        remotes = ours.tasks_numbered([task_id])
        with proxy.dealing(Blow(Fault.ERROR, 1, writes=False)) as met:
            (answered,) = ours.answers(remotes)
        assert met == [Fault.ERROR]
        assert [(each.annotation_id, each.verdict) for each in answered.annotations] == [(number, "refuted")]
        assert answered.faulty == ()


class MuteStudio(MemoryStudio):
    """A studio that cannot hand out any answer."""

    def answers(self, remotes):
        for remote in remotes:
            yield unreadable(remote, StudioRefused("It errs."))


def test_a_task_whose_answers_cannot_be_read_is_not_removed(tmp_path):
    with open_store("sqlite:///store.db", tmp_path) as store:
        store.add_article(ORLAVA)
        store.keep_claims(ORLAVA.id, CLAIMS)
        store.keep_project(PROJECT)
        studio, settings = MemoryStudio(PROJECT), Settings(workspace=tmp_path)

        def push():
            plan = make_plan(store, studio, settings, "", Choices(), fetching=False)
            carry_out(plan, store, studio, batch=10, advance=lambda done: None)

        push()
        first = studio.tasks()[0]
        studio.answer(first.task_id, annotation(first.claim_id))
        store.retire_claim(first.claim_id)
        studio.__class__ = MuteStudio
        with pytest.raises(StudioFaltered, match="the task stays"):
            push()
        assert first.task_id in {remote.task_id for remote in studio.tasks()}
        studio.__class__ = MemoryStudio
        push()
        assert [answer.claim_id for answer in store.annotations()] == [first.claim_id]
        assert first.task_id not in {remote.task_id for remote in studio.tasks()}
        assert not AnsweredTask(remote=first, annotations=(), faulty=()).is_unread
