"""A desk whose syncs are watched: its store, its server, and what must be true of both."""

import shutil
from collections import defaultdict
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import Any
from unittest.mock import patch

from annotate.domain import Choices, ProjectMark, RemoteTask, StudioProject, Task
from annotate.errors import MuchGone, StoreError, StudioEmptied, StudioError
from annotate.settings import Settings
from annotate.store import open_store
from annotate.syncing import LOST, Action, Conflict, FormDrift, Keep, Supersede, changes, name_form
from annotate.workflows import pull, sync
from annotate.workflows.push import our_tasks
from annotate.workflows.returns import put_back
from tests.stores import CLAIMS, ORLAVA, PROJECT

from .ledger import Ledger
from .mishaps import Crash, Fate, FatefulStore
from .server import Clocks, Raw, Server

FORM = '<View><Choices name="verdict"><Choice value="supported"/><Choice value="refuted"/></Choices></View>'
MUCH = 1  # so few claims are there that two of them are much
ACCEPTING = {"after_emptying": True, "accept_deletions": True}


class AtOnce:
    """Stands for a thread: an errand is done when it is sent, so that the same mishaps always come out the same."""

    def __init__(self, *, target: Callable[[], None], daemon: bool) -> None:
        self._target = target

    def start(self) -> None:
        self._target()

    def join(self) -> None:
        pass


@cache
def _new_store() -> Path:
    """Return the file of a store with three claims, made once."""
    folder = Path(mkdtemp(prefix="annotate-machine-"))
    with open_store("sqlite:///store.db", folder) as store:
        store.add_article(ORLAVA)
        store.keep_claims(ORLAVA.id, CLAIMS)
        store.keep_project(PROJECT)
    return folder / "store.db"


class Desk:
    """One store and one server, the commands that bring them together, and the eyes that watch them."""

    def __init__(self) -> None:
        self._open = ExitStack()
        folder = Path(self._open.enter_context(TemporaryDirectory(prefix="annotate-machine-")))
        shutil.copy(_new_store(), folder)
        self.settings = Settings(workspace=folder)
        self.clocks, self.fate = Clocks(), Fate()
        opened = self._open.enter_context(open_store("sqlite:///store.db", folder, clock=self.clocks.here))
        self.store = FatefulStore(opened._engine, opened._clock, opened._shown)
        self.store.fate = self.fate
        self.ledger = Ledger(folder / "store.db")
        self._open.callback(self.ledger.close)
        for what, instead in (
            ("annotate.studio.errand.Thread", AtOnce),
            ("annotate.syncing.guards._COUNT", MUCH),
            ("time.sleep", self.clocks.tick),
        ):
            self._open.enter_context(patch(what, instead))
        self._projects = count(1)
        self.form = FORM
        self._begin(PROJECT)

    def close(self) -> None:
        self._open.close()

    def start_anew(self) -> None:
        """Lose the server, and go on in a new project."""
        for task_id in {task_id for task_id, _ in self.server.submitted()}:
            self.loses(task_id)
        project = StudioProject(server=PROJECT.server, project=7, key=f"{next(self._projects):032x}")
        self.store.keep_project(project)
        self._begin(project)

    def _begin(self, project: StudioProject) -> None:
        self.server = Server(project, self.clocks, self.fate, self._last_look)
        self.server.form, self.server.title = self.form, self.settings.project_title
        self.drifted = False
        self._asked_anew: set[tuple[str, int]] = set()
        self._kept: dict[tuple[str, int], str] = {}
        self._perhaps_kept: set[tuple[str, int, str]] = set()
        self.store.keep_project_mark(project, ProjectMark(form=name_form(self.form)))

    # Commands

    def run(self, verb: str, choice: str | None = None, **flags: bool) -> list[Action]:
        """Run a command to its end, and return its plan."""
        if verb in ("pull", "pull --full"):
            look_before = pull.look_before_pull if verb == "pull" else pull.look_before_full_pull
            look = look_before(self.store, self.server)
            if not flags.get("accept_deletions"):
                pull.refuse_deletions(look, self.store, self.server)
            pull.carry_out(look, self.store, self.server, batch=2, advance=_nobody)
            return list(look.plan)
        if verb == "put back":
            put_back(self.store, self.server, self.settings, _nobody)
            return []
        plan = self.plan(verb, choice, **flags)
        superseded = [step.remote for step in plan.actions if isinstance(step, Supersede)]
        there = {remote.task_id for remote in self.server.everything()}
        self._asked_anew |= {(remote.claim_id, remote.task_id) for remote in superseded if remote.task_id in there}
        for remote in superseded:
            if remote.task_id not in there:  # it went while the plan was made
                self.ledger.asks_anew(remote.task_id)
        self._note_kept(plan.actions, certain=False)
        sync.carry_out(plan, self.store, self.server, batch=2, advance=_nobody)
        return list(plan.actions)

    def plan(self, verb: str, choice: str | None = None, **flags: bool) -> Any:
        """Plan a push or a sync."""
        choices = Choices(on_conflict=choice, **flags)
        whole, fetching = verb == "sync, looking at everything", verb != "push"
        return sync.make_plan(
            self.store, self.server, self.settings, self.form, choices, whole=whole, fetching=fetching
        )

    def run_whatever_happens(self, verb: str, choice: str | None, *, nobody_else: bool = True) -> bool:
        """
        Run a command that something may befall; one that came to its end all the same is held to its promise.

        Returns:
            Whether it came to its end.

        Args:
            nobody_else: people did nothing meanwhile.
        """
        slow = self.server.is_slow
        try:
            plan = self.run(verb, choice, **ACCEPTING)
        except (Crash, StudioError, StoreError):
            plan = None
        finally:
            self.fate.calm()
        late = bool(self.fate.late)
        while self.fate.late:
            self.fate.late.pop(0)()
        self.notice_returns()
        if plan is not None and nobody_else and not slow and not late:
            self._check(verb, choice, plan)
        return plan is not None

    def run_in_peace(self, verb: str, choice: str | None = None) -> list[Action]:
        """Run a command that nothing befalls, hold it to its promise, and return its plan."""
        slow, form = self.server.is_slow, self.server.form
        plan = self._run_guarded(verb, choice)
        self.notice_returns()
        assert self.server.form in (form, self.form), "the form is neither ours nor theirs"
        assert not self.drifted or self.server.form == form, "somebody's form was overwritten"
        if not slow:
            self._check(verb, choice, plan)
        return plan

    def _check(self, verb: str, choice: str | None, plan: list[Action]) -> None:
        if verb not in ("push", "put back"):
            self.ledger.check_home({task_id for _, task_id in self._asked_anew})
        if "pull" not in verb and verb != "put back":
            self._check_choices(plan, choice)
            self._check_server()

    def _run_guarded(self, verb: str, choice: str | None) -> list[Action]:
        """Run a command; where it must stop because much is gone, make sure that it does, and changes nothing."""
        emptied = bool(self.store.marks(self.server.project)) and not self.server.look().tasks and verb != "put back"
        gone = self._count_gone() if verb != "put back" and "pull" not in verb else 0
        slow, before = self.server.is_slow, self._states()
        try:
            plan = self.run(verb, choice)
        except StudioEmptied:
            assert emptied, "it says that everything is gone, and it is not"
            assert slow or self._states() == before, "it stopped, and changed something"
            return self.run("push" if verb == "pull --full" or verb == "pull" else verb, choice, **ACCEPTING)
        except MuchGone:
            assert slow or self._states() == before, "it stopped, and changed something"
            return self.run(verb, choice, accept_deletions=True)
        assert not emptied, "everything is gone, and it went on"
        assert gone <= MUCH, "much is gone, and it went on"
        return plan

    def restore_form(self) -> None:
        """Put our form back."""
        self.run("sync", restore_form=True, **ACCEPTING)
        assert name_form(self.form) == name_form(self.server.form)
        self.drifted = False

    def settle(self) -> None:
        """Bring both sides together in peace; afterwards nothing is left to be done, however one looks."""
        self.run_in_peace("sync")
        self.run_in_peace("sync")
        for verb in ("sync", "sync, looking at everything"):
            left = [step for step in self.plan(verb).actions if changes(step) and not self._is_double(step)]
            assert left == [], f"left to be done: {left}"
        self.run_in_peace("pull --full")

    def notice_returns(self) -> None:
        """Write down the answers that were put back."""
        claims = {remote.task_id: remote.claim_id for remote in self.server.everything()}
        for task_id, raw in self.server.submitted():
            key = int(raw["lead_time"])
            if raw.get("import_id") and key not in self.ledger.given:
                self.ledger.comes_back(key, task_id, claims[task_id])

    # What must be true

    def _last_look(self, remote: RemoteTask, raws: list[Raw]) -> None:
        """Make sure that a task may be removed."""
        place = (remote.claim_id, remote.task_id)
        assert remote.claim_id in self.store.claim_ids(), "it removes what is not ours"
        if raws:
            asked_anew, retired = place in self._asked_anew, remote.claim_id in self.store.rejected()
            assert asked_anew or retired, f"nobody chose to take back task {remote.task_id}, which is answered"
            self.notice_returns()
            self.ledger.check_removal(remote, raws, asked_anew=asked_anew and not retired)
        self._asked_anew.discard(place)

    def _check_server(self) -> None:
        """Make sure that every claim is on the server once, as we word and rank it, and that nothing else is."""
        there = self._there()
        for claim_id, task in self.our_tasks().items():
            if task is None:
                rejected = claim_id in self.store.rejected()
                assert not any(rejected or not each.answers for each in there[claim_id]), f"{claim_id} is there still"
            else:
                self._check_tasks(task, there[claim_id])
        ours = name_form(self.form) == name_form(self.server.form)
        assert ours or self.drifted, "the form is not ours, and nobody changed it"

    def _check_tasks(self, task: Task, there: list[RemoteTask]) -> None:
        assert there, f"{task.claim_id} is not on the server"
        bare = [each for each in there if not each.answers]
        assert not bare or len(there) == 1, f"{task.claim_id} is there twice"
        assert all(each.fingerprint == task.fingerprint for each in bare), f"{task.claim_id} is worded otherwise"
        if len(there) == 1 and there[0].fingerprint == task.fingerprint:
            assert there[0].rank == task.rank, f"{task.claim_id} is ranked otherwise"

    def _check_choices(self, plan: list[Action], choice: str | None) -> None:
        """Make sure that a person is asked where two wordings differ, and never twice."""
        asked = {step.remote.claim_id for step in plan if isinstance(step, Conflict)}
        chosen = {step.remote.claim_id for step in plan if isinstance(step, Keep | Supersede)}
        assert choice is None or not asked, "it was chosen beforehand, and somebody is asked"
        everything = self._there()
        for claim_id, task in self.our_tasks().items():
            there, ours = everything[claim_id], task.fingerprint if task else LOST
            alone = len(there) == 1 and there[0].answers and claim_id not in self.store.rejected()
            if not alone or there[0].fingerprint == ours:
                continue
            place = (claim_id, there[0].task_id)
            if claim_id in asked:
                assert self._kept.get(place) != ours, f"{claim_id} was kept, and is asked about again"
            elif claim_id not in chosen:
                assert self._kept.get(place) == ours or (*place, ours) in self._perhaps_kept, (
                    f"nobody is asked: {place}"
                )
        self._note_kept(plan, certain=True)
        assert self.drifted or not any(isinstance(step, FormDrift) for step in plan), "nobody changed the form"

    def chose(self, claim_id: str, choice: str) -> None:
        """Write down what a person chose for a claim."""
        mark, task = self.store.marks(self.server.project)[claim_id], self.our_tasks()[claim_id]
        self._kept.pop((claim_id, mark.task_id), None)
        if choice == "keep":
            self._kept[claim_id, mark.task_id] = task.fingerprint if task else LOST
            self._asked_anew.discard((claim_id, mark.task_id))

    def loses(self, task_id: int) -> None:
        """Write down that a task went from the server, and with it what was chosen for it: its number may return."""
        asked_anew = {place for place in self._asked_anew if place[1] == task_id}
        self.ledger.loses(task_id, asked_anew=bool(asked_anew))
        self._asked_anew -= asked_anew
        self._kept = {place: ours for place, ours in self._kept.items() if place[1] != task_id}
        self._perhaps_kept = {place for place in self._perhaps_kept if place[1] != task_id}

    def _note_kept(self, plan: Sequence[Action], *, certain: bool) -> None:
        for step in (step for step in plan if isinstance(step, Keep)):
            place, ours = (step.remote.claim_id, step.remote.task_id), step.task.fingerprint if step.task else LOST
            if certain:
                self._kept[place] = ours
            else:
                self._kept.pop(place, None)
                self._perhaps_kept.add((*place, ours))

    def our_tasks(self) -> dict[str, Task | None]:
        return our_tasks(self.store, self.settings.context_characters)

    def _there(self) -> dict[str, list[RemoteTask]]:
        there = defaultdict(list)
        for remote in self.server.everything():
            there[remote.claim_id].append(remote)
        return there

    def _count_gone(self) -> int:
        marks, there = self.store.marks(self.server.project), self._there()
        return sum(
            bool(task) and claim_id in marks and not there[claim_id] for claim_id, task in self.our_tasks().items()
        )

    def _states(self) -> tuple[Any, ...]:
        marks = self.store.marks(self.server.project)
        return self.server.everything(ours=False), sorted(self.ledger.standing(), key=str), marks

    def _is_double(self, step: Action) -> bool:
        """Say whether a step only looks at an answered double, which is done each time."""
        marked = {mark.task_id for mark in self.store.marks(self.server.project).values()}
        return getattr(step, "remote", None) is not None and step.remote.task_id not in marked


def _nobody(done: int) -> None:
    """Tell nobody how far it is."""
