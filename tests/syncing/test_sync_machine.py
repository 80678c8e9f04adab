"""Whatever people do on both sides, and wherever a sync is cut off, it settles and loses no answer."""

from datetime import timedelta
from itertools import count, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from annotate.errors import StudioEmptied
from annotate.store import open_store
from annotate.studio import MemoryStudio
from annotate.syncing import Conflict, plan_push
from annotate.workflows.apply import apply
from annotate.workflows.journal import carry_out
from annotate.workflows.pull import look_before_full_pull, look_before_pull
from annotate.workflows.push import our_tasks
from tests.stores import CLAIMS, NOON, ORLAVA, PROJECT, annotation


class Crash(BaseException):
    """The process dies here."""


class CuttableStudio(MemoryStudio):
    """A studio whose line goes dead before or after it has done as asked."""

    def __init__(self):
        super().__init__(PROJECT)
        self.cut_after = None
        self.cut_before = None

    def _cut(self, moment):
        left = getattr(self, moment)
        if left is None:
            return
        setattr(self, moment, left - 1)
        if left == 0:
            setattr(self, moment, None)
            raise Crash

    def add(self, tasks):
        self._cut("cut_before")
        done = super().add(tasks)
        self._cut("cut_after")
        return done

    def remove(self, task_id):
        self._cut("cut_before")
        super().remove(task_id)
        self._cut("cut_after")

    def answers(self, remotes):
        self._cut("cut_before")
        yield from super().answers(remotes)
        self._cut("cut_after")


class SyncMachine(RuleBasedStateMachine):
    """People split, retire, reword, answer, edit and withdraw, while pushes and pulls are cut off anywhere."""

    @initialize()
    def open(self):
        self.folder = TemporaryDirectory()
        self.store = open_store("sqlite:///store.db", Path(self.folder.name))
        self.store.add_article(ORLAVA)
        self.store.keep_claims(ORLAVA.id, CLAIMS)
        self.store.keep_project(PROJECT)
        self.studio = CuttableStudio()
        self.numbers = count(1)
        self.wordings = count(1)
        self.given = {}

    def teardown(self):
        if hasattr(self, "store"):
            self.store.close()
            self.folder.cleanup()

    def plan_push(self):
        ours = our_tasks(self.store, 1200)
        return plan_push(ours, self.studio.tasks(), self.store.marks(PROJECT), after_emptying=True)

    def bare_push(self):
        plan = self.plan_push()
        carry_out("push", plan, self.store, self.studio, batch=2, advance=lambda done: None)
        return plan

    def bare_pull(self):
        look = look_before_pull(self.store, self.studio)
        seen = {"there_at": look.there_at, "drafts": look.drafts}
        carry_out("pull", look.plan, self.store, self.studio, batch=2, advance=lambda done: None, **seen)
        return look.plan

    def bare_full_pull(self):
        plan = look_before_full_pull(self.store, self.studio).plan
        carry_out("pull", plan, self.store, self.studio, batch=2, advance=lambda done: None)
        return plan

    @rule()
    def push(self):
        self.bare_push()

    @rule()
    def pull(self):
        self.bare_pull()

    @rule()
    def pull_in_full(self):
        self.bare_full_pull()

    @rule(minutes=st.sampled_from([-90, -60, 60]))
    def set_the_servers_clock(self, minutes):
        self.studio.clock_is_off += timedelta(minutes=minutes)

    @rule(
        step=st.sampled_from(["bare_push", "bare_pull", "bare_full_pull"]), when=st.integers(0, 2), after=st.booleans()
    )
    def cut_off(self, step, when, after):
        setattr(self.studio, "cut_after" if after else "cut_before", when)
        try:
            getattr(self, step)()
        except Crash:
            pass
        finally:
            self.studio.cut_after = self.studio.cut_before = None

    @rule(place=st.integers(0, len(CLAIMS) - 1))
    def reword(self, place):
        known = {found.claim.start: found.claim for found in self.store.claims()}
        changed = [known.get(claim.start, claim) for claim in CLAIMS]
        changed[place] = changed[place].model_copy(update={"wording": f"wording {next(self.wordings)}"})
        self.store.keep_claims(ORLAVA.id, changed)

    @rule(place=st.integers(0, 10))
    def retire(self, place):
        claims = self.store.claims()
        if len(claims) > 1:
            self.store.retire_claim(claims[place % len(claims)].claim_id)

    @precondition(lambda self: self.studio.count_tasks())
    @rule(place=st.integers(0, 10), verdict=st.sampled_from(["supported", "refuted", None]))
    def answer(self, place, verdict):
        tasks = self.studio.tasks()
        chosen = tasks[place % len(tasks)]
        number = next(self.numbers)
        said = annotation(
            chosen.claim_id,
            number,
            reviewer=f"reviewer{number}@example.org",
            verdict=verdict,
            submitted_at=NOON + timedelta(seconds=number),
        )
        self.studio.answer(chosen.task_id, said)
        self.given[number] = said

    @precondition(lambda self: self.given)
    @rule(place=st.integers(0, 10), withdraw=st.booleans())
    def think_again(self, place, withdraw):
        there = [
            (task.remote.task_id, answer)
            for task in self.studio.answers(self.studio.tasks())
            for answer in task.annotations
        ]
        if not there:
            return
        task_id, said = there[place % len(there)]
        if withdraw:
            self.studio.withdraw_answer(task_id, said.annotation_id)
            del self.given[said.annotation_id]
        else:
            other = said.model_copy(update={"rationale": f"edit {next(self.wordings)}"})
            self.studio.answer(task_id, other)
            self.given[said.annotation_id] = other

    @rule()
    def settle(self):
        """Two undisturbed rounds leave nothing to do, every claim there once, and every answer here."""
        for _ in range(2):
            self.bare_push()
            self.bare_pull()
        left = plan_push(
            our_tasks(self.store, 1200), self.studio.tasks(), self.store.marks(PROJECT), after_emptying=True
        )
        assert all(isinstance(action, Conflict) for action in left)
        assert look_before_pull_is_quiet(self)
        assert {answer.annotation_id: answer for answer in self.store.annotations()} == self.given
        ours = {found.claim_id for found in self.store.claims()}
        theirs = sorted(self.studio.tasks(), key=lambda task: (task.claim_id, -task.answers))
        assert {task.claim_id for task in theirs} == ours
        doubles = [later for first, later in pairwise(theirs) if first.claim_id == later.claim_id]
        assert all(double.answers for double in doubles), "a double that nobody answered must go"

    @invariant()
    def no_answer_is_lost(self):
        if not hasattr(self, "store"):
            return
        here = {answer.annotation_id for answer in self.store.annotations()}
        there = {
            answer.annotation_id
            for task in super(CuttableStudio, self.studio).answers(self.studio.tasks())
            for answer in task.annotations
        }
        assert set(self.given) <= here | there


def look_before_pull_is_quiet(machine):
    """A pull after a pull finds nothing, but for the answered doubles it looks at each time."""
    marks = machine.store.marks(PROJECT)
    plan = look_before_pull(machine.store, machine.studio).plan
    doubles = [fetch for fetch in plan if marks[fetch.remote.claim_id].task_id != fetch.remote.task_id]
    return plan == doubles


TestSync = SyncMachine.TestCase
TestSync.settings = settings(
    max_examples=80, stateful_step_count=20, deadline=None, suppress_health_check=list(HealthCheck)
)


def test_an_emptied_studio_stops_a_push_that_does_not_expect_it(tmp_path):
    with open_store("sqlite:///store.db", tmp_path) as store:
        store.add_article(ORLAVA)
        store.keep_claims(ORLAVA.id, CLAIMS)
        store.keep_project(PROJECT)
        studio = MemoryStudio(PROJECT)
        plan = plan_push(our_tasks(store, 1200), studio.tasks(), store.marks(PROJECT))
        apply(plan, store, studio, batch=10, advance=lambda done: None)
        for task in studio.tasks():
            studio.remove(task.task_id)
        with pytest.raises(StudioEmptied, match="all 3 tasks"):
            plan_push(our_tasks(store, 1200), studio.tasks(), store.marks(PROJECT))
