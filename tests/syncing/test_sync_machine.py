"""Whatever people do on both sides, and wherever a sync is cut off, it settles and loses no answer."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from itertools import count, pairwise
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from annotate.domain import Choices
from annotate.errors import StudioEmptied
from annotate.settings import Settings
from annotate.store import open_store
from annotate.studio import MemoryStudio
from annotate.syncing import Conflict, Supersede, changes, plan_push
from annotate.workflows import pull
from annotate.workflows.apply import apply
from annotate.workflows.pull import look_before_full_pull, look_before_pull
from annotate.workflows.push import our_tasks
from annotate.workflows.sync import carry_out, make_plan
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

    def rank(self, tasks):
        self._cut("cut_before")
        super().rank(tasks)
        self._cut("cut_after")

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
        self.asked_anew = set()
        self.settings = Settings(workspace=Path(self.folder.name))

    def teardown(self):
        if hasattr(self, "store"):
            self.store.close()
            self.folder.cleanup()

    def bare_push(self):
        choices = Choices(after_emptying=True, accept_deletions=True)
        plan = make_plan(self.store, self.studio, self.settings, "", choices, fetching=False)
        carry_out(plan, self.store, self.studio, batch=2, advance=lambda done: None)

    def bare_pull(self):
        look = look_before_pull(self.store, self.studio)
        pull.carry_out(look, self.store, self.studio, batch=2, advance=lambda done: None)

    def bare_full_pull(self):
        look = look_before_full_pull(self.store, self.studio)
        pull.carry_out(look, self.store, self.studio, batch=2, advance=lambda done: None)

    def plan_sync(self, choice=None, *, whole=False):
        choices = Choices(on_conflict=choice, after_emptying=True, accept_deletions=True)
        return make_plan(self.store, self.studio, self.settings, "", choices, whole=whole)

    def bare_sync(self, choice=None):
        plan = self.plan_sync(choice)
        self.asked_anew |= {action.remote.claim_id for action in plan.actions if isinstance(action, Supersede)}
        carry_out(plan, self.store, self.studio, batch=2, advance=lambda done: None)

    @rule(choice=st.sampled_from([None, None, "keep", "supersede"]))
    def sync(self, choice):
        self.bare_sync(choice)

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
        step=st.sampled_from(["bare_push", "bare_pull", "bare_full_pull", "bare_sync", "bare_sync"]),
        when=st.integers(0, 2),
        after=st.booleans(),
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
        self.change(place, wording=f"wording {next(self.wordings)}")

    def change(self, place, **fields):
        known = {found.claim.start: found.claim for found in self.store.claims()}
        changed = [known.get(claim.start, claim) for claim in CLAIMS]
        changed[place] = changed[place].model_copy(update=fields)
        self.store.keep_claims(ORLAVA.id, changed)

    @rule(place=st.integers(0, len(CLAIMS) - 1), score=st.sampled_from([0.2, 0.7]))
    def rank_otherwise(self, place, score):
        self.change(place, checkworthiness=score)

    @rule(place=st.integers(0, len(CLAIMS) - 1))
    def lose(self, place):
        """A new split no longer finds a claim; the next one finds it again."""
        known = {found.claim.start: found.claim for found in self.store.claims()}
        self.store.keep_claims(ORLAVA.id, [known.get(one.start, one) for one in CLAIMS if one != CLAIMS[place]])

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
            our_tasks(self.store, 1200),
            self.studio.tasks(),
            self.store.marks(PROJECT),
            lost=self.store.retired() - self.store.rejected(),
            after_emptying=True,
        )
        assert all(isinstance(action, Conflict) for action in left)
        assert look_before_pull_is_quiet(self)
        self.nothing_is_lost_or_doubled()

    @rule()
    def settle_by_syncs(self):
        """Two undisturbed syncs leave nothing to do, neither for one that looks at what moved nor for a whole look."""
        for _ in range(2):
            self.bare_sync()
        whole, quick = self.plan_sync(whole=True).actions, self.plan_sync().actions
        assert self.beside_doubles(whole) == []
        assert [action for action in quick if isinstance(action, Conflict)] == [
            action for action in whole if isinstance(action, Conflict)
        ]
        self.nothing_is_lost_or_doubled()

    def beside_doubles(self, actions):
        """Return the steps that change something, but for looking at answered doubles, which is done each time."""
        marked = {mark.task_id for mark in self.store.marks(PROJECT).values()}
        return [action for action in actions if changes(action) and action.remote.task_id in marked]

    def nothing_is_lost_or_doubled(self):
        here = {answer.annotation_id: answer for answer in self.store.annotations()}
        history = {number for number, said in self.given.items() if said.claim_id in self.asked_anew} - here.keys()
        assert here == {number: said for number, said in self.given.items() if number not in history}
        assert history <= self.ever_kept()
        kept = {claim_id for claim_id, mark in self.store.marks(PROJECT).items() if claim_id in self.store.retired()}
        ours = {found.claim_id for found in self.store.claims()} | kept
        theirs = sorted(self.studio.tasks(), key=lambda task: (task.claim_id, -task.answers))
        assert {task.claim_id for task in theirs} == ours
        doubles = [later for first, later in pairwise(theirs) if first.claim_id == later.claim_id]
        assert all(double.answers for double in doubles), "a double that nobody answered must go"

    def ever_kept(self):
        """Return the numbers of all answers that are or were kept here, history included."""
        with closing(sqlite3.connect(Path(self.folder.name) / "store.db")) as store:
            return {number for (number,) in store.execute("SELECT annotation_id FROM annotation")}

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
        unaccounted = {number for number in self.given if number not in here | there}
        assert unaccounted <= self.ever_kept()
        assert {self.given[number].claim_id for number in unaccounted} <= self.asked_anew


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
